import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { xmlCharacters } from './xml-encoding.js';
import { xmlLimits } from './xml-limits.js';
import type { XmlLimits } from './xml-limits.js';

/*
 * XML from strangers as a tree: Extensible Markup Language 1.0 (Fifth Edition), well-formed and without a document type.
 * A document type is what lets a file fetch other files and grow a thousandfold, and no format read here needs one.
 */

/** An element; its texts and the elements within it stand in their order. */
export interface XmlElement {
  name: string;
  /** Where it begins; lines count from 1. */
  line: number;
  attributes: ReadonlyMap<string, string>;
  content: (string | XmlElement)[];
}

export interface XmlReading {
  /** With everything in it that ended before the fault; null when not even the outermost element began. */
  root: XmlElement | null;
  /** What stopped the reading, in plain English; null when the file was read to its end. */
  fault: { line: number; message: string } | null;
}

export interface XmlOptions {
  limits?: XmlLimits;
  /** Elements whose text is not kept, however long it is. */
  unread?: ReadonlySet<string>;
}

class XmlFault extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const documentType = 'a document type (<!DOCTYPE …>) is not allowed';
const bareAnd = /&(?![#\p{L}_:][^\s&<;]{0,40};)/u;
const bareAndMessage = 'a bare & stands in a text: write &amp;';

/** What the parser says, and what to say to a person instead. */
const wordings: readonly [RegExp, string][] = [
  [
    /undefined entity/u,
    'a sign like &nbsp; is not known in XML: write the character itself, or &amp; for a bare &',
  ],
  [/empty entity|entity name|character entity/u, bareAndMessage],
  [
    /disallowed character in (?:tag|closing tag)/u,
    'a bare < stands in a text: write &lt;, or the tag is broken',
  ],
  [/in attribute|attribute without value|unquoted|no whitespace|forward-slash/u, 'an attribute is broken'],
  [/disallowed character/u, 'a character stands here that XML does not allow'],
  [/duplicate attribute/u, 'an attribute stands twice'],
  [/"\]\]>"/u, 'the signs ]]> stand in a text outside a CDATA section'],
  [/malformed comment/u, 'a comment holds two hyphens, or is broken'],
  [/doctype/u, documentType],
  [/only one root/u, 'something stands after the end of the outermost element'],
  [/text data outside/u, 'text stands outside the outermost element'],
  [/must contain a root/u, 'there is no XML in the file'],
  [/unexpected end/u, 'the file ends too early'],
  [/XML declaration|version|encoding|standalone/u, 'the first line (<?xml …?>) is broken, or not first'],
  [/processing instruction/u, 'a processing instruction (<? … ?>) is broken'],
];

/**
 * Where a document type begins, -1 when none does before the first element: it may be as long as the file, so it is seen
 * before the parser reads it. One within a comment is left to the parser.
 */
function documentTypeAt(text: string): number {
  const first = text.search(/<[\p{L}_:]/u);
  const prolog = first === -1 ? text : text.slice(0, first);
  const at = prolog.indexOf('<!DOCTYPE');
  const comment = prolog.lastIndexOf('<!--', at);
  if (at === -1 || comment === -1) return at;
  const end = prolog.indexOf('-->', comment);
  return end !== -1 && end < at ? at : -1;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

class TreeReader {
  root: XmlElement | null = null;
  private readonly parser = new SaxesParser({ xmlns: false, position: true, defaultXMLVersion: '1.0' });
  /** The elements that have begun and not ended, with how many characters of own text each has. */
  private readonly open: { element: XmlElement; length: number }[] = [];
  private ended: XmlElement | null = null;
  private source = '';
  /** How far into the source everything is understood. */
  private understood = 0;
  private pieces = 0;
  private attributes = 0;

  constructor(
    private readonly limits: XmlLimits,
    private readonly unread: ReadonlySet<string>,
  ) {
    const { parser } = this;
    parser.on('error', (error) => this.broken(error.message.replace(/^\d+:\d+: /u, '')));
    parser.on('doctype', () => this.fail(documentType));
    parser.on('comment', () => this.countPiece());
    parser.on('processinginstruction', () => this.countPiece());
    parser.on('opentagstart', (tag) => this.begin(tag.name));
    parser.on('attribute', () => this.countAttribute());
    parser.on('opentag', (tag) => this.keepAttributes(tag));
    parser.on('closetag', () => this.end());
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => {
      this.countPiece();
      this.text(text);
    });
  }

  read(text: string): void {
    this.source = text;
    const forbidden = documentTypeAt(text);
    if (forbidden !== -1) throw new XmlFault(lineOf(text, forbidden), documentType);
    this.parser.write(text).close();
  }

  get line(): number {
    return this.parser.line;
  }

  private begin(name: string): void {
    this.countPiece();
    this.attributes = 0;
    if (this.open.length >= this.limits.depth)
      this.fail(`elements stand more than ${this.limits.depth} deep`);
    const element: XmlElement = { name, line: this.line, attributes: new Map(), content: [] };
    this.root ??= element;
    this.open.push({ element, length: 0 });
  }

  private countPiece(): void {
    this.pieces += 1;
    if (this.pieces > this.limits.pieces)
      this.fail(`more than ${this.limits.pieces} elements, comments and sections`);
  }

  private countAttribute(): void {
    this.attributes += 1;
    if (this.attributes > this.limits.attributes)
      this.fail(`an element has more than ${this.limits.attributes} attributes`);
  }

  private keepAttributes(tag: SaxesTagPlain): void {
    this.understood = this.parser.position;
    const current = this.open.at(-1);
    if (current) current.element.attributes = new Map(Object.entries(tag.attributes));
  }

  /** Only what has ended belongs to the tree: what a fault cuts through is not half there. */
  private end(): void {
    this.understood = this.parser.position;
    this.ended = this.open.pop()?.element ?? null;
    if (this.ended) this.open.at(-1)?.element.content.push(this.ended);
  }

  private text(text: string): void {
    const current = this.open.at(-1);
    if (!current || this.unread.has(current.element.name)) return;
    current.length += text.length;
    if (current.length > this.limits.text)
      this.fail(`a text in <${current.element.name}> is longer than ${this.limits.text} characters`);
    current.element.content.push(text);
  }

  private broken(message: string): never {
    const current = this.open.at(-1)?.element;
    if (message.startsWith('unclosed tag') && current) this.unclosed(current);
    if (message.startsWith('unexpected close tag')) this.wronglyEnded();
    if (message.startsWith('unmatched closing')) this.fail('an element is closed that was not opened');
    this.fail(wordings.find(([form]) => form.test(message))?.[1] ?? 'this is not well-formed XML');
  }

  /** Behind a bare & the parser waits for a semicolon, at worst to the end of the file. */
  private unclosed(current: XmlElement): never {
    const bare = this.source.slice(this.understood).search(bareAnd);
    if (bare !== -1) throw new XmlFault(lineOf(this.source, this.understood + bare), bareAndMessage);
    this.fail(`the file ends within <${short(current.name)}>, which begins on line ${current.line}`);
  }

  /** The parser ends an element before it says that another should have been. */
  private wronglyEnded(): never {
    this.open.at(-1)?.element.content.pop();
    const { name = '', line = 1 } = this.ended ?? {};
    this.fail(`<${short(name)}> from line ${line} is not closed before the element around it is`);
  }

  private fail(message: string): never {
    throw new XmlFault(this.line, message);
  }
}

/** A name from the file as it may stand in a message. */
function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/**
 * An XML file as a tree, as far as it is well-formed and within the limits. Never throws; no entity but the five of XML
 * and characters by their number is read, nothing is fetched.
 */
export function readXml(bytes: Uint8Array, options: XmlOptions = {}): XmlReading {
  const limits = options.limits ?? xmlLimits;
  if (bytes.length > limits.bytes)
    return { root: null, fault: { line: 1, message: `the file has more than ${limits.bytes} bytes` } };
  const characters = xmlCharacters(bytes);
  if (!characters.ok) return { root: null, fault: { line: characters.line, message: characters.message } };
  const reader = new TreeReader(limits, options.unread ?? new Set());
  try {
    reader.read(characters.text);
    return { root: reader.root, fault: null };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { root: reader.root, fault: { line: error.line, message: error.message } };
  }
}

/** The elements directly within, in their order; all of them, or those of one name. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.content.filter(
    (part): part is XmlElement => typeof part !== 'string' && (name === undefined || part.name === name),
  );
}

/** The element at the end of a path of names, each the first of its name; null when there is none. */
export function elementAt(element: XmlElement, ...path: string[]): XmlElement | null {
  let found: XmlElement | null = element;
  for (const name of path) found = (found && childElements(found, name)[0]) ?? null;
  return found;
}

/** The text directly within an element, without that of the elements in it; empty when there is no element. */
export function ownText(element: XmlElement | null): string {
  return element?.content.filter((part) => typeof part === 'string').join('') ?? '';
}
