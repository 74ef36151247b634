import { ConfirmSubscriptionCommand, InvalidParameterException } from '@aws-sdk/client-sns';
import type { Command } from 'commander';
import { CliError } from './errors.ts';
import { tableCommand, type Globals } from './globals.ts';
import { print, printJson } from './output.ts';
import { withTopics } from './stack/topic.ts';

export function confirmCommand(): Command {
  return tableCommand(
    'confirm',
    'wirewatch confirm "https://sns…/confirmation.html?TopicArn=…&Token=…" --stack Wirewatch',
  )
    .description('Confirms a subscription so that only who has AWS credentials can end it.')
    .argument('<link>', 'copied from the mail that SNS sent; not clicked')
    .action(async (link: string, options: Globals) => {
      const { topicArn, token } = readLink(link);
      const arn = await withTopics(options, async (sns, { alertsTopic, operationsTopic }) => {
        if (topicArn !== alertsTopic && topicArn !== operationsTopic)
          throw new CliError(
            `the link is for another topic: ${topicArn}`,
            `is it a link of stack ${options.stack}?`,
          );
        try {
          const { SubscriptionArn } = await sns.send(
            new ConfirmSubscriptionCommand({
              TopicArn: topicArn,
              Token: token,
              AuthenticateOnUnsubscribe: 'true',
            }),
          );
          return SubscriptionArn;
        } catch (error) {
          if (error instanceof InvalidParameterException)
            throw new CliError(
              'SNS does not know this link (any more)',
              'links are good for two days: `wirewatch subscribe` asks for a new one',
              { cause: error },
            );
          throw error;
        }
      });
      if (options.json) printJson({ confirmed: arn });
      else print('confirmed; alerts that waited go out with the next run, as one digest');
    });
}

/**
 * What a confirmation link carries.
 * @throws CliError when it is none
 */
export function readLink(link: string): { topicArn: string; token: string } {
  const query = URL.canParse(link) ? new URL(link).searchParams : undefined;
  const topicArn = query?.get('TopicArn') ?? undefined;
  const token = query?.get('Token') ?? undefined;
  if (topicArn === undefined || token === undefined)
    throw new CliError(
      'this is not a confirmation link of SNS',
      'copy the whole address of “Confirm subscription” from the mail, in quotes',
      { exitCode: 2 },
    );
  return { topicArn, token };
}
