import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = join(import.meta.dirname, 'page');

/** Addresses of the page itself: each shows index.html, which draws what its address says. */
const views = new Set(['/', '/network', '/ledger', '/health', '/development']);

/** What the page draws with: the browser builds of D3's modules, as npm installed them. */
const vendored = new Set(
  ['array', 'axis', 'color', 'dispatch', 'force', 'format', 'interpolate', 'quadtree', 'scale', 'selection']
    .concat(['time', 'time-format', 'timer'])
    .map((name) => `d3-${name}`),
);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface Served {
  type: string;
  body: Buffer;
}

/** The file that an address of the page stands for; undefined where there is none. */
export async function fileFor(path: string): Promise<Served | undefined> {
  if (views.has(path)) return read(join(PAGE, 'index.html'));
  const [, folder, name = ''] = /^\/(page|vendor)\/([a-z0-9-]+\.(?:js|css|svg))$/.exec(path) ?? [];
  if (folder === 'page') return read(join(PAGE, name));
  const module = name.replace(/\.js$/, '');
  if (folder === 'vendor' && vendored.has(module)) return read(browserBuild(module));
  return undefined;
}

/** Packages hide their files from resolution, so the folder is taken from where their entry stands. */
function browserBuild(module: string): string {
  const entry = fileURLToPath(import.meta.resolve(module));
  const folder = join('node_modules', module);
  return join(entry.slice(0, entry.lastIndexOf(folder) + folder.length), 'dist', `${module}.min.js`);
}

async function read(file: string): Promise<Served | undefined> {
  try {
    return { type: types[extname(file)] ?? 'application/octet-stream', body: await readFile(file) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
