import { ESLint } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { beforeAll, describe, expect, it } from 'vitest';
import { ourExpressions, type Expression } from '../support/expressions.ts';

/** Static analysis by scslre: quantifiers that exchange characters, and attempts that begin anew within a run. */
const analysis = new ESLint({
  overrideConfigFile: true,
  allowInlineConfig: false,
  overrideConfig: {
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: false }],
    },
  },
});

async function superLinear(expressions: Expression[]): Promise<string[]> {
  const lines = expressions.map(({ expression }) => `${String(expression)}.test(text);`);
  const [result] = await analysis.lintText(lines.join('\n'));
  return result!.messages.map(
    ({ line, message }) => `${expressions[line - 1]!.where}: ${message.slice(0, 300)}`,
  );
}

const LENGTH = 100_000;
/** What is linear takes milliseconds for such a text; what is quadratic, seconds. CPU time, not the clock. */
const MAX_CPU_SECONDS = 0.5;

/** Texts made of the expression's own words, which the analysis does not try: it repeats single characters. */
function pumped({ source }: RegExp): string[] {
  const words = source
    .replaceAll(/\\[a-z](?:\{[^}]*\})?/gi, ' ')
    .replaceAll('\\', '')
    .split(/[[\](){}*+|^$]+/)
    .filter((word) => word.length > 1);
  return [...new Set(words)].map((word) => word.repeat(Math.ceil(LENGTH / word.length)));
}

function slowOn(expression: RegExp): string | undefined {
  if (!/[*+]|,\}/.test(expression.source)) return undefined; // nothing in it repeats without end
  return pumped(expression).find((text) => {
    const before = process.cpuUsage();
    expression.lastIndex = 0;
    expression.test(text);
    return process.cpuUsage(before).user / 1e6 > MAX_CPU_SECONDS;
  });
}

describe('the regular expressions of this project', () => {
  let ours: Expression[];
  beforeAll(async () => {
    ours = await ourExpressions();
  });

  it('take linear time, by analysis', { timeout: 60_000 }, async () => {
    expect(ours.length).toBeGreaterThan(200);
    expect(await superLinear(ours)).toEqual([]);
  });

  it('take linear time on their own words again and again', { timeout: 60_000 }, () => {
    expect(ours.filter(({ expression }) => slowOn(expression) !== undefined)).toEqual([]);
  });
});

describe('these checks', () => {
  it.each([/(?:a+)+b/, /\s+$/, /^\/([^/]+\.[^/]+\/.*)$/])('see that %s is not linear', async (expression) => {
    expect(await superLinear([{ where: 'here', expression }])).not.toEqual([]);
  });

  it('see a search that begins anew at each of its words', () => {
    expect(slowOn(/<\?xml[^>]*?\bencoding\s*=/i)).toMatch(/^(?:<\?xml)+$/);
  });
});
