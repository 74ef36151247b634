import chardet from 'chardet';
import type { Problem } from '../item.ts';

/** A document as text, the encoding it was read in, and what was wrong with its labels or bytes. */
export interface Decoded {
  text: string;
  encoding: string;
  problems: Problem[];
}

/**
 * Bytes to text: byte-order mark, then what the bytes themselves show (UTF-16/32 patterns, valid UTF-8), then the HTTP
 * charset, the XML prolog and statistics. Never throws; bytes that mean nothing become U+FFFD and are reported.
 */
export function decodeDocument(bytes: Uint8Array, contentType?: string): Decoded {
  const shape = encodingOfShape(bytes);
  if (shape !== undefined) return finish(bytes, shape, []);

  const labels = [charsetOf(contentType), prologEncoding(bytes)].filter((label) => label !== undefined);
  const known = labels.map(decoderName).filter((name) => name !== undefined);
  if (isUtf8(bytes, labels.length === 0 || known.includes('utf-8'))) {
    const wrong = known.filter((name) => name !== 'utf-8' && hasHighBytes(bytes));
    return finish(bytes, 'utf-8', wrong.length > 0 ? [wrongLabel(wrong[0]!, 'utf-8')] : []);
  }
  if (isDamagedUtf8(bytes)) return finish(bytes, 'utf-8', []);
  const label = [...known.filter((name) => !WEAK.has(name)), ...known].find((name) => fits(bytes, name));
  if (label !== undefined && !(WEAK.has(label) && looksNonLatin(bytes))) return finish(bytes, label, []);
  const encoding = detected(bytes) ?? label ?? 'utf-8';
  return finish(
    bytes,
    encoding,
    known.some((name) => name !== encoding) ? [wrongLabel(known[0]!, encoding)] : [],
  );
}

/** Labels that servers send without having looked: any bytes fit them. */
const WEAK = new Set(['windows-1252', 'iso-8859-15']);

function encodingOfShape(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start === 'fffe0000' || start === '3c000000') return 'utf-32le';
  if (start === '0000feff' || start === '0000003c') return 'utf-32be';
  if (start.startsWith('efbbbf')) return 'utf-8';
  if (start.startsWith('fffe') || start.startsWith('3c00') || start.startsWith('7b00')) return 'utf-16le';
  if (start.startsWith('feff') || start.startsWith('003c') || start.startsWith('007b')) return 'utf-16be';
  return undefined;
}

const charsetOf = (contentType: string | undefined) =>
  /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];

function prologEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  return /<\?xml[^<>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1];
}

/** The name the platform's decoder has for a label, if any. GB2312 and GBK are read as their superset. */
function decoderName(label: string): string | undefined {
  try {
    const name = new TextDecoder(label).encoding;
    return name === 'gbk' ? 'gb18030' : name;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

const hasHighBytes = (bytes: Uint8Array) => bytes.some((byte) => byte > 0x7f);

/** The end may be cut inside a character, so the bytes are decoded as a stream. */
function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

/** Text of another encoding is practically never valid UTF-8; but plain ASCII may be an escape encoding. */
function isUtf8(bytes: Uint8Array, believed: boolean): boolean {
  return (believed || hasHighBytes(bytes)) && fits(bytes, 'utf-8');
}

/** A few bad bytes do not make it another encoding, in which nearly all would be bad. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let bad = 0;
  let good = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) bad++;
    else if (unit > 0x7f) good++;
  }
  return good > 10 * bad;
}

/** In Latin-script text bytes above 127 stand alone among ASCII letters; in other scripts they stand together. */
function looksNonLatin(bytes: Uint8Array): boolean {
  let high = 0;
  let together = 0;
  for (let at = 1; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    high++;
    if (bytes[at - 1]! >= 0x80) together++;
  }
  return high > 0 && together / high > 0.6;
}

/** Statistics on a sample without markup, whose ASCII letters would drown the rest. */
function detected(bytes: Uint8Array): string | undefined {
  const sample = Buffer.from(bytes.subarray(0, 256 * 1024))
    .toString('latin1')
    .replace(/<[^<>]*>/g, ' ');
  const guesses = chardet.analyse(Buffer.from(sample.slice(0, 64 * 1024), 'latin1'));
  return guesses.map(({ name }) => decoderName(name)).find((name) => name !== undefined && fits(bytes, name));
}

function finish(bytes: Uint8Array, encoding: string, problems: Problem[]): Decoded {
  const text = encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding)
    : new TextDecoder(encoding).decode(bytes);
  if (text.includes('\uFFFD') && encoding !== 'utf-16le') {
    problems.push({ kind: 'bad-bytes', message: `some bytes mean nothing in ${encoding} and were replaced` });
  }
  return { text, encoding, problems };
}

function decodeUtf32(bytes: Uint8Array, encoding: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    parts.push(code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));
  }
  return parts.join('').replace(/^\uFEFF/, '');
}

const wrongLabel = (label: string, encoding: string): Problem => ({
  kind: 'wrong-encoding',
  message: `labelled ${label}, read as ${encoding}`,
});
