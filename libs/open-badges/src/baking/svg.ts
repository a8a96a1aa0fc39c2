import { largestProof } from '@mikrosprint/contracts';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { NotBakeable, type Unbaked } from './unbaked.js';

/*
 * A credential inside an SVG: Open Badges 3.0, section 5.3.2. JSON stands in the element `openbadges:credential`, a
 * compact JWS in its attribute `verify`.
 */

const svgNamespace = 'http://www.w3.org/2000/svg';
const namespace = 'https://purl.imsglobal.org/ob/v3p0';
/** Of Open Badges 1 and 2. */
const namespaceOfOldVersions = 'http://openbadges.org';

/** What a picture from a stranger may cost. */
const limits = { depth: 60, pieces: 50_000, attributes: 100 };

const utf8 = new TextDecoder('utf-8', { fatal: true });

interface BakedElement {
  /** Where the whole element stands in the text of the picture. */
  from: number;
  to: number;
  /** Of the attribute `verify`; null without one. */
  verify: string | null;
  text: string;
}

interface SvgReading {
  /** Where the outermost element's tag begins and ends, and what it says. */
  root: { from: number; to: number; tag: SaxesTagNS };
  baked: BakedElement[];
  isOld: boolean;
}

class NotReadable extends Error {}

/**
 * The picture with the text in it, as its first child; a text that was there before is replaced.
 *
 * @param text JSON with an embedded proof, or a compact JWS
 * @throws NotBakeable for something that is no sound SVG
 */
export function bakeSvg(svg: string, text: string): string {
  const reading = readSvg(svg);
  if (reading === null) throw new NotBakeable('This is not a sound SVG.');
  const { root, baked } = reading;
  let bare = svg.slice(root.to);
  for (const { from, to } of baked.toReversed()) {
    bare = bare.slice(0, from - root.to) + bare.slice(to - root.to);
  }
  const start = startTag(root.tag);
  const end = root.tag.isSelfClosing ? `</${root.tag.name}>` : '';
  return `${svg.slice(0, root.from)}${start}${credentialElement(text)}${end}${bare}`;
}

/** The text that lies in an SVG from anybody. Never throws, and reads no document type: nothing can grow in it. */
export function unbakeSvg(bytes: Uint8Array): Unbaked {
  if (bytes.length > largestProof) return { ok: false, reason: 'too-large' };
  const reading = readSvg(textOf(bytes));
  if (reading === null) return { ok: false, reason: 'broken-svg' };
  const { baked, isOld } = reading;
  const [only] = baked;
  if (only === undefined) return { ok: false, reason: isOld ? 'old-version' : 'nothing-baked-in' };
  // Two texts, or one in each place, are a way to show one reader this and another that.
  const hasText = only.text.trim() !== '';
  if (baked.length > 1 || (only.verify !== null && hasText)) return { ok: false, reason: 'broken-svg' };
  const text = only.verify ?? only.text;
  return text.trim() === '' ? { ok: false, reason: 'nothing-baked-in' } : { ok: true, text: text.trim() };
}

/** An empty text for bytes that are none. */
function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return '';
  }
}

/** Null for anything but a well-formed SVG within the limits. */
function readSvg(svg: string): SvgReading | null {
  try {
    return new SvgReader(svg).read();
  } catch (error) {
    if (error instanceof NotReadable) return null;
    throw error;
  }
}

class SvgReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: true, defaultXMLVersion: '1.0' });
  private root: SvgReading['root'] | null = null;
  private readonly baked: BakedElement[] = [];
  private current: BakedElement | null = null;
  private isOld = false;
  private depth = 0;
  private pieces = 0;
  private attributes = 0;

  constructor(private readonly svg: string) {
    const { parser } = this;
    parser.on('error', ({ message }) => this.refuse(message));
    parser.on('doctype', () => this.refuse('A document type is not read.'));
    for (const piece of ['comment', 'processinginstruction'] as const) parser.on(piece, () => this.count());
    parser.on('opentagstart', () => {
      this.attributes = 0;
    });
    parser.on('attribute', () => this.countAttribute());
    parser.on('opentag', (tag) => this.begin(tag));
    parser.on('closetag', () => this.end());
    parser.on('text', (text) => this.keep(text));
    parser.on('cdata', (text) => {
      this.count();
      this.keep(text);
    });
  }

  read(): SvgReading {
    // Seen before the parser reads it: it may be as long as the file.
    if (/<!DOCTYPE|<!ENTITY/i.test(this.svg)) this.refuse('A document type is not read.');
    this.parser.write(this.svg).close();
    const { root, baked, isOld } = this;
    if (root === null) return this.refuse('There is no element.');
    return { root, baked, isOld };
  }

  private begin(tag: SaxesTagNS): void {
    this.count();
    this.depth += 1;
    if (this.depth > limits.depth) this.refuse('Elements stand too deep.');
    if (this.root === null && (tag.local !== 'svg' || tag.uri !== svgNamespace))
      this.refuse('This is no SVG.');
    const to = this.parser.position;
    this.root ??= { from: this.tagStart(to), to, tag };
    if (this.current !== null) this.refuse('A credential is a text, not an element.');
    if (tag.uri === namespaceOfOldVersions) this.isOld = true;
    if (tag.uri !== namespace || tag.local !== 'credential') return;
    const verify = tag.attributes['verify']?.value ?? null;
    this.current = { from: this.tagStart(to), to, verify, text: '' };
    this.baked.push(this.current);
  }

  private end(): void {
    this.depth -= 1;
    if (this.current === null) return;
    this.current.to = this.parser.position;
    this.current = null;
  }

  private keep(text: string): void {
    if (this.current !== null) this.current.text += text;
  }

  private count(): void {
    this.pieces += 1;
    if (this.pieces > limits.pieces) this.refuse('There are too many parts.');
  }

  private countAttribute(): void {
    this.attributes += 1;
    if (this.attributes > limits.attributes) this.refuse('An element has too many attributes.');
  }

  /** No attribute may hold a bare `<`, so the last one before the end of a tag begins it. */
  private tagStart(end: number): number {
    return this.svg.lastIndexOf('<', end - 1);
  }

  private refuse(message: string): never {
    throw new NotReadable(message);
  }
}

/** The outermost tag anew, with our namespace bound to our prefix and to nothing else. */
function startTag({ name, attributes }: SaxesTagNS): string {
  const kept = Object.values(attributes).filter(({ name: own }) => own !== 'xmlns:openbadges');
  const printed = kept.map(({ name: own, value }) => ` ${own}="${attributeText(value)}"`).join('');
  return `<${name}${printed} xmlns:openbadges="${namespace}">`;
}

function credentialElement(text: string): string {
  const isJson = text.trimStart().startsWith('{');
  if (!isJson) return `<openbadges:credential verify="${attributeText(text)}"/>`;
  // The end of a CDATA section cannot stand within one: the sign is shared between two.
  const split = text.replace(noXmlCharacter, jsonEscape).replaceAll(']]>', ']]]]><![CDATA[>');
  return `<openbadges:credential><![CDATA[${split}]]></openbadges:credential>`;
}

/** What XML leaves out can only stand within a string of JSON, and there it may be written as a number. */
const noXmlCharacter = /[\ud800-\udfff\ufffe\uffff]/gu;
const jsonEscape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

function attributeText(value: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return value
    .replace(/[&<>"]/g, (sign) => names[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
