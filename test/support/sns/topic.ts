import { randomBytes, randomUUID } from 'node:crypto';
import { matches, readFilterPolicy, type FilterPolicy } from './filter-policy.ts';
import type { Message } from './message.ts';
import { invalid, Refusal } from './refusal.ts';

/** SNS suspends an e-mail subscription that would get more than this in a second. */
const MAILS_A_SECOND = 10;
/** https://docs.aws.amazon.com/general/latest/gr/sns.html */
const POLICIES_A_TOPIC = 200;

export interface Subscription {
  arn: string;
  endpoint: string;
  token: string;
  state: 'asked' | 'confirmed' | 'suspended';
  /** Ended only by a signed request. */
  authenticated: boolean;
  policyText?: string;
  policy?: FilterPolicy;
  /** When mails of the last second went. */
  recent: number[];
}

export interface Mail {
  to: string;
  subject: string;
  body: string;
}

/** One topic with its e-mail subscriptions and the mails that left it. */
export class Topic {
  readonly arn: string;
  readonly mails: Mail[] = [];
  readonly messages: Message[] = [];
  subscriptions: Subscription[] = [];
  readonly #now: () => number;
  readonly #linkBase: () => string;

  constructor(arn: string, now: () => number, linkBase: () => string) {
    this.arn = arn;
    this.#now = now;
    this.#linkBase = linkBase;
  }

  subscribe(protocol: string, endpoint: string, policyText: string | undefined): Subscription {
    if (protocol !== 'email') throw invalid(`Does not support this protocol string: ${protocol}`);
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(endpoint)) throw invalid('Email address');
    const existing = this.subscriptions.find((each) => each.endpoint === endpoint);
    if (existing?.state === 'confirmed') {
      if (policyText !== undefined && policyText !== existing.policyText)
        throw invalid('Attributes Reason: Subscription already exists with different attributes');
      return existing;
    }
    const subscription = existing ?? {
      arn: `${this.arn}:${randomUUID()}`,
      endpoint,
      token: randomBytes(20).toString('hex'),
      state: 'asked' as const,
      authenticated: false,
      recent: [],
    };
    if (policyText !== undefined) this.setPolicy(subscription, policyText);
    if (existing === undefined) this.subscriptions.push(subscription);
    this.mails.push({
      to: endpoint,
      subject: 'AWS Notification - Subscription Confirmation',
      body: `To confirm this subscription, click or visit the link below:\n${this.#linkBase()}/confirmation.html?TopicArn=${this.arn}&Token=${subscription.token}&Endpoint=${endpoint}\n`,
    });
    return subscription;
  }

  setPolicy(subscription: Subscription, text: string): void {
    if (text === '' || text === '{}') {
      delete subscription.policy;
      delete subscription.policyText;
      return;
    }
    const policies = this.subscriptions.filter((each) => each !== subscription && each.policy !== undefined);
    if (policies.length >= POLICIES_A_TOPIC)
      throw new Refusal('FilterPolicyLimitExceeded', 'Number of filter policies exceeded limit', 403);
    subscription.policy = readFilterPolicy(text);
    subscription.policyText = text;
  }

  confirm(token: string, options: { signed: boolean; authenticate: boolean }): Subscription {
    const subscription = this.subscriptions.find((each) => each.token === token);
    if (subscription === undefined) throw invalid('Token');
    if (options.authenticate && !options.signed)
      throw new Refusal(
        'AuthorizationError',
        'a signed request is needed to authenticate on unsubscribe',
        403,
      );
    if (subscription.state !== 'confirmed') {
      subscription.state = 'confirmed';
      subscription.authenticated = options.authenticate;
      subscription.recent = [];
    }
    return subscription;
  }

  unsubscribe(arn: string, signed: boolean): void {
    const subscription = this.subscriptions.find((each) => each.arn === arn);
    if (subscription?.authenticated === true && !signed)
      throw new Refusal('AuthorizationError', 'this subscription can be ended only by a signed request', 403);
    this.subscriptions = this.subscriptions.filter((each) => each !== subscription);
  }

  publish(message: Message): void {
    this.messages.push(message);
    const now = this.#now();
    for (const subscription of this.subscriptions) {
      if (subscription.state !== 'confirmed') continue;
      if (subscription.policy !== undefined && !matches(subscription.policy, message.attributes)) continue;
      subscription.recent = [...subscription.recent.filter((at) => now - at < 1000), now];
      if (subscription.recent.length > MAILS_A_SECOND) subscription.state = 'suspended';
      else
        this.mails.push({
          to: subscription.endpoint,
          subject: message.subject ?? 'AWS Notification Message',
          body: message.body,
        });
    }
  }
}
