import type { Row } from '../../shared/store/database.ts';
import { sketchesOf } from '../../shared/store/sketches.ts';
import { allRows, faultsOfRow } from './rows.ts';
import type { World } from './world.ts';

/** Keys of rows that the scenario itself spoiled: they must be parked, and nothing else may be. */
export type Poison = ReadonlySet<string>;

interface StoredArticleRow {
  article: {
    id: string;
    guid?: string;
    feedId: string;
    hold?: string;
    seenAt: string;
    watches: { id: string }[];
  };
  decision: { decision: string; developmentId: string };
  mailId?: string;
}

/** A decision is final: what stands later must be what stood before. Returns what changed since the last look. */
export function createDecisionWatch() {
  const decided = new Map<string, string>();
  return (rows: Row[]): string[] =>
    rows.flatMap((row) => {
      if (!String(row.pk).startsWith('article#')) return [];
      const now = JSON.stringify([row.article, row.decision, row.decidedAt]);
      const before = decided.get(String(row.pk)) ?? now;
      decided.set(String(row.pk), now);
      return before === now ? [] : [`the decision of ${String(row.pk)} changed`];
    });
}

/** Where a development must be found. */
function placesOf(head: Row, opened: StoredArticleRow | undefined): string[] {
  const entities = (head.entities as string[]).toSorted();
  const pairs = entities.flatMap((one, n) => entities.slice(n + 1).map((other) => `pair#${one}|${other}`));
  return [
    ...entities.map((id) => `entity#${id}`),
    ...pairs,
    `kind#${String(head.kind)}`,
    ...(opened?.article.watches ?? []).map(({ id }) => `watch#${id}`),
    ...(opened ? [`day#${opened.article.seenAt.slice(0, 10)}`] : []),
  ];
}

/** Everything that must hold once the faults are over and every stage has run again; returns what does not. */
export async function violationsAtEnd(world: World, poison: Poison): Promise<string[]> {
  const rows = await allRows(world.clean);
  const of = (prefix: string) => rows.filter(({ pk }) => String(pk).startsWith(prefix));
  const articles = of('article#') as unknown as StoredArticleRow[];
  const heads = of('development#').filter(({ sk }) => sk === 'head');
  const coverage = of('development#').filter(({ sk }) => String(sk).startsWith('article#'));
  const held = new Map(of('held#').map((row) => [String(row.articleId), String(row.reason)]));
  const mails = new Map(of('mail#').map((row) => [String(row.id), row]));
  const found: string[] = [...world.post.outsideWindow, ...rows.flatMap(faultsOfRow)];
  const must = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };

  // Nothing stays in a queue, and nothing is parked but what was poison.
  for (const row of [...of('inbox'), ...of('outbox')])
    must(false, `${String(row.pk)} still holds ${String(row.sk)}`);
  for (const row of of('parked'))
    must(poison.has(String(row.sk)), `${String(row.sk)} is parked: ${String(row.lastError)}`);
  for (const sk of poison)
    must(
      of('parked').some((row) => row.sk === sk),
      `poison ${sk} is not parked`,
    );
  for (const row of of('lease#')) must(false, `${String(row.pk)} is still held`);

  // Every entry that matches is an article; no other is.
  for (const story of world.newsroom.stories) {
    const its = articles.filter(
      ({ article }) => article.guid === story.guid && article.feedId === story.feedId,
    );
    if (!story.matches) must(its.length === 0, `noise ${story.guid} became an article`);
    else must(its.length > 0, `${story.guid} of ${story.feedId} is lost`);
    if (story.matches && story.old)
      must(
        its.every(({ article }) => article.hold === 'baseline'),
        `${story.guid} is old and not held as that`,
      );
  }

  // Every article is in exactly one development, the one it was decided to be in.
  for (const { article, decision } of articles) {
    const places = coverage.filter(({ articleId }) => articleId === article.id).map(({ pk }) => pk);
    must(
      places.length === 1 && places[0] === `development#${decision.developmentId}`,
      `article ${article.id} is in ${places.length} developments (${places.join(' ')})`,
    );
  }
  must(
    coverage.length === articles.length,
    `${coverage.length} timeline rows for ${articles.length} articles`,
  );
  const sketched = new Set<string>();
  for await (const { developmentId } of sketchesOf(world.clean, {})) sketched.add(developmentId);
  for (const head of heads) {
    must(sketched.has(String(head.id)), `development ${String(head.id)} has no sketch`);
    const its = articles.filter(({ decision }) => decision.developmentId === head.id);
    const opened = its.filter(({ decision }) => decision.decision === 'new');
    must(opened.length === 1, `development ${String(head.id)} was opened ${opened.length} times`);
    must(
      head.articleCount === its.length,
      `development ${String(head.id)} counts ${String(head.articleCount)} of ${its.length}`,
    );
    for (const partition of placesOf(head, opened[0]))
      must(
        rows.some(({ pk, developmentId }) => pk === partition && developmentId === head.id),
        `development ${String(head.id)} is not found by ${partition.split('#')[0]!}`,
      );
  }
  must(
    new Set(articles.map(({ decision }) => decision.developmentId)).size === heads.length,
    'developments and decisions disagree',
  );

  // Every alert is told once, or stands in the ledger of what was held back; never both.
  for (const { article, decision, mailId } of articles) {
    const told = new Set(
      world.post.deliveries.filter(({ members }) => members.includes(article.id)).map((each) => each.mailId),
    );
    const isAlert = decision.decision === 'new' || decision.decision === 'update';
    const reason = held.get(article.id);
    if (isAlert && reason === undefined) {
      must(told.size === 1, `alert ${article.id} was told in ${told.size} mails`);
      must(
        mailId !== undefined && told.has(mailId),
        `alert ${article.id} does not point to the mail that told it`,
      );
      must(mails.get(mailId ?? '')?.state === 'sent', `the mail of ${article.id} is not marked as sent`);
    } else {
      must(told.size === 0, `${article.id} was told although it is held as ${reason ?? decision.decision}`);
      must(
        reason === (isAlert ? (article.hold ?? 'muted') : decision.decision),
        `${article.id} (${decision.decision}, ${article.hold ?? 'no hold'}) is held as ${reason ?? 'nothing'}`,
      );
    }
  }
  return found;
}
