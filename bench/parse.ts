import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import Parser from 'rss-parser';
import { decodeDocument } from '../shared/feeds/decode.ts';
import { parseFeed } from '../shared/feeds/parse.ts';

const TURNS = 20;

/**
 * Megabytes a second of this project's reader, of rss-parser and of feedsmith, alone in the process and on the same
 * documents: the files given, or made-up feeds of 200 entries with HTML in them. A document one cannot read is counted.
 */
export async function run(files: string[]): Promise<void> {
  const documents =
    files.length > 0
      ? await Promise.all(files.map(readAll)).then((all) => all.flat())
      : [made('en'), made('ru')];
  const texts = documents.map((bytes) => decodeDocument(bytes).text);
  const megabytes = (texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) * TURNS) / 1e6;
  console.log(`${texts.length} documents, ${megabytes.toFixed(1)} MB in ${TURNS} turns`);
  const parser = new Parser();
  const readers: [string, (text: string) => unknown][] = [
    ['wirewatch', (text) => parseFeed(text)],
    ['rss-parser', (text) => parser.parseString(text)],
    ['feedsmith', (text) => parseWithFeedsmith(text)],
  ];
  for (const [name, read] of readers) {
    let unread = 0;
    const pass = async () => {
      unread = 0;
      for (const text of texts) {
        try {
          await read(text);
        } catch {
          unread++;
        }
      }
    };
    for (let warm = 0; warm < 3; warm++) await pass();
    const start = performance.now();
    for (let turn = 0; turn < TURNS; turn++) await pass();
    const seconds = (performance.now() - start) / 1_000;
    console.log(
      `${name.padEnd(12)} ${(megabytes / seconds).toFixed(1).padStart(6)} MB/s, ${unread} not read`,
    );
  }
}

/** A file, or every file below a folder. */
async function readAll(path: string): Promise<Buffer[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [await readFile(path)];
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
}

function made(language: 'en' | 'ru'): Buffer {
  const sentence =
    language === 'en'
      ? 'The university and the company will open a laboratory for computer vision in the spring. '
      : 'Университет и компания весной откроют лабораторию компьютерного зрения. ';
  const items = Array.from(
    { length: 200 },
    (_, n) =>
      `<item><title>${sentence}${n}</title><link>https://news.example/${n}?utm_source=rss</link><guid isPermaLink="false">${n}</guid><pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><category>News</category><description><![CDATA[<p>${sentence.repeat(3)}</p><p><a href="https://news.example/${n}">More</a></p>]]></description><content:encoded><![CDATA[<div class="text"><p>${sentence.repeat(20)}</p></div>]]></content:encoded></item>`,
  );
  return Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench</title>${items.join('')}</channel></rss>`,
  );
}
