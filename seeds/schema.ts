import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import * as z from 'zod';
import { historySchema, type Claim } from '../shared/development.ts';
import { feedsFileSchema, type Feed } from '../shared/feed.ts';
import { watchlistSchema, type Term, type Watchlist } from '../shared/watchlist.ts';

export interface Seeds {
  watchlist: Watchlist;
  feeds: Feed[];
  claims: Claim[];
}

/**
 * Reads the three files of seeds and checks each by its schema and against the others. Throws an error that names
 * every fault at once: the file, the JSON path within it and what is allowed there.
 */
export function readSeeds(folder: string = import.meta.dirname): Seeds {
  const watchlist = readWatchlist(resolve(folder, 'watchlist.json'));
  const { feeds } = readJson(resolve(folder, 'feeds.json'), feedsFileSchema);
  const { claims } = readJson(resolve(folder, 'history.json'), historySchema);
  refuse('feeds.json', duplicates(feeds, 'feeds'));
  refuse('history.json', [
    ...duplicates(claims, 'claims'),
    ...claims.flatMap((c, i) => unknownIn(c, i, watchlist)),
  ]);
  return { watchlist, feeds, claims };
}

/** Reads a watchlist file. Throws like `readSeeds`, for unknown and repeated ids too. */
export function readWatchlist(path: string): Watchlist {
  const watchlist = readJson(path, watchlistSchema);
  refuse(basename(path), watchlistFaults(watchlist));
  return watchlist;
}

/**
 * What the schema of a watchlist cannot say: ids used twice, and ids, groups and topics that are named but not there.
 * One line for each fault, with its JSON path.
 */
export function watchlistFaults(watchlist: Watchlist): string[] {
  const known = knownIn(watchlist);
  return [
    ...duplicates(watchlist.entities, 'entities'),
    ...duplicates(watchlist.watches, 'watches'),
    ...duplicates(watchlist.topics, 'topics'),
    ...watchlist.entities.flatMap((entity, i) =>
      (entity.partOf ?? []).flatMap((id, j) =>
        unknown(known.entities, id, `entities[${i}].partOf[${j}]`, 'an entity'),
      ),
    ),
    ...watchlist.watches.flatMap((watch, i) =>
      (['all', 'any', 'none'] as const).flatMap((part) =>
        (watch[part] ?? []).flatMap((term, j) => unknownInTerm(term, `watches[${i}].${part}[${j}]`, known)),
      ),
    ),
  ];
}

interface Known {
  entities: Set<string>;
  watches: Set<string>;
  topics: Set<string>;
  groups: Set<string>;
}

function knownIn({ entities, watches, topics }: Watchlist): Known {
  return {
    entities: new Set(entities.map(({ id }) => id)),
    watches: new Set(watches.map(({ id }) => id)),
    topics: new Set(topics.map(({ id }) => id)),
    groups: new Set(entities.flatMap(({ groups }) => groups ?? [])),
  };
}

function unknownInTerm(term: Term, path: string, known: Known): string[] {
  return [
    ...[term.entity ?? []].flat().flatMap((id) => unknown(known.entities, id, `${path}.entity`, 'an entity')),
    ...[term.group ?? []]
      .flat()
      .flatMap((id) => unknown(known.groups, id, `${path}.group`, 'a group of an entity')),
    ...[term.topic ?? []].flat().flatMap((id) => unknown(known.topics, id, `${path}.topic`, 'a topic')),
  ];
}

function unknownIn(claim: Claim, index: number, watchlist: Watchlist): string[] {
  const known = knownIn(watchlist);
  const path = `claims[${index}]`;
  return [
    ...claim.entities.flatMap((id, i) => unknown(known.entities, id, `${path}.entities[${i}]`, 'an entity')),
    ...(claim.watches ?? []).flatMap((id, i) =>
      unknown(known.watches, id, `${path}.watches[${i}]`, 'a watch'),
    ),
  ];
}

function unknown(known: Set<string>, id: string, path: string, what: string): string[] {
  return known.has(id) ? [] : [`${path}: "${id}" is not ${what} of the watchlist`];
}

function duplicates(rows: { id: string }[], name: string): string[] {
  return rows.flatMap(({ id }, i) => {
    const first = rows.findIndex((row) => row.id === id);
    return first < i ? [`${name}[${i}].id: "${id}" is taken by ${name}[${first}]`] : [];
  });
}

function readJson<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  const parsed = schema.safeParse(parseJson(path));
  if (parsed.success) return parsed.data;
  throw faulty(
    basename(path),
    parsed.error.issues.map((issue) => `${z.core.toDotPath(issue.path)}: ${issue.message}`),
  );
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read as JSON; correct it or take it back from version control`, {
      cause,
    });
  }
}

function refuse(file: string, faults: string[]): void {
  if (faults.length > 0) throw faulty(file, faults);
}

function faulty(file: string, faults: string[]): Error {
  return new Error([`${file} has ${faults.length} fault(s)`, ...faults].join('\n  '));
}
