import { Parser } from 'htmlparser2';
import type { Problem } from '../item.ts';
import { bodyRank, kindOf, tidyField, writeField, type Format, type RawField } from './fields.ts';
import { canonicalName, scopeInside, type Scope } from './names.ts';

/** A feed as a small well-formed document: known names, plain text, absolute links, ISO dates. */
export interface Tidied {
  xml: string;
  /** For each entry of `xml`, its number in the original. */
  entries: number[];
  problems: Problem[];
}

export interface TidyOptions {
  /** What relative links are relative to. */
  base?: string;
  maxItems?: number;
}

/** More entries would not fit the feed's row, where each takes 22 bytes twice over. */
const MAX_ITEMS = 5_000;
/** No feed nests as deep; the parser's own cost grows with depth. */
const MAX_DEPTH = 500;
const MAX_RAW_FIELD = 256 * 1024;
/** The parser is stopped between pieces, so a hostile document costs at most one piece more. */
const PIECE = 16 * 1024;

const CONTAINERS = new Set(['rss', 'rdf:rdf', 'channel', 'feed', 'atom:feed']);
const ENTRIES = new Set(['item', 'entry', 'atom:entry']);
/** Inside a field these can only mean that its end is missing: HTML has no such elements. */
const ENDS_FIELD = new Set(['item', 'entry', 'guid', 'pubdate', 'description', 'published']);

interface Group {
  fields: Map<string, string>;
  links: string[];
  bodyRank: number;
}

/**
 * Reads any XML feed, however broken, in one pass that is linear in its length, and writes what is of interest as a
 * document that a strict parser reads. Nothing from a DTD is evaluated. Undefined if there is no feed in the text.
 */
