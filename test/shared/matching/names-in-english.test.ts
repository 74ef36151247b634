import { describe, expect, it } from 'vitest';
import { compileWatchlist } from '../../../shared/matching/compile.ts';
import { explainText } from '../../../shared/matching/explain.ts';
import { watchlistSchema } from '../../../shared/watchlist.ts';

const watchlist = watchlistSchema.parse({
  entities: [
    { id: 'zoom', name: 'Zoom' },
    { id: 'anchor', name: 'Anchor', names: { en: ['Anchor Holdings'] } },
    { id: 'harris', name: 'Kamala Harris', names: { en: ['Harris'] } },
    { id: 'merkel', name: 'Merkel' },
    { id: 'kellogg', name: 'Kellogg' },
    { id: 'mexico', name: 'Mexico', names: { ru: ['Мексика'], zh: ['墨西哥'] } },
    { id: 'ireland', name: 'Ireland' },
    { id: 'jordan', name: 'Jordan' },
    { id: 'august', name: 'Bille August', names: { en: ['August'] } },
  ],
});
const namesOnly = compileWatchlist(watchlist, { namesOnly: true });
const all = compileWatchlist(watchlist);
const counted = (title: string, compiled = namesOnly): string[] =>
  explainText(compiled, { title }).mentions.map(({ entityId }) => entityId);

describe('where only names are asked for, a common word with the capital of a sentence', () => {
  it.each([
    'Zoom lens stolen from studio',
    'Anchor chain found in port',
    'ZOOM LENS STOLEN FROM STUDIO',
    'The storm is over. Anchor plankton thrives',
    'Photographers Praise New Zoom Lens',
    'Divers Raise an Anchor Near the Old Harbour',
    'Explained: Zoom lens or not',
    'Zoom used by thieves',
  ])('is no name before what is not said of names: %s', (title) => {
    expect(counted(title)).toEqual([]);
    expect(explainText(namesOnly, { title }).rejected[0]!.reason).toContain('common word');
  });

  it.each([
    ['Zoom shares slide', 'zoom'],
    ['Zoom’s boss resigns', 'zoom'],
    ['Zoom to cut staff', 'zoom'],
    ['Zoom sues a rival', 'zoom'],
    ['Zoom, Slack and others fined', 'zoom'],
    ['Zoom-owned start-up closes', 'zoom'],
    ['Investors leave Zoom behind', 'zoom'],
    ['Regulators Fine Zoom Over Privacy', 'zoom'],
    ['ZOOM SUES A RIVAL', 'zoom'],
    ['Zoom iPad app arrives', 'zoom'],
    ['Zoom may raise prices', 'zoom'],
    ['Zoom posted record profit', 'zoom'],
    ['Zoom agreed to pay', 'zoom'],
    ['Zoom quietly sold its arm', 'zoom'],
    ['Exclusive: Zoom plans lay-offs', 'zoom'],
    ['Kellogg cereals recalled', 'kellogg'],
  ])('counts otherwise: %s', (title, entity) => {
    expect(counted(title)).toEqual([entity]);
  });

  it('counts with watches, which have context to tell', () => {
    expect(counted('Zoom lens stolen from studio', all)).toEqual(['zoom']);
  });
});

describe('where only names are asked for, a name in Latin letters', () => {
  it.each([
    'Neil Harris wins an award',
    'Joel C. Harris wins an award',
    'Students of Harris College protest',
    'The Kellogg Foundation gives more',
    'A tram for Mexico City',
    'The Duke of Kellogg rides again',
    'They met at the Golden Anchor in town',
    'Filming ends in August',
    'Filming ends on August 9',
    'Flights to Northern Ireland resume',
  ])('is no part of a longer one: %s', (title) => {
    expect(counted(title)).toEqual([]);
  });

  it.each([
    ['Vice President Harris speaks', 'harris'],
    ['On Monday Harris speaks', 'harris'],
    ['Australian Harris speaks', 'harris'],
    ['Why Harris Lost', 'harris'],
    ['Kamala Harris speaks', 'harris'],
    ['Angela Merkel speaks', 'merkel'],
    ['The city of Mexico', 'mexico'],
    ['In Jordan Pickford scored twice', 'jordan'],
    ['Jordan Petra reopens to visitors', 'jordan'],
    ['A film by August', 'august'],
  ])('counts behind words that are no part of it: %s', (title, entity) => {
    expect(counted(title)).toEqual([entity]);
  });
});
