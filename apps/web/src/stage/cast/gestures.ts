/** What hands and heads do for a moment on top of a mood. Angles as in Pose; the left arm is on the viewer's left. */
import type { FaceState, Pose } from './rig.js';

export type GestureName = 'explain' | 'welcome' | 'nod' | 'refuse' | 'think' | 'point' | 'present' | 'take';

export interface Gesture {
  pose: Partial<Pose>;
  hands: Partial<Pick<FaceState, 'leftHand' | 'rightHand'>>;
}

export const gestures: Readonly<Record<GestureName, Gesture>> = {
  explain: {
    pose: { shoulderLeft: 10, elbowLeft: 96, wristLeft: 6, shoulderRight: 12, elbowRight: -34 },
    hands: { leftHand: 'open' },
  },
  welcome: {
    pose: {
      shoulderLeft: 11,
      elbowLeft: 104,
      wristLeft: 8,
      shoulderRight: 11,
      elbowRight: 104,
      wristRight: 8,
      head: -3,
    },
    hands: { leftHand: 'open', rightHand: 'open' },
  },
  nod: { pose: { nod: 4, head: -2, browLift: 3 }, hands: {} },
  refuse: {
    pose: { shoulderRight: 12, elbowRight: 122, wristRight: 8, head: 4, lean: 1.2 },
    hands: { rightHand: 'open' },
  },
  think: {
    pose: { shoulderRight: 22, elbowRight: -160, wristRight: -6, head: 5, nod: 1 },
    hands: { rightHand: 'point' },
  },
  point: {
    pose: { shoulderLeft: 30, elbowLeft: 66, wristLeft: 0, head: -3 },
    hands: { leftHand: 'point' },
  },
  present: {
    pose: { shoulderRight: 26, elbowRight: 66, wristRight: 8, head: -3 },
    hands: { rightHand: 'open' },
  },
  take: {
    pose: { shoulderLeft: 26, elbowLeft: -46, wristLeft: -20, nod: 2, lean: -1.5 },
    hands: { leftHand: 'open' },
  },
};
