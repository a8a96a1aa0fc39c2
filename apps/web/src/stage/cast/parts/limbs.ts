/** Arms with hands, and legs with shoes. The left one is drawn; the right one is its mirror image with its own shade. */
import type { Skin } from '../../art/palette.js';
import { ellipse, fill, group, outline, rect, shaded, stroke, type Box } from '../../art/svg.js';
import { anatomy, handShapes, type HandShape, type RigJoints, type RigPart } from '../rig.js';

export interface ArmSpec {
  id: string;
  skin: Skin;
  joints: RigJoints;
  /** Half widths at the shoulder, the elbow and the wrist. */
  top: number;
  elbow: number;
  wrist: number;
  sleeve: string;
  sleeveShade: string;
  cuff: string;
  /** Share of the forearm that the sleeve covers; below 1 the sleeves are pushed up. */
  cover: number;
  /** Drawn over the sleeve, for example a stripe or a patch; in the coordinates of the left arm. */
  upperDetail?: string;
  foreDetail?: string;
  /** Drawn on the hand, behind and in front of the fingers: a ring, a stick, a pad. */
  held?: { hand: 'left' | 'right'; behind: string; front: string; box: Box };
}

function mirrored(svg: string): string {
  return group(`translate(${anatomy.centre * 2} 0) scale(-1 1)`, svg);
}

function mirroredBox(box: Box): Box {
  return { ...box, x: anatomy.centre * 2 - box.x - box.width };
}

function upperArm(spec: ArmSpec, far: boolean): string {
  const x = anatomy.centre - spec.joints.shoulder;
  const { shoulderY, elbowY } = spec.joints;
  const d = outline([
    [x - spec.top, shoulderY + 8],
    [x - spec.top * 0.55, shoulderY - spec.top * 0.72],
    [x + spec.top * 0.5, shoulderY - spec.top * 0.8],
    [x + spec.top * 1.05, shoulderY + 6],
    [x + spec.elbow, elbowY - 8],
    [x + spec.elbow * 0.7, elbowY + spec.elbow * 0.75],
    [x - spec.elbow * 0.7, elbowY + spec.elbow * 0.75],
    [x - spec.elbow, elbowY - 8],
  ]);
  const inner = outline([
    [x + spec.top * 0.2, shoulderY - 20],
    [x + spec.top * 0.35, shoulderY + 30],
    [x + spec.elbow * 0.25, elbowY + 20],
    [x + 40, elbowY + 20],
    [x + 40, shoulderY - 20],
  ]);
  const shade =
    fill(inner, spec.sleeveShade, 0.6) +
    (far ? rect(x - 50, shoulderY - 40, 100, 160, spec.sleeveShade, 0, 0.4) : '');
  const folds = stroke(`M${x + spec.elbow - 1} ${elbowY - 16}q-6 5 -11 5`, spec.sleeveShade, 1.8, 0.7);
  return shaded(`${spec.id}-upper`, d, spec.sleeve, shade + (spec.upperDetail ?? '') + folds);
}

function foreArm(spec: ArmSpec, far: boolean): string {
  const x = anatomy.centre - spec.joints.shoulder;
  const { elbowY, wristY } = spec.joints;
  const end = elbowY + (wristY - elbowY) * spec.cover;
  const widthAtEnd = spec.elbow + (spec.wrist - spec.elbow) * spec.cover + 1.5;
  const bare =
    spec.cover >= 0.97
      ? ''
      : fill(
          outline([
            [x - spec.elbow * 0.9, elbowY],
            [x + spec.elbow * 0.9, elbowY],
            [x + spec.wrist, wristY - 6],
            [x + spec.wrist * 0.9, wristY + 4],
            [x - spec.wrist * 0.9, wristY + 4],
            [x - spec.wrist, wristY - 6],
          ]),
          far ? spec.skin.shade : spec.skin.base,
        );
  const d = outline([
    [x - spec.elbow, elbowY + 6],
    [x - spec.elbow * 0.75, elbowY - spec.elbow * 0.75],
    [x + spec.elbow * 0.75, elbowY - spec.elbow * 0.75],
    [x + spec.elbow, elbowY + 6],
    [x + widthAtEnd, end, 'corner'],
    [x - widthAtEnd, end, 'corner'],
  ]);
  const shade =
    fill(
      outline([
        [x + 3, elbowY - 20],
        [x + 2, elbowY + 40],
        [x + 1, end + 10],
        [x + 40, end + 10],
        [x + 40, elbowY - 20],
      ]),
      spec.sleeveShade,
      0.5,
    ) +
    (far ? rect(x - 50, elbowY - 30, 100, 160, spec.sleeveShade, 0, 0.4) : '') +
    stroke(
      `M${x + spec.elbow - 1} ${elbowY + 4}q-8 2 -13 -1M${x + spec.elbow - 3} ${elbowY + 14}q-5 2 -9 0`,
      spec.sleeveShade,
      1.7,
      0.6,
    );
  const cuff = rect(x - widthAtEnd - 1, end - 7, (widthAtEnd + 1) * 2, 9, spec.cuff, 3);
  return bare + shaded(`${spec.id}-fore`, d, spec.sleeve, shade + (spec.foreDetail ?? '')) + cuff;
}

