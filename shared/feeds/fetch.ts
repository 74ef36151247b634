import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { publicInternet, type Reach } from './addresses.ts';
import { collect } from './collect.ts';
import { decompress } from './decompress.ts';
import { failed, failureOf, statusFailure } from './failures.ts';
import { get, TooSlowError, type Request, type Timeouts } from './request.ts';
import type { Fetched, FetchDocument, FetchOptions } from './types.ts';
import { userAgent } from './user-agent.ts';

export const MAX_BYTES = 5 * 1024 * 1024;
const MAX_REDIRECTS = 5;
/** What everybody should take (RFC 9110, 4.1). */
const MAX_URL = 8_000;
const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const defaultTimeouts: Timeouts = { connectMs: 10_000, headersMs: 10_000, bodyMs: 10_000, totalMs: 20_000 };

/** `reach` is for feeds that are not `allowPrivate`; `contact` stands in the User-Agent. */
export interface FetchSettings {
  timeouts?: Partial<Timeouts>;
  reach?: Partial<Reach>;
  contact?: string;
}

/** Builds a fetcher: a conditional GET. Whatever the server does ends in an outcome; nothing is thrown. */
export function createFetch(settings: FetchSettings = {}): FetchDocument {
  const timeouts = { ...defaultTimeouts, ...settings.timeouts };
  const agent = userAgent(settings.contact);
  const reach = { ...publicInternet, ...settings.reach };
  return async (url, options) => {
    const controller = new AbortController();
    let leftMs = timeouts.totalMs;
    const begin = () => {
      const begunAt = performance.now();
      const timer = setTimeout(() => {
        controller.abort(new TooSlowError(`not finished within ${timeouts.totalMs} ms`));
      }, leftMs);
      return () => {
        clearTimeout(timer);
        leftMs -= performance.now() - begunAt;
      };
    };
    let stop = begin();
    const beforeLarge = async (): Promise<void> => {
      stop();
      await options.beforeLarge?.();
      stop = begin();
    };
    try {
      return await follow(
        url,
        { ...options, beforeLarge },
        {
          headers: requestHeaders(options, agent),
          timeouts,
          reach: options.allowPrivate === true ? undefined : reach,
          signal: controller.signal,
        },
      );
    } catch (error) {
      return failureOf(error, url);
    } finally {
      stop();
    }
  };
}

async function follow(start: string, options: FetchOptions, via: Omit<Request, 'url'>): Promise<Fetched> {
  let url = new URL(start);
  let permanent = true;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await get({ ...via, url });
    const { location } = response.headers;
    const status = response.statusCode ?? 0;
    if (!REDIRECTS.has(status) || location === undefined) {
      const movedTo = permanent && hops > 0 ? url.href : undefined;
      return read(response, hops > 0 ? url.href : start, movedTo, options);
    }
    discard(response);
    permanent &&= PERMANENT.has(status);
    // Node reads headers as Latin-1; servers that do not escape what is no ASCII write UTF-8.
    const next = URL.parse(Buffer.from(location, 'latin1').toString(), url.href);
    if (next === null || !/^https?:$/.test(next.protocol) || next.href.length > MAX_URL)
      return failed('http', `${url.href} redirects to ${location}, which cannot be fetched`, {
        retryable: false,
      });
    url = next;
  }
  return failed('too-many-redirects', `${start} redirects more than ${MAX_REDIRECTS} times`, {
    retryable: false,
  });
}

function requestHeaders(options: FetchOptions, agent: string): Record<string, string> {
  return {
    'user-agent': agent,
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(options.etag !== undefined && { 'if-none-match': options.etag }),
    ...(options.lastModified !== undefined && { 'if-modified-since': options.lastModified }),
  };
}

async function read(
  response: IncomingMessage,
  url: string,
  movedTo: string | undefined,
  options: FetchOptions,
): Promise<Fetched> {
  const { statusCode: status = 0 } = response;
  const headers = plainHeaders(response.headers);
  if (status === 304) {
    discard(response);
    return { kind: 'not-modified' };
  }
  if (status < 200 || status > 299) {
    discard(response);
    return statusFailure(status, url, headers, options.now?.() ?? new Date());
  }
  const room = {
    maxBytes: options.maxBytes ?? MAX_BYTES,
    beforeLarge: () => waiting(response, options),
  };
  const body = await collect(response, room);
  return {
    kind: 'fetched',
    ...(await decompress(body, headers['content-encoding'], room)),
    headers,
    url,
    ...(headers['content-type'] !== undefined && { contentType: headers['content-type'] }),
    ...(movedTo !== undefined && { movedTo }),
  };
}

/** Lets the caller decide when more of a large body is taken, with no clock running on the socket. */
async function waiting({ socket }: IncomingMessage, { beforeLarge }: FetchOptions): Promise<void> {
  const { timeout = 0 } = socket;
  socket.setTimeout(0);
  await beforeLarge?.();
  socket.setTimeout(timeout);
}

/** Closes the socket of an answer whose body nobody will read; what it says to that is of no interest. */
function discard(response: IncomingMessage): void {
  response.on('error', () => undefined).destroy();
}

function plainHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
