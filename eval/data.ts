import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The folder of third-party labelled sets, which the project may use but does not ship: `WIREWATCH_DATA`, else a
 * folder beside the checkout. Undefined where it is absent.
 */
export function thirdPartyData(name: string): string | undefined {
  const root = process.env.WIREWATCH_DATA ?? resolve(import.meta.dirname, '../../shared/data');
  const path = resolve(root, name);
  return existsSync(path) ? path : undefined;
}
