import { folded, IGNORED, kinds } from './characters.ts';
import { plainText } from './plain.ts';

/**
 * A text as the matcher reads it: markup gone, NFKC, small letters, no accents, ё and э as е, simplified Chinese,
 * invisible characters gone, quotes, dashes and spaces as they were. Not reversible; matching itself keeps offsets.
 */
export function normalizeText(text: string): string {
  const plain = plainText(text).text.replace(/\p{M}/gu, '');
  let normal = '';
  for (let i = 0; i < plain.length; i++) {
    const unit = plain.charCodeAt(i);
    if (kinds[unit] !== IGNORED) normal += String.fromCharCode(folded[unit]!);
  }
  return normal;
}
