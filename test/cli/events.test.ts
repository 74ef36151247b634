import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, type CliResult } from '../support/cli.ts';
import { openDynalite, type TestDatabase } from '../support/engines.ts';
import { tell } from '../support/told-story.ts';
import { article, decision } from '../support/articles.ts';
import type { Event } from '../../shared/store/ask/event.ts';

const FORMULA = '=HYPERLINK("https://evil.example","Сбербанк, 华为")';

describe('events and show', () => {
  let engine: TestDatabase;
  const run = (...args: string[]): Promise<CliResult> =>
    cli(args, { env: { DYNAMODB_ENDPOINT: engine.endpoint } });
  const events = async (...args: string[]) =>
    JSON.parse((await run('events', '--json', ...args)).stdout) as Event[];

  beforeAll(async () => {
    engine = await openDynalite();
    await run('events'); // loads the seeds
    const { db } = engine;
    await tell(db, article(), decision());
    await tell(
      db,
      article({
        id: 'a2',
        itemId: 'i2',
        seenAt: '2026-03-02T09:00:00.000Z',
        lang: 'ru',
        title: 'Сбербанк подписал',
      }),
      decision({ decision: 'update', of: 'a1', news: 'now signed', reasons: ['signed'] }),
    );
    await tell(
      db,
      article({
        id: 'a3',
        itemId: 'i3',
        seenAt: new Date(Date.now() - 3_600_000).toISOString(),
        title: 'Again the cloud',
      }),
      decision({ decision: 'coverage', of: 'a1', reasons: ['the same words'], score: 0.9 }),
    );
    await tell(
      db,
      article({
        id: 'a4',
        itemId: 'i4',
        seenAt: '2026-02-01T09:00:00.000Z',
        title: FORMULA,
        outlet: '示例日报',
      }),
      decision({ developmentId: 'd2' }),
    );
  }, 60_000);
  afterAll(() => engine.close());

  it('answers two entities with what names both, newest first, updates as updates', async () => {
    const both = await events('--entity', 'huawei', '--entity', 'sberbank', '--since', '2019-01-01');
    expect(both.map(({ id, change }) => [id, change])).toEqual([
      ['d1', 'update'],
      ['d1', 'new'],
      ['d2', 'new'],
      ['history-sberbank-cloud-2020', 'new'],
    ]);
    expect(both[0]).toMatchObject({ news: 'now signed', article: { lang: 'ru' } });
  });

  it('pages by the position of the last event, and counts a date of --until whole', async () => {
    const all = await events('--until', '2026-03-01');
    expect(all[0]?.id).toBe('d1');
    const first = await events('--until', '2026-03-01', '--limit', '5');
    const rest = await events('--until', '2026-03-01', '--after', first.at(-1)!.position);
    expect([...first, ...rest]).toEqual(all);
  });

  it('prints one JSON value a line as NDJSON, and nothing else', async () => {
    const { stdout } = await run('events', '--format', 'ndjson', '--entity', 'vocord');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Event).id)).toEqual(['history-vocord-acquisition-2019']);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      amounts: expect.arrayContaining(['$40-50 billion']) as unknown,
      caution: expect.stringContaining('implausible') as unknown,
    });
  });

  it('writes CSV that a spreadsheet reads as text: a byte order mark, quotes, no formula', async () => {
    const { stdout } = await run(
      'events',
      '--format',
      'csv',
      '--until',
      '2026-02-15',
      '--since',
      '2026-01-01',
    );
    expect(stdout.startsWith('\ufeff"at",')).toBe(true);
    expect(stdout).toContain(`"'=HYPERLINK(""https://evil.example"",""Сбербанк, 华为"")"`);
    expect(stdout).toContain('"示例日报"');
    expect(stdout.match(/\r\n/g)).toHaveLength(2);
  });

  it('tells an unknown entity, watch or kind by the nearest there is, with exit code 1', async () => {
    for (const [args, near] of [
      [['--entity', 'huawey'], 'huawei'],
      [['--watch', 'vocrd'], 'vocord'],
      [['--kind', 'aquisition'], 'acquisition'],
    ] as const) {
      const { code, stdout, stderr } = await run('events', ...args);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(`did you mean ${near}`);
    }
  });

  it.each([
    ['--since', 'yesterday'],
    ['--severity', '4'],
    ['--limit', '0'],
    ['--format', 'xml'],
    ['--nothing', 'known'],
  ])('exits with 2 for %s %s', async (...args) => {
    expect((await run('events', ...args)).code).toBe(2);
  });

  it('lists what was kept back with its reason', async () => {
    const { stdout } = await run('events', '--suppressed', '--json', '--entity', 'huawei');
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'a3', reason: 'coverage', development: 'd1', because: ['the same words'] },
    ]);
  });

  it('prints the capacity used on standard error', async () => {
    const { stderr } = await run('events', '--entity', 'vocord', '--verbose');
    expect(stderr).toMatch(/capacity used: \d+(\.\d+)? read units/);
  });

  it('shows one development with coverage, evidence and decisions, also by an article of it', async () => {
    const shown = JSON.parse((await run('show', 'd1', '--json')).stdout) as { coverage: unknown[] };
    expect(shown).toMatchObject({
      id: 'd1',
      articles: 3,
      background: [{ id: 'd2' }, { id: 'history-sberbank-cloud-2020' }],
    });
    expect(shown.coverage).toMatchObject([
      { id: 'a1', decision: 'new', evidence: [{ entity: 'huawei' }, { entity: 'sberbank' }] },
      { id: 'a2', decision: 'update', news: 'now signed', reasons: ['signed'] },
      { id: 'a3', decision: 'coverage', score: 0.9 },
    ]);
    expect(JSON.parse((await run('show', 'a2', '--json')).stdout)).toEqual(shown);
    expect((await run('show', 'nowhere')).code).toBe(1);
  });
});
