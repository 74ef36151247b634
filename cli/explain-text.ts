import { styleText } from 'node:util';
import type { Explanation, Text } from '../shared/matching/types.ts';
import { safe } from './output.ts';

/** Watches that are not met and shown; further ones are counted. */
const MISSED = 5;

type Style = Parameters<typeof styleText>[0];

/**
 * An explanation for a person: the text with its hits marked, what was rejected and why, the watches met and those nearest
 * to it. Without colour the hits stand in [brackets]. No control character of the text gets through.
 */
export function renderExplanation(
  text: Text,
  explanation: Explanation,
  options: { colour: boolean },
): string {
  const paint = (style: Style, part: string): string =>
    options.colour ? styleText(style, part, { validateStream: false }) : part;
  const lines = [
    ...(['title', 'summary'] as const)
      .filter((field) => text[field])
      .map((field) => mark(text[field]!, field, explanation, options.colour)),
    '',
    ...mentions(explanation),
    ...rejections(text, explanation),
    ...watches(explanation, paint),
    ...(explanation.topics.length > 0 ? [`topics: ${explanation.topics.join(', ')}`] : []),
    `language: ${explanation.language}`,
    `read as: ${safe([explanation.normalized.title, explanation.normalized.summary ?? ''].join(' ')).trim()}`,
  ];
  return lines.join('\n');
}

function mark(text: string, field: 'title' | 'summary', { mentions }: Explanation, colour: boolean): string {
  const here = mentions
    .filter((mention) => mention.field === field)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let marked = '';
  let done = 0;
  for (const { start, end } of here) {
    if (start < done) continue;
    const hit = safe(text.slice(start, end));
    marked +=
      safe(text.slice(done, start)) +
      (colour ? styleText(['bold', 'green'], hit, { validateStream: false }) : `[${hit}]`);
    done = end;
  }
  return marked + safe(text.slice(done));
}

function mentions({ mentions: found }: Explanation): string[] {
  if (found.length === 0) return ['no name of the watchlist counts here'];
  return found.map(
    ({ entityId, alias, strength, because, field }) =>
      `+ ${entityId}: ${safe(alias)} in the ${field}${strength === 'weak' ? `, weak, counts because of ${safe(because ?? 'nothing')}` : ''}`,
  );
}

function rejections(text: Text, { rejected }: Explanation): string[] {
  return rejected.map(
    ({ entityId, field, start, end, reason }) =>
      `- ${entityId}: «${safe((text[field] ?? '').slice(start, end))}» does not count: ${safe(reason)}`,
  );
}

function watches(
  { watchesExplained, watches: met }: Explanation,
  paint: (style: Style, part: string) => string,
): string[] {
  const missed = watchesExplained.filter((watch) => !watch.met);
  const near = missed.filter((watch) =>
    watch.conditions.some((condition) => condition.met && condition.by !== undefined),
  );
  return [
    '',
    ...watchesExplained
      .filter((watch) => watch.met)
      .map(({ id, conditions }) => {
        const severity = met.find((hit) => hit.id === id)?.severity ?? 0;
        const by = conditions.flatMap((condition) => condition.by ?? []).join(' and ');
        return `${paint('green', 'met')} ${id}, severity ${severity}: ${safe(by)}`;
      }),
    ...near
      .slice(0, MISSED)
      .map(
        ({ id, conditions }) => `${paint('yellow', 'missed')} ${id}: ${conditions.map(condition).join('; ')}`,
      ),
    ...(missed.length > near.slice(0, MISSED).length
      ? [`and ${missed.length - near.slice(0, MISSED).length} watches further away`]
      : []),
    '',
  ];
}

function condition({ text, met, by }: Explanation['watchesExplained'][number]['conditions'][number]): string {
  const forbidden = text.startsWith('not: ');
  const state = met
    ? by === undefined
      ? 'ok'
      : `by ${by}`
    : forbidden
      ? `stands there: ${by ?? ''}`
      : 'missing';
  return safe(`${text} (${state})`);
}
