import { get, put, type Database } from './database.ts';
import { partitions } from './keys.ts';

/**
 * Whether the last who worked at a stage was this owner too: then nobody else wrote since, and what it remembers of the
 * table still stands. If not, the turn is now noted as this owner's. Call it under the lease, before the first write.
 * @param owner the same for all runs of one process, and of no other
 */
export async function continuesTurn(db: Database, stage: string, owner: string): Promise<boolean> {
  const key = { pk: partitions.turn(stage), sk: 'turn' };
  const row = await get(db, 'events', key);
  if (row?.owner === owner) return true;
  await takeTurn(db, stage, owner);
  return false;
}

/** Notes the turn as this owner's: what any other process remembers of the table stands no longer. */
export async function takeTurn(db: Database, stage: string, owner: string): Promise<void> {
  await put(db, 'events', { pk: partitions.turn(stage), sk: 'turn', owner });
}
