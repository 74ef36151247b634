import type { Article } from '../../shared/article.ts';
import type { Decision } from '../../shared/development.ts';

/** An article that matched; any part can be overridden. */
export function article(overrides: Partial<Article> = {}): Article {
  return {
    id: 'a1',
    itemId: 'i1',
    feedId: 'example-wire',
    feedTitle: 'Example Wire',
    title: 'Huawei and Sberbank open a cloud platform',
    summary: 'The platform serves Russian companies.',
    link: 'https://wire.example/1',
    lang: 'en',
    publishedAt: '2026-03-01T09:00:00.000Z',
    seenAt: '2026-03-01T09:05:00.000Z',
    mentions: [
      { entityId: 'huawei', alias: 'Huawei', field: 'title', start: 0, end: 6, strength: 'strong' },
      { entityId: 'sberbank', alias: 'Sberbank', field: 'title', start: 11, end: 19, strength: 'strong' },
    ],
    watches: [{ id: 'huawei-russian-organisations', severity: 2 }],
    topics: ['cloud-launch'],
    severity: 2,
    ...overrides,
  };
}

/** A decision; any part can be overridden. */
export function decision(overrides: Partial<Decision> = {}): Decision {
  return {
    decision: 'new',
    developmentId: 'd1',
    score: 0,
    reasons: ['nothing like it was known'],
    ...overrides,
  };
}
