import {
  GetTopicAttributesCommand,
  PublishCommand,
  SNSClient,
  SNSServiceException,
  type MessageAttributeValue,
  type SNSClientConfig,
} from '@aws-sdk/client-sns';
import type { Mail } from '../alert.ts';
import type { Handover, MailTransport } from './transport.ts';

/**
 * Publishes mails to an SNS topic. One attempt a call: after a lost reply nobody knows whether SNS accepted, and only
 * send-alerts may decide to try again.
 */
export function snsTransport(topicArn: string, config: SNSClientConfig = {}): MailTransport {
  const client = new SNSClient({ ...config, maxAttempts: 1 });
  return {
    async ready() {
      const { Attributes } = await client.send(new GetTopicAttributesCommand({ TopicArn: topicArn }));
      return Number(Attributes?.SubscriptionsConfirmed ?? 0) > 0
        ? { kind: 'ready' }
        : { kind: 'no-subscriber' };
    },
    async send(mail) {
      const first = await publish(client, topicArn, mail, mail.subject);
      const inAscii = asciiSubject(mail.subject);
      const subjectRefused = first.kind === 'refused' && /subject/i.test(first.reason);
      return subjectRefused && inAscii !== mail.subject ? publish(client, topicArn, mail, inAscii) : first;
    },
  };
}

/** A subject any SNS region takes: ASCII letters, starting with one that is no space. */
function asciiSubject(subject: string): string {
  const ascii = subject
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return /^[A-Za-z0-9]/.test(ascii) ? ascii : `Wirewatch ${ascii}`.slice(0, 99);
}

async function publish(client: SNSClient, topicArn: string, mail: Mail, subject: string): Promise<Handover> {
  try {
    const { MessageId } = await client.send(
      new PublishCommand({
        TopicArn: topicArn,
        Subject: subject,
        Message: mail.body,
        MessageAttributes: {
          entities: list(mail.attributes.entities),
          watches: list(mail.attributes.watches),
          kind: list(mail.attributes.kind),
          language: list(mail.attributes.language),
          severity: { DataType: 'Number', StringValue: String(mail.attributes.severity) },
        },
      }),
    );
    return { kind: 'accepted', messageId: MessageId ?? '' };
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome !== undefined) return outcome;
    throw error;
  }
}

/** What an error says for certain; undefined when SNS may have accepted all the same. */
function outcomeOf(error: unknown): Handover | undefined {
  if (error instanceof SNSServiceException) {
    const reason = `${error.name}: ${error.message}`;
    if (/Thrott/.test(error.name) || error.$metadata.httpStatusCode === 429)
      return { kind: 'not-now', reason };
    return error.$fault === 'client' ? { kind: 'refused', reason } : undefined;
  }
  const code = (error as { code?: unknown }).code;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND'
    ? { kind: 'not-now', reason: `SNS cannot be reached (${code})` }
    : undefined;
}

const list = (values: string[]): MessageAttributeValue => ({
  DataType: 'String.Array',
  StringValue: JSON.stringify(values),
});
