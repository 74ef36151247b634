import { addressOf, go } from './address.js';
import { s } from './dom.js';
import { labelPlaces, shortened } from './labels.js';

const ROUNDS = 300;
const MARGIN = 26;

/**
 * Draws the network once and then shows the part of it that had come about at a time. The layout is d3-force's, which
 * starts from fixed positions: the same network always looks the same.
 */
export function graphOf(links, nameOf, entities) {
  const width = Math.max(320, Math.min(1112, document.querySelector('main').clientWidth - 40));
  const height = width < 600 ? 560 : 600;
  const groupById = new Map(entities.map((entity) => [entity.id, groupOf(entity)]));
  const { nodes, edges } = laidOut(links, width, height);
  const longest = width < 600 ? 14 : 22;
  for (const node of nodes) {
    node.name = nameOf.get(node.id) ?? node.id;
    node.label = shortened(node.name, longest);
  }
  const places = labelPlaces(nodes, width);
  const lines = new Map(edges.map((edge) => [`${edge.source.id} ${edge.target.id}`, lineOf(edge)]));
  const dots = new Map(nodes.map((node) => [node.id, dotOf(node)]));
  const element = s(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
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
    for (const [id, dot] of dots) dot.classList.toggle('absent', !present.has(id));
  }

  function lineOf({ source, target }) {
    const ends = { x1: source.x, y1: source.y, x2: target.x, y2: target.y };
    const line = s('line', { class: 'edge', ...ends }, s('title'));
    const both = new URLSearchParams([
      ['entity', source.id],
      ['entity', target.id],
    ]);
    line.addEventListener('click', () => go(addressOf('/', both)));
    return line;
  }

  function dotOf(node) {
    const { x, y, anchor } = places.get(node.id);
    const dot = s(
      'g',
      {
        class: `node group-${groupById.get(node.id) ?? 'other'}`,
        transform: `translate(${node.x},${node.y})`,
      },
      s('circle', { r: node.r }),
      s('title', {}, node.name),
      s('text', { x, y, 'text-anchor': anchor }, node.label),
    );
    dot.addEventListener('click', () => go(addressOf('/', new URLSearchParams({ entity: node.id }))));
    dot.addEventListener('pointerenter', () => pointAt(node.id));
    dot.addEventListener('pointerleave', () => pointAt(undefined));
    return dot;
  }

  /** Lets all fade that is not linked to one. */
  function pointAt(id) {
    const near = new Set(id === undefined ? dots.keys() : [id]);
    for (const { source, target } of edges) {
      const touches = id === undefined || source.id === id || target.id === id;
      lines.get(`${source.id} ${target.id}`).classList.toggle('faded', !touches);
      if (touches) near.add(source.id).add(target.id);
    }
    for (const [each, dot] of dots) dot.classList.toggle('faded', !near.has(each));
  }
}

/** Kinds of entity that look alike in the drawing. */
const groups = {
  company: 'company',
  university: 'research',
  institute: 'research',
  programme: 'research',
  person: 'person',
  country: 'place',
  city: 'place',
};
export const groupOf = ({ kind }) => groups[kind] ?? 'other';
export const groupNames = {
  company: 'company',
  research: 'university, institute, programme',
  person: 'person',
  place: 'place',
  other: 'policy, product, technology',
};

function laidOut(links, width, height) {
  const ids = [...new Set(links.flatMap(({ one, other }) => [one, other]))].sort();
  const degree = (id) => links.filter(({ one, other }) => one === id || other === id).length;
  const byId = new Map(ids.map((id) => [id, { id, r: 6 + Math.min(8, Math.sqrt(degree(id)) * 1.5) }]));
  const nodes = [...byId.values()];
  const edges = links.map(({ one, other }) => ({ source: byId.get(one), target: byId.get(other) }));
  d3.forceSimulation(nodes)
    .force('link', d3.forceLink(edges).distance(90))
    .force('charge', d3.forceManyBody().strength(-900))
    .force('x', d3.forceX(0).strength((0.08 * height) / width))
    .force('y', d3.forceY(0).strength((0.08 * width) / height))
    .force('collide', d3.forceCollide(34))
    .stop()
    .tick(ROUNDS);
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const fit = (values, size, margin) =>
    d3.scaleLinear([Math.min(...values), Math.max(...values)], [margin, size - margin]);
  const [x, y] = [fit(xs, width, Math.min(90, width / 8)), fit(ys, height, MARGIN)];
  for (const node of nodes) Object.assign(node, { x: x(node.x), y: y(node.y) });
  return { nodes, edges };
}
