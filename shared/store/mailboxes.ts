import * as z from 'zod';
import { filterPolicySchema } from '../alerts/filter-policy.ts';
import { get, put, queryAll, remove, type Database } from './database.ts';
import { readRow } from './rows.ts';

const KIND = 'mailbox';

const mailboxSchema = z.object({ id: z.string(), filter: filterPolicySchema.optional() });
/** A rule of the laptop: which alerts go to an address (`id`). On AWS subscriptions of the topic do this. */
export type Mailbox = z.infer<typeof mailboxSchema>;

/** Every rule, in the order of the addresses. */
export async function mailboxes(db: Database): Promise<Mailbox[]> {
  const rows = await queryAll(db, 'watchlist', KIND);
  return rows.map((row) => readRow(mailboxSchema, row, `${KIND}/${String(row.id)}`));
}

/** The rule of an address, if it has one. */
export async function mailboxOf(db: Database, address: string): Promise<Mailbox | undefined> {
  const row = await get(db, 'watchlist', { kind: KIND, id: address });
  return row && readRow(mailboxSchema, row, `${KIND}/${address}`);
}

/** Sets the rule of an address. */
export async function putMailbox(db: Database, mailbox: Mailbox): Promise<void> {
  await put(db, 'watchlist', { kind: KIND, ...mailbox });
}

/** Ends the rule of an address. */
export async function removeMailbox(db: Database, address: string): Promise<void> {
  await remove(db, 'watchlist', { kind: KIND, id: address });
}
