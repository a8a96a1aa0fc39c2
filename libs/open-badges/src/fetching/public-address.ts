import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All of the public internet's IPv6; what is carried in other ranges ends in somebody's own network. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** Whether a numeric address belongs to the public internet: to no machine, link, network or purpose of its own. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

/** Names that are only known within a machine or a network (RFC 6761, 6762, 8375, 9476 and what networks make up). */
const ownNames =
  /^(localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|onion|alt|invalid)$/;

/** Whether a name can be one of the public internet: with a dot, no number in any notation, no name of a network. */
export function isPublicName(hostname: string): boolean {
  const labels = hostname.replace(/\.$/, '').split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length > 1 && !ownNames.test(last) && /^[a-z]/.test(last) && labels.every((label) => label !== '')
  );
}

/** Finds the addresses of a name; `all` is always asked for. */
export type FindAddresses = (
  hostname: string,
  options: { all: true; family?: number; hints?: number },
  callback: (error: NodeJS.ErrnoException | null, addresses: { address: string; family: number }[]) => void,
) => void;

const findByDns: FindAddresses = (hostname, options, callback) => lookup(hostname, options, callback);

export class NotPublic extends Error {
  override name = 'NotPublic';
}

/**
 * A look-up for `node:http` that gives an address away only when every address of the name is public. The connection is
 * made to what it returns, so a name that points elsewhere a moment later changes nothing.
 */
export function publicLookup(find: FindAddresses = findByDns): LookupFunction {
  return (hostname, options, callback) => {
    const { family, hints } = options;
    const asked = {
      all: true as const,
      ...(typeof family === 'number' ? { family } : {}),
      ...(hints === undefined ? {} : { hints }),
    };
    find(hostname, asked, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) return callback(error ?? new Error('No address'), '', 0);
      const inner = addresses.find(({ address }) => !isPublicAddress(address));
      if (inner !== undefined) return callback(new NotPublic('An address is not public.'), '', 0);
      if (options.all === true) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}
