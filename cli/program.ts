import { Command, CommanderError } from 'commander';
import { CliError } from './errors.ts';
import { fail } from './output.ts';

interface Entry {
  summary: string;
  load: () => Promise<Command>;
}

/** Every command by name. A command's file, and what it needs, is loaded only when it is asked for. */
const commands: Record<string, Entry> = {
  run: {
    summary: 'poll, match, detect and alert',
    load: async () => (await import('./run.ts')).runCommand(),
  },
  demo: {
    summary: 'replay the seeded history on loopback; no network needed',
    load: async () => (await import('./demo.ts')).demoCommand(),
  },
  match: {
    summary: 'NDJSON items on standard input to their entities and watches',
    load: async () => (await import('./match.ts')).matchCommand(),
  },
  detect: {
    summary: 'NDJSON items in time order to their developments',
    load: async () => (await import('./detect.ts')).detectCommand(),
  },
  explain: {
    summary: 'why a text matches, or does not',
    load: async () => (await import('./explain.ts')).explainCommand(),
  },
  backtest: {
    summary: 'what an edited watchlist would have sent',
    load: async () => (await import('./backtest.ts')).backtestCommand(),
  },
  events: {
    summary: 'query the event table',
    load: async () => (await import('./events.ts')).eventsCommand(),
  },
  show: {
    summary: 'one development: its coverage, evidence, decisions and mails',
    load: async () => (await import('./show.ts')).showCommand(),
  },
  watchlist: {
    summary: 'entities and watches',
    load: async () => (await import('./watchlist.ts')).watchlistCommand(),
  },
  feeds: {
    summary: 'feeds: list, add, check, parse, OPML',
    load: async () => (await import('./feeds.ts')).feedsCommand(),
  },
  release: {
    summary: 'send what was held back or parked',
    load: async () => (await import('./release.ts')).releaseCommand(),
  },
  export: {
    summary: 'write the whole table to a file as NDJSON',
    load: async () => (await import('./export.ts')).exportCommand(),
  },
  import: {
    summary: 'read such a file back',
    load: async () => (await import('./export.ts')).importCommand(),
  },
  alert: {
    summary: 'a test mail through the real path',
    load: async () => (await import('./alert.ts')).alertCommand(),
  },
  mute: {
    summary: 'hold back the alerts of a watch or an entity',
    load: async () => (await import('./mute.ts')).muteCommand(),
  },
  unmute: {
    summary: 'end a mute',
    load: async () => (await import('./mute.ts')).unmuteCommand(),
  },
  pause: {
    summary: 'let all mail wait',
    load: async () => (await import('./mute.ts')).pauseCommand(),
  },
  resume: {
    summary: 'let mail go again',
    load: async () => (await import('./mute.ts')).resumeCommand(),
  },
  web: {
    summary: 'the page over the same queries, on loopback',
    load: async () => (await import('./web.ts')).webCommand(),
  },
  health: {
    summary: 'feeds failing or silent, queues, parked rows, last runs',
    load: async () => (await import('./health.ts')).healthCommand(),
  },
  subscribe: {
    summary: 'subscribe an address to the alerts of a stack',
    load: async () => (await import('./subscribe.ts')).subscribeCommand(),
  },
  confirm: {
    summary: 'confirm a subscription so that only you can end it',
    load: async () => (await import('./confirm.ts')).confirmCommand(),
  },
  subscriptions: {
    summary: 'who is subscribed, to what',
    load: async () => (await import('./subscriptions.ts')).subscriptionsCommand(),
  },
  unsubscribe: {
    summary: 'end a subscription',
    load: async () => (await import('./unsubscribe.ts')).unsubscribeCommand(),
  },
  cost: {
    summary: 'what a deployment costs on AWS in a month',
    load: async () => (await import('./cost.ts')).costCommand(),
  },
  eval: {
    summary: 'precision, recall and F1 on the labelled sets',
    load: async () => (await import('./eval.ts')).evalCommand(),
  },
};

async function main(argv: string[]): Promise<number> {
  const program = new Command('wirewatch')
    .description('Watches news feeds for new developments, and says why.')
    .showHelpAfterError('(wirewatch --help lists the commands)')
    .exitOverride();
  const [name] = argv;
  const asked = name === undefined ? undefined : commands[name];
  if (asked) program.addCommand(inherit(await asked.load()));
  else for (const [each, { summary }] of Object.entries(commands)) program.command(each).description(summary);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    fail(error);
    return error instanceof CliError ? error.exitCode : 1;
  }
}

/** Usage errors of a command and its sub-commands must throw too, to end with exit code 2. */
function inherit(command: Command): Command {
  command.exitOverride().showHelpAfterError(`(wirewatch ${command.name()} --help tells how)`);
  for (const sub of command.commands) inherit(sub);
  return command;
}

process.on('uncaughtException', (error) => {
  fail(error);
  process.exit(1);
});
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader (head, less) has seen enough
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
