import { addressOf, go } from './address.js';
import { s, h } from './dom.js';
import { dateOf, kindName, severities, told } from './words.js';

const ROW = 30;
const TOP = 8;
const AXIS = 24;
/** Severity is told by size and by outline, not by colour alone. */
const RADIUS = { 1: 4, 2: 6, 3: 8 };
const ALL_KINDS_LEFT = 170;

/** A row for each kind, time from left to right, a mark for each opening and update. */
export function timelineChart(events) {
  const width = Math.max(320, Math.min(1112, document.querySelector('main').clientWidth - 40));
  const kinds = [...new Set(events.map(({ kind }) => kind))].sort();
  const left = width < 600 ? 8 : ALL_KINDS_LEFT;
  const height = TOP + kinds.length * ROW + AXIS;
  const times = events.map(({ at }) => Date.parse(at));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const margin = Math.max((to - from) * 0.02, 3_600_000);
  const x = d3.scaleUtc([new Date(from - margin), new Date(to + margin)], [left, width - 12]);
  const y = (kind) => TOP + kinds.indexOf(kind) * ROW + ROW / 2;
  const axis = s('g', { class: 'axis', transform: `translate(0,${TOP + kinds.length * ROW})` });
  d3.select(axis).call(d3.axisBottom(x).ticks(Math.max(2, Math.floor(width / 120))));
  const description = `${events.length} marks from ${dateOf(events.at(-1))} to ${dateOf(events[0])}; the list below tells each.`;
  const drawing = s(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': `Timeline by kind. ${description}`,
    },
    ...kinds.map((kind) => row(kind, left, width, y(kind))),
    axis,
    ...marksOf(events, x, y),
  );
  return h('figure', { class: 'chart' }, drawing, legend());
}

/** Marks that would hide each other move up or down within their row, where there is room. */
function marksOf(events, x, y) {
  const placed = new Map();
  return events.toReversed().map((event) => {
    const inRow = placed.get(event.kind) ?? [];
    const cx = x(Date.parse(event.at));
    const r = RADIUS[event.severity];
    const covers = (dy) =>
      inRow.reduce(
        (sum, other) => sum + Math.max(0, other.r + r - Math.hypot(other.cx - cx, other.dy - dy)),
        0,
      );
    const dy = [0, -10, 10].reduce((best, each) => (covers(each) < covers(best) ? each : best));
    placed.set(event.kind, [...inRow, { cx, dy, r }]);
    return mark(event, cx, y(event.kind) + dy);
  });
}

const row = (kind, left, width, y) =>
  s(
    'g',
    { class: 'row' },
    s('line', { x1: left, x2: width - 12, y1: y, y2: y }),
    s(
      'text',
      left === ALL_KINDS_LEFT
        ? { x: left - 10, y: y + 4, 'text-anchor': 'end' }
        : { x: left, y: y - 4, class: 'above' },
      kindName(kind),
    ),
  );

function mark(event, cx, cy) {
  const circle = s(
    'circle',
    { class: `mark severity-${event.severity} ${event.change}`, cx, cy, r: RADIUS[event.severity] },
    s('title', {}, `${dateOf(event)}: ${told(event)} (${severities[event.severity]})`),
  );
  circle.addEventListener('click', () =>
    go(addressOf('/development', new URLSearchParams({ id: event.id }))),
  );
  return circle;
}

const legend = () =>
  h(
    'figcaption',
    {},
    ...[3, 2, 1].map((severity) => sample(`severity-${severity}`, RADIUS[severity], severities[severity])),
    sample('update severity-2', RADIUS[2], 'update'),
  );

const sample = (classes, r, text) =>
  h(
    'span',
    {},
    s(
      'svg',
      { width: 20, height: 18, 'aria-hidden': 'true' },
      s('circle', { class: `mark ${classes}`, cx: 10, cy: 9, r }),
    ),
    text,
  );
