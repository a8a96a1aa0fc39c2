// Small builders of SVG paths: every figure of the family is written with these, in units of its own box.

/** Two decimals are finer than any screen shows, and keep a file short. */
const short = (value: number): number => Math.round(value * 100) / 100;

type Point = readonly [x: number, y: number];

const at = ([x, y]: Point): string => `${short(x)} ${short(y)}`;

export function circle(x: number, y: number, radius: number): string {
  const [left, right, r] = [short(x - radius), short(x + radius), short(radius)];
  return `M${left} ${short(y)}A${r} ${r} 0 1 1 ${right} ${short(y)}A${r} ${r} 0 1 1 ${left} ${short(y)}Z`;
}

export function rectangle(x: number, y: number, width: number, height: number, corner: number): string {
  const arc = (dx: number, dy: number) => `a${corner} ${corner} 0 0 1 ${short(dx)} ${short(dy)}`;
  const [w, h] = [short(width - 2 * corner), short(height - 2 * corner)];
  return (
    `M${short(x + corner)} ${short(y)}h${w}${arc(corner, corner)}v${h}${arc(-corner, corner)}` +
    `h${-w}${arc(-corner, -corner)}v${-h}${arc(corner, -corner)}Z`
  );
}

/** The point at an angle of a circle; 0 is the top, and it goes with the clock. */
export function onCircle(centre: Point, radius: number, degrees: number): Point {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
}

/** A closed figure with straight sides whose corners are rounded by `corner` units along each side. */
export function rounded(points: readonly Point[], corner: number): string {
  const parts = points.map((point, index) => {
    const before = points.at(index - 1) ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    const [from, to] = [towards(point, before, corner), towards(point, after, corner)];
    return `${index === 0 ? 'M' : 'L'}${at(from)}Q${at(point)} ${at(to)}`;
  });
  return `${parts.join('')}Z`;
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = whole === 0 ? 0 : Math.min(length / whole, 0.5);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** A regular figure with its first corner at the top. */
export function polygon(centre: Point, radius: number, corners: number, corner: number): string {
  const points = Array.from({ length: corners }, (_, index) =>
    onCircle(centre, radius, (index * 360) / corners),
  );
  return rounded(points, corner);
}

/** A rosette: petals all the way round between an outer and an inner radius. */
export function rosette(centre: Point, outer: number, inner: number, petals: number): string {
  const step = 360 / petals;
  const start = onCircle(centre, inner, -step / 2);
  const parts = Array.from({ length: petals }, (_, index) => {
    const middle = index * step;
    const [one, two] = [
      onCircle(centre, outer, middle - step / 3),
      onCircle(centre, outer, middle + step / 3),
    ];
    return `C${at(one)} ${at(two)} ${at(onCircle(centre, inner, middle + step / 2))}`;
  });
  return `M${at(start)}${parts.join('')}Z`;
}

/** A star with five points. */
export function star(centre: Point, radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) =>
    onCircle(centre, index % 2 === 0 ? radius : radius * 0.5, index * 36),
  );
  return rounded(points, radius * 0.12);
}
