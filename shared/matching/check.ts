import type { Alias, Entity, Watchlist } from '../watchlist.ts';
import { commonWord } from './common-words.ts';
import { aliasesOf, compileWatchlist } from './compile.ts';
import { checkWatch } from './check-watch.ts';
import type { Finding } from './finding.ts';
import { matchText } from './match.ts';
import { normalizeText } from './normalize.ts';

/** Strong names up to this length are met by chance: letters of an alphabet, or ideographs. */
const SHORT = { letters: 3, ideographs: 1 };
/** Kinds whose names are common words because everyone speaks of them. */
const PLACES = new Set(['country', 'city']);

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
