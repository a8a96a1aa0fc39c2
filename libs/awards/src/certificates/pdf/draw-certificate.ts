import { textIn, type Locale } from '@mikrosprint/curriculum';
import { TypeSetter, type Type } from '@mikrosprint/platform';
import PDFDocument from 'pdfkit';
import type { CertificateRow } from '../certificate.entity.js';
import { coloursOf, drawBadge, type WorldColours } from './badge-drawing.js';
import { collected } from './collected.js';
import { certificateWords, longDate, percentIn } from './certificate-words.js';
import { drawQrCode } from './qr-code-drawing.js';

export type CertificateFacts = Pick<
  CertificateRow,
  | 'holderName'
  | 'issuerName'
  | 'world'
  | 'sprintTitle'
  | 'provider'
  | 'tasks'
  | 'competences'
  | 'workloadHours'
  | 'examPercent'
  | 'emblem'
  | 'issuedAt'
>;

export interface DrawingOptions {
  locale: Locale;
  verifyUrl: string;
}

/** The standard for documents that everybody can read; the types of pdfkit do not know it yet. */
const accessible: string = 'PDF/UA';

// A4 in points.
const page = { width: 595.28, height: 841.89 };
const centre = page.width / 2;
const margin = 62;
const paper = '#fbf7f0';
const ink = '#0f2a33';
const softInk = '#41585f';
const sand = '#ddcfb4';
const brand = '#0b5563';

const wide = page.width - 2 * margin;
const left = { x: margin, width: 280 };
const right = { x: 378, width: page.width - margin - 378 };
/** Between the heading of the two columns and the line above the issuer. */
const columns = { top: 386, bottom: 668 };

/** Draws the paper: one page A4, tagged for screen readers, with the fonts in it. Its facts decide it entirely. */
export async function drawCertificate(facts: CertificateFacts, options: DrawingOptions): Promise<Buffer> {
  const words = certificateWords[options.locale];
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: accessible as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    lang: words.language,
    info: {
      Title: words.title(textIn(facts.sprintTitle, options.locale), facts.holderName),
      Author: facts.issuerName,
      CreationDate: facts.issuedAt,
      ModDate: facts.issuedAt,
    },
  });
  const finished = collected(document);
  new Drawing(document, facts, options).draw();
  document.end();
  return finished;
}

