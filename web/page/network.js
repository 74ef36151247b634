import { askServer, names } from './api.js';
import { addressOf, currentFilters } from './address.js';
import { h, s } from './dom.js';
import { filterForm } from './filters.js';
import { graphOf, groupNames, groupOf } from './graph.js';
import { empty } from './states.js';
import { counted } from './words.js';

const STEPS = 24;
const STEP_MS = 400;

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
  const label = h('output', { for: 'until' });
  const slider = h('input', { id: 'until', type: 'range', min: 1, max: STEPS, value: STEPS });
  const list = h('div', { class: 'links' });
  const graph = graphOf(links, known.entity, known.entities);
  const draw = () => {
    const until = from + ((to - from) * Number(slider.value)) / STEPS;
    const before = until - (to - from) / STEPS;
    const isNew = (at) => Date.parse(at) > before;
    label.textContent = new Date(until).toISOString().slice(0, 10);
    slider.setAttribute('aria-valuetext', label.textContent);
    const grown = links
      .map((link) => ({
        ...link,
        developments: link.developments.filter(({ at }) => Date.parse(at) <= until),
      }))
      .filter((link) => link.developments.length > 0);
    graph.show(grown, isNew);
    list.replaceChildren(linkList(grown, known.entity, isNew));
  };
  slider.addEventListener('input', draw);
  draw();
  const shown = new Set(links.flatMap(({ one, other }) => [one, other]));
  return [
    ...head,
    h(
      'div',
      { class: 'slider' },
      h('label', { for: 'until' }, 'As it stood on '),
      label,
      slider,
      playButton(slider, draw, signal),
    ),
    h('figure', { class: 'graph' }, graph.element, legend(known.entities.filter(({ id }) => shown.has(id)))),
    list,
  ];
}

/** Lets the network grow from its first step to its last. */
function playButton(slider, draw, signal) {
  let timer;
  const button = h('button', { type: 'button' }, 'Play');
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    button.textContent = 'Play';
  };
  const step = () => {
    slider.value = String(Number(slider.value) + 1);
    draw();
    if (Number(slider.value) === STEPS) stop();
  };
  button.addEventListener('click', () => {
    if (timer !== undefined) return stop();
    button.textContent = 'Stop';
    if (Number(slider.value) === STEPS) slider.value = '0';
    step();
    timer = setInterval(step, STEP_MS);
  });
  slider.addEventListener('pointerdown', stop);
  signal.addEventListener('abort', stop);
  return button;
}

const legend = (entities) =>
  h(
    'figcaption',
    {},
    ...[...new Set(entities.map(groupOf))]
      .sort()
      .map((group) =>
        h(
          'span',
          {},
          s(
            'svg',
            { width: 18, height: 18, 'aria-hidden': 'true', class: `node group-${group}` },
            s('circle', { cx: 9, cy: 9, r: 7 }),
          ),
          groupNames[group],
        ),
      ),
    h(
      'span',
      {},
      s(
        'svg',
        { width: 26, height: 18, 'aria-hidden': 'true' },
        s('line', { class: 'edge new', x1: 0, y1: 9, x2: 24, y2: 9, 'stroke-width': 3 }),
      ),
      'new in this step',
    ),
  );

/** The network in words: for the keyboard and for screen readers. */
const linkList = (links, nameOf, isNew) =>
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
            `${nameOf.get(one) ?? one} and ${nameOf.get(other) ?? other}: ${counted(developments.length, 'development')} `,
            developments.some(({ at }) => isNew(at)) && h('span', { class: 'badge' }, 'new in this step'),
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
