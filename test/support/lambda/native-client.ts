// Stands in for the compiled part of aws-lambda-ric, which wraps libcurl: the same four calls over node:http.
import type { IncomingHttpHeaders } from 'node:http';
import Module from 'node:module';
import { text } from 'node:stream/consumers';

// Imported, it would have Node load its undici, which the compiled part does not (shared/feeds/request.ts).
const { Agent, request: open } = process.getBuiltinModule('node:http');

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API!.split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

interface Answer {
  bodyJson: string;
  headers: IncomingHttpHeaders;
}

function call(method: string, path: string, body?: string, headers = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host, port, agent, method, path: `/2018-06-01/runtime/invocation/${path}`, headers };
    const request = open(options, (response) => {
      text(response).then((bodyJson) => {
        resolve({ bodyJson, headers: response.headers });
      }, reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

// The runtime calls `done` and `error` without waiting, then `next`, which must come after them.
let reported: Promise<unknown> = Promise.resolve();
const client = {
  initializeClient: () => undefined,
  next: async () => {
    await reported;
    const { user, system } = process.cpuUsage();
    return call('GET', 'next', undefined, { 'x-cpu-ms': String((user + system) / 1000) });
  },
  done: (id: string, body: string) => {
    reported = call('POST', `${id}/response`, body);
  },
  error: (id: string, body: string, cause: string) => {
    reported = call('POST', `${id}/error`, body, { 'lambda-runtime-function-xray-error-cause': cause });
  },
};

type Load = (request: string, ...rest: unknown[]) => unknown;
const modules = Module as unknown as { _load: Load };
const load = modules._load;
modules._load = (request, ...rest) =>
  request.endsWith('rapid-client.node') ? client : load.call(Module, request, ...rest);
