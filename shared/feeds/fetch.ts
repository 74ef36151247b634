import { Agent, buildConnector, errors, request, type Dispatcher } from 'undici';
import { guardedConnector, publicInternet, RefusedAddressError, type Reach } from './addresses.ts';
import { decompress } from './decompress.ts';
import { retryAfter } from './retry-after.ts';
import type { Fetched, FetchDocument, FetchFailed, FetchOptions } from './types.ts';

export const MAX_BYTES = 5 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const USER_AGENT =
  'Wirewatch/0.1 (news monitor; +https://github.com/wirewatch/wirewatch; wirewatch@users.noreply.github.com)';

export interface Timeouts {
  connectMs: number;
  headersMs: number;
  /** Between two pieces of the body. */
  bodyMs: number;
  /** For everything, redirects included. */
  totalMs: number;
}
const defaultTimeouts: Timeouts = { connectMs: 10_000, headersMs: 10_000, bodyMs: 10_000, totalMs: 20_000 };

/** Builds a fetcher with its own connections; `reach` is for feeds that are not `allowPrivate`. */
export function createFetch(
  settings: { timeouts?: Partial<Timeouts>; reach?: Partial<Reach>; userAgent?: string } = {},
): FetchDocument {
  const timeouts = { ...defaultTimeouts, ...settings.timeouts };
  const agentOptions = {
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    keepAliveTimeout: 1_000, // only redirects within a site are worth a kept connection
    maxHeaderSize: 64 * 1024,
  };
  const connect = { timeout: timeouts.connectMs };
  const guarded = new Agent({
    ...agentOptions,
    connect: guardedConnector(connect, { ...publicInternet, ...settings.reach }),
  });
  const open = new Agent({
    ...agentOptions,
    connect: buildConnector(connect),
  });
  return async (url, options) => {
    const dispatcher = options.allowPrivate === true ? open : guarded;
    const signal = AbortSignal.timeout(timeouts.totalMs);
    try {
      return await follow(url, options, {
        dispatcher,
        signal,
        userAgent: settings.userAgent ?? USER_AGENT,
      });
    } catch (error) {
      return failureOf(error, url);
    }
  };
}

/** Gets a document with a conditional GET. Whatever the server does ends in an outcome; nothing is thrown. */
export const fetchDocument: FetchDocument = createFetch();

interface Via {
  dispatcher: Dispatcher;
  signal: AbortSignal;
  userAgent: string;
}

async function follow(start: string, options: FetchOptions, via: Via): Promise<Fetched> {
  let url = start;
  let permanent = true;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await request(url, {
      dispatcher: via.dispatcher,
      signal: via.signal,
      headers: requestHeaders(options, via.userAgent),
    });
    const location = response.headers.location;
    if (!REDIRECTS.has(response.statusCode) || typeof location !== 'string') {
      const movedTo = permanent && url !== start ? url : undefined;
      return await read(response, url, movedTo, options);
    }
    discard(response.body);
    permanent &&= PERMANENT.has(response.statusCode);
    const next = URL.parse(location, url);
    if (next === null || !/^https?:$/.test(next.protocol)) {
      return failed('http', `${url} redirects to ${location}, which cannot be fetched`, { retryable: false });
    }
    url = next.href;
  }
  return failed('too-many-redirects', `${start} redirects more than ${MAX_REDIRECTS} times`, {
    retryable: false,
  });
}

function requestHeaders(options: FetchOptions, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    ...(options.etag !== undefined && { 'if-none-match': options.etag }),
    ...(options.lastModified !== undefined && { 'if-modified-since': options.lastModified }),
  };
}

async function read(
  response: Dispatcher.ResponseData,
  url: string,
  movedTo: string | undefined,
  options: FetchOptions,
): Promise<Fetched> {
  const { statusCode: status, body } = response;
  const headers = plainHeaders(response.headers);
  if (status === 304) {
    discard(body);
    return { kind: 'not-modified' };
  }
  if (status < 200 || status > 299) {
    discard(body);
    return statusFailure(status, url, headers, options.now?.() ?? new Date());
  }
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const raw = await collect(body, maxBytes);
  const { bytes, cut } = await decompress(raw.bytes, headers['content-encoding'], maxBytes);
  return {
    kind: 'fetched',
    bytes,
    cut: cut || raw.cut,
    headers,
    url,
    ...(headers['content-type'] !== undefined && { contentType: headers['content-type'] }),
    ...(movedTo !== undefined && { movedTo }),
  };
}

/** Closes the socket of a body that nobody will read; undici reports that as an error of the stream. */
function discard(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => undefined).destroy();
}

/** The first `maxBytes` of a stream; leaving the loop early closes the socket. */
async function collect(body: AsyncIterable<Uint8Array>, maxBytes: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return { bytes: Buffer.concat(chunks, Math.min(size, maxBytes)), cut: size > maxBytes };
}

function plainHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function statusFailure(status: number, url: string, headers: Record<string, string>, now: Date): FetchFailed {
  const after = retryAfter(headers['retry-after'], now);
  const more = { status, retryable: true, ...(after && { retryAfter: after }) };
  if (status === 410) {
    return failed('gone', `${url} answers 410: the feed is gone for good`, { ...more, retryable: false });
  }
  if (status === 429 || (status === 503 && after !== undefined)) {
    return failed('rate-limited', `${url} answers ${status}: too many requests`, more);
  }
  if (headers['cf-mitigated'] === 'challenge') {
    return failed(
      'challenge',
      `${url} answers ${status} with a bot challenge; give the feed a fallbackUrl`,
      more,
    );
  }
  return failed('http', `${url} answers ${status}`, more);
}

function failed(
  reason: FetchFailed['reason'],
  message: string,
  more: Partial<FetchFailed> & { retryable: boolean },
): FetchFailed {
  return { kind: 'failed', reason, message, ...more };
}

function failureOf(error: unknown, url: string): FetchFailed {
  const refused = causes(error).find((cause) => cause instanceof RefusedAddressError);
  if (refused) {
    return failed('refused-address', `${url} is refused: ${refused.message}`, { retryable: false });
  }
  if (
    error instanceof errors.ConnectTimeoutError ||
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    (error instanceof DOMException && error.name === 'TimeoutError')
  ) {
    return failed('timeout', `${url} is too slow: ${error.message}`, { retryable: true });
  }
  const [cause] = causes(error).reverse();
  return failed('network', `${url} cannot be read: ${cause?.message ?? String(error)}`, { retryable: true });
}

/** The error, what it says caused it, and so on. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(causes) : [];
  return [error, ...inner, ...causes(error.cause)];
}
