import type { Mail } from '../../shared/alert.ts';
import type { Handover, MailTransport } from '../../shared/alerts/transport.ts';

/** A transport that keeps what it is handed; the next answers can be set, and running out of them means acceptance. */
export function collectingTransport() {
  const mails: Mail[] = [];
  const answers: (Handover | Error)[] = [];
  let subscribed = true;
  const transport: MailTransport = {
    ready: () => Promise.resolve({ kind: subscribed ? 'ready' : 'no-subscriber' }),
    send(mail) {
      const answer = answers.shift() ?? { kind: 'accepted', messageId: `message-${mails.length}` };
      if (answer instanceof Error) return Promise.reject(answer);
      if (answer.kind === 'accepted') mails.push(mail);
      return Promise.resolve(answer);
    },
  };
  return {
    transport,
    mails,
    answerNext: (...next: (Handover | Error)[]) => answers.push(...next),
    setSubscribed: (value: boolean) => (subscribed = value),
  };
}
