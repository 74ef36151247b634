import { createInputOf } from '../../cli/detect-items.ts';
import { readSeeds } from '../../seeds/schema.ts';
import type { Development } from '../../shared/development.ts';
import { developmentOfClaim } from '../../shared/developments/claims.ts';
import { decide, type DetectArticle } from '../../shared/developments/decide.ts';
import { createHeadIndex } from '../../shared/developments/head-index.ts';
import { joinDevelopment, openDevelopment } from '../../shared/developments/head.ts';
import { readingOf } from '../../shared/developments/reading.ts';
import { signatureOf } from '../../shared/developments/signature.ts';
import { acrossScripts, circumstances, sameScript } from '../../shared/developments/thresholds.ts';
import { emptyWeights, learn } from '../../shared/developments/weights.ts';
import { ecbPlus, random, shuffled, type Labelled } from './ecb-plus.ts';
import { alertOnce, bcubed, type Placed } from './score.ts';
import { ownSet } from './own-set.ts';
import { oneWeek } from './one-week.ts';
import { stream, streamNames, type Headline } from './streams.ts';

/** An order of arrival, and what is known before it. */
interface Stream {
  articles: (DetectArticle & { gold: string; past: boolean })[];
  history: Development[];
}
interface Tuned extends Labelled {
  past?: boolean;
}

const groups: Record<'sameScript' | 'circumstances' | 'acrossScripts', object> = {
  sameScript,
  circumstances,
  acrossScripts,
};
/** What is tuned, and how far one step goes: about what halves or doubles the odds of a usual pair. */
const STEPS = [
  ['sameScript', 'bias', 0.4],
  ['sameScript', 'terms', 0.2],
  ['sameScript', 'covered', 0.15],
  ['sameScript', 'shared', 0.15],
  ['sameScript', 'telling', 0.2],
  ['sameScript', 'second', 0.05],
  ['sameScript', 'mass', 0.1],
  ['sameScript', 'length', 0.15],
  ['sameScript', 'text', 0.5],
  ['sameScript', 'textSize', 0.2],
  ['sameScript', 'known', 0.3],
  ['sameScript', 'sameDay', 0.3],
  ['sameScript', 'otherFigures', 0.2],
  ['sameScript', 'agree', 0.3],
  ['sameScript', 'size', 0.1],
  ['circumstances', 'later', 0.2],
  ['circumstances', 'usual', 0.1],
  ['circumstances', 'crowded', 0.2],
  ['acrossScripts', 'bias', 0.3],
  ['acrossScripts', 'cosine', 0.2],
  ['acrossScripts', 'shared', 0.2],
  ['acrossScripts', 'figures', 0.3],
  ['acrossScripts', 'sameStage', 0.2],
  ['acrossScripts', 'size', 0.2],
] as const;
type Weights = number[];

/** Steps tried; what is found after some 100 gains hardly more. */
const TRIES = 150;
/** Of a score of 0 to 1; less is noise: two orders of the same documents differ by some 0.01. */
const LEAST_GAIN = 0.0001;
const UNDATED = '2026-01-01T00:00:00.000Z';

/**
 * Finds weights by a search in random directions from the present ones, on BCubed F1 (twice) and alert-once F1 (once): over
 * ECB+ titles and text where they are there (text four times: its margin is the smallest), the tune halves of our streams
 * of headlines, those told in one week, and the tune half of our set of watched names. To tell how far that can be believed,
 * it finds them on every other family or topic and scores the rest, and the reverse. Prints what it finds beside what
 * thresholds.ts holds; changes nothing. Takes some twenty minutes.
 */
function tune(): void {
  const present = weights();
  const found = search(sets(() => true));
  STEPS.forEach(([group, name], i) => {
    const value = found[i]!.toFixed(2);
    console.log(`${group}.${name}: ${value}, thresholds.ts has ${present[i]!}`);
  });
  const halves = [0, 1].map((odd) => sets((topic) => parityOf(topic) === odd));
  for (const [i, half] of halves.entries()) {
    const other = halves[1 - i]!;
    use(present);
    const before = score(other).toFixed(4);
    use(search(half));
    console.log(`the other half ${score(other).toFixed(4)}, before ${before}`);
  }
}

