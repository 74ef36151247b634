import {
  CloudFormationClient,
  UpdateTerminationProtectionCommand,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { describeStack } from '../../cli/stack.ts';
import { asCliError } from '../../cli/stack/aws-errors.ts';

/** A stack as CloudFormation has it; undefined where there is none. Throws a CliError when nobody may ask. */
export const findStack = (name: string): Promise<Stack | undefined> =>
  ask((client) => describeStack(client, name));

/** Lets a stack be deleted that is protected against it. */
export const allowRemoval = (StackName: string): Promise<unknown> =>
  ask((client) =>
    client.send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false })),
  );

/**
 * Lets CDK make a stack anew whose first creation failed: CDK protects a stack before it creates it, and can then not
 * remove what is left of it.
 */
export async function clearWayFor(name: string): Promise<void> {
  const status = (await findStack(name))?.StackStatus;
  if (status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED') await allowRemoval(name);
}

async function ask<T>(question: (client: CloudFormationClient) => Promise<T>): Promise<T> {
  const client = new CloudFormationClient({});
  try {
    return await question(client);
  } catch (error) {
    throw asCliError(error, 'CloudFormation');
  } finally {
    client.destroy();
  }
}
