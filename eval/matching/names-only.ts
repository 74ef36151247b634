import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { compileWatchlist } from '../../shared/matching/compile.ts';
import { matchText } from '../../shared/matching/match.ts';
import { watchlistSchema } from '../../shared/watchlist.ts';
import { count, noCounts, scoreOf, type Score } from './score.ts';

const documentSchema = z.object({
  id: z.string(),
  lang: z.string().optional(),
  title: z.string(),
  summary: z.string().optional(),
  entities: z.array(z.string()),
});

export interface SetResult {
  name: string;
  documents: number;
  score: Score;
  /** Where a name stood that the set does not list: document, entity, the words around it. */
  falsePositives: string[];
}

/** Letters of text shown on each side of a false positive. */
const AROUND = 30;

/** Scores names-only matching on every set of a folder: X.jsonl with its X.watchlist.json. */
export function scoreFolder(folder: string): SetResult[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl') && existsSync(join(folder, watchlistOf(file))))
    .map((file) => scoreSet(folder, file));
}

const watchlistOf = (file: string): string => file.replace(/\.jsonl$/, '.watchlist.json');

function scoreSet(folder: string, file: string): SetResult {
  const watchlist = watchlistSchema.parse(JSON.parse(readFileSync(join(folder, watchlistOf(file)), 'utf8')));
  const compiled = compileWatchlist(watchlist, { namesOnly: true });
  const counts = noCounts();
  const falsePositives: string[] = [];
  const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  for (const line of lines) {
    const document = documentSchema.parse(JSON.parse(line));
    const { mentions } = matchText(compiled, document);
    const expected = new Set(document.entities);
    count(counts, expected, new Set(mentions.map(({ entityId }) => entityId)));
    const told = new Set<string>();
    for (const { entityId, field, start, end } of mentions) {
      if (expected.has(entityId) || told.has(entityId)) continue;
      told.add(entityId);
      const around = (document[field] ?? '')
        .slice(Math.max(0, start - AROUND), end + AROUND)
        .replace(/\s+/g, ' ');
      falsePositives.push(`${document.id}: ${entityId} in «${around}»`);
    }
  }
  return {
    name: file.replace(/\.jsonl$/, ''),
    documents: lines.length,
    score: scoreOf(counts),
    falsePositives,
  };
}
