import type { Event } from '../../shared/store/ask/event.ts';

/**
 * An Atom feed (RFC 4287) with one entry a development: its id never changes, an update makes `updated` newer, so
 * that a reader shows it again as the same story.
 */
export async function* eventsAsAtom(events: AsyncIterable<Event>): AsyncGenerator<string> {
  const developments = Map.groupBy(await Array.fromAsync(events), ({ id }) => id);
  const all = [...developments.values()];
  const updated =
    all
      .map(([newest]) => newest!.at)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  yield '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n';
  yield `  <id>${FEED}</id>\n  <title>Wirewatch: developments</title>\n  <updated>${updated}</updated>\n`;
  yield '  <author><name>Wirewatch</name></author>\n  <generator>Wirewatch</generator>\n';
  for (const changes of all) yield entryOf(changes as [Event, ...Event[]]);
  yield '</feed>\n';
}

/** Ids by RFC 4151 (tag URIs), for they must stay where there is no address. */
const FEED = 'tag:wirewatch.invalid,2026:developments';

/** @param changes of one development, newest first */
function entryOf(changes: [Event, ...Event[]]): string {
  const [newest] = changes;
  const link = newest.article?.link ?? newest.sourceUrl;
  return [
    '  <entry>',
    `    <id>tag:wirewatch.invalid,2026:development/${escaped(newest.id)}</id>`,
    `    <title>${escaped(newest.change === 'update' ? `${newest.title} (update: ${newest.news ?? 'see below'})` : newest.title)}</title>`,
    `    <published>${newest.source === 'history' ? changes.at(-1)!.at : newest.firstSeenAt}</published>`,
    `    <updated>${newest.at}</updated>`,
    ...(link !== undefined && /^https?:/i.test(link)
      ? [`    <link rel="alternate" href="${escaped(link)}"/>`]
      : []),
    ...[newest.kind, ...newest.entities].map((term) => `    <category term="${escaped(term)}"/>`),
    `    <content type="text">${escaped(contentOf(changes))}</content>`,
    '  </entry>\n',
  ].join('\n');
}

function contentOf(changes: [Event, ...Event[]]): string {
  const [newest] = changes;
  const updates = changes.filter(({ change }) => change === 'update');
  return [
    newest.summary,
    ...updates.map(({ at, news }) => `${at.slice(0, 10)}: ${news ?? ''}`),
    newest.amounts && `Amounts as printed: ${newest.amounts.join('; ')}`,
    newest.caution && `Caution: ${newest.caution}`,
    newest.outlets.length > 0 && `Told by ${newest.outlets.join(', ')} (${newest.articles} articles)`,
  ]
    .filter((line) => typeof line === 'string')
    .join('\n');
}

/** Characters XML 1.0 does not allow at all are left out. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
