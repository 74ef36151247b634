import type { DevelopmentKind } from '../../development.ts';
import type { Severity } from '../../severity.ts';
import { developmentKinds } from '../../development.ts';
import { indexes } from '../keys.ts';

/** What is asked of the openings and updates in the table. Every field that is there narrows the answer. */
export interface Question {
  /** All of these. */
  entities?: string[];
  watch?: string;
  kind?: DevelopmentKind;
  /** At least so severe. */
  severity?: Severity;
  /** Language of some article of the development: `ru`. */
  language?: string;
  /** Part of the name of one of the first outlets, in any case. */
  outlet?: string;
  /** Part of the title, of what changed or of the summary, in any case. */
  text?: string;
  /** From this time on. */
  since?: Date;
  /** Before this time. */
  until?: Date;
}

/**
 * The partitions that hold the answer, as few as there can be: that of a pair, else of one entity, watch or kind; with
 * nothing to go by, those of all kinds.
 * @param pairable whether an entity makes pairs; entities that do not (countries, technologies) have the largest partitions
 */
export function partitionsFor(
  { entities = [], watch, kind }: Question,
  pairable: (entityId: string) => boolean,
): string[] {
  const [one, other] = entities.filter(pairable);
  if (one !== undefined && other !== undefined) return [indexes.pair(one, other)];
  const entity = one ?? entities[0];
  if (entity !== undefined) return [indexes.entity(entity)];
  if (watch !== undefined) return [indexes.watch(watch)];
  return (kind === undefined ? developmentKinds : [kind]).map(indexes.kind);
}
