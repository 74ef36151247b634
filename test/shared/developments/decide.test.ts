import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Decision, Development } from '../../../shared/development.ts';
import { developmentOfClaim } from '../../../shared/developments/claims.ts';
import { decide } from '../../../shared/developments/decide.ts';
import { createGrouper } from '../../../shared/developments/grouper.ts';
import { joinDevelopment, openDevelopment } from '../../../shared/developments/head.ts';
import { signatureOf, type DetectInput } from '../../../shared/developments/signature.ts';
import { numbersOf } from '../../../shared/developments/vocabulary.ts';
import {
  emptyWeights,
  learn,
  weightOf,
  weightsFrom,
  weightsText,
} from '../../../shared/developments/weights.ts';

let count = 0;
const input = (title: string, more: Partial<DetectInput> = {}): DetectInput => ({
  id: `article-${++count}`,
  title,
  publishedAt: '2023-06-01T09:00:00.000Z',
  entities: [],
  topics: [],
  ...more,
});

/** Where a name stands in a title. */
const mentionOf = (name: string, title: string) => {
  const start = title.indexOf(name);
  return { field: 'title' as const, start, end: start + name.length };
};

/** Decides articles in a row; all words are learned first. */
function decideAll(inputs: DetectInput[], history: Claim[] = []): Decision[] {
  const grouper = createGrouper({ history, now: new Date('2023-06-01T09:00:00Z') });
  grouper.learn(inputs);
  return inputs.map((one) => grouper.add(one));
}
const kinds = (decisions: Decision[]) => decisions.map(({ decision }) => decision);

const claim: Claim = {
  id: 'cloud-2020',
  title: 'Huawei and Sberbank launch a cloud platform in Russia',
  titles: { ru: 'Huawei и Сбербанк запустили облачную платформу' },
  summary: 'The bank sells cloud services with the technology of the Chinese company.',
  kind: 'cloud-launch',
  entities: ['huawei', 'sberbank'],
  date: '2020-03',
  precision: 'month',
  source: { name: 'CFR', url: 'https://www.cfr.org/', date: '2020-10-28' },
};

