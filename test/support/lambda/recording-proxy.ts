import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  endpoint: string;
  /** Operations and the table each was on, as `events GetItem`. */
  operations: Set<string>;
  close: () => Promise<void>;
}

/** Stands before a DynamoDB engine and notes which operations a function asks of which table. */
export async function openRecordingProxy(target: string): Promise<RecordingProxy> {
  const operations = new Set<string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      for (const [, table] of body.toString().matchAll(/"wirewatch-(watchlist|feeds|events)"/g))
        operations.add(`${table} ${operation}`);
      const options = { method: request.method, headers: request.headers };
      const onward = forward(`${target}${request.url ?? '/'}`, options, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      onward.end(body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    operations,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
