import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterDocument, packRing, unpackRing, type Ring } from '../../../shared/feeds/ring.ts';

const uint = (bits: number) => fc.integer({ min: 0, max: 2 ** bits - 1 });
const rings = fc
  .array(
    fc.tuple(
      fc.stringMatching(/^[0-9a-f]{12}$/),
      fc.record({ text: uint(32), link: uint(32), goneDay: uint(16) }),
    ),
  )
  .map((entries): Ring => new Map(entries));

test('what is packed is unpacked the same, 22 characters an entry', () => {
  fc.assert(
    fc.property(rings, (ring) => {
      const packed = packRing(ring);
      expect(unpackRing(packed)).toEqual(ring);
      expect(packed.length).toBeLessThanOrEqual(Math.ceil((ring.size * 16) / 3) * 4);
    }),
    { seed: 4 },
  );
});

test('a row that was never written is an empty ring', () => {
  expect(unpackRing('').size).toBe(0);
});

test('a feed that runs through entries cannot grow its row without end; the longest gone go first', () => {
  const entry = (goneDay: number) => ({ text: 0, link: 0, goneDay });
  const today = new Date('2026-11-23T12:00:00Z');
  const day = Math.floor(today.getTime() / 86_400_000);
  const id = (n: number) => n.toString(16).padStart(12, '0');
  const ring: Ring = new Map(Array.from({ length: 20_000 }, (_, n) => [id(n), entry(day - (n % 7))]));
  const after = afterDocument(ring, new Map([[id(99_999), entry(0)]]), today);
  expect(after.size).toBe(12_000);
  expect(after.has(id(99_999))).toBe(true);
  expect(Math.min(...[...after.values()].slice(1).map(({ goneDay }) => goneDay))).toBe(day - 4);
});