describe('grouping', () => {
  test('the second report of a happening is coverage of the first', () => {
    const [first, second] = decideAll([
      input('Huawei signs 5G agreement with Russian operator MTS in Moscow'),
      input('Russian operator MTS signs 5G agreement with Huawei'),
    ]);
    expect(first).toMatchObject({ decision: 'new' });
    expect(second).toMatchObject({ decision: 'coverage', developmentId: first!.developmentId });
  });

  test('another happening is new', () => {
    const decisions = decideAll([
      input('Huawei signs 5G agreement with Russian operator MTS'),
      input('Earthquake shakes villages in northern Chile'),
    ]);
    expect(kinds(decisions)).toEqual(['new', 'new']);
  });

  test.each([
    [
      'EU adopts 12th package of sanctions against Russia',
      'EU adopts 13th package of sanctions against Russia',
    ],
    ['ЕС принял 12-й пакет санкций против России', 'ЕС принял 13-й пакет санкций против России'],
    ['欧盟通过第12轮对俄制裁措施方案', '欧盟通过第13轮对俄制裁措施方案'],
    ['Apple shows the new iPhone 14 in California', 'Apple shows the new iPhone 15 in California'],
    ['Oil price rises on Monday in London trade', 'Oil price falls on Monday in London trade'],
    ['Regulator fines bank $10 million over loans', 'Regulator fines bank $90 million over loans'],
    ['Parliament votes on budget on 3 March 2023', 'Parliament votes on budget on 24 March 2023'],
  ])('“%s” is not “%s”', (one, other) => {
    expect(kinds(decideAll([input(one), input(other)]))).toEqual(['new', 'new']);
  });

  test('across languages, the number of a name is no other number', () => {
    const [one, other] = decideAll([
      input('SpaceX launches first 60 Starlink satellites on Falcon 9'),
      input('SpaceX猎鹰9号发射60颗Starlink卫星'),
    ]);
    expect(other).toMatchObject({ developmentId: one!.developmentId });
  });

  test('a company that signs with another party does so another time, unless a text names both', () => {
    const one = input('Huawei and MTS sign agreement on a laboratory in Moscow', {
      entities: ['huawei', 'mts'],
      partners: ['huawei', 'mts'],
    });
    const other = input('Huawei and Tele2 sign agreement on a laboratory in Moscow', {
      entities: ['huawei', 'tele2'],
      partners: ['huawei', 'tele2'],
    });
    expect(kinds(decideAll([one, other]))).toEqual(['new', 'new']);
    const both = input('Huawei and Tele2 sign agreement on a laboratory in Moscow', {
      entities: ['huawei', 'tele2', 'mts'],
      partners: ['huawei', 'tele2'],
    });
    expect(decideAll([one, both])[1]).toMatchObject({ decision: 'update' });
  });

  test('in a young store, watched names and one word or place in common are not enough', () => {
    const about = (title: string, ...names: string[]) =>
      input(title, {
        entities: names.map((name) => name.toLowerCase()),
        partners: names.map((name) => name.toLowerCase()),
        mentions: names.map((name) => mentionOf(name, title)),
      });
    const decisions = decideAll([
      about('Huawei and Rostelecom sign a contract for servers', 'Huawei', 'Rostelecom'),
      about('Huawei and Rostelecom open a training centre in Perm', 'Huawei', 'Rostelecom'),
      about('Yandex starts a car service in Perm', 'Yandex'),
      about('Huawei lures a former designer away from Yandex', 'Huawei', 'Yandex'),
    ]);
    expect(kinds(decisions)).toEqual(['new', 'new', 'new', 'new']);
  });

  test('a company and a country in common, and no other word, are not enough', () => {
    const about = (title: string) =>
      input(title, {
        entities: ['huawei', 'russia'],
        partners: ['huawei'],
        mentions: [mentionOf('Huawei', title)],
        places: [mentionOf('Russia', title)],
      });
    const [prices, ...others] = decideAll([
      about('Huawei cuts prices in Russia'),
      about('Huawei hires two hundred engineers in Russia'),
      about('Huawei opens a shop in Russia'),
      about('Huawei lowers smartphone prices in Russia'),
    ]);
    expect(kinds(others)).toEqual(['new', 'new', 'coverage']);
    expect(others.at(-1)).toMatchObject({ developmentId: prices!.developmentId });
  });

  test('what is told at once needs less likeness than what is told later', () => {
    const one = input('Jewellery store in central Paris robbed of diamonds');
    const same = (publishedAt: string) =>
      input('Police hunt for gang and diamonds in Paris after theft', { publishedAt });
    expect(kinds(decideAll([one, same('2023-06-01T10:00:00Z')]))).toEqual(['new', 'coverage']);
    expect(kinds(decideAll([one, same('2023-06-14T10:00:00Z')]))).toEqual(['new', 'new']);
  });

  test('what is told days later of the same watched party is rather of what was told than of strangers', () => {
    const about = (title: string, publishedAt: string, partners: string[]) =>
      input(title, { publishedAt, entities: partners, partners });
    const score = (partners: string[]) =>
      decideAll([
        about('Bank robbed of diamonds in central Paris', '2023-06-01T09:00:00Z', partners),
        about('Diamonds robbed in Paris are found', '2023-06-08T09:00:00Z', partners),
      ])[1]!.score;
    expect(score(['louvre'])).toBeGreaterThan(score([]));
  });

  test('the time of day at which two texts were printed is no figure they share', () => {
    const decisions = decideAll([
      input('Minister resigns in Rome, 8:24 am'),
      input('Bank robbed in Paris, 8:24 am'),
    ]);
    expect(kinds(decisions)).toEqual(['new', 'new']);
  });

  test('what has no words is held back, whatever its date, and nothing joins it', () => {
    const decisions = decideAll([
      input('Friday, June 2, 2023'),
      input('Updated: June 2, 2023, 8:24 am'),
      input('Bank robbed in Paris on June 2, 2023'),
    ]);
    expect(kinds(decisions)).toEqual(['background', 'background', 'new']);
    expect(new Set(decisions.map(({ developmentId }) => developmentId)).size).toBe(3);
  });

  test('a date that is all of a title says when it was printed, not when something happened', () => {
    const summary = 'A ferry sank off the island of Paros with forty passengers on board.';
    const decisions = decideAll([input('June 2, 2023', { summary }), input('May 12, 2023', { summary })]);
    expect(kinds(decisions)).toEqual(['new', 'coverage']);
  });

  test('Chinese titles that share a pattern are not of one happening', () => {
    const titles = [
      '四川泸定发生6.8级地震',
      '青海门源发生6.9级地震',
      '重庆一客车侧翻致5死',
      '贵州一客机紧急降落',
      '特斯拉上海工厂开工',
      '上海车展今日开幕',
    ];
    expect(kinds(decideAll(titles.map((title) => input(title))))).toEqual(titles.map(() => 'new'));
  });

  test('in the news of one day, being told at once says less', () => {
    const one = input('Jewellery store in central Paris robbed of diamonds');
    const same = input('Police hunt gang after raid on Paris shop');
    const others = (publishedAt: string) =>
      ['fire in a mill', 'strike of pilots', 'vote on pensions', 'storm at sea', 'trial of a banker'].flatMap(
        (what) =>
          ['Lyon', 'Rome', 'Oslo', 'Cairo'].map((where) => input(`${where}: ${what}`, { publishedAt })),
      );
    const score = (publishedAt: string) => decideAll([...others(publishedAt), one, same]).at(-1)!.score;
    expect(score('2023-06-01T09:00:00.000Z')).toBeLessThan(score('2023-05-20T09:00:00.000Z'));
  });

  test('the more is told within a day, the less sure it is that two reports are of one happening', () => {
    const one = input('Jewellery store in central Paris robbed of diamonds');
    const same = input('Police hunt gang after raid on Paris shop');
    const others = (publishedAt: string) =>
      Array.from({ length: 30 }, (_, i) => input(`${i}zq`.repeat(4), { publishedAt }));
    const score = (publishedAt: string) => decideAll([...others(publishedAt), one, same]).at(-1)!.score;
    expect(score('2023-06-01T09:00:00.000Z')).toBeLessThan(score('2023-05-30T09:00:00.000Z'));
  });

  test('one happening told in three languages is one development', () => {
    const entities = ['huawei', 'hirp', 'russia'];
    const decisions = decideAll([
      input('Huawei research program offers universities up to $70,000 a project', { entities }),
      input('Программа Huawei даст вузам до 70 тыс. долларов на проект', { entities }),
      input('华为研究计划向高校提供每项最高7万美元资助', { entities }),
    ]);
    expect(new Set(decisions.map(({ developmentId }) => developmentId)).size).toBe(1);
    expect(kinds(decisions)).toEqual(['new', 'coverage', 'coverage']);
  });

  test.each([
    ['Tremor topples homes in Peru', 'Houses destroyed as earthquake hits Peru', 'Bakers strike in Lima'],
    ['Chief executive resigns over bribery scandal', 'Bribes probe: boss quits', 'Boss opens a plant'],
  ])('two editors choose different words for one happening: %s, %s', (one, same, other) => {
    expect(kinds(decideAll([input(one), input(same), input(other)]))).toEqual(['new', 'coverage', 'new']);
  });

  test('on a first day a country in common is not enough, watched or not', () => {
    const titles = [
      'Strong earthquake hits northern Chile',
      'Chile elects new president',
      'Chile opens its copper to all',
    ];
    expect(kinds(decideAll(titles.map((title) => input(title))))).toEqual(titles.map(() => 'new'));
  });

  test('without a watched name, what reports in other languages say of it is enough, what others say is not', () => {
    const decisions = decideAll([
      input('Strong earthquake kills dozens in southern Japan'),
      input('Жертвами землетрясения на юге Японии стали десятки человек'),
      input('日本发生强烈地震 已致数十人死亡'),
      input('Власти Японии повысили налог на продажу табака'),
    ]);
    expect(kinds(decisions)).toEqual(['new', 'coverage', 'coverage', 'new']);
    expect(decisions[1]!.reasons).toContainEqual(expect.stringMatching(/^both speak of .*earthquake/));
  });

  test('decisions stay the same when more terms were met than are numbered', () => {
    const titles = ['Tremor topples homes in Peru', 'Houses destroyed as earthquake hits Peru'];
    const more = ['Перу: землетрясение разрушило дома', 'Bakers strike in Lima', 'Lima bakers on strike'];
    const inputs = [...titles, ...more].map((title) => input(title));
    const expected = decideAll(inputs);
    const grouper = createGrouper({ now: new Date('2023-06-01T09:00:00Z') });
    grouper.learn(inputs);
    const decisions = inputs.map((one, i) => {
      if (i > 0) numbersOf(Array.from({ length: 250_000 }, (_, n): [string, number] => [`${i} ${n}`, 1]));
      return grouper.add(one);
    });
    expect(decisions).toEqual(expected);
    expect(kinds(decisions)).toEqual(['new', 'coverage', 'coverage', 'new', 'coverage']);
  });

  test('across languages, one company and one country on one day are not enough, the same step is', () => {
    const named = (title: string, ...entities: string[]) =>
      input(title, { entities, partners: [entities[0]!], lang: /[а-я]/u.test(title) ? 'ru' : 'en' });
    const decisions = decideAll([
      named('Kaspersky hires two hundred engineers in Serbia', 'kaspersky', 'serbia'),
      named('«Лаборатория» закрыла магазин в Сербии', 'kaspersky', 'serbia'),
      named('Portugal bans the browser of Yandex', 'yandex', 'portugal'),
      named('В Лиссабоне запретили браузер', 'yandex', 'portugal'),
    ]);
    expect(kinds(decisions)).toEqual(['new', 'new', 'new', 'coverage']);
  });

  test('what was last told of more than two weeks ago is closed', () => {
    const entities = ['huawei', 'mts'];
    const told = (title: string, publishedAt: string) =>
      input(title, { publishedAt, entities, partners: entities });
    const first = told('Huawei signs 5G agreement with Russian operator MTS', '2023-05-01T09:00:00.000Z');
    const again = 'Russian operator MTS and Huawei sign 5G agreement';
    const after = (publishedAt: string) => kinds(decideAll([first, told(again, publishedAt)]))[1];
    expect(after('2023-05-15T08:00:00.000Z')).toBe('coverage');
    expect(after('2023-05-15T10:00:00.000Z')).toBe('new');
  });

  test('one item with a wrong date, or with none, closes nothing', () => {
    const publishedAt = '2022-06-01T09:00:00.000Z';
    for (const wrong of ['2099-01-01T00:00:00.000Z', undefined]) {
      const decisions = decideAll([
        input('Ferry Aurelia sinks off Paros with forty passengers', { publishedAt }),
        input('Parliament votes on pensions', { publishedAt: wrong }),
        input('Ferry Aurelia sinks near Paros, forty passengers aboard', { publishedAt }),
      ]);
      expect(kinds(decisions)).toEqual(['new', 'new', 'coverage']);
    }
  });

  test('an item without a time came when the one before it did, one that was seen when it was seen', () => {
    const grouper = createGrouper();
    grouper.add(input('Parliament votes on pensions', { publishedAt: '2022-06-01T09:00:00.000Z' }));
    grouper.add(input('Bakers strike in Lima', { publishedAt: undefined }));
    const seenAt = '2022-06-02T09:00:00.000Z';
    grouper.add(input('Rain in Perm', { publishedAt: '2099-01-01T00:00:00.000Z', seenAt }));
    expect(grouper.developments().map(({ lastSeenAt }) => lastSeenAt)).toEqual([
      '2022-06-01T09:00:00.000Z',
      '2022-06-01T09:00:00.000Z',
      seenAt,
    ]);
  });

  test('a verbatim copy is coverage even where a veto would forbid it', () => {
    const title = 'Parliament adopts the 12th package of sanctions';
    expect(kinds(decideAll([input(title), input(`${title}!`)]))).toEqual(['new', 'coverage']);
  });
});

