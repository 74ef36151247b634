import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import { Option, type Command } from 'commander';
import type { Mail } from '../shared/alert.ts';
import { mailLanguages, type MailLanguage } from '../shared/alerts/names.ts';
import { cadences, type Cadence } from '../shared/alerts/plan.ts';
import type { StoredArticle } from '../shared/store/articles.ts';
import { CliError } from './errors.ts';
import { contactOption, tableCommand, type Globals } from './globals.ts';
import { deleteExpired } from './local/delete-expired.ts';
import { localTransport, maildirOf } from './local/transport.ts';
import { openTables } from './open.ts';
import { note, print, printJson, printTable, safe } from './output.ts';
import { createRunner, type PassReport } from './runner.ts';
import { toTheMinute } from '../shared/scalars.ts';

interface RunOptions extends Globals {
  once?: true;
  watch?: true;
  smtp?: string;
  to?: string;
  sendBaseline?: true;
  cadence: Cadence;
  language: MailLanguage;
  contact?: string;
}

const WATCH_EVERY_MS = 60_000; // feeds are due by their own slots; a pass with none due costs a few reads

export function runCommand(): Command {
  return tableCommand('run', 'wirewatch run --watch --smtp smtp://localhost:25 --to me@example.com')
    .description('Polls the feeds, matches, detects developments and sends alerts.')
    .option('--once', 'every feed once, then stop (the default)')
    .option('--watch', 'keep going; each feed when it is due')
    .option('--smtp <url>', 'send through an SMTP server instead of into the maildir of the data directory')
    .option(
      '--to <address>',
      'recipient of every mail sent by --smtp (root@localhost if nobody is subscribed)',
    )
    .option('--send-baseline', 'send what was published before the feed or entity was added, too')
    .addOption(contactOption())
    .addOption(
      new Option('--cadence <when>', 'a mail for each development, or a digest a run or a day')
        .choices(cadences)
        .default('each'),
    )
    .addOption(
      new Option('--language <code>', 'in which language mails name entities')
        .choices(mailLanguages)
        .default('en'),
    )
    .action(async (options: RunOptions) => {
      if (options.once && options.watch)
        throw new CliError('--once and --watch exclude each other', 'use one of them', { exitCode: 2 });
      if (options.stack === undefined) await run(options);
      else await askStack(options, options.stack);
    });
}

/** A stack polls for itself; from here it is only woken. */
async function askStack(options: RunOptions, stack: string): Promise<void> {
  if (options.watch)
    throw new CliError('a stack keeps going by itself', 'leave --watch out', { exitCode: 2 });
  const { runOnStack } = await import('./run-on-stack.ts');
  await runOnStack(stack);
  if (options.json) printJson({ invoked: stack });
  else print(`asked ${stack} to poll; see \`wirewatch events --follow --stack ${stack}\``);
}

async function run(options: RunOptions): Promise<void> {
  const store = await openTables(options, 'run', { runner: true });
  const stop = new AbortController();
  process.once('SIGINT', () => {
    note('\nstopping after this pass; press Ctrl-C again to stop at once');
    stop.abort();
    process.once('SIGINT', () => process.exit(130));
  });
  const progress = feedProgress();
  const decided: StoredArticle[] = [];
  const mails: Mail[] = [];
  try {
    const runner = await createRunner({
      db: store.db,
      transport: localTransport(store.db, options),
      sendBaseline: options.sendBaseline ?? false,
      cadence: options.cadence,
      language: options.language,
      contact: options.contact,
      onFeed: ({ done, of }) => {
        progress.show(done, of);
      },
      onArticle: (article) => decided.push(article),
      onMail: (mail) => mails.push(mail),
    });
    do {
      const report = await runner.pass({ all: options.watch !== true });
      progress.end();
      tell(options, report, decided.splice(0), mails.splice(0));
      await deleteExpired(store.db, new Date());
      if (options.watch && !stop.signal.aborted)
        await wait(WATCH_EVERY_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    } while (options.watch && !stop.signal.aborted);
  } finally {
    await store.close();
  }
}

function feedProgress() {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    format: 'polling feeds {bar} {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
  });
  let started = false;
  return {
    show: (done: number, of: number) => {
      if (!started) bar.start(of, 0);
      started = true;
      bar.update(done);
    },
    end: () => {
      if (started) bar.stop();
      started = false;
    },
  };
}

function tell(
  options: RunOptions,
  { poll, detect, send }: PassReport,
  decided: StoredArticle[],
  mails: Mail[],
): void {
  if (poll.kind === 'busy' || detect.kind === 'busy' || send.kind === 'busy')
    throw new CliError('another process works on these tables', 'wait for it, or see `wirewatch health`');
  if (options.json)
    printJson({
      poll: poll.counts,
      failing: poll.failing,
      detect: detect.counts,
      send: send.counts,
      mails: mails.map(({ id, subject, members }) => ({ id, subject, alerts: members.length })),
    });
  else tellPerson(options, poll, decided, mails);
  const { feedsPolled, feedsFailed } = poll.counts;
  if (feedsPolled > 0 && feedsFailed === feedsPolled) {
    note(
      `every feed failed (${feedsFailed} of ${feedsPolled}): is there a network? \`npm run demo\` needs none`,
    );
    process.exitCode = 1;
  }
}

function tellPerson(
  options: RunOptions,
  poll: Extract<PassReport['poll'], { kind: 'polled' }>,
  decided: StoredArticle[],
  mails: Mail[],
): void {
  const { counts, failing } = poll;
  const told = decided.filter(
    ({ decision }) => decision.decision === 'new' || decision.decision === 'update',
  );
  if (told.length > 0)
    printTable(
      ['seen', 'what', 'sent', 'entities', 'title'],
      told.map(({ article, decision }) => [
        toTheMinute(article.seenAt),
        decision.decision,
        article.hold === undefined || options.sendBaseline ? 'yes' : `not sent (${article.hold})`,
        [...new Set(article.mentions.map(({ entityId }) => entityId))].slice(0, 3).join(' '),
        article.title,
      ]),
    );
  if (failing.length > 0) {
    print();
    printTable(
      ['feed', 'problem'],
      failing.map(({ feedId, message }) => [feedId, message]),
    );
  }
  print();
  print(
    `${counts.feedsPolled} feeds polled (${counts.feedsFailed} failed), ${counts.itemsSeen} items, ` +
      `${counts.itemsNew} new, ${counts.itemsMatched} matched, ${told.length} developments, ${mails.length} mails`,
  );
  for (const mail of mails) print(`  ${safe(mail.subject)}`);
  if (mails.length > 0 && options.smtp === undefined)
    print(`mails are in ${join(maildirOf(options.data), 'new')}`);
}
