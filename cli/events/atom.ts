import { uuidOf } from '../../shared/hash.ts';
import type { Event } from '../../shared/store/ask/event.ts';
import type { Question } from '../../shared/store/ask/question.ts';

/** Ids are UUIDs of names in this namespace of ours: they must stay the same where there is no address of ours. */
const NAMESPACE = '158bee46-1373-401c-b0af-a64f0a8f34dc';

/**
 * An Atom feed (RFC 4287) with one entry a development: its id never changes, an update makes `updated` newer, so
 * that a reader shows it again as the same story.
 * @param question what the feed answers: feeds of different questions have ids of their own
 */
export async function* eventsAsAtom(
  events: AsyncIterable<Event>,
  question: Question = {},
): AsyncGenerator<string> {
  const developments = Map.groupBy(await Array.fromAsync(events), ({ id }) => id);
  const all = [...developments.values()] as [Event, ...Event[]][];
  const updated =
    all
      .map(([newest]) => newest.at)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  const about = aboutOf(question);
  yield [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>urn:uuid:${uuidOf(NAMESPACE, `developments ${about}`)}</id>`,
    `  <title>${escaped(`Wirewatch: developments${about === '' ? '' : ` (${about})`}`)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <author><name>Wirewatch</name></author>',
    '',
  ].join('\n');
  for (const changes of all) yield entryOf(changes);
  yield '</feed>\n';
}

/** What a feed is about, in the words of the command line; its time range only bounds it. */
function aboutOf({ entities = [], watch, kind, severity, language, outlet, text }: Question): string {
  const filters = { watch, kind, severity, language, outlet, text };
  return [
    ...entities.toSorted().map((id) => `entity ${id}`),
    ...Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value}`)),
  ].join(', ');
}

/** @param changes of one development, newest first */
function entryOf(changes: [Event, ...Event[]]): string {
  const [newest] = changes;
  const { change, title, news, article } = newest;
  const link = webAddress(article?.link ?? newest.sourceUrl);
  return [
    '  <entry>',
    `    <id>urn:uuid:${uuidOf(NAMESPACE, `development ${newest.id}`)}</id>`,
    `    <title>${escaped(change === 'update' && news !== undefined ? `${title} (update: ${news})` : title)}</title>`,
    `    <published>${newest.firstSeenAt}</published>`,
    `    <updated>${newest.at}</updated>`,
    ...(link === undefined ? [] : [`    <link rel="alternate" href="${escaped(link)}"/>`]),
    ...[newest.kind, ...newest.entities].map((term) => `    <category term="${escaped(term)}"/>`),
    '    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
    ...paragraphsOf(changes).map((text) => `      <p>${escaped(text)}</p>`),
    '    </div></content>',
    '  </entry>\n',
  ].join('\n');
}

function paragraphsOf(changes: [Event, ...Event[]]): string[] {
  const [{ summary, amounts, caution, outlets, articles, id }] = changes;
  const updates = changes.filter(({ change }) => change === 'update');
  return [
    ...updates.map(({ at, news, article }) =>
      [`Update of ${at.slice(0, 10)}: ${news ?? ''}`, article && `“${article.title}” (${article.outlet})`]
        .filter((part) => part !== undefined)
        .join('. '),
    ),
    summary,
    amounts && `Amounts as printed: ${amounts.join('; ')}`,
    caution && `Caution: ${caution}`,
    outlets.length > 0 &&
      `Told by ${outlets.join(', ')} (${articles} ${articles === 1 ? 'article' : 'articles'})`,
    `wirewatch show ${id}`,
  ].filter((line) => typeof line === 'string');
}

const webAddress = (link = '') => (/^https?:/i.test(link) ? URL.parse(link)?.href : undefined);

/** Characters XML 1.0 does not allow at all are left out. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
