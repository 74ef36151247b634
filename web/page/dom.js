/**
 * Builds an element. Children that are strings become text nodes: nothing a feed supplied is ever read as markup.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] attributes; `on…` are listeners; absent and false ones are left out
 * @param {...unknown} children
 */
export const h = (tag, properties = {}, ...children) =>
  filled(document.createElement(tag), properties, children);

/** The same for SVG. */
export const s = (tag, properties = {}, ...children) =>
  filled(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children);

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(3).filter((child) => child !== undefined && child !== false));
  return element;
}

/** A link to an article: only to the web, telling it nothing of us; anything else stays text. */
export function outside(href, text) {
  const isWeb = /^https?:\/\//i.test(href ?? '');
  return isWeb ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text) : text;
}