/** Sets of streams; a set counts by its weight, however many orders it comes in. */
function sets(keep: (topic: string) => boolean): { weight: number; streams: Stream[] }[] {
  const those = (documents: Tuned[] | undefined) => documents?.filter(({ topic }) => keep(topic));
  const titles = those(ecbPlus('titles'));
  const text = those(ecbPlus('text'));
  return [
    ...(titles ? [{ weight: 1, streams: [1, 2].map((seed) => prepared(shuffled(titles, seed))) }] : []),
    ...(text ? [{ weight: 4, streams: [0, 1, 2, 3].map((seed) => prepared(shuffled(text, seed))) }] : []),
    ...streamNames.map((name) => ({ weight: 1, streams: [prepared(those(read(stream(name, 'tune')))!)] })),
    { weight: 1, streams: [prepared(those(read(oneWeek('tune', 1)))!)] },
    { weight: 1, streams: [prepared(those(watched())!)] },
  ];
}

const { watchlist, claims } = readSeeds();
const inputOf = createInputOf(watchlist);

function read(headlines: Headline[]): Tuned[] {
  return headlines.map(({ development, family, at, ...item }) => ({
    input: inputOf({ ...item, publishedAt: at }),
    gold: development,
    topic: family,
  }));
}

function watched(): Tuned[] {
  return ownSet('tune').map(({ development, tells, at, ...item }) => ({
    input: inputOf({ ...item, publishedAt: at }),
    gold: development,
    topic: development,
    past: tells === 'past',
  }));
}

const parityOf = (topic: string) =>
  Array.from(topic).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2;

/** An order of arrival, every article with its signature: it does not depend on what is tuned. */
function prepared(documents: Tuned[]): Stream {
  const learned = emptyWeights();
  for (const { input } of documents) learn(learned, [{ ...readingOf(input), entities: input.entities }]);
  const articles = documents.map(({ input, gold, past = false }) => {
    const at = input.publishedAt ?? UNDATED;
    return { input, gold, past, at, signature: signatureOf(input, learned) };
  });
  return { articles, history: claims.map((claim) => developmentOfClaim(claim, learned)) };
}

/** From the present weights; leaves them as they were. */
function search(tuned: ReturnType<typeof sets>): Weights {
  const before = weights();
  const next = random(1);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  let best = before;
  let reached = score(tuned);
  let direction: Weights | undefined;
  console.log(`from ${reached.toFixed(4)}`);
  for (let i = 0; i < TRIES; i++) {
    const few = next() < 0.7;
    const step = direction ?? STEPS.map(([, , size]) => (few && next() < 0.75 ? 0 : normal() * size));
    const tried = best.map((value, k) => value + step[k]!);
    use(tried);
    const value = score(tuned);
    direction = value > reached + LEAST_GAIN ? step : undefined; // what gained may gain again
    if (direction) [best, reached] = [tried, value];
  }
  use(before);
  console.log(`to ${reached.toFixed(4)}`);
  return best;
}

const groupOf = (group: keyof typeof groups) => groups[group] as Record<string, number>;
const weights = (): Weights => STEPS.map(([group, name]) => groupOf(group)[name]!);

function use(values: Weights): void {
  STEPS.forEach(([group, name], i) => (groupOf(group)[name] = values[i]!));
}

function score(tuned: ReturnType<typeof sets>): number {
  const total = tuned.reduce((sum, { weight }) => sum + weight, 0);
  const of = (one: Stream) => {
    const placed = grouped(one);
    return (2 * bcubed(placed).f1 + alertOnce(placed).f1) / 3;
  };
  return (
    tuned.reduce(
      (sum, { weight, streams }) =>
        sum + (weight * streams.reduce((all, one) => all + of(one), 0)) / streams.length,
      0,
    ) / total
  );
}

function grouped({ articles, history }: Stream): Placed[] {
  const index = createHeadIndex();
  for (const head of history) index.put(head);
  return articles.map((article) => {
    const now = new Date(article.at);
    const crowd = index.toldAround(now.getTime());
    const decision = decide(article, index.near(article.signature.terms), now, crowd);
    const head = index.get(decision.developmentId);
    const extra = { watches: [], severity: 2 as const, now };
    index.put(
      head ? joinDevelopment(head, article, decision, extra) : openDevelopment(article, decision, extra),
    );
    return {
      predicted: decision.developmentId,
      gold: article.gold,
      past: article.past,
      held: decision.decision === 'background',
    };
  });
}

if (import.meta.main) tune();
