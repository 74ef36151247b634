import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handover, MailTransport } from '../../shared/alerts/transport.ts';
import type { FetchDocument, Fetched } from '../../shared/feeds/types.ts';
import type { Database } from '../../shared/store/database.ts';
import { getMail } from '../../shared/store/mails.ts';
import {
  openInnerEngine,
  type Between,
  type InnerEngine,
  type WireAnswer,
} from '../support/faulty-engine.ts';
import type { Random } from '../support/random.ts';
import { Death, type Effect, type Fault, type FaultPlan } from './faults.ts';
import { feeds, Newsroom } from './newsroom.ts';
import { PostOffice } from './post.ts';
import { Turns } from './turns.ts';

/** One invocation of a stage: it has its own clock, and may die. */
export interface Invocation {
  name: string;
  skewMs: number;
  startedAt: number;
  dead: boolean;
}

/** AWS kills a function at its timeout; the leases of the stages are a minute longer. */
export const TIMEOUT_MS = 60_000;

/**
 * Everything outside the stages: the clock, the feeds, the table, the post. Every effect of an invocation passes here,
 * takes its turn among those that overlap, and may go wrong.
 */
export class World {
  readonly newsroom: Newsroom;
  readonly post = new PostOffice();
  readonly faults = new Map<string, number>();
  readonly db: Database;
  /** Past the faults: for the model and the invariants. */
  readonly clean: Database;
  effects = 0;
  clock: number;
  plan: FaultPlan = () => undefined;
  readonly #random: Random;
  readonly #current = new AsyncLocalStorage<Invocation>();
  readonly #turns: Turns;

  private constructor(engine: InnerEngine, random: Random, options: WorldOptions) {
    this.#random = random;
    this.#turns = new Turns(random);
    this.clock = options.startAt.getTime();
    this.newsroom = new Newsroom(random, options.startAt);
    const faulty: Between = (call, execute) => this.#table(call, execute);
    const changed = options.change;
    this.db = engine.connect(
      changed === undefined
        ? faulty
        : (call, execute) => changed(call, (input) => faulty({ ...call, input }, execute)),
      options.maxAttempts,
    );
    this.clean = engine.clean;
  }

  static async open(random: Random, options: WorldOptions): Promise<World> {
    return new World(await openInnerEngine(), random, options);
  }

