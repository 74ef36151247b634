import { addressOf, currentFilters, go } from './address.js';
import { h } from './dom.js';
import { developmentView } from './development.js';
import { healthView } from './health.js';
import { ledgerView } from './ledger.js';
import { networkView } from './network.js';
import { failed, loading } from './states.js';
import { timelineView } from './timeline.js';

const views = {
  '/': { title: 'Timeline', draw: timelineView },
  '/network': { title: 'Network', draw: networkView },
  '/ledger': { title: 'Held back', draw: ledgerView },
  '/health': { title: 'Health', draw: healthView },
  '/development': { title: 'Development', draw: developmentView },
};
const listed = ['/', '/network', '/ledger', '/health'];
const main = document.querySelector('main');
let drawing = new AbortController();

async function draw({ focus }) {
  drawing.abort();
  drawing = new AbortController();
  const { signal } = drawing;
  const { title, draw: view } = views[location.pathname] ?? views['/'];
  document.title = `${title} · Wirewatch`;
  drawNavigation();
  if (focus) {
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  main.replaceChildren(loading(title.toLowerCase()));
  try {
    const drawn = await view(signal);
    if (!signal.aborted) main.replaceChildren(...drawn);
  } catch (error) {
    if (!signal.aborted) main.replaceChildren(failed(error, () => draw({ focus: true })));
  }
}

/** Filters go along from view to view. */
function drawNavigation() {
  const kept = currentFilters();
  document.querySelector('nav').replaceChildren(
    ...listed.map((path) =>
      h(
        'a',
        {
          href: addressOf(path, path === '/health' ? undefined : kept),
          'aria-current': path === location.pathname && 'page',
        },
        views[path].title,
      ),
    ),
  );
}

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const href = link?.getAttribute('href');
  if (!plain || !href?.startsWith('/') || link.hasAttribute('download') || link.target !== '') return;
  event.preventDefault();
  go(href);
});
addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
  const search = document.querySelector('input[name=text]');
  if (search) {
    event.preventDefault();
    search.closest('details')?.setAttribute('open', '');
    search.focus();
  }
});
let path = location.pathname;
addEventListener('popstate', () => {
  const other = location.pathname !== path;
  path = location.pathname;
  void draw({ focus: other || path === '/development' });
});
void draw({ focus: false });
