/** `MessageAttributes.entry.1.Name=x` and the like as nested objects. */
export interface Tree {
  [key: string]: Tree | string;
}

export function parseForm(text: string): Tree {
  const tree: Tree = {};
  for (const [path, value] of new URLSearchParams(text)) {
    const keys = path.split('.');
    let node = tree;
    for (const key of keys.slice(0, -1)) node = (node[key] ??= {}) as Tree;
    node[keys.at(-1)!] = value;
  }
  return tree;
}

/** The members of a list or the entries of a map, in order. */
export function listOf(node: Tree | string | undefined, name: 'member' | 'entry'): Tree[] {
  if (typeof node !== 'object' || typeof node[name] !== 'object') return [];
  return Object.entries(node[name])
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, value]) => value as Tree);
}

export const textOf = (node: Tree | string | undefined): string | undefined =>
  typeof node === 'string' ? node : undefined;

export type Xml = string | Xml[] | { [tag: string]: Xml };

/** Objects as elements, arrays as `member` elements. */
export function toXml(value: Xml): string {
  if (typeof value === 'string') return value.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  if (Array.isArray(value)) return value.map((each) => `<member>${toXml(each)}</member>`).join('');
  return Object.entries(value)
    .map(([tag, each]) => `<${tag}>${toXml(each)}</${tag}>`)
    .join('');
}

/** A map as SNS writes it. */
export const mapXml = (entries: Record<string, string>): string =>
  Object.entries(entries)
    .map(([key, value]) => `<entry><key>${key}</key><value>${toXml(value)}</value></entry>`)
    .join('');