class Drawing {
  private readonly set: TypeSetter;
  private readonly words;
  private readonly colours: WorldColours;
  private readonly root: PDFKit.PDFStructureElement;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly facts: CertificateFacts,
    private readonly options: DrawingOptions,
  ) {
    this.set = new TypeSetter(document);
    this.words = certificateWords[options.locale];
    this.colours = coloursOf(facts.world);
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  draw(): void {
    this.ground();
    this.emblem();
    this.holder();
    this.tasks();
    this.results();
    this.issuer();
    this.verification();
    this.root.end();
  }

  private ground(): void {
    this.decoration(() => {
      this.document.rect(0, 0, page.width, page.height).fill(paper);
      this.frame(24, 2.2, this.colours.deep, 14);
      this.frame(31, 0.7, sand, 9);
      for (const [x, y] of corners(31)) this.document.circle(x, y, 2.6).fill('#fbbf24');
    });
  }

  private frame(inset: number, width: number, colour: string, radius: number): void {
    this.document
      .roundedRect(inset, inset, page.width - 2 * inset, page.height - 2 * inset, radius)
      .lineWidth(width)
      .stroke(colour);
  }

  private emblem(): void {
    const size = 104;
    this.figure(this.words.emblem(this.sprint), () => {
      this.rays(centre, 116);
      drawBadge(
        this.document,
        { ...this.facts.emblem, world: this.facts.world },
        { x: centre - size / 2, y: 64, size },
      );
    });
  }

  /** Light behind the badge. */
  private rays(x: number, y: number): void {
    this.document.save().lineCap('round').lineWidth(1.4).strokeColor('#f3c65b');
    for (let index = 0; index < 32; index += 1) {
      const angle = (index / 32) * 2 * Math.PI;
      const [from, to] = index % 2 === 0 ? [62, 74] : [62, 68];
      this.document
        .moveTo(x + Math.cos(angle) * from, y + Math.sin(angle) * from)
        .lineTo(x + Math.cos(angle) * to, y + Math.sin(angle) * to)
        .stroke();
    }
    this.document.restore();
  }

  private holder(): void {
    this.paragraph('P', this.words.heading.toUpperCase(), 206, {
      weight: 'semibold',
      size: 12,
      colour: brand,
      // Wider, and whoever reads the text aloud takes every letter for a word.
      spacing: 1.2,
    });
    if (this.facts.holderName === null) this.courseAlone();
    else this.holderAndCourse(this.facts.holderName);
    this.decoration(() => {
      this.document
        .moveTo(centre - 34, 351)
        .lineTo(centre + 34, 351)
        .lineWidth(2)
        .lineCap('round')
        .stroke('#fbbf24');
    });
  }

  private holderAndCourse(holderName: string): void {
    const name = this.set.fitted(holderName, { weight: 'bold', size: 34, colour: ink }, wide, 16);
    const course: Type = { weight: 'bold', size: 24, colour: this.colours.ink };
    this.paragraph('H1', holderName, 228 + (34 - name.size) * 0.6, name);
    this.paragraph('P', this.words.hasFinished, 280, { weight: 'regular', size: 14, colour: softInk });
    this.paragraph('H2', this.sprint, 302, this.set.fitted(this.sprint, course, wide, 14));
  }

  /** A paper without a name: the course is what it is about. */
  private courseAlone(): void {
    const type: Type = { weight: 'bold', size: 38, colour: this.colours.ink };
    const course = this.set.fitted(this.sprint, type, wide, 16);
    this.paragraph('P', this.words.someoneHasFinished, 240, { weight: 'regular', size: 14, colour: softInk });
    this.paragraph('H1', this.sprint, 272 + (38 - course.size) * 0.6, course);
  }

  private paragraph(tag: string, text: string, y: number, type: Type): void {
    this.tagged(tag, this.root, () => this.set.drawCentred(text, type, centre, y));
  }

  /** The size goes down until all tasks fit between the columns' top and bottom. */
  private tasks(): void {
    const { holderName } = this.facts;
    const firstName = holderName?.split(' ')[0];
    this.heading(firstName === undefined ? this.words.canDoIt : this.words.canDo(firstName), left.x);
    const texts = this.facts.tasks.map((task) => textIn(task, this.options.locale));
    const layout = this.taskLayout(texts);
    const list = this.document.struct('L');
    this.root.add(list);
    let y = columns.top + 26;
    for (const lines of layout.items) {
      const item = this.document.struct('LI');
      list.add(item);
      this.tagged('LBody', item, () => {
        this.set.drawLines(lines, layout.type, left.x + 20, y, layout.leading);
      });
      this.decoration(() => this.tick(left.x + 1, y + layout.type.size * 0.62));
      item.end();
      y += lines.length * layout.leading + layout.gap;
    }
    list.end();
  }

  private taskLayout(texts: readonly string[]) {
    const room = columns.bottom - columns.top - 26;
    for (let size = 11.5; ; size -= 0.25) {
      const type: Type = { weight: 'regular', size, colour: ink };
      const [leading, gap] = [size * 1.34, size * 0.62];
      const items = texts.map((text) => this.set.lines(text, type, left.width - 20));
      const height = items.reduce((sum, lines) => sum + lines.length * leading + gap, -gap);
      if (height > room && size > 6) continue;
      const balanced = texts.map((text) => this.set.balancedLines(text, type, left.width - 20));
      return { type, leading, gap, items: balanced };
    }
  }

  private tick(x: number, y: number): void {
    this.document
      .moveTo(x, y)
      .lineTo(x + 3.6, y + 3.8)
      .lineTo(x + 10.4, y - 4.4)
      .lineWidth(2)
      .lineCap('round')
      .lineJoin('round')
      .stroke(this.colours.light);
  }

  private results(): void {
    const { locale } = this.options;
    const rows: [string, string][] = [
      [this.words.exam, percentIn(locale, this.facts.examPercent)],
      [this.words.workload, this.words.hours(this.facts.workloadHours)],
      [this.words.date, longDate(this.facts.issuedAt, locale)],
    ];
    const height = 22 + rows.length * 36;
    this.decoration(() => {
      this.document
        .roundedRect(right.x - 16, columns.top - 8, right.width + 16, height, 10)
        .fill(this.colours.pale);
    });
    rows.forEach(([label, value], index) => {
      const y = columns.top + 6 + index * 36;
      this.tagged('P', this.root, () => {
        this.set.draw(`${label} `, { weight: 'regular', size: 9, colour: softInk }, right.x, y);
        const type = this.set.fitted(
          value,
          { weight: 'semibold', size: 13, colour: ink },
          right.width - 16,
          9,
        );
        this.set.draw(value, type, right.x, y + 11);
      });
    });
    this.competences(columns.top + height + 14);
  }

  private competences(top: number): void {
    const label: Type = { weight: 'semibold', size: 9.5, colour: this.colours.ink };
    const frameworks = [...new Set(this.facts.competences.map(({ framework }) => framework))].join(', ');
    this.tagged(this.sectionTag, this.root, () => {
      this.set.draw(`${this.words.competences} (${frameworks})`, label, right.x, top);
    });
    const type: Type = { weight: 'regular', size: 9, colour: ink };
    let y = top + 17;
    for (const { code, name } of this.facts.competences) {
      const lines = this.set.lines(textIn(name, this.options.locale), type, right.width - 20);
      if (y + lines.length * 12 > columns.bottom) break;
      this.tagged('P', this.root, () => {
        this.set.draw(`${code} `, { ...type, weight: 'semibold', colour: this.colours.ink }, right.x, y);
        this.set.drawLines(lines, type, right.x + 20, y, 12);
      });
      y += lines.length * 12 + 4;
    }
  }

  private issuer(): void {
    this.decoration(() => {
      this.document
        .moveTo(margin, 692)
        .lineTo(page.width - margin, 692)
        .lineWidth(0.7)
        .stroke(sand);
    });
    this.tagged('P', this.root, () => {
      this.set.draw(
        `${this.words.issuedBy} `,
        { weight: 'regular', size: 9.5, colour: softInk },
        margin,
        718,
      );
      const name: Type = { weight: 'bold', size: 17, colour: ink };
      this.set.draw(
        this.facts.issuerName,
        this.set.fitted(this.facts.issuerName, name, 250, 10),
        margin,
        732,
      );
    });
    const provider = this.words.course(textIn(this.facts.provider, this.options.locale));
    this.tagged('P', this.root, () => {
      const type: Type = { weight: 'regular', size: 9.5, colour: softInk };
      this.set.drawLines(this.set.lines(provider, type, 240), type, margin, 760, 13);
    });
  }

  private verification(): void {
    const size = 78;
    const x = page.width - margin - size - 7;
    const y = 714;
    this.figure(this.words.qrCode, () => {
      this.document.roundedRect(x - 7, y - 7, size + 14, size + 14, 8).fill('#ffffff');
      drawQrCode(this.document, this.options.verifyUrl, { x, y, size, colour: ink });
    });
    const width = 150;
    const textX = x - 24 - width;
    this.tagged('P', this.root, () => {
      this.set.draw(`${this.words.verify} `, { weight: 'semibold', size: 10, colour: ink }, textX, 718);
      const type: Type = { weight: 'regular', size: 8.5, colour: softInk };
      this.set.draw(this.words.verifyHow, type, textX, 734);
    });
    this.address(textX, 748, width);
  }

  /** The address is long: it breaks after a slash or a hyphen, never inside a group of letters. */
  private address(x: number, y: number, width: number): void {
    const { verifyUrl } = this.options;
    const type: Type = { weight: 'regular', size: 8, colour: this.colours.ink };
    const shown = verifyUrl.replace(/^https?:\/\//, '');
    const pieces = shown.split(/(?<=[/-])/);
    const lines = pieces.reduce<string[]>((all, piece) => {
      const last = all.at(-1);
      if (last !== undefined && this.set.width(last + piece, type) <= width)
        return [...all.slice(0, -1), last + piece];
      return [...all, piece];
    }, []);
    const link = this.document.struct('Link');
    this.root.add(link);
    link.add(() => {
      lines.forEach((line, index) => this.set.draw(line, type, x, y + index * 11));
      // What a screen reader is told of it, and where it belongs: the types of pdfkit do not know these yet.
      const told: object = { structParent: link, Contents: new String(this.words.verify) };
      this.document.link(x, y, width, lines.length * 11, verifyUrl, told);
    });
    link.end();
  }

  private heading(text: string, x: number): void {
    this.tagged(this.sectionTag, this.root, () => {
      this.set.draw(text, { weight: 'bold', size: 14, colour: this.colours.ink }, x, columns.top - 4);
    });
  }

  /** No level of headings is left out: without a name the course is the first. */
  private get sectionTag(): 'H2' | 'H3' {
    return this.facts.holderName === null ? 'H2' : 'H3';
  }

  private get sprint(): string {
    return textIn(this.facts.sprintTitle, this.options.locale);
  }

  private tagged(tag: string, parent: PDFKit.PDFStructureElement, draw: () => void): void {
    const element = this.document.struct(tag, {}, [draw]);
    parent.add(element);
    element.end();
  }

  private figure(alt: string, draw: () => void): void {
    const element = this.document.struct('Figure', { alt }, [draw]);
    this.root.add(element);
    element.end();
  }

  /** What a screen reader does not mention. */
  private decoration(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }
}

function corners(inset: number): [number, number][] {
  const [far, low] = [page.width - inset, page.height - inset];
  return [
    [centre, inset],
    [centre, low],
    [inset, page.height / 2],
    [far, page.height / 2],
  ];
}
