import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { Database } from '../../shared/store/database.ts';

/** What a reading request or its answer may hold, as far as it tells what was read. */
interface Reading {
  Key?: Record<string, unknown>;
  ExpressionAttributeValues?: Record<string, unknown>;
  RequestItems?: Record<string, { Keys?: Record<string, unknown>[] }>;
  ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[];
}

const reading = new Set([
  'GetItemCommand',
  'BatchGetItemCommand',
  'QueryCommand',
  'GetCommand',
  'BatchGetCommand',
]);

/** Counts the read units of a connection by what was read: the word before the first `#` of the partition key. */
export function countReads(db: Database) {
  const units = new Map<string, number>();
  db.doc.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        if (!reading.has(String(commandName))) return answer;
        const kind = kindOf(args.input as Reading);
        const { ConsumedCapacity: consumed } = answer.output as Reading;
        const used = [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
        units.set(kind, (units.get(kind) ?? 0) + used);
        return answer;
      },
    { step: 'initialize' },
  );
  return {
    forget: () => {
      units.clear();
    },
    text: () => Array.from(units, ([kind, used]) => `${kind} ${used}`).join(', '),
  };
}

function kindOf({ Key, ExpressionAttributeValues, RequestItems }: Reading): string {
  const key = Key ?? Object.values(RequestItems ?? {})[0]?.Keys?.[0];
  return String(key?.pk ?? key?.kind ?? ExpressionAttributeValues?.[':p']).replace(/#.*/, '');
}
