import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';
import type { Decision } from '../../shared/development.ts';
import { f1Of, type PrecisionRecall } from './score.ts';

const articleSchema = z.strictObject({
  id: z.string(),
  /** The happening; `history-<claim id>` for a retelling of what is seeded. */
  development: z.string(),
  /** What the article tells: the happening itself, one of its updates, or the past. */
  tells: z.union([z.literal('opening'), z.literal('past'), z.string().startsWith('update: ')]),
  lang: z.enum(['en', 'ru', 'zh']),
  at: z.iso.datetime(),
  outlet: z.string(),
  title: z.string(),
  summary: z.string().optional(),
});
export type LabelledArticle = z.infer<typeof articleSchema>;

/** One half of our own set, in time order. Happenings of 2017 to 2025 retold in our own words, those of `test` of 2022 to 2024; never tune on it. */
export function ownSet(half: 'tune' | 'test'): LabelledArticle[] {
  return readFileSync(resolve(import.meta.dirname, `${half}.ndjson`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => articleSchema.parse(JSON.parse(line)));
}

/** What each article should be decided in this order: the first to tell something is the alert, the rest is coverage. */
export function expected(articles: readonly LabelledArticle[]): Decision['decision'][] {
  const told = new Set<string>();
  return articles.map(({ development, tells }) => {
    if (tells === 'past') return 'background';
    const first = !told.has(`${development} ${tells}`);
    told.add(`${development} ${tells}`);
    return first ? (tells === 'opening' ? 'new' : 'update') : 'coverage';
  });
}

type Decided = Pick<Decision, 'decision' | 'developmentId'>;

/**
 * Alerts, updates included, against what there was to tell. An alert is right when it is the first of its happening or of
 * its update; a retelling tells nothing, so an alert for it is wrong.
 */
export function alertsOnce(
  articles: readonly LabelledArticle[],
  decisions: readonly Decided[],
): PrecisionRecall {
  const subjects = articles.map(({ development, tells }) => `${development} ${tells}`);
  const due = new Set(subjects.filter((_, i) => articles[i]!.tells !== 'past'));
  const told = new Set<string>();
  let alerts = 0;
  decisions.forEach(({ decision }, i) => {
    if (decision !== 'new' && decision !== 'update') return;
    alerts += 1;
    if (due.has(subjects[i]!)) told.add(subjects[i]!);
  });
  return f1Of(told.size / alerts, told.size / due.size);
}

/** Share of articles decided as expected. */
export function noveltyAccuracy(articles: readonly LabelledArticle[], decisions: readonly Decided[]): number {
  const right = expected(articles).filter((decision, i) => decision === decisions[i]!.decision);
  return right.length / articles.length;
}
