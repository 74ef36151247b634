import { askServer, names } from './api.js';
import { addressOf } from './address.js';
import { h, outside } from './dom.js';
import { marked } from './evidence.js';
import { empty } from './states.js';
import { counted, dateOf, kindName, minutesOf, severities } from './words.js';

/** One development: what, who, when; its coverage with evidence and decisions; mails; what was known before. */
export async function developmentView(signal) {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const [known, account] = await Promise.all([
    names(),
    askServer('/api/development', new URLSearchParams({ id }), signal).catch((error) => {
      if (/nothing at this address/.test(error.message)) return undefined;
      throw error;
    }),
  ]);
  if (account === undefined)
    return [
      h('h1', {}, 'Development'),
      empty(
        'There is no such development',
        'Its address may be cut off. ',
        h('a', { href: '/' }, 'All developments'),
      ),
    ];
  document.title = `${account.title} · Wirewatch`;
  return [
    h('h1', {}, account.title),
    facts(account, known),
    account.caution !== undefined &&
      h('p', { class: 'caution' }, h('strong', {}, 'Caution: '), account.caution),
    account.summary !== undefined && h('p', { class: 'summary' }, account.summary),
    section(`Coverage: ${counted(account.coverage.length, 'article')}`, account.coverage.length > 0, () =>
      coverage(account, known),
    ),
    section('Mails', account.mails.length > 0, () => mails(account)),
    section('Known before', account.background.length > 0, () => background(account)),
    h('p', { class: 'command' }, 'On the command line: ', h('code', {}, `wirewatch show ${account.id}`)),
  ].filter(Boolean);
}

const section = (title, isThere, content) => isThere && h('section', {}, h('h2', {}, title), content());

function facts(account, { entity, watch }) {
  const when =
    account.source === 'history'
      ? `${dateOf(account)} (known to the ${account.precision})`
      : `first seen ${minutesOf(account.firstSeenAt)}, last ${minutesOf(account.lastSeenAt)}`;
  const rows = [
    ['When', when],
    ['Kind', `${kindName(account.kind)}, severity ${severities[account.severity]}`],
    ['Who', linked(account.entities, entity, 'entity')],
    ['Watches', linked(account.watches, watch, 'watch')],
    ['Amounts', account.amounts && `${account.amounts.join('; ')} (as printed)`],
    ['Languages', account.languages.join(', ')],
    ['Outlets', account.outlets.join(', ')],
    ['Source', account.sourceUrl && outside(account.sourceUrl, account.sourceUrl)],
  ];
  const shown = rows.filter(([, value]) => value && value.length !== 0);
  return h(
    'dl',
    { class: 'sheet' },
    ...shown.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
  );
}

/** Each id as a link to what else is about it. */
const linked = (ids, nameOf, parameter) =>
  ids.flatMap((id, n) => [
    n > 0 && ', ',
    h('a', { href: addressOf('/', new URLSearchParams({ [parameter]: id })) }, nameOf.get(id) ?? id),
  ]);

const coverage = ({ coverage: articles }, { entity }) =>
  h('ol', { class: 'coverage' }, ...articles.map((article) => h('li', {}, ...articleParts(article, entity))));

function articleParts(article, nameOf) {
  const evidence = article.evidence ?? [];
  const inField = (field) => evidence.filter((each) => each.field === field);
  return [
    h(
      'p',
      { class: 'facts' },
      h('time', { datetime: article.at }, minutesOf(article.at)),
      h('span', { class: `badge decision-${article.decision}` }, article.decision),
      h('span', {}, article.outlet),
      article.language && h('span', {}, article.language),
      article.held && h('span', { class: 'badge' }, `held back: ${article.held}`),
    ),
    h('h3', { lang: article.language }, ...marked(article.title, inField('title'), nameOf)),
    article.summary &&
      h('p', { lang: article.language }, ...marked(article.summary, inField('summary'), nameOf)),
    article.news && h('p', {}, h('strong', {}, 'What changed: '), article.news),
    article.reasons &&
      h(
        'p',
        { class: 'reasons' },
        `Why ${article.decision}: ${article.reasons.join('; ')} (score ${article.score.toFixed(2)})`,
      ),
    article.link && h('p', { class: 'link' }, outside(article.link, article.link)),
  ].filter(Boolean);
}

const mails = ({ mails: sent }) =>
  h(
    'ul',
    {},
    ...sent.map(({ state, sentAt, at, subject }) =>
      h('li', {}, `${state} ${minutesOf(sentAt ?? at)}: ${subject}`),
    ),
  );

const background = ({ background: known }) =>
  h(
    'ul',
    {},
    ...known.map((each) =>
      h(
        'li',
        {},
        `${dateOf(each)} `,
        h('a', { href: addressOf('/development', new URLSearchParams({ id: each.id })) }, each.title),
      ),
    ),
  );
