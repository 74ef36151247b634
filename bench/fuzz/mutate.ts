import type { Random } from '../../test/support/random.ts';

/** Pieces that mean something to one of the steps. */
const words = [
  ...[
    '<item>',
    '</item>',
    '<entry>',
    '<title>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml',
    '?>',
  ],
  ...['<link href="', '<rss version="2.0">', '<channel>', '&amp;', '&#x202e;', '&#0;', '&lt;', '&', '<', '>'],
  ...['{"items":[', '"content_html":"', '\\ud800', '"', '\n', '\r\n', '\0', '\u202e', '\u200b', '\ufeff'],
  ...[
    'Huawei',
    'Сбербанк',
    '华为',
    'МТС',
    '清华为',
    'é',
    'e\u0301',
    'ﬁ',
    '𝓗',
    '🇨🇳',
    '👩‍💻',
    '\ud83d',
    '\u0345',
  ],
].map((word) => Buffer.from(word));

const MAX_BYTES = 4000;

/** A copy with a few pieces cut out, doubled, overwritten, or put in from a word or from another input. */
export function mutate(random: Random, input: Uint8Array, other: Uint8Array): Uint8Array {
  let bytes: Uint8Array = input;
  for (let n = 1 + random.int(4); n > 0; n--) {
    const at = random.int(bytes.length + 1);
    const cut = random.chance(0.5) ? 0 : random.int(Math.min(64, bytes.length - at) + 1);
    bytes = Buffer.concat([bytes.subarray(0, at), piece(random, bytes, other), bytes.subarray(at + cut)]);
  }
  return bytes.subarray(0, MAX_BYTES);
}

function piece(random: Random, own: Uint8Array, other: Uint8Array): Uint8Array {
  const from = random.pick([own, other]);
  const at = random.int(from.length + 1);
  switch (random.int(4)) {
    case 0:
      return random.pick(words);
    case 1:
      return from.subarray(at, at + random.int(64));
    case 2:
      return Uint8Array.of(random.int(256));
    default:
      return new Uint8Array();
  }
}
