import type { Alert, Mail } from '../../shared/alert.ts';
import { composeMail } from '../../shared/alerts/compose.ts';
import { planMails } from '../../shared/alerts/plan.ts';
import { coverageOf } from '../../shared/store/developments.ts';
import type { Database } from '../../shared/store/database.ts';
import { getMail, storeMail } from '../../shared/store/mails.ts';
import type { Deps } from './handler.ts';
import type { Waiting } from './waiting.ts';

/** The mails that an earlier run composed: at least one of their members points to them already. */
export async function begunMails(db: Database, waiting: Waiting[]): Promise<Mail[]> {
  const ids = new Set(waiting.flatMap(({ stored }) => stored.mailId ?? []));
  return Promise.all(
    [...ids].map(async (id) => {
      const mail = await getMail(db, id);
      if (mail === undefined) throw new Error(`mail ${id} is pointed to but not stored`);
      return mail;
    }),
  );
}

/** The mails to send: first those that an earlier run began, then new ones for what is in no mail yet. */
export async function* mailsFor(
  deps: Deps,
  waiting: Waiting[],
  begun: Mail[],
): AsyncGenerator<{ mail: Mail; members: Waiting[] }> {
  for (const mail of begun) {
    const ids = new Set(mail.members);
    yield { mail, members: waiting.filter(({ alert }) => ids.has(alert.id)) };
  }
  const told = new Set(begun.flatMap(({ members }) => members));
  const fresh = waiting.filter(({ alert }) => !told.has(alert.id));
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
    language: deps.settings.language,
  };
}
