import type { Alert, Mail } from '../alert.ts';
import { hashId } from '../hash.ts';
import type { Severity } from '../severity.ts';
import type { Coverage } from '../store/developments.ts';
import type { Entity } from '../watchlist.ts';
import { actorsFirst, actorsOf, nameIn, type MailLanguage } from './names.ts';
import { clip, plainLine } from './plain.ts';
import { RULE, sectionOf } from './section.ts';
import { wrap } from './wrap.ts';

/** SNS refuses subjects of 100 characters and more. */
const SUBJECT_LENGTH = 99;
const WHO_LENGTH = 40;

/** What composing needs to know beyond the alerts. */
export interface MailContext {
  entities: ReadonlyMap<string, Entity>;
  /** Names of watches by id. */
  watches: ReadonlyMap<string, string>;
  /** All articles of each development so far, oldest first, by development id. */
  coverage: ReadonlyMap<string, Coverage[]>;
  now: Date;
  /** The reader's language, for names. */
  language: MailLanguage;
}

/** The id of a mail: a hash of its members, so that the same alerts always make the same mail. */
export const mailIdOf = (alerts: Pick<Alert, 'id'>[]): string => hashId(...alerts.map(({ id }) => id).sort());

/**
 * Composes a plain-text mail of one alert, or a roll-up of alerts that share entities and watches.
 * @returns a mail in state `pending`, its subject under 100 UTF-16 units without control characters
 */
export function composeMail(alerts: Alert[], context: MailContext): Mail {
  const [first] = alerts;
  if (first === undefined) throw new Error('a mail needs at least one alert');
  const body = [
    ...(alerts.length === 1 ? [] : contentsOf(alerts)),
    ...alerts.flatMap((alert, n) => [...(n === 0 ? [] : ['', RULE, '']), ...sectionOf(alert, context)]),
    '',
    ...footer(first, context),
  ];
  return {
    id: mailIdOf(alerts),
    at: context.now.toISOString(),
    state: 'pending',
    members: alerts.map(({ id }) => id),
    subject: subjectOf(alerts, context),
    body: body.join('\n'),
    attributes: {
      entities: distinct(alerts.flatMap(({ entities }) => entities)),
      watches: distinct(alerts.flatMap(({ watches }) => watches)),
      kind: distinct(alerts.map(({ kind }) => kind)),
      language: distinct(alerts.map(({ article }) => article.lang ?? 'und')),
      severity: Math.max(...alerts.map(({ severity }) => severity)) as Severity,
    },
  };
}

const distinct = <T>(values: T[]) => [...new Set(values)];

/** Who and what kind, then the news itself, as much of it as fits; places and technologies only where nobody acts. */
function subjectOf(alerts: Alert[], { entities, language }: MailContext): string {
  const [first] = alerts as [Alert];
  const shared = first.entities.filter((id) => alerts.every((alert) => alert.entities.includes(id)));
  const ids = shared.length > 0 ? shared : distinct(alerts.flatMap((alert) => alert.entities));
  const actors = actorsOf(ids, entities);
  const who = listed(
    (actors.length > 0 ? actors : ids).map((id) => nameIn(language, id, entities)),
    WHO_LENGTH,
  );
  const news = first.news ?? first.article.title;
  const [kind, ...otherKinds] = distinct(alerts.map((alert) => alert.kind.replaceAll('-', ' ')));
  const what =
    alerts.length === 1
      ? `${first.decision === 'update' ? `update, ${kind}` : kind}: ${news}`
      : `${alerts.length} developments${otherKinds.length === 0 ? ` (${kind})` : ''}: ${news}`;
  return clip(plainLine(who === '' ? what : `${who}: ${what}`), SUBJECT_LENGTH);
}

/** As many whole names as fit; the first in any case. */
function listed(names: string[], length: number): string {
  const shown: string[] = [];
  for (const name of names)
    if (shown.length === 0 || [...shown, name].join(', ').length <= length) shown.push(name);
  return clip(shown.join(', '), length);
}

function contentsOf(alerts: Alert[]): string[] {
  const titles = alerts.flatMap(({ article, news }, n) =>
    wrap(
      clip(plainLine(news === undefined ? article.title : `${article.title}: ${news}`), 160),
      `${`${n + 1}.`.padStart(3)} `,
    ),
  );
  return [`${alerts.length} developments`, '', ...titles, '', RULE, ''];
}

function footer(alert: Alert, { entities }: MailContext): string[] {
  const [entity] = actorsFirst(alert.entities, entities);
  return [
    '--',
    `Ask the table:  wirewatch events${entity === undefined ? '' : ` --entity ${entity}`} --since 30d`,
    `Fewer of these: wirewatch mute ${alert.watches[0] ?? entity ?? 'WATCH'}`,
    'Stop them all:  wirewatch unsubscribe',
    '',
  ];
}
