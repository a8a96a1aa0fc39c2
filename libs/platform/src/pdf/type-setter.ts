import { plexSans, type FontPart, type Weight } from './fonts.js';

export interface Type {
  weight: Weight;
  size: number;
  colour: string;
  /** Space between letters, in points; for small capitals. */
  spacing?: number;
}

interface Run {
  font: string;
  text: string;
}

const weights: readonly Weight[] = ['regular', 'semibold', 'bold'];

/** The parts the font is delivered in; a letter is taken from the first that has it. */
const parts: { name: FontPart; has: RegExp }[] = [
  {
    name: 'latin',
    has: /[\u0000-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]/u,
  },
  { name: 'cyrillic', has: /[\u0301\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116]/u },
  { name: 'greek', has: /[\u0370-\u03ff]/u },
  {
    name: 'vietnamese',
    has: /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0300-\u0309\u1ea0-\u1ef9\u20ab]/u,
  },
];
const everythingElse: FontPart = 'latin-ext';

/**
 * Sets lines of IBM Plex Sans by hand, because a name may need letters from several parts of the font and every line
 * must be measured before it is placed. Positions are the upper left corner of a line, in points.
 */
export class TypeSetter {
  constructor(private readonly document: PDFKit.PDFDocument) {
    for (const weight of weights) {
      for (const part of [...parts.map(({ name }) => name), everythingElse]) {
        document.registerFont(`${part} ${weight}`, plexSans(part, weight));
      }
    }
  }

  width(text: string, type: Type): number {
    const widths = runsOf(text, type.weight).map(({ font, text: run }) =>
      this.document
        .font(font)
        .fontSize(type.size)
        .widthOfString(run, { characterSpacing: type.spacing ?? 0 }),
    );
    return widths.reduce((sum, width) => sum + width, 0);
  }

  /** Breaks at spaces so that no line is wider than `width`; a single longer word stands alone. */
  lines(text: string, type: Type, width: number): string[] {
    const lines: string[] = [];
    for (const word of text.split(/\s+/)) {
      const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && this.width(longer, type) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  /** As many lines as `lines`, but of like length: no single word is left alone on the last. */
  balancedLines(text: string, type: Type, width: number): string[] {
    let best = this.lines(text, type, width);
    for (let narrower = width - 6; narrower > width / 2; narrower -= 6) {
      const lines = this.lines(text, type, narrower);
      if (lines.length > best.length) break;
      best = lines;
    }
    return best;
  }

  /** The type in the largest size, down to `smallest`, in which the text fits on one line. */
  fitted(text: string, type: Type, width: number, smallest: number): Type {
    let size = type.size;
    while (size > smallest && this.width(text, { ...type, size }) > width) size -= 0.5;
    return { ...type, size };
  }

  draw(text: string, type: Type, x: number, y: number): void {
    let at = x;
    for (const { font, text: run } of runsOf(text, type.weight)) {
      const spacing = { characterSpacing: type.spacing ?? 0 };
      this.document.font(font).fontSize(type.size).fillColor(type.colour);
      this.document.text(run, at, y, { lineBreak: false, ...spacing });
      at += this.document.widthOfString(run, spacing);
    }
  }

  /** Every line but the last ends with a space: whoever reads or copies the text gets words, not joined ones. */
  drawLines(lines: readonly string[], type: Type, x: number, y: number, leading: number): void {
    lines.forEach((line, index) => {
      this.draw(index < lines.length - 1 ? `${line} ` : line, type, x, y + index * leading);
    });
  }

  drawCentred(text: string, type: Type, centre: number, y: number): void {
    const trailing = type.spacing ?? 0;
    this.draw(text, type, centre - (this.width(text, type) - trailing) / 2, y);
  }
}

/** Neighbouring letters of one part of the font belong together, so that kerning works. */
function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize('NFC')) {
    const part = parts.find(({ has }) => has.test(letter))?.name ?? everythingElse;
    const font = `${part} ${weight}`;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}
