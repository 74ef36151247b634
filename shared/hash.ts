import { createHash, hash } from 'node:crypto';

/** A short stable id of some parts: 80 bits of SHA-256 in hexadecimal (20 characters). */
export function hashId(...parts: string[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 20);
}

/**
 * A name-based UUID (version 5, RFC 9562 section 5.5): the same name in the same namespace always makes the same one.
 * @param namespace a UUID
 */
export function uuidOf(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x50; // version
  bytes[8] = (bytes[8]! & 0x3f) | 0x80; // variant
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
