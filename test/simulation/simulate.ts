import { createHandler as createDetect } from '../../functions/detect-developments/handler.ts';
import { createHandler as createPoll, type Deps as PollDeps } from '../../functions/poll-feeds/handler.ts';
import { createHandler as createSend } from '../../functions/send-alerts/handler.ts';
import type { Decision } from '../../shared/development.ts';
import { pollFeed } from '../../shared/feeds/poll.ts';
import { compileWatchlist } from '../../shared/matching/compile.ts';
import { put } from '../../shared/store/database.ts';
import { LEASE_OUTLIVES_MS } from '../../shared/store/lease.ts';
import { putFeed } from '../../shared/store/feeds.ts';
import { FAILURES_BEFORE_PARKED, parkedRows, releaseParked } from '../../shared/store/queue.ts';
import { mute, pause, resume, unmute } from '../../shared/store/settings.ts';
import type { CurrentWatchlist } from '../../shared/store/watchlist-cache.ts';
import type { Between } from '../support/faulty-engine.ts';
import { seeded, type Random } from '../support/random.ts';
import { smallWatchlist } from '../support/seeds.ts';
import { atRandom, type FaultPlan } from './faults.ts';
import { createDecisionWatch, violationsAtEnd } from './invariants.ts';
import { BUCKET, feeds } from './newsroom.ts';
import { allRows } from './rows.ts';
import { TIMEOUT_MS, World } from './world.ts';

export interface SimulationOptions {
  /** How likely each effect goes wrong; by default drawn from 0.5 to 10 % for each run. */
  probability?: number;
  /** Two of each stage at a time, always. */
  inPairs?: boolean;
  /** How far each invocation's clock may be off; by default within what the leases allow for. */
  maxSkewMs?: number;
  /** How often the SDK tries a call; by default once or three times, drawn for each run. */
  maxAttempts?: number;
  /** Instead of random faults. */
  plan?: FaultPlan;
  /** Deliberate bugs, to prove that the simulation sees them. */
  change?: Between;
  changePoll?: (poll: PollDeps['pollFeed'], world: World) => PollDeps['pollFeed'];
}

export interface SimulationResult {
  seed: number;
  violations: string[];
  /** What went wrong and how often, by kind. */
  faults: ReadonlyMap<string, number>;
  /** Effects that passed between the stages and the world: each a place where a fault may strike. */
  effects: number;
  /** What was decided of each matching entry. */
  decisions: Decision['decision'][];
  mails: number;
  /** Mails that went twice, all inside the stated window. */
  repeated: number;
}

const OPENED_AT = new Date('2026-03-02T09:00:00Z');
const MINUTE_MS = 60_000;
/** Two clocks may differ by twice as much, which leaves ten seconds of what the leases allow for. */
const MAX_SKEW_MS = LEASE_OUTLIVES_MS / 2 - 5000;

const compiled: CurrentWatchlist = {
  watchlist: smallWatchlist,
  compiled: compileWatchlist(smallWatchlist),
  entities: new Map(smallWatchlist.entities.map((entity) => [entity.id, entity])),
  addedAt: new Map(),
};
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** One run: some days of a small newsroom with faults, then a day without, then what must hold. */
export async function simulate(seed: number, options: SimulationOptions = {}): Promise<SimulationResult> {
  const random = seeded(seed);
  const drawnAttempts = random.pick([1, 3]); // drawn whatever is asked for, so that the rest of the run stays the same
  const world = await World.open(random, {
    startAt: OPENED_AT,
    maxAttempts: options.maxAttempts ?? drawnAttempts,
    ...(options.change && { change: options.change }),
  });
  const stages = stagesOf(world, options);
  const found = new Set<string>();
  const watchDecisions = createDecisionWatch();
  const look = async () => {
    for (const fault of watchDecisions(await allRows(world.clean))) found.add(fault);
  };
  for (const feed of feeds)
    await putFeed(world.clean, {
      bucket: String(BUCKET),
      feedId: feed.id,
      feed,
      addedAt: OPENED_AT.toISOString(),
      origin: 'seed',
    });
  for (let n = 2 + random.int(3); n > 0; n--) world.newsroom.publish(world.now());

  const poison = new Set<string>();
  world.plan = options.plan ?? atRandom(random, options.probability ?? random.pick([0.005, 0.02, 0.05, 0.1]));
  const { maxSkewMs = MAX_SKEW_MS } = options;
  const skewMs = () => random.int(2 * maxSkewMs) - maxSkewMs;
  let late: (keyof Stages)[] = [];
  for (let step = 2 + random.int(3); step > 0; step--) {
    world.clock += random.pick([1000, 2 * MINUTE_MS, 20 * MINUTE_MS, 180 * MINUTE_MS]);
    await happen(world, random, poison);
    const groups = random.pick(options.inPairs ? [pairs] : arrangements).map((group) => [...group]);
    random.pick(groups).push(...late);
    world.note('invocation: late', late.length);
    late = random.chance(0.2) ? groups.pop()! : [];
    for (const together of groups)
      await world.overlap(together.map((name) => ({ name, skewMs: skewMs(), work: stages[name] })));
    await look();
  }
  await recover(world, stages, poison);
  await look();
  for (const fault of await violationsAtEnd(world, poison)) found.add(fault);
  const articles = (await allRows(world.clean)).filter(({ pk }) => String(pk).startsWith('article#'));
  return {
    seed,
    violations: [...found],
    faults: world.faults,
    effects: world.effects,
    decisions: articles.map(({ decision }) => (decision as Decision).decision),
    mails: world.post.deliveries.length,
    repeated: world.post.repeated,
  };
}

