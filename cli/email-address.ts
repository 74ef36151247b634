import { InvalidArgumentError } from 'commander';

/** The addresses that a browser's e-mail field takes (HTML Living Standard), with a dot in the domain: SNS refuses others. */
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** An argument that must be an e-mail address. */
export function emailAddress(text: string): string {
  if (!ADDRESS.test(text)) throw new InvalidArgumentError(`“${text}” is not an e-mail address`);
  return text;
}
