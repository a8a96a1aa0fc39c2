import type { Type, TypeSetter } from '@mikrosprint/platform';

/** Lines that are never wider than `width`, in points: a word that is longer than a line is broken where the line ends. */
export function brokenLines(setter: TypeSetter, text: string, type: Type, width: number): string[] {
  return setter
    .lines(text.trim(), type, width)
    .flatMap((line) => (setter.width(line, type) <= width ? [line] : pieces(setter, line, type, width)));
}

function pieces(setter: TypeSetter, word: string, type: Type, width: number): string[] {
  const lines: string[] = [];
  let wide = 0;
  for (const letter of word) {
    const more = setter.width(letter, type);
    if (lines.length === 0 || wide + more > width) {
      lines.push('');
      wide = 0;
    }
    lines[lines.length - 1] += letter;
    wide += more;
  }
  return lines;
}
