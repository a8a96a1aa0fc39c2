/**
 * A person as cut-out drawings on a skeleton. Everything is drawn in one rest position (feet at 150, 540; crown at
 * about 20; arms hanging), and a pose turns the bones. The same sums serve the stage and the still pictures.
 */
import type { Box, Drawing } from '../art/svg.js';

export const castMoods = ['neutral', 'pleased', 'worried', 'annoyed'] as const;
export type CastMood = (typeof castMoods)[number];

export const gazes = ['front', 'left', 'right', 'down'] as const;
export type Gaze = (typeof gazes)[number];

export const handShapes = ['relaxed', 'open', 'point', 'hold'] as const;
export type HandShape = (typeof handShapes)[number];

export const mouthShapes = ['rest', 'half', 'wide', 'round'] as const;
export type MouthShape = (typeof mouthShapes)[number];

export type BoneName =
  | 'hips'
  | 'chest'
  | 'head'
  | 'face'
  | 'browLeft'
  | 'browRight'
  | 'legLeft'
  | 'legRight'
  | 'upperLeft'
  | 'upperRight'
  | 'foreLeft'
  | 'foreRight'
  | 'handLeft'
  | 'handRight';

/** A part shows when its condition meets the face and the hands of the moment; without one it always shows. */
export interface PartCondition {
  eyes?: `${CastMood}-${Gaze}` | 'closed';
  mouth?: CastMood | Exclude<MouthShape, 'rest'>;
  leftHand?: HandShape;
  rightHand?: HandShape;
}

export interface RigPart extends Drawing {
  name: string;
  bone: BoneName;
  when?: PartCondition;
}

export interface RigJoints {
  /** Half the distance between the shoulder joints, and how high they sit. */
  shoulder: number;
  shoulderY: number;
  elbowY: number;
  wristY: number;
}

export interface Rig {
  id: string;
  /** In drawing order, the farthest first. */
  parts: readonly RigPart[];
  joints: RigJoints;
  /** How the person stands when nothing happens; laid under every other pose. */
  stance: Partial<Pose>;
  /** What the hands do when nothing happens: a stick or a note pad is held. */
  hands: Partial<Pick<FaceState, 'leftHand' | 'rightHand'>>;
  /** Voice colour for the sound of talking: pitch in hertz. */
  pitch: number;
}

/** Angles in degrees. Arms: positive turns away from the body. */
export interface Pose {
  bob: number;
  lean: number;
  breath: number;
  head: number;
  turn: number;
  nod: number;
  browLift: number;
  browTilt: number;
  shoulderLeft: number;
  elbowLeft: number;
  wristLeft: number;
  shoulderRight: number;
  elbowRight: number;
  wristRight: number;
  legLeft: number;
  legRight: number;
  shrug: number;
}

export const restPose: Pose = {
  bob: 0,
  lean: 0,
  breath: 0,
  head: 0,
  turn: 0,
  nod: 0,
  browLift: 0,
  browTilt: 0,
  shoulderLeft: 7,
  elbowLeft: -6,
  wristLeft: 0,
  shoulderRight: 7,
  elbowRight: -6,
  wristRight: 0,
  legLeft: 0,
  legRight: 0,
  shrug: 0,
};

export interface FaceState {
  mood: CastMood;
  gaze: Gaze;
  mouth: MouthShape;
  eyesClosed: boolean;
  leftHand: HandShape;
  rightHand: HandShape;
}

export const restFace: FaceState = {
  mood: 'neutral',
  gaze: 'front',
  mouth: 'rest',
  eyesClosed: false,
  leftHand: 'relaxed',
  rightHand: 'relaxed',
};

/** A rotation with a shift, and the one stretch there is (the breathing chest): x' = a*x + c*y + e, y' = b*x + d*y + f. */
export interface Placement {
  /** Degrees. */
  angle: number;
  /** Where the drawing's (0, 0) lands. */
  x: number;
  y: number;
}

/** The middle of the body and the height of its joints, the same for everybody. */
export const anatomy = {
  centre: 150,
  ground: 540,
  hipY: 328,
  neckY: 140,
  legY: 318,
  browY: 66,
  eyeY: 80,
} as const;

