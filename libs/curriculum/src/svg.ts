import { node, xmlDocument } from './exchange/xml-print.js';
import type { XmlNode } from './exchange/xml-print.js';
import { childElements, readXml } from './exchange/xml.js';
import type { XmlElement } from './exchange/xml.js';
import type { XmlLimits } from './exchange/xml-limits.js';
import { pictureSize } from './picture-size.js';
import { allowedElements, allowedValue, styleProperties, withText } from './svg-allowed.js';

/*
 * SVG from strangers, read into a tree and printed anew out of what is allowed: what was not understood is not there.
 * A picture that cleaning has made comes out of it as the same bytes.
 */

export type SvgCleaning =
  | { ok: true; bytes: Uint8Array; width: number; height: number }
  /** Why it cannot be shown, in plain English. */
  | { ok: false; message: string };

/** The most a drawing may weigh as it arrives, in bytes. */
export const heaviestSvg = 512 * 1024;
export const svgLimits: XmlLimits = {
  bytes: heaviestSvg,
  depth: 24,
  pieces: 5_000,
  attributes: 40,
  text: 5_000,
};
/** What a browser has to draw, with every repetition counted. */
const mostDrawn = 20_000;

/** An element with what is allowed of it, or nothing. */
function cleaned(element: XmlElement, within: ReadonlySet<string>): XmlNode | null {
  // A link is what stands in it: nothing in a picture can be pressed.
  const name = element.name === 'a' ? 'g' : element.name;
  const allowed = allowedElements.get(name);
  if (!allowed) return null;
  // One repetition within another, or one clipping within another, would multiply.
  if (name === 'use' && within.has('symbol')) return null;
  const inside = new Set([...within, name]);
  const children = element.content.flatMap((part): readonly (XmlNode | string)[] => {
    if (typeof part === 'string') return withText.has(name) ? [part] : [];
    // In a title or a text there are no shapes.
    if (withText.has(name) && part.name !== 'tspan') return [];
    const kept = cleaned(part, inside);
    return kept ? [kept] : [];
  });
  return node(name, attributesOf(element, allowed, within), children);
}

function attributesOf(
  { attributes }: XmlElement,
  allowed: ReadonlySet<string>,
  within: ReadonlySet<string>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  const keep = (name: string, value: string) => {
    if (!allowed.has(name) || (name === 'clip-path' && within.has('clipPath'))) return;
    const safe = allowedValue(name, value);
    if (safe !== null) kept[name] = safe;
  };
  for (const [name, value] of attributes) keep(name === 'xlink:href' ? 'href' : name, value);
  // Later than the attributes: that is how browsers weigh them.
  for (const declaration of (attributes.get('style') ?? '').split(';')) {
    const [, name, value] = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/su.exec(declaration) ?? [];
    if (name !== undefined && value !== undefined && styleProperties.has(name)) keep(name, value);
  }
  return kept;
}

function* nodesIn(tree: XmlNode): Generator<XmlNode> {
  yield tree;
  for (const child of tree.children) if (typeof child !== 'string') yield* nodesIn(child);
}

/** Takes away repetitions of what itself repeats, of nothing, and those that would be too many. */
function withoutMultiplying(tree: XmlNode): XmlNode {
  const sizes = new Map<string, number>();
  for (const each of nodesIn(tree)) {
    const inside = [...nodesIn(each)];
    const { id } = each.attributes;
    if (typeof id === 'string' && !inside.some(({ name }) => name === 'use' || name === 'svg')) {
      sizes.set(`#${id}`, inside.length);
    }
  }
  let left = mostDrawn;
  const rebuilt = (each: XmlNode): XmlNode | null => {
    if (each.name === 'use') {
      const size = sizes.get(String(each.attributes['href']));
      if (size === undefined || size > left) return null;
      left -= size;
    }
    const children = each.children.map((child) => (typeof child === 'string' ? child : rebuilt(child)));
    return { ...each, children: children.filter((child) => child !== null) };
  };
  return rebuilt(tree) ?? tree;
}

/**
 * A picture with nothing in it but shapes, words and colours.
 * @param bytes of an SVG file
 * @param largestSide CSS pixels; a larger picture says that it is smaller, its shapes stay as they are
 */
export function cleanSvg(bytes: Uint8Array, largestSide: number): SvgCleaning {
  const { root, fault } = readXml(bytes, { limits: svgLimits });
  if (fault) return { ok: false, message: `line ${fault.line}: ${fault.message}` };
  if (root?.name !== 'svg') return { ok: false, message: 'the outermost element is not <svg>' };
  const size = pictureSize(bytes);
  if (size === null) return { ok: false, message: 'the picture tells neither its size nor its view box' };
  if (childElements(root).length === 0) return { ok: false, message: 'there is nothing in the picture' };
  const tree = cleaned(root, new Set());
  if (!tree) return { ok: false, message: 'the outermost element is not <svg>' };

  const scale = Math.min(1, largestSide / Math.max(size.width, size.height));
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const { children, attributes } = withoutMultiplying(tree);
  const { viewBox = `0 0 ${size.width} ${size.height}`, width: _, height: __, ...others } = attributes;
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox, width, height };
  const document = node('svg', { ...frame, ...others }, children);
  return { ok: true, bytes: xmlDocument(document), width, height };
}
