import { readdirSync } from 'node:fs';

/** `npm run bench -- NAME …` runs bench/NAME.ts; without a name, all of them. */
const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'main.ts')
  .map((entry) => entry.name.slice(0, -3));
const [name, ...args] = process.argv.slice(2);
if (name !== undefined && !names.includes(name)) {
  process.stderr.write(`no benchmark "${name}"; there are ${names.join(', ')}\n`);
  process.exit(2);
}
for (const each of name === undefined ? names : [name]) {
  const { run } = (await import(`./${each}.ts`)) as { run: (args: string[]) => Promise<void> };
  await run(args);
}
