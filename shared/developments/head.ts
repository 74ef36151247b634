import type { Decision, Development, Signature } from '../development.ts';
import type { Severity } from '../severity.ts';
import type { DetectArticle } from './decide.ts';
import { mergeTerms } from './merge-terms.ts';
import { signatureLimits as limits } from './thresholds.ts';

/** What the head needs to know beyond the article itself. */
export interface HeadExtra {
  watches: string[];
  severity: Severity;
  now: Date;
}

const MAX_OUTLETS = 8; // a mail names no more
const MAX_COPIES = 16;

/** The head of a development that this article opens. */
export function openDevelopment(article: DetectArticle, decision: Decision, extra: HeadExtra): Development {
  const { input, signature, at } = article;
  const outlet = input.outlet ?? input.feedId;
  const seen = extra.now.toISOString();
  return {
    id: decision.developmentId,
    title: input.title.slice(0, 300),
    kind: signature.kind,
    severity: extra.severity,
    entities: signature.entities,
    watches: extra.watches,
    languages: input.lang ? [input.lang] : [],
    at,
    precision: 'seen',
    firstSeenAt: seen,
    lastSeenAt: seen,
    source: 'feeds',
    openedBy: input.id,
    articleCount: 1,
    outletCount: outlet ? 1 : 0,
    outlets: outlet ? [outlet] : [],
    signature,
  };
}

/** The head after one more article. Bounded lists; counts can be one too high only if the same article is joined twice. */
export function joinDevelopment(
  head: Development,
  article: DetectArticle,
  decision: Decision,
  extra: HeadExtra,
): Development {
  const { input, signature } = article;
  if (head.openedBy === input.id) return head;
  if (decision.decision === 'background') return retold(head, extra);
  const outlet = input.outlet ?? input.feedId;
  const newOutlet = outlet !== undefined && !head.outlets.includes(outlet);
  return {
    ...head,
    severity: extra.severity > head.severity ? extra.severity : head.severity,
    watches: union(head.watches, extra.watches),
    languages: union(head.languages, input.lang ? [input.lang] : []),
    lastSeenAt: latest(head.lastSeenAt, extra.now.toISOString()),
    articleCount: head.articleCount + 1,
    outletCount: head.outletCount + (newOutlet ? 1 : 0),
    outlets: newOutlet ? [...head.outlets, outlet].slice(0, MAX_OUTLETS) : head.outlets,
    signature: merge(head.signature, signature, head.articleCount),
  };
}

/** A retelling is counted, but what it says is not taken for the development itself. */
function retold(head: Development, extra: HeadExtra): Development {
  const last = latest(head.lastSeenAt, extra.now.toISOString());
  return {
    ...head,
    lastSeenAt: head.source === 'history' ? head.lastSeenAt : last,
    articleCount: head.articleCount + 1,
  };
}

function merge(head: Signature, article: Signature, articles: number): Signature {
  const terms = mergeTerms(head, article, 1 / (Math.min(articles, 20) + 1));
  const words = new Set([...head.terms, ...article.terms].map(([term]) => term));
  return {
    ...head,
    entities: union(head.entities, article.entities),
    terms,
    numbers: union(head.numbers, article.numbers),
    dates: union(head.dates, article.dates),
    statuses: union(head.statuses, article.statuses),
    names: [...new Set([...head.names, ...article.names])].filter((name) => words.has(name)).slice(0, 60),
    counted: union(head.counted, article.counted),
    ordinals: union(head.ordinals, article.ordinals),
    partners: union(head.partners, article.partners),
    retells: head.retells && article.retells,
    scripts: [...new Set([...head.scripts, ...article.scripts])],
    copies: [...new Set([...head.copies, ...article.copies])].slice(-MAX_COPIES),
  };
}

function union(a: string[], b: string[]): string[] {
  return [...new Set([...a, ...b])].slice(0, limits.listed);
}

function latest(a: string, b: string): string {
  return a > b ? a : b;
}