/** A hand hanging from the wrist at (0, 0); its thumb points to the body's middle. */
export function hand(skin: Skin, shape: HandShape, far: boolean): string {
  const base = far ? skin.shade : skin.base;
  const line = skin.line;
  const finger = (d: string, width: number): string => stroke(d, base, width);
  if (shape === 'relaxed') {
    const palm = outline([
      [-8, -8],
      [-10.5, 6],
      [-11.5, 18],
      [-10, 29],
      [-5.5, 36],
      [1, 37.5],
      [6, 33.5],
      [8.5, 24],
      [9.5, 10],
      [8, -8],
    ]);
    return (
      fill(palm, base) +
      stroke('M7 4C11.500 8 13 14 12 22', base, 7) +
      stroke('M9.500 24C8.500 18 8 13 8.500 10', line, 1.2, 0.45) +
      stroke('M-5.500 20L-5 34M-0.500 21L0.500 36.500M4.500 21L5 34', line, 1.2, 0.4)
    );
  }
  if (shape === 'open') {
    const palm = outline([
      [-8, -8],
      [-10, 4],
      [-10.5, 15],
      [-4, 20],
      [5, 20],
      [10, 13],
      [9.5, 3],
      [8, -8],
    ]);
    return (
      finger('M-8 13L-12 27.500', 6.2) +
      finger('M-3 16L-4.500 33.500', 6.6) +
      finger('M2.500 16.500L3.500 34', 6.6) +
      finger('M7 14L10.500 29', 6.4) +
      finger('M7 3C13 5 17 9 19.500 15', 7) +
      fill(palm, base) +
      stroke('M-5.500 8C-2 13 4 13 7 7M-6 15C-2 17 3 17.500 7 14.500', line, 1.2, 0.35)
    );
  }
  if (shape === 'point') {
    const fist = outline([
      [-8, -8],
      [-10.5, 5],
      [-10.5, 17],
      [-6, 25],
      [3, 24],
      [8, 16],
      [9, 4],
      [8, -8],
    ]);
    return (
      finger('M5.500 14L8.500 36', 6.6) +
      fill(fist, base) +
      finger('M7.500 3C11 8 9 15 3.500 17', 6.4) +
      stroke('M-6 15L-5 23.500M-1.500 17L-0.500 24.500', line, 1.2, 0.4) +
      stroke('M9.500 8C9 13 6.500 16 2 17.500', line, 1.1, 0.35)
    );
  }
  const grip = outline([
    [-8, -8],
    [-11, 4],
    [-12, 14],
    [-9, 23],
    [0, 26],
    [9, 22],
    [11, 12],
    [9, 2],
    [8, -8],
  ]);
  return (
    fill(grip, base) +
    stroke('M-6.500 11L-5 23.500M-1 12L-0.500 25.500M5 11.500L5 24', line, 1.2, 0.4) +
    finger('M8 2C12 6 9 11.500 -1 11.500', 6.8) +
    stroke('M10.500 9C8 13 3 15 -3 14.500', line, 1.1, 0.4)
  );
}

