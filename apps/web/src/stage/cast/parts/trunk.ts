/** Trunks: the body's outline that every piece of clothing is cut from. */
import type { Skin } from '../../art/palette.js';
import { ellipse, fill, outline, shaded, type OutlinePoint } from '../../art/svg.js';
import { anatomy, type RigPart } from '../rig.js';

export interface TrunkSpec {
  id: string;
  skin: Skin;
  /** Half widths of the neck, the shoulders, the chest, the waist and the hem, and how far down the cloth goes. */
  neck: number;
  shoulder: number;
  chest: number;
  waist: number;
  hem: number;
  hemY: number;
  /** How much the shoulders fall. */
  slope: number;
}

export function trunkOutline(spec: TrunkSpec): string {
  const { centre } = anatomy;
  const side = (sign: 1 | -1): OutlinePoint[] => [
    [centre + sign * (spec.neck + 3), 143],
    [centre + sign * (spec.shoulder - 12), 149 + spec.slope],
    [centre + sign * spec.shoulder, 164 + spec.slope],
    [centre + sign * spec.chest, 206],
    [centre + sign * spec.waist, 268],
    [centre + sign * spec.hem, spec.hemY, 'corner'],
  ];
  return outline([...side(1), ...side(-1).reverse()]);
}

/** The neck with the shadow of the chin. */
export function neck(spec: TrunkSpec): string {
  const { centre } = anatomy;
  const d = outline([
    [centre - spec.neck, 104],
    [centre - spec.neck + 0.5, 134],
    [centre - spec.neck - 9, 150],
    [centre - 4, 166],
    [centre + spec.neck + 9, 150],
    [centre + spec.neck - 0.5, 134],
    [centre + spec.neck, 104],
  ]);
  return shaded(
    `${spec.id}-neck`,
    d,
    spec.skin.base,
    ellipse(centre - 1, 122, 34, 19, spec.skin.shade, 0.85) +
      fill(`M${centre + 6} 100H190V170H${centre + 2}Z`, spec.skin.shade, 0.35),
  );
}

/** Bare skin in an open neckline, for the clothes layer; the V ends at `depth`. */
export function neckline(skin: Skin, halfWidth: number, depth: number): string {
  const { centre } = anatomy;
  return (
    fill(`M${centre - halfWidth} 136L${centre} ${depth}L${centre + halfWidth} 136Z`, skin.base) +
    fill(`M${centre - halfWidth} 136Q${centre - 2} 152 ${centre + halfWidth} 136Z`, skin.shade, 0.8) +
    fill(`M${centre + 3} 136L${centre} ${depth}L${centre + halfWidth} 136Z`, skin.shade, 0.4)
  );
}

/** The trunk in one cloth with the shade of the side away from the window; `clothes` is cut off at its edge. */
export function trunkPart(
  spec: TrunkSpec,
  cloth: string,
  clothShade: string,
  clothes: string,
  over = '',
): RigPart {
  const { centre } = anatomy;
  const shade = outline([
    [centre + spec.chest * 0.42, 130],
    [centre + spec.chest * 0.5, 190],
    [centre + spec.waist * 0.4, 260],
    [centre + spec.hem * 0.5, spec.hemY + 10],
    [centre + 110, spec.hemY + 10],
    [centre + 110, 130],
  ]);
  const svg =
    neck(spec) +
    shaded(`${spec.id}-trunk`, trunkOutline(spec), cloth, clothes + fill(shade, clothShade, 0.38)) +
    over;
  return { name: 'trunk', bone: 'chest', box: { x: 70, y: 98, width: 162, height: spec.hemY - 90 }, svg };
}
