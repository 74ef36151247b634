import { mailSchema, type Mail } from '../alert.ts';
import { get, putOnce, update, type Database } from './database.ts';
import { partitions } from './keys.ts';
import { readRow } from './rows.ts';

const key = (mailId: string) => ({ pk: partitions.mail(mailId), sk: 'mail' });

/** Reads a mail. */
export async function getMail(db: Database, mailId: string): Promise<Mail | undefined> {
  const row = await get(db, 'events', key(mailId));
  return row && readRow(mailSchema, row, String(row.pk));
}

/** Stores a mail that was composed; the same mail again changes nothing. */
export async function storeMail(db: Database, mail: Mail): Promise<'stored' | 'already-stored'> {
  return putOnce(db, 'events', { ...key(mail.id), ...mail });
}

/**
 * Claims a mail before it is handed to the transport. Only the holder of the sending lease calls this, so a claim by
 * another owner is of a run that died between the transport's acceptance and its next write: the one window in which a
 * mail may go twice.
 */
export async function claimMail(db: Database, mailId: string, owner: string): Promise<'updated' | 'refused'> {
  return update(db, 'events', key(mailId), {
    UpdateExpression: 'SET #s = :claimed, claimedBy = :o',
    ConditionExpression: '#s = :pending OR (#s = :claimed AND claimedBy <> :o)',
    ExpressionAttributeNames: { '#s': 'state' },
    ExpressionAttributeValues: { ':claimed': 'claimed', ':pending': 'pending', ':o': owner },
  });
}

/** Notes that one of several recipients has a mail. One that is not stored, as a test mail, is left so. */
export async function noteDelivered(db: Database, mailId: string, recipient: string): Promise<void> {
  await update(db, 'events', key(mailId), {
    UpdateExpression: 'SET deliveredTo = list_append(if_not_exists(deliveredTo, :none), :one)',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':none': [], ':one': [recipient] },
  });
}

/** Marks a mail as sent: the one write after which it never goes again. */
export async function markSent(db: Database, mailId: string, messageId: string, now: Date): Promise<void> {
  await update(db, 'events', key(mailId), {
    UpdateExpression: 'SET #s = :s, sentAt = :t, messageId = :m',
    ExpressionAttributeNames: { '#s': 'state' },
    ExpressionAttributeValues: { ':s': 'sent', ':t': now.toISOString(), ':m': messageId },
  });
}

/** Gives a claim back after the transport refused the mail for certain. */
export async function unclaimMail(db: Database, mailId: string): Promise<void> {
  await update(db, 'events', key(mailId), {
    UpdateExpression: 'SET #s = :p REMOVE claimedBy',
    ConditionExpression: '#s = :c',
    ExpressionAttributeNames: { '#s': 'state' },
    ExpressionAttributeValues: { ':p': 'pending', ':c': 'claimed' },
  });
}
