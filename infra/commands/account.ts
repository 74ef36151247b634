import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { CliError } from '../../cli/errors.ts';
import { describeStack } from '../../cli/stack.ts';
import { asCliError } from '../../cli/stack/aws-errors.ts';

/** The stack that `cdk bootstrap` makes once in an account and region. */
const TOOLKIT = 'CDKToolkit';

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
 * @throws CliError with the exact command when it was never prepared
 */
export async function requireBootstrap({ id, region }: Account): Promise<void> {
  const client = new CloudFormationClient({});
  try {
    if ((await describeStack(client, TOOLKIT)) === undefined)
      throw new CliError(
        `account ${id} is not prepared for CDK in ${region}`,
        `run this once, then deploy again: npx cdk bootstrap aws://${id}/${region}`,
      );
  } catch (error) {
    throw asCliError(error, 'CloudFormation');
  } finally {
    client.destroy();
  }
}
