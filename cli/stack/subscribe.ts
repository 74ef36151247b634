import {
  FilterPolicyLimitExceededException,
  SetSubscriptionAttributesCommand,
  SubscribeCommand,
  type SNSClient,
} from '@aws-sdk/client-sns';
import type { FilterPolicy } from '../../shared/alerts/filter-policy.ts';
import { subscriptionsOf } from '../../shared/alerts/subscriptions.ts';
import { CliError } from '../errors.ts';

/** `asked`: SNS has mailed the address to confirm. */
export type SubscribeOutcome = 'asked' | 'changed' | 'unchanged';

/** Subscribes an address; one that is confirmed already gets the new filter, unless told to keep the one it has. */
export async function subscribe(
  sns: SNSClient,
  topicArn: string,
  email: string,
  filter: FilterPolicy | undefined,
  options: { keepFilter?: boolean } = {},
): Promise<SubscribeOutcome> {
  const existing = (await subscriptionsOf(sns, topicArn)).find(({ endpoint }) => endpoint === email);
  try {
    if (existing?.state === 'confirmed') {
      if (options.keepFilter || JSON.stringify(existing.filter) === JSON.stringify(filter))
        return 'unchanged';
      await sns.send(
        new SetSubscriptionAttributesCommand({
          SubscriptionArn: existing.arn,
          AttributeName: 'FilterPolicy',
          AttributeValue: JSON.stringify(filter ?? {}),
        }),
      );
      return 'changed';
    }
    await sns.send(
      new SubscribeCommand({
        TopicArn: topicArn,
        Protocol: 'email',
        Endpoint: email,
        ...(filter && { Attributes: { FilterPolicy: JSON.stringify(filter) } }),
      }),
    );
    return 'asked';
  } catch (error) {
    if (error instanceof FilterPolicyLimitExceededException)
      throw new CliError(
        'SNS takes no more filter policies: 200 a topic',
        'subscribe without a filter, or end a subscription',
        { cause: error },
      );
    throw error;
  }
}
