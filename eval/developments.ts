import Table from 'cli-table3';
import { createItemDetector } from '../cli/detect-items.ts';
import { readSeeds } from '../seeds/schema.ts';
import type { Decision } from '../shared/development.ts';
import { averageLink, streamingCentroid, tfIdf, words } from './developments/baselines.ts';
import { dated } from './developments/dated.ts';
import { ecbPlus, shuffled, type Labelled } from './developments/ecb-plus.ts';
import { group } from './developments/group.ts';
import { alertsOnce, noveltyAccuracy, ownSet, type LabelledArticle } from './developments/own-set.ts';
import { oneWeek } from './developments/one-week.ts';
import { type Headline, stream, streamNames } from './developments/streams.ts';
import { alertOnce, bcubed, pairwise, type Placed, type PrecisionRecall } from './developments/score.ts';

interface Row {
  set: string;
  method: string;
  documents: number;
  bcubed: PrecisionRecall;
  pairwise: PrecisionRecall;
  alertOnce: PrecisionRecall;
  /** Alerts with updates as news of their own, and the share of articles decided as expected: our own set only. */
  alertsWithUpdates?: PrecisionRecall;
  novelty?: number;
}

/** Thresholds tried for the baselines; each takes the one that is best for it on the very set it is scored on. */
const THRESHOLDS = Array.from({ length: 40 }, (_, i) => (i + 4) / 100);
/** Our own half that nothing was tuned on is the one to be believed. */
const HALVES = ['tune', 'test'] as const;
const ORDERS = [0, 1, 2, 3];
const SEED = 1;

/**
 * Scores the grouping of developments on our own labelled sets and on ECB+ where it is there, beside two baselines over
 * TF-IDF of the same run: streaming centroid and batch average-link, at the threshold with the best BCubed F1.
 */
export function run({ json }: { json: boolean }): Promise<unknown> {
  const rows: Row[] = [];
  for (const half of HALVES) rows.push(...ownRows(half));
  for (const half of HALVES) {
    for (const name of streamNames) rows.push(...streamRows(`stream ${name} ${half}`, stream(name, half)));
    rows.push(...streamRows(`one week ${half}`, oneWeek(half, SEED)));
  }
  for (const part of ['titles', 'text'] as const) {
    const documents = ecbPlus(part);
    if (documents) {
      rows.push(
        ...ecbRows(
          `ECB+ ${part}`,
          ORDERS.map((seed) => shuffled(documents, seed)),
        ),
      );
      rows.push(
        ...ecbRows(
          `ECB+ ${part}, dated`,
          ORDERS.map((seed) => dated(documents, seed)),
        ),
      );
    } else console.error(`ECB+ (${part}) is not there: skipped`);
  }
  const spreads = orderSpreads();
  if (json) console.log(JSON.stringify({ rows, orderSpreads: spreads }));
  else print(rows, spreads);
  return Promise.resolve({ rows, orderSpreads: spreads });
}

function ownRows(half: 'tune' | 'test'): Row[] {
  const articles = ownSet(half);
  const decisions = decideOwn(articles);
  const labels = articles.map(({ development, tells }) => ({ gold: development, past: tells === 'past' }));
  const [row, ...others] = rowsOf(`own ${half}`, articles, decisions, labels);
  const own = {
    alertsWithUpdates: alertsOnce(articles, decisions),
    novelty: noveltyAccuracy(articles, decisions),
  };
  return [{ ...row!, ...own }, ...others];
}

function streamRows(set: string, headlines: Headline[]): Row[] {
  return rowsOf(set, headlines, decideOwn(headlines), labelsOf(headlines));
}

const labelsOf = (headlines: readonly Headline[]) =>
  headlines.map(({ development }) => ({ gold: development }));

const alertOnceOf = (headlines: readonly Headline[], decisions: readonly Decision[]) =>
  alertOnce(placedBy(decisions, labelsOf(headlines)));

/** What was decided, scored, and the baselines over the same texts. */
function rowsOf(
  set: string,
  articles: readonly (LabelledArticle | Headline)[],
  decisions: readonly Decision[],
  labels: Omit<Placed, 'predicted'>[],
): Row[] {
  const placed = placedBy(decisions, labels);
  const texts = articles.map(({ title, summary }) => `${title} ${summary ?? ''}`);
  return [scored(set, 'wirewatch', placed), ...baselines(set, [texts], [labels])];
}

function placedBy(decisions: readonly Decision[], labels: readonly Omit<Placed, 'predicted'>[]): Placed[] {
  return decisions.map(({ developmentId, decision }, i) => ({
    ...labels[i]!,
    predicted: developmentId,
    held: decision === 'background',
  }));
}

