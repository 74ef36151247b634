import type { CompiledWatchlist } from './compile.ts';
import type { Alternative, Condition } from './conditions.ts';
import { type Evidence, judge } from './judge.ts';
import { guessLanguage } from './language.ts';
import { conclude } from './match.ts';
import { normalizeText } from './normalize.ts';
import type { Explanation, Rejection, Text, WatchExplanation } from './types.ts';
import { assign, firstOf, itemScope, meets, type Scope } from './watch.ts';

/** What was found in a text, what was rejected and why, and how far each watch was from being met; nearest watches first. */
export function explainText(compiled: CompiledWatchlist, text: Text): Explanation {
  const rejected: Rejection[] = [];
  const evidence = judge(compiled, text, (rejection) => rejected.push(rejection));
  const { title, summary } = text;
  return {
    ...conclude(compiled, evidence),
    normalized: {
      title: normalizeText(title),
      ...(summary === undefined ? {} : { summary: normalizeText(summary) }),
    },
    language: guessLanguage(`${title}\n${summary ?? ''}`, text.lang),
    rejected,
    watchesExplained: explainWatches(compiled, evidence),
  };
}

function explainWatches(compiled: CompiledWatchlist, evidence: Evidence): WatchExplanation[] {
  const scope = itemScope(evidence);
  const explained = compiled.watches.map((watch) => {
    const meeting = meets(compiled, watch, evidence);
    const met = meeting !== undefined;
    const conditions = watch.conditions.map((condition, index) => {
      const by = meeting?.[index] ?? 'words';
      const explained = explainCondition(compiled, evidence, scope, condition);
      return by === 'words' ? explained : { ...explained, by: compiled.entities[by.name.entity]!.id };
    });
    for (const exclusion of watch.exclusions) {
      const by = meetBy(compiled, evidence, scope, exclusion);
      conditions.push({
        text: `not: ${exclusion.text}`,
        met: by === undefined,
        ...(by === undefined ? {} : { by }),
      });
    }
    if (!met && conditions.every((condition) => condition.met))
      conditions.push({
        text:
          assign(watch, scope) === undefined
            ? 'each condition by another entity'
            : `together: ${nearness(watch.within)}`,
        met: false,
      });
    return { id: watch.id, met, conditions };
  });
  const share = ({ met, conditions }: WatchExplanation): number =>
    met ? 2 : conditions.filter((condition) => condition.met).length / Math.max(1, conditions.length);
  return explained.sort((a, b) => share(b) - share(a));
}

const nearness = (within: 'title' | 'item' | number): string =>
  typeof within === 'number' ? `within ${within} words` : `in the ${within}`;

function explainCondition(
  compiled: CompiledWatchlist,
  evidence: Evidence,
  scope: Scope,
  condition: Condition,
): WatchExplanation['conditions'][number] {
  const text = condition.alternatives.map((alternative) => alternative.text).join(', or ');
  for (const alternative of condition.alternatives) {
    const by = meetBy(compiled, evidence, scope, alternative);
    if (by !== undefined) return { text, met: true, by };
  }
  return { text, met: false };
}

/** The name or word that meets an alternative. */
function meetBy(
  compiled: CompiledWatchlist,
  evidence: Evidence,
  scope: Scope,
  alternative: Alternative,
): string | undefined {
  const met = firstOf(alternative, scope);
  if (met === undefined) return undefined;
  const words = alternative.lists.map(
    (list) => compiled.phraseTexts[evidence.words.phrasesOf(list)[0] ?? -1] ?? '',
  );
  return [...(met === 'words' ? [] : [compiled.entities[met.name.entity]!.id]), ...words].join(', ');
}
