/** An error as SNS answers it. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const invalid = (what: string) => new Refusal('InvalidParameter', `Invalid parameter: ${what}`);
