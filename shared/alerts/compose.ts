import type { Alert, Mail } from '../alert.ts';
import { hashId } from '../hash.ts';
import { severityNames, type Severity } from '../severity.ts';
import type { Coverage } from '../store/developments.ts';
import type { Entity } from '../watchlist.ts';
import { clip, plainLine } from './plain.ts';

/** SNS refuses subjects of 100 characters and more. */
const SUBJECT_LENGTH = 99;
const SOURCES_SHOWN = 6;
const EVIDENCE_SHOWN = 6;

/** What composing needs to know beyond the alerts. */
export interface MailContext {
  entities: ReadonlyMap<string, Entity>;
  /** Names of watches by id. */
  watches: ReadonlyMap<string, string>;
  /** All articles of each development so far, oldest first, by development id. */
  coverage: ReadonlyMap<string, Coverage[]>;
  now: Date;
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
    alerts.length === 1 ? undefined : `${alerts.length} developments about ${whoIn(first, context)}\n`,
    ...alerts.map((alert) => section(alert, context)),
    footer(first),
  ];
  return {
    id: mailIdOf(alerts),
    at: context.now.toISOString(),
    state: 'pending',
    members: alerts.map(({ id }) => id),
    subject: subjectOf(alerts, context),
    body: body.filter((part) => part !== undefined).join('\n'),
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
const kindName = (kind: string) => kind.replaceAll('-', ' ');

function subjectOf(alerts: Alert[], context: MailContext): string {
  const [first] = alerts as [Alert];
  const who = clip(whoIn(first, context), 48);
  const kinds = distinct(alerts.map(({ kind }) => kindName(kind))).join(', ');
  const what =
    alerts.length === 1
      ? `${first.decision === 'update' ? 'update: ' : ''}${first.news ?? first.article.title}`
      : `${alerts.length} developments`;
  return clip(plainLine(`${who}: ${kinds}: ${what}`), SUBJECT_LENGTH);
}

/** The names of those an alert is about, actors before places and technologies. */
function whoIn(alert: Alert, { entities }: MailContext): string {
  const broad = (id: string) => ['country', 'city', 'technology'].includes(entities.get(id)?.kind ?? '');
  const ids = [...alert.entities.filter((id) => !broad(id)), ...alert.entities.filter(broad)];
  return ids.map((id) => entities.get(id)?.name ?? id).join(', ');
}

function section(alert: Alert, context: MailContext): string {
  const { article } = alert;
  const outlet = plainLine(article.outlet ?? article.feedTitle);
  const published = article.publishedAt ?? article.seenAt;
  const lines = [
    clip(plainLine(article.title), 300),
    ...(article.link === undefined ? [] : [clip(plainLine(article.link), 1000)]),
    '',
    ...(article.summary === undefined ? [] : [clip(plainLine(article.summary), 600), '']),
    ...(alert.news === undefined ? [] : field('What changed', plainLine(alert.news))),
    ...field('Who', whoIn(alert, context)),
    ...field('Kind', `${kindName(alert.kind)}, severity ${severityNames[alert.severity]}`),
    ...field('When', `${minutes(published)} UTC (seen ${minutes(article.seenAt)})`),
    ...field('Source', outlet + (article.lang === undefined ? '' : ` (${article.lang})`)),
    ...sourcesOf(alert, context),
    '',
    'Why you get this',
    ...alert.watches.map((id) => `  watch: ${context.watches.get(id) ?? id}`),
    ...evidence(alert, context),
    `  ${alert.decision}: ${plainLine(alert.reasons.join('; '))}`,
    ...(alert.background.length === 0
      ? []
      : ['', 'Known before', ...alert.background.map((line) => `  ${plainLine(line)}`)]),
    '',
    `More: wirewatch show ${alert.developmentId}`,
    '',
  ];
  return lines.join('\n');
}

const field = (name: string, value: string) => [`${`${name}:`.padEnd(14)}${value}`];
const minutes = (at: string) => at.slice(0, 16).replace('T', ' ');

function sourcesOf(alert: Alert, { coverage }: MailContext): string[] {
  const all = coverage.get(alert.developmentId) ?? [];
  const others = all.filter(({ articleId }) => articleId !== alert.article.id);
  if (others.length === 0) return [];
  const outlets = distinct(all.map(({ outlet }) => plainLine(outlet)));
  const languages = distinct(all.flatMap(({ lang }) => lang ?? []));
  return [
    ...field(
      'Coverage',
      `${all.length} articles, ${outlets.length} outlets, in ${languages.join(', ') || 'one language'}`,
    ),
    ...others.slice(0, SOURCES_SHOWN).map((each) => `  ${plainLine(each.outlet)}: ${plainLine(each.title)}`),
  ];
}

function evidence({ article }: Alert, { entities }: MailContext): string[] {
  const seen = new Set<string>();
  const lines: string[] = [];
  for (const { entityId, field: name, start, end, because } of article.mentions) {
    if (seen.has(entityId)) continue;
    seen.add(entityId);
    const text = plainLine((article[name] ?? '').slice(start, end));
    const context = because === undefined ? '' : `, counted because of ${plainLine(because)}`;
    lines.push(`  ${entities.get(entityId)?.name ?? entityId}: “${text}” in the ${name}${context}`);
  }
  return lines.slice(0, EVIDENCE_SHOWN);
}

function footer(alert: Alert): string {
  const [entity] = alert.entities;
  return [
    '--',
    `Ask the table:  wirewatch events${entity === undefined ? '' : ` --entity ${entity}`} --since 30d`,
    `Fewer of these: wirewatch mute ${alert.watches[0] ?? entity ?? 'WATCH'}`,
    'Stop them all:  wirewatch unsubscribe',
    '',
  ].join('\n');
}
