import type { Term, Watch, Watchlist } from '../watchlist.ts';
import type { Finding } from './finding.ts';

/** Kinds that are in the news every day by themselves. */
const EVERYDAY = new Set(['country', 'city', 'technology', 'university']);

/** What is wrong with a watch: what it names and is not there, and whether it would be met every day. */
export function checkWatch(watch: Watch, watchlist: Watchlist): Finding[] {
  const terms = [...(watch.all ?? []), ...(watch.any ?? []), ...(watch.none ?? [])];
  const about = { watchId: watch.id };
  if ((watch.all ?? []).length + (watch.any ?? []).length === 0)
    return [{ ...about, level: 'error', message: 'has neither all nor any and can never be met' }];
  return [
    ...terms.flatMap((term) =>
      checkTerm(term, watchlist).map((message) => ({ ...about, level: 'error' as const, message })),
    ),
    ...tooWide(watch, watchlist),
  ];
}

function checkTerm(term: Term, { entities, topics }: Watchlist): string[] {
  const ids = new Set(entities.map(({ id }) => id));
  const groups = new Set(entities.flatMap((entity) => entity.groups ?? []));
  return [
    ...[term.entity ?? []]
      .flat()
      .filter((id) => !ids.has(id))
      .map((id) => `names ${id}, which is no entity of this watchlist`),
    ...(term.topic !== undefined && !topics.some(({ id }) => id === term.topic)
      ? [`names the topic ${term.topic}, which this watchlist has not`]
      : []),
    ...(term.group !== undefined && !groups.has(term.group)
      ? [`names the group ${term.group}, to which no entity belongs`]
      : []),
  ];
}

/** A watch that one country, city, technology or university meets alone would send mail every day. */
function tooWide(watch: Watch, { entities }: Watchlist): Finding[] {
  const terms = watch.all?.length ? (watch.any?.length ? [] : watch.all) : (watch.any ?? []);
  if (watch.all !== undefined && watch.all.length > 1) return [];
  const named = terms.flatMap((term) =>
    entities.filter(
      (entity) =>
        entity.kind !== undefined &&
        EVERYDAY.has(entity.kind) &&
        term.words === undefined &&
        term.topic === undefined &&
        (term.entity === undefined || [term.entity].flat().includes(entity.id)) &&
        (term.kind === undefined || [term.kind].flat().includes(entity.kind)) &&
        (term.country === undefined || term.country === entity.country) &&
        (term.group === undefined || entity.groups?.includes(term.group) === true),
    ),
  );
  return named.length === 0
    ? []
    : [
        {
          level: 'warning',
          watchId: watch.id,
          message: `${named[0]!.id} alone meets it, and is in the news every day; ask for something else as well`,
        },
      ];
}
