import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { matchText } from '../../../shared/matching/match.ts';
import type { Text } from '../../../shared/matching/types.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const page = readFileSync(new URL('../../../docs/matching.md', import.meta.url), 'utf8');
const compiled = compileWatchlist(watchlistSchema.parse(JSON.parse(/```json\n(.*?)```/s.exec(page)![1]!)));

/** The rows of all tables with these two heads; ` // ` parts title and summary. */
function rows(...head: [string, string]): { text: Text; result: string }[] {
  const tables = page.matchAll(/(?:^\|.*\n)+/gm);
  return [...tables].flatMap(([table]) => {
    const [heads, , ...lines] = table.trimEnd().split('\n').map(cells);
    return heads!.join() === head.join()
      ? lines.map(([text, result]) => ({ text: parse(text!), result: result! }))
      : [];
  });
}

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

function parse(cell: string): Text {
  const [title, summary] = cell.split(' // ');
  return { title: title!, ...(summary === undefined ? {} : { summary }) };
}

describe('docs/matching.md', () => {
  it('has its examples', () => {
    expect(rows('text', 'counts').length).toBeGreaterThan(40);
    expect(rows('text', 'watches').length).toBeGreaterThan(8);
  });

  it.each(rows('text', 'counts'))('counts as it says in $text.title', ({ text, result }) => {
    const { mentions } = matchText(compiled, text);
    const counted = mentions.map(
      ({ entityId, start, end }) => `${entityId}: ${text.title.slice(start, end)}`,
    );
    expect(counted.length === 0 ? 'nothing' : counted.join('; ')).toBe(result);
  });

  it.each(rows('text', 'watches'))('meets the watches it says in $text.title', ({ text, result }) => {
    const { watches } = matchText(compiled, text);
    const met = watches.map(({ id, severity }) => `${id} ${severity}`);
    expect(met.length === 0 ? 'none' : met.join('; ')).toBe(result);
  });
});
