import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { guard, type Reach } from './addresses.ts';

// To import it is to read all that it offers, WebSocket included, for which Node loads the whole of its undici: 35 ms of
// CPU at every start of poll-feeds (x64, Node 24.21, November 2026). Got this way, that stays unread.
const http = process.getBuiltinModule('node:http');

/** A phase of an exchange took longer than it may. */
export class TooSlowError extends Error {
  override name = 'TooSlowError';
}

/** Milliseconds. */
export interface Timeouts {
  /** Until there is a connection, name and TLS included. */
  connectMs: number;
  /** From then until the headers are complete. */
  headersMs: number;
  /** Between two pieces of the body. */
  bodyMs: number;
  /** For everything, redirects included. */
  totalMs: number;
}

export interface Request {
  url: URL;
  headers: Record<string, string>;
  timeouts: Timeouts;
  /** What may be connected to; anything if undefined. */
  reach: Reach | undefined;
  /** Ends the exchange, its body too, with the reason as the error. */
  signal: AbortSignal;
}

// Every feed has a host of its own, or waits its turn there: a connection kept open would only hold memory.
const agents = { 'http:': new http.Agent(), 'https:': new https.Agent() };

/**
 * Sends a GET on a new connection and resolves with the answer once its headers are there; the body is for the caller to
 * read or to destroy, which closes the socket, as does every error. Throws `RefusedAddressError`, `TooSlowError` or what
 * the network says.
 */
export async function get({ url, headers, timeouts, reach, signal }: Request): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const options = {
    agent: agents[secure ? 'https:' : 'http:'],
    headers,
    maxHeaderSize: 64 * 1024,
    ...(reach && guard(url, reach)),
  };
  const request = (secure ? https : http).get(url, options);
  let timer = setTimeout(tooSlow, timeouts.connectMs, 'a connection', timeouts.connectMs);
  function tooSlow(missing: string, ms: number): void {
    request.destroy(new TooSlowError(`no ${missing} within ${ms} ms`));
  }
  const stop = () => request.destroy(signal.reason as Error);
  signal.addEventListener('abort', stop);
  request.once('socket', (socket) => {
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(timer);
      timer = setTimeout(tooSlow, timeouts.headersMs, 'headers', timeouts.headersMs);
    });
  });
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).on('error', reject);
      request.once('close', () => {
        reject(new Error('the connection was closed'));
      });
    });
    response.socket.setTimeout(timeouts.bodyMs, () => {
      response.destroy(new TooSlowError(`nothing more of the body within ${timeouts.bodyMs} ms`));
    });
    signal.addEventListener('abort', () => response.destroy(signal.reason as Error));
    return response;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
