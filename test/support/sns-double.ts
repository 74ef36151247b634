import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { bytesOf, checkMessage, type Message } from './sns/message.ts';
import { listOf, mapXml, parseForm, textOf, toXml, type Tree } from './sns/query-protocol.ts';
import { invalid, Refusal } from './sns/refusal.ts';
import { Topic, type Subscription } from './sns/topic.ts';

/** What the next request meets instead of its usual answer. */
export type Fault = 'throttled' | 'broken' | 'reply-lost';

const BATCH_BYTES = 262_144;
const PAGE = 100;
const PUBLIC_ACTIONS = new Set(['ConfirmSubscription', 'Unsubscribe']);

/**
 * A server that speaks SNS's query protocol to the real client and enforces the service's rules: what is said of topics,
 * messages, filter policies and e-mail subscriptions in its API reference and quotas.
 */
export class SnsDouble {
  readonly #topics = new Map<string, Topic>();
  readonly #faults: Fault[] = [];
  readonly #now: () => number;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  /** Names of the actions that were asked for, in order. */
  readonly actions: string[] = [];

  private constructor(now: () => number) {
    this.#now = now;
  }

  static async open(now: () => number = Date.now): Promise<SnsDouble> {
    const double = new SnsDouble(now);
    double.#server.listen(0, '127.0.0.1');
    await once(double.#server, 'listening');
    return double;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Settings for a real client that talks to this server. */
  get client() {
    return {
      endpoint: this.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    };
  }

  topic(name: string): Topic {
    const arn = `arn:aws:sns:us-east-1:123456789012:${name}`;
    const topic = this.#topics.get(arn) ?? new Topic(arn, this.#now, () => this.endpoint);
    this.#topics.set(arn, topic);
    return topic;
  }

  failNext(fault: Fault): void {
    this.#faults.push(fault);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = request.method === 'GET' ? linkForm(request.url ?? '/') : parseForm(await text(request));
    const action = textOf(form.Action) ?? '';
    this.actions.push(action);
    const fault = this.#faults.shift();
    try {
      if (fault === 'throttled') throw new Refusal('Throttled', 'Rate exceeded', 429);
      if (fault === 'broken') throw new Refusal('InternalError', 'Internal failure', 500);
      const result = this.#answer(action, form, request.headers.authorization !== undefined);
      if (fault === 'reply-lost') {
        request.socket.destroy();
        return;
      }
      response.setHeader('content-type', 'text/xml');
      response.end(`<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const type = error.status < 500 ? 'Sender' : 'Receiver';
      response.writeHead(error.status, { 'content-type': 'text/xml' });
      const { code: Code, message: Message } = error;
      response.end(`<ErrorResponse>${toXml({ Error: { Type: type, Code, Message } })}</ErrorResponse>`);
    }
  }

  #answer(action: string, form: Tree, signed: boolean): string {
    if (!signed && !PUBLIC_ACTIONS.has(action))
      throw new Refusal('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
    switch (action) {
      case 'Publish':
        return this.#publish(form);
      case 'PublishBatch':
        return this.#publishBatch(form);
      case 'Subscribe':
        return this.#subscribe(form);
      case 'ConfirmSubscription': {
        const authenticate = textOf(form.AuthenticateOnUnsubscribe) === 'true';
        const { arn } = this.#topicOf(form).confirm(textOf(form.Token) ?? '', { signed, authenticate });
        return toXml({ SubscriptionArn: arn });
      }
      case 'Unsubscribe': {
        const arn = textOf(form.SubscriptionArn) ?? '';
        this.#topicOfSubscription(arn).unsubscribe(arn, signed);
        return '';
      }
      case 'ListSubscriptionsByTopic':
        return this.#list(form);
      case 'DeleteTopic':
        this.#topics.delete(textOf(form.TopicArn) ?? ''); // one that is gone is no error
        return '';
      case 'GetTopicAttributes':
        return `<Attributes>${mapXml(topicAttributes(this.#topicOf(form)))}</Attributes>`;
      case 'GetSubscriptionAttributes':
        return `<Attributes>${mapXml(subscriptionAttributes(this.#subscriptionOf(form)))}</Attributes>`;
      case 'SetSubscriptionAttributes': {
        const subscription = this.#subscriptionOf(form);
        if (textOf(form.AttributeName) !== 'FilterPolicy') throw invalid('AttributeName');
        this.#topicOfSubscription(subscription.arn).setPolicy(
          subscription,
          textOf(form.AttributeValue) ?? '',
        );
        return '';
      }
      default:
        throw new Refusal('InvalidAction', `The action ${action} is not valid for this endpoint.`);
    }
  }

  #topicOf(form: Tree): Topic {
    const topic = this.#topics.get(textOf(form.TopicArn) ?? '');
    if (topic === undefined) throw new Refusal('NotFound', 'Topic does not exist', 404);
    return topic;
  }

  #topicOfSubscription(arn: string): Topic {
    const topic = this.#topics.get(arn.slice(0, arn.lastIndexOf(':')));
    if (topic === undefined) throw invalid('SubscriptionArn Reason: An ARN must have at least 6 elements');
    return topic;
  }

  #subscriptionOf(form: Tree): Subscription {
    const arn = textOf(form.SubscriptionArn) ?? '';
    const found = this.#topicOfSubscription(arn).subscriptions.find((each) => each.arn === arn);
    if (found === undefined) throw new Refusal('NotFound', 'Subscription does not exist', 404);
    return found;
  }

  #publish(form: Tree): string {
    const topic = this.#topicOf(form);
    const message = messageOf(form);
    checkMessage(message);
    topic.publish(message);
    return toXml({ MessageId: randomUUID() });
  }

  #publishBatch(form: Tree): string {
    const topic = this.#topicOf(form);
    const entries = listOf(form.PublishBatchRequestEntries, 'member');
    const ids = entries.map(({ Id }) => textOf(Id) ?? '');
    if (entries.length === 0) throw new Refusal('EmptyBatchRequest', 'the batch request is empty');
    if (entries.length > 10) throw new Refusal('TooManyEntriesInBatchRequest', 'more than 10 entries');
    if (new Set(ids).size < ids.length)
      throw new Refusal('BatchEntryIdsNotDistinct', 'two entries share an id');
    const messages = entries.map(messageOf);
    if (messages.reduce((sum, message) => sum + bytesOf(message), 0) > BATCH_BYTES)
      throw new Refusal('BatchRequestTooLong', 'the batch request is too long');
    for (const message of messages) checkMessage(message);
    for (const message of messages) topic.publish(message);
    return toXml({ Successful: ids.map((Id) => ({ Id, MessageId: randomUUID() })), Failed: [] });
  }

