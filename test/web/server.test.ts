import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, type TestPage } from '../support/web-page.ts';

let page: TestPage;
beforeAll(async () => {
  page = await openPage();
});
afterAll(() => page.close());

/** Asks for a path as it stands: `fetch` would tidy it. */
async function ask(path: string, options: { method?: string; host?: string } = {}) {
  const { method = 'GET', host = 'localhost' } = options;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(page.url, { path, method, headers: { host } }, resolve).on('error', reject).end();
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe('the page', () => {
  it.each(['/', '/page/main.js', '/api/events', '/nothing', '/api/events?limit=x'])(
    'lets nothing run, load or frame it but its own files: %s',
    async (path) => {
      const { headers } = await ask(path);
      const rules = headers['content-security-policy'];
      expect(rules).toContain("default-src 'none'");
      expect(rules).toContain("script-src 'self';");
      expect(rules).toContain("frame-ancestors 'none'");
      expect(rules).toContain("require-trusted-types-for 'script'");
      expect(rules).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it.each([
    '/page/../server.ts',
    '/page/..%2fserver.ts',
    '/page/%2e%2e/server.ts',
    '/page/....//server.ts',
    '/vendor/../../package.json',
    '/vendor/__proto__.js',
    '/vendor/constructor.js',
    '//etc/passwd',
    '/__proto__',
    '/constructor',
    '/page/main.js%00.css',
  ])('serves no file but its own: %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404 });
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '192.168.0.1', 'a@localhost'])(
    'answers nobody who takes it for %s',
    async (host) => {
      expect(await ask('/api/events', { host })).toMatchObject({ status: 421 });
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('only reads: no %s', async (method) => {
    expect(await ask('/api/events', { method })).toMatchObject({ status: 405 });
  });
});
