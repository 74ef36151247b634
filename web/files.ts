import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGE = join(import.meta.dirname, 'page');

/** Addresses of the page itself: each shows index.html, which draws what its address says. */
const views = new Set(['/', '/network', '/ledger', '/health', '/development']);

/** What the page draws with: the browser builds of D3's modules, as npm installed them, by where each package's entry is. */
const vendored: Record<string, string> = {
  'd3-array': import.meta.resolve('d3-array'),
  'd3-axis': import.meta.resolve('d3-axis'),
  'd3-color': import.meta.resolve('d3-color'),
  'd3-dispatch': import.meta.resolve('d3-dispatch'),
  'd3-force': import.meta.resolve('d3-force'),
  'd3-format': import.meta.resolve('d3-format'),
  'd3-interpolate': import.meta.resolve('d3-interpolate'),
  'd3-quadtree': import.meta.resolve('d3-quadtree'),
  'd3-scale': import.meta.resolve('d3-scale'),
  'd3-selection': import.meta.resolve('d3-selection'),
  'd3-time': import.meta.resolve('d3-time'),
  'd3-time-format': import.meta.resolve('d3-time-format'),
  'd3-timer': import.meta.resolve('d3-timer'),
};

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
  const entry = folder === 'vendor' && Object.hasOwn(vendored, module) ? vendored[module] : undefined;
  if (entry !== undefined) return read(browserBuild(module, entry));
  return undefined;
}

/** Packages hide their files from resolution, so the folder is taken from where their entry stands. */
function browserBuild(module: string, entryUrl: string): string {
  const entry = fileURLToPath(entryUrl);
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
