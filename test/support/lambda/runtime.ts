import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildSync } from 'esbuild';

/** What came of one invocation. */
export type Invocation = { kind: 'returned'; value: unknown } | { kind: 'failed'; error: unknown };

export interface RunningFunction {
  /** From the start of the process until it asked for its first event. */
  initMs: number;
  /** The time all its threads were at work until then, which other processes do not lengthen as much. */
  initCpuMs: number;
  invoke: (event: unknown) => Promise<Invocation>;
  /** Most memory the process has held so far. */
  peakMb: () => number;
  /** Everything it wrote, by lines. */
  log: string[];
  stop: () => Promise<void>;
}

// Node takes some 40 ms to read the first TypeScript file of a process, which would count as the function's own start.
const CLIENT = join(mkdtempSync(join(tmpdir(), 'wirewatch-client-')), 'native-client.mjs');
buildSync({ entryPoints: [resolve(import.meta.dirname, 'native-client.ts')], outfile: CLIENT });
const RUNTIME = createRequire(import.meta.url).resolve('aws-lambda-ric');

interface Waiting {
  id: string;
  done: (invocation: Invocation) => void;
}

/**
 * Starts a bundle under the runtime interface client that AWS's own images run, against a Runtime API on loopback.
 * @param folder holds index.mjs with an export `handler`, as it would be zipped
 * @param env the function's environment; nothing of ours is passed on
 */
export async function startFunction(folder: string, env: Record<string, string>): Promise<RunningFunction> {
  let wanted: ((response: ServerResponse) => void) | undefined;
  let idle: ServerResponse | undefined;
  let current: Waiting | undefined;
  let initError: unknown;
  let initCpuMs = NaN;
  let count = 0;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    if (path.endsWith('/invocation/next')) {
      if (Number.isNaN(initCpuMs)) initCpuMs = Number(request.headers['x-cpu-ms']);
      if (wanted === undefined) idle = response;
      else wanted(response);
      wanted = undefined;
      return;
    }
    const body = await text(request);
    response.writeHead(202).end('{"status":"OK"}');
    if (path.endsWith('/init/error')) initError = JSON.parse(body);
    else if (path.endsWith('/response'))
      current?.done({ kind: 'returned', value: body === '' ? undefined : JSON.parse(body) });
    else current?.done({ kind: 'failed', error: JSON.parse(body) });
  };
  const nextPoll = () =>
    new Promise<ServerResponse>((done) => {
      if (idle === undefined) wanted = done;
      else done(idle);
      idle = undefined;
    });

  const server = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const log: string[] = [];
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', CLIENT, RUNTIME, 'index.handler'], {
    cwd: folder,
    env: {
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(server.address() as AddressInfo).port}`,
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'index.handler',
      AWS_LAMBDA_FUNCTION_NAME: 'test',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_LOG_GROUP_NAME: 'test',
      AWS_LAMBDA_LOG_STREAM_NAME: 'test',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => log.push(...chunk.toString().split('\n').filter(Boolean)));
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(
      `the function ended (${String(code)}): ${initError === undefined ? log.join('\n') : JSON.stringify(initError)}`,
    );
  });
  died.catch(() => undefined);

  let ready = await Promise.race([nextPoll(), died]);
  const initMs = performance.now() - startedAt;
  return {
    initMs,
    initCpuMs,
    log,
    peakMb: () => peakMb(child),
    async invoke(event) {
      const invocation = new Promise<Invocation>((done) => (current = { id: String(++count), done }));
      const following = nextPoll();
      ready.writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': `00000000-0000-0000-0000-${String(count).padStart(12, '0')}`,
        'lambda-runtime-deadline-ms': String(Date.now() + 60_000),
        'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:123456789012:function:test',
      });
      ready.end(JSON.stringify(event));
      const result = await Promise.race([invocation, died]);
      ready = await Promise.race([following, died]);
      return result;
    },
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGKILL');
        await once(child, 'close');
      }
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Linux's high-water mark of resident memory; 0 elsewhere. */
function peakMb({ pid }: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
