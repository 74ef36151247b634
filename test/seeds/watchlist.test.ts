import { describe, expect, test } from 'vitest';
import { readSeeds } from '../../seeds/schema.ts';
import type { Alias, Entity } from '../../shared/watchlist.ts';

const { watchlist } = readSeeds();
const entities = new Map(watchlist.entities.map((entity) => [entity.id, entity]));

/** Written out from the article and the press, not from the file: id, kind, country, and names that must be there. */
const named: [string, Entity['kind'], string | undefined, { en: string[]; ru: string[]; zh: string[] }][] = [
  ['huawei', 'company', 'CN', { en: ['Huawei'], ru: ['Huawei', 'Хуавей', 'Хуавэй'], zh: ['华为'] }],
  ['vocord', 'company', 'RU', { en: ['Vocord'], ru: ['Vocord', 'Вокорд'], zh: ['Vocord'] }],
  [
    'kaspersky',
    'company',
    'RU',
    { en: ['Kaspersky', 'Kaspersky Lab'], ru: ['Лаборатория Касперского'], zh: ['卡巴斯基'] },
  ],
  ['sberbank', 'company', 'RU', { en: ['Sberbank'], ru: ['Сбербанк', 'Сбер'], zh: ['俄罗斯联邦储蓄银行'] }],
  [
    'mts',
    'company',
    'RU',
    { en: ['MTS', 'Mobile TeleSystems'], ru: ['МТС', 'Мобильные ТелеСистемы'], zh: ['MTS'] },
  ],
  [
    'mipt',
    'university',
    'RU',
    {
      en: ['Moscow Institute of Physics and Technology', 'MIPT'],
      ru: ['Московский физико-технический институт', 'МФТИ', 'Физтех'],
      zh: ['莫斯科物理技术学院'],
    },
  ],
  [
    'mipt-ai-center',
    'institute',
    'RU',
    {
      en: ['MIPT Center for Artificial Intelligence'],
      ru: ['Центр искусственного интеллекта МФТИ'],
      zh: ['莫斯科物理技术学院人工智能中心'],
    },
  ],
  [
    'mipt-phystech-school',
    'institute',
    'RU',
    {
      en: ['Phystech School of Applied Mathematics and Informatics'],
      ru: ['Физтех-школа прикладной математики и информатики'],
      zh: ['莫斯科物理技术学院应用数学与信息学院'],
    },
  ],
  [
    'nstu',
    'university',
    'RU',
    {
      en: ['Novosibirsk State Technical University', 'NSTU'],
      ru: ['Новосибирский государственный технический университет', 'НГТУ'],
      zh: ['新西伯利亚国立技术大学'],
    },
  ],
  [
    'mit',
    'university',
    'US',
    {
      en: ['Massachusetts Institute of Technology', 'MIT'],
      ru: ['Массачусетский технологический институт'],
      zh: ['麻省理工学院'],
    },
  ],
  [
    'stanford',
    'university',
    'US',
    {
      en: ['Stanford University', 'Stanford'],
      ru: ['Стэнфордский университет', 'Стэнфорд'],
      zh: ['斯坦福大学'],
    },
  ],
  [
    'uc-berkeley',
    'university',
    'US',
    { en: ['UC Berkeley'], ru: ['Калифорнийский университет в Беркли'], zh: ['加州大学伯克利分校'] },
  ],
  [
    'harvard',
    'university',
    'US',
    { en: ['Harvard University', 'Harvard'], ru: ['Гарвардский университет', 'Гарвард'], zh: ['哈佛大学'] },
  ],
  [
    'yale',
    'university',
    'US',
    { en: ['Yale University', 'Yale'], ru: ['Йельский университет', 'Йель'], zh: ['耶鲁大学'] },
  ],
  ['ren-zhengfei', 'person', 'CN', { en: ['Ren Zhengfei'], ru: ['Жэнь Чжэнфэй'], zh: ['任正非'] }],
  ['xi-jinping', 'person', 'CN', { en: ['Xi Jinping'], ru: ['Си Цзиньпин'], zh: ['习近平'] }],
  [
    'vladimir-putin',
    'person',
    'RU',
    { en: ['Vladimir Putin', 'Putin'], ru: ['Владимир Путин', 'Путин'], zh: ['普京'] },
  ],
  [
    'us-entity-list',
    'policy',
    'US',
    { en: ['Entity List'], ru: ['Entity List', 'чёрный список'], zh: ['实体清单'] },
  ],
  [
    'hirp',
    'programme',
    'CN',
    { en: ['Huawei Innovation Research Program', 'HIRP'], ru: ['HIRP'], zh: ['华为创新研究计划'] },
  ],
  ['fusionsphere', 'product', 'CN', { en: ['FusionSphere'], ru: ['FusionSphere'], zh: ['FusionSphere'] }],
  ['5g', 'technology', undefined, { en: ['5G'], ru: ['5G'], zh: ['5G', '第五代移动通信'] }],
  [
    'facial-recognition',
    'technology',
    undefined,
    { en: ['facial recognition'], ru: ['распознавание лиц'], zh: ['人脸识别'] },
  ],
  [
    'video-surveillance',
    'technology',
    undefined,
    { en: ['video surveillance'], ru: ['видеонаблюдение'], zh: ['视频监控'] },
  ],
  [
    'cloud-computing',
    'technology',
    undefined,
    { en: ['cloud computing'], ru: ['облачные вычисления'], zh: ['云计算'] },
  ],
  [
    'cloud-security',
    'technology',
    undefined,
    { en: ['cloud security'], ru: ['облачная безопасность'], zh: ['云安全'] },
  ],
  [
    'artificial-intelligence',
    'technology',
    undefined,
    { en: ['artificial intelligence', 'AI'], ru: ['искусственный интеллект', 'ИИ'], zh: ['人工智能'] },
  ],
  [
    'machine-learning',
    'technology',
    undefined,
    { en: ['machine learning'], ru: ['машинное обучение'], zh: ['机器学习'] },
  ],
  [
    'neural-networks',
    'technology',
    undefined,
    { en: ['neural network'], ru: ['нейронная сеть', 'нейросеть'], zh: ['神经网络'] },
  ],
  [
    'data-storage',
    'technology',
    undefined,
    { en: ['data storage'], ru: ['хранение данных'], zh: ['数据存储'] },
  ],
  [
    'kaspersky-hybrid-cloud-security',
    'product',
    'RU',
    {
      en: ['Kaspersky Hybrid Cloud Security'],
      ru: ['Kaspersky Hybrid Cloud Security'],
      zh: ['卡巴斯基混合云安全'],
    },
  ],
  [
    'russia',
    'country',
    'RU',
    { en: ['Russia', 'Russian'], ru: ['Россия', 'российский', 'РФ'], zh: ['俄罗斯', '俄'] },
  ],
  ['moscow', 'city', 'RU', { en: ['Moscow'], ru: ['Москва', 'московский'], zh: ['莫斯科'] }],
  ['china', 'country', 'CN', { en: ['China', 'Chinese'], ru: ['Китай', 'китайский', 'КНР'], zh: ['中国'] }],
  [
    'united-states',
    'country',
    'US',
    { en: ['United States', 'U.S.', 'American'], ru: ['США', 'американский'], zh: ['美国'] },
  ],
  [
    'australia',
    'country',
    'AU',
    { en: ['Australia', 'Australian'], ru: ['Австралия', 'австралийский'], zh: ['澳大利亚'] },
  ],
  [
    'united-kingdom',
    'country',
    'GB',
    { en: ['United Kingdom', 'UK', 'British'], ru: ['Великобритания', 'британский'], zh: ['英国'] },
  ],
  ['canada', 'country', 'CA', { en: ['Canada', 'Canadian'], ru: ['Канада', 'канадский'], zh: ['加拿大'] }],
];

