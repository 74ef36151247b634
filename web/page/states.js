import { h } from './dom.js';

/** What stands in a view while its answer is on the way. */
export const loading = (what) => h('p', { class: 'state loading', role: 'status' }, `Asking for ${what} …`);

/** What stands there when the answer is empty: why, and what to do. */
export const empty = (title, ...advice) =>
  h('div', { class: 'state', role: 'status' }, h('h2', {}, title), h('p', {}, ...advice));

/** What stands there when there is no answer. */
export const failed = (error, again) =>
  h(
    'div',
    { class: 'state error', role: 'alert' },
    h('h2', {}, 'No answer'),
    h('p', {}, error.message),
    h('button', { type: 'button', onclick: again }, 'Ask again'),
  );
