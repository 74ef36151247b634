import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeSeenItems } from '../../shared/store/seen-items.ts';
import { getMany, put } from '../../shared/store/database.ts';
import { cli, temporaryDirectory } from '../support/cli.ts';
import { openDynalite } from '../support/engines.ts';

const NOW = new Date('2026-03-01T10:00:00.000Z');

describe('export and import', () => {
  it('carry the whole table over, bytes and other versions of rows too', async () => {
    await using directory = await temporaryDirectory();
    const [one, other] = [await openDynalite(), await openDynalite()];
    const [first, second] = [join(directory.path, 'first.ndjson'), join(directory.path, 'second.ndjson')];
    const at = (engine: { endpoint: string }) => ({ env: { DYNAMODB_ENDPOINT: engine.endpoint } });
    await storeSeenItems(
      one.db,
      [{ id: 'i', title: 'Слово 字', feedId: 'f', seenAt: NOW.toISOString() }],
      'run-1',
      NOW,
      30,
    );
    await put(one.db, 'events', { pk: 'lease#poll-feeds', sk: 'lease', owner: 'somebody' });
    expect((await cli(['export', first], at(one))).code).toBe(0);
    expect((await cli(['import', first], at(other))).code).toBe(0);
    expect((await cli(['export', second], at(other))).code).toBe(0);
    const lines = async (file: string) => (await readFile(file, 'utf8')).split('\n').sort();
    expect(await lines(second)).toEqual(await lines(first));
    expect((await lines(first)).length).toBeGreaterThan(300);
    const [packed] = await getMany(other.db, 'events', [
      { pk: 'items#2026-03-01', sk: `${NOW.toISOString()}#run-1#0000` },
    ]);
    expect(packed?.packed).toBeInstanceOf(Uint8Array);
    expect(await readFile(first, 'utf8')).not.toContain('lease#');
    await one.close();
    await other.close();
  });

  it('writes nothing of a file with a broken line, and says which line', async () => {
    await using directory = await temporaryDirectory();
    const engine = await openDynalite();
    const file = join(directory.path, 'broken.ndjson');
    await writeFile(
      file,
      '{"table":"events","row":{"pk":"development#x","sk":"head"}}\n{"table":"events","row":{"pk":"no sort key"}}\n',
    );
    const { code, stderr } = await cli(['import', file], { env: { DYNAMODB_ENDPOINT: engine.endpoint } });
    expect(code).toBe(1);
    expect(stderr).toContain('line 2');
    expect(await getMany(engine.db, 'events', [{ pk: 'development#x', sk: 'head' }])).toEqual([]);
    await engine.close();
  });
});