type Stages = Record<'poll' | 'detect' | 'send', () => Promise<unknown>>;

const pairs: (keyof Stages)[][] = [
  ['poll', 'poll'],
  ['detect', 'detect'],
  ['send', 'send'],
];

/** Which stages are invoked one after the other, and which at the same time. */
const arrangements: (keyof Stages)[][][] = [
  [['poll'], ['detect'], ['send']],
  [['poll'], ['detect'], ['send']],
  [['poll', 'detect', 'send']],
  [
    ['poll', 'poll'],
    ['detect', 'detect'],
    ['send', 'send'],
  ],
  [['poll'], ['detect', 'detect'], ['send']],
  [
    ['poll', 'detect'],
    ['detect', 'send', 'send'],
  ],
  [['send'], ['detect'], ['poll']],
];

function stagesOf(world: World, { changePoll }: SimulationOptions): Stages {
  let invocations = 0;
  const shared = {
    db: world.db,
    watchlist: { current: () => Promise.resolve(compiled) },
    now: world.now,
    owner: () => `invocation-${invocations++}`,
    log,
  };
  const timing = { timeoutMs: TIMEOUT_MS, keepArticlesDays: 400, keepItemsDays: 30 };
  const pollOne: PollDeps['pollFeed'] = (feed, state) =>
    pollFeed(feed, state, { now: world.now, fetch: world.fetch });
  const poll = createPoll({
    ...shared,
    pollFeed: changePoll ? changePoll(pollOne, world) : pollOne,
    settings: { ...timing, concurrency: 2, spacingMs: 0 },
  });
  return {
    poll: () => poll({ shard: BUCKET, of: 64, all: true }),
    detect: createDetect({ ...shared, settings: { ...timing, sendBaseline: false } }),
    send: createSend({
      ...shared,
      transport: world.transport,
      pace: () => Promise.resolve(),
      settings: { ...timing, cadence: 'each', language: 'en' },
    }),
  };
}

/** What outlets, operators and bad luck do between two invocations. */
async function happen(world: World, random: Random, poison: Set<string>): Promise<void> {
  for (let n = random.int(3); n > 0; n--) world.newsroom.publish(world.now());
  if (random.chance(0.2)) world.newsroom.edit(world.now());
  if (random.chance(0.1)) {
    world.post.subscribed = !world.post.subscribed;
    if (!world.post.subscribed) {
      world.note('post: no subscriber for a week');
      world.clock += 7 * 24 * 60 * MINUTE_MS;
    }
  }
  if (random.chance(0.1)) {
    world.note('operator: paused');
    await pause(world.clean, world.now());
  } else if (random.chance(0.3)) await resume(world.clean);
  if (random.chance(0.1)) {
    world.note('operator: muted');
    await mute(world.clean, 'mts');
  } else if (random.chance(0.3)) await unmute(world.clean, 'mts');
  if (random.chance(0.1)) {
    const queue = random.pick(['inbox', 'outbox'] as const);
    const sk = `${world.now().toISOString()}#poison-${poison.size}`;
    await put(world.clean, 'events', { pk: queue, sk, body: { title: 7 } });
    poison.add(`${queue}#${sk}`);
    world.note(`${queue}: poison`);
  }
}

/** Days later, without faults: the schedules go on, somebody subscribes and looks after what is parked. */
async function recover(world: World, stages: Stages, poison: ReadonlySet<string>): Promise<void> {
  world.plan = () => undefined;
  world.post.subscribed = true;
  await resume(world.clean);
  await unmute(world.clean, 'mts');
  for (let day = 0; day < FAILURES_BEFORE_PARKED + 2; day++) {
    world.clock += 24 * 60 * MINUTE_MS;
    // One poll brings everything; what is released or poison needs further looks of the stage it waits for.
    for (const name of day === 0 ? (['poll', 'detect', 'send'] as const) : (['detect', 'send'] as const))
      await world.overlap([{ name, skewMs: 0, work: stages[name] }]);
    const parked = await parkedRows(world.clean);
    const toRelease = parked.filter(({ sk }) => !poison.has(sk));
    for (const row of toRelease) await releaseParked(world.clean, row);
    if (toRelease.length === 0 && parked.length === poison.size) break;
  }
}
