import type { QueueRow } from '../../shared/store/queue.ts';
import { handOver } from './hand-over.ts';
import type { Deps, SendCounts } from './handler.ts';
import { begunMails, mailsFor } from './mails.ts';
import { readAlerts, setMutedAside } from './waiting.ts';

/** Makes mails of the alerts that wait and hands them over, until the deadline (milliseconds since 1970). */
export async function sendWaiting(
  deps: Deps,
  owner: string,
  rows: QueueRow[],
  deadline: number,
  counts: SendCounts,
): Promise<void> {
  const alerts = await readAlerts(deps, rows, counts);
  const begun = await begunMails(deps.db, alerts);
  const waiting = await setMutedAside(deps, alerts, begun, counts);
  for await (const { mail, members } of mailsFor(deps, waiting, begun)) {
    if (deps.now().getTime() > deadline) break;
    await handOver(deps, owner, mail, members, counts);
  }
}
