import { invalid } from './refusal.ts';

/** SNS counts a message with its attributes (https://docs.aws.amazon.com/sns/latest/api/API_Publish.html). */
const BYTES_AT_MOST = 262_144;

export interface Attribute {
  type: string;
  value: string;
}

export interface Message {
  subject?: string;
  body: string;
  attributes: Record<string, Attribute>;
}

/** Throws what SNS would answer to a message it does not take. */
export function checkMessage({ subject, body, attributes }: Message): void {
  if (body === '') throw invalid('Empty message');
  if (subject !== undefined) {
    if (subject === '' || subject.length >= 100) throw invalid('Subject');
    if (/\p{Cc}|\u2028|\u2029/u.test(subject)) throw invalid('Subject');
  }
  for (const [name, attribute] of Object.entries(attributes)) checkAttribute(name, attribute);
  if (bytesOf({ body, attributes }) > BYTES_AT_MOST) throw invalid('Message too long');
}

function checkAttribute(name: string, { type, value }: Attribute): void {
  if (!/^[A-Za-z0-9_.-]{1,256}$/.test(name))
    throw invalid(`The message attribute '${name}' has an invalid name.`);
  if (value === '')
    throw invalid(`The message attribute '${name}' must contain non-empty message attribute value.`);
  if (type === 'Number' && !Number.isFinite(Number(value)))
    throw invalid(`Could not cast message attribute '${name}' value to number.`);
  if (type === 'String.Array' && !isArray(value))
    throw invalid(`Message attribute '${name}' of type 'String.Array' is not a JSON array.`);
  if (!['String', 'Number', 'String.Array', 'Binary'].includes(type))
    throw invalid(`The message attribute '${name}' has an invalid type.`);
}

const isArray = (json: string): boolean => {
  try {
    return Array.isArray(JSON.parse(json));
  } catch {
    return false;
  }
};

export function bytesOf({ body, attributes }: Message): number {
  const parts = Object.entries(attributes).flatMap(([name, { type, value }]) => [name, type, value]);
  return [body, ...parts].reduce((sum, part) => sum + Buffer.byteLength(part), 0);
}
