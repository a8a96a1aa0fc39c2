import type { Type, TypeSetter } from '@mikrosprint/platform';

export interface Paragraph {
  tag: 'H1' | 'H2' | 'P';
  text: string;
  weight: Type['weight'];
  colour: string;
  /** Relative to the size of the text. */
  scale: number;
  /** Relative to the size of the text, above the paragraph. */
  gap: number;
}

/** A paragraph in its place: its lines, the space above them and the height of each, in points. */
export interface SetParagraph {
  tag: Paragraph['tag'];
  type: Type;
  lines: string[];
  above: number;
  leading: number;
}

/** In points. */
interface Room {
  width: number;
  height: number;
}

/** Points; nobody reads smaller letters than the last, and no page of a talk needs larger ones than the first. */
const largest = 11;
const smallest = 5;
const finest = 0.25;

/** Set in the largest size in which all of it fits the room; what does not fit in the smallest is left out at the end. */
export function fitted(setter: TypeSetter, content: readonly Paragraph[], room: Room): SetParagraph[] {
  const measure = new Measure(setter, room.width);
  const fits = (size: number): boolean => heightOf(layoutOf(measure, content, size)) <= room.height;
  let steps = Math.round((largest - smallest) / finest);
  if (fits(largest)) return layoutOf(measure, content, largest);
  // What does not fit even then is longer than any name or title may be.
  if (!fits(smallest)) return cut(layoutOf(measure, content, smallest), room.height);
  let known = 0;
  while (steps - known > 1) {
    const middle = Math.floor((known + steps) / 2);
    if (fits(smallest + middle * finest)) known = middle;
    else steps = middle;
  }
  return layoutOf(measure, content, smallest + known * finest);
}

function layoutOf(measure: Measure, content: readonly Paragraph[], size: number): SetParagraph[] {
  return content.map(({ tag, text, weight, colour, scale, gap }) => {
    const type: Type = { weight, size: size * scale, colour };
    return {
      ...{ tag, type, lines: measure.lines(text, type) },
      ...{ above: size * gap, leading: type.size * 1.35 },
    };
  });
}

function heightOf(layout: readonly SetParagraph[]): number {
  return layout.reduce((sum, { lines, above, leading }) => sum + above + lines.length * leading, 0);
}

/** Breaks lines for one size after another: each word is measured once, because letters grow with their size. */
class Measure {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly setter: TypeSetter,
    private readonly line: number,
  ) {}

  /** A word that is wider than a line is broken where the line ends. */
  lines(text: string, type: Type): string[] {
    const words = text.split(/\s+/).flatMap((word) => this.broken(word, type));
    return this.filled(words, ' ', type);
  }

  private broken(word: string, type: Type): string[] {
    return this.width(word, type) <= this.line ? [word] : this.filled([...word], '', type);
  }

  private filled(parts: readonly string[], between: string, type: Type): string[] {
    const lines: string[] = [];
    const gap = between === '' ? 0 : this.width(between, type);
    let line = '';
    let taken = 0;
    for (const part of parts) {
      const wide = this.width(part, type);
      if (line !== '' && taken + gap + wide > this.line) {
        lines.push(line);
        line = '';
      }
      taken = line === '' ? wide : taken + gap + wide;
      line = line === '' ? part : `${line}${between}${part}`;
    }
    return [...lines, line];
  }

  private width(text: string, type: Type): number {
    const key = `${type.weight} ${text}`;
    const known = this.known.get(key) ?? this.setter.width(text, { ...type, size: 1 });
    this.known.set(key, known);
    return known * type.size;
  }
}

function cut(layout: readonly SetParagraph[], room: number): SetParagraph[] {
  let height = 0;
  return layout.filter(({ lines, above, leading }) => {
    height += above + lines.length * leading;
    return height <= room;
  });
}
