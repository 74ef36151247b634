import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Development } from '../../../shared/development.ts';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { ask, type Page } from '../../../shared/store/ask/ask.ts';
import { countAnswer } from '../../../shared/store/ask/count.ts';
import type { Question } from '../../../shared/store/ask/question.ts';
import type { Database } from '../../../shared/store/database.ts';
import { applied, putHead, putIndexRows } from '../../../shared/store/developments.ts';
import { writeChronicle } from '../../support/chronicle.ts';
import { engines, type TestDatabase } from '../../support/engines.ts';

const pairable = (id: string) => id !== 'russia' && id !== '5g';
const all = 1000;

async function idsOf(db: Database, question: Question): Promise<string[]> {
  return (await ask(db, question, { limit: all, pairable })).events.map(({ id }) => id);
}

describe.each(engines)('asking on %s', (_, open) => {
  let engine: TestDatabase | undefined;
  let made: Development[] = [];

  beforeAll(async () => {
    engine = await open();
    if (engine) made = await writeChronicle(engine.db, 120);
  }, 60_000);
  afterAll(() => engine?.close());
  beforeEach(({ skip }) => {
    skip(engine === undefined, 'no Java here');
  });

  /** What a reader who looked at every development would answer. */
  const expected = (holds: (development: Development) => boolean) =>
    made
      .filter(holds)
      .map(({ id }) => id)
      .reverse();

  const questions: [string, Question, (development: Development) => boolean][] = [
    ['nothing', {}, () => true],
    ['an entity', { entities: ['huawei'] }, (d) => d.entities.includes('huawei')],
    [
      'two organisations',
      { entities: ['sberbank', 'huawei'] },
      (d) => d.entities.includes('huawei') && d.entities.includes('sberbank'),
    ],
    [
      'an organisation and a country',
      { entities: ['mts', 'russia'] },
      (d) => d.entities.includes('mts') && d.entities.includes('russia'),
    ],
    ['three organisations, which never met', { entities: ['mts', 'huawei', 'sberbank'] }, () => false],
    ['a watch', { watch: 'huawei-russian-organisations' }, (d) => d.watches.length > 0],
    ['a kind', { kind: 'acquisition' }, (d) => d.kind === 'acquisition'],
    ['an entity and a kind', { entities: ['russia'], kind: 'statement' }, (d) => d.kind === 'statement'],
    ['severity and what is above', { severity: 2 }, (d) => d.severity >= 2],
    ['a language', { language: 'zh' }, (d) => d.languages.includes('zh')],
    ['an outlet in any case', { outlet: 'ПРИМЕР' }, (d) => d.outlets.includes('Пример')],
    ['words in any case and width', { text: 'ＭＡＤＥ-UP DEVELOPMENT 7 ' }, (d) => d.id === 'made-000007'],
    [
      'a time, its end left out',
      { since: new Date('2026-01-01T07:00Z'), until: new Date('2026-01-01T14:00Z') },
      (d) => d.at >= '2026-01-01T07:00' && d.at < '2026-01-01T14:00',
    ],
  ];

  it.each(questions)('answers %s, newest first', async (_name, question, holds) => {
    expect(await idsOf(engine!.db, question)).toEqual(expected(holds));
  });

  it.each(questions)('counts %s without reading it, or not at all', async (_name, question, holds) => {
    const count = await countAnswer(engine!.db, question, { atMost: all, pairable });
    const filters = Object.keys(question).filter((name) => name !== 'since' && name !== 'until');
    const served = filters.length === 0 || (filters.length === 1 && !/sev|lan|out|text/.test(filters[0]!));
    expect(count).toEqual(served ? { events: expected(holds).length, atLeast: false } : undefined);
  });

  it('counts up to its bound, and says that there may be more', async () => {
    const { db } = engine!;
    expect(await countAnswer(db, {}, { atMost: 50, pairable })).toEqual({ events: 50, atLeast: true });
    const { next } = await ask(db, {}, { limit: 100, pairable });
    expect(await countAnswer(db, {}, { after: next, atMost: 50, pairable })).toEqual({
      events: 20,
      atLeast: false,
    });
  });

  it('asks again for a development that a late copy of the table does not have yet', async () => {
    const { db } = engine!;
    const send = (command: unknown) =>
      command instanceof BatchGetCommand &&
      Object.values(command.input.RequestItems ?? {}).some(({ ConsistentRead }) => ConsistentRead !== true)
        ? Promise.resolve({ Responses: {} })
        : db.doc.send(command as BatchGetCommand);
    const late = { ...db, doc: { send } as unknown as Database['doc'] };
    expect(await idsOf(late, { kind: 'acquisition' })).toEqual(expected((d) => d.kind === 'acquisition'));
  });

  it('gives the same answer page by page, whatever arrives meanwhile', async () => {
    const { db } = engine!;
    const before = await idsOf(db, { severity: 2 });
    const paged: string[] = [];
    let page: Page | undefined;
    do {
      page = await ask(db, { severity: 2 }, { limit: 17, after: page?.next, pairable });
      paged.push(...page.events.map(({ id }) => id));
      await openCrowd(
        db,
        `late-${paged.length}`,
        ['nstu', 'mipt'],
        `2027-01-01T00:00:${String(paged.length % 60).padStart(2, '0')}.000Z`,
      );
    } while (page.next !== undefined);
    expect(paged).toEqual(before);
  });

  it('finds every pair of a development that names more than ten pairs', async () => {
    const universities = ['harvard', 'mit', 'stanford', 'uc-berkeley', 'yale', 'princeton'];
    await openCrowd(engine!.db, 'crowd', [...universities, '5g'], '2026-06-01T00:00:00.000Z');
    for (const [n, one] of universities.entries())
      for (const other of universities.slice(n + 1))
        expect(await idsOf(engine!.db, { entities: [other, one] })).toEqual(['crowd']);
    expect(await idsOf(engine!.db, { entities: ['yale', 'mit', '5g'] })).toEqual(['crowd']);
    expect(await idsOf(engine!.db, { entities: ['yale', 'mit', 'huawei'] })).toEqual([]);
  });

  it('tells where a search for rare words stopped, and goes on from there', async () => {
    const question = { text: 'words that stand nowhere' };
    const page = await ask(engine!.db, question, { limit: 10, pairable, lookAt: 50 });
    expect(page).toMatchObject({ events: [], stopped: true });
    const rest = await ask(engine!.db, question, { limit: 10, pairable, after: page.next });
    expect(rest).toEqual({ events: [], stopped: false });
  });

  it('reads no more for a first page than the page, its index rows and one more', async () => {
    const { db } = engine!;
    const before = db.used.read;
    await ask(db, { entities: ['russia'] }, { limit: 10, pairable });
    const heads = 11 * 1; // a made-up head is 4 to 8 KB: two units, half of that for an eventually consistent read
    expect(db.used.read - before).toBeLessThanOrEqual(heads + 2);
  });
});

async function openCrowd(db: Database, id: string, entities: string[], at: string): Promise<void> {
  const [development] = [
    {
      id,
      title: id,
      kind: 'other' as const,
      severity: 2 as const,
      entities,
      watches: [],
      languages: ['en'],
      at,
      precision: 'seen' as const,
      firstSeenAt: at,
      lastSeenAt: at,
      source: 'feeds' as const,
      articleCount: 1,
      outletCount: 1,
      outlets: [],
      signature: {
        entities,
        terms: [],
        numbers: [],
        dates: [],
        kind: 'other',
        statuses: [],
      } as unknown as Development['signature'],
    },
  ];
  await putHead(db, applied(development, [], 'a'));
  await putIndexRows(db, { development: development, at, entities, watches: [], change: 'new' }, pairable);
}