describe('novelty', () => {
  test('a deal that is called off is an update that says so', () => {
    const [, update] = decideAll([
      input('Broadcom signs deal to buy chip designer Example Semiconductor'),
      input('Broadcom calls off deal to buy chip designer Example Semiconductor'),
    ]);
    expect(update).toMatchObject({ decision: 'update', news: 'now cancelled' });
  });

  test('a new partner is an update, once', () => {
    const entities = ['huawei', 'mit'];
    const more = ['huawei', 'mit', 'yale'];
    const decisions = decideAll([
      input('MIT ends research ties with Huawei', { entities, partners: entities }),
      input('Yale joins MIT and ends research ties with Huawei', { entities: more, partners: more }),
      input('Like MIT, Yale ends research ties with Huawei', { entities: more, partners: more }),
    ]);
    expect(kinds(decisions)).toEqual(['new', 'update', 'coverage']);
  });

  test('a retelling of the seeded history is background, in any of its languages', () => {
    const entities = ['huawei', 'sberbank'];
    const decisions = decideAll(
      [
        input('Three years ago Huawei and Sberbank launched a cloud platform in Russia', { entities }),
        input('Годовщина: Huawei и Сбербанк запустили облачную платформу в марте 2020 года', { entities }),
      ],
      [claim],
    );
    expect(kinds(decisions)).toEqual(['background', 'background']);
    expect(decisions[0]!.developmentId).toBe('history-cloud-2020');
  });

  test('a retelling of a closed development is background of it, what does not look back is new', () => {
    const decisions = decideAll([
      input('Ferry Aurelia sinks off Paros with forty passengers', { publishedAt: '2022-06-01T09:00:00Z' }),
      input('Parliament votes on pensions', { publishedAt: '2022-09-01T09:00:00Z' }),
      input('One year after the ferry Aurelia sank off Paros', { publishedAt: '2023-06-01T09:00:00Z' }),
      input('Ferry Aurelia sinks near Paros with thirty passengers', { publishedAt: '2023-06-02T09:00:00Z' }),
    ]);
    expect(kinds(decisions)).toEqual(['new', 'new', 'background', 'new']);
    expect(decisions[2]!.developmentId).toBe(decisions[0]!.developmentId);
  });

  test('the first news of what was only looked back on is an update of it, and is told once', () => {
    const decisions = decideAll([
      input('Ten years after the ferry Aurelia sank, owner Vasilis Kontos is charged'),
      input('Owner of ferry Aurelia that sank, Vasilis Kontos, is charged'),
      input('Vasilis Kontos, owner of the ferry Aurelia, is charged'),
    ]);
    expect(kinds(decisions)).toEqual(['background', 'update', 'coverage']);
  });

  test('what is much like the history but does not look back is news, and says so', () => {
    const [decision] = decideAll([input('Sberbank opens a cloud platform in Russia')], [claim]);
    expect(decision).toMatchObject({
      decision: 'new',
      reasons: [`like “${claim.title}” of the history, but it does not look back`],
    });
    expect(decision!.score).toBeGreaterThan(0.5);
  });

  test('what is told in the days of a claim is news, not background', () => {
    const publishedAt = '2020-03-12T09:00:00.000Z';
    const [decision] = decideAll([input(claim.title, { entities: claim.entities, publishedAt })], [claim]);
    expect(decision!.decision).toBe('new');
  });
});

