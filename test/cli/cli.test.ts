import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../shared/development.ts';
import { cli, temporaryDirectory, writeSeeds } from '../support/cli.ts';
import { openLoopbackFeeds } from '../support/loopback-feeds.ts';
import { smallSeeds, smallWatchlist } from '../support/seeds.ts';

describe('run', () => {
  it('finds, stores and mails from feeds on loopback, and repeats nothing', async () => {
    await using folder = await temporaryDirectory();
    const feeds = await openLoopbackFeeds();
    const published = new Date(Date.now() - 3_600_000).toISOString();
    const feed = feeds.serve('wire', [{ id: '1', title: 'Huawei and Sberbank open a cloud', published }]);
    await writeSeeds(folder.path, smallSeeds([feed]));
    const data = join(folder.path, 'data');
    const env = { WIREWATCH_SEEDS: folder.path };
    try {
      const first = await cli(['run', '--once', '--data', data], { env });
      expect(first).toMatchObject({ code: 0, stderr: '' });
      expect(first.stdout).toMatch(/Huawei and Sberbank open a cloud/);
      expect(first.stdout).toContain(
        '1 feeds polled (0 failed), 1 items, 1 new, 1 matched, 1 developments, 1 mails',
      );
      const second = await cli(['run', '--json', '--data', data], { env });
      expect(JSON.parse(second.stdout)).toMatchObject({ poll: { itemsMatched: 0 }, mails: [], failing: [] });
      const files = await readdir(join(data, 'mail', 'new'));
      expect(files).toHaveLength(1);
      expect(await readFile(join(data, 'mail', 'new', files[0]!), 'utf8')).toContain(
        'Subject: Huawei, Sberbank',
      );
      const listed = JSON.parse((await cli(['feeds', 'list', '--json', '--data', data], { env })).stdout) as {
        lastRunAt: string;
        lastChangedAt: string;
      };
      // The second run changed nothing and so wrote nothing of the feed; that it looked stands in the run's own row.
      expect(Date.parse(listed.lastRunAt)).toBeGreaterThan(Date.parse(listed.lastChangedAt));
      expect(listed).not.toHaveProperty('lastSuccessAt');
      const health = await cli(['health', '--json', '--data', data], { env });
      expect(JSON.parse(health.stdout)).toMatchObject({
        feeds: { total: 1, failing: [] },
        inbox: { rows: 0 },
        outbox: { rows: 0 },
      });
    } finally {
      await feeds.close();
    }
  });

  it('says so for each feed, exits 1 and names the demo when every feed failed', async () => {
    await using folder = await temporaryDirectory();
    const feeds = await openLoopbackFeeds();
    const feed = feeds.serve('wire', []);
    await feeds.close();
    await writeSeeds(folder.path, smallSeeds([feed]));
    const result = await cli(['run', '--data', join(folder.path, 'data')], {
      env: { WIREWATCH_SEEDS: folder.path },
    });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('wire');
    expect(result.stderr).toContain('npm run demo');
  });

  it('names the path inside a seed file that is wrong, and what is allowed there', async () => {
    await using folder = await temporaryDirectory();
    await writeSeeds(folder.path, smallSeeds([]));
    const wrong = { ...smallWatchlist, entities: [{ id: 'x', name: 'X', kind: 'planet' }] };
    await writeFile(join(folder.path, 'watchlist.json'), JSON.stringify(wrong));
    const result = await cli(['run', '--data', join(folder.path, 'data')], {
      env: { WIREWATCH_SEEDS: folder.path },
    });
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toMatch(/watchlist\.json[^]*entities\[0\]\.kind[^]*"company"/);
  });
});

describe('match', () => {
  it('writes a line for each line, in order, and an error for a bad one', async () => {
    const input = [
      '{"id":"1","title":"Huawei and Sberbank"}',
      'nonsense',
      '{"id":"3"}',
      '{"id":"4","title":"Nothing"}',
    ];
    const { code, stdout } = await cli(['match'], { input: `${input.join('\n')}\n` });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { id: '1' },
      { line: 2 },
      { line: 3 },
      { id: '4', entities: [], watches: [], severity: 0 },
    ]);
    expect(lines[1]!.error).toMatch(/not JSON/);
    expect(lines[2]!.error).toMatch(/title/);
  });

  it('takes a minimal watchlist', async () => {
    await using folder = await temporaryDirectory();
    const file = join(folder.path, 'watchlist.json');
    await writeFile(file, '{"entities":[{"id":"x","name":"Zanzibar Telecom"}]}');
    const { stdout } = await cli(['match', '--names-only', '--watchlist', file], {
      input: '{"id":1,"title":"At Zanzibar Telecom."}',
    });
    expect(JSON.parse(stdout)).toMatchObject({
      id: '1',
      entities: [{ id: 'x', field: 'title', start: 3, end: 19 }],
    });
  });
});

