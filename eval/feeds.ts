import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Item, ParsedFeed } from '../shared/item.ts';
import { decodeDocument } from '../shared/feeds/decode.ts';
import { parseFeed } from '../shared/feeds/parse.ts';
import { cleanLine, readHtml } from '../shared/feeds/text.ts';
import { thirdPartyData } from './data.ts';

const caseSchema = z.object({
  group: z.string(),
  file: z.string(),
  headers: z.record(z.string(), z.string()).nullable(),
  checks: z.array(
    z.object({ item: z.number().optional(), field: z.string(), value: z.union([z.string(), z.number()]) }),
  ),
});
type Case = z.infer<typeof caseSchema>;

/** Files of a feed conformance suite with every check right; `throws` counts files on which the reader threw. */
export interface FeedsResult {
  right: number;
  total: number;
  throws: number;
  wrong: { file: string; field: string; expected: string | number; got: string | undefined }[];
}

/** Scores the reader on the conformance set, if there is one, and prints the result. */
export async function run(options: { json: boolean }): Promise<FeedsResult | undefined> {
  const folder = thirdPartyData('feeds');
  if (folder === undefined) {
    console.error('no conformance set found; set WIREWATCH_DATA to a folder with feeds/cases.jsonl');
    return undefined;
  }
  const lines = (await readFile(join(folder, 'cases.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '');
  const result: FeedsResult = { right: 0, total: lines.length, throws: 0, wrong: [] };
  for (const line of lines) await score(folder, caseSchema.parse(JSON.parse(line)), result);
  if (options.json) {
    console.log(JSON.stringify({ right: result.right, total: result.total, throws: result.throws }));
  } else {
    for (const { file, field, expected, got } of result.wrong) {
      console.log(`${file}: ${field} is ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`);
    }
    console.log(`${result.right} of ${result.total} files right, ${result.throws} thrown`);
  }
  return result;
}

async function score(folder: string, { file, headers, checks }: Case, result: FeedsResult): Promise<void> {
  const lower = Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  let parsed: ParsedFeed;
  try {
    const { text } = decodeDocument(await readFile(join(folder, file)), lower['content-type']);
    parsed = await parseFeed(text, { headers: lower });
  } catch (error) {
    result.throws++;
    result.wrong.push({ file, field: 'thrown', expected: '', got: String(error) });
    return;
  }
  const wrong = checks.find(({ item, field, value }) => !agrees(valueOf(parsed, item, field), value));
  if (wrong === undefined) result.right++;
  else {
    const { item, field, value } = wrong;
    result.wrong.push({ file, field, expected: value, got: valueOf(parsed, item, field) });
  }
}

/** The fields of the set, by the names this project gives them. */
const itemFields: Record<string, keyof Item> = {
  ...{ title: 'title', link: 'link', id: 'guid', guid: 'guid', summary: 'summary' },
  ...{ published_parsed: 'publishedAt', updated_parsed: 'updatedAt' },
};

function valueOf({ feed, items }: ParsedFeed, item: number | undefined, field: string): string | undefined {
  if (field === 'item_count') return String(items.length);
  if (item === undefined) return field === 'feed.title' ? feed.title : feed.link;
  const name = itemFields[field];
  return name && items[item]?.[name];
}

/** The set's titles are HTML where ours are text: either form of the expected value is right, times to the second. */
function agrees(got: string | undefined, expected: string | number): boolean {
  const value = String(expected);
  const forms = [value.trim(), cleanLine(value), cleanLine(readHtml(value).text)];
  return got !== undefined && (forms.includes(got) || forms.includes(got.replace(/\.\d{3}Z$/, 'Z')));
}
