/**
 * The ring: what a feed's row remembers of the entries it has seen, 16 bytes each, because the row is read at every
 * poll and written at every change, and DynamoDB charges both by size. In memory it is base64.
 *
 * One entry: 6 bytes of the hash of its identity, 4 of its text (title and summary), 4 of its canonical link, and 2 for
 * the day (since 1970, UTC) on which it left the document, 0 while it stands there. With 10,000 entries a false
 * "seen" has a chance of 4 in 100 million per new item (48 bits).
 */
export interface Remembered {
  text: number;
  link: number;
  /** The day (since 1970) it was first missing from the document; 0 while it is there. */
  goneDay: number;
}
/** By identity: the first 12 hexadecimal digits of an item's id. */
export type Ring = Map<string, Remembered>;

const BYTES = 16;
/** An entry that comes back within this time is not new. */
const KEPT_DAYS = 7;
/** 192 KB of the 400 KB that a row may have; those gone longest are dropped first. */
const MAX_ENTRIES = 12_000;

export function unpackRing(packed: string): Ring {
  const bytes = Buffer.from(packed, 'base64');
  const ring: Ring = new Map();
  for (let at = 0; at + BYTES <= bytes.length; at += BYTES) {
    ring.set(bytes.toString('hex', at, at + 6), {
      text: bytes.readUInt32BE(at + 6),
      link: bytes.readUInt32BE(at + 10),
      goneDay: bytes.readUInt16BE(at + 14),
    });
  }
  return ring;
}

export function packRing(ring: Ring): string {
  const bytes = Buffer.alloc(ring.size * BYTES);
  let at = 0;
  for (const [identity, { text, link, goneDay }] of ring) {
    bytes.write(identity, at, 'hex');
    bytes.writeUInt32BE(text, at + 6);
    bytes.writeUInt32BE(link, at + 10);
    bytes.writeUInt16BE(goneDay, at + 14);
    at += BYTES;
  }
  return bytes.toString('base64');
}

/** What to remember after a document: its entries, and for a week those that are gone. */
export function afterDocument(ring: Ring, present: Ring, now: Date): Ring {
  const today = Math.floor(now.getTime() / 86_400_000);
  const gone = [...ring]
    .filter(([identity]) => !present.has(identity))
    .map(([identity, entry]) => [identity, { ...entry, goneDay: entry.goneDay || today }] as const)
    .filter(([, { goneDay }]) => today - goneDay <= KEPT_DAYS)
    .sort(([, one], [, other]) => other.goneDay - one.goneDay);
  return new Map([...present, ...gone].slice(0, MAX_ENTRIES));
}
