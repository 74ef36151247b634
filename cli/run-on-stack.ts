import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CliError } from './errors.ts';
import { resolveStack } from './stack.ts';
import { asCliError } from './stack/aws-errors.ts';

/** Asks a stack to poll all its feeds now; it goes on by itself from there. */
export async function runOnStack(name: string): Promise<void> {
  const { pollFeedsFunction } = await resolveStack(name);
  if (pollFeedsFunction === undefined)
    throw new CliError(`the pipeline of ${name} is destroyed`, 'npm run deploy makes it anew');
  const lambda = new LambdaClient({});
  try {
    await lambda.send(
      new InvokeCommand({
        FunctionName: pollFeedsFunction,
        InvocationType: 'Event', // only then does the stage after it follow
        Payload: JSON.stringify({ all: true }),
      }),
    );
  } catch (error) {
    throw asCliError(error, 'Lambda');
  } finally {
    lambda.destroy();
  }
}
