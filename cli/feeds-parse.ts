import { readFile } from 'node:fs/promises';
import type { Item, ParsedFeed, Problem } from '../shared/item.ts';
import { decodeDocument } from '../shared/feeds/decode.ts';
import { NotAFeedError, parseFeed } from '../shared/feeds/parse.ts';

/** What `feeds parse` prints for one file, as one line of JSON. */
export type FeedsParseLine =
  | { file: string; feed: Pick<ParsedFeed['feed'], 'title' | 'link'>; items: Item[]; problems: Problem[] }
  | { file: string; error: string };

/** Reads a feed from a local file, as if it had been fetched with this Content-Type. A file that cannot be read is an error line. */
export async function parseFeedFile(
  file: string,
  contentType?: string,
  now: Date = new Date(),
): Promise<FeedsParseLine> {
  try {
    const decoded = decodeDocument(await readFile(file), contentType);
    const { feed, items, problems } = await parseFeed(decoded.text, { now });
    return {
      file,
      feed: {
        ...(feed.title !== undefined && { title: feed.title }),
        ...(feed.link !== undefined && { link: feed.link }),
      },
      items,
      problems: [...decoded.problems, ...problems],
    };
  } catch (error) {
    if (error instanceof NotAFeedError || (error instanceof Error && 'code' in error)) {
      return { file, error: error.message };
    }
    throw error;
  }
}
