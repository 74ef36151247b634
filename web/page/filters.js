import { addressOf, currentFilters, go } from './address.js';
import { h } from './dom.js';
import { kindName, severities } from './words.js';

/** The form of the filters. It changes the address, and the address draws the view. */
export function filterForm({ entities, watches, kinds }) {
  const now = currentFilters();
  const [one, other] = now.getAll('entity');
  const form = h(
    'form',
    { class: 'filters', 'aria-label': 'Filters', role: 'search' },
    entityField('Entity', 'entity-one', one),
    entityField('and entity', 'entity-other', other),
    h('datalist', { id: 'entities' }, ...entities.map(({ id, name }) => h('option', { value: id }, name))),
    select(
      'Watch',
      'watch',
      watches.map(({ id, name }) => [id, name]),
    ),
    select(
      'Kind',
      'kind',
      kinds.map((kind) => [kind, kindName(kind)]),
    ),
    select('Severity', 'severity', [
      ['2', `${severities[2]} and high`],
      ['3', 'high only'],
    ]),
    select('Language', 'language', [
      ['en', 'English'],
      ['ru', 'Russian'],
      ['zh', 'Chinese'],
    ]),
    input('Outlet', 'outlet', 'text'),
    input('Words', 'text', 'search'),
    input('Since', 'since', 'date'),
    input('Until', 'until', 'date'),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit' }, 'Ask'),
      now.size > 0 && h('a', { href: location.pathname }, 'Clear'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(addressOf(location.pathname, filtersIn(form)));
  });
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) form.requestSubmit();
  });
  const isWide = matchMedia('(min-width: 60rem)').matches;
  const shown = isWide && (now.size > 0 || location.pathname === '/');
  return h('details', { class: 'filtering', open: shown }, h('summary', {}, summaryOf(now)), form);

  function entityField(label, id, value = '') {
    return field(label, h('input', { id, name: 'entity', list: 'entities', value, autocomplete: 'off' }), id);
  }
  function input(label, name, type) {
    return field(
      label,
      h('input', { id: `filter-${name}`, name, type, value: now.get(name) ?? '' }),
      `filter-${name}`,
    );
  }
  function select(label, name, options) {
    const chosen = now.get(name) ?? '';
    const id = `filter-${name}`;
    const all = [['', 'any'], ...options];
    if (chosen !== '' && !all.some(([value]) => value === chosen)) all.push([chosen, chosen]);
    const choices = all.map(([value, text]) => h('option', { value, selected: value === chosen }, text));
    return field(label, h('select', { id, name }, ...choices), id);
  }
}

const field = (label, control, id) => h('div', { class: 'field' }, h('label', { for: id }, label), control);

function filtersIn(form) {
  const given = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return new URLSearchParams(given.filter(([, value]) => value !== ''));
}

function summaryOf(now) {
  if (now.size === 0) return 'Filters';
  return `Filters: ${[...now].map(([name, value]) => `${name} ${value}`).join(', ')}`;
}
