/** Heads and faces. Features are drawn a little to the left of the middle: people look past the player's shoulder. */
import type { Skin } from '../../art/palette.js';
import { circle, ellipse, fill, group, outline, shaded, stroke, type Drawing } from '../../art/svg.js';
import { castMoods, gazes, type CastMood, type Gaze, type RigPart } from '../rig.js';

export type NoseKind =
  'aquiline' | 'upturned' | 'bulbous' | 'straight' | 'long' | 'button' | 'broken' | 'broad';

export interface FaceSpec {
  id: string;
  skin: Skin;
  /** Half widths of the skull at the temples, the cheekbones, the jaw and the chin; heights of crown and chin. */
  temple: number;
  cheek: number;
  jaw: number;
  chin: number;
  chinY: number;
  crownY?: number;
  earSize: number;
  /** Ears are hidden by a headscarf or long hair. */
  ears?: boolean;
  eye: {
    iris: string;
    width: number;
    height: number;
    tilt: number;
    lash: number;
    crease: boolean;
    bags: number;
  };
  brow: { colour: string; thickness: number; length: number; arch: number };
  nose: NoseKind;
  mouth: { y: number; width: number; fullness: number };
  /** 0 young, 1 some lines, 2 lived, 3 old. */
  age: 0 | 1 | 2 | 3;
}

const eyeCentres = { left: 131, right: 165 } as const;
const eyeY = 81;

function headOutline(spec: FaceSpec): string {
  const crown = spec.crownY ?? 26;
  return outline([
    [149, crown],
    [149 + spec.temple * 0.72, crown + 10],
    [150 + spec.temple, 58],
    [150 + spec.cheek, 86],
    [149 + spec.jaw, 111],
    [147 + spec.chin, spec.chinY - 2],
    [146, spec.chinY],
    [145 - spec.chin, spec.chinY - 3],
    [147 - spec.jaw, 110],
    [150 - spec.cheek, 85],
    [150 - spec.temple, 58],
    [149 - spec.temple * 0.72, crown + 10],
  ]);
}

function ear(spec: FaceSpec, side: 'left' | 'right'): string {
  const { skin, earSize: size } = spec;
  const x = side === 'left' ? 150 - spec.cheek + 1 : 150 + spec.cheek - 1;
  const out = side === 'left' ? -1 : 1;
  const shape = outline([
    [x - out * 4, 74],
    [x + out * 5 * size, 70],
    [x + out * 9 * size, 79],
    [x + out * 6 * size, 90],
    [x + out * 2, 98 + (size - 1) * 8],
    [x - out * 4, 92],
  ]);
  const fold = outline(
    [
      [x + out * 1, 76],
      [x + out * 5.5 * size, 78],
      [x + out * 4 * size, 86],
      [x + out * 1.5, 90],
    ],
    false,
  );
  return fill(shape, side === 'left' ? skin.base : skin.shade) + stroke(fold, skin.line, 1.6, 0.55);
}

/** Skull, ears, cheeks and the lines of age. */
export function headBase(spec: FaceSpec, extra = ''): Drawing {
  const { skin } = spec;
  const d = headOutline(spec);
  const side = outline([
    [176, 20],
    [168, 60],
    [175, 92],
    [163, 118],
    [150, 136],
    [200, 140],
    [205, 20],
  ]);
  const underChin = outline([
    [112, 112],
    [128, 123],
    [146, 125],
    [164, 123],
    [182, 112],
    [180, 142],
    [116, 142],
  ]);
  const shading =
    fill(side, skin.shade, 0.42) +
    fill(underChin, skin.shade, 0.28) +
    ellipse(124, 100, 11, 7.5, skin.blush, 0.33) +
    ellipse(169, 101, 10, 7.5, skin.blush, 0.36) +
    ellipse(138, 46, 22, 13, skin.light, 0.5);
  const ears = spec.ears === false ? '' : ear(spec, 'left') + ear(spec, 'right');
  return {
    box: { x: 98, y: 16, width: 106, height: 126 },
    svg: ears + shaded(`${spec.id}-head`, d, skin.base, shading + extra) + ageLines(spec),
  };
}

function ageLines(spec: FaceSpec): string {
  const { skin, age } = spec;
  if (age === 0) return '';
  const folds =
    stroke('M134 101C130 104 127 109 127.5 114', skin.line, 1.5, 0.22 + age * 0.1) +
    stroke('M160 101C164 104 167 109 166.5 114', skin.line, 1.5, 0.22 + age * 0.1);
  if (age === 1) return folds;
  const crow =
    stroke('M118 79L112.5 76M118 82L112.5 83M177 79L182 76M177 82L182 83', skin.line, 1.3, 0.4) +
    stroke('M133 48C142 45 154 45 163 48', skin.line, 1.4, 0.28);
  if (age === 2) return folds + crow;
  return (
    folds +
    crow +
    stroke(
      'M135 41C144 38.5 153 38.5 161 41M120 108C119 113 121 118 124 121M174 108C175 113 173 118 170 121',
      skin.line,
      1.3,
      0.32,
    )
  );
}

