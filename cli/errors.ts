/** Something the user can mend: what is wrong, and what to do. Ends a command with exit code 1, or 2 for wrong usage. */
export class CliError extends Error {
  readonly advice: string | undefined;
  readonly exitCode: 1 | 2;
  constructor(message: string, advice?: string, options: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'CliError';
    this.advice = advice;
    this.exitCode = options.exitCode ?? 1;
  }
}
