import { DEFAULT_SEVERITY, type Claim, type Development } from '../development.ts';
import { signatureOf } from './signature.ts';
import { scriptOf } from './text.ts';
import { emptyWeights, type WordWeights } from './weights.ts';

/** The head of a seeded claim, so that its retellings are known as background. Its id is `history-<claim id>`. */
export function developmentOfClaim(claim: Claim, weights: WordWeights = emptyWeights()): Development {
  const at = startOf(claim.date);
  return {
    id: `history-${claim.id}`,
    title: claim.title,
    kind: claim.kind,
    severity: claim.severity ?? DEFAULT_SEVERITY,
    entities: claim.entities,
    watches: claim.watches ?? [],
    languages: ['en', ...Object.keys(claim.titles ?? {})],
    at,
    precision: claim.precision,
    firstSeenAt: at,
    lastSeenAt: at,
    source: 'history',
    articleCount: 0,
    outletCount: 0,
    outlets: [],
    signature: signatureOfClaim(claim, weights),
    summary: claim.summary,
    ...(claim.amounts && { amounts: claim.amounts }),
    ...(claim.caution && { caution: claim.caution }),
    sourceUrl: claim.source.url,
  };
}

function signatureOfClaim(claim: Claim, weights: WordWeights) {
  const titles = Object.values(claim.titles ?? {});
  const signature = signatureOf(
    {
      id: claim.id,
      title: claim.title,
      summary: [...titles, claim.summary, ...(claim.amounts ?? [])].join('\n'),
      publishedAt: startOf(claim.date),
      entities: claim.entities,
      topics: [claim.kind],
    },
    weights,
  );
  return { ...signature, scripts: [...new Set([claim.title, ...titles].map(scriptOf))] };
}

/** The first instant of a date that may lack its day or month. */
function startOf(date: string): string {
  return new Date(
    `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}T00:00:00Z`,
  ).toISOString();
}
