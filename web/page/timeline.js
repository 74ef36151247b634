import { askServer, names } from './api.js';
import { addressOf, currentFilters } from './address.js';
import { timelineChart } from './chart.js';
import { h } from './dom.js';
import { eventList } from './event-list.js';
import { filterForm } from './filters.js';
import { empty, failed } from './states.js';
import { counted } from './words.js';

/** Developments by time, kind and severity, newest first, with the filters of the address. */
export async function timelineView(signal) {
  const filters = currentFilters();
  const known = names();
  const asked = askServer('/api/events', filters, signal);
  asked.catch(() => undefined); // told below, with the filters beside it
  const allNames = await known;
  const form = filterForm(allNames);
  const body = h('div', { class: 'timeline' });
  try {
    drawPage(await asked, []);
  } catch (error) {
    body.append(failed(error, () => dispatchEvent(new Event('popstate'))));
  }
  return [h('h1', {}, 'Developments'), form, body];

  function drawPage({ events, next, stopped }, before) {
    const all = [...before, ...events];
    if (all.length === 0 && next === undefined) {
      body.replaceChildren(
        filters.size > 0
          ? empty('No development answers this', 'Take a filter away, or ask for a longer time.')
          : empty('No developments yet', 'Run ', h('code', {}, 'wirewatch run'), ' to poll the feeds.'),
      );
      return;
    }
    const first = before.length;
    const count = h('span', {}, countOf(all, next));
    body.replaceChildren(
      h('p', { class: 'count', role: 'status' }, count, feedLinks(filters)),
      timelineChart(all),
      eventList(all, allNames),
      next === undefined ? '' : olderButton(next, all, stopped),
    );
    if (first > 0) body.querySelectorAll('.events .title')[first]?.focus();
    if (next !== undefined) void countOn(count, all, next);
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
        drawPage(
          await askServer('/api/events', new URLSearchParams([...filters, ['after', next]]), signal),
          all,
        );
      } catch (error) {
        button.replaceWith(failed(error, () => drawPage({ events: [], next, stopped }, all)));
      }
    });
    return button;
  }
}

function countOf(events, next) {
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
