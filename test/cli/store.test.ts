import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { becomeHolder, currentHolder, endHolding } from '../../cli/local/holder.ts';
import { openStore } from '../../cli/local/store.ts';
import { get, put } from '../../shared/store/database.ts';
import { temporaryDirectory } from '../support/cli.ts';

const holder = (overrides = {}) => ({
  pid: process.pid,
  port: 1,
  command: 'run',
  runner: true,
  startedAt: new Date().toISOString(),
  ...overrides,
});

describe('the embedded store', () => {
  it('keeps its rows from one process to the next', async () => {
    await using folder = await temporaryDirectory();
    const first = await openStore({ dataDir: folder.path, command: 'test' });
    await put(first.db, 'events', { pk: 'kept', sk: 'x', text: 'здесь' });
    await first.close();
    const second = await openStore({ dataDir: folder.path, command: 'test' });
    expect(await get(second.db, 'events', { pk: 'kept', sk: 'x' })).toMatchObject({ text: 'здесь' });
    await second.close();
  });

  it('is reached by other commands through the runner that holds it', async () => {
    await using folder = await temporaryDirectory();
    const runner = await openStore({ dataDir: folder.path, command: 'run', runner: true });
    const guest = await openStore({ dataDir: folder.path, command: 'events' });
    await put(guest.db, 'events', { pk: 'guest', sk: 'x' });
    expect(await get(runner.db, 'events', { pk: 'guest', sk: 'x' })).toBeDefined();
    await guest.close();
    await runner.close();
  });

  it('refuses a second runner, and names the first', async () => {
    await using folder = await temporaryDirectory();
    const runner = await openStore({ dataDir: folder.path, command: 'run', runner: true });
    await expect(openStore({ dataDir: folder.path, command: 'run', runner: true })).rejects.toThrow(
      `is held by \`wirewatch run\` (process ${process.pid}`,
    );
    await runner.close();
  });
});

describe('holding a data directory', () => {
  it('goes to one of two who ask', async () => {
    await using folder = await temporaryDirectory();
    const both = await Promise.all([
      becomeHolder(folder.path, holder()),
      becomeHolder(folder.path, holder({ pid: process.ppid })),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it('is taken over from a process that is dead', async () => {
    await using folder = await temporaryDirectory();
    const child = spawn(process.execPath, ['--version']);
    await once(child, 'close');
    expect(await becomeHolder(folder.path, holder({ pid: child.pid }))).toBe(true);
    expect(await currentHolder(folder.path)).toBeUndefined();
    expect(await becomeHolder(folder.path, holder())).toBe(true);
    expect(await currentHolder(folder.path)).toMatchObject({ pid: process.pid });
    await endHolding(folder.path);
    expect(await currentHolder(folder.path)).toBeUndefined();
  });

  it('is taken over when the process id lives on as another process', async () => {
    await using folder = await temporaryDirectory();
    const old = holder({ port: 1, startedAt: '2026-01-01T00:00:00.000Z' });
    await writeFile(join(folder.path, 'holder.json'), JSON.stringify(old));
    expect(await currentHolder(folder.path)).toBeUndefined();
  });
});
