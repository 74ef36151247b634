import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { userAgent } from '../../../shared/feeds/user-agent.ts';

test('names the version of package.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(userAgent()).toContain(`Wirewatch/${version} (`);
});

test('names whom to write to, without what could end the header or the comment', () => {
  expect(userAgent(' me@a.example)\r\nX: y')).toMatch(/; me@a\.exampleX: y\)$/);
});