export function tidy(text: string, options: TidyOptions = {}): Tidied | undefined {
  const maxItems = options.maxItems ?? MAX_ITEMS;
  const problems: Problem[] = [];
  const scopes: Scope[] = [
    { prefixes: new Map(), ...(options.base !== undefined && { base: options.base }) },
  ];
  const containers: number[] = [];
  const head = newGroup();
  const written: string[] = [];
  const entries: number[] = [];
  let format: Format | undefined;
  let depth = 0;
  let level = 0; // fields are expected one below
  let count = 0;
  let entry: { group: Group; depth: number; lang?: string } | undefined;
  let field: (RawField & { depth: number; size: number }) | undefined;
  let inCdata = false;
  let unclosed = 0;
  let stop = false;

  const report = (problem: Problem) =>
    problems.push(entry === undefined ? problem : { ...problem, item: count - 1 });

  const addPiece = (kind: 'text' | 'cdata' | 'tag', raw: string) => {
    if (field === undefined) return;
    field.size += raw.length;
    if (field.size > MAX_RAW_FIELD) {
      field.cut = true;
      return;
    }
    const last = field.pieces.at(-1);
    if (last?.kind === kind && kind !== 'tag') last.raw += raw;
    else field.pieces.push({ kind, raw });
  };

  const endField = () => {
    if (field === undefined) return;
    const group = entry?.group ?? head;
    for (const tidied of tidyField(field, format ?? 'rss', report)) {
      if (tidied.name === 'link' && format === 'atom') group.links.push(writeField(tidied));
      // Of several dates the last one written is meant, of anything else the first.
      else if (
        kindOf(field.name) === 'date' ||
        kindOf(field.name) === 'body' ||
        !group.fields.has(tidied.name)
      ) {
        group.fields.set(tidied.name, writeField(tidied));
      }
      if (kindOf(field.name) === 'body') group.bodyRank = bodyRank(field.name);
    }
    field = undefined;
  };

  const endEntry = () => {
    endField();
    if (entry === undefined) return;
    const { group, lang } = entry;
    if (group.fields.size + group.links.length === 0) {
      report({ kind: 'empty-item', message: 'the entry says nothing' });
    } else {
      if (lang !== undefined)
        group.fields.set('lang', writeField({ name: 'lang', text: lang, attributes: {} }));
      written.push(writeGroup(group));
      entries.push(count - 1);
    }
    entry = undefined;
    level = containers.at(-1) ?? 0;
  };

  const parser = new Parser(
    {
      onopentag(qualified, attributes) {
        depth++;
        const scope = scopeInside(scopes.at(-1)!, attributes);
        scopes.push(scope);
        if (depth > MAX_DEPTH) stop = true;
        if (stop) return;
        let name = canonicalName(qualified, scope);
        if (format === 'atom') name = name.replace(/^atom:(?!feed)/, '');
        if (field !== undefined) {
          if (!ENDS_FIELD.has(name)) {
            addPiece('tag', `<${qualified}>`);
            return;
          }
          endField();
          unclosed++;
          level = depth - 1;
        }
        if (format === undefined && !CONTAINERS.has(name)) name = asCore(name, qualified, scope);
        if (ENTRIES.has(name) && format !== undefined) {
          endEntry();
          if (++count > maxItems) {
            stop = true;
            return;
          }
          entry = { group: newGroup(), depth, ...(scope.lang !== undefined && { lang: scope.lang }) };
          level = depth;
          for (const [key, value] of Object.entries(attributes)) addAttribute(key, value, scope);
        } else if (CONTAINERS.has(name) && entry === undefined) {
          format ??= name.endsWith('feed') ? 'atom' : 'rss';
          containers.push(depth);
          level = depth;
          if (scope.lang !== undefined && !head.fields.has('language')) {
            head.fields.set('language', writeField({ name: 'language', text: scope.lang, attributes: {} }));
          }
        } else if (depth === level + 1 && kindOf(name) !== undefined && format !== undefined) {
          const group = entry?.group ?? head;
          if (kindOf(name) === 'body' && (entry === undefined || bodyRank(name) >= group.bodyRank)) return;
          field = { name, attributes, scope, pieces: [], cut: false, depth, size: 0 };
        }
      },
      ontext(raw) {
        addPiece(inCdata ? 'cdata' : 'text', raw);
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
      onclosetag(qualified, implied) {
        if (implied && text[parser.endIndex - 1] !== '/') unclosed++;
        if (field !== undefined && depth === field.depth) endField();
        else if (field !== undefined) addPiece('tag', `</${qualified}>`);
        if (entry !== undefined && depth === entry.depth) endEntry();
        if (containers.at(-1) === depth) {
          containers.pop();
          level = containers.at(-1) ?? 0;
        }
        scopes.pop();
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );

  /** What stands in attributes of an entry: an RDF item's name; link and time of a channel's item (CDF). */
  function addAttribute(key: string, value: string, scope: Scope): void {
    const name = { 'rdf:about': 'guid', href: 'link', lastmod: 'updated' }[canonicalName(key, scope)];
    if (name === undefined || entry === undefined) return;
    const pieces = [{ kind: 'text' as const, raw: value }];
    for (const tidied of tidyField(
      { name, attributes: { ispermalink: 'false' }, scope, pieces, cut: false },
      'rss',
      report,
    )) {
      entry.group.fields.set(tidied.name, writeField(tidied));
    }
  }

  for (let at = 0; at < text.length && !stop; at += PIECE) parser.write(text.slice(at, at + PIECE));
  const truncated = !stop && depth > 0;
  if (!stop) parser.end();
  endEntry();
  if (format === undefined) return undefined;
  if (count > maxItems) {
    problems.push({ kind: 'too-many-items', message: `only the first ${maxItems} entries were read` });
  } else if (stop) {
    problems.push({
      kind: 'too-deep',
      message: `elements nested deeper than ${MAX_DEPTH}; the rest was not read`,
    });
  }
  if (truncated) problems.push({ kind: 'truncated', message: 'the document ends too early' });
  else if (unclosed > 0)
    problems.push({ kind: 'repaired-xml', message: `${unclosed} elements were not closed` });
  return { xml: wrap(format, writeGroup(head), written), entries, problems };
}

const newGroup = (): Group => ({ fields: new Map(), links: [], bodyRank: Number.POSITIVE_INFINITY });
const writeGroup = ({ fields, links }: Group): string => [...fields.values(), ...links].join('');

/** The root may have a prefix of its own, with a namespace nobody knows: it is the core vocabulary. */
function asCore(name: string, qualified: string, scope: Scope): string {
  const [prefix, local] = name.split(':');
  if (local === undefined || !CONTAINERS.has(local)) return name;
  (scope.prefixes as Map<string, string>).set(qualified.slice(0, qualified.indexOf(':')), '');
  return prefix === undefined ? name : local;
}

function wrap(format: Format, head: string, entries: string[]): string {
  return format === 'atom'
    ? `<feed>${head}${entries.map((entry) => `<entry>${entry}</entry>`).join('')}</feed>`
    : `<rss version="2.0"><channel>${head}${entries.map((entry) => `<item>${entry}</item>`).join('')}</channel></rss>`;
}
