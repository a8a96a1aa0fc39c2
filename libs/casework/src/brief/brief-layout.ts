import { LineBreaker, type Type, type TypeSetter } from '@mikrosprint/platform';

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
  const breaker = new LineBreaker(setter);
  const layout = (size: number): SetParagraph[] => layoutOf(breaker, content, size, room.width);
  const fits = (size: number): boolean => heightOf(layout(size)) <= room.height;
  let steps = Math.round((largest - smallest) / finest);
  if (fits(largest)) return layout(largest);
  // What does not fit even then is longer than any name or title may be.
  if (!fits(smallest)) return cut(layout(smallest), room.height);
  let known = 0;
  while (steps - known > 1) {
    const middle = Math.floor((known + steps) / 2);
    if (fits(smallest + middle * finest)) known = middle;
    else steps = middle;
  }
  return layout(smallest + known * finest);
}

function layoutOf(
  breaker: LineBreaker,
  content: readonly Paragraph[],
  size: number,
  width: number,
): SetParagraph[] {
  return content.map(({ tag, text, weight, colour, scale, gap }) => {
    const type: Type = { weight, size: size * scale, colour };
    return {
      ...{ tag, type, lines: breaker.lines(text, type, width) },
      ...{ above: size * gap, leading: type.size * 1.35 },
    };
  });
}

function heightOf(layout: readonly SetParagraph[]): number {
  return layout.reduce((sum, { lines, above, leading }) => sum + above + lines.length * leading, 0);
}

function cut(layout: readonly SetParagraph[], room: number): SetParagraph[] {
  let height = 0;
  return layout.filter(({ lines, above, leading }) => {
    height += above + lines.length * leading;
    return height <= room;
  });
}
