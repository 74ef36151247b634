import { askServer, names } from './api.js';
import { addressOf, currentFilters } from './address.js';
import { h } from './dom.js';
import { filterForm } from './filters.js';
import { graphOf } from './graph.js';
import { empty } from './states.js';
import { counted } from './words.js';

const STEPS = 24;

/** Who is named together in developments, how often, and how that grew. */
export async function networkView(signal) {
  const filters = currentFilters();
  const broad = new URLSearchParams(location.search).get('broad') === 'yes';
  const asked = new URLSearchParams(broad ? [...filters, ['broad', 'yes']] : filters);
  const [known, { links, developments, oldest, next }] = await Promise.all([
    names(),
    askServer('/api/network', asked, signal),
  ]);
  const other = new URLSearchParams(broad ? filters : [...filters, ['broad', 'yes']]);
  const head = [
    h('h1', {}, 'Network'),
    filterForm(known),
    h(
      'p',
      { class: 'count' },
      `Of ${counted(developments, 'development')}${next === undefined ? '' : `, the newest (back to ${oldest.slice(0, 10)})`}. `,
      h(
        'a',
        { href: addressOf('/network', other) },
        broad ? 'Leave places and technologies out' : 'With places and technologies',
      ),
    ),
  ];
  if (links.length === 0)
    return [
      ...head,
      empty('No two are named together here', 'Take a filter away, or ask for a longer time.'),
    ];
  const times = links.flatMap((link) => link.developments.map(({ at }) => Date.parse(at)));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const drawing = h('div', { class: 'graph' });
  const list = h('div', { class: 'links' });
  const label = h('output', { for: 'until' });
  const slider = h('input', { id: 'until', type: 'range', min: 1, max: STEPS, value: STEPS });
  const graph = graphOf(links, known.entity, known.entities);
  drawing.append(graph.element);
  const draw = () => {
    const until = from + ((to - from) * Number(slider.value)) / STEPS;
    const before = until - (to - from) / STEPS;
    label.textContent = new Date(until).toISOString().slice(0, 10);
    const grown = links
      .map((link) => ({
        ...link,
        developments: link.developments.filter(({ at }) => Date.parse(at) <= until),
      }))
      .filter((link) => link.developments.length > 0);
    graph.show(grown, (at) => Date.parse(at) > before);
    list.replaceChildren(linkList(grown, known.entity));
  };
  slider.addEventListener('input', draw);
  draw();
  return [
    ...head,
    h('div', { class: 'slider' }, h('label', { for: 'until' }, 'As it stood on '), label, slider),
    drawing,
    list,
  ];
}

/** The network in words: for the keyboard and for screen readers. */
const linkList = (links, nameOf) =>
  h(
    'section',
    {},
    h('h2', {}, counted(links.length, 'link')),
    ...links
      .slice(0, 100)
      .map(({ one, other, developments }) =>
        h(
          'details',
          { id: `link-${one}-${other}` },
          h(
            'summary',
            {},
            `${nameOf.get(one) ?? one} and ${nameOf.get(other) ?? other}: ${counted(developments.length, 'development')}`,
          ),
          h(
            'ul',
            {},
            ...developments.map(({ id, at, title }) =>
              h(
                'li',
                {},
                `${at.slice(0, 10)} `,
                h('a', { href: addressOf('/development', new URLSearchParams({ id })) }, title),
              ),
            ),
          ),
        ),
      ),
  );
