/** The names of filters, which are the parameters of the address and the options of `wirewatch events`. */
export const filters = [
  'entity',
  'watch',
  'kind',
  'severity',
  'language',
  'outlet',
  'text',
  'since',
  'until',
];

/** The filters of the present address, without empty ones. */
export function currentFilters() {
  const here = new URLSearchParams(location.search);
  return new URLSearchParams([...here].filter(([name, value]) => filters.includes(name) && value !== ''));
}

/** The address of a view with filters. */
export function addressOf(path, parameters = new URLSearchParams()) {
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Goes to an address of this page without loading it anew. */
export function go(address) {
  history.pushState(null, '', address);
  dispatchEvent(new Event('popstate'));
}
