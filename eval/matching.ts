import { thirdPartyData } from './data.ts';
import { scoreNames } from './matching/names.ts';
import { scoreHalf, type HalfResult } from './matching/own-set.ts';
import type { Score } from './matching/score.ts';
import { scoreFolder, type SetResult } from './matching/names-only.ts';

export interface MatchingResult {
  tune: HalfResult;
  test: HalfResult;
  /** The project's own sets for names alone, by language and half. */
  names: SetResult[];
  thirdParty: SetResult[];
}

/** Scores matching on the project's own set, both halves, and on third-party sets where there are any; prints the result. */
export function run(options: { json: boolean }): Promise<MatchingResult> {
  const folder = thirdPartyData('entities');
  const result = {
    tune: scoreHalf('tune'),
    test: scoreHalf('test'),
    names: scoreNames(),
    thirdParty: folder === undefined ? [] : scoreFolder(folder),
  };
  if (options.json) console.log(JSON.stringify(result));
  else print(result, folder === undefined);
  return Promise.resolve(result);
}

function print({ tune, test, names, thirdParty }: MatchingResult, absent: boolean): void {
  for (const [name, half] of Object.entries({ tune, test })) printHalf(name, half);
  for (const set of [...names, ...thirdParty]) printSet(set, !set.name.endsWith('-test'));
  if (absent)
    console.error('no third-party sets found; set WIREWATCH_DATA to a folder with entities/*.jsonl');
}

function printSet({ name, documents, score, falsePositives }: SetResult, look: boolean): void {
  console.log(`\n${name}: ${documents} documents, names only`);
  console.log(row('', score));
  if (look) for (const line of falsePositives) console.log(`  not in the set: ${line}`);
}

function printHalf(name: string, { byLanguage, byKind, alerts, mistakes }: HalfResult): void {
  console.log(`\n${name} half`.padEnd(19) + 'precision   recall       F1   found   extra  missed');
  for (const [group, score] of [...Object.entries(byLanguage), ...Object.entries(byKind)])
    console.log(row(group, score));
  console.log(
    `alert decisions   ${alerts.right} of ${alerts.total} right (${(alerts.right / alerts.total).toFixed(3)})`,
  );
  for (const mistake of mistakes) console.log(`  ${mistake}`);
}

function row(name: string, { precision, recall, f1, hits, extra, missed }: Score): string {
  const shares = [precision, recall, f1].map((share) => share.toFixed(3).padStart(9)).join('');
  return name.padEnd(18) + shares + [hits, extra, missed].map((count) => String(count).padStart(8)).join('');
}
