import { plainOf, type LocalizedText } from '@mikrosprint/curriculum';

/** How many letters of a text are heard, which is how long a mouth moves. */
export function lettersOf(text: LocalizedText | null | undefined, usual = 50): number {
  return text ? plainOf(text.da).length : usual;
}
