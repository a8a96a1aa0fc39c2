import type { Type, TypeSetter } from './type-setter.js';

/** Breaks lines of many paragraphs, in one size after another: each word is measured once, because letters grow with their size. */
export class LineBreaker {
  private readonly known = new Map<string, number>();

  constructor(private readonly setter: TypeSetter) {}

  /** No line is wider than `width`, in points: a word that is wider than a line is broken where the line ends. */
  lines(text: string, type: Type, width: number): string[] {
    const words = text.split(/\s+/).flatMap((word) => this.broken(word, type, width));
    return this.filled(words, ' ', type, width);
  }

  private broken(word: string, type: Type, width: number): string[] {
    return this.width(word, type) <= width ? [word] : this.filled([...word], '', type, width);
  }

  private filled(parts: readonly string[], between: string, type: Type, width: number): string[] {
    const lines: string[] = [];
    const gap = between === '' ? 0 : this.width(between, type);
    let line = '';
    let taken = 0;
    for (const part of parts) {
      const wide = this.width(part, type);
      if (line !== '' && taken + gap + wide > width) {
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
