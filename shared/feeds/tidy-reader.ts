import type { Problem } from '../item.ts';
import { kindOf, type Format, type RawField } from './fields.ts';
import { canonicalName, scopeInside, type Attributes, type Scope } from './names.ts';
import { TidyGroup } from './tidy-group.ts';

/** No feed nests as deep; the XML parser's own cost grows with depth. */
export const MAX_DEPTH = 500;
const MAX_RAW_FIELD = 256 * 1024;

const CONTAINERS = new Set(['rss', 'rdf:rdf', 'channel', 'feed', 'atom:feed']);
const ENTRIES = new Set(['item', 'entry', 'atom:entry']);
/** Inside a field these can only mean that its end is missing: HTML has no such elements. */
const ENDS_FIELD = new Set(['item', 'entry', 'guid', 'pubdate', 'description', 'published']);
/** Elements of an entry that only hold others together. */
const WRAPPERS = new Set(['media:group', 'media:content']);
/** Attributes of an entry that stand for fields: an RDF item's name; link and time of a channel's item (CDF). */
const ATTRIBUTE_FIELDS = new Map([
  ['rdf:about', 'guid'],
  ['href', 'link'],
  ['lastmod', 'updated'],
]);

/** Follows the events of an XML parser through a feed and gathers what is of interest, entry by entry. */
export class TidyReader {
  format: Format | undefined;
  readonly head = new TidyGroup();
  /** The entries as XML. */
  readonly written: string[] = [];
  readonly problems: Problem[] = [];
  depth = 0;
  unclosed = 0;
  inCdata = false;
  stopped: 'too-many-items' | 'too-deep' | undefined;

  readonly #maxItems: number;
  readonly #scopes: Scope[];
  /** Depths of the elements we are in that hold entries. */
  readonly #containers: number[] = [];
  /** Fields are expected one deeper than this. */
  #level = 0;
  #count = 0;
  #entry: { group: TidyGroup; depth: number; lang: string | undefined } | undefined;
  #field: (RawField & { depth: number; size: number }) | undefined;

  constructor(base: string | undefined, maxItems: number) {
    this.#maxItems = maxItems;
    this.#scopes = [{ prefixes: new Map(), ...(base !== undefined && { base }) }];
  }

  open(qualified: string, attributes: Attributes): void {
    this.depth++;
    const scope = scopeInside(this.#scopes.at(-1)!, attributes);
    this.#scopes.push(scope);
    if (this.depth > MAX_DEPTH) this.stopped ??= 'too-deep';
    if (this.stopped !== undefined) return;
    const name = this.#nameOf(qualified, scope);
    if (this.#field !== undefined) {
      if (!ENDS_FIELD.has(name)) {
        this.#addPiece('tag', `<${qualified}>`);
        return;
      }
      this.#endField();
      this.unclosed++;
      this.#level = this.depth - 1;
    }
    if (CONTAINERS.has(name) && this.#entry === undefined) this.#openContainer(name, scope);
    else if (this.format === undefined) return;
    else if (ENTRIES.has(name)) this.#openEntry(attributes, scope);
    else if (this.depth === this.#level + 1 && this.#entry !== undefined && WRAPPERS.has(name)) this.#level++;
    else if (this.depth === this.#level + 1 && kindOf(name) !== undefined && this.#group.wants(name)) {
      this.#field = { name, attributes, scope, pieces: [], cut: false, depth: this.depth, size: 0 };
    }
  }

  text(raw: string): void {
    this.#addPiece(this.inCdata ? 'cdata' : 'text', raw);
  }

  close(qualified: string, missing: boolean): void {
    if (missing) this.unclosed++;
    if (this.#field !== undefined && this.depth === this.#field.depth) this.#endField();
    else this.#addPiece('tag', `</${qualified}>`);
    if (this.#entry !== undefined && this.depth === this.#entry.depth) this.endEntry();
    if (this.#containers.at(-1) === this.depth) {
      this.#containers.pop();
      this.#level = this.#containers.at(-1) ?? 0;
    } else if (this.#entry !== undefined && this.#level === this.depth) this.#level--; // a wrapper
    this.#scopes.pop();
    this.depth--;
  }

  /** Ends the entry being read, if any: at its end, at the next one's beginning, at the end of the document. */
  endEntry(): void {
    this.#endField();
    if (this.#entry === undefined) return;
    const { group, lang } = this.#entry;
    if (group.empty) this.#report({ kind: 'empty-item', message: 'the entry says nothing' });
    if (lang !== undefined) group.set({ name: 'lang', text: lang });
    this.written.push(group.write());
    this.#entry = undefined;
    this.#level = this.#containers.at(-1) ?? 0;
  }

  /** The number of the entry being read, if any. */
  get entry(): number | undefined {
    return this.#entry === undefined ? undefined : this.#count - 1;
  }

  get #group(): TidyGroup {
    return this.#entry?.group ?? this.head;
  }

  #nameOf(qualified: string, scope: Scope): string {
    const name = canonicalName(qualified, scope);
    if (this.format === 'atom') return name.replace(/^atom:(?!feed)/, '');
    const [prefix, local] = name.split(':');
    // RSS that declares Atom's namespace as its own means RSS all the same.
    if (prefix === 'atom' && local !== undefined && local !== 'feed' && !qualified.includes(':'))
      return local;
    if (this.format !== undefined || local === undefined || CONTAINERS.has(name) || !CONTAINERS.has(local))
      return name;
    // The root's own prefix, of a namespace nobody knows: everything in it is the core vocabulary.
    scope.prefixes = new Map(scope.prefixes).set(prefix!, '');
    return local;
  }

  #openContainer(name: string, { lang }: Scope): void {
    this.format ??= name.endsWith('feed') ? 'atom' : 'rss';
    this.#containers.push(this.depth);
    this.#level = this.depth;
    if (lang !== undefined) this.head.set({ name: 'language', text: lang });
  }

  #openEntry(attributes: Attributes, scope: Scope): void {
    this.endEntry();
    if (++this.#count > this.#maxItems) {
      this.stopped = 'too-many-items';
      return;
    }
    this.#entry = { group: new TidyGroup(), depth: this.depth, lang: scope.lang };
    this.#level = this.depth;
    for (const [key, value] of Object.entries(attributes)) {
      const name = ATTRIBUTE_FIELDS.get(canonicalName(key, scope));
      if (name === undefined) continue;
      const pieces = [{ kind: 'text' as const, raw: value }];
      const field = { name, attributes: { ispermalink: 'false' }, scope, pieces, cut: false };
      this.#group.add(field, this.format ?? 'rss', this.#report);
    }
  }

  #addPiece(kind: 'text' | 'cdata' | 'tag', raw: string): void {
    const field = this.#field;
    if (field === undefined) return;
    field.size += raw.length;
    if (field.size > MAX_RAW_FIELD) {
      field.cut = true;
      return;
    }
    const last = field.pieces.at(-1);
    if (last?.kind === kind && kind !== 'tag') last.raw += raw;
    else field.pieces.push({ kind, raw });
  }

  #endField(): void {
    if (this.#field === undefined) return;
    this.#group.add(this.#field, this.format ?? 'rss', this.#report);
    this.#field = undefined;
  }

  readonly #report = (problem: Problem): void => {
    this.problems.push(this.#entry === undefined ? problem : { ...problem, item: this.#count - 1 });
  };
}
