/** Cuts that the hotel's people share: jacket fronts, lapels and collars, drawn left and mirrored to the right. */
import { fill, outline, polygon, stroke, type OutlinePoint } from '../../../art/svg.js';

type Corner = readonly [x: number, y: number];

const mirrored = (points: readonly Corner[]): Corner[] => points.map(([x, y]) => [300 - x, y]);
const flat = (points: readonly Corner[]): number[] => points.flatMap(([x, y]) => [x, y]);

/** Both fronts of an open jacket; `edge` runs from the neck down the opening on the viewer's left. */
export function jacketFronts(edge: readonly Corner[], near: string, far: string, edgeLine: string): string {
  const last = edge.at(-1)?.[1] ?? 360;
  const side = (points: readonly Corner[], outer: number, colour: string): string => {
    const cloth: OutlinePoint[] = [...points, [outer, last], [outer, 138]];
    return fill(outline(cloth, true, 0.2), colour) + stroke(outline(points, false, 0.2), edgeLine, 1.8, 0.75);
  };
  return side(edge, 66, near) + side(mirrored(edge), 234, far);
}

/** Notched lapels that meet at the depth. */
export function lapels(points: readonly Corner[], near: string, far: string, line: string): string {
  const draw = (list: readonly Corner[], colour: string): string =>
    polygon(flat(list), colour) + stroke(`M${list.map(([x, y]) => `${x} ${y}`).join('L')}`, line, 1.4, 0.8);
  return draw(points, near) + draw(mirrored(points), far);
}

/** A shirt collar with its two points. */
export function shirtCollar(near: string, far: string, line: string, drop = 172): string {
  const left: Corner[] = [
    [133, 138],
    [125, 152],
    [139, drop],
    [150, 159],
  ];
  return (
    polygon(flat(left), near) +
    polygon(flat(mirrored(left)), far) +
    stroke(`M139 ${drop}L150 159L161 ${drop}`, line, 1.4)
  );
}
