import { crc32 } from 'node:zlib';
import type { FeedState } from '../feed.ts';
import type { Item } from '../item.ts';
import { afterSuccess } from './health.ts';
import { canonicalLink } from './links.ts';
import type { ReadDocument } from './read.ts';
import { afterDocument, packRing, unpackRing, type Remembered, type Ring } from './ring.ts';
import type { PolledItem, PollOutcome } from './types.ts';

/** Older than this when the feed was added: known history, not news. */
const BASELINE_MS = 24 * 3_600_000;
/** A site has moved if this share of at least so many entries is new, and most of the new are older than our last look. */
const MOVED_ENTRIES = 5;
const MOVED_SHARE = 0.8;

/** Compares a document with what the feed's row remembers: new identity, new item; other text, edited; else seen. */
export function compare(
  state: FeedState,
  got: ReadDocument | { kind: 'not-modified' },
  now: Date,
): PollOutcome & { kind: 'changed' | 'unchanged' } {
  const success = afterSuccess(state, now);
  if (got.kind === 'not-modified') {
    return { kind: 'unchanged', bytes: 0, entries: 0, problems: [], ...success };
  }
  const moved = got.movedTo === undefined || got.movedTo === state.movedTo ? {} : { movedTo: got.movedTo };
  const base = 'movedTo' in moved ? { ...success.state, ...moved } : success.state;
  const { report } = success;
  const { bytes, problems } = got;
  const seen = { bytes, entries: got.items.length, problems, ...(report && { report }) };
  const ring = unpackRing(state.ring);
  if (got.items.length === 0 && ring.size > 0) {
    problems.push({
      kind: 'empty-snapshot',
      message: 'the feed has no entries; the ones it had are remembered',
    });
    return { kind: 'unchanged', ...seen, state: base };
  }
  const { present, fresh, edited, renamed } = sort(got.items, ring);
  if (fresh.length + edited.length + renamed === 0 && state.lastChangedAt !== undefined) {
    return { kind: 'unchanged', ...seen, state: base };
  }
  const hold = holdOf(fresh, got.items.length, ring, state);
  const polled = [
    ...fresh.map((item): PolledItem => ({ item, edited: false, ...hold(item) })),
    ...edited.map((item): PolledItem => ({ item, edited: true, ...hold(item) })),
  ];
  const after = remember(base, got, packRing(afterDocument(ring, present, now)), fresh, now);
  if (polled.length === 0) return { kind: 'unchanged', ...seen, state: after };
  return { kind: 'changed', items: polled, ...seen, state: after };
}

/** The entries of a document, each identity once, by what the ring knows of them. */
function sort(items: readonly Item[], ring: Ring) {
  const present: Ring = new Map();
  const fresh: Item[] = [];
  const edited: Item[] = [];
  for (const item of items) {
    const identity = item.id.slice(0, 12);
    if (present.has(identity)) continue;
    const entry = { text: textHash(item), link: linkHash(item), goneDay: 0 };
    present.set(identity, entry);
    const before = ring.get(identity);
    if (before === undefined) fresh.push(item);
    else if (before.text !== entry.text) edited.push(item);
  }
  // The same text at the same link under another guid, the old one gone: the feed has changed its guids.
  const left = new Set([...ring].filter(([id]) => !present.has(id)).map(([, entry]) => contentKey(entry)));
  const news = fresh.filter(
    (item) =>
      left.size === 0 || item.link === undefined || !left.has(contentKey(present.get(item.id.slice(0, 12))!)),
  );
  return { present, fresh: news, edited, renamed: fresh.length - news.length };
}

const contentKey = ({ text, link }: Remembered) => `${text} ${link}`;
const textHash = ({ title, summary }: Item) => crc32(JSON.stringify([title, summary]));
const linkHash = ({ link }: Item) => (link === undefined ? 0 : crc32(canonicalLink(link)));

/** Why an item must not be sent although it is new. */
function holdOf(fresh: readonly Item[], entries: number, ring: Ring, state: FeedState) {
  const { lastChangedAt } = state;
  const baseline = Date.parse(state.addedAt) - BASELINE_MS;
  const unseen = ({ publishedAt }: Item) =>
    publishedAt === undefined || lastChangedAt === undefined || publishedAt <= lastChangedAt;
  const moved =
    lastChangedAt !== undefined &&
    Math.min(entries, ring.size) >= MOVED_ENTRIES &&
    fresh.length >= entries * MOVED_SHARE &&
    fresh.filter(unseen).length > fresh.length / 2;
  return (item: Item): Pick<PolledItem, 'hold'> => {
    // At the first look an item without a date cannot be told from an old one.
    if (item.publishedAt === undefined && lastChangedAt === undefined) return { hold: 'baseline' };
    if (item.publishedAt !== undefined && Date.parse(item.publishedAt) < baseline)
      return { hold: 'baseline' };
    return moved && unseen(item) ? { hold: 'moved' } : {};
  };
}

function remember(
  { etag: _etag, lastModified: _modified, askedMinutes: _asked, ...state }: FeedState,
  got: ReadDocument,
  ring: string,
  fresh: readonly Item[],
  now: Date,
): FeedState {
  const at = now.toISOString();
  const rhythmMinutes = rhythmOf(state, fresh, now);
  return {
    ...state,
    ring,
    ...(got.etag !== undefined && { etag: got.etag }),
    ...(got.lastModified !== undefined && { lastModified: got.lastModified }),
    ...(got.feed.askedMinutes !== undefined && { askedMinutes: got.feed.askedMinutes }),
    ...(rhythmMinutes !== undefined && { rhythmMinutes }),
    lastSuccessAt: at,
    lastChangedAt: at,
    ...(fresh.length > 0 && { lastNewItemAt: at }),
    encoding: got.encoding,
    problems: [...new Set(got.problems.map(({ kind }) => kind))],
  };
}

/** Minutes between new items: at first by their dates, then smoothed over the polls that brought some. */
function rhythmOf(state: FeedState, fresh: readonly Item[], now: Date): number | undefined {
  if (fresh.length === 0) return state.rhythmMinutes;
  if (state.lastNewItemAt === undefined) {
    const times = fresh.flatMap(({ publishedAt }) =>
      publishedAt === undefined ? [] : [Date.parse(publishedAt)],
    );
    const span = Math.max(...times) - Math.min(...times);
    return times.length > 1 && span > 0 ? Math.round(span / 60_000 / (times.length - 1)) : undefined;
  }
  const gap = (now.getTime() - Date.parse(state.lastNewItemAt)) / 60_000 / fresh.length;
  return Math.round(0.7 * (state.rhythmMinutes ?? gap) + 0.3 * gap);
}
