import type { Expectations } from './story.ts';

/** An alert that reached the reader: of which item of the story, and as what. */
export interface Told {
  itemId: string;
  decision: 'new' | 'update';
}

export interface Score {
  developmentsExpected: number;
  developmentsFound: number;
  /** Developments and updates that nobody was told of. */
  missed: string[];
  /** Items that told again what had been told. */
  duplicates: string[];
  /** Items that should have told nothing. */
  falseAlerts: string[];
}

/**
 * Holds what was told, in order, against what should have been. A development must open once, by any of its items, and
 * each of its updates must come once, as an update; everything else told is a duplicate if it is of something known,
 * and false otherwise.
 */
export function score(expectations: Expectations, told: Told[]): Score {
  const due = new Set<string>();
  const subjects = new Map<string, { opening: string; update?: string }>();
  for (const { id, items, updates } of expectations.developments) {
    due.add(id);
    for (const item of items) subjects.set(item, { opening: id });
    for (const { what, items: about } of updates) {
      const update = `${id}: ${what}`;
      due.add(update);
      for (const item of about) subjects.set(item, { opening: id, update });
    }
  }
  const heard = new Set<string>();
  const duplicates: string[] = [];
  const falseAlerts: string[] = [];
  for (const { itemId, decision } of told) {
    const subject = subjects.get(itemId);
    const news = decision === 'new' ? subject?.opening : subject?.update;
    if (subject === undefined) falseAlerts.push(itemId);
    else if (news === undefined || heard.has(news)) duplicates.push(itemId);
    else heard.add(news);
  }
  const isFound = ({ id }: { id: string }) => heard.has(id);
  return {
    developmentsExpected: expectations.developments.length,
    developmentsFound: expectations.developments.filter(isFound).length,
    missed: [...due].filter((id) => !heard.has(id)),
    duplicates,
    falseAlerts,
  };
}
