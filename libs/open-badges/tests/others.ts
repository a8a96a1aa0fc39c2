/*
 * Somebody who has never heard of us: the libraries of Digital Bazaar, which many verifiers are built on, and only what
 * the addresses in a credential answer. From the proof they come to the key, from the key to the issuer, and from the
 * credential to the list of what no longer holds.
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { pinnedContexts } from '../src/contexts/contexts.js';

/** What an address answers; null for nothing. */
export type World = (address: string) => Promise<object | null>;

export interface OthersView {
  holds: boolean;
  /** Undefined where they did not come so far. */
  revoked: boolean | undefined;
}

export const verifiedByOthers = async (credential: object, world: World, now: Date): Promise<OthersView> => {
  const { verified, statusResult } = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: async (url) => {
      const document = pinnedContexts.get(url) ?? (await found(url, world));
      if (!document) throw new Error(`Nothing at ${url}`);
      return { contextUrl: null, documentUrl: url, document };
    },
    checkStatus,
    now,
  });
  return { holds: verified, revoked: statusResult?.results?.[0]?.status };
};

/** A document, or the key that its address names in it. */
const found = async (url: string, world: World): Promise<object | null> => {
  const [address = '', fragment] = url.split('#');
  const document = await world(address);
  if (fragment === undefined || !document) return document;
  const { verificationMethod: keys } = document as { verificationMethod?: { id: string }[] };
  const key = keys?.find(({ id }) => id === url);
  return key ? { '@context': 'https://w3id.org/security/multikey/v1', ...key } : null;
};
