import type { Mail } from '../alert.ts';
import { hashId } from '../hash.ts';
import { toTheMinute } from '../scalars.ts';

/** The mail that `wirewatch alert --test` sends through the real path. */
export function composeTestMail(now: Date): Mail {
  const at = now.toISOString();
  return {
    id: hashId('test', at),
    at,
    state: 'pending',
    members: ['test'],
    subject: 'Wirewatch: this is a test',
    body: [
      'This is a test, and nothing happened. Alerts will reach you this way.',
      '',
      `Sent ${toTheMinute(at)} UTC by \`wirewatch alert --test\``,
      '',
    ].join('\n'),
    attributes: { entities: [], watches: [], kind: ['other'], language: ['en'], severity: 3 },
  };
}
