import type { Mention, WatchHit } from '../article.ts';
import type { Severity } from '../severity.ts';

/** The text that is matched. Offsets of mentions point into these strings. */
export interface Text {
  title: string;
  summary?: string;
  lang?: string;
}

/** An alias that stood in the text but did not count. */
export interface Rejection {
  entityId: string;
  alias: string;
  field: 'title' | 'summary';
  start: number;
  end: number;
  /** In words: `inside the longer word …`, `weak and no context word near`. */
  reason: string;
}

export interface Match {
  mentions: Mention[];
  watches: WatchHit[];
  /** Ids of topics whose words stand in the text. */
  topics: string[];
  /** 0 when no watch is met. */
  severity: Severity | 0;
}

/** How far one watch was from being met. */
export interface WatchExplanation {
  id: string;
  met: boolean;
  /** One line per condition: met by what, or missing. */
  conditions: { text: string; met: boolean; by?: string }[];
}

export interface Explanation extends Match {
  normalized: { title: string; summary?: string };
  language: string;
  rejected: Rejection[];
  watchesExplained: WatchExplanation[];
}
