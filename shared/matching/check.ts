import type { Alias, Entity, Term, Watch, Watchlist } from '../watchlist.ts';
import { commonWord } from './common-words.ts';
import { aliasesOf, compileWatchlist } from './compile.ts';
import { matchText } from './match.ts';
import { normalizeText } from './normalize.ts';

/** One thing to look at in a watchlist. */
export interface Finding {
  level: 'error' | 'warning';
  entityId?: string;
  watchId?: string;
  alias?: string;
  /** What is wrong and what to do, with the evidence. */
  message: string;
}

/** Strong names up to this length are met by chance: letters of an alphabet, or ideographs. */
const SHORT = { letters: 3, ideographs: 1 };
/** Kinds whose names are common words because everyone speaks of them. */
const PLACES = new Set(['country', 'city']);
/** Kinds that are in the news every day by themselves. */
const EVERYDAY = new Set(['country', 'city', 'technology', 'university']);

/** What is wrong or dangerous in a watchlist that its schema accepts: errors first. */
export function checkWatchlist(watchlist: Watchlist): Finding[] {
  const findings = [
    ...duplicates(watchlist),
    ...watchlist.entities.flatMap((entity) => checkEntity(entity, watchlist)),
    ...sharedAliases(watchlist.entities),
    ...swallowed(watchlist),
    ...watchlist.watches.flatMap((watch) => checkWatch(watch, watchlist)),
  ];
  return findings.sort((a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'));
}

function duplicates({ entities, watches, topics }: Watchlist): Finding[] {
  return [entities, watches, topics].flatMap((rows) => {
    const seen = new Set<string>();
    return rows
      .filter(({ id }) => seen.size === seen.add(id).size)
      .map(({ id }) => ({
        level: 'error' as const,
        message: `the id ${id} stands twice; give one of them another`,
      }));
  });
}

function checkEntity(entity: Entity, { entities }: Watchlist): Finding[] {
  const ids = new Set(entities.map(({ id }) => id));
  const unknown = (entity.partOf ?? [])
    .filter((id) => !ids.has(id))
    .map((id) => ({
      level: 'error' as const,
      entityId: entity.id,
      message: `partOf names ${id}, which is no entity of this watchlist`,
    }));
  return [...unknown, ...aliasesOf(entity).flatMap((alias) => checkAlias(entity, alias))];
}

function checkAlias(entity: Entity, alias: Alias): Finding[] {
  const about = { level: 'warning' as const, entityId: entity.id, alias: alias.text };
  const letters = normalizeText(alias.text).replace(/[^\p{L}\p{N}]/gu, '');
  if (letters === '')
    return [
      {
        ...about,
        level: 'error',
        message: `«${alias.text}» has neither letter nor digit and can never be found`,
      },
    ];
  if (alias.strength === 'weak')
    return entity.context !== undefined
      ? []
      : [
          {
            ...about,
            message: `«${alias.text}» is weak and the entity has no context words: only another entity of a watch makes it count`,
          },
        ];
  const ideographs = /^\p{Script=Han}+$/u.test(letters);
  const unit = ideographs ? 'ideograph' : 'letters';
  const common = PLACES.has(entity.kind ?? '') || alias.caseSensitive ? undefined : commonWord(letters);
  return [
    ...(letters.length <= (ideographs ? SHORT.ideographs : SHORT.letters)
      ? [
          {
            ...about,
            message: `«${alias.text}» is strong with ${letters.length} ${unit}, and others use it too; make it weak and give context words`,
          },
        ]
      : []),
    ...(common === undefined
      ? []
      : [
          {
            ...about,
            message: `«${alias.text}» is word ${common.rank} of the most used in ${common.language}; make it weak, or caseSensitive where its capitals tell`,
          },
        ]),
  ];
}

function sharedAliases(entities: readonly Entity[]): Finding[] {
  const owners = new Map<string, { entity: Entity; alias: Alias }[]>();
  for (const entity of entities)
    for (const alias of aliasesOf(entity)) {
      const key = normalizeText(alias.text);
      const known = owners.get(key) ?? [];
      if (!known.some((owner) => owner.entity === entity)) owners.set(key, [...known, { entity, alias }]);
    }
  return [...owners.values()].flatMap((sharers) =>
    sharers.length < 2
      ? []
      : sharers
          .filter(({ alias }) => alias.strength !== 'weak')
          .map(({ entity, alias }) => ({
            level: 'warning' as const,
            entityId: entity.id,
            alias: alias.text,
            message: `«${alias.text}» is also a name of ${sharers
              .filter((other) => other.entity !== entity)
              .map((other) => other.entity.id)
              .join(', ')}; make it weak with context words that tell them apart`,
          })),
  );
}

/** Names that are forms of another entity's name: the matcher itself is asked. */
function swallowed(watchlist: Watchlist): Finding[] {
  const compiled = compileWatchlist(watchlist, { namesOnly: true });
  return watchlist.entities.flatMap((entity) =>
    aliasesOf(entity).flatMap((alias) => {
      const same = (text: string): string => normalizeText(text);
      const others = matchText(compiled, { title: alias.text }).mentions.filter(
        (mention) =>
          mention.entityId !== entity.id &&
          mention.start === 0 &&
          mention.end === alias.text.length &&
          same(mention.alias) !== same(alias.text),
      );
      return others.map((other) => ({
        level: 'warning' as const,
        entityId: entity.id,
        alias: alias.text,
        message: `«${alias.text}» is also read as a form of ${other.alias}, a name of ${other.entityId}`,
      }));
    }),
  );
}

function checkWatch(watch: Watch, watchlist: Watchlist): Finding[] {
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
