/*
 * W3C "Bitstring Status List 1.0": one bit for each credential that was ever issued, so that whoever looks one up asks
 * for a list of 131,072 and tells nobody whose it is.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { fromBase64url, toBase64url } from './multibase.js';
import { instant } from './time.js';

/** Bits in a list of ours; also the fewest that the standard allows (section 2.2). */
export const statusListLength = 131_072;

/** Bytes after unpacking that are still read of a stranger's list: 33 million credentials. */
const largestList = 4 * 1024 * 1024;

/** An encoded list that cannot be read: not packed as the standard says, too short, or far too large. */
export class BrokenStatusList extends Error {}

/** A list in which nothing is set. */
export const emptyStatusList = (): Uint8Array => new Uint8Array(statusListLength / 8);

/** Bit 0 is the leftmost of the first byte (section 3.3). Throws `RangeError` outside the list. */
export const getStatus = (bits: Uint8Array, index: number): boolean => {
  const { byte, mask } = placeOf(bits, index);
  return ((bits[byte] ?? 0) & mask) !== 0;
};

/** Changes the list itself. Throws `RangeError` outside it. */
export const setStatus = (bits: Uint8Array, index: number, on: boolean): void => {
  const { byte, mask } = placeOf(bits, index);
  const before = bits[byte] ?? 0;
  bits.set([on ? before | mask : before & ~mask], byte);
};

const placeOf = (bits: Uint8Array, index: number) => {
  if (!Number.isInteger(index) || index < 0 || index >= bits.length * 8) {
    throw new RangeError(`A list of ${bits.length * 8} has no place ${index}.`);
  }
  return { byte: Math.floor(index / 8), mask: 0x80 >> (index % 8) };
};

/** Packed with gzip, as "u" and base64url (section 3.3). */
export const encodeStatusList = (bits: Uint8Array): string => toBase64url(gzipSync(bits, { level: 9 }));

/** The bits of an encoded list; throws `BrokenStatusList`. Unpacks no more than 4 MiB. */
export const decodeStatusList = (encoded: string): Uint8Array => {
  const bits = unpacked(encoded);
  if (bits.length * 8 < statusListLength) throw new BrokenStatusList('Shorter than the standard allows.');
  return bits;
};

const unpacked = (encoded: string): Uint8Array => {
  try {
    return new Uint8Array(gunzipSync(fromBase64url(encoded), { maxOutputLength: largestList }));
  } catch (error) {
    throw new BrokenStatusList('Not a packed list, or one too large.', { cause: error });
  }
};

export interface StatusListFacts {
  /** Its address: `<public url>/ob/status/<n>`. */
  id: string;
  issuerId: string;
  bits: Uint8Array;
  validFrom: Date;
  /** How long others may keep a copy. */
  ttlSeconds: number;
}

/** The list as a credential, to be signed by `signCredential`. */
export const statusListCredential = ({ id, issuerId, bits, validFrom, ttlSeconds }: StatusListFacts) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: issuerId,
  validFrom: instant(validFrom),
  credentialSubject: {
    id: `${id}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: encodeStatusList(bits),
    // In milliseconds (section 2.2).
    ttl: ttlSeconds * 1000,
  },
});
