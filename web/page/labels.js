const LETTER = 6.8;
const LINE = 15;

/** A label that leaves its neighbours room; the whole name is the tooltip. */
export const shortened = (name, longest) =>
  name.length > longest ? `${name.slice(0, longest - 2).trimEnd()}…` : name;

/**
 * Where each label goes: of below, above, right and left of its dot the place that covers least of other labels and
 * dots. Big dots choose first.
 * @param {{id: string, label: string, x: number, y: number, r: number}[]} dots
 * @returns {Map<string, {x: number, y: number, anchor: string}>} positions relative to the dot
 */
export function labelPlaces(dots, width) {
  const taken = dots.map(({ x, y, r }) => box(x - r, y - r, 2 * r, 2 * r));
  const places = new Map();
  for (const dot of dots.toSorted((a, b) => b.r - a.r)) {
    const long = dot.label.length * LETTER;
    const options = [
      { x: 0, y: dot.r + LINE, anchor: 'middle', box: box(dot.x - long / 2, dot.y + dot.r + 3, long, LINE) },
      {
        x: 0,
        y: -dot.r - 5,
        anchor: 'middle',
        box: box(dot.x - long / 2, dot.y - dot.r - LINE - 3, long, LINE),
      },
      { x: dot.r + 4, y: 5, anchor: 'start', box: box(dot.x + dot.r + 4, dot.y - 7, long, LINE) },
      { x: -dot.r - 4, y: 5, anchor: 'end', box: box(dot.x - dot.r - 4 - long, dot.y - 7, long, LINE) },
    ];
    const cost = ({ box: own }) =>
      taken.reduce((sum, other) => sum + overlap(own, other), 0) +
      overlap(own, box(-1000, 0, 1000, 9999)) +
      overlap(own, box(width, 0, 1000, 9999));
    const best = options.reduce((one, other) => (cost(other) < cost(one) ? other : one));
    taken.push(best.box);
    places.set(dot.id, best);
  }
  return places;
}

const box = (x, y, wide, high) => ({ x, y, wide, high });

function overlap(a, b) {
  const across = Math.min(a.x + a.wide, b.x + b.wide) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.high, b.y + b.high) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}
