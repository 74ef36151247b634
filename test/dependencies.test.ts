import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const readJson = (path: string) =>
  JSON.parse(readFileSync(resolve(root, path), 'utf8')) as Record<string, Record<string, string>> & {
    license: string;
  };

describe('dependencies', () => {
  const { dependencies = {}, devDependencies = {} } = readJson('package.json');
  const all = { ...dependencies, ...devDependencies };
  const rows = [
    ...readFileSync(resolve(root, 'docs/dependencies.md'), 'utf8').matchAll(
      /^\|\s*(\S+)\s*\|\s*(.+?)\s*\|\s*(.+?)\s*\|$/gm,
    ),
  ]
    .map(([, name, licence, reason]) => ({ name: name!, licence: licence!, reason: reason! }))
    .filter(({ name }) => name !== 'package' && !name.startsWith('--'));

  it('are each written down with a reason, and nothing else is', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(all).sort());
    for (const { reason } of rows) expect(reason.length).toBeGreaterThan(3);
  });

  it('have the licence that is written down', () => {
    for (const { name, licence } of rows)
      expect(readJson(`node_modules/${name}/package.json`).license, name).toBe(licence);
  });

  it('are pinned to one version', () => {
    for (const [name, version] of Object.entries(all))
      expect(version, name).toMatch(/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+$/);
  });

  it('are locked without the address they came from', () => {
    expect(readFileSync(resolve(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});
