import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { InvalidArgumentError } from 'commander';
import { ZodError } from 'zod';
import { CliError } from '../cli/errors.ts';
import { answers } from './answers.ts';
import { fileFor, type Served } from './files.ts';
import type { Lender } from './lender.ts';

/** Nothing but what this server serves, no inline script or style, no string that becomes markup or code. */
const CONTENT_SECURITY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export interface WebOptions {
  tables: Lender;
  now: () => Date;
  /** Told of what went wrong on our side. */
  onError: (error: unknown) => void;
}

/**
 * The page and its queries, read-only. Listen on loopback only. A request for another host is refused: a site that
 * resolves its own name to this machine (DNS rebinding) must not read the table.
 */
export function createWebServer(options: WebOptions): Server {
  return createServer((request, response) => {
    void respond(options, request, response);
  });
}

async function respond(
  options: WebOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, served: Served) => {
    response.writeHead(status, {
      ...HEADERS,
      'content-type': served.type,
      'content-length': served.body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : served.body);
  };
  if (!isLoopback(request.headers.host)) {
    send(421, message('this page answers on localhost only'));
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(405, message('this page only reads'));
  } else {
    try {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const answer = Object.hasOwn(answers, pathname) ? answers[pathname] : undefined;
      const served =
        answer === undefined
          ? await fileFor(pathname)
          : await options.tables.with((db) => answer(db, searchParams, options.now()));
      if (served === undefined) send(404, message('there is nothing at this address'));
      else send(200, served);
    } catch (error) {
      const mistake = mistakeIn(error);
      if (mistake === undefined) options.onError(error);
      send(
        mistake === undefined ? 500 : 400,
        message(mistake ?? 'something went wrong; the terminal says what'),
      );
    }
  }
}

const isLoopback = (host = '') => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

/** What the asker can mend: a parameter that is none, an entity that is not there. */
function mistakeIn(error: unknown): string | undefined {
  if (error instanceof ZodError)
    return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  if (error instanceof CliError) return [error.message, error.advice].filter(Boolean).join('; ');
  if (error instanceof InvalidArgumentError) return error.message;
  return undefined;
}

const message = (error: string): Served => ({
  type: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify({ error })),
});
