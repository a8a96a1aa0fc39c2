/*
 * What an SVG from a stranger may hold: shapes, words, plain colours and gradients. Everything that runs, fetches, moves,
 * filters or repeats itself is not named here and falls away. Names as in Scalable Vector Graphics (SVG) 2, whose
 * attribute names are case-sensitive.
 */

const shared = `id transform fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility clip-path
  clip-rule paint-order vector-effect`;
const words = `x y dx dy rotate textLength lengthAdjust font-family font-size font-weight font-style font-variant
  text-anchor dominant-baseline letter-spacing word-spacing text-decoration`;
const gradient = 'id gradientUnits gradientTransform spreadMethod href';

const attributesOf: Record<string, string> = {
  svg: `viewBox preserveAspectRatio width height ${shared}`,
  g: `${shared} ${words}`,
  defs: 'id',
  symbol: `id viewBox preserveAspectRatio`,
  use: `x y width height href ${shared}`,
  title: '',
  desc: '',
  path: `d pathLength ${shared}`,
  rect: `x y width height rx ry ${shared}`,
  circle: `cx cy r ${shared}`,
  ellipse: `cx cy rx ry ${shared}`,
  line: `x1 y1 x2 y2 ${shared}`,
  polyline: `points ${shared}`,
  polygon: `points ${shared}`,
  text: `${shared} ${words}`,
  tspan: `${shared} ${words}`,
  linearGradient: `x1 y1 x2 y2 ${gradient}`,
  radialGradient: `cx cy r fx fy fr ${gradient}`,
  stop: 'offset stop-color stop-opacity',
  clipPath: 'id clipPathUnits transform',
};

/** The elements that may stand in a picture, each with the attributes it may have. */
export const allowedElements: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(attributesOf).map(([name, list]) => [name, new Set(list.split(/\s+/u).filter(Boolean))]),
);

/** Elements in which text is shown or read out; in all others it means nothing. */
export const withText: ReadonlySet<string> = new Set(['title', 'desc', 'text', 'tspan']);

/** What `style="…"` may say: the same as attributes, and as attributes it is printed. */
export const styleProperties: ReadonlySet<string> = new Set(
  `${shared} ${words} stop-color stop-opacity`
    .split(/\s+/u)
    .filter((name) => /^[a-z-]+$/u.test(name) && !['id', 'transform', 'x', 'y', 'dx', 'dy'].includes(name)),
);

const idForm = /^[A-Za-z_][\w.-]{0,79}$/u;
const localForm = /^#([A-Za-z_][\w.-]{0,79})$/u;
const localPaintForm = /^url\(\s*["']?#[A-Za-z_][\w.-]{0,79}["']?\s*\)$/u;
/** Numbers, words, colours and lists of them: no sign in it begins an address, an escape or a rule. */
const plainForm = /^[-+.,#%\w\s'"()]*$/u;
const functions: ReadonlySet<string> = new Set(
  'rgb rgba hsl hsla matrix translate scale rotate skewX skewY'.split(' '),
);
const longestValue = 200_000;

function isPlain(value: string): boolean {
  if (value.length > longestValue || !plainForm.test(value)) return false;
  return [...value.matchAll(/([\w-]*)\s*\(/gu)].every(([, name]) => functions.has(name ?? ''));
}

/** The value that an attribute is printed with; null when it may not have it. */
export function allowedValue(name: string, value: string): string | null {
  const trimmed = value.trim();
  if (name === 'id') return idForm.test(trimmed) ? trimmed : null;
  if (name === 'href') return localForm.test(trimmed) ? trimmed : null;
  const isPaint = name === 'fill' || name === 'stroke' || name === 'clip-path';
  if (isPaint && localPaintForm.test(trimmed)) return trimmed.replace(/["'\s]/gu, '');
  return isPlain(trimmed) ? trimmed : null;
}
