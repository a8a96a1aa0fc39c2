import { LineBreaker, TypeSetter, type Type } from '@mikrosprint/platform';

/** One job, education or award. */
export interface Entry {
  /** When, in the narrow column. */
  beside: string;
  title: string;
  /** Where, or from whom. */
  below: string;
  paragraphs?: readonly string[];
  link?: { text: string; address: string };
}

/** An entry in lines, and how much of it stays on one page, in points. */
interface SetEntry extends Pick<Entry, 'link'> {
  first: Block;
  others: readonly Block[];
  aside: readonly string[];
  together: number;
}

/** How somebody is reached; an address of null is no link. */
interface Contact {
  text: string;
  address: string | null;
}

type Element = PDFKit.PDFStructureElement;

interface Block {
  tag: string;
  lines: readonly string[];
  type: Type;
  x: number;
  /** In points, above the block; not at the top of a page. */
  above: number;
}

// A4 in points.
const paper = { width: 595.28, height: 841.89 };
const margin = 56;
const width = paper.width - 2 * margin;
const top = 54;
const foot = paper.height - 34;
const bottom = paper.height - 62;
const narrow = 112;
const gap = 16;

const ink = '#0f2a33';
const softInk = '#41585f';
const brand = '#0b5563';
const rule = '#c9bfa8';

const types = {
  name: { weight: 'bold', size: 27, colour: ink },
  goal: { weight: 'semibold', size: 13, colour: brand },
  contact: { weight: 'regular', size: 10, colour: softInk },
  heading: { weight: 'bold', size: 12.5, colour: brand },
  title: { weight: 'semibold', size: 11, colour: ink },
  text: { weight: 'regular', size: 10.5, colour: ink },
  soft: { weight: 'regular', size: 10, colour: softInk },
  link: { weight: 'regular', size: 9, colour: brand },
  foot: { weight: 'regular', size: 8.5, colour: softInk },
} satisfies Record<string, Type>;

const leadingOf = ({ size }: Type): number => size * 1.42;
const heightOf = ({ lines, type }: Block): number => lines.length * leadingOf(type);
/** What has to fit below a heading: from three lines on a paragraph can go over the edge with two on either side. */
const beginningOf = (block: Block): number => Math.min(heightOf(block), 3 * leadingOf(block.type));

/**
 * Sets a document from the top to as many pages as it needs. A heading stays with what follows it, and a paragraph that
 * goes over the edge leaves at least two lines on either side.
 */
export class Page {
  private readonly setter: TypeSetter;
  private readonly breaker: LineBreaker;
  private readonly root: Element;
  private y = top;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.setter = new TypeSetter(document);
    this.breaker = new LineBreaker(this.setter);
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  /** Whose it is, the job they look for and how they are reached. */
  head(name: string, goal: string, contacts: readonly Contact[]): void {
    const type = this.setter.fitted(name, types.name, width, 16);
    this.put(this.root, this.block('H1', name, type, margin, 0));
    if (goal !== '') this.put(this.root, this.block('P', goal, types.goal, margin, 1));
    if (contacts.length > 0) this.contacts(contacts);
    this.y += 8;
    this.line(brand, 1.6);
    this.y += 2;
  }

  prose(heading: string, paragraphs: readonly string[]): void {
    const blocks = paragraphs.map((text, index) =>
      this.block('P', text, types.text, margin, index === 0 ? 0 : 4),
    );
    const [first] = blocks;
    if (first === undefined) return;
    this.heading(heading, beginningOf(first));
    for (const block of blocks) this.put(this.root, block);
  }

  list(heading: string, items: readonly string[]): void {
    const blocks = items.map((text, index) =>
      this.block('LBody', text, types.text, margin + 14, index === 0 ? 0 : 2),
    );
    const [first] = blocks;
    if (first === undefined) return;
    this.heading(heading, beginningOf(first));
    const list = this.within(this.root, 'L');
    for (const block of blocks) this.item(list, block);
    list.end();
  }

