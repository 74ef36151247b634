import { h } from './dom.js';

/**
 * A table that scrolls by itself where it is wide, and on a phone is a list of cards.
 * @param {string} label what it is, for screen readers
 * @param {string[]} heads
 * @param {unknown[][]} rows the children of each cell; a time is given as an element of class `time`
 */
export const tableOf = (label, heads, rows) =>
  h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h(
        'tbody',
        {},
        ...rows.map((cells) =>
          h('tr', {}, ...cells.map((cell, n) => h('td', { 'data-head': heads[n] }, cell))),
        ),
      ),
    ),
  );
