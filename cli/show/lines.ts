import { dateOf } from '../../shared/alerts/background.ts';
import type { Mention } from '../../shared/article.ts';
import { severityNames } from '../../shared/severity.ts';
import type { Account, CoveredBy } from '../../shared/store/ask/account.ts';
import { safe } from '../output.ts';
import { toTheMinute } from '../../shared/scalars.ts';

/** A development for a person at a terminal, safe to print. */
export function accountLines(account: Account, nameOf: (entityId: string) => string): string[] {
  const { development, articles, mails, background } = account;
  const { languages, outlets, outletCount, articleCount } = development;
  return [
    development.title,
    '',
    field('id', development.id),
    field('when', whenOf(development)),
    field('kind', `${development.kind}, severity ${severityNames[development.severity]}`),
    field('who', development.entities.map(nameOf).join(', ')),
    field('watches', development.watches.join(', ')),
    ...(development.amounts ? [field('amounts', `${development.amounts.join('; ')} (as printed)`)] : []),
    ...(development.caution === undefined ? [] : [field('caution', development.caution)]),
    ...(development.sourceUrl === undefined ? [] : [field('source', development.sourceUrl)]),
    ...(development.summary === undefined ? [] : ['', development.summary]),
    ...(articleCount === 0
      ? []
      : [
          '',
          `Coverage: ${articleCount} articles, ${outletCount} outlets (${outlets.join(', ')}), ${languages.join(', ')}`,
        ]),
    ...articles.flatMap((each) => articleLines(each, nameOf)),
    ...(mails.length === 0 ? [] : ['', 'Mails']),
    ...mails.map(
      ({ id, state, sentAt, at, subject }) => `  ${toTheMinute(sentAt ?? at)}  ${state}  ${id}  ${subject}`,
    ),
    ...(background.length === 0 ? [] : ['', 'Known before']),
    ...background.map((each) => `  ${dateOf(each)}  ${each.title}  (${each.id})`),
  ].map(safe);
}

const field = (name: string, value: string) => `${name.padEnd(9)}${value}`;

function whenOf(development: Account['development']): string {
  const { precision, source, firstSeenAt, lastSeenAt } = development;
  if (source === 'history') return `${dateOf(development)} (known to the ${precision})`;
  return `first seen ${toTheMinute(firstSeenAt)} UTC, last ${toTheMinute(lastSeenAt)}`;
}

function articleLines({ coverage, stored }: CoveredBy, nameOf: (entityId: string) => string): string[] {
  const { at, decision, outlet, lang, title, link, news, articleId } = coverage;
  const fate = stored && (stored.held ? `held: ${stored.held}` : stored.mailId && `mail ${stored.mailId}`);
  return [
    '',
    `  ${toTheMinute(at)}  ${decision}  ${outlet}${lang === undefined ? '' : ` (${lang})`}${fate ? `  [${fate}]` : ''}`,
    `    ${title}`,
    ...(link === undefined ? [] : [`    ${link}`]),
    ...(news === undefined ? [] : [`    what changed: ${news}`]),
    ...(stored
      ? [
          ...evidenceLines(stored.article, nameOf),
          `    why ${decision}: ${stored.decision.reasons.join('; ')}`,
        ]
      : ['    (the article itself has expired)']),
    `    id ${articleId}`,
  ];
}

function evidenceLines(
  article: { title: string; summary?: string; mentions: Mention[] },
  nameOf: (entityId: string) => string,
): string[] {
  const first = new Map(article.mentions.toReversed().map((mention) => [mention.entityId, mention]));
  return [...first.values()].reverse().map(({ entityId, field: where, start, end, because }) => {
    const words = (article[where] ?? '').slice(start, end);
    return `    ${nameOf(entityId)}: “${words}” in the ${where}${because === undefined ? '' : `, because of ${because}`}`;
  });
}
