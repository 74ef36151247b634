import { resolve } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync, type BuildOptions } from 'esbuild';

const FUNCTIONS = resolve(import.meta.dirname, '../../functions');

/**
 * How every function is bundled: minified ES modules with the SDK inside. What a stage imports only when it needs it (the
 * feed readers) becomes a file of its own: as one file, Node compiled all of it at every start (29 of 174 ms of CPU of
 * poll-feeds, x64, November 2026).
 */
const options = {
  bundle: true,
  splitting: true,
  entryNames: 'index',
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  format: 'esm',
  target: 'node24',
  minify: true,
  charset: 'utf8', // names and words of three scripts take half the bytes of their escapes
  mainFields: ['module', 'main'], // half the size: the CommonJS builds of the SDK cannot be tree-shaken
  // Parts of the SDK and rss-parser are CommonJS and call `require`.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  lineLimit: 200, // an error prints its source line; it should not be the whole program
  logLevel: 'error',
} satisfies BuildOptions;

/** Bundles a program into a folder, which then holds `index.mjs` and what that loads. */
export function bundle(source: Pick<BuildOptions, 'entryPoints' | 'stdin'>, folder: string): void {
  buildSync({ ...options, ...source, outdir: folder });
}

/** The code of a stage, built by the local esbuild, without Docker. */
export function codeOf(stage: string): Code {
  const folder = resolve(FUNCTIONS, stage);
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      local: {
        tryBundle(out) {
          bundle({ entryPoints: [resolve(folder, 'index.ts')] }, out);
          return true;
        },
      },
    },
  });
}
