/** A link without what differs between copies of it. */
export function canonicalLink(link: string): string {
  const url = URL.parse(link);
  if (url === null) return link;
  url.hash = '';
  return url.href;
}
