import type { Command } from 'commander';
import { alertOf } from '../shared/alerts/alert-of.ts';
import { getArticle, markReleased } from '../shared/store/articles.ts';
import type { Database } from '../shared/store/database.ts';
import { coverageOf, getHead } from '../shared/store/developments.ts';
import { strikeHeld } from '../shared/store/held.ts';
import { atId } from '../shared/store/keys.ts';
import { enqueue, parkedRows, releaseParked } from '../shared/store/queue.ts';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { withTables } from './open.ts';
import { print, printJson } from './output.ts';

export function releaseCommand(): Command {
  return tableCommand('release', 'wirewatch release 0f3c…')
    .description(
      'Sends what was held back, or puts parked rows back into their queue; the next run takes them up.',
    )
    .argument('<id>', 'an article, a development, or `parked` for every parked row')
    .action(async (id: string, options: Globals) => {
      const released = await withTables(options, 'release', ({ db }) => release(db, id, new Date()));
      if (options.json) printJson({ released });
      else print(`released ${released}; \`wirewatch run\` sends what waits`);
    });
}

async function release(db: Database, id: string, now: Date): Promise<number> {
  const parked = (await parkedRows(db)).filter(({ sk }) => id === 'parked' || sk.includes(id));
  for (const row of parked) await releaseParked(db, row);
  if (parked.length > 0 || id === 'parked') return parked.length;
  const direct = await getArticle(db, id);
  const articleIds = direct ? [id] : (await coverageOf(db, id)).slice(0, 1).map(({ articleId }) => articleId);
  for (const articleId of articleIds) await releaseArticle(db, articleId, now);
  if (articleIds.length === 0)
    throw new CliError(
      `nothing with the id "${id}" was held back`,
      '`wirewatch events --suppressed` lists the ids',
    );
  return articleIds.length;
}

async function releaseArticle(db: Database, articleId: string, now: Date): Promise<void> {
  const stored = await getArticle(db, articleId);
  if (stored === undefined) return;
  if (stored.mailId !== undefined)
    throw new CliError(`article ${articleId} was already sent in mail ${stored.mailId}`);
  const { article, decision } = stored;
  const head = await getHead(db, decision.developmentId);
  const alert = alertOf(stored, head ?? { kind: 'other' }, []);
  await markReleased(db, articleId, now);
  await enqueue(db, 'outbox', atId(article.seenAt, articleId), alert, { released: true });
  await strikeHeld(db, article);
}
