import { closest } from 'fastest-levenshtein';
import { developmentKinds, type DevelopmentKind } from '../../shared/development.ts';
import type { Database } from '../../shared/store/database.ts';
import { pairableKinds } from '../../shared/store/pairable.ts';
import { watchlistRow, watchlistRows, type WatchlistKind } from '../../shared/store/watchlist.ts';
import { CliError } from '../errors.ts';
import { unknownId } from '../nearest.ts';

/**
 * Looks the named entities up, removed ones too: their events stay.
 * @returns whether an entity makes pairs
 * @throws CliError that names the nearest id
 */
export async function checkEntities(db: Database, ids: string[]): Promise<(id: string) => boolean> {
  const rows = await Promise.all(ids.map((id) => watchlistRow(db, 'entity', id)));
  for (const [n, row] of rows.entries()) if (row === undefined) throw await unknown(db, 'entity', ids[n]!);
  const kinds = new Map(rows.map((row) => [row?.id, row?.body?.kind]));
  return (id) => pairableKinds.has(kinds.get(id) ?? '');
}

/** @throws CliError that names the nearest watch */
export async function checkWatch(db: Database, id: string | undefined): Promise<void> {
  if (id !== undefined && (await watchlistRow(db, 'watch', id)) === undefined)
    throw await unknown(db, 'watch', id);
}

/** @throws CliError that names the nearest kind */
export function checkKind(kind: string | undefined): DevelopmentKind | undefined {
  if (kind === undefined) return undefined;
  const known = developmentKinds.find((each) => each === kind);
  if (known === undefined)
    throw new CliError(
      `there is no kind "${kind}"`,
      `did you mean ${closest(kind, [...developmentKinds])}? All: ${developmentKinds.join(', ')}`,
    );
  return known;
}

async function unknown(db: Database, kind: WatchlistKind, id: string): Promise<CliError> {
  const known = (await watchlistRows(db, kind)).map((row) => row.id);
  return unknownId(kind, id, known, 'watchlist list');
}