  /** The time as the current invocation sees it. */
  now = (): Date => new Date(this.clock + (this.#current.getStore()?.skewMs ?? 0));

  /** Runs overlapping invocations until each has ended, died or thrown. */
  async overlap(works: { name: string; skewMs: number; work: () => Promise<unknown> }[]): Promise<void> {
    const names = new Set(works.map(({ name }) => name));
    this.note('invocation: overlaps another', names.size - 1);
    this.note('invocation: the same stage twice', works.length - names.size);
    this.note('clock: off by over a second', works.filter(({ skewMs }) => Math.abs(skewMs) > 1000).length);
    const invocations = works.map(({ name, skewMs, work }) => ({
      work,
      invocation: { name, skewMs, startedAt: this.clock, dead: false },
    }));
    for (const { invocation } of invocations) this.#turns.join(invocation);
    await Promise.all(
      invocations.map(async ({ work, invocation }) => {
        try {
          await this.#current.run(invocation, work);
        } catch (error) {
          if (!isInjected(error)) throw error;
        } finally {
          this.#turns.leave(invocation);
        }
      }),
    );
  }

  /** An effect of the current invocation: its turn, its time, its fault. */
  async #effect<T>(kind: Effect, perform: (fault: Fault | undefined) => Promise<T>): Promise<T> {
    const invocation = this.#current.getStore();
    if (invocation === undefined) throw new Error('an effect outside of any invocation');
    if (invocation.dead) throw new Death();
    return this.#turns.take(invocation, async () => {
      if (invocation.dead) throw new Death();
      const fault = this.plan(kind);
      this.effects += 1;
      if (fault !== undefined) this.note(fault);
      this.clock += fault?.endsWith('slow') ? 5000 + this.#random.int(40_000) : 1 + this.#random.int(10);
      if (fault?.endsWith('death before')) invocation.dead = true;
      if (this.clock - invocation.startedAt > TIMEOUT_MS) {
        this.note('invocation: killed at its timeout');
        invocation.dead = true;
      }
      if (invocation.dead) throw new Death();
      const result = await perform(fault);
      if (fault?.endsWith('death after')) {
        invocation.dead = true;
        throw new Death();
      }
      return result;
    });
  }

  /** Counts what went wrong, by its kind. */
  note(what: string, times = 1): void {
    if (times > 0) this.faults.set(what, (this.faults.get(what) ?? 0) + times);
  }

  #table: Between = (call, execute) =>
    this.#effect(call.operation === 'BatchWriteItem' ? 'batch' : 'table', async (fault) => {
      const mailId = mailMarked(call.input);
      switch (fault) {
        case 'table: throttled':
        case 'table: capacity exceeded':
          if (mailId !== undefined) this.post.doubt(mailId);
          return refusal(
            fault === 'table: throttled' ? 'ThrottlingException' : 'ProvisionedThroughputExceededException',
          );
        case 'table: connection lost before':
          if (mailId !== undefined) this.post.doubt(mailId);
          throw lost('ECONNREFUSED');
        case 'table: reply lost after':
          await execute(call.input);
          throw lost('ECONNRESET');
        case 'table: server error after':
          await execute(call.input);
          return { status: 500, output: { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError' } };
        case 'table: batch done in part':
          return inPart(call.input, execute);
        default: {
          const answer = await execute(call.input);
          if (String(answer.output.__type).endsWith('ConditionalCheckFailedException'))
            this.note('table: condition failed');
          return answer;
        }
      }
    });

  fetch: FetchDocument = (url, { etag }) =>
    this.#effect('fetch', (fault): Promise<Fetched> => {
      const failed = (reason: 'timeout' | 'http') =>
        ({ kind: 'failed', reason, message: `injected ${reason}`, retryable: true }) as const;
      if (fault === 'fetch: timeout') return Promise.resolve(failed('timeout'));
      if (fault === 'fetch: server error') return Promise.resolve(failed('http'));
      const { text, etag: current } = this.newsroom.document(feeds.find((feed) => feed.url === url)!.id);
      if (etag === current) return Promise.resolve({ kind: 'not-modified' });
      const whole = Buffer.from(text);
      const cut = fault === 'fetch: cut in the middle';
      return Promise.resolve({
        kind: 'fetched',
        bytes: cut ? whole.subarray(0, this.#random.int(whole.length)) : whole,
        ...(cut && { cut: 'ended-early' }),
        headers: { etag: current },
        url,
      });
    });

  transport: MailTransport = {
    ready: () =>
      this.#effect('post', (fault) => {
        if (fault === 'post: reply lost after') return Promise.reject(lost('ECONNRESET'));
        return Promise.resolve({ kind: this.post.subscribed ? 'ready' : 'no-subscriber' });
      }),
    send: (mail) =>
      this.#effect('post', async (fault): Promise<Handover> => {
        if (fault === 'post: throttled') return { kind: 'not-now', reason: 'Throttled' };
        if (fault === 'post: refused') return { kind: 'refused', reason: 'InvalidParameter' };
        const marked = (await getMail(this.clean, mail.id))?.state === 'sent';
        const delivery = this.post.accept(mail, this.#current.getStore()!, marked);
        if (fault !== 'post: reply lost after') return { kind: 'accepted', messageId: `m-${this.effects}` };
        delivery.inDoubt = true;
        throw lost('ECONNRESET');
      }),
  };
}

export interface WorldOptions {
  startAt: Date;
  maxAttempts: number;
  /** A deliberate bug, put between the stages and the table. */
  change?: Between;
}

const INJECTED = Symbol('injected');

function lost(code: string): Error {
  return Object.assign(new Error(`injected: ${code}`), { code, name: 'TimeoutError', [INJECTED]: true });
}

function refusal(type: string): WireAnswer {
  return { status: 400, output: { __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'injected' } };
}

/** Whether an invocation may end like this: by what was injected, perhaps wrapped; anything else is a finding. */
function isInjected(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isInjected);
  if (error instanceof Death || (error as { [INJECTED]?: boolean })[INJECTED] === true) return true;
  const { name, message } = error as Error;
  return message === 'injected' || name === 'InternalServerError';
}

/** The mail that an update marks as sent. */
function mailMarked({ Key, ExpressionAttributeValues: values }: Record<string, unknown>): string | undefined {
  const pk = (Key as { pk?: { S?: string } } | undefined)?.pk?.S ?? '';
  const state = (values as { ':s'?: { S?: string } } | undefined)?.[':s']?.S;
  return pk.startsWith('mail#') && state === 'sent' ? pk.slice('mail#'.length) : undefined;
}

/** A batch of which the second half is left undone; anything else is done whole. */
async function inPart(
  input: Record<string, unknown>,
  execute: (input: Record<string, unknown>) => Promise<WireAnswer>,
): Promise<WireAnswer> {
  const [table, requests] =
    Object.entries((input.RequestItems as Record<string, unknown> | undefined) ?? {})[0] ?? [];
  if (table === undefined || !Array.isArray(requests) || requests.length < 2) return execute(input);
  const half = Math.ceil(requests.length / 2);
  const answer = await execute({ ...input, RequestItems: { [table]: requests.slice(0, half) } });
  return { ...answer, output: { ...answer.output, UnprocessedItems: { [table]: requests.slice(half) } } };
}
