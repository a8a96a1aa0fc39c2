import type { CheckReason } from '@mikrosprint/contracts';
import { readJwt, verifyJwt } from '../proofs/jwt.js';
import { verifyDataIntegrity } from '../proofs/data-integrity.js';
import { idOf, isObject, issuerIdOf, type JsonObject } from '../proofs/proof-check.js';
import { BrokenStatusList, decodeStatusList, getStatus } from '../status.js';
import { dateFault } from './dates.js';
import type { Documents } from './documents.js';
import { hasType } from './find-signed.js';
import { KeyFinder } from './key-finder.js';

/*
 * Whether an issuer has taken a credential back: W3C "Bitstring Status List 1.0", section 3.2, and the older list of
 * 1EdTech. A list is only believed when its issuer signed it; one that cannot be had leaves a doubt, no verdict.
 */

export type StatusFinding = { outcome: 'passed' | 'failed' | 'unsure'; reason: CheckReason };

const inForce: StatusFinding = { outcome: 'passed', reason: 'fine' };
const doubt = (reason: CheckReason): StatusFinding => ({ outcome: 'unsure', reason });
const takenBack = (reason: 'revoked' | 'suspended'): StatusFinding => ({ outcome: 'failed', reason });

/** Credentials name one list, two at most: one to revoke, one to suspend. */
const mostEntries = 4;

export async function findStatus(
  document: JsonObject,
  documents: Documents,
  now: Date,
): Promise<StatusFinding> {
  const entries = [document.credentialStatus].flat().filter(isObject);
  if (entries.length === 0) return { outcome: 'passed', reason: 'no-status' };
  if (entries.length > mostEntries) return doubt('status-broken');
  const findings: StatusFinding[] = [];
  for (const entry of entries) {
    findings.push(await statusOf(entry, document, { documents, now }));
  }
  return (
    findings.find(({ outcome }) => outcome === 'failed') ??
    findings.find(({ outcome }) => outcome === 'unsure') ??
    inForce
  );
}

interface Surroundings {
  documents: Documents;
  now: Date;
}

async function statusOf(
  entry: JsonObject,
  credential: JsonObject,
  surroundings: Surroundings,
): Promise<StatusFinding> {
  if (hasType(entry, '1EdTechRevocationList')) return revocationList(entry, credential, surroundings);
  if (!hasType(entry, 'BitstringStatusListEntry')) return doubt('status-broken');
  const purpose = entry.statusPurpose;
  // Messages and refreshes say nothing about whether it holds.
  if (purpose !== 'revocation' && purpose !== 'suspension') return inForce;
  const { statusListCredential: address, statusListIndex: index } = entry;
  if (typeof address !== 'string' || !/^\d{1,9}$/.test(String(index))) return doubt('status-broken');
  const found = await surroundings.documents.get(address);
  if (!found.ok) return doubt('status-unreachable');
  const list = await believed(found.content, issuerIdOf(credential), surroundings);
  if (list === null) return doubt('status-unsigned');
  const isSet = bitOf(list, { purpose, index: Number(index) });
  if (isSet === null) return doubt('status-broken');
  return isSet ? takenBack(purpose === 'revocation' ? 'revoked' : 'suspended') : inForce;
}

/** The list as the issuer of the credential signed it and as it holds today; null for any other. */
async function believed(
  content: JsonObject | string,
  issuer: string | null,
  { documents, now }: Surroundings,
): Promise<JsonObject | null> {
  const list = typeof content === 'string' ? readJwt(content)?.credential : content;
  if (issuer === null || list === undefined || issuerIdOf(list) !== issuer) return null;
  const keys = new KeyFinder(issuer, documents);
  const check =
    typeof content === 'string'
      ? await verifyJwt(content, keys.find)
      : await verifyDataIntegrity(content, keys.find);
  const isCurrent = dateFault(list, now) === null;
  return check.ok && isCurrent && hasType(list, 'BitstringStatusListCredential') ? list : null;
}

/** Null where the list is for something else, or cannot be read. */
function bitOf(list: JsonObject, { purpose, index }: { purpose: string; index: number }): boolean | null {
  const subject = list.credentialSubject;
  if (!isObject(subject) || typeof subject.encodedList !== 'string') return null;
  if (![subject.statusPurpose].flat().includes(purpose)) return null;
  // More than one bit for each credential is a list of messages.
  if (subject.statusSize !== undefined && subject.statusSize !== 1) return null;
  try {
    return getStatus(decodeStatusList(subject.encodedList), index);
  } catch (error) {
    if (error instanceof BrokenStatusList || error instanceof RangeError) return null;
    throw error;
  }
}

/** Unsigned, so it only counts from where the issuer itself lives, and what it does not say is a doubt. */
async function revocationList(
  entry: JsonObject,
  credential: JsonObject,
  { documents }: Surroundings,
): Promise<StatusFinding> {
  const address = idOf(entry);
  if (address === null) return doubt('status-broken');
  const found = await documents.get(address);
  if (!found.ok) return doubt('status-unreachable');
  const { content } = found;
  if (typeof content === 'string' || !Array.isArray(content.revokedCredential)) return doubt('status-broken');
  const issuer = issuerIdOf(credential);
  const isHome =
    issuer !== null && URL.canParse(issuer) && new URL(address).origin === new URL(issuer).origin;
  if (!isHome || idOf(content.issuer) !== issuer) return doubt('status-unsigned');
  const isListed = content.revokedCredential.some((one) => isObject(one) && one.id === credential.id);
  return isListed ? takenBack('revoked') : inForce;
}