function handParts(spec: ArmSpec, side: 'left' | 'right'): RigPart[] {
  const x = anatomy.centre - spec.joints.shoulder;
  const y = spec.joints.wristY;
  const plain: Box = { x: x - 24, y: y - 12, width: 50, height: 54 };
  return handShapes.map((shape): RigPart => {
    const held = shape === 'hold' && spec.held?.hand === side ? spec.held : undefined;
    const drawn = group(
      `translate(${x} ${y})`,
      (held?.behind ?? '') + hand(spec.skin, shape, side === 'right') + (held?.front ?? ''),
    );
    const box = held === undefined ? plain : { ...held.box, x: held.box.x + x, y: held.box.y + y };
    return {
      name: `hand-${side}-${shape}`,
      bone: side === 'left' ? 'handLeft' : 'handRight',
      box: side === 'left' ? box : mirroredBox(box),
      svg: side === 'left' ? drawn : mirrored(drawn),
      when: side === 'left' ? { leftHand: shape } : { rightHand: shape },
    };
  });
}

/** Upper arms go behind the trunk, forearms and hands in front of everything. */
export function armParts(spec: ArmSpec): { upper: RigPart[]; fore: RigPart[] } {
  const x = anatomy.centre - spec.joints.shoulder;
  const { shoulderY, elbowY, wristY } = spec.joints;
  const upperBox: Box = { x: x - 34, y: shoulderY - 28, width: 68, height: elbowY - shoulderY + 54 };
  const foreBox: Box = { x: x - 26, y: elbowY - 24, width: 52, height: wristY - elbowY + 36 };
  return {
    upper: [
      { name: 'upper-left', bone: 'upperLeft', box: upperBox, svg: upperArm(spec, false) },
      {
        name: 'upper-right',
        bone: 'upperRight',
        box: mirroredBox(upperBox),
        svg: mirrored(upperArm({ ...spec, id: `${spec.id}-far` }, true)),
      },
    ],
    fore: [
      ...handParts(spec, 'left'),
      { name: 'fore-left', bone: 'foreLeft', box: foreBox, svg: foreArm(spec, false) },
      ...handParts(spec, 'right'),
      {
        name: 'fore-right',
        bone: 'foreRight',
        box: mirroredBox(foreBox),
        svg: mirrored(foreArm({ ...spec, id: `${spec.id}-far` }, true)),
      },
    ],
  };
}

export interface LegSpec {
  id: string;
  /** Half widths at the hip, the knee and the hem. */
  hip: number;
  knee: number;
  hem: number;
  cloth: string;
  clothShade: string;
  shoe: string;
  sole: string;
  /** Drawn over the left leg's cloth, for example a knee patch. */
  detail?: string;
}

export function legParts(spec: LegSpec): RigPart[] {
  const x = anatomy.centre - 22;
  const leg = (id: string, far: boolean): string => {
    const d = outline([
      [x - spec.hip, 306],
      [x + spec.hip + 3, 306],
      [x + spec.hip, 350],
      [x + spec.knee, 420],
      [x + spec.hem, 516, 'corner'],
      [x - spec.hem, 516, 'corner'],
      [x - spec.knee - 1, 420],
      [x - spec.hip - 1, 350],
    ]);
    const shoe = outline([
      [x + 11, 512, 'corner'],
      [x + 13, 530],
      [x + 11, 540, 'corner'],
      [x - 25, 540, 'corner'],
      [x - 26, 532],
      [x - 12, 522],
      [x - 9, 512, 'corner'],
    ]);
    const shade = fill(
      outline([
        [x + 6, 300],
        [x + 4, 400],
        [x + 3, 520],
        [x + 60, 520],
        [x + 60, 300],
      ]),
      spec.clothShade,
      0.6,
    );
    const crease = stroke(
      `M${x - 4} 346C${x - 2} 400 ${x - 3} 460 ${x - 3} 508M${x - spec.knee + 2} 424q7 4 12 1`,
      spec.clothShade,
      1.6,
      0.6,
    );
    const dim = far ? rect(x - 60, 290, 120, 240, spec.clothShade, 0, 0.4) : '';
    return (
      fill(shoe, spec.shoe) +
      rect(x - 26, 536.5, 38, 5, spec.sole, 2) +
      ellipse(x - 14, 526, 7, 2.2, '#ffffff', 0.14) +
      shaded(id, d, spec.cloth, shade + crease + (spec.detail ?? '') + dim)
    );
  };
  const box: Box = { x: x - 38, y: 300, width: 80, height: 244 };
  return [
    {
      name: 'leg-right',
      bone: 'legRight',
      box: mirroredBox(box),
      svg: mirrored(leg(`${spec.id}-leg-far`, true)),
    },
    { name: 'leg-left', bone: 'legLeft', box, svg: leg(`${spec.id}-leg`, false) },
  ];
}
