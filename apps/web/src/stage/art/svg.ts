/** Drawing helpers: every picture on the stage is SVG text made from these, so that colours are baked in. */

/** A point of an outline; the third value makes it a sharp corner. */
export type OutlinePoint = readonly [x: number, y: number, kind?: 'corner'];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A drawing and the box of the coordinate system it fills. */
export interface Drawing {
  box: Box;
  svg: string;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/**
 * A flowing outline through the points (Catmull-Rom turned into Bezier curves). Corners stay sharp.
 * @param roundness 0 is straight lines, 1 is a very loose curve; 0.5 suits cloth, hair and skin.
 */
export function outline(points: readonly OutlinePoint[], closed = true, roundness = 0.5): string {
  const count = points.length;
  const at = (index: number): OutlinePoint => {
    const wrapped = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return points[wrapped] ?? [0, 0];
  };
  const start = at(0);
  let path = `M${short(start[0])} ${short(start[1])}`;
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const pull = roundness / 3;
    const leave = from[2] === 'corner' ? 0 : pull;
    const arrive = to[2] === 'corner' ? 0 : pull;
    const c1x = from[0] + (to[0] - before[0]) * leave;
    const c1y = from[1] + (to[1] - before[1]) * leave;
    const c2x = to[0] - (after[0] - from[0]) * arrive;
    const c2y = to[1] - (after[1] - from[1]) * arrive;
    path += `C${short(c1x)} ${short(c1y)} ${short(c2x)} ${short(c2y)} ${short(to[0])} ${short(to[1])}`;
  }
  return closed ? `${path}Z` : path;
}

export function fill(d: string, colour: string, opacity = 1): string {
  return `<path d="${d}" fill="${colour}"${opacity === 1 ? '' : ` opacity="${opacity}"`}/>`;
}

export function stroke(d: string, colour: string, width: number, opacity = 1): string {
  const faint = opacity === 1 ? '' : ` opacity="${opacity}"`;
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${faint}/>`;
}

export function ellipse(
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: string,
  opacity = 1,
): string {
  const faint = opacity === 1 ? '' : ` opacity="${opacity}"`;
  return `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(radiusX)}" ry="${short(radiusY)}" fill="${colour}"${faint}/>`;
}

export function circle(x: number, y: number, radius: number, colour: string, opacity = 1): string {
  return ellipse(x, y, radius, radius, colour, opacity);
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  radius = 0,
  opacity = 1,
): string {
  const faint = opacity === 1 ? '' : ` opacity="${opacity}"`;
  const round = radius === 0 ? '' : ` rx="${radius}"`;
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${round} fill="${colour}"${faint}/>`;
}

/** A polygon with straight edges from a flat list of x, y. */
export function polygon(coordinates: readonly number[], colour: string, opacity = 1): string {
  const faint = opacity === 1 ? '' : ` opacity="${opacity}"`;
  return `<polygon points="${coordinates.map(short).join(' ')}" fill="${colour}"${faint}/>`;
}

/** A filled shape whose shading is cut off at its edge. The id must be unique in the finished drawing. */
export function shaded(id: string, d: string, colour: string, shading: string): string {
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><path d="${d}" fill="${colour}"/><g clip-path="url(#${id})">${shading}</g>`;
}

export function group(transform: string, content: string): string {
  return `<g transform="${transform}">${content}</g>`;
}

export interface GradientStop {
  at: number;
  colour: string;
  opacity?: number;
}

function stops(list: readonly GradientStop[]): string {
  return list
    .map(
      (stop) =>
        `<stop offset="${stop.at}" stop-color="${stop.colour}"${stop.opacity === undefined ? '' : ` stop-opacity="${stop.opacity}"`}/>`,
    )
    .join('');
}

/** A gradient from (x1, y1) to (x2, y2) in shares of the painted shape. */
export function linearGradient(
  id: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  list: readonly GradientStop[],
): string {
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops(list)}</linearGradient>`;
}

export function radialGradient(id: string, list: readonly GradientStop[]): string {
  return `<radialGradient id="${id}">${stops(list)}</radialGradient>`;
}

/** A complete document. `scale` sets how many pixels a unit gets when the browser turns it into a picture. */
export function svgDocument(box: Box, content: string, scale = 1): string {
  const { x, y, width, height } = box;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${short(width * scale)}" height="${short(height * scale)}">${content}</svg>`;
}

export function svgUrl(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
