import { describe, expect, test } from 'vitest';
import { decodeDocument } from '../../../shared/feeds/decode.ts';

const concat = (...parts: (string | Uint8Array)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
const rss = (title: Uint8Array, encoding?: string) =>
  concat(
    encoding === undefined ? '' : `<?xml version="1.0" encoding="${encoding}"?>`,
    '<rss version="2.0"><channel><title>',
    title,
    '</title></channel></rss>',
  );
const titleOf = (text: string) => /<title>([^]*)<\/title>/.exec(text)?.[1];

/** Words as the bytes of an encoding, from Python's codecs. */
const samples: [encoding: string, text: string, hex: string][] = [
  ['windows-1251', 'Сбербанк и Хуавэй', 'd1e1e5f0e1e0edea20e820d5f3e0e2fde9'],
  ['koi8-r', 'Сбербанк и Хуавэй', 'f3c2c5d2c2c1cecb20c920e8d5c1d7dcca'],
  ['iso-8859-5', 'Сбербанк и Хуавэй', 'c1d1d5e0d1d0ddda20d820c5e3d0d2edd9'],
  ['gbk', '华为与俄罗斯大学合作', 'bbaaceaad3ebb6edc2decbb9b4f3d1a7bacfd7f7'],
  ['gb2312', '华为与俄罗斯大学合作', 'bbaaceaad3ebb6edc2decbb9b4f3d1a7bacfd7f7'],
  ['gb18030', '𠮷野家', '9534b235d2b0bcd2'],
  ['big5', '華為與俄羅斯大學', 'b5d8acb0bb50ab58c3b9b4b5a46abec7'],
  ['shift_jis', '日本語のニュース', '93fa967b8cea82cc836a8385815b8358'],
  ['euc-jp', '日本語のニュース', 'c6fccbdcb8eca4cea5cba5e5a1bca5b9'],
  ['euc-kr', '화웨이 뉴스', 'c8adbffec0cc20b4babdba'],
  ['iso-8859-1', 'Société générale', '536f6369e974e92067e96ee972616c65'],
  ['iso-2022-jp', '日本語のニュース', '1b2442467c4b5c386c244e254b2565213c25391b2842'],
];

describe('a document says its encoding', () => {
  test.each(samples)('in the prolog: %s', (encoding, text, hex) => {
    expect(titleOf(decodeDocument(rss(Buffer.from(hex, 'hex'), encoding)).text)).toBe(text);
  });

  test.each(samples)('in the HTTP charset: %s', (encoding, text, hex) => {
    const decoded = decodeDocument(rss(Buffer.from(hex, 'hex')), `text/xml; charset="${encoding}"`);
    expect(titleOf(decoded.text)).toBe(text);
    expect(decoded.problems).toEqual([]);
  });

  test.each(samples.filter(([encoding]) => encoding !== 'iso-8859-1'))(
    'in the prolog, while the server says Latin-1 without having looked: %s',
    (encoding, text, hex) => {
      const decoded = decodeDocument(rss(Buffer.from(hex, 'hex'), encoding), 'text/xml; charset=ISO-8859-1');
      expect(titleOf(decoded.text)).toBe(text);
    },
  );
});

/** Sentences long enough for statistics. */
const sentences: [encoding: string, text: string, hex: string][] = [
  [
    'windows-1251',
    'Сбербанк открыл новую лабораторию вместе с университетом. Об этом сообщили в пресс-службе банка во вторник, передает агентство.',
    'd1e1e5f0e1e0edea20eef2eaf0fbeb20edeee2f3fe20ebe0e1eef0e0f2eef0e8fe20e2ece5f1f2e520f120f3ede8e2e5f0f1e8f2e5f2eeec2e20cee120fdf2eeec20f1eeeee1f9e8ebe820e220eff0e5f1f12df1ebf3e6e1e520e1e0edeae020e2ee20e2f2eef0ede8ea2c20efe5f0e5e4e0e5f220e0e3e5edf2f1f2e2ee2e',
  ],
  [
    'koi8-r',
    'Сбербанк открыл новую лабораторию вместе с университетом. Об этом сообщили в пресс-службе банка во вторник, передает агентство.',
    'f3c2c5d2c2c1cecb20cfd4cbd2d9cc20cecfd7d5c020ccc1c2cfd2c1d4cfd2c9c020d7cdc5d3d4c520d320d5cec9d7c5d2d3c9d4c5d4cfcd2e20efc220dcd4cfcd20d3cfcfc2ddc9ccc920d720d0d2c5d3d32dd3ccd5d6c2c520c2c1cecbc120d7cf20d7d4cfd2cec9cb2c20d0c5d2c5c4c1c5d420c1c7c5ced4d3d4d7cf2e',
  ],
  [
    'gb18030',
    '华为与俄罗斯大学合作建立新的实验室。双方周二在莫斯科签署了协议，该项目将于明年春天开始。',
    'bbaaceaad3ebb6edc2decbb9b4f3d1a7bacfd7f7bda8c1a2d0c2b5c4cab5d1e9cad2a1a3cbabb7bdd6dcb6fed4dac4aacbb9bfc6c7a9caf0c1cbd0add2e9a3acb8c3cfeec4bfbdabd3dac3f7c4eab4baccecbfaacabca1a3',
  ],
  [
    'shift_jis',
    'ファーウェイはロシアの大学と新しい研究所を設立することで合意した。',
    '83748340815b83458346834382cd838d8356834182cc91e58a7782c6905682b582a28ca48b868f8a82f090dd97a782b782e982b182c682c58d8788d382b582bd8142',
  ],
  [
    'euc-kr',
    '화웨이는 러시아 대학과 새로운 연구소를 설립하기로 합의했다고 화요일 밝혔다.',
    'c8adbffec0ccb4c220b7afbdc3bec620b4ebc7d0b0fa20bbf5b7cebfee20bfacb1b8bcd2b8a620bcb3b8b3c7cfb1e2b7ce20c7d5c0c7c7dfb4d9b0ed20c8adbfe4c0cf20b9e0c7fbb4d92e',
  ],
  [
    'big5',
    '華為與俄羅斯大學合作建立新的實驗室。雙方週二在莫斯科簽署了協議，該項目將於明年春天開始。',
    'b5d8acb0bb50ab58c3b9b4b5a46abec7a658a740abd8a5dfb773aabab9eac5e7abc7a143c2f9a4e8b667a447a662b2f6b4b5acecc3b1b870a446a8f3c4b3a141b8d3b6b5a5d8b14ea9f3a9faa67eac4ba4d1b67da96ca143',
  ],
];

describe('a document lies about its encoding or says none', () => {
  test.each(sentences)('%s without a label is detected', (encoding, text, hex) => {
    const decoded = decodeDocument(rss(Buffer.from(hex, 'hex')));
    expect(decoded).toMatchObject({ encoding, problems: [] });
    expect(titleOf(decoded.text)).toBe(text);
  });

  test.each(sentences)('%s labelled utf-8 is detected and reported', (encoding, text, hex) => {
    const decoded = decodeDocument(
      rss(Buffer.from(hex, 'hex'), 'utf-8'),
      'application/rss+xml; charset=utf-8',
    );
    expect(decoded.encoding).toBe(encoding);
    expect(titleOf(decoded.text)).toBe(text);
    expect(decoded.problems).toMatchObject([{ kind: 'wrong-encoding' }]);
  });

  test('windows-1251 labelled Latin-1 is detected', () => {
    const [encoding, text, hex] = sentences[0]!;
    const decoded = decodeDocument(rss(Buffer.from(hex, 'hex'), 'iso-8859-1'));
    expect(decoded.encoding).toBe(encoding);
    expect(titleOf(decoded.text)).toBe(text);
  });

  test('UTF-8 labelled windows-1251 is UTF-8', () => {
    const decoded = decodeDocument(rss(Buffer.from('Сбербанк'), 'windows-1251'));
    expect(titleOf(decoded.text)).toBe('Сбербанк');
    expect(decoded.problems).toMatchObject([{ kind: 'wrong-encoding' }]);
  });

  test('a label nobody knows is ignored', () => {
    expect(titleOf(decodeDocument(rss(Buffer.from('Сбербанк'), 'x-none')).text)).toBe('Сбербанк');
  });
});

describe('UTF', () => {
  const text = '<rss><channel><title>Сбербанк 华为</title></channel></rss>';
  const utf16le = Buffer.from(text, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const utf32le = Buffer.from(Uint32Array.from(Array.from(text, (char) => char.codePointAt(0)!)).buffer);
  const utf32be = Buffer.from(utf32le).swap32();
  test.each([
    ['utf-8', Buffer.from(text), ''],
    ['utf-8', Buffer.from(text), 'efbbbf'],
    ['utf-16le', utf16le, 'fffe'],
    ['utf-16le', utf16le, ''],
    ['utf-16be', utf16be, 'feff'],
    ['utf-16be', utf16be, ''],
    ['utf-32le', utf32le, 'fffe0000'],
    ['utf-32le', utf32le, ''],
    ['utf-32be', utf32be, '0000feff'],
    ['utf-32be', utf32be, ''],
  ])('%s (%#) whatever the label, the mark left out', (encoding, bytes, mark) => {
    const decoded = decodeDocument(concat(Buffer.from(mark, 'hex'), bytes), 'text/xml; charset=iso-8859-1');
    expect(decoded).toMatchObject({ encoding, text });
  });

  test('a document cut inside a character is still UTF-8', () => {
    const bytes = rss(Buffer.from('Сбербанк'));
    const { encoding, text } = decodeDocument(bytes.subarray(0, bytes.indexOf('</title>') - 1));
    expect(encoding).toBe('utf-8');
    expect(text).toContain('Сбербан');
  });

  test('a few bad bytes in UTF-8 are replaced and reported, the rest is read', () => {
    const decoded = decodeDocument(
      rss(concat(Buffer.from('Сбербанк и Хуавэй '), '\xe9', Buffer.from(' подписали'))),
    );
    expect(decoded.text).toMatch(/Сбербанк и Хуавэй \uFFFD+ подписали/);
    expect(decoded.problems).toMatchObject([{ kind: 'bad-bytes' }]);
  });
});
