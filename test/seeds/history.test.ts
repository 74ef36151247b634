import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../seeds/schema.ts';

const { claims } = readSeeds();

/** Written out from the article: what it says, when, of whom, and the figures as printed. */
const expected: {
  id: string;
  kind: string;
  date: string;
  precision: string;
  entities: string[];
  amounts?: string[];
  caution?: boolean;
}[] = [
  {
    id: 'cloud-market-intent-2018',
    kind: 'cloud-launch',
    date: '2018-04',
    precision: 'season',
    entities: ['huawei', 'russia', 'cloud-computing'],
  },
  {
    id: 'kaspersky-fusionsphere-2018',
    kind: 'corporate-partnership',
    date: '2018-10',
    precision: 'month',
    entities: [
      'huawei',
      'kaspersky',
      'fusionsphere',
      'kaspersky-hybrid-cloud-security',
      'cloud-security',
      'china',
      'russia',
    ],
  },
  {
    id: 'us-entity-list-2019',
    kind: 'export-control',
    date: '2019-05',
    precision: 'month',
    entities: ['huawei', 'us-entity-list', 'united-states'],
  },
  {
    id: 'xi-putin-mts-5g-2019',
    kind: 'network-rollout',
    date: '2019-06',
    precision: 'season',
    entities: ['huawei', 'mts', 'xi-jinping', 'vladimir-putin', '5g'],
  },
  {
    id: 'vocord-acquisition-2019',
    kind: 'acquisition',
    date: '2019-06',
    precision: 'month',
    entities: ['huawei', 'vocord', 'facial-recognition', 'video-surveillance'],
    amounts: ['$40-50 billion', 'most of the staff'],
    caution: true,
  },
  {
    id: 'russia-research-expansion-2019',
    kind: 'research-investment',
    date: '2019-08',
    precision: 'month',
    entities: ['huawei', 'russia'],
    amounts: ['three times the R&D staff', 'five R&D facilities by the end of 2019', '50,000 experts'],
  },
  {
    id: 'moscow-5g-test-zone-2019',
    kind: 'network-rollout',
    date: '2019-09',
    precision: 'month',
    entities: ['huawei', 'mts', 'moscow', '5g'],
  },
  {
    id: 'us-universities-cut-ties',
    kind: 'divestment',
    date: '2019',
    precision: 'year',
    entities: ['huawei', 'mit', 'stanford', 'uc-berkeley', 'harvard', 'yale'],
  },
  {
    id: 'sberbank-cloud-2020',
    kind: 'cloud-launch',
    date: '2020-03',
    precision: 'month',
    entities: ['huawei', 'sberbank', 'cloud-computing', 'russia'],
  },
  {
    id: 'australia-research-cut-2020',
    kind: 'divestment',
    date: '2020',
    precision: 'year',
    entities: ['huawei', 'australia'],
    amounts: ['1,000 staff', 'around 80 percent of the team', 'more than $100 billion'],
    caution: true,
  },
  {
    id: 'ren-speech-investment-2020',
    kind: 'statement',
    date: '2020-07',
    precision: 'month',
    entities: ['ren-zhengfei', 'huawei', 'russia', 'united-states', 'us-entity-list'],
  },
  {
    id: 'university-scrutiny-abroad',
    kind: 'other',
    date: '2020',
    precision: 'year',
    entities: ['huawei', 'australia', 'united-kingdom', 'canada'],
  },
  {
    id: 'hirp-funding',
    kind: 'research-investment',
    date: '2020',
    precision: 'year',
    entities: ['hirp', 'huawei', 'machine-learning', 'neural-networks', 'data-storage'],
    amounts: ['up to $70,000'],
  },
  {
    id: 'nstu-training',
    kind: 'talent-training',
    date: '2020',
    precision: 'year',
    entities: ['huawei', 'nstu'],
  },
  {
    id: 'mipt-ai-center-cooperation',
    kind: 'research-partnership',
    date: '2020',
    precision: 'year',
    entities: ['huawei', 'mipt-ai-center', 'mipt', 'artificial-intelligence'],
  },
  {
    id: 'mipt-phystech-joint-lab',
    kind: 'research-partnership',
    date: '2020',
    precision: 'year',
    entities: ['huawei', 'mipt-phystech-school', 'mipt', 'artificial-intelligence'],
  },
];

describe('claims of the article', () => {
  test.each(expected)(
    '$id stands in the history',
    ({ id, kind, date, precision, entities, amounts, caution }) => {
      const claim = claims.find((candidate) => candidate.id === id);
      expect(claim).toMatchObject({ kind, date, precision });
      expect(claim?.entities).toEqual(expect.arrayContaining(entities));
      expect(claim?.amounts ?? []).toEqual(expect.arrayContaining(amounts ?? []));
      expect(claim?.caution !== undefined).toBe(caution ?? false);
    },
  );

  test('there are no others', () => {
    expect(claims.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  test.each(claims)('$id names its source and has a title in Russian and Chinese', ({ source, titles }) => {
    expect(source).toMatchObject({ name: 'CFR Net Politics', date: '2020-10-28' });
    expect(Object.keys(titles ?? {}).sort()).toEqual(['ru', 'zh']);
  });
});
