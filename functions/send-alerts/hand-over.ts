import type { Mail } from '../../shared/alert.ts';
import { events } from '../../shared/log.ts';
import { pointToMail } from '../../shared/store/articles.ts';
import { claimMail, markSent, unclaimMail } from '../../shared/store/mails.ts';
import { dequeue } from '../../shared/store/queue.ts';
import { countFailure } from '../count-failure.ts';
import type { Deps, SendCounts } from './handler.ts';
import type { Waiting } from './waiting.ts';

/** Points every member to the mail, hands the mail over, marks it sent, and only then takes its rows out. */
export async function handOver(
  deps: Deps,
  owner: string,
  mail: Mail,
  members: Waiting[],
  counts: SendCounts,
): Promise<void> {
  const { db, log } = deps;
  try {
    if (mail.state !== 'sent') {
      for (const member of mail.members)
        if ((await pointToMail(db, member, mail.id)) === 'refused')
          throw new Error(`article ${member} is already in another mail than ${mail.id}`);
      if ((await claimMail(db, mail.id, owner)) === 'refused') return; // ours already, and in doubt: the next run decides
      await deps.pace();
      const handover = await deps.transport.send(mail);
      if (handover.kind !== 'accepted') {
        await unclaimMail(db, mail.id);
        if (handover.kind === 'not-now') {
          counts.waiting += members.length;
          return;
        }
        throw new Error(`the transport refused mail ${mail.id}: ${handover.reason}`);
      }
      await markSent(db, mail.id, handover.messageId, deps.now());
      counts.mails += 1;
      counts.alerts += mail.members.length;
      log.info({
        event: events.mailSent,
        mailId: mail.id,
        messageId: handover.messageId,
        alerts: mail.members.length,
      });
      deps.onMail?.(mail);
    }
    for (const { row } of members) await dequeue(db, 'outbox', row.sk);
  } catch (error) {
    for (const { row } of members) await countFailure(deps, 'outbox', row, error, counts);
  }
}
