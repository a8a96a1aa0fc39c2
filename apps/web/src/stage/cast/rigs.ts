/** Everybody who works in or comes to GDPR-kontoret. */
import { amina } from './amina.js';
import { citizenBent } from './citizen-bent.js';
import { citizenMarek } from './citizen-marek.js';
import { citizenSofie } from './citizen-sofie.js';
import { farid } from './farid.js';
import { journalistNina } from './journalist-nina.js';
import { line } from './line.js';
import { ole } from './ole.js';
import type { Rig } from './rig.js';

const everybody: readonly Rig[] = [
  farid,
  line,
  ole,
  amina,
  citizenBent,
  citizenSofie,
  citizenMarek,
  journalistNina,
];

export const rigs: Readonly<Record<string, Rig>> = Object.fromEntries(everybody.map((rig) => [rig.id, rig]));

/**
 * The drawing of a person. A cast may name somebody "bent" or "citizen-bent"; whoever has no drawing yet is played
 * by a stable stand-in, so that new content never shows an empty place.
 */
export function rigFor(id: string): Rig {
  const known = rigs[id] ?? everybody.find((rig) => rig.id.endsWith(`-${id}`));
  if (known !== undefined) return known;
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return everybody[sum % everybody.length] ?? farid;
}
