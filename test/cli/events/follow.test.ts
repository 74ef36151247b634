import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../cli/local/store.ts';
import type { Event } from '../../../shared/store/ask/event.ts';
import { article, decision } from '../../support/articles.ts';
import { cli, startCli, temporaryDirectory } from '../../support/cli.ts';
import { tell } from '../../support/told-story.ts';

/** `events --follow` in a process of its own: its lines as they come, and its end. */
function follow(...args: string[]) {
  const child = startCli(['events', '--follow', ...args]);
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  return {
    next: async () => String((await lines.next()).value),
    async interrupt() {
      const closed = once(child, 'close') as Promise<[number | null, string | null]>;
      child.kill('SIGINT');
      return closed;
    },
  };
}

const sberbank = ['--entity', 'sberbank', '--json'];

describe('events --follow', () => {
  it('prints what a runner that holds the store finds, each once, and ends with 0 at Ctrl-C', async () => {
    await using directory = await temporaryDirectory();
    await cli(['events', '--data', directory.path]); // loads the seeds
    const runner = await openStore({ dataDir: directory.path, command: 'run', runner: true });
    const following = follow(...sberbank, '--data', directory.path);
    const nextEvent = async () => JSON.parse(await following.next()) as Event;
    expect(await nextEvent()).toMatchObject({ id: 'history-sberbank-cloud-2020', change: 'new' });
    await tell(runner.db, article(), decision());
    expect(await nextEvent()).toMatchObject({ id: 'd1', change: 'new' });
    // Seen before what was told already, written after it: a retry of something that failed.
    await tell(
      runner.db,
      article({ id: 'a0', itemId: 'i0', seenAt: '2026-03-01T08:30:00.000Z' }),
      decision({ developmentId: 'd0' }),
    );
    expect(await nextEvent()).toMatchObject({ id: 'd0', change: 'new' });
    await tell(
      runner.db,
      article({ id: 'a2', itemId: 'i2', seenAt: '2026-03-01T09:30:00.000Z' }),
      decision({ decision: 'update', of: 'a1', news: 'now signed' }),
    );
    expect(await nextEvent()).toMatchObject({ id: 'd1', change: 'update', news: 'now signed' });
    expect(await following.interrupt()).toEqual([0, null]);
    await runner.close();
  });

  it('lets go of an embedded store of its own', async () => {
    await using directory = await temporaryDirectory();
    await cli(['events', '--data', directory.path]);
    const following = follow('--limit', '1', '--data', directory.path);
    expect(await following.next()).toContain('history-ren-speech-investment-2020');
    expect(await following.interrupt()).toEqual([0, null]);
    expect(existsSync(join(directory.path, 'holder.json'))).toBe(false);
  });

  it.each([['--suppressed'], ['--format', 'atom'], ['--format', 'json'], ['--after', 'x']])(
    'is wrong usage with %s %s',
    async (...args) => {
      expect((await cli(['events', '--follow', ...args])).code).toBe(2);
    },
  );
});
