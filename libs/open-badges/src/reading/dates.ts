import type { CheckReason } from '@mikrosprint/contracts';
import type { JsonObject } from '../proofs/proof-check.js';

/** Whether a credential of sound structure is in force at a moment; a proof may end before what it proves. */
export function dateFault(document: JsonObject, now: Date): { reason: CheckReason; where: string } | null {
  if (isAfter(document.validFrom, now)) return { reason: 'not-yet-valid', where: 'validFrom' };
  if (isBefore(document.validUntil, now)) return { reason: 'expired', where: 'validUntil' };
  const proofs = [document.proof].flat() as ({ expires?: unknown } | undefined)[];
  const isOver = proofs.some((proof) => isBefore(proof?.expires, now));
  return isOver ? { reason: 'expired', where: 'proof.expires' } : null;
}

const isAfter = (moment: unknown, now: Date): boolean =>
  typeof moment === 'string' && Date.parse(moment) > now.getTime();

const isBefore = (moment: unknown, now: Date): boolean =>
  typeof moment === 'string' && Date.parse(moment) < now.getTime();
