import type { Alert, Mail } from '../../shared/alert.ts';
import { composeMail } from '../../shared/alerts/compose.ts';
import { planMails } from '../../shared/alerts/plan.ts';
import { coverageOf } from '../../shared/store/developments.ts';
import { getMail, storeMail } from '../../shared/store/mails.ts';
import type { Deps } from './handler.ts';
import type { Waiting } from './waiting.ts';

/** The mails to send: first those that an earlier run composed, then new ones for what is in no mail yet. */
export async function* mailsFor(
  deps: Deps,
  waiting: Waiting[],
): AsyncGenerator<{ mail: Mail; members: Waiting[] }> {
  const begun = Map.groupBy(waiting, ({ stored }) => stored.mailId);
  const told = new Set<string>();
  for (const mailId of begun.keys()) {
    if (mailId === undefined) continue;
    const mail = await getMail(deps.db, mailId);
    if (mail === undefined) throw new Error(`mail ${mailId} is pointed to but not stored`);
    for (const member of mail.members) told.add(member);
    yield { mail, members: waiting.filter(({ alert }) => mail.members.includes(alert.id)) };
  }
  const fresh = (begun.get(undefined) ?? []).filter(({ alert }) => !told.has(alert.id));
  const alerts = fresh.map(({ alert }) => alert);
  for (const group of planMails(alerts, deps.settings.cadence, deps.now())) {
    const mail = composeMail(group, await contextFor(deps, group));
    await storeMail(deps.db, mail);
    const ids = new Set(mail.members);
    yield { mail, members: fresh.filter(({ alert }) => ids.has(alert.id)) };
  }
}

async function contextFor(deps: Deps, alerts: Alert[]) {
  const { watchlist, entities } = await deps.watchlist.current();
  const ids = [...new Set(alerts.map(({ developmentId }) => developmentId))];
  const coverage = await Promise.all(ids.map(async (id) => [id, await coverageOf(deps.db, id)] as const));
  return {
    entities,
    watches: new Map(watchlist.watches.map(({ id, name }) => [id, name])),
    coverage: new Map(coverage),
    now: deps.now(),
  };
}
