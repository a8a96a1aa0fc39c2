/** A number as people type it. */

/** With a decimal comma or a point; undefined when it is not a number yet. */
export function numberIn(text: string): number | undefined {
  const plain = text.trim().replace(',', '.').replace('\u2212', '-');
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** As it is typed in a language; what is not a number yet stays as it was written. */
export function numberText(value: unknown, comma: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  return comma ? String(value).replace('.', ',') : String(value);
}
