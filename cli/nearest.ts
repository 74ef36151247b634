import { closest } from 'fastest-levenshtein';
import { CliError } from './errors.ts';

/** The error for an id that is not there, with the nearest one that is. */
export function unknownId(what: string, id: string, known: readonly string[], listCommand: string): CliError {
  const near = known.length === 0 ? undefined : closest(id, [...known]);
  return new CliError(
    `there is no ${what} "${id}"`,
    `${near === undefined ? '' : `did you mean ${near}? `}\`wirewatch ${listCommand}\` lists them`,
  );
}
