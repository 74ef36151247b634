import type { Account, CoveredBy } from '../../shared/store/ask/account.ts';

/** What `show --json` prints: the account in plain words, evidence and decisions with each article. */
export function accountJson({ development, articles, mails, background }: Account) {
  const { articleCount, outletCount, ...head } = development;
  return {
    ...head,
    articles: articleCount,
    outletsCounted: outletCount,
    coverage: articles.map(articleJson),
    mails: mails.map(({ id, at, state, subject, sentAt, messageId }) => ({
      id,
      at,
      state,
      subject,
      sentAt,
      messageId,
    })),
    background: background.map(({ id, at, precision, title }) => ({ id, at, precision, title })),
  };
}

function articleJson({ coverage, stored }: CoveredBy) {
  const { articleId, at, title, link, outlet, lang, decision, news } = coverage;
  return {
    id: articleId,
    at,
    title,
    link,
    outlet,
    language: lang,
    decision,
    news,
    ...(stored && {
      summary: stored.article.summary,
      publishedAt: stored.article.publishedAt,
      feed: stored.article.feedId,
      severity: stored.article.severity,
      evidence: stored.article.mentions.map(({ entityId, ...mention }) => ({ entity: entityId, ...mention })),
      watches: stored.article.watches,
      reasons: stored.decision.reasons,
      score: stored.decision.score,
      of: stored.decision.of,
      mail: stored.mailId,
      held: stored.held,
      releasedAt: stored.releasedAt,
    }),
  };
}
