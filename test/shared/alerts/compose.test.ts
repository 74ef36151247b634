import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../../seeds/schema.ts';
import type { Alert } from '../../../shared/alert.ts';
import { composeMail, type MailContext } from '../../../shared/alerts/compose.ts';
import type { MailLanguage } from '../../../shared/alerts/names.ts';
import { composeTestMail } from '../../../shared/alerts/test-mail.ts';
import { columnsOf } from '../../../shared/columns.ts';
import type { Coverage } from '../../../shared/store/developments.ts';
import { article } from '../../support/articles.ts';

const { watchlist } = readSeeds();
const context = (coverage: [string, Coverage[]][] = [], language: MailLanguage = 'en'): MailContext => ({
  entities: new Map(watchlist.entities.map((entity) => [entity.id, entity])),
  watches: new Map(watchlist.watches.map(({ id, name }) => [id, name])),
  coverage: new Map(coverage),
  now: new Date('2026-03-01T09:06:00.000Z'),
  language,
});

function alert(overrides: Partial<Alert> = {}): Alert {
  return {
    id: 'a1',
    at: '2026-03-01T09:05:00.000Z',
    decision: 'new',
    developmentId: 'd1',
    kind: 'cloud-launch',
    severity: 2,
    entities: ['russia', 'huawei', 'sberbank'],
    watches: ['huawei-russian-organisations'],
    article: article(),
    reasons: ['nothing like it was known'],
    background: ['2020-03: Huawei and Sberbank launch a cloud platform in Russia'],
    ...overrides,
  };
}

const russian = alert({
  id: 'ru1',
  developmentId: 'd2',
  article: article({
    id: 'ru1',
    title: 'Сбербанк и Huawei расширяют облачную платформу на регионы Сибири и Дальнего Востока',
    summary:
      'Компании договорились открыть три центра обработки данных до конца года. Стоимость проекта стороны не раскрывают.',
    lang: 'ru',
    outlet: 'Пример',
    link: 'https://primer.example/novosti/oblako',
    mentions: [
      { entityId: 'sberbank', alias: 'Сбербанк', field: 'title', start: 0, end: 8, strength: 'strong' },
      { entityId: 'huawei', alias: 'Huawei', field: 'title', start: 11, end: 17, strength: 'strong' },
    ],
  }),
});

const chinese = alert({
  id: 'zh1',
  developmentId: 'd3',
  kind: 'research-partnership',
  entities: ['huawei', 'mipt'],
  background: [],
  article: article({
    id: 'zh1',
    title: '华为与莫斯科物理技术学院成立联合实验室',
    summary:
      '双方将在人工智能和神经网络领域开展合作，实验室位于莫斯科，首批项目将于今年秋季启动，预计有五十名研究生参加。',
    lang: 'zh',
    outlet: '示例日报',
    link: 'https://ribao.example/1',
    mentions: [
      { entityId: 'huawei', alias: '华为', field: 'title', start: 0, end: 2, strength: 'strong' },
      {
        entityId: 'mipt',
        alias: '莫斯科物理技术学院',
        field: 'title',
        start: 3,
        end: 12,
        strength: 'strong',
      },
    ],
  }),
});

const update = alert({
  id: 'u1',
  decision: 'update',
  severity: 3,
  news: 'now signed: $120 million instead of $80 million',
  reasons: ['a status changed: signed', 'a new figure: $120 million'],
  article: article({ id: 'u1', title: 'Huawei and Sberbank sign the contract for the cloud platform' }),
});

const coverage: Coverage[] = [
  ['a1', 'Example Wire', 'en', 'Huawei and Sberbank open a cloud platform'],
  ['c1', 'Пример', 'ru', 'Huawei и Сбербанк открыли облачную платформу'],
  ['c2', '示例日报', 'zh', '华为与俄罗斯储蓄银行推出云平台'],
].map(([articleId, outlet, lang, title]) => ({
  sk: `article#2026-03-01T09:05:00.000Z#${articleId!}`,
  articleId: articleId!,
  at: '2026-03-01T09:05:00.000Z',
  title: title!,
  outlet: outlet!,
  lang,
  decision: 'coverage',
}));

const kinds: [string, Alert[], MailContext][] = [
  ['new', [alert()], context()],
  ['new-russian', [russian], context()],
  ['new-russian-for-a-russian-reader', [russian], context([], 'ru')],
  ['new-chinese', [chinese], context()],
  ['update-with-coverage', [update], context([['d1', coverage]])],
  ['roll-up', [alert(), russian], context()],
  ['digest', [alert(), chinese, update], context([['d1', coverage]])],
];

describe('a mail', () => {
  it.each(kinds)('reads as in test/fixtures/mails/%s.txt', async (name, alerts, given) => {
    const { subject, body } = composeMail(alerts, given);
    await expect(`Subject: ${subject}\n\n${body}`).toMatchFileSnapshot(`../../fixtures/mails/${name}.txt`);
  });

  it('of a test reads as in test/fixtures/mails/test.txt', async () => {
    const { subject, body } = composeTestMail(new Date('2026-03-01T09:06:00.000Z'));
    await expect(`Subject: ${subject}\n\n${body}`).toMatchFileSnapshot('../../fixtures/mails/test.txt');
  });

  it.each(kinds)('fits a mail client: %s', (_name, alerts, given) => {
    const lines = composeMail(alerts, given).body.split('\n');
    for (const line of lines.filter((each) => !each.startsWith('http')))
      expect(columnsOf(line)).toBeLessThanOrEqual(72);
  });

  it('puts who and what kind before the news in the subject, and cuts at 99', () => {
    const { subject } = composeMail([russian], context());
    expect(subject).toMatch(/^Huawei, Sberbank: cloud launch: Сбербанк и Huawei/);
    expect(subject.length).toBeLessThan(100);
    expect(composeMail([update], context()).subject).toContain('update, cloud launch: now signed');
  });

  it('names entities in the language of the reader, and beside them as the text does', () => {
    expect(composeMail([russian], context()).body).toContain('Sberbank (Сбербанк)');
    expect(composeMail([russian], context([], 'ru')).body).toContain('Сбербанк');
    expect(composeMail([chinese], context()).body).toContain('Huawei (华为)');
  });

  it('stays within what SNS takes whatever a feed says', () => {
    const hostileText = fc.array(
      fc.constantFrom('\u202e', '\r\n', '\0', '华', 'Щ', '<b>', '\u200d', '👩‍👩‍👧', ' ', 'a', '\ud800'),
      { minLength: 0, maxLength: 3000 },
    );
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 20 }), (characters, count) => {
        const text = characters.join('');
        const each = (n: number) =>
          alert({
            id: `h${n}`,
            article: article({ id: `h${n}`, title: text, summary: text, link: text, outlet: text }),
            news: text,
            reasons: [text],
            background: [text, text, text],
          });
        const { subject, body } = composeMail(
          Array.from({ length: count }, (_, n) => each(n)),
          context([
            ['d1', Array.from({ length: 9 }, () => ({ ...coverage[0]!, title: text, outlet: text }))],
          ]),
        );
        expect(subject.length).toBeLessThan(100);
        expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(body.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(Buffer.byteLength(body)).toBeLessThan(250_000);
      }),
      { seed: 8, numRuns: 40 },
    );
  });
});