  #subscribe(form: Tree): string {
    const policy = listOf(form.Attributes, 'entry').find(({ key }) => key === 'FilterPolicy');
    const { arn, state } = this.#topicOf(form).subscribe(
      textOf(form.Protocol) ?? '',
      textOf(form.Endpoint) ?? '',
      textOf(policy?.value),
    );
    const told = state === 'confirmed' || textOf(form.ReturnSubscriptionArn) === 'true';
    return toXml({ SubscriptionArn: told ? arn : 'pending confirmation' });
  }

  #list(form: Tree): string {
    const topic = this.#topicOf(form);
    const from = Number(textOf(form.NextToken) ?? 0);
    const page = topic.subscriptions.slice(from, from + PAGE).map(({ arn, endpoint, state }) => ({
      SubscriptionArn: state === 'asked' ? 'PendingConfirmation' : arn,
      Protocol: 'email',
      Endpoint: endpoint,
      TopicArn: topic.arn,
    }));
    const more = topic.subscriptions.length > from + PAGE;
    return toXml({ Subscriptions: page, ...(more && { NextToken: String(from + PAGE) }) });
  }
}

/** A link of a mail that somebody, or their mail scanner, follows: no signature. */
function linkForm(url: string): Tree {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const action = pathname === '/confirmation.html' ? 'ConfirmSubscription' : 'Unsubscribe';
  return { Action: action, ...Object.fromEntries(searchParams) };
}

const messageOf = (form: Tree): Message => ({
  subject: textOf(form.Subject),
  body: textOf(form.Message) ?? '',
  attributes: Object.fromEntries(
    listOf(form.MessageAttributes, 'entry').map(({ Name, Value }) => {
      const { DataType, StringValue } = Value as Tree;
      return [textOf(Name) ?? '', { type: textOf(DataType) ?? '', value: textOf(StringValue) ?? '' }];
    }),
  ),
});

function topicAttributes({ arn, subscriptions }: Topic): Record<string, string> {
  const confirmed = subscriptions.filter(({ state }) => state === 'confirmed').length;
  return {
    TopicArn: arn,
    SubscriptionsConfirmed: String(confirmed),
    SubscriptionsPending: String(subscriptions.length - confirmed),
    SubscriptionsDeleted: '0',
  };
}

const subscriptionAttributes = (subscription: Subscription): Record<string, string> => ({
  SubscriptionArn: subscription.arn,
  Endpoint: subscription.endpoint,
  PendingConfirmation: String(subscription.state !== 'confirmed'),
  ConfirmationWasAuthenticated: String(subscription.authenticated),
  ...(subscription.policyText !== undefined && { FilterPolicy: subscription.policyText }),
});
