/** How a mood shows in the whole body, and the gestures people make. */
import { restFace, restPose, type CastMood, type FaceState, type Pose, type Rig } from './rig.js';

const moodPoses: Record<CastMood, Partial<Pose>> = {
  neutral: {},
  pleased: { head: -3, browLift: 2.5, browTilt: 2, nod: -1 },
  worried: { head: 4, browLift: 3.5, browTilt: -11, shrug: 3, nod: 1, elbowLeft: -16, elbowRight: -16 },
  annoyed: { head: -1, browLift: -3.5, browTilt: 11, shrug: 2, nod: 1.5, lean: 0.6 },
};

/** The pose of a mood: the person's own stance, then what the mood adds to it. */
export function moodPose(rig: Rig, mood: CastMood): Pose {
  const pose: Pose = { ...restPose, ...rig.stance };
  for (const [joint, value] of Object.entries(moodPoses[mood])) {
    const key = joint as keyof Pose;
    const isElbow = key === 'elbowLeft' || key === 'elbowRight';
    pose[key] = isElbow ? Math.min(pose[key], value) : pose[key] + value;
  }
  return pose;
}

export function moodFace(rig: Rig, mood: CastMood): FaceState {
  return { ...restFace, ...rig.hands, mood };
}
