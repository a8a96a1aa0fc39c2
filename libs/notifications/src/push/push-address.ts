import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * What is no address of the public internet: this machine, private networks, and ranges for special use (IANA's
 * registries for IPv4 and IPv6). A browser tells us where to send, so whoever writes to us could name an inner machine.
 */
const special = new BlockList();
const ipv4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
for (const [network, prefix] of ipv4) special.addSubnet(network, prefix, 'ipv4');
const ipv6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];
for (const [network, prefix] of ipv6) special.addSubnet(network, prefix, 'ipv6');
/** Everything that is public in IPv6 lies in here; addresses of this machine, of a link or inside IPv4 do not. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/**
 * Whether an address that a browser gave can be one of a push service: https, a name and no number, no password.
 *
 * @param ownReceiver the one origin that is trusted all the same, for development
 */
export function isPushAddress(endpoint: string, ownReceiver: string | null): boolean {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url === null) return false;
  if (url.origin === ownReceiver) return true;
  const isNumber = isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0;
  const hasSecret = url.username !== '' || url.password !== '';
  return (
    url.protocol === 'https:' && url.port === '' && !isNumber && !hasSecret && url.hostname.includes('.')
  );
}

/** Finds an address as always and gives it away only if all of them are public: what was checked is what is used. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) return callback(error, '', 0);
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new Error(`${hostname} is not on the public internet`), '', 0);
    }
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};
