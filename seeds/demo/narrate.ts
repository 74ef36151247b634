import { styleText } from 'node:util';
import type { Mail } from '../../shared/alert.ts';
import { plainLine } from '../../shared/alerts/plain.ts';
import type { ReplayEvent } from './replay.ts';
import type { Score } from './score.ts';

interface Narrator {
  tell: (event: ReplayEvent) => void;
  conclude: (
    report: Score & {
      alertsSent: number;
      mailsSent: number;
      feedsPolled: number;
      itemsSeen: number;
      itemsMatched: number;
      ms: number;
    },
  ) => void;
}

/** Tells the replay as it happens, one line an event, and at the end shows the first mail about an update in full. */
export function createNarrator(out: NodeJS.WriteStream): Narrator {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    styleText(style, text, { stream: out });
  const line = (text = '') => out.write(`${text}\n`);
  const failing = new Set<string>();
  let year = '';
  let shown: Mail | undefined;

  const dated = (at: Date, text: string) => {
    const date = at.toISOString();
    if (date.slice(0, 4) !== year) {
      year = date.slice(0, 4);
      line(`\n${paint('bold', year)}`);
    }
    line(`  ${paint('dim', date.slice(5, 16).replace('T', ' '))}  ${text}`);
  };

  return {
    tell: (event) => {
      switch (event.kind) {
        case 'restart':
          dated(event.at, paint('cyan', 'the monitor is stopped and started again on the same data'));
          return;
        case 'failing':
          if (!failing.has(event.feedId))
            dated(event.at, paint('yellow', `feed ${event.feedId} fails: ${event.message}`));
          failing.add(event.feedId);
          return;
        case 'mail':
          for (const { article, decision } of event.articles)
            dated(
              event.at,
              `${paint(decision === 'update' ? 'magenta' : 'green', decision.padEnd(6))}  ${plainLine(article.title)}` +
                paint('dim', `  ${plainLine(article.outlet ?? article.feedTitle)}`),
            );
          if (shown === undefined || event.articles.some(({ decision }) => decision === 'update'))
            shown = event.mail;
      }
    },
    conclude: (report) => {
      if (shown !== undefined) {
        line(`\n${paint('bold', 'One of the mails, in full')}\n`);
        line(`  ${paint('bold', `Subject: ${shown.subject}`)}\n`);
        for (const each of shown.body.split('\n')) line(`  ${each}`);
      }
      line(
        `\n${report.feedsPolled} polls saw ${report.itemsSeen} entries; ${report.itemsMatched} matched; ` +
          `${report.alertsSent} alerts went out in ${report.mailsSent} mails, in ${(report.ms / 1000).toFixed(1)} s.`,
      );
      line(`${report.developmentsFound} of ${report.developmentsExpected} developments found.`);
      for (const [what, ids] of Object.entries({
        Missed: report.missed,
        'Told twice': report.duplicates,
        'False alerts': report.falseAlerts,
      }))
        if (ids.length > 0) line(paint('red', `${what}: ${ids.join(', ')}`));
      if (report.missed.length + report.duplicates.length + report.falseAlerts.length === 0)
        line(paint('green', 'Nothing missed, nothing told twice, no false alert.'));
    },
  };
}
