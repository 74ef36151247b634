import { hashId } from '../../shared/hash.ts';
import { bucketOf } from '../../shared/feeds/cadence.ts';
import { feedSchema, type Feed } from '../../shared/feed.ts';
import { madeUpWords } from '../support/made-up-words.ts';
import type { Random } from '../support/random.ts';

/** What the model knows of an entry before any code under test sees it. */
export interface Story {
  guid: string;
  feedId: string;
  title: string;
  summary: string;
  published: Date;
  matches: boolean;
  /** Published long before its feed was added: to be kept, never sent. */
  old: boolean;
}

const things = [
  'harbour',
  'antenna yard',
  'chip archive',
  'school',
  'museum',
  'railway lab',
  'mine',
  'clinic',
];
const deeds = ['lease', 'insure', 'survey', 'repaint', 'digitise', 'relocate', 'audit', 'inherit'];
const places = ['Kazan', 'Omsk', 'Perm', 'Tver', 'Sochi', 'Ufa', 'Tomsk', 'Pskov'];

/** Two hosts whose feeds are in one bucket: one shard polls both, at the same time. */
const hosts = (() => {
  const first = 'http://wire.example/';
  for (let n = 0; ; n++)
    if (bucketOf(`http://desk${n}.example/`) === bucketOf(first)) return [first, `http://desk${n}.example/`];
})();
export const BUCKET = bucketOf(hosts[0]!);

export const feeds: Feed[] = hosts.map((url, n) =>
  feedSchema.parse({ id: `feed-${n}`, url, title: `Example ${n}`, language: 'en' }),
);

/** The outlets of a run: what each feed's document holds, and what must come of it. */
export class Newsroom {
  readonly stories: Story[] = [];
  readonly #random: Random;
  readonly #openedAt: Date;

  constructor(random: Random, openedAt: Date) {
    this.#random = random;
    this.#openedAt = openedAt;
  }

  /** Adds an entry: most match; some are noise, some old, some repeat another word for word or say that it is off. */
  publish(now: Date): void {
    const random = this.#random;
    const n = this.stories.length;
    const feed = random.pick(feeds);
    const earlier = this.stories.filter(({ matches, old }) => matches && !old);
    const copied = earlier.length > 0 && random.chance(0.15) ? random.pick(earlier) : undefined;
    const matches = copied !== undefined || random.chance(0.85);
    const old = copied === undefined && random.chance(0.1);
    const [thing, deed, place] = [random.pick(things), random.pick(deeds), random.pick(places)];
    this.stories.push({
      guid: `guid-${n}`,
      feedId: feed.id,
      title:
        (copied && `${copied.title}${random.chance(0.4) ? ': cancelled' : ''}`) ??
        (matches
          ? `Huawei and ${random.pick(['Sberbank', 'Mobile TeleSystems'])} ${deed} a ${thing} in ${place}: ${madeUpWords(random, 8)}`
          : `Clerks ${deed} a ${thing} in ${place}`),
      summary:
        copied?.summary ?? `Plan ${1000 + n * 37} was filed for the ${thing}; lot ${n + 1} changes hands.`,
      published: old ? new Date(this.#openedAt.getTime() - 10 * 86_400_000) : now,
      matches,
      old,
    });
  }

  /** Rewrites the headline of an entry and gives it a new date, as outlets do. */
  edit(now: Date): void {
    const story = this.stories.length > 0 ? this.#random.pick(this.stories) : undefined;
    if (story === undefined || story.old) return;
    story.title = `${story.title.replace(/ \(updated .*/, '')} (updated ${now.getUTCMinutes()})`;
    story.published = now;
  }

  /** A feed's document as it stands. */
  document(feedId: string): { text: string; etag: string } {
    const items = this.stories
      .filter((story) => story.feedId === feedId)
      .toReversed()
      .map(
        ({ guid, title, summary, published }) =>
          `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title>` +
          `<link>http://example.org/${guid}</link><description>${summary}</description>` +
          `<pubDate>${published.toUTCString()}</pubDate></item>`,
      );
    const text = `<?xml version="1.0"?><rss version="2.0"><channel><title>${feedId}</title>${items.join('\n')}</channel></rss>`;
    return { text, etag: hashId(text) };
  }
}