const context = [
  'megafon',
  'beeline',
  'rostelecom',
  'tele2',
  'yandex',
  'vtb',
  'gazprombank',
  'msu',
  'itmo',
  'spbu',
  'skolkovo',
  'zte',
  'honor',
  'bis',
];

function aliases(id: string): Alias[] {
  const { names = {} } = entities.get(id)!;
  return Object.values(names)
    .flat()
    .map((alias) => (typeof alias === 'string' ? { text: alias } : alias));
}

function alias(id: string, text: string): Alias {
  return aliases(id).find((candidate) => candidate.text === text)!;
}

describe('entities that the article names', () => {
  test.each(named)('%s is a %s of %s under its names in three languages', (id, kind, country, names) => {
    const entity = entities.get(id);
    expect(entity).toMatchObject({ kind, role: 'named' });
    expect(entity?.country).toBe(country);
    for (const [language, texts] of Object.entries(names)) {
      const written = entity?.names?.[language]?.map((name) => (typeof name === 'string' ? name : name.text));
      expect(written, language).toEqual(expect.arrayContaining(texts));
    }
  });

  test('there are no others, save the organisations marked as context', () => {
    expect([...entities.keys()].sort()).toEqual([...named.map(([id]) => id), ...context].sort());
  });

  test.each(context)('%s is marked as context and named in three languages', (id) => {
    expect(entities.get(id)?.role).toBe('context');
    expect(Object.keys(entities.get(id)?.names ?? {}).sort()).toEqual(['en', 'ru', 'zh']);
  });
});

