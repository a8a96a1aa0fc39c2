import { plainText } from './plain-text.js';
import type { TextFormat } from './plain-text.js';
import { childElements, elementAt } from './xml.js';
import type { XmlElement } from './xml.js';

/*
 * The texts of a Moodle XML file: an element with an attribute `format` that holds a <text>. What has no attribute of
 * its own is HTML, as Moodle itself takes it.
 */

const formats = new Map<string, TextFormat>([
  ['html', 'html'],
  ['moodle_auto_format', 'moodle'],
  ['plain_text', 'plain'],
  ['markdown', 'markdown'],
]);

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

/** HTML that was typed into the file without a CDATA section, as the HTML that was meant. */
function markup(element: XmlElement): string {
  const inside = element.content
    .map((part) => (typeof part === 'string' ? escaped(part) : markup(part)))
    .join('');
  const alternative = element.attributes.get('alt');
  const alt = alternative === undefined ? '' : ` alt="${escaped(alternative).replace(/"/gu, '&quot;')}"`;
  return inside === '' ? `<${element.name}${alt}>` : `<${element.name}${alt}>${inside}</${element.name}>`;
}

function source(text: XmlElement): string {
  const bare = childElements(text).length > 0;
  return text.content
    .map((part) => (typeof part !== 'string' ? markup(part) : bare ? escaped(part) : part))
    .join('');
}

/** The plain text of an element that holds a <text>; empty when there is neither. */
export function wordsOf(element: XmlElement | null): string {
  const text = element && elementAt(element, 'text');
  if (!element || !text) return '';
  return plainText(source(text), formats.get(element.attributes.get('format') ?? 'html') ?? 'html');
}

/** The same for what has no format, short answers and the right sides of pairs: signs are signs there. */
export function typedWordsOf(element: XmlElement | null): string {
  const text = element && elementAt(element, 'text');
  return text ? plainText(source(text), 'plain') : '';
}

/** A name, on one line. */
export function nameOf(element: XmlElement | null): string {
  return typedWordsOf(element).replace(/\s+/gu, ' ');
}
