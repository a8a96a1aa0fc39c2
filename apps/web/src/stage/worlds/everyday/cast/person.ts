/** Everybody in the neighbourhood is put together in the same order, from the hair at the back to the hands in front. */
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts, type ArmSpec, type LegSpec } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import type { Rig, RigPart } from '../../../cast/rig.js';

export interface PersonSpec extends Omit<Rig, 'parts'> {
  face: FaceSpec;
  arms: Omit<ArmSpec, 'id' | 'skin' | 'joints'>;
  legs: Omit<LegSpec, 'id'>;
  trunk: RigPart;
  /** Behind everything. */
  hairBack?: RigPart;
  /** Over the trunk, under the head: a strap, an apron. */
  onTrunk?: readonly RigPart[];
  /** On the skin of the head: a beard's shadow, freckles. */
  onHead?: string;
  /** Beside the nose and over the mouth: a moustache. */
  onNose?: string;
  overMouth?: string;
  /** Over the face: hair, glasses, a cap. */
  overHead: readonly RigPart[];
}

export function person(spec: PersonSpec): Rig {
  const { id, joints, stance, hands, pitch, face, trunk, hairBack, onTrunk = [], overHead } = spec;
  const arms = armParts({ ...spec.arms, id: face.id, skin: face.skin, joints });
  return {
    id,
    joints,
    stance,
    hands,
    pitch,
    parts: [
      ...(hairBack === undefined ? [] : [hairBack]),
      ...legParts({ ...spec.legs, id: face.id }),
      ...arms.upper,
      trunk,
      ...onTrunk,
      { name: 'head', bone: 'head', ...headBase(face, spec.onHead) },
      ...eyeParts(face),
      nosePart(face, spec.onNose),
      ...mouthParts(face, spec.overMouth),
      ...browParts(face),
      ...overHead,
      ...arms.fore,
    ],
  };
}