describe('names that mean other things too', () => {
  test.each([
    ['nstu', 'НГТУ'],
    ['mts', 'MTS'],
    ['mts', 'МТС'],
    ['mit', 'MIT'],
    ['yale', 'Yale'],
    ['harvard', 'Harvard'],
    ['vladimir-putin', 'Путин'],
    ['bis', 'BIS'],
    ['honor', 'Honor'],
    ['kaspersky', 'Касперский'],
    ['russia', '俄'],
  ])('%s: %s is not enough by itself', (id, text) => {
    expect(alias(id, text).strength).toBe('weak');
    expect(entities.get(id)?.context).toBeDefined();
  });

  test.each([
    ['huawei', '华为', ['中华为', '清华为', '精华为']],
    ['russia', '俄罗斯', ['白俄罗斯']],
    ['us-entity-list', '实体清单', ['不可靠实体清单']],
    ['united-kingdom', 'British', ['British Columbia']],
  ])('%s: %s means nothing inside %s', (id, text, longer) => {
    expect(alias(id, text).notInside).toEqual(expect.arrayContaining(longer));
  });

  test('the technical university of Nizhny Novgorod is kept apart from that of Novosibirsk', () => {
    const { notContext } = entities.get('nstu')!;
    expect(Object.values(notContext ?? {}).flat()).toEqual(
      expect.arrayContaining(['Нижний Новгород', 'нижегородский', 'Nizhny Novgorod']),
    );
  });

  test('a name that is written alike in several languages means the same in each', () => {
    const differing = watchlist.entities.flatMap(({ id }) =>
      [...Map.groupBy(aliases(id), ({ text }) => text)].flatMap(([text, same]) =>
        new Set(same.map((each) => JSON.stringify(each))).size > 1 ? [`${id}: ${text}`] : [],
      ),
    );
    expect(differing).toEqual([]);
  });

  test('every word that makes an alias mean nothing contains that alias', () => {
    const idle = watchlist.entities.flatMap(({ id }) =>
      aliases(id).flatMap(({ text, notInside = [] }) =>
        notInside
          .filter((longer) => !containsInflected(longer, text))
          .map((longer) => `${id}: ${text} / ${longer}`),
      ),
    );
    expect(idle).toEqual([]);
  });
});

/** The Russian ones are written in several cases, so the stem is looked for. */
function containsInflected(longer: string, text: string): boolean {
  return longer.toLowerCase().includes(text.toLowerCase().replace(/[а-яё]{2}$/u, ''));
}

describe('watches', () => {
  test.each([
    'huawei-russian-organisations',
    'huawei-russian-places',
    'huawei-leaders',
    'huawei-universities',
    'huawei-talent',
    'huawei-research-investment',
    'huawei-acquisitions',
    'vocord',
    'huawei-cloud',
    'huawei-5g',
    'huawei-export-controls',
    'entity-list',
    'ren-zhengfei',
    'university-ties',
    'huawei-scrutiny',
  ])('%s is watched', (id) => {
    expect(watchlist.watches.map((watch) => watch.id)).toContain(id);
  });

  test('no watch can be met by a country, city, technology or university alone', () => {
    const bare = new Set(['country', 'city', 'technology', 'university']);
    const alone = watchlist.watches.filter(({ all = [] }) =>
      all.every((term) => {
        const ids = [term.entity ?? []].flat();
        const kinds = [term.kind ?? ids.map((id) => entities.get(id)?.kind ?? '')].flat();
        return kinds.some((kind) => bare.has(kind));
      }),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});

describe('topics', () => {
  test.each([
    'research-partnership',
    'talent-training',
    'research-investment',
    'acquisition',
    'corporate-partnership',
    'cloud-launch',
    'network-rollout',
    'export-control',
    'divestment',
    'statement',
  ])('%s has words in three languages', (id) => {
    const words = watchlist.topics.find((topic) => topic.id === id)?.words;
    expect(Object.keys(words ?? {}).sort()).toEqual(['en', 'ru', 'zh']);
  });
});
