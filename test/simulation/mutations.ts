import { bucketOf } from '../../shared/feeds/cadence.ts';
import { feedsOfBucket } from '../../shared/store/feeds.ts';
import { putLearned } from '../../shared/store/learned.ts';
import type { Between, WireAnswer } from '../support/faulty-engine.ts';
import type { SimulationOptions } from './simulate.ts';

/** The bug, and the circumstances in which it must show soonest. */
type Bug = Omit<SimulationOptions, 'probability'>;
interface Keyed {
  pk?: { S?: string };
  sk?: { S?: string };
}

const DONE: WireAnswer = { status: 200, output: {} };
const partitionOf = ({ Key, Item }: Record<string, unknown>) =>
  ((Key ?? Item) as Keyed | undefined)?.pk?.S ?? '';
const unconditional = (input: Record<string, unknown>) => {
  const { ConditionExpression: _condition, ExpressionAttributeNames: _names, ...rest } = input;
  return rest;
};

/** Changes one operation on one kind of row. */
const on =
  (operation: string, partition: string, change: Between): Between =>
  (call, execute) =>
    call.operation === operation && partitionOf(call.input).startsWith(partition)
      ? change(call, execute)
      : execute(call.input);

/** Deliberate bugs in the stages, made by changing what they ask of the table: each must be seen by the simulation. */
export const bugs: Record<string, Bug> = {
  'drops the outbox write': { change: on('PutItem', 'outbox', () => Promise.resolve(DONE)) },

  'marks the feed as seen before its items are stored': {
    changePoll:
      (poll, { db }) =>
      async (feed, state) => {
        const outcome = await poll(feed, state);
        const stored = (await feedsOfBucket(db, String(bucketOf(feed.url)))).find(
          ({ feedId }) => feedId === feed.id,
        );
        if (outcome.kind === 'changed' && stored) await putLearned(db, [{ stored, state: outcome.state }]);
        return outcome;
      },
  },

  'releases a lease early': {
    inPairs: true,
    plan: () => undefined,
    change: on('PutItem', 'lease#', async ({ input }, execute) => {
      const answer = await execute(input);
      const Item = { ...(input.Item as Keyed), heldUntil: { S: '2000-01-01T00:00:00.000Z' } };
      if (answer.status === 200) await execute({ ...unconditional(input), Item });
      return answer;
    }),
  },

  'decides twice': {
    change: on('PutItem', 'article#', ({ input }, execute) => execute(unconditional(input))),
  },

  'marks a mail as sent before it is handed over': {
    change: on('UpdateItem', 'mail#', ({ input }, execute) => {
      const values = input.ExpressionAttributeValues as Record<string, { S: string }>;
      return execute(
        ':claimed' in values
          ? { ...input, ExpressionAttributeValues: { ...values, ':claimed': { S: 'sent' } } }
          : input,
      );
    }),
  },

  'never marks a mail as sent': {
    change: on('UpdateItem', 'mail#', ({ input }, execute) =>
      String(input.UpdateExpression).includes('sentAt') ? Promise.resolve(DONE) : execute(input),
    ),
  },

  'forgets which mail tells an alert': {
    change: on('UpdateItem', 'article#', ({ input }, execute) =>
      String(input.UpdateExpression).includes('mailId') ? Promise.resolve(DONE) : execute(input),
    ),
  },

  'parks a row without taking it down': {
    change: on('PutItem', 'parked', () => Promise.resolve(DONE)),
  },

  'leaves the ledger empty': { change: on('PutItem', 'held#', () => Promise.resolve(DONE)) },

  'stores half of a batch and calls it done': {
    plan: (effect) => (effect === 'batch' ? 'table: batch done in part' : undefined),
    change: async (call, execute) => {
      const answer = await execute(call.input);
      return call.operation === 'BatchWriteItem' ? { ...answer, output: { UnprocessedItems: {} } } : answer;
    },
  },
};
