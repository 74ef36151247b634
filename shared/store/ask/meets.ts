import type { Event } from './event.ts';
import type { Question } from './question.ts';

/** Whether an event meets everything a question asks that its index row does not already say. */
export function meets(event: Event, question: Question): boolean {
  const { watch, kind, severity, language, outlet, text } = question;
  return (
    (watch === undefined || event.watches.includes(watch)) &&
    (kind === undefined || event.kind === kind) &&
    (severity === undefined || event.severity >= severity) &&
    (language === undefined || event.languages.includes(language)) &&
    (outlet === undefined || event.outlets.some((each) => holds(each, outlet))) &&
    (text === undefined ||
      [event.title, event.news, event.article?.title, event.summary].some((each) => holds(each, text)))
  );
}

/** Whether a text holds another, whatever the case and the width of the letters. */
export function holds(text: string | undefined, part: string): boolean {
  return text !== undefined && fold(text).includes(fold(part));
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();
