import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { setTimeout } from 'node:timers/promises';
import { createEngine } from '../../cli/local/engine.ts';
import { localClient } from '../../cli/local/store.ts';
import { createTables } from '../../cli/local/tables.ts';
import { connect, type Database } from '../../shared/store/database.ts';
import { localTableNames } from '../../shared/store/tables.ts';

/** A request of the SDK as it would stand on the wire: `PutItem` and its JSON. */
export interface WireCall {
  operation: string;
  input: Record<string, unknown>;
}
/** What came back: the HTTP status and the JSON. */
export interface WireAnswer {
  status: number;
  output: Record<string, unknown>;
}
export type Execute = (input: WireCall['input']) => Promise<WireAnswer>;
/** Stands between the SDK and the engine: may change, refuse, repeat or swallow what passes. */
export type Between = (call: WireCall, execute: Execute) => Promise<WireAnswer>;

/** The embedded engine in memory, reached without a socket, so that ten thousand of them fit into minutes. */
export interface InnerEngine {
  /** A connection all of whose calls go through `between`. */
  connect(between: Between, maxAttempts?: number): Database;
  /** A connection without faults. */
  readonly clean: Database;
}

export async function openInnerEngine(): Promise<InnerEngine> {
  const server = createEngine();
  const through = (between: Between, maxAttempts: number) => {
    const db = connect({
      names: localTableNames,
      client: {
        ...localClient('http://localhost'),
        requestHandler: handlerFor(server, between),
        retryStrategy: atOnce(maxAttempts),
        signer: unsigned,
      },
    });
    for (const step of withoutEffect) db.doc.middlewareStack.remove(step);
    return db;
  };
  const clean = through((call, execute) => execute(call.input), 1);
  await createTables(clean);
  await setTimeout(1); // a table is active one timer after it was created
  return { clean, connect: (between, maxAttempts = 1) => through(between, maxAttempts) };
}

/** Steps of the SDK that no answer depends on where there is no wire; they are half of its time. */
const withoutEffect = [
  'loggerMiddleware',
  'getUserAgentMiddleware',
  'hostHeaderMiddleware',
  'recursionDetectionMiddleware',
  'contentLengthMiddleware',
];

type Handler = NonNullable<DynamoDBClientConfig['requestHandler']>;
interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

function handlerFor(server: Server, between: Between): Handler {
  const handle = async (request: WireRequest) => {
    const body = textOf(request.body);
    const call: WireCall = {
      operation: request.headers['x-amz-target']!.split('.')[1]!,
      input: JSON.parse(body) as WireCall['input'],
    };
    const { status, output } = await between(call, (input) =>
      emit(server, { ...request, body: input === call.input ? body : JSON.stringify(input) }),
    );
    const headers = { 'content-type': 'application/x-amz-json-1.0' };
    return { response: { statusCode: status, headers, body: Buffer.from(JSON.stringify(output)) } };
  };
  return { metadata: { handlerProtocol: 'http/1.1' }, handle };
}

const textOf = (body: string | Uint8Array) =>
  typeof body === 'string' ? body : new TextDecoder().decode(body);

/** The engine wants a signature and checks none; making one would be a quarter of a run's time. */
const unsigned = {
  sign: <T extends { headers: Record<string, string> }>(request: T) => {
    request.headers['x-amz-date'] = '20260101T000000Z';
    request.headers.authorization =
      'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
    return Promise.resolve(request);
  },
};

/** Hands a request to the engine's HTTP listener without HTTP. */
function emit(server: Server, { method, path, headers, body }: WireRequest): Promise<WireAnswer> {
  return new Promise((resolve) => {
    const request = Object.assign(new EventEmitter(), { method, url: path, headers });
    const response = {
      statusCode: 200,
      setHeader: () => undefined,
      end: (text: string) => {
        resolve({ status: response.statusCode, output: JSON.parse(text) as WireAnswer['output'] });
      },
    };
    server.emit('request', request, response);
    request.emit('data', Buffer.from(textOf(body)));
    request.emit('end');
  });
}

/** The SDK's standard rule of what is tried again, without its waiting. */
function atOnce(maxAttempts: number) {
  const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 });
  return {
    acquireInitialRetryToken: () => Promise.resolve(token(0)),
    refreshRetryTokenForRetry: (
      { getRetryCount }: ReturnType<typeof token>,
      { errorType }: { errorType: string },
    ) =>
      errorType === 'CLIENT_ERROR' || getRetryCount() + 1 >= maxAttempts
        ? Promise.reject(new Error('no attempt left'))
        : Promise.resolve(token(getRetryCount() + 1)),
    recordSuccess: () => undefined,
  };
}
