import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../shared/feeds/addresses.ts';
import { createFetch } from '../../../shared/feeds/fetch.ts';
import { answer, openFeedServer, redirect, type FeedServer } from '../../support/feed-server.ts';

describe('public addresses', () => {
  test.each(['8.8.8.8', '93.184.215.14', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
    '%s',
    (ip) => {
      expect(isPublicAddress(ip)).toBe(true);
    },
  );
});

describe('refused addresses', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.0.9'],
    ['loopback in IPv6', '::1'],
    ['this host', '0.0.0.0'],
    ['this host in IPv6', '::'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['shared by carriers', '100.64.0.1'],
    ['metadata', '169.254.169.254'],
    ['metadata in IPv6', 'fd00:ec2::254'],
    ['container credentials', '169.254.170.2'],
    ['link-local in IPv6', 'fe80::1'],
    ['multicast', '224.0.0.1'],
    ['multicast in IPv6', 'ff02::1'],
    ['broadcast', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['IPv4 mapped', '::ffff:127.0.0.1'],
    ['IPv4 mapped, in hexadecimal', '::ffff:a9fe:a9fe'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
    ['NAT64 of a private one', '64:ff9b::a9fe:a9fe'],
    ['NAT64 with a prefix of its own', '64:ff9b:1:a9fe:a9:fe00:808:808'],
    ['IPv4-compatible', '::7f00:1'],
    ['IPv6 that nobody was given', '5000::1'],
    ['documentation', '192.0.2.1'],
    ['not an address', 'localhost'],
  ])('%s: %s', (_name, ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });
});

describe('a feed from a stranger', () => {
  let server: FeedServer;
  let port: string;
  beforeAll(async () => {
    server = await openFeedServer();
    server.on('/secret', answer(200, 'secret'));
    port = new URL(server.url('/')).port;
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  /** A resolver that knows one name, so that no query leaves the machine. */
  const resolving = (address: string) =>
    createFetch({
      reach: {
        lookup: (_host, _options, callback) => {
          callback(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
        },
      },
    });

  test.each([
    ['127.0.0.1', (p: string) => `http://127.0.0.1:${p}/secret`],
    ['a short form', (p: string) => `http://127.1:${p}/secret`],
    ['a decimal number', (p: string) => `http://2130706433:${p}/secret`],
    ['hexadecimal', (p: string) => `http://0x7f000001:${p}/secret`],
    ['IPv6', (p: string) => `http://[::ffff:127.0.0.1]:${p}/secret`],
    ['the metadata service', () => 'http://169.254.169.254/latest/meta-data/'],
  ])('cannot name %s', async (_name, url) => {
    expect(await createFetch()(url(port), {})).toMatchObject({ kind: 'failed', reason: 'refused-address' });
  });

  test.each(['127.0.0.1', '169.254.169.254', '10.0.0.1', '::1', '::ffff:10.0.0.1'])(
    'cannot reach %s by a DNS name',
    async (address) => {
      const outcome = await resolving(address)(`http://innocent.example:${port}/secret`, {});
      expect(outcome).toMatchObject({ kind: 'failed', reason: 'refused-address', retryable: false });
    },
  );

  test('cannot reach loopback by the name localhost', async () => {
    expect(await createFetch()(`http://localhost:${port}/secret`, {})).toMatchObject({
      reason: 'refused-address',
    });
  });

  test('nothing was ever sent to loopback', () => {
    expect(server.requests('/secret')).toEqual([]);
  });

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.2/',
    'http://[::1]/',
    'https://10.0.0.1/',
  ])('cannot be redirected to %s', async (target) => {
    // Only the test's own server passes for public, so that the first hop can be made.
    const fetchDocument = createFetch({
      reach: { allows: (ip) => ip === '127.0.0.1' || isPublicAddress(ip) },
    });
    const start = server.on('/start', redirect(302, target));
    const before = server.requests('/start').length;
    expect(await fetchDocument(start, {})).toMatchObject({ kind: 'failed', reason: 'refused-address' });
    expect(server.requests('/start')).toHaveLength(before + 1);
  });

  test('one that is allowed may be loopback', async () => {
    expect(await createFetch()(server.url('/secret'), { allowPrivate: true })).toMatchObject({
      kind: 'fetched',
    });
  });
});
