import { h } from './dom.js';

export const severities = { 1: 'low', 2: 'normal', 3: 'high' };

/** A kind as words. */
export const kindName = (kind) => kind.replaceAll('-', ' ');

/** A date as precisely as it is known. */
export function dateOf({ at, precision }) {
  if (precision === 'year') return at.slice(0, 4);
  if (precision === 'month' || precision === 'season') return at.slice(0, 7);
  return at.slice(0, 10);
}

/** A time to the minute, in UTC as everywhere. */
export const minutesOf = (at) => `${at.slice(0, 16).replace('T', ' ')} UTC`;

/** What a person reads first of an event. */
export const told = ({ change, title, news }) => (change === 'update' ? `Update: ${news ?? title}` : title);

export const counted = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** A time in a column whose head says UTC. */
export const timeOf = (at) => h('time', { class: 'time', datetime: at }, at.slice(0, 16).replace('T', ' '));
