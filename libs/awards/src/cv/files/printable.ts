/** The letters and signs that the parts of IBM Plex Sans have which the papers are set in. */
const inTheFont =
  /[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01cd-\u01dc\u01fa-\u01ff\u0218-\u021b\u0259\u0300\u0301\u0303\u0304\u0308\u0309\u0323\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u04b0\u04b1\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20ac\u20bd\u20bf\u2113\u2116\u2122\u2212]/u;

/** Signs that people use for the same thing as one that the font has. */
const alike: [RegExp, string][] = [
  [/[\u2010\u2011\u2043]/g, '-'],
  [/[\u2012\u2015\u2190-\u21ff]/gu, '–'],
  [/[\u25a0-\u25cf\u2023\u25e6\u2219]/g, '•'],
  [/[\u201b\u2035]/g, '’'],
  [/\u201f/g, '“'],
  [/[^\S\n\ufeff]/gu, ' '],
];

/** Pictures, marks on top of letters that the font does not know, and what is never seen. */
const withoutSound = /[\p{So}\p{Sk}\p{Extended_Pictographic}\p{M}\p{Cf}\p{Cn}\p{Co}\u{1f1e6}-\u{1f1ff}]+/gu;

/**
 * A text as it can be printed: without pictures, and a question mark where words are in a script that the font lacks.
 * What is left out on paper is still in the other files.
 */
export function printable(text: string): string {
  let printed = text.normalize('NFC');
  for (const [sign, instead] of alike) printed = printed.replace(sign, instead);
  printed = [...printed].map(letterOf).join('');
  return printed.replace(/\?\u0000(\?\u0000)*/g, '?').replace(/ {2,}/g, ' ');
}

function letterOf(letter: string): string {
  if (inTheFont.test(letter)) return letter;
  if (letter.replace(withoutSound, '') === '') return '';
  // "ṩ" is read as "s".
  const [plain = ''] = letter.normalize('NFD');
  return inTheFont.test(plain) ? plain : '?\u0000';
}
