import { SNSClient } from '@aws-sdk/client-sns';
import { CliError } from '../errors.ts';
import type { Globals } from '../globals.ts';
import { resolveStack, type DeployedStack } from '../stack.ts';
import { asCliError } from './aws-errors.ts';

/** Runs `work` with the stack that `--stack` names and a client for its topics. */
export async function withTopics<T>(
  { stack }: Globals,
  work: (sns: SNSClient, stack: DeployedStack) => Promise<T>,
): Promise<T> {
  if (stack === undefined)
    throw new CliError(
      'topics belong to a deployed stack',
      'add --stack NAME; on the laptop nothing needs to be confirmed',
      { exitCode: 2 },
    );
  const sns = new SNSClient({});
  try {
    return await work(sns, await resolveStack(stack));
  } catch (error) {
    throw asCliError(error, 'SNS');
  } finally {
    sns.destroy();
  }
}
