import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStacks } from '../../infra/build.ts';
import { readConfig, type Config } from '../../infra/config.ts';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

/** Both stacks as templates, without bundling the functions. */
export function synthesise(
  change: Partial<Config> = {},
  edit?: (stacks: ReturnType<typeof buildStacks>) => void,
) {
  const app = new App({
    outdir: mkdtempSync(join(tmpdir(), 'wirewatch-synth-')),
    context: { 'aws:cdk:bundling-stacks': [] },
  });
  const stacks = buildStacks(app, readConfig(change));
  edit?.(stacks);
  app.synth();
  return {
    storage: Template.fromStack(stacks.storage),
    pipeline: Template.fromStack(stacks.pipeline),
    stacks,
  };
}

/** The resources of one type by logical id. */
export const resources = (template: Template, type: string) =>
  Object.entries(template.findResources(type)) as [string, Resource][];
