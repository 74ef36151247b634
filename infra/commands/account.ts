import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { CliError } from '../../cli/errors.ts';
import { asCliError } from '../../cli/stack/aws-errors.ts';
import { findStack } from './stacks.ts';

/** The stack that `cdk bootstrap` makes once in an account and region, and the oldest version of it that will do. */
const TOOLKIT = { name: 'CDKToolkit', version: 6 };

export interface Account {
  id: string;
  region: string;
}

/** Whose credentials these are, and in which region. */
export async function currentAccount(): Promise<Account> {
  const sts = new STSClient({});
  try {
    const { Account: id = '' } = await sts.send(new GetCallerIdentityCommand({}));
    return { id, region: await sts.config.region() };
  } catch (error) {
    throw asCliError(error, 'AWS');
  } finally {
    sts.destroy();
  }
}

/**
 * Makes sure that CDK can deploy here.
 * @throws CliError with the exact command when it was never prepared, half prepared, or long ago
 */
export async function requireBootstrap({ id, region }: Account): Promise<void> {
  const toolkit = await findStack(TOOLKIT.name);
  const version = toolkit?.Outputs?.find(({ OutputKey }) => OutputKey === 'BootstrapVersion')?.OutputValue;
  if (Number(version ?? 0) < TOOLKIT.version)
    throw new CliError(
      `account ${id} is not prepared for CDK in ${region}`,
      `run this once, then deploy again: npx cdk bootstrap aws://${id}/${region}`,
    );
}
