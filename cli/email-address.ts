import { InvalidArgumentError } from 'commander';

/** An argument that must be an e-mail address. */
export function emailAddress(text: string): string {
  if (!/^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(text))
    throw new InvalidArgumentError(`“${text}” is not an e-mail address`);
  return text;
}
