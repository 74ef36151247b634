import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** A regular expression of ours, and where it stands. */
export interface Expression {
  where: string;
  expression: RegExp;
}

const root = resolve(import.meta.dirname, '../..');
const code = ['shared', 'functions', 'cli', 'web', 'seeds', 'infra'].map(
  (folder) => `${folder}/**/*.{ts,js}`,
);

/** Every regular expression in the code: the literals, and those that a module builds while it is loaded. */
export async function ourExpressions(): Promise<Expression[]> {
  const files = globSync(code, { cwd: root, exclude: ['**/*.d.ts'] }).sort();
  const perFile = files.map((file) => literalsOf(file, readFileSync(join(root, file), 'utf8')));
  const building = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('new RegExp('));
  return [...perFile.flat(), ...(await builtBy(building))];
}

function literalsOf(file: string, text: string): Expression[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const found: Expression[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      const end = node.text.lastIndexOf('/');
      const expression = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ where: `${file}:${line + 1}`, expression });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

async function builtBy(files: string[]): Promise<Expression[]> {
  const found: Expression[] = [];
  const original = globalThis.RegExp;
  for (const file of files) {
    globalThis.RegExp = new Proxy(original, {
      construct: (target, args: [string, string]) => {
        const expression = new target(...args);
        found.push({ where: file, expression });
        return expression;
      },
    });
    try {
      await import(join(root, file));
    } finally {
      globalThis.RegExp = original;
    }
  }
  return found;
}