  entries(heading: string, entries: readonly Entry[]): void {
    const set = entries.map((entry, index) => this.setEntry(entry, index));
    const [first] = set;
    if (first === undefined) return;
    this.heading(heading, first.together);
    for (const entry of set) this.entry(entry);
  }

  /** The foot of every page when there are several: the left part and the right part. */
  end(footOf: (number: number, of: number) => readonly [string, string]): void {
    this.root.end();
    const { count } = this.document.bufferedPageRange();
    for (let number = 1; count > 1 && number <= count; number += 1) {
      this.document.switchToPage(number - 1);
      const [left, right] = footOf(number, count);
      this.decoration('Pagination', () => {
        const [first = ''] = this.breaker.lines(left, types.foot, width - 80);
        this.setter.draw(first, types.foot, margin, foot);
        const at = paper.width - margin - this.setter.width(right, types.foot);
        this.setter.draw(right, types.foot, at, foot);
      });
    }
  }

  /** It has room for itself and the beginning of what follows. */
  private heading(text: string, beginning: number): void {
    const block = this.block('H2', text, types.heading, margin, 15);
    this.make(block.above + heightOf(block) + 7.5 + beginning);
    this.put(this.root, block);
    this.y += 1.5;
    this.line(rule, 0.6);
    this.y += 6;
  }

  /** What, when and where stay together; the long text below may go on over the page. */
  private setEntry({ beside, title, below, paragraphs = [], link }: Entry, index: number): SetEntry {
    const x = margin + narrow + gap;
    const first = this.block('H3', title, types.title, x, index === 0 ? 0 : 9);
    const others = [
      ...(below === '' ? [] : [this.block('P', below, types.soft, x, 0)]),
      ...paragraphs.map((text) => this.block('P', text, types.text, x, 2)),
    ];
    const aside = beside === '' ? [] : this.breaker.lines(beside, types.soft, narrow);
    const beginning = [first, ...others.slice(0, 2)].reduce(
      (sum, block) => sum + block.above + beginningOf(block),
      link === undefined ? 0 : leadingOf(types.link),
    );
    const together = Math.max(beginning, first.above + aside.length * leadingOf(types.soft));
    return { first, others, aside, together, ...(link !== undefined && { link }) };
  }

  private entry({ first, others, aside, link, together }: SetEntry): void {
    this.make(together);
    const [page, level] = [this.pages, this.y === top ? top : this.y + first.above];
    this.put(this.root, first);
    if (aside.length > 0) this.aside(aside, level);
    for (const block of others) this.put(this.root, block);
    if (link !== undefined) this.linkLine(link);
    const asideEnds = level + aside.length * leadingOf(types.soft);
    if (this.pages === page) this.y = Math.max(this.y, asideEnds);
  }

  /** In the narrow column, on the line of the title. */
  private aside(lines: readonly string[], at: number): void {
    const type = types.soft;
    this.tagged(this.root, 'P', () => {
      this.setter.drawLines(lines, type, margin, at + 1, leadingOf(type));
    });
  }

  private get pages(): number {
    return this.document.bufferedPageRange().count;
  }

  /** On one line as long as they fit, each unbroken. */
  private contacts(contacts: readonly Contact[]): void {
    const type = types.contact;
    const paragraph = this.within(this.root, 'P');
    this.y += 5;
    let x = margin;
    for (const [index, contact] of contacts.entries()) {
      const wide = this.setter.width(contact.text, type);
      if (index > 0) x = this.between(paragraph, x, wide);
      this.contact(paragraph, contact, x);
      x += wide;
    }
    paragraph.end();
    this.y += leadingOf(type);
  }

  /** Where the next one begins that is so wide: after a dot, or on a new line. */
  private between(paragraph: Element, x: number, wide: number): number {
    const dot = '  ·  ';
    const after = x + this.setter.width(dot, types.contact);
    if (after + wide <= paper.width - margin) {
      paragraph.add(() => this.setter.draw(dot, types.contact, x, this.y));
      return after;
    }
    this.y += leadingOf(types.contact);
    return margin;
  }

