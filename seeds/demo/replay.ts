import type { Mail } from '../../shared/alert.ts';
import type { MailTransport } from '../../shared/alerts/transport.ts';
import type { Article } from '../../shared/article.ts';
import type { Feed } from '../../shared/feed.ts';
import { momentsOf } from './moments.ts';
import { serveOutlets } from './outlets-server.ts';
import type { Told } from './score.ts';
import type { Story } from './story.ts';

/** The real pipeline, as the replay drives it. */
export interface Monitor {
  /** Polls, detects and sends, once. */
  run(): Promise<RunCounts>;
  /** The articles that a mail tells of, with what was decided of them. */
  articlesOf(mail: Mail): Promise<{ article: Article; decision: string }[]>;
  close(): Promise<void>;
}

export interface RunCounts {
  feedsPolled: number;
  itemsSeen: number;
  itemsMatched: number;
  failing: { feedId: string; message: string }[];
}

export interface MonitorOptions {
  feeds: Feed[];
  now: () => Date;
  transport: MailTransport;
}

/** What can be watched while the story is replayed. */
export type ReplayEvent =
  | { kind: 'failing'; at: Date; feedId: string; message: string }
  | { kind: 'mail'; at: Date; mail: Mail; articles: { article: Article; decision: string }[] }
  | { kind: 'restart'; at: Date };

export interface Replayed {
  told: Told[];
  mails: Mail[];
  feedsPolled: number;
  itemsSeen: number;
  itemsMatched: number;
}

/**
 * Replays the story: serves its outlets on loopback, moves the clock from one moment to the next and lets the monitor
 * run at each. Half-way the monitor is closed and another one opened on the same data.
 */
export async function replay(
  story: Story,
  openMonitor: (options: MonitorOptions) => Promise<Monitor>,
  onEvent: (event: ReplayEvent) => void = () => undefined,
): Promise<Replayed> {
  const moments = momentsOf(story);
  let now = moments[0]!;
  const clock = () => now;
  const handedOver: Mail[] = [];
  const transport: MailTransport = {
    ready: () => Promise.resolve({ kind: 'ready' }),
    send: (mail) => {
      handedOver.push(mail);
      return Promise.resolve({ kind: 'accepted', messageId: mail.id });
    },
  };
  const replayed: Replayed = { told: [], mails: [], feedsPolled: 0, itemsSeen: 0, itemsMatched: 0 };
  const outlets = await serveOutlets(story, clock);
  const open = () => openMonitor({ feeds: outlets.feeds, now: clock, transport });
  let monitor: Monitor | undefined;
  try {
    monitor = await open();
    for (const [index, moment] of moments.entries()) {
      now = moment;
      if (index === Math.floor(moments.length / 2)) {
        await monitor.close();
        monitor = await open();
        onEvent({ kind: 'restart', at: moment });
      }
      const { failing, ...counts } = await monitor.run();
      replayed.feedsPolled += counts.feedsPolled;
      replayed.itemsSeen += counts.itemsSeen;
      replayed.itemsMatched += counts.itemsMatched;
      for (const failure of failing) onEvent({ kind: 'failing', at: moment, ...failure });
      for (const mail of handedOver.splice(0)) {
        const articles = await monitor.articlesOf(mail);
        replayed.mails.push(mail);
        replayed.told.push(...articles.map(toldOf));
        onEvent({ kind: 'mail', at: moment, mail, articles });
      }
    }
  } finally {
    await monitor?.close();
    await outlets.close();
  }
  return replayed;
}

function toldOf({ article, decision }: { article: Article; decision: string }): Told {
  const itemId = new URL(article.link ?? '').pathname.split('/').at(-1)!;
  return { itemId, decision: decision === 'update' ? 'update' : 'new' };
}
