import type { Article } from '../../shared/article.ts';
import type { Random } from '../../test/support/random.ts';
import { textOf, wordsOfStory } from './stories.ts';

interface Story {
  words: string[];
  entities: string[];
}

/** An article, the number of the story it tells, and whether it is the first to tell it. */
export interface Told {
  article: Article;
  story: number;
  isNew: boolean;
}

/**
 * Articles of made-up happenings between one and four of these entities, named by their ids: the first of the list in
 * many, the last in few. Of what is told later three of five tell a story again, rather a recent one.
 */
export function createWorld(entityIds: readonly string[], watchId: string, random: Random) {
  const stories: Story[] = [];
  let serial = 0;
  const tell = (story: number, at: Date, isNew = false): Told => {
    const { words, entities } = stories[story]!;
    const id = `article${String(serial++).padStart(6, '0')}`;
    const [first = '', ...others] = entities;
    const { title, summary } = textOf(words, random);
    // The first stands before the title, others behind it or, as often, in the summary; not every report names all.
    const named = others.filter(() => random.chance(0.8));
    const behind = named.filter(() => random.chance(0.5));
    const texts = {
      title: [first, title, ...behind].join(' '),
      summary: [summary, ...named.filter((entity) => !behind.includes(entity))].join(' '),
    };
    const mention = (entityId: string) => {
      const field = entityId === first || behind.includes(entityId) ? 'title' : 'summary';
      const start = entityId === first ? 0 : texts[field].lastIndexOf(entityId);
      const end = start + entityId.length;
      return { entityId, alias: entityId, field, start, end, strength: 'strong' } as const;
    };
    const article: Article = {
      id,
      itemId: id,
      feedId: `outlet-${random.int(40)}`,
      feedTitle: 'Outlet',
      ...texts,
      lang: 'en',
      publishedAt: at.toISOString(),
      seenAt: at.toISOString(),
      mentions: [first, ...named].map(mention),
      watches: [{ id: watchId, severity: 2 }],
      topics: [],
      severity: 2,
    };
    return { article, story, isNew };
  };
  const opening = (at: Date) => {
    stories.push({ words: wordsOfStory(stories.length, random), entities: someOf(entityIds, random) });
    return tell(stories.length - 1, at, true);
  };
  const again = (at: Date) => tell(stories.length - 1 - Math.floor(stories.length * random.next() ** 3), at);
  return { opening, next: (at: Date) => (random.chance(0.6) ? again(at) : opening(at)) };
}

/** One to four entities, drawn by Zipf's law. */
function someOf(ids: readonly string[], random: Random): string[] {
  const some = new Set<string>();
  const count = 1 + random.int(4);
  while (some.size < count) some.add(ids[Math.floor((ids.length + 1) ** random.next()) - 1]!);
  return [...some];
}
