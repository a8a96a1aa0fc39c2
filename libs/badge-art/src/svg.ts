import type { BadgeDesign } from './design.js';
import { badgeBox, badgeShapes, type BadgePaint, type BadgeShape } from './drawing.js';

/** What a picture says to whoever does not see it. */
export interface BadgeWords {
  title: string;
  description?: string;
}

/**
 * A badge as a whole SVG file: no script, no link to anything outside, the same text every time. It is the body that a
 * credential is baked into. Equal parts have ids that count from the start of the file.
 */
export function badgeSvg(design: BadgeDesign, words: BadgeWords): string {
  const shapes = badgeShapes(design);
  const definitions = new Definitions();
  const drawn = shapes.map((shape) => element(shape, definitions));
  const describedBy = words.description === undefined ? 'badge-title' : 'badge-title badge-description';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 ${badgeBox} ${badgeBox}" role="img" aria-labelledby="${describedBy}">`,
    `<title id="badge-title">${escaped(words.title)}</title>`,
    ...(words.description === undefined
      ? []
      : [`<desc id="badge-description">${escaped(words.description)}</desc>`]),
    `<defs>${definitions.text()}</defs>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

/** Gradients and clips, each written once. */
class Definitions {
  private readonly ids = new Map<string, string>();

  idOf(write: (id: string) => string): string {
    const key = write('');
    const id = this.ids.get(key) ?? `badge-${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.texts.set(id, write(id));
    return id;
  }

  text(): string {
    return [...this.texts.values()].join('');
  }

  private readonly texts = new Map<string, string>();
}

function element(shape: BadgeShape, definitions: Definitions): string {
  const { place, line, fill, opacity, within, path } = shape;
  const attributes = [
    `d="${path}"`,
    `fill="${fill === undefined ? 'none' : paint(fill, definitions)}"`,
    line &&
      `stroke="${line.colour}" stroke-width="${line.width}" stroke-linecap="round" stroke-linejoin="round"`,
    opacity !== undefined && `opacity="${opacity}"`,
    place && `transform="translate(${short(place.x)} ${short(place.y)}) scale(${short(place.scale)})"`,
  ].filter(Boolean);
  const drawn = `<path ${attributes.join(' ')}/>`;
  if (within === undefined) return drawn;
  const clip = definitions.idOf((id) => `<clipPath id="${id}"><path d="${within}"/></clipPath>`);
  return `<g clip-path="url(#${clip})">${drawn}</g>`;
}

function paint(fill: BadgePaint, definitions: Definitions): string {
  if (typeof fill === 'string') return fill;
  const [[x1, y1], [x2, y2]] = [fill.from, fill.to];
  const stops = fill.stops.map(({ at, colour }) => `<stop offset="${at}" stop-color="${colour}"/>`).join('');
  const id = definitions.idOf(
    (name) =>
      `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stops}</linearGradient>`,
  );
  return `url(#${id})`;
}

const short = (value: number): number => Math.round(value * 1000) / 1000;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also takes away what XML does not allow at all, so that a strange title never breaks the file. */
function escaped(text: string): string {
  const allowed = text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
  return allowed.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
