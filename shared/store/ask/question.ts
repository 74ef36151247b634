import type { DevelopmentKind } from '../../development.ts';
import type { Severity } from '../../severity.ts';

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
