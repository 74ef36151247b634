/** That of package.json, which is not in the bundles; a test holds them together. */
const VERSION = '0.1.0';
const PROJECT = 'https://github.com/wirewatch/wirewatch';

/**
 * What we call ourselves to the sites we poll.
 * @param contact whom a site may write to: an e-mail address or the address of a page; only printable ASCII is kept
 */
export function userAgent(contact?: string): string {
  const reachable = contact?.replace(/[^\x20-\x7e]|[()]/g, '').trim();
  return `Wirewatch/${VERSION} (news monitor; +${PROJECT}${reachable ? `; ${reachable}` : ''})`;
}