function decideOwn(articles: readonly (LabelledArticle | Headline)[]) {
  const { watchlist, claims } = readSeeds();
  const items = articles.map(({ at, ...item }) => ({ ...item, publishedAt: at }));
  return createItemDetector(watchlist, claims)(items);
}

/** Means over four orders of arrival: the documents have no dates, and an order by topic flatters everyone. */
function ecbRows(set: string, orders: Labelled[][]): Row[] {
  const text = ({ input }: Labelled) => input.summary ?? input.title;
  return [
    meanRow(orders.map((order) => scored(set, 'wirewatch', group(order)))),
    ...baselines(
      set,
      orders.map((order) => order.map(text)),
      orders,
    ),
  ];
}

function baselines(set: string, orders: string[][], labels: Omit<Placed, 'predicted'>[][]): Row[] {
  const vectors = orders.map((texts) => tfIdf(texts.map(words)));
  const place = (groups: string[], i: number) =>
    groups.map((predicted, k): Placed => ({ ...labels[i]![k]!, predicted }));
  const streaming = THRESHOLDS.map((threshold) =>
    meanRow(
      vectors.map((v, i) => scored(set, 'streaming centroid', place(streamingCentroid(v, threshold), i))),
    ),
  );
  const merged = averageLink(vectors[0]!, THRESHOLDS);
  const batch = THRESHOLDS.map((threshold) =>
    scored(set, 'batch average-link', place(merged.get(threshold)!, 0)),
  );
  return [best(streaming), best(batch)];
}

function best(rows: Row[]): Row {
  return rows.reduce((one, other) => (other.bcubed.f1 > one.bcubed.f1 ? other : one));
}

function scored(set: string, method: string, placed: Placed[]): Row {
  return {
    set,
    method,
    documents: placed.length,
    bcubed: bcubed(placed),
    pairwise: pairwise(placed),
    alertOnce: alertOnce(placed),
  };
}

function meanRow(rows: Row[]): Row {
  const mean = (of: (row: Row) => PrecisionRecall): PrecisionRecall => ({
    precision: average(rows.map((row) => of(row).precision)),
    recall: average(rows.map((row) => of(row).recall)),
    f1: average(rows.map((row) => of(row).f1)),
  });
  return {
    ...rows[0]!,
    bcubed: mean((row) => row.bcubed),
    pairwise: mean((row) => row.pairwise),
    alertOnce: mean((row) => row.alertOnce),
  };
}

/** The most that alert-once F1 moves when arrival is shuffled within each hour: of our own set, and where hours are full. */
function orderSpreads(): Record<string, number> {
  const own = HALVES.flatMap(ownSet).sort((a, b) => (a.at < b.at ? -1 : 1));
  const busy = (['busy-en', 'busy-ru'] as const).flatMap((name) =>
    HALVES.map((half) => [`stream ${name} ${half}`, spread(stream(name, half), alertOnceOf)] as const),
  );
  return Object.fromEntries([['own', spread(own, alertsOnce)], ...busy]);
}

function spread<T extends LabelledArticle | Headline>(
  articles: readonly T[],
  score: (order: readonly T[], decisions: readonly Decision[]) => PrecisionRecall,
): number {
  const hours = [...Map.groupBy(articles, ({ at }) => at.slice(0, 13)).values()];
  const scores = ORDERS.map((seed) => {
    const order = hours.flatMap((hour) => shuffled(hour, seed));
    return score(order, decideOwn(order)).f1;
  });
  return Math.max(...scores) - Math.min(...scores);
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function print(rows: Row[], spreads: Record<string, number>): void {
  const table = new Table({
    head: [
      'set',
      'method',
      'items',
      'BCubed P/R/F1',
      'pairwise F1',
      'alert-once P/R/F1',
      'with updates',
      'novelty',
    ],
    style: { head: [], border: [] },
  });
  const two = (value: number) => value.toFixed(3);
  const three = ({ precision, recall, f1 }: PrecisionRecall) => `${two(precision)} ${two(recall)} ${two(f1)}`;
  for (const row of rows)
    table.push([
      row.set,
      row.method,
      row.documents,
      three(row.bcubed),
      two(row.pairwise.f1),
      three(row.alertOnce),
      row.alertsWithUpdates ? three(row.alertsWithUpdates) : '',
      row.novelty === undefined ? '' : two(row.novelty),
    ]);
  console.log(table.toString());
  const moved = Object.entries(spreads).map(([set, most]) => `${set} ${two(most)}`);
  console.log(`Shuffled within the hour, alert-once F1 moves by at most: ${moved.join(', ')}.`);
}
