import { h } from './dom.js';

/**
 * A text with the names that were found in it marked.
 * @param {string} text
 * @param {{entity: string, start: number, end: number, strength: string, because?: string}[]} evidence of this text
 * @param {Map<string, string>} nameOf
 */
export function marked(text, evidence, nameOf) {
  const parts = [];
  let at = 0;
  for (const { entity, start, end, strength, because } of evidence.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue; // one inside another is told by the outer one
    const reason = because === undefined ? strength : `${strength}, because of ${because}`;
    parts.push(
      text.slice(at, start),
      h('mark', { title: `${nameOf.get(entity) ?? entity} (${reason})` }, text.slice(start, end)),
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}
