import { askServer } from './api.js';
import { h } from './dom.js';
import { tableOf } from './table.js';
import { counted, minutesOf, timeOf } from './words.js';

/** How feeds, queues and stages stand. */
export async function healthView(signal) {
  const health = await askServer('/api/health', undefined, signal);
  const { feeds, inbox, outbox, parked, mutes, runs } = health;
  const sheet = [
    [
      'Feeds',
      `${feeds.total}: ${feeds.failing.length} failing, ${feeds.silent.length} silent, ${feeds.neverPolled} never polled, ${feeds.disabled} switched off`,
    ],
    ['Inbox', `${inbox.rows} waiting`],
    ['Outbox', `${outbox.rows} waiting${outbox.oldest ? ` since ${minutesOf(outbox.oldest)}` : ''}`],
    ['Parked', counted(parked.length, 'row')],
    ['Paused', health.pausedSince ? `since ${minutesOf(health.pausedSince)}` : 'no'],
    ['Muted', mutes.map(({ id }) => id).join(', ') || 'nothing'],
    ...runs.map(({ stage, finishedAt }) => [stage, `last run ${minutesOf(finishedAt)}`]),
  ];
  const unwell = new Map([...feeds.failing, ...feeds.silent].map(({ feedId, problem }) => [feedId, problem]));
  const ordered = health.listed.toSorted((a, b) => Number(unwell.has(b.id)) - Number(unwell.has(a.id)));
  return [
    h('h1', {}, 'Health'),
    runs.length === 0 &&
      h(
        'p',
        { class: 'state', role: 'status' },
        'No stage has run yet: ',
        h('code', {}, 'wirewatch run'),
        ' does.',
      ),
    h('dl', { class: 'sheet' }, ...sheet.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    parked.length > 0 &&
      h(
        'section',
        {},
        h('h2', {}, 'Parked'),
        h('ul', {}, ...parked.map(({ sk, lastError }) => h('li', {}, `${sk}: ${lastError}`))),
      ),
    h('h2', {}, 'Feeds'),
    tableOf(
      'Feeds',
      HEADS,
      ordered.map((feed) => cellsOf(feed, unwell.get(feed.id))),
    ),
  ].filter(Boolean);
}

const HEADS = ['Feed', 'State', 'Last change (UTC)', 'Last new item (UTC)'];

const cellsOf = (feed, problem) => [
  feed.title,
  stateOf(feed, problem),
  feed.lastChangedAt ? timeOf(feed.lastChangedAt) : 'none yet',
  feed.lastNewItemAt ? timeOf(feed.lastNewItemAt) : 'none yet',
];

function stateOf({ enabled, polled }, problem) {
  if (problem !== undefined) return h('span', { class: 'problem' }, problem);
  if (!enabled) return 'switched off';
  return polled ? 'well' : 'never polled';
}