  private contact(paragraph: Element, { text, address }: Contact, x: number): void {
    if (address !== null) this.link(paragraph, { text, address }, types.contact, x);
    else paragraph.add(() => this.setter.draw(text, types.contact, x, this.y));
  }

  private linkLine({ text, address }: { text: string; address: string }): void {
    const x = margin + narrow + gap;
    const label: Type = { ...types.link, colour: softInk };
    const paragraph = this.within(this.root, 'P');
    const y = this.y;
    paragraph.add(() => this.setter.draw(`${text}: `, label, x, y));
    const after = x + this.setter.width(`${text}: `, label);
    const shown = address.replace(/^https?:\/\//, '');
    const type = this.setter.fitted(shown, types.link, paper.width - margin - after, 6.5);
    this.link(paragraph, { text: shown, address }, type, after);
    paragraph.end();
    this.y += leadingOf(types.link);
  }

  private link(
    parent: Element,
    { text, address }: { text: string; address: string },
    type: Type,
    x: number,
  ): void {
    const element = this.within(parent, 'Link');
    const wide = this.setter.width(text, type);
    element.add(() => {
      this.setter.draw(text, type, x, this.y);
      this.document.link(x, this.y, wide, leadingOf(type), address, linked(element, text));
    });
    element.end();
  }

  private item(list: Element, block: Block): void {
    const item = this.within(list, 'LI');
    this.make(block.above + beginningOf(block));
    const y = this.y === top ? top : this.y + block.above;
    this.tagged(item, 'Lbl', () => this.setter.draw('•', { ...block.type, colour: brand }, margin + 2, y));
    this.put(item, block);
    item.end();
  }

  private block(tag: string, text: string, type: Type, x: number, above: number): Block {
    return { tag, lines: this.breaker.lines(text, type, paper.width - margin - x), type, x, above };
  }

  /** One element, also when its lines stand on two pages. */
  private put(parent: Element, { tag, lines, type, x, above }: Block): void {
    const leading = leadingOf(type);
    if (this.y !== top) this.y += above;
    const element = this.within(parent, tag);
    let rest = [...lines];
    while (rest.length > 0) {
      const here = this.fitting(rest.length, leading);
      const [part, y] = [rest.slice(0, here), this.y];
      if (here > 0) {
        // The space at the end of the last line here keeps the words apart for whoever copies them.
        const goesOn = here < rest.length ? [...part.slice(0, -1), `${part.at(-1)} `] : part;
        element.add(() => this.setter.drawLines(goesOn, type, x, y, leading));
        this.y += here * leading;
      }
      rest = rest.slice(here);
      if (rest.length > 0) this.turn();
    }
    element.end();
  }

  /** How many of so many lines stand on this page: never one alone here or there. */
  private fitting(lines: number, leading: number): number {
    const room = Math.floor((bottom - this.y) / leading + 0.001);
    if (lines <= room) return lines;
    const here = lines - room === 1 ? room - 1 : room;
    if (this.y === top) return Math.max(room, 1);
    return here < 2 ? 0 : here;
  }

  /** Goes to the next page unless there is so much room on this one. */
  private make(height: number): void {
    if (this.y !== top && this.y + height > bottom) this.turn();
  }

  private turn(): void {
    this.document.addPage();
    this.y = top;
  }

  private line(colour: string, thick: number): void {
    this.decoration('Layout', () => {
      this.document
        .moveTo(margin, this.y)
        .lineTo(paper.width - margin, this.y)
        .lineWidth(thick)
        .stroke(colour);
    });
  }

  private within(parent: Element, tag: string): Element {
    const element = this.document.struct(tag);
    parent.add(element);
    return element;
  }

  private tagged(parent: Element, tag: string, draw: () => void): void {
    const element = this.within(parent, tag);
    element.add(draw);
    element.end();
  }

  /** What a screen reader does not mention. */
  private decoration(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }
}

/** What a screen reader is told of a link, and where it belongs; the types of pdfkit do not know it yet. */
function linked(structParent: Element, text: string): PDFKit.Mixins.AnnotationOption {
  const options: object = { structParent, Contents: new String(text) };
  return options;
}
