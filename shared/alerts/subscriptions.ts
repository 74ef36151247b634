import {
  GetSubscriptionAttributesCommand,
  NotFoundException,
  paginateListSubscriptionsByTopic,
  type SNSClient,
} from '@aws-sdk/client-sns';
import { filterPolicySchema, type FilterPolicy } from './filter-policy.ts';

/** One subscription of a topic. */
export interface Subscription {
  endpoint: string;
  protocol: string;
  /**
   * `suspended`: SNS took the confirmation back, which it does above 10 mails a second
   * (https://repost.aws/knowledge-center/sns-email-subscription-disabled).
   */
  state: 'confirmed' | 'unconfirmed' | 'suspended';
  /** SNS shows none before the first confirmation. */
  arn?: string;
  /** How it can be ended: `signed` only with AWS credentials, `link` by anyone who follows the link in a mail. */
  unsubscribe?: 'signed' | 'link';
  filter?: FilterPolicy;
}

/** Every subscription of a topic; those that ended are left out. */
export async function subscriptionsOf(client: SNSClient, topicArn: string): Promise<Subscription[]> {
  const found: Subscription[] = [];
  for await (const page of paginateListSubscriptionsByTopic({ client }, { TopicArn: topicArn }))
    for (const {
      SubscriptionArn: arn,
      Endpoint: endpoint = '',
      Protocol: protocol = '',
    } of page.Subscriptions ?? []) {
      if (arn === 'PendingConfirmation') found.push({ endpoint, protocol, state: 'unconfirmed' });
      else if (arn?.startsWith('arn:') === true) {
        const details = await detailsOf(client, arn);
        if (details !== undefined) found.push({ endpoint, protocol, arn, ...details });
      }
    }
  return found;
}

async function detailsOf(
  client: SNSClient,
  arn: string,
): Promise<Pick<Subscription, 'state' | 'unsubscribe' | 'filter'> | undefined> {
  try {
    const { Attributes = {} } = await client.send(
      new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }),
    );
    const policy = Attributes.FilterPolicy;
    return {
      state: Attributes.PendingConfirmation === 'true' ? 'suspended' : 'confirmed',
      unsubscribe: Attributes.ConfirmationWasAuthenticated === 'true' ? 'signed' : 'link',
      ...(policy !== undefined && { filter: filterPolicySchema.parse(JSON.parse(policy)) }),
    };
  } catch (error) {
    if (error instanceof NotFoundException) return undefined; // it ended between the two questions
    throw error;
  }
}
