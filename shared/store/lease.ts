import { putOnce, remove, update, type Database } from './database.ts';
import { partitions } from './keys.ts';

/** Who asks for a lease, and how long its function may run from now on. */
export interface LeaseOptions {
  owner: string;
  now: () => Date;
  timeoutMs: number;
}

/** A lease outlives its function by this much, which is also how far two clocks may differ (docs/faults.md). */
export const LEASE_OUTLIVES_MS = 60_000;

/**
 * Runs `work` unless another holder is at it. Who finds the lease held marks it `again` and goes; the holder gives the
 * lease up only while there is no mark, else it works once more: no wake-up is lost (docs/adr/0005).
 * @param work is told when its function ends, in milliseconds since 1970: the same time in every pass
 * @returns what each pass of `work` returned, or `busy`
 */
export async function withLease<T>(
  db: Database,
  name: string,
  options: LeaseOptions,
  work: (endsAtMs: number) => Promise<T>,
): Promise<{ kind: 'done'; passes: T[] } | { kind: 'busy' }> {
  const endsAtMs = options.now().getTime() + options.timeoutMs;
  if (!(await acquire(db, name, options))) return { kind: 'busy' };
  const passes: T[] = [];
  try {
    do passes.push(await work(endsAtMs));
    while (!(await release(db, name, options.owner)));
  } catch (error) {
    await remove(db, 'events', key(name), {
      ConditionExpression: '#o = :o',
      ExpressionAttributeNames: { '#o': 'owner' },
      ExpressionAttributeValues: { ':o': options.owner },
    });
    throw error;
  }
  return { kind: 'done', passes };
}

const key = (name: string) => ({ pk: partitions.lease(name), sk: 'lease' });

async function acquire(
  db: Database,
  name: string,
  { owner, now, timeoutMs }: LeaseOptions,
): Promise<boolean> {
  // Each turn fails only if the other side moved in between; three are more than enough for one holder.
  for (let turn = 0; turn < 3; turn++) {
    const at = now();
    const heldUntil = new Date(at.getTime() + timeoutMs + LEASE_OUTLIVES_MS).toISOString();
    const row = { owner, heldUntil, again: false };
    if ((await putOnce(db, 'events', { ...key(name), ...row })) === 'stored') return true;
    const taken = await update(db, 'events', key(name), {
      UpdateExpression: 'SET #o = :o, heldUntil = :u, again = :f',
      ConditionExpression: 'heldUntil < :now',
      ExpressionAttributeNames: { '#o': 'owner' },
      ExpressionAttributeValues: { ':o': owner, ':u': heldUntil, ':f': false, ':now': at.toISOString() },
    });
    if (taken === 'updated') return true;
    const marked = await update(db, 'events', key(name), {
      UpdateExpression: 'SET again = :t',
      ConditionExpression: 'attribute_exists(pk) AND heldUntil >= :now',
      ExpressionAttributeValues: { ':t': true, ':now': at.toISOString() },
    });
    if (marked === 'updated') return false;
  }
  return false;
}

/** Gives the lease up; false when somebody asked for another pass, which is then ours to do. */
async function release(db: Database, name: string, owner: string): Promise<boolean> {
  const removed = await remove(db, 'events', key(name), {
    ConditionExpression: '#o = :o AND again = :f',
    ExpressionAttributeNames: { '#o': 'owner' },
    ExpressionAttributeValues: { ':o': owner, ':f': false },
  });
  if (removed === 'removed') return true;
  const cleared = await update(db, 'events', key(name), {
    UpdateExpression: 'SET again = :f',
    ConditionExpression: '#o = :o',
    ExpressionAttributeNames: { '#o': 'owner' },
    ExpressionAttributeValues: { ':o': owner, ':f': false },
  });
  return cleared === 'refused'; // no longer ours: whoever took it over does the work
}

/** Drops leases whose holders are known to be dead: only for who holds the whole store exclusively. */
export async function dropLeases(db: Database, names: string[]): Promise<void> {
  for (const name of names) await remove(db, 'events', key(name));
}
