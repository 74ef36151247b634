import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readSeeds } from '../../seeds/schema.ts';
import { compileWatchlist } from '../../shared/matching/compile.ts';
import { matchText } from '../../shared/matching/match.ts';
import { count, type Counts, noCounts, scoreOf, type Score } from './score.ts';

export const languages = ['en', 'ru', 'zh'] as const;

const itemSchema = z.strictObject({
  title: z.string(),
  lang: z.enum(languages),
  /** Entities of the seeded watchlist that the title names. */
  entities: z.array(z.string()),
  /** Whether somebody with the seeded watches wants a mail about it. */
  alert: z.boolean(),
  /** Looks like something it is not. */
  trap: z.boolean(),
  half: z.enum(['tune', 'test']),
});
export type LabelledItem = z.infer<typeof itemSchema>;
export type Half = LabelledItem['half'];

/** How one half of the set was matched. */
export interface HalfResult {
  byLanguage: Record<string, Score>;
  byKind: Record<string, Score>;
  /** Items whose alert decision was right. */
  alerts: { right: number; total: number };
  /** What went wrong, in words; only for the half that may be looked at. */
  mistakes: string[];
}

/** The items written for this project, all languages. */
export function ownItems(): LabelledItem[] {
  return languages.flatMap((language) =>
    readFileSync(new URL(`${language}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => itemSchema.parse(JSON.parse(line))),
  );
}

/** Matches one half of the set with the seeded watchlist. */
export function scoreHalf(half: Half): HalfResult {
  const { watchlist } = readSeeds();
  const compiled = compileWatchlist(watchlist);
  const kinds = new Map(watchlist.entities.map(({ id, kind }) => [id, kind ?? 'none']));
  const byLanguage: Record<string, Counts> = {};
  const byKind: Record<string, Counts> = {};
  const alerts = { right: 0, total: 0 };
  const mistakes: string[] = [];
  for (const item of ownItems().filter((each) => each.half === half)) {
    const { mentions, watches } = matchText(compiled, item);
    const found = new Set(mentions.map(({ entityId }) => entityId));
    const expected = new Set(item.entities);
    count((byLanguage[item.lang] ??= noCounts()), expected, found);
    const ofKind = (ids: ReadonlySet<string>, kind: string) =>
      new Set([...ids].filter((id) => kinds.get(id) === kind));
    for (const kind of new Set([...expected, ...found].map((id) => kinds.get(id) ?? 'none')))
      count((byKind[kind] ??= noCounts()), ofKind(expected, kind), ofKind(found, kind));
    const alerted = watches.length > 0;
    alerts.total++;
    if (alerted === item.alert) alerts.right++;
    const wrong = describe(
      expected,
      found,
      item.alert,
      watches.map(({ id }) => id),
    );
    if (half === 'tune' && wrong !== '') mistakes.push(`${item.title}: ${wrong}`);
  }
  return { byLanguage: scores(byLanguage), byKind: scores(byKind), alerts, mistakes };
}

function scores(groups: Record<string, Counts>): Record<string, Score> {
  return Object.fromEntries(Object.entries(groups).map(([name, counts]) => [name, scoreOf(counts)]));
}

function describe(
  expected: ReadonlySet<string>,
  found: ReadonlySet<string>,
  alert: boolean,
  watches: string[],
): string {
  return [
    ...[...expected].filter((id) => !found.has(id)).map((id) => `missed ${id}`),
    ...[...found].filter((id) => !expected.has(id)).map((id) => `wrongly ${id}`),
    ...(alert === watches.length > 0 ? [] : [alert ? 'no alert' : `alert by ${watches.join(', ')}`]),
  ].join('; ');
}
