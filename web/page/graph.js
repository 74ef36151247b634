import { addressOf, go } from './address.js';
import { s } from './dom.js';

const WIDTH = 900;
const HEIGHT = 560;
const ROUNDS = 300;

/**
 * Draws the network once and then shows the part of it that had come about at a time. The layout is d3-force's, which
 * starts from fixed positions: the same network always looks the same.
 */
export function graphOf(links, nameOf, entities) {
  const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
  const ids = [...new Set(links.flatMap(({ one, other }) => [one, other]))].sort();
  const nodes = new Map(ids.map((id) => [id, { id }]));
  const edges = links.map(({ one, other, developments }) => ({
    source: nodes.get(one),
    target: nodes.get(other),
    weight: developments.length,
  }));
  d3.forceSimulation([...nodes.values()])
    .force('link', d3.forceLink(edges).distance(110).strength(0.25))
    .force('charge', d3.forceManyBody().strength(-700))
    .force('center', d3.forceCenter(WIDTH / 2, HEIGHT / 2))
    .force('x', d3.forceX(WIDTH / 2).strength(0.04))
    .force('y', d3.forceY(HEIGHT / 2).strength(0.1))
    .force('collide', d3.forceCollide(48))
    .stop()
    .tick(ROUNDS);
  const x = (node) => Math.max(60, Math.min(WIDTH - 60, node.x));
  const y = (node) => Math.max(24, Math.min(HEIGHT - 30, node.y));

  const lines = new Map(
    edges.map(({ source, target }) => [`${source.id} ${target.id}`, lineOf(source, target)]),
  );
  const dots = new Map([...nodes.values()].map((node) => [node.id, dotOf(node)]));
  const element = s(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'aria-label': 'Network of who is named together; the list below tells each link.',
    },
    s('g', {}, ...lines.values()),
    s('g', {}, ...dots.values()),
  );
  return { element, show };

  /** @param isNew whether a time lies in the last step */
  function show(grown, isNew) {
    const present = new Set();
    for (const line of lines.values()) line.setAttribute('class', 'edge absent');
    for (const { one, other, developments } of grown) {
      present.add(one).add(other);
      const line = lines.get(`${one} ${other}`);
      line.setAttribute('class', developments.some(({ at }) => isNew(at)) ? 'edge new' : 'edge');
      line.setAttribute('stroke-width', String(1 + Math.min(8, Math.sqrt(developments.length) * 1.5)));
      line.querySelector('title').textContent =
        `${nameOf.get(one) ?? one} and ${nameOf.get(other) ?? other}: ${developments.length}`;
    }
    for (const [id, dot] of dots)
      dot.setAttribute('class', `node kind-${kindOf.get(id) ?? 'other'}${present.has(id) ? '' : ' absent'}`);
  }

  function lineOf(source, target) {
    const line = s(
      'line',
      { class: 'edge', x1: x(source), y1: y(source), x2: x(target), y2: y(target) },
      s('title'),
    );
    const both = new URLSearchParams([
      ['entity', source.id],
      ['entity', target.id],
    ]);
    line.addEventListener('click', () => go(addressOf('/', both)));
    return line;
  }

  function dotOf(node) {
    const dot = s(
      'g',
      { class: 'node', transform: `translate(${x(node)},${y(node)})` },
      s('circle', { r: 9 }),
      s('title', {}, nameOf.get(node.id) ?? node.id),
      s('text', { y: 24, 'text-anchor': 'middle' }, shortened(nameOf.get(node.id) ?? node.id)),
    );
    dot.addEventListener('click', () => go(addressOf('/', new URLSearchParams({ entity: node.id }))));
    return dot;
  }
}

/** A label that leaves its neighbours room; the whole name is the tooltip. */
const shortened = (name) => (name.length > 20 ? `${name.slice(0, 18).trimEnd()}…` : name);
