import type { Alert } from '../alert.ts';
import { severityNames } from '../severity.ts';
import type { MailContext } from './compose.ts';
import { actorsFirst, nameIn, writtenAs } from './names.ts';
import { clip, plainLine } from './plain.ts';
import { MAIL_COLUMNS, wrap } from './wrap.ts';
import { toTheMinute } from '../scalars.ts';

// Bounds of what a feed supplied: twenty such sections stay below the 256 KB of SNS even in Chinese (3 bytes a character).
const TITLE = 200;
const LINK = 1000;
const SUMMARY = 400;
const LINE = 120;
const REASONS = 300;
const SOURCES_SHOWN = 6;
const EVIDENCE_SHOWN = 6;

/** What a mail tells of one alert, as lines: the news first, then why it was sent and what was known before. */
export function sectionOf(alert: Alert, context: MailContext): string[] {
  const { article } = alert;
  const outlet = clip(plainLine(article.outlet ?? article.feedTitle), LINE);
  const published = article.publishedAt ?? article.seenAt;
  const language = article.lang === undefined ? '' : ` (${article.lang})`;
  return [
    ...wrap(clip(plainLine(article.title), TITLE)),
    ...wrap(`${outlet}${language}, ${toTheMinute(published)} UTC`),
    ...(article.link === undefined ? [] : [clip(plainLine(article.link), LINK)]),
    '',
    ...(alert.news === undefined ? [] : [...field('What changed', clip(plainLine(alert.news), TITLE)), '']),
    ...(article.summary === undefined ? [] : [...wrap(clip(plainLine(article.summary), SUMMARY)), '']),
    ...field('Who', whoIn(alert, context)),
    ...field('Kind', `${alert.kind.replaceAll('-', ' ')}, severity ${severityNames[alert.severity]}`),
    ...coverage(alert, context),
    '',
    'Why you get this',
    ...alert.watches.flatMap((id) => item(`watch: ${context.watches.get(id) ?? id}`)),
    ...evidence(alert, context),
    ...item(clip(plainLine(`${alert.decision}: ${alert.reasons.join('; ')}`), REASONS)),
    ...(alert.background.length === 0 ? [] : ['', 'Known before']),
    ...alert.background.flatMap((line) => item(clip(plainLine(line), LINE))),
    '',
    `More: wirewatch show ${alert.developmentId}`,
  ];
}

const field = (name: string, value: string) => wrap(value, `${name}:`.padEnd(14));
const item = (text: string) => wrap(text, '  ', '    ');

/** Names in the reader's language, beside them how a text in another script writes them. */
function whoIn({ entities: ids, article }: Alert, { entities, language }: MailContext): string {
  return actorsFirst(ids, entities)
    .map((id) => {
      const name = nameIn(language, id, entities);
      const written = writtenAs(article, id, name);
      return written === undefined ? name : `${name} (${written})`;
    })
    .join(', ');
}

function coverage(alert: Alert, { coverage: byDevelopment }: MailContext): string[] {
  const all = byDevelopment.get(alert.developmentId) ?? [];
  const others = all.filter(({ articleId }) => articleId !== alert.article.id);
  if (others.length === 0) return [];
  const outlets = new Set(all.map(({ outlet }) => outlet));
  const languages = [...new Set(all.flatMap(({ lang }) => lang ?? []))].map(plainLine);
  const counts = `${all.length} articles, ${outlets.size} outlets${languages.length > 0 ? `, in ${languages.join(', ')}` : ''}`;
  return [
    ...field('Coverage', counts),
    ...others
      .slice(0, SOURCES_SHOWN)
      .flatMap(({ outlet, title }) => item(clip(plainLine(`${outlet}: ${title}`), LINE))),
    ...(others.length > SOURCES_SHOWN ? [`  and ${others.length - SOURCES_SHOWN} more`] : []),
  ];
}

function evidence({ article }: Alert, { entities, language }: MailContext): string[] {
  const first = new Map(article.mentions.toReversed().map((mention) => [mention.entityId, mention]));
  return [...first.values()]
    .reverse()
    .slice(0, EVIDENCE_SHOWN)
    .flatMap(({ entityId, field: where, start, end, because }) => {
      const text = plainLine((article[where] ?? '').slice(start, end));
      const reason = because === undefined ? '' : `, counted because of ${plainLine(because)}`;
      return item(clip(`${nameIn(language, entityId, entities)}: “${text}” in the ${where}${reason}`, LINE));
    });
}

/** A line between two sections. */
export const RULE = '-'.repeat(MAIL_COLUMNS);
