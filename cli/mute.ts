import type { Command } from 'commander';
import { mute, pause, resume, unmute } from '../shared/store/settings.ts';
import { loadWatchlist } from '../shared/store/watchlist.ts';
import { tableCommand, type Globals } from './globals.ts';
import { unknownId } from './nearest.ts';
import { withTables } from './open.ts';
import { print, printJson } from './output.ts';
import { parseTime } from './time.ts';

export const muteCommand = (): Command =>
  tableCommand('mute', 'wirewatch mute huawei --until 2027-01-01')
    .description('Holds back the alerts of a watch or an entity; they are kept, listed and can be released.')
    .argument('<id>', 'a watch or an entity')
    .option('--until <time>', 'a date or a time in UTC', (text) => parseTime(text, new Date()))
    .action(async (id: string, options: Globals & { until?: Date }) => {
      await withTables(options, 'mute', async ({ db }) => {
        const { entities, watches } = await loadWatchlist(db);
        const known = [...watches, ...entities].map((each) => each.id);
        if (!known.includes(id)) throw unknownId('watch or entity', id, known, 'watchlist list');
        await mute(db, id, options.until);
      });
      tell(
        options,
        { muted: id, until: options.until?.toISOString() },
        `muted ${id}; \`wirewatch unmute ${id}\` ends it`,
      );
    });

export const unmuteCommand = (): Command =>
  tableCommand('unmute', 'wirewatch unmute huawei')
    .description('Ends a mute.')
    .argument('<id>', 'a watch or an entity')
    .action(async (id: string, options: Globals) => {
      await withTables(options, 'unmute', ({ db }) => unmute(db, id));
      tell(
        options,
        { unmuted: id },
        `unmuted ${id}; \`wirewatch events --suppressed\` lists what was held back`,
      );
    });

export const pauseCommand = (): Command =>
  tableCommand('pause', 'wirewatch pause')
    .description('Lets all mail wait in the outbox.')
    .action(async (options: Globals) => {
      await withTables(options, 'pause', ({ db }) => pause(db, new Date()));
      tell(options, { paused: true }, 'paused; `wirewatch resume` lets mail go again');
    });

export const resumeCommand = (): Command =>
  tableCommand('resume', 'wirewatch resume')
    .description('Lets mail go again; what waited goes with the next run.')
    .action(async (options: Globals) => {
      await withTables(options, 'resume', ({ db }) => resume(db));
      tell(options, { paused: false }, 'resumed');
    });

function tell({ json }: Globals, value: unknown, line: string): void {
  if (json) printJson(value);
  else print(line);
}
