const TRACKING_PREFIX = /^(?:utm|mtm|pk|hsa|at|ga|wt)_/i;
const TRACKING = new Set(
  'fbclid gclid dclid msclkid yclid ysclid twclid igshid _openstat mc_cid mc_eid cmpid cmp ncid icid ocid ito xtor spm guccounter smid ref_src __twitter_impression amp outputtype'.split(
    ' ',
  ),
);

/**
 * A link without what differs between copies of it: redirect wrappers, tracking parameters, fragment, AMP and mobile
 * hosts, scheme, trailing slash. Two links of one article have one canonical link; it need not be one that opens.
 */
export function canonicalLink(link: string): string {
  const url = withoutAmp(URL.parse(unwrapLink(link)));
  if (url === null || !/^https?:$/.test(url.protocol)) return link;
  const host = url.host.replace(/^(?:www|m|mobile|amp)\.(?=[^.]+\.)/, '');
  const path = url.pathname.replace(/\/amp\/?$|\.amp(?=(?:\.html?)?$)/, '').replace(/(?<!\/)\/+$/, '');
  return `https://${host}${path}${canonicalSearch(url.search)}`;
}

/** A query without tracking parameters, the others in the order of their names. */
function canonicalSearch(search: string): string {
  if (search === '') return '';
  const kept = [...new URLSearchParams(search)].filter(
    ([name]) => !TRACKING_PREFIX.test(name) && !TRACKING.has(name.toLowerCase()),
  );
  const parameters = new URLSearchParams(kept);
  parameters.sort();
  return kept.length === 0 ? '' : `?${parameters.toString()}`;
}

/** The target of a redirect that carries it in the open: Bing News, Google Alerts. Google News is opaque since 2024. */
export function unwrapLink(link: string): string {
  if (!/^https?:\/\/(?:www\.)?(?:bing|google)\./i.test(link)) return link;
  const url = URL.parse(link);
  const target =
    url?.pathname === '/news/apiclick.aspx' || url?.pathname === '/url'
      ? (url.searchParams.get('url') ?? url.searchParams.get('q'))
      : undefined;
  return target !== null && target !== undefined && /^https?:\/\//i.test(target) ? target : link;
}

/** An article on an AMP cache (`x.cdn.ampproject.org/c/s/…`, `google.com/amp/s/…`) is the one at its own address. */
function withoutAmp(url: URL | null): URL | null {
  if (url === null) return null;
  const cached = /^\/(?:(?:[cv]|amp)\/)(?:s\/)?([^/.]+\.[^/]+\/.*)$/.exec(url.pathname)?.[1];
  const isCache =
    url.hostname.endsWith('.ampproject.org') || /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname);
  return isCache && cached !== undefined ? (URL.parse(`https://${cached}${url.search}`) ?? url) : url;
}
