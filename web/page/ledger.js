import { askServer, names } from './api.js';
import { addressOf, currentFilters } from './address.js';
import { h } from './dom.js';
import { filterForm } from './filters.js';
import { empty, failed } from './states.js';
import { tableOf } from './table.js';
import { counted, timeOf } from './words.js';

/** What was not sent, and why. */
export async function ledgerView(signal) {
  const filters = currentFilters();
  const [known, page] = await Promise.all([names(), askServer('/api/ledger', filters, signal)]);
  const body = h('div', { class: 'wide' });
  draw(page, []);
  return [
    h('h1', {}, 'Held back'),
    h(
      'p',
      {},
      'Everything that matched and was not sent, with its reason: the last 30 days unless you ask since when. ',
      h('code', {}, 'wirewatch release ID'),
      ' sends one.',
    ),
    filterForm(known),
    body,
  ];

  function draw({ lines, next }, before) {
    const all = [...before, ...lines];
    if (all.length === 0) {
      body.replaceChildren(
        empty(
          'Nothing was held back',
          'Coverage of what was told already, old items of new feeds and muted alerts would stand here.',
        ),
      );
      return;
    }
    body.replaceChildren(
      h('p', { class: 'count', role: 'status' }, counted(all.length, 'line')),
      tableOf('What was held back', HEADS, all.map(cellsOf)),
      next === undefined ? '' : olderButton(next, all),
    );
  }

  function olderButton(next, all) {
    const button = h('button', { type: 'button', class: 'older' }, 'Older ones');
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        draw(await askServer('/api/ledger', new URLSearchParams([...filters, ['after', next]]), signal), all);
      } catch (error) {
        button.replaceWith(failed(error, () => draw({ lines: [], next }, all)));
      }
    });
    return button;
  }
}

const HEADS = ['Seen (UTC)', 'Reason', 'Title', 'Because', 'Id'];

const cellsOf = ({ at, reason, title, outlet, language, development, because, id }) => [
  timeOf(at),
  h('span', { class: 'badge' }, reason),
  [
    h(
      'a',
      { href: addressOf('/development', new URLSearchParams({ id: development })), lang: language },
      title,
    ),
    ` ${outlet}`,
  ],
  because.join('; '),
  h('code', {}, id),
];
