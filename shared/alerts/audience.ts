import {
  GetTopicAttributesCommand,
  paginateListSubscriptionsByTopic,
  type SNSClient,
} from '@aws-sdk/client-sns';

/** Who would get what a topic is given, as far as the topic itself tells. */
export interface Audience {
  confirmed: number;
  /** Endpoints that were asked and have not answered. */
  unconfirmed: string[];
  /** Confirmations that SNS took back, which it does above 10 mails a second to one address. */
  suspended: number;
}

/**
 * Counts a topic's subscriptions without asking about each: that question is answered only to who may ask about every
 * subscription of the account.
 */
export async function audienceOf(client: SNSClient, topicArn: string): Promise<Audience> {
  const { Attributes = {} } = await client.send(new GetTopicAttributesCommand({ TopicArn: topicArn }));
  const unconfirmed: string[] = [];
  for await (const page of paginateListSubscriptionsByTopic({ client }, { TopicArn: topicArn }))
    for (const { SubscriptionArn, Endpoint } of page.Subscriptions ?? [])
      if (SubscriptionArn === 'PendingConfirmation' && Endpoint !== undefined) unconfirmed.push(Endpoint);
  return {
    confirmed: Number(Attributes.SubscriptionsConfirmed ?? 0),
    unconfirmed,
    suspended: Math.max(0, Number(Attributes.SubscriptionsPending ?? 0) - unconfirmed.length),
  };
}