describe('decide', () => {
  const weights = emptyWeights();
  const open = (one: DetectInput): Development => {
    const article = { input: one, signature: signatureOf(one, weights), at: one.publishedAt! };
    const decision = decide(article, [], now, 0);
    return openDevelopment(article, decision, { watches: [], severity: 2, now });
  };
  const now = new Date('2023-06-01T10:00:00Z');

  test('neither the order of candidates nor asking again changes the decision', () => {
    const heads = ['MTS opens a 5G zone in Moscow', 'MTS opens a shop in Moscow', 'Rain in Perm'].map(
      (title) => open(input(title)),
    );
    heads.push(open(input(heads[0]!.title)));
    for (const title of ['In Moscow MTS opens its 5G zone', heads[0]!.title]) {
      const one = input(title);
      const article = { input: one, signature: signatureOf(one, weights), at: one.publishedAt! };
      const expected = decide(article, heads, now, 0);
      fc.assert(
        fc.property(fc.shuffledSubarray(heads, { minLength: heads.length }), (order) => {
          expect(decide(article, order, now, 0)).toEqual(expected);
        }),
        { seed: 6, numRuns: 20 },
      );
    }
  });

  test('on a busy day two reports must have more in common, unless one is a copy or has no time', () => {
    const heads = [open(input('MTS opens a 5G zone in Moscow'))];
    const scores = (one: DetectInput) => {
      const article = { input: one, signature: signatureOf(one, weights), at: now.toISOString() };
      return [0, 5, 20, 100, 1000].map((crowd) => decide(article, heads, now, crowd).score);
    };
    const [quiet, few, ...busy] = scores(input('In Moscow MTS opens its 5G zone'));
    expect(quiet).toBeGreaterThan(0.5);
    expect(few).toBe(quiet);
    expect(busy).toEqual([...busy].sort((a, b) => b - a));
    expect(busy.at(-1)).toBeLessThan(quiet!);
    expect(new Set(scores(input(heads[0]!.title)))).toEqual(new Set([1]));
    const { publishedAt: _, ...undated } = input('In Moscow MTS opens its 5G zone');
    expect(new Set(scores(undated)).size).toBe(1);
  });

  test('history is of no day: how much is told on that of the article says nothing', () => {
    const one = input('Huawei and Sberbank launch a cloud', { entities: claim.entities });
    const article = { input: one, signature: signatureOf(one, weights), at: now.toISOString() };
    const [quiet, busy] = [0, 1000].map((crowd) => decide(article, [developmentOfClaim(claim)], now, crowd));
    expect(quiet!.score).toBeGreaterThan(0);
    expect(busy).toEqual(quiet);
  });

  test('the id of a new development follows from the article alone', () => {
    const one = input('Rain in Perm');
    expect(open(one).id).toBe(open({ ...one }).id);
  });

  test('a head stays under 8 KB whatever joins it', () => {
    let head = open(input('Начало'));
    for (let i = 0; i < 200; i++) {
      const words = Array.from({ length: 60 }, (_, k) => `слово${i}х${k} ${i * k} млн рублей`).join(' ');
      const one = input(`${i}-й пакет ${words}`, {
        summary: words,
        outlet: `Издание ${i}`,
        entities: [`e${i}`],
      });
      const article = { input: one, signature: signatureOf(one, weights), at: one.publishedAt! };
      const decision = { ...decide(article, [], now, 0), developmentId: head.id };
      head = joinDevelopment(head, article, decision, { watches: [], severity: 2, now });
    }
    expect(Buffer.byteLength(JSON.stringify(head))).toBeLessThan(8192);
  });

  test('a claim of the history becomes a development that says where it is told', () => {
    expect(developmentOfClaim(claim)).toMatchObject({
      id: 'history-cloud-2020',
      source: 'history',
      at: '2020-03-01T00:00:00.000Z',
      sourceUrl: 'https://www.cfr.org/',
      signature: { scripts: ['latin', 'cyrillic'] },
    });
  });
});

describe('weights', () => {
  test('a word seen often tells less, and a word like any other object key is only a word', () => {
    const weights = learn(emptyWeights(), ['constructor company', 'the company', 'a company']);
    expect(weightOf(weights, 'compani')).toBeLessThan(weightOf(weights, 'constructor'));
    expect(weightOf(weights, 'constructor')).toBeGreaterThan(0);
  });

  test('weights survive being kept as text, words that are properties of objects too', () => {
    const weights = learn(emptyWeights(), ['one company', 'two companies', 'constructor __proto__']);
    expect(weightsFrom(weightsText(weights))).toEqual(weights);
  });
});
