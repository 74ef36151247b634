import assert from 'node:assert/strict';
import watchlist from '../../seeds/watchlist.json' with { type: 'json' };
import type { Alert } from '../../shared/alert.ts';
import { composeMail } from '../../shared/alerts/compose.ts';
import { decodeDocument } from '../../shared/feeds/decode.ts';
import { NotAFeedError, parseFeed } from '../../shared/feeds/parse.ts';
import { itemSchema } from '../../shared/item.ts';
import { compileWatchlist } from '../../shared/matching/compile.ts';
import { matchText } from '../../shared/matching/match.ts';
import { normalizeText } from '../../shared/matching/normalize.ts';
import { plainText } from '../../shared/matching/plain.ts';
import { watchlistSchema } from '../../shared/watchlist.ts';
import { article } from '../support/articles.ts';

const labels = ['', 'utf-8', 'windows-1251', 'koi8-r', 'gb18030', 'iso-2022-jp', 'utf-16', 'utf-7'];
const compiled = compileWatchlist(watchlistSchema.parse(watchlist));

/** The first byte chooses what is declared; the rest is the document. */
const decoded = (bytes: Uint8Array) =>
  decodeDocument(bytes.subarray(1), `text/xml; charset=${labels[(bytes[0] ?? 0) % labels.length]!}`).text;

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The first line is the title, the rest the summary. */
function itemText(bytes: Uint8Array): { title: string; summary: string } {
  const [title = '', ...summary] = textOf(bytes).split('\n');
  return { title, summary: summary.join('\n') };
}

const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What must hold of each step whatever bytes it is given; what does not hold is thrown. */
export const targets: Record<string, (bytes: Uint8Array) => Promise<void> | void> = {
  decode: (bytes) => {
    assert.ok(decoded(bytes).isWellFormed());
  },

  parse: async (bytes) => {
    const text = decoded(bytes);
    const feed = await parseFeed(text, { url: 'https://a.example/feed' }).catch((error: unknown) => {
      if (error instanceof NotAFeedError) return undefined;
      throw error;
    });
    if (feed === undefined) return;
    assert.ok(feed.items.length <= 5000);
    for (const item of feed.items) {
      itemSchema.parse(item);
      const { title, summary = '', link = '', guid = '', outlet = '' } = item;
      for (const field of [title, summary, link, guid, outlet]) {
        assert.doesNotMatch(field, CONTROLS);
        assert.ok(field.isWellFormed());
      }
      for (const line of [title, link, guid, outlet]) assert.ok(!line.includes('\n'));
      assert.ok(title.length <= 1000 && summary.length <= 20_000 && guid.length <= 2000);
      assert.ok(link === '' || /^(?:https?|ftp):/i.test(link) || !/^[a-z][a-z0-9+.-]*:/i.test(link));
    }
  },

  normalise: (bytes) => {
    const original = textOf(bytes);
    const { text, starts, ends } = plainText(original);
    let before = 0;
    for (let n = 0; n < text.length; n++) {
      assert.ok(starts[n]! >= before && ends[n]! > starts[n]! && ends[n]! <= original.length);
      before = starts[n]!;
    }
    const normal = normalizeText(original);
    assert.ok(normal.length <= text.length);
    assert.equal(normal, normal.toLowerCase());
  },

  match: (bytes) => {
    const item = itemText(bytes);
    const { mentions, watches, severity } = matchText(compiled, item);
    for (const { field, start, end, entityId, alias } of mentions) {
      assert.ok(0 <= start && start < end && end <= item[field].length);
      assert.ok(alias.length > 0 && entityId.length > 0);
    }
    assert.equal(
      severity,
      watches.reduce((most, watch) => Math.max(most, watch.severity), 0),
    );
    if (severity > 0) assert.ok(mentions.length > 0);
  },

  compose: (bytes) => {
    const { title, summary } = itemText(bytes);
    const alert = (id: string): Alert => ({
      id,
      at: '2026-03-01T09:05:00.000Z',
      decision: 'new',
      developmentId: 'd',
      kind: 'other',
      severity: 2,
      entities: ['huawei'],
      watches: ['w'],
      article: article({ title, summary, outlet: title, feedTitle: summary }),
      reasons: [title],
      background: [summary],
    });
    const now = new Date('2026-03-01T10:00:00Z');
    const context = {
      entities: new Map(),
      watches: new Map(),
      coverage: new Map(),
      now,
      language: 'en',
    } as const;
    for (const alerts of [[alert('a')], [alert('a'), alert('b')]]) {
      const { subject, body } = composeMail(alerts, context);
      assert.ok(subject.length > 0 && subject.length < 100 && subject.isWellFormed());
      assert.doesNotMatch(subject, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      assert.ok(body.isWellFormed());
      assert.doesNotMatch(body, CONTROLS);
      assert.ok(Buffer.byteLength(body) < 256 * 1024);
    }
  },
};