interface LidShape {
  up: number;
  down: number;
}

const lids: Record<CastMood, LidShape> = {
  neutral: { up: 1, down: 1 },
  pleased: { up: 0.88, down: 0.5 },
  worried: { up: 1.2, down: 1.05 },
  annoyed: { up: 0.62, down: 0.92 },
};

const gazeShift: Record<Gaze, readonly [number, number]> = {
  front: [-0.6, 0],
  left: [-4, 0.2],
  right: [3.6, 0.2],
  down: [-0.8, 2.8],
};

function eye(spec: FaceSpec, side: 'left' | 'right', mood: CastMood, gaze: Gaze): string {
  const { skin, eye: shape } = spec;
  const mirrored = side === 'left' ? -1 : 1;
  const halfWidth = side === 'left' ? shape.width * 0.94 : shape.width;
  const up = shape.height * lids[mood].up;
  const down = shape.height * 0.62 * lids[mood].down;
  const outer = mirrored * halfWidth;
  const lidLow = gaze === 'down' ? up * 0.55 : up;
  const slant = -shape.tilt;
  const upper = `M${-outer} 1.5C${-outer * 0.6} ${-lidLow * 1.2} ${outer * 0.5} ${-lidLow * 1.35 + slant * 0.4} ${outer} ${slant}`;
  const white = `${upper}C${outer * 0.6} ${down * 1.3 + slant * 0.3} ${-outer * 0.5} ${down * 1.3} ${-outer} 1.5Z`;
  const [shiftX, shiftY] = gazeShift[gaze];
  const id = `${spec.id}-${side}-${mood}-${gaze}`;
  const iris =
    circle(shiftX, shiftY - 0.4, 4.7, shape.iris) +
    circle(shiftX, shiftY - 0.4, 2.3, '#1b1a22') +
    circle(shiftX - 1.6, shiftY - 2, 1.25, '#ffffff', 0.95);
  const shadow = `<rect x="-14" y="${(-lidLow * 1.4).toFixed(1)}" width="28" height="${(lidLow * 0.75).toFixed(1)}" fill="#4a3b45" opacity="0.16"/>`;
  const crease = shape.crease
    ? stroke(
        `M${-outer * 0.75} ${-up - 2.2}C${-outer * 0.2} ${-up - 4.6} ${outer * 0.6} ${-up - 4.2} ${outer * 0.98} ${-up * 0.35 - 1.4 + slant}`,
        skin.line,
        1.3,
        0.5,
      )
    : '';
  const bags =
    shape.bags > 0
      ? stroke(
          `M${-outer * 0.6} ${down + 3.6}C${-outer * 0.1} ${down + 5.6} ${outer * 0.5} ${down + 5} ${outer * 0.85} ${down + 2.4}`,
          skin.line,
          1.3,
          shape.bags,
        )
      : '';
  const lash =
    stroke(upper, '#2a1d1a', shape.lash) +
    stroke(`M${outer} ${slant}l${mirrored * 2} ${-1.4 - shape.lash * 0.3}`, '#2a1d1a', shape.lash * 0.75);
  const lower = stroke(
    `M${outer} ${slant}C${outer * 0.6} ${down * 1.3} ${-outer * 0.4} ${down * 1.35} ${-outer * 0.8} ${down * 0.7}`,
    skin.line,
    1,
    0.5,
  );
  const ball = shaded(id, white, '#fdf9f4', shadow + iris);
  return group(`translate(${eyeCentres[side]} ${eyeY})`, ball + lower + crease + bags + lash);
}

function closedEye(spec: FaceSpec, side: 'left' | 'right'): string {
  const halfWidth = side === 'left' ? spec.eye.width * 0.94 : spec.eye.width;
  const lid = `M${-halfWidth} 1C${-halfWidth * 0.5} 4.6 ${halfWidth * 0.5} 4.6 ${halfWidth} 1`;
  const skinFold = stroke(
    `M${-halfWidth * 0.8} -3.5C0 -6 ${halfWidth * 0.4} -6 ${halfWidth * 0.9} -3`,
    spec.skin.line,
    1.2,
    0.4,
  );
  return group(`translate(${eyeCentres[side]} ${eyeY})`, skinFold + stroke(lid, '#2a1d1a', spec.eye.lash));
}

/** Both eyes, once for every mood and gaze, and closed. */
export function eyeParts(spec: FaceSpec): RigPart[] {
  const box = { x: 112, y: 66, width: 72, height: 28 };
  const open = castMoods.flatMap((mood) =>
    gazes.map((gaze): RigPart => ({
      name: `eyes-${mood}-${gaze}`,
      bone: 'face',
      box,
      when: { eyes: `${mood}-${gaze}` },
      svg: eye(spec, 'left', mood, gaze) + eye(spec, 'right', mood, gaze),
    })),
  );
  const closed = closedEye(spec, 'left') + closedEye(spec, 'right');
  return [...open, { name: 'eyes-closed', bone: 'face', box, when: { eyes: 'closed' }, svg: closed }];
}

