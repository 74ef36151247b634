import { crc32 } from 'node:zlib';
import type { Feed, FeedState } from '../feed.ts';
import type { Item } from '../item.ts';
import { afterSuccess } from './health.ts';
import { canonicalLink } from './links.ts';
import { dayOf, KEPT_DAYS, packRing, unpackRing, type Ring } from './ring.ts';
import type { Read } from './poll.ts';
import type { Fetched, PolledItem, PollOutcome } from './types.ts';

const DAY_MS = 86_400_000;

/** Compares a document with what the feed's row remembers. */
export function compare(
  _feed: Feed,
  state: FeedState,
  now: Date,
  fetched: Fetched & { kind: 'fetched' },
  read: Read,
): PollOutcome {
  const { items } = read.parsed;
  const ring = unpackRing(state.ring);
  const seen = { bytes: fetched.bytes.length, entries: items.length, problems: read.problems };
  const present: Ring = new Map();
  const polled: PolledItem[] = [];
  for (const item of items) {
    const identity = item.id.slice(0, 12);
    const entry = {
      text: hash(item.title, item.summary ?? ''),
      link: hash(canonicalLink(item.link ?? '')),
      goneDay: 0,
    };
    if (present.has(identity)) continue;
    present.set(identity, entry);
    const before = ring.get(identity);
    if (before === undefined) polled.push({ item, edited: false, ...holdOf(item, state) });
    else if (before.text !== entry.text) polled.push({ item, edited: true, ...holdOf(item, state) });
  }
  const success = afterSuccess(state, now);
  if (polled.length === 0) return { kind: 'unchanged', ...seen, ...success };
  const today = dayOf(now);
  for (const [identity, entry] of ring) {
    if (present.has(identity)) continue;
    const goneDay = entry.goneDay || today;
    if (today - goneDay <= KEPT_DAYS) present.set(identity, { ...entry, goneDay });
  }
  const at = now.toISOString();
  return {
    kind: 'changed',
    items: polled,
    ...seen,
    ...(success.report && { report: success.report }),
    state: {
      ...(success.state ?? state),
      ring: packRing(present),
      ...(fetched.headers.etag !== undefined && { etag: fetched.headers.etag }),
      ...(fetched.headers['last-modified'] !== undefined && {
        lastModified: fetched.headers['last-modified'],
      }),
      lastSuccessAt: at,
      lastChangedAt: at,
      ...(polled.some(({ edited }) => !edited) && { lastNewItemAt: at }),
      encoding: read.encoding,
      problems: [...new Set(read.problems.map(({ kind }) => kind))],
    },
  };
}

function holdOf(item: Item, state: FeedState): { hold?: 'baseline' } {
  const first = state.lastChangedAt === undefined;
  if (item.publishedAt === undefined) return first ? { hold: 'baseline' } : {};
  const old = Date.parse(item.publishedAt) < Date.parse(state.addedAt) - DAY_MS;
  return old ? { hold: 'baseline' } : {};
}

const hash = (...parts: string[]): number => crc32(JSON.stringify(parts));
