import { createHash } from 'node:crypto';

/** A short stable id of some parts: 80 bits of SHA-256 in hexadecimal (20 characters). */
export function hashId(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}
