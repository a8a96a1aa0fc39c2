/*
 * XML as text: Extensible Markup Language 1.0 (Fifth Edition). Texts come from authors and other systems; every one of
 * them passes through here, so none can become an element.
 */

export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string | number | boolean>>;
  children: readonly (XmlNode | string)[];
}

/** An element with its attributes, in their order, and what stands in it. */
export function node(
  name: string,
  attributes: XmlNode['attributes'] = {},
  children: XmlNode['children'] = [],
): XmlNode {
  return { name, attributes, children };
}

/** What the production `Char` leaves out: control characters and halves of characters. */
const noCharacter = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function textOf(text: string): string {
  return text
    .replace(noCharacter, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/\r/gu, '&#13;');
}

function valueOf(value: string | number | boolean): string {
  return textOf(String(value)).replace(/"/gu, '&quot;').replace(/\t/gu, '&#9;').replace(/\n/gu, '&#10;');
}

/** Spaces are added only where there is no text they could become part of. */
function printed({ name, attributes, children }: XmlNode, indent: string): string {
  const values = Object.entries(attributes).map(([key, value]) => ` ${key}="${valueOf(value)}"`);
  const begin = `<${name}${values.join('')}`;
  if (children.length === 0) return `${begin}/>`;
  if (children.some((child) => typeof child === 'string')) {
    const inside = children.map((child) => (typeof child === 'string' ? textOf(child) : printed(child, '')));
    return `${begin}>${inside.join('')}</${name}>`;
  }
  const inside = children.map((child) =>
    typeof child === 'string' ? '' : `\n${indent}  ${printed(child, `${indent}  `)}`,
  );
  return `${begin}>${inside.join('')}\n${indent}</${name}>`;
}

/** A whole document in UTF-8. Names of elements and attributes are the program's own and are not checked. */
export function xmlDocument(root: XmlNode): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${printed(root, '')}\n`);
}