export function browParts(spec: FaceSpec): RigPart[] {
  const { colour, thickness, length, arch } = spec.brow;
  const brow = (side: 'left' | 'right'): RigPart => {
    const x = side === 'left' ? 130 : 166;
    const out = side === 'left' ? -1 : 1;
    const half = side === 'left' ? length * 0.94 : length;
    const d = outline([
      [x - out * half, 66.5 + thickness * 0.4],
      [x - out * half * 0.85, 66 - thickness * 0.42],
      [x + out * half * 0.3, 65.5 - thickness * 0.5 - arch],
      [x + out * half, 68.5 + arch * 0.4],
      [x + out * half * 0.25, 65.5 + thickness * 0.42 - arch],
    ]);
    return {
      name: `brow-${side}`,
      bone: side === 'left' ? 'browLeft' : 'browRight',
      box: { x: x - 18, y: 56, width: 36, height: 20 },
      svg: fill(d, colour),
    };
  };
  return [brow('left'), brow('right')];
}

const noses: Record<
  NoseKind,
  { line: string; wing: string; shadow: string; tip: readonly [number, number, number] }
> = {
  aquiline: {
    line: 'M145 84C141 88 136 92 134.5 96.5C134 101 138.5 104.5 144 104',
    wing: 'M151.5 103.5C155.5 103 156.5 98 153.5 95',
    shadow: 'M147 74C152 84 157 94 156 101C152 106 143 107 138 104C146 99 145 86 147 74Z',
    tip: [139, 97, 4],
  },
  upturned: {
    line: 'M144.5 84C143.5 89 138 92 137.5 96.5C137.5 100.5 142 102 146 101',
    wing: 'M151 101C154.5 100.5 155 96.5 152.5 94.5',
    shadow: 'M148 82C151 90 155 95 154 100C150 104 144 104 141 101C147 97 147 90 148 82Z',
    tip: [141, 96, 3.2],
  },
  bulbous: {
    line: 'M145 85C141 88 133 91.5 132.5 98C132.5 103.5 140 107 147 105.5',
    wing: 'M153 106C159.5 105 160.5 98 156 94.5',
    shadow: 'M147 78C154 86 161 95 159 102C154 109 143 110 136 105C146 102 148 90 147 78Z',
    tip: [140, 97, 6],
  },
  straight: {
    line: 'M145.5 84C143.5 89 138.5 93.5 137.5 97.5C137 101.5 141 104 145.5 103',
    wing: 'M151 103C154.5 102.5 155.5 98 153 95.5',
    shadow: 'M147.5 75C150 86 155.5 95 155 101C151 105 144 105.5 140.5 103C146.5 99 146.5 87 147.5 75Z',
    tip: [140.5, 97.5, 3.4],
  },
  long: {
    line: 'M145 84C142 91 134 97 133 103C133 108 139 109.5 144 108',
    wing: 'M151 107.5C155.5 107 156.5 101.5 153 98.5',
    shadow: 'M147 74C151 88 157 98 156 105C151 110 142 111 137 108C145 103 146 88 147 74Z',
    tip: [138, 102, 4],
  },
  button: {
    line: 'M144.5 88C142 91 138.5 93.5 138.5 97.5C138.5 101.5 143 103 147 102',
    wing: 'M151.5 102C155.5 101.5 156.5 97 153.5 95',
    shadow: 'M148 84C152 91 156 96 155 101C151 105 145 105 142 102C147 98 147.5 91 148 84Z',
    tip: [142, 97, 3.8],
  },
  broken: {
    line: 'M143.5 80C141.5 83 141 86 142 89C138 92 133.5 95 134 100C134.5 104.5 140 106.5 146 105',
    wing: 'M152 105C157.5 104 158.5 98.5 155 95.5',
    shadow:
      'M146.5 75C146 82 151 86 151 89C156 94 159 98 158 103C153 107 143 108 138 105C147 100 144 94 146 88C143 84 145 80 146.5 75Z',
    tip: [139.5, 98.5, 4.6],
  },
  broad: {
    line: 'M146 86C143.5 91 136 93 134 98C133 103 138 105.5 143 103.5C145 105.5 149 105.5 151 104',
    wing: 'M151 104C156.5 106 161 102.5 158.5 97C157.5 95 156 94 155 93.5',
    shadow: 'M147.5 78C151 88 159 93 160 99C159 106 148 108 139 105C147 101 147 88 147.5 78Z',
    tip: [142, 97, 5],
  },
};

/** Nose, freckles and whatever else sits in the middle of the face. */
export function nosePart(spec: FaceSpec, extra = ''): RigPart {
  const nose = noses[spec.nose];
  const [tipX, tipY, radius] = nose.tip;
  const svg =
    fill(nose.shadow, spec.skin.shade, 0.55) +
    ellipse(tipX + 1, tipY - 1, radius, radius * 0.8, spec.skin.light, 0.75) +
    stroke(nose.line, spec.skin.line, 2, 0.85) +
    stroke(nose.wing, spec.skin.line, 1.7, 0.7);
  return { name: 'nose', bone: 'face', box: { x: 108, y: 68, width: 80, height: 64 }, svg: svg + extra };
}
