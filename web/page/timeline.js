import { askServer, names } from './api.js';
import { addressOf, currentFilters } from './address.js';
import { timelineChart } from './chart.js';
import { h } from './dom.js';
import { eventList } from './event-list.js';
import { filterForm } from './filters.js';
import { empty, failed, loading } from './states.js';
import { counted } from './words.js';

/** Events wanted at a time, and answers asked for them at most. */
const PAGE = 50;
const TURNS = 30;

/** Developments by time, kind and severity, newest first, with the filters of the address. */
export async function timelineView(signal) {
  const filters = currentFilters();
  const known = names();
  const asked = askServer('/api/events', filters, signal);
  asked.catch(() => undefined); // told below, with the filters beside it
  const allNames = await known;
  const form = filterForm(allNames);
  const body = h('div', { class: 'timeline' });
  const again = () => dispatchEvent(new Event('popstate'));
  const first = await asked.catch((error) => void body.append(failed(error, again)));
  if (first !== undefined)
    goOn(first, []).catch((error) => signal.aborted || body.append(failed(error, again)));
  return [h('h1', {}, 'Developments'), form, body];

  /** An answer looks at so much of the table and no more; where a filter leaves little of it, the next are asked for. */
  async function goOn(page, before) {
    let { events, next, stopped } = page;
    for (let turn = 1; stopped && events.length < PAGE && turn < TURNS; turn++) {
      drawPage({ events, next, searching: true }, before);
      const more = await older(next);
      events = [...events, ...more.events];
      ({ next, stopped } = more);
    }
    drawPage({ events, next, stopped }, before);
    if (before.length > 0) body.querySelectorAll('.events .title')[before.length]?.focus();
  }

  function older(next) {
    return askServer('/api/events', new URLSearchParams([...filters, ['after', next]]), signal);
  }

  function drawPage({ events, next, stopped, searching }, before) {
    const all = [...before, ...events];
    const rest = searching ? loading('what is older') : next !== undefined && olderButton(next, all, stopped);
    if (all.length === 0 && next === undefined) {
      body.replaceChildren(
        filters.size > 0
          ? empty('No development answers this', 'Take a filter away, or ask for a longer time.')
          : empty('No developments yet', 'Run ', h('code', {}, 'wirewatch run'), ' to poll the feeds.'),
      );
      return;
    }
    const count = h('span', {}, countOf(all, next));
    body.replaceChildren(
      h('p', { class: 'count', role: 'status' }, count, feedLinks(filters)),
      ...(all.length === 0 ? [] : [timelineChart(all), eventList(all, allNames)]),
      rest || '',
    );
    if (next !== undefined && !searching) void countOn(count, all, next);
  }

  /** Says of how many these are, once that is counted; where it cannot be, the line stays as it is. */
  async function countOn(line, all, after) {
    const asked = askServer('/api/count', new URLSearchParams([...filters, ['after', after]]), signal);
    const { events: older, atLeast } = await asked.catch(() => ({}));
    if (older !== undefined)
      line.textContent = `${all.length} of ${atLeast ? 'at least ' : ''}${all.length + older} shown, the newest`;
  }

  function olderButton(next, all, stopped) {
    const button = h(
      'button',
      { type: 'button', class: 'older' },
      stopped ? 'Search further back' : 'Older ones',
    );
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        await goOn(await older(next), all);
      } catch (error) {
        drawPage({ events: [], next, stopped }, all);
        body.append(failed(error, again));
      }
    });
    return button;
  }
}

function countOf(events, next) {
  if (events.length === 0) return 'None so far';
  const updates = events.filter(({ change }) => change === 'update').length;
  const parts = [counted(events.length - updates, 'development'), updates > 0 && counted(updates, 'update')];
  return `${parts.filter(Boolean).join(', ')}${next === undefined ? '' : ', the newest; there are older ones'}`;
}

const feedLinks = (filters) =>
  h(
    'span',
    { class: 'downloads' },
    h('a', { href: addressOf('/events.atom', filters), download: 'wirewatch.atom' }, 'Atom'),
    h('a', { href: addressOf('/events.csv', filters), download: 'wirewatch.csv' }, 'CSV'),
  );
