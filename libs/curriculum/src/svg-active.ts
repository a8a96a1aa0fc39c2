import { childElements, readXml } from './exchange/xml.js';
import type { XmlElement } from './exchange/xml.js';
import { svgLimits } from './svg.js';

/*
 * What in a drawing would do something instead of being looked at: SVG 2, chapters 15 (scripting), 12.4 (foreign
 * objects) and 16 (linking). `cleanSvg` leaves all of it out; this says that it was there.
 */

/** Elements that run, or hold pages and players, in any namespace. */
const activeElements: ReadonlySet<string> = new Set([
  'script',
  'handler',
  'listener',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
]);
const activeAddress = /^(?:javascript|vbscript|data:(?!image\/))/iu;
/** What browsers pass over in an address. */
const passedOver = /[\u0000-\u0020]/gu;

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function activeIn(element: XmlElement): string | null {
  if (activeElements.has(withoutPrefix(element.name))) return `<${element.name}>`;
  for (const [name, value] of element.attributes) {
    if (/^on[a-z]/iu.test(name)) return name;
    if (withoutPrefix(name) === 'href' && activeAddress.test(value.replace(passedOver, '')))
      return 'a link that runs';
  }
  for (const child of childElements(element)) {
    const found = activeIn(child);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The first thing in a drawing that would run, as `<script>`, `onload` or "a link that runs"; null when nothing would, and for what cannot
 * be read as a drawing at all. Never throws.
 */
export function activeInSvg(bytes: Uint8Array): string | null {
  const { root } = readXml(bytes, { limits: svgLimits });
  return root && activeIn(root);
}
