import { expect, test } from 'vitest';
import { momentsOf } from '../../../seeds/demo/moments.ts';
import type { StoryItem } from '../../../seeds/demo/story.ts';

const item = (at: string, edits: StoryItem['edits'] = []): StoryItem => ({
  id: 'x',
  feed: 'f',
  at,
  title: 't',
  related: [],
  edits,
});

test('the replay looks before the first item, and within six hours after each item and edit, once', () => {
  const items = [
    item('2019-05-01T07:00:00Z'),
    item('2019-05-01T08:00:00Z', [{ at: '2019-05-03T23:00:00Z', title: 'u' }]),
  ];
  expect(momentsOf({ outlets: [], items }).map((moment) => moment.toISOString())).toEqual([
    '2019-05-01T06:00:00.000Z',
    '2019-05-01T12:00:00.000Z',
    '2019-05-04T00:00:00.000Z',
  ]);
});
