import { describe, expect, test } from 'vitest';
import { canonicalLink, unwrapLink } from '../../../shared/feeds/links.ts';

describe('canonical links', () => {
  test.each([
    ['tracking parameters', 'https://a.example/x?utm_source=rss&id=1&fbclid=z', 'https://a.example/x?id=1'],
    ['Russian and Chinese tracking', 'https://a.example/x?_openstat=1&ysclid=2&spm=3', 'https://a.example/x'],
    ['order of parameters', 'https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    ['fragment', 'https://a.example/x#comments', 'https://a.example/x'],
    ['scheme', 'http://a.example/x', 'https://a.example/x'],
    ['trailing slash', 'https://a.example/x/', 'https://a.example/x'],
    ['www', 'https://www.a.example/x', 'https://a.example/x'],
    ['mobile host', 'https://m.a.example/x', 'https://a.example/x'],
    ['AMP host', 'https://amp.a.example/x', 'https://a.example/x'],
    ['AMP path', 'https://a.example/x/amp/', 'https://a.example/x'],
    ['AMP file', 'https://a.example/x.amp.html', 'https://a.example/x.html'],
    ['AMP cache', 'https://a-example.cdn.ampproject.org/c/s/a.example/x', 'https://a.example/x'],
    ['AMP at Google', 'https://www.google.com/amp/s/a.example/x/amp', 'https://a.example/x'],
    [
      'Bing',
      'http://www.bing.com/news/apiclick.aspx?aid=1&url=https%3a%2f%2fa.example%2fx',
      'https://a.example/x',
    ],
    [
      'Google Alerts',
      'https://www.google.com/url?rct=j&url=https://a.example/x&ct=ga',
      'https://a.example/x',
    ],
    ['port and case of the host', 'https://A.Example:443/X', 'https://a.example/X'],
  ])('%s', (_name, link, expected) => {
    expect(canonicalLink(link)).toBe(expected);
  });

  test('an article is not mistaken for another', () => {
    const links = [
      'https://a.example/x?id=1',
      'https://a.example/x?id=2',
      'https://b.example/x?id=1',
      'https://m.com/x',
    ];
    expect(new Set(links.map(canonicalLink)).size).toBe(4);
  });

  test.each(['', 'not a link', 'urn:uuid:1', 'mailto:a@b.example'])('%j stays as it is', (link) => {
    expect(canonicalLink(link)).toBe(link);
  });

  test('a wrapper is unwrapped to a web address only', () => {
    const wrapped = 'https://www.google.com/url?url=javascript:alert(1)';
    expect(unwrapLink(wrapped)).toBe(wrapped);
  });
});
