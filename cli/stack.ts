import { CloudFormationClient, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation';
import { outputs, stackNames } from '../infra/names.ts';
import type { TableNames } from '../shared/store/tables.ts';
import { CliError } from './errors.ts';
import { asCliError } from './stack/aws-errors.ts';

/** Where a deployed stack keeps things, from the outputs of its two CloudFormation stacks. */
export interface DeployedStack {
  tables: TableNames;
  alertsTopic: string;
  operationsTopic: string;
  /** Absent while the pipeline is destroyed and its data kept. */
  pollFeedsFunction?: string;
}

/**
 * Looks a deployment up by the name in infra/config.json.
 * @throws CliError when there is no such stack in this region, or no way to ask
 */
export async function resolveStack(name: string): Promise<DeployedStack> {
  const client = new CloudFormationClient({});
  const names = stackNames(name);
  try {
    const storage = await describeStack(client, names.storage);
    if (storage === undefined)
      throw new CliError(
        `there is no stack ${names.storage} in ${await client.config.region()}`,
        'npm run deploy makes one; AWS_REGION chooses another region, AWS_PROFILE another account',
      );
    const pipeline = await describeStack(client, names.pipeline);
    const output = (key: string) => {
      const value = outputOf(storage, key);
      if (value === undefined)
        throw new CliError(
          `stack ${names.storage} has no output ${key}`,
          'npm run deploy brings it up to date',
        );
      return value;
    };
    const pollFeedsFunction = pipeline && outputOf(pipeline, outputs.pollFeeds);
    return {
      tables: {
        watchlist: output(outputs.watchlist),
        feeds: output(outputs.feeds),
        events: output(outputs.events),
      },
      alertsTopic: output(outputs.alerts),
      operationsTopic: output(outputs.operations),
      ...(pollFeedsFunction !== undefined && { pollFeedsFunction }),
    };
  } catch (error) {
    throw asCliError(error, 'CloudFormation');
  } finally {
    client.destroy();
  }
}

/** A stack as CloudFormation has it; undefined where there is none. */
export async function describeStack(client: CloudFormationClient, name: string): Promise<Stack | undefined> {
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: name }));
    return Stacks?.[0];
  } catch (error) {
    // CloudFormation has no error of its own for a stack that is not there.
    if (
      error instanceof Error &&
      error.name === 'ValidationError' &&
      error.message.includes('does not exist')
    )
      return undefined;
    throw error;
  }
}

const outputOf = (stack: Stack, key: string): string | undefined =>
  stack.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue;
