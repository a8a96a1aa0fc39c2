/** Mouths: one at rest for every mood and three for talking. */
import { ellipse, fill, shaded, stroke, type Drawing } from '../../art/svg.js';
import type { RigPart } from '../rig.js';
import type { FaceSpec } from './face.js';

const centre = 145.5;
const inside = '#5b2226';
const teeth = '#fbf6ef';

function box(spec: FaceSpec): Drawing['box'] {
  return { x: 118, y: spec.mouth.y - 14, width: 58, height: 32 };
}

function lowerLip(spec: FaceSpec, halfWidth: number, y: number, curve: number): string {
  const { fullness } = spec.mouth;
  if (fullness === 0) return '';
  const d = `M${centre - halfWidth * 0.7} ${y + curve * 0.55}Q${centre} ${y + curve * 0.9 + fullness * 3.4} ${centre + halfWidth * 0.66} ${y + curve * 0.55}Q${centre} ${y + curve + 0.5} ${centre - halfWidth * 0.7} ${y + curve * 0.55}Z`;
  return fill(d, spec.skin.lip, 0.75);
}

function chinShade(spec: FaceSpec, y: number): string {
  return stroke(
    `M${centre - 7} ${y}Q${centre} ${y + 2.4} ${centre + 7} ${y - 0.4}`,
    spec.skin.line,
    1.4,
    0.35,
  );
}

function resting(spec: FaceSpec): Record<'neutral' | 'pleased' | 'worried' | 'annoyed', string> {
  const { y, width, fullness } = spec.mouth;
  const half = width / 2;
  const { line, lip } = spec.skin;
  const left = centre - half;
  const right = centre + half;
  const upper = (d: string): string => (fullness === 0 ? '' : fill(d, lip, 0.9));
  const smileTop = `M${left - 2} ${y - 2}Q${centre} ${y + 3} ${right + 2} ${y - 2.5}`;
  const grin = `${smileTop}Q${right - 2} ${y + 10} ${centre} ${y + 10.5}Q${left + 3} ${y + 10} ${left - 2} ${y - 2}Z`;
  const cupid = (rise: number): string =>
    `M${left} ${y}Q${centre - half * 0.4} ${y - 2.6 * fullness - rise} ${centre} ${y - 1.6 * fullness}Q${centre + half * 0.4} ${y - 2.6 * fullness - rise} ${right} ${y}Q${centre} ${y + 1.4} ${left} ${y}Z`;
  return {
    neutral:
      upper(cupid(0)) +
      lowerLip(spec, half, y, 2) +
      stroke(`M${left} ${y}Q${centre} ${y + 2.6} ${right} ${y - 0.6}`, line, 2) +
      chinShade(spec, y + 7.5 + fullness * 2),
    pleased:
      shaded(
        `${spec.id}-grin`,
        grin,
        inside,
        `<rect x="${left - 4}" y="${y - 3}" width="${width + 8}" height="7.5" fill="${teeth}"/>`,
      ) +
      stroke(smileTop, line, 1.8) +
      stroke(
        `M${left - 4} ${y - 4.5}Q${left - 3.5} ${y - 1} ${left - 0.5} ${y - 1}M${right + 4} ${y - 5}Q${right + 3.5} ${y - 1.5} ${right + 0.5} ${y - 1.5}`,
        line,
        1.6,
        0.7,
      ) +
      stroke(
        `M${left + 2} ${y + 8}Q${centre} ${y + 13 + fullness} ${right - 3} ${y + 8}`,
        lip,
        1.4 + fullness * 1.4,
        0.8,
      ),
    worried:
      lowerLip(spec, half * 0.85, y + 1, 0) +
      stroke(
        `M${left + 2} ${y + 3.5}Q${centre - 3} ${y - 2.4} ${centre + 1} ${y - 0.4}Q${centre + half * 0.6} ${y + 0.4} ${right - 1} ${y + 3.2}`,
        line,
        2.1,
      ) +
      chinShade(spec, y + 7.5 + fullness),
    annoyed:
      upper(`M${left + 1} ${y + 1}Q${centre} ${y - 2.4 * fullness} ${right} ${y + 2}L${left + 1} ${y + 1}Z`) +
      stroke(`M${left + 1} ${y + 1}Q${centre} ${y - 1.6} ${right - 1} ${y + 1}l2.5 2.6`, line, 2.3) +
      stroke(`M${left - 1.5} ${y - 1}l-1.5 4.5`, line, 1.5, 0.5) +
      chinShade(spec, y + 7 + fullness),
  };
}

function open(spec: FaceSpec, id: string, halfWidth: number, height: number): string {
  const { y } = spec.mouth;
  const top = y - height * 0.32;
  const bottom = y + height;
  const d = `M${centre - halfWidth} ${y}Q${centre - halfWidth * 0.5} ${top - 0.6} ${centre} ${top}Q${centre + halfWidth * 0.5} ${top - 0.6} ${centre + halfWidth} ${y}Q${centre + halfWidth * 0.8} ${bottom} ${centre} ${bottom}Q${centre - halfWidth * 0.8} ${bottom} ${centre - halfWidth} ${y}Z`;
  const within =
    `<rect x="${centre - 16}" y="${top - 2}" width="32" height="${Math.min(4.6, height * 0.42) + 1.6}" fill="${teeth}"/>` +
    ellipse(centre + 1, bottom + 0.5, halfWidth * 0.66, height * 0.42, '#b5585a');
  return (
    shaded(`${spec.id}-${id}`, d, inside, within) + stroke(d, spec.skin.lip, 1.2 + spec.mouth.fullness * 0.9)
  );
}

export function mouthParts(spec: FaceSpec, overMouth = ''): RigPart[] {
  const half = spec.mouth.width / 2;
  const still = resting(spec);
  const talking = {
    half: open(spec, 'half', half * 0.82, 5.2),
    wide: open(spec, 'wide', half * 0.9, 9),
    round: open(spec, 'round', half * 0.5, 7.4),
  };
  const part = (
    name: RigPart['name'],
    svg: string,
    mouth: NonNullable<RigPart['when']>['mouth'],
  ): RigPart => ({
    name: `mouth-${name}`,
    bone: 'face',
    box: box(spec),
    svg: svg + overMouth,
    when: mouth === undefined ? {} : { mouth },
  });
  return [
    part('neutral', still.neutral, 'neutral'),
    part('pleased', still.pleased, 'pleased'),
    part('worried', still.worried, 'worried'),
    part('annoyed', still.annoyed, 'annoyed'),
    part('half', talking.half, 'half'),
    part('wide', talking.wide, 'wide'),
    part('round', talking.round, 'round'),
  ];
}
