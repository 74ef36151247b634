import { Tags, Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Config } from './config.ts';
import { stackNames } from './names.ts';
import { PipelineStack } from './pipeline-stack.ts';
import { StorageStack } from './storage-stack.ts';

/** Puts both stacks into an app, with AWS Solutions checks that fail the synthesis. */
export function buildStacks(app: App, config: Config): { storage: StorageStack; pipeline: PipelineStack } {
  const names = stackNames(config.name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const storage = new StorageStack(app, names.storage, { config, terminationProtection: true });
  const pipeline = new PipelineStack(app, names.pipeline, { config, storage });
  Tags.of(app).add('application', 'wirewatch');
  return { storage, pipeline };
}
