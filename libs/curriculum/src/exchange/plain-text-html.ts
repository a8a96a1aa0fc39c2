import { readEntities } from './plain-text-entities.js';

/*
 * HTML to plain text. Nothing here is shown as HTML afterwards, so this is no sanitiser: tags are not judged, they are
 * gone. One pass from the beginning to the end, whatever the text: it comes from strangers.
 */

/** What stands in these is not for a reader. */
const unread = new Set([
  'script',
  'style',
  'head',
  'template',
  'iframe',
  'object',
  'noscript',
  'svg',
  'select',
]);
/** A paragraph of its own. */
const blocks = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article header footer figure figcaption hr center ' +
    'address form fieldset main aside nav details summary'
  ).split(' '),
);
/** A line of its own. */
const lines = new Set(['br', 'tr', 'dt', 'dd', 'caption']);

const tagNameForm = /[A-Za-z][A-Za-z0-9-]*/uy;
const altForm = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;

const raised = new Map(
  [...'0123456789+-=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at] ?? sign]),
);
const lowered = new Map([...'0123456789+-=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? sign]));

/** Signs that steer a device or a line break: no text. */
const unwritten = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\ufeff]/gu;

/** Single spaces, no spaces at the edges of a line, at most one empty line in a row. */
export function tidyLines(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(unwritten, '')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

interface Tag {
  name: string;
  closes: boolean;
  /** Everything between the brackets. */
  inside: string;
}

class HtmlReader {
  private at = 0;
  private readonly parts: string[] = [];
  /** One entry per open list: how many items it has had, or null when its items have no numbers. */
  private readonly lists: (number | null)[] = [];
  private preformatted = 0;
  private rowBegun = false;
  /** After a quotation mark that is never closed, quotation marks mean nothing any more. */
  private quotesCount = true;
  /** No tag begins behind the last bracket that could end it. */
  private readonly lastEnd: number;

  constructor(
    private readonly html: string,
    private readonly keepBreaks: boolean,
  ) {
    this.lastEnd = html.lastIndexOf('>');
  }

  text(): string {
    while (this.at < this.html.length) {
      const bracket = this.html.indexOf('<', this.at);
      const end = bracket === -1 ? this.html.length : bracket;
      if (end > this.at) this.words(this.html.slice(this.at, end));
      this.at = end;
      if (end < this.html.length) this.markup();
    }
    return tidyLines(this.parts.join(''));
  }

  private words(source: string): void {
    const words = this.preformatted > 0 || this.keepBreaks ? source : source.replace(/\s+/gu, ' ');
    this.parts.push(readEntities(words));
  }

  private markup(): void {
    if (this.html.startsWith('<!--', this.at)) return this.skipTo('-->');
    const sign = this.html[this.at + 1] ?? '';
    if (this.html.startsWith('<![CDATA[', this.at)) return this.skipTo(']]>');
    if (sign === '!' || sign === '?') return this.skipTo('>');
    const tag = this.tag();
    if (!tag) {
      // A sign of its own: "3 < 5".
      this.parts.push('<');
      this.at += 1;
      return;
    }
    if (unread.has(tag.name) && !tag.closes) return this.skipElement(tag);
    this.meet(tag);
  }

  private skipTo(mark: string): void {
    const end = this.html.indexOf(mark, this.at + 2);
    this.at = end === -1 ? this.html.length : end + mark.length;
  }

  private skipElement(tag: Tag): void {
    if (tag.name === 'svg' && tag.inside.endsWith('/')) return;
    const closing = new RegExp(`</${tag.name}(?=[\\s/>])[^>]*>?`, 'giu');
    closing.lastIndex = this.at;
    this.at = closing.exec(this.html) ? closing.lastIndex : this.html.length;
  }

  /** Reads a tag and goes behind it; null when there is none here. */
  private tag(): Tag | null {
    const closes = this.html[this.at + 1] === '/';
    const begin = this.at + (closes ? 2 : 1);
    tagNameForm.lastIndex = begin;
    const name = tagNameForm.exec(this.html)?.[0];
    if (name === undefined) return null;
    const end = this.tagEnd(begin + name.length);
    if (end === -1) return null;
    this.at = end + 1;
    return { name: name.toLowerCase(), closes, inside: this.html.slice(begin, end) };
  }

  private tagEnd(from: number): number {
    if (from > this.lastEnd) return -1;
    if (!this.quotesCount) return this.html.indexOf('>', from);
    for (let at = from; at < this.html.length; at += 1) {
      const sign = this.html[at];
      if (sign === '>') return at;
      if (sign !== '"' && sign !== "'") continue;
      at = this.html.indexOf(sign, at + 1);
      if (at === -1) break;
    }
    this.quotesCount = false;
    return this.html.indexOf('>', from);
  }

  private meet({ name, closes, inside }: Tag): void {
    if (name === 'sup' || name === 'sub') this.shifted(name, closes);
    else if (blocks.has(name)) this.block(name, closes);
    else if (closes) return;
    else if (name === 'img') this.parts.push(this.alternative(inside));
    else if (name === 'li') this.item();
    else if (name === 'td' || name === 'th') this.cell();
    else if (lines.has(name)) this.line(name);
  }

  private alternative(inside: string): string {
    const found = altForm.exec(inside);
    return readEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replace(/\s+/gu, ' ');
  }

  private line(name: string): void {
    if (name === 'tr') this.rowBegun = false;
    this.parts.push('\n');
  }

  private block(name: string, closes: boolean): void {
    if (name === 'ul' || name === 'ol') {
      if (closes) this.lists.pop();
      else this.lists.push(name === 'ol' ? 0 : null);
      // A list in a list goes on in the same paragraph.
      if (this.lists.length === (closes ? 0 : 1)) this.parts.push('\n\n');
      return;
    }
    if (name === 'pre') this.preformatted = Math.max(0, this.preformatted + (closes ? -1 : 1));
    this.parts.push('\n\n');
  }

  private item(): void {
    const count = this.lists.at(-1);
    if (typeof count === 'number') this.lists[this.lists.length - 1] = count + 1;
    this.parts.push(typeof count === 'number' ? `\n${count + 1}. ` : '\n- ');
  }

  private cell(): void {
    if (this.rowBegun) this.parts.push(' | ');
    this.rowBegun = true;
  }

  /** x², H₂O: signs that exist raised or lowered are written so, the others with a mark before them. */
  private shifted(name: 'sup' | 'sub', closes: boolean): void {
    if (closes) return;
    const end = this.html.indexOf('<', this.at);
    const inner = readEntities(this.html.slice(this.at, end === -1 ? this.html.length : end)).trim();
    if (inner === '') return;
    const table = name === 'sup' ? raised : lowered;
    const shifted = [...inner].map((sign) => table.get(sign));
    if (shifted.every((sign) => sign !== undefined)) this.parts.push(shifted.join(''));
    else this.parts.push(`${name === 'sup' ? '^' : '_'}${inner}`);
    this.at = end === -1 ? this.html.length : end;
  }
}

/**
 * The text of a piece of HTML: paragraphs separated by an empty line, list items with a hyphen or a number each on
 * a line, a picture as its alternative text; scripts and styles gone. `keepBreaks`: a line break in the source is one
 * in the text too. Takes time in proportion to the length; never throws.
 */
export function htmlText(html: string, keepBreaks = false): string {
  return new HtmlReader(html, keepBreaks).text();
}