describe('detect', () => {
  it('gives all articles of one happening one development', async () => {
    const items = [
      {
        id: 'a',
        title: 'Sberbank opens a data centre in Novosibirsk',
        summary: 'The bank spent two years building it.',
        publishedAt: '2026-03-01T08:00:00Z',
        outlet: 'One',
      },
      {
        id: 'b',
        title: 'Sberbank opens a data centre in Novosibirsk',
        summary: 'The bank spent two years building it.',
        publishedAt: '2026-03-01T08:10:00Z',
        outlet: 'Two',
      },
      {
        id: 'c',
        title: 'Floods close the mountain road to Almaty',
        publishedAt: '2026-03-01T09:00:00Z',
        outlet: 'One',
      },
    ];
    const { stdout } = await cli(['detect'], { input: items.map((item) => JSON.stringify(item)).join('\n') });
    const [a, b, c] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(a).toMatchObject({ id: 'a', decision: 'new' });
    expect(b).toMatchObject({ id: 'b', decision: 'coverage', of: 'a', developmentId: a!.developmentId });
    expect(c).toMatchObject({ id: 'c', decision: 'new' });
  });

  it('takes a date that cannot be read for none', async () => {
    const items = ['Sun, 01 Mar 2026 08:00:00 GMT', 'yesterday', ''].map((publishedAt, i) =>
      JSON.stringify({ id: `${i}`, title: 'Sberbank opens a data centre in Novosibirsk', publishedAt }),
    );
    const { stdout } = await cli(['detect'], { input: items.join('\n') });
    const decisions = stdout.split('\n', 3).map((line) => (JSON.parse(line) as Decision).decision);
    expect(decisions).toEqual(['new', 'coverage', 'coverage']);
  });
});

describe('wrong usage', () => {
  it.for([
    ['an unknown command', ['evnts'], /Did you mean events\?/],
    ['an unknown option', ['match', '--watchlst', 'x'], /Did you mean --watchlist\?/],
    [
      'two options that exclude each other',
      ['run', '--once', '--watch'],
      /--once and --watch exclude each other/,
    ],
    ['a missing argument', ['show'], /missing required argument/],
    ['a time that is none', ['mute', 'huawei', '--until', 'soon'], /"soon" is no time: give a date/],
  ] as [string, string[], RegExp][])('%s ends with 2 and says what is allowed', async ([, args, says]) => {
    const result = await cli(args);
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toMatch(says);
  });

  it('an unknown entity names the nearest one', async () => {
    await using folder = await temporaryDirectory();
    const result = await cli(['watchlist', 'show', 'sberbnak', '--data', folder.path]);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('did you mean sberbank?');
  });

  it('every command has help with an example', async () => {
    const { stdout } = await cli(['--help']);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(10);
    const helps = await Promise.all(
      names.filter((name) => name !== 'help').map((name) => cli([name, '--help'])),
    );
    for (const help of helps)
      expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('Example:') as string });
  });
});

describe('the watchlist', () => {
  it('keeps what a user added, changed and removed when the seeds are loaded again', async () => {
    await using folder = await temporaryDirectory();
    const env = { WIREWATCH_SEEDS: folder.path };
    const data = ['--data', join(folder.path, 'data')];
    await writeSeeds(folder.path, smallSeeds([]));
    await cli(['watchlist', 'add', '{"id":"vtb","name":"VTB"}', ...data], { env });
    await cli(['watchlist', 'add', '{"id":"sberbank","name":"Sber Group"}', ...data], { env });
    await cli(['watchlist', 'remove', 'mts', ...data], { env });
    await writeSeeds(folder.path, {
      ...smallSeeds([]),
      watchlist: { ...smallWatchlist, topics: [{ id: 'cloud', words: ['cloud'] }] },
    });
    const { stdout } = await cli(['watchlist', 'list', '--json', ...data], { env });
    const { entities } = JSON.parse(stdout) as { entities: { id: string; name: string }[] };
    expect(entities.map(({ name }) => name).sort()).toEqual(['Huawei', 'Sber Group', 'VTB']);
  });
});

describe('feeds', () => {
  it('are added, listed, disabled and removed', async () => {
    await using folder = await temporaryDirectory();
    const env = { WIREWATCH_SEEDS: folder.path };
    const data = ['--data', join(folder.path, 'data')];
    await writeSeeds(folder.path, smallSeeds([]));
    expect(
      await cli(['feeds', 'add', 'https://news.example/rss', '--language', 'ru', ...data], { env }),
    ).toMatchObject({ code: 0 });
    expect(await cli(['feeds', 'add', 'gopher://news.example', ...data], { env })).toMatchObject({ code: 2 });
    await cli(['feeds', 'disable', 'news-example-rss', ...data], { env });
    const { stdout } = await cli(['feeds', 'list', '--json', ...data], { env });
    expect(JSON.parse(stdout)).toMatchObject({ id: 'news-example-rss', language: 'ru', enabled: false });
    await cli(['feeds', 'remove', 'news-example-rss', ...data], { env });
    expect((await cli(['feeds', 'list', '--json', ...data], { env })).stdout).toBe('');
    const unknown = await cli(['feeds', 'remove', 'nothing', ...data], { env });
    expect(unknown.code).toBe(1);
  });
});