const identity: Placement = { angle: 0, x: 0, y: 0 };

function turnedAround(
  parent: Placement,
  pivotX: number,
  pivotY: number,
  angle: number,
  shiftX = 0,
  shiftY = 0,
): Placement {
  const local = angle * (Math.PI / 180);
  const cosine = Math.cos(local);
  const sine = Math.sin(local);
  const localX = pivotX - cosine * pivotX + sine * pivotY + shiftX;
  const localY = pivotY - sine * pivotX - cosine * pivotY + shiftY;
  const outer = parent.angle * (Math.PI / 180);
  return {
    angle: parent.angle + angle,
    x: parent.x + Math.cos(outer) * localX - Math.sin(outer) * localY,
    y: parent.y + Math.sin(outer) * localX + Math.cos(outer) * localY,
  };
}

/** Where every bone is in a pose. */
export function placeBones(rig: Rig, pose: Pose): Record<BoneName, Placement> {
  const { centre, hipY, neckY, legY, browY } = anatomy;
  const { shoulder, shoulderY, elbowY, wristY } = rig.joints;
  const hips = turnedAround(identity, centre, hipY, pose.lean, 0, -pose.bob);
  const rise = -pose.breath * 1.8;
  const chest = turnedAround(hips, centre, hipY, 0, 0, rise * 0.5);
  const head = turnedAround(hips, centre, neckY, pose.head, 0, rise);
  const face = turnedAround(head, centre, neckY, 0, pose.turn, pose.nod);
  const armRise = rise - pose.shrug;
  const upperLeft = turnedAround(hips, centre - shoulder, shoulderY, pose.shoulderLeft, 0, armRise);
  const upperRight = turnedAround(hips, centre + shoulder, shoulderY, -pose.shoulderRight, 0, armRise);
  const foreLeft = turnedAround(upperLeft, centre - shoulder, elbowY, pose.elbowLeft);
  const foreRight = turnedAround(upperRight, centre + shoulder, elbowY, -pose.elbowRight);
  return {
    hips,
    chest,
    head,
    face,
    browLeft: turnedAround(face, centre - 20, browY, pose.browTilt, 0, -pose.browLift),
    browRight: turnedAround(face, centre + 16, browY, -pose.browTilt, 0, -pose.browLift),
    legLeft: turnedAround(
      identity,
      centre - 22,
      legY,
      pose.legLeft,
      0,
      -Math.max(0, pose.legLeft) * 0.5 - pose.bob * 0.4,
    ),
    legRight: turnedAround(
      identity,
      centre + 22,
      legY,
      pose.legRight,
      0,
      -Math.max(0, -pose.legRight) * 0.5 - pose.bob * 0.4,
    ),
    upperLeft,
    upperRight,
    foreLeft,
    foreRight,
    handLeft: turnedAround(foreLeft, centre - shoulder, wristY, pose.wristLeft),
    handRight: turnedAround(foreRight, centre + shoulder, wristY, -pose.wristRight),
  };
}

export function partShows(part: RigPart, face: FaceState): boolean {
  const { when } = part;
  if (when === undefined) return true;
  if (when.eyes !== undefined)
    return when.eyes === (face.eyesClosed ? 'closed' : `${face.mood}-${face.gaze}`);
  if (when.mouth !== undefined) return when.mouth === (face.mouth === 'rest' ? face.mood : face.mouth);
  if (when.leftHand !== undefined) return when.leftHand === face.leftHand;
  return when.rightHand === undefined || when.rightHand === face.rightHand;
}

/** The person as one SVG fragment in rig coordinates. */
export function drawRig(rig: Rig, pose: Pose, face: FaceState): string {
  const bones = placeBones(rig, pose);
  return rig.parts
    .filter((part) => partShows(part, face))
    .map((part) => {
      const { angle, x, y } = bones[part.bone];
      return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${angle.toFixed(2)})">${part.svg}</g>`;
    })
    .join('');
}

/** The box that holds a standing person with room for gestures. */
export const rigBox: Box = { x: -20, y: 0, width: 340, height: 556 };
