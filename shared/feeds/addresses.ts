import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address that a feed must not make us talk to: our own machine, its network, a cloud's metadata service. */
export class RefusedAddressError extends Error {
  override name = 'RefusedAddressError';
}

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local, shared, multicast, reserved, 6to4
 * and Teredo are not; IPv4 addresses inside IPv6 ones (mapped, NAT64) are judged by themselves.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address);
  const range = ip.range();
  if (ip.kind() === 'ipv4') return range === 'unicast';
  if (isWithin(ip, NAT64)) return isPublicAddress(ip.toByteArray().slice(12).join('.'));
  return range === 'unicast' && isWithin(ip, GLOBAL_UNICAST);
}

/** The one prefix in which the IPv4 address is surely the last four bytes (RFC 6052; RFC 8215 has others). */
const NAT64 = '64:ff9b::/96';
/** All that is assigned of IPv6; outside are forms that hold an IPv4 address, such as ::127.0.0.1 (RFC 4291). */
const GLOBAL_UNICAST = '2000::/3';

const isWithin = (ip: ipaddr.IPv4 | ipaddr.IPv6, block: string) => ip.match(ipaddr.parseCIDR(block));

/** What may be connected to, and how names are resolved. */
export interface Reach {
  allows: (address: string) => boolean;
  lookup: LookupFunction;
}

export const publicInternet: Reach = { allows: isPublicAddress, lookup: dns.lookup };

/**
 * What makes a request open sockets to allowed addresses only. The check is made on the very addresses the socket is
 * given, after DNS, so a name that resolves differently the second time gains nothing. Throws `RefusedAddressError` where
 * the URL itself names an address that is not allowed, for which nothing is looked up.
 */
export function guard(url: URL, reach: Reach): { lookup: LookupFunction } {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !reach.allows(host))
    throw new RefusedAddressError(`${host} is not a public address`);
  return { lookup: guardedLookup(reach) };
}

function guardedLookup({ allows, lookup }: Reach): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, []);
        return;
      }
      const addresses = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }];
      const allowed = addresses.filter(({ address }) => allows(address));
      const [first] = allowed;
      if (first === undefined) {
        const list = addresses.map(({ address }) => address).join(', ');
        callback(
          new RefusedAddressError(`${host} resolves to ${list || 'nothing'}, not a public address`),
          [],
        );
      } else if (options.all === true) {
        callback(null, allowed);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}
