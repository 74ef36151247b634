import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cli, temporaryDirectory, writeSeeds } from '../support/cli.ts';
import { smallSeeds, smallWatchlist } from '../support/seeds.ts';

it('a backtest tells what an edited watchlist would lose and gain, and writes nothing', async () => {
  await using folder = await temporaryDirectory();
  const env = { WIREWATCH_SEEDS: folder.path };
  const data = ['--data', join(folder.path, 'data')];
  await writeSeeds(folder.path, smallSeeds([]));
  const items = [
    { id: 'kept', title: 'Huawei and Sberbank open a cloud platform', publishedAt: '2026-03-01T08:00:00Z' },
    { id: 'lost', title: 'Mobile TeleSystems orders Huawei antennas', publishedAt: '2026-03-02T08:00:00Z' },
    { id: 'gained', title: 'Rostelecom to test Huawei storage in Omsk', publishedAt: '2026-03-03T08:00:00Z' },
  ];
  const file = join(folder.path, 'items.ndjson');
  await writeFile(file, `${items.map((item) => JSON.stringify(item)).join('\n')}\nnonsense\n`);
  const edited = join(folder.path, 'edited.json');
  const entities = smallWatchlist.entities.map((entity) =>
    entity.id === 'mts' ? { ...entity, id: 'rostelecom', name: 'Rostelecom' } : entity,
  );
  await writeFile(edited, JSON.stringify({ ...smallWatchlist, entities }));
  const result = await cli(['backtest', '--json', '--items', file, '--watchlist', edited, ...data], { env });
  expect(result.stderr).toMatch(/line 4 left out: not JSON/);
  const { lost, gained, sent } = JSON.parse(result.stdout) as Record<string, { id: string }[]>;
  expect(sent!.map(({ id }) => id)).toEqual(['kept', 'gained']);
  expect(lost!.map(({ id }) => id)).toEqual(['lost']);
  expect(gained!.map(({ id }) => id)).toEqual(['gained']);
  const events = await cli(['events', '--json', '--entity', 'huawei', ...data], { env });
  expect(events.stdout.trim()).toMatch(/^(\[\s*\]|)$/);
});
