import { OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';

/** How every function is bundled: one minified ES module with the SDK inside, built by the local esbuild, without Docker. */
export const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  mainFields: ['module', 'main'], // half the size: the CommonJS builds of the SDK cannot be tree-shaken
  target: 'node24',
  minify: true,
  externalModules: [], // the runtime's own SDK changes under us and starts slower than a bundled one
  // Parts of the SDK and rss-parser are CommonJS and call `require`.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  esbuildArgs: { '--line-limit': '200' }, // an error prints its source line; it should not be the whole program
};
