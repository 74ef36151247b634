import { createGrouper } from '../../shared/developments/grouper.ts';
import type { Labelled } from './ecb-plus.ts';
import type { Placed } from './score.ts';

/** Groups documents in this order, as `wirewatch detect` does: the words of all are learned first, as those of one poll. */
export function group(documents: readonly Labelled[]): Placed[] {
  const grouper = createGrouper({ now: new Date('2026-01-01T00:00:00Z') });
  grouper.learn(documents.map(({ input }) => input));
  return documents.map(({ input, gold }) => {
    const { developmentId, decision } = grouper.add(input);
    return { predicted: developmentId, gold, held: decision === 'background' };
  });
}
