import { folded } from '../coercion.js';

/** A pattern with * (any text) and ? (one character); ~ takes the next sign as it is (Microsoft, "COUNTIF function"). */
type Sign = { kind: 'any' } | { kind: 'one' } | { kind: 'exactly'; letter: string };

function signsOf(pattern: string): Sign[] {
  const letters = [...folded(pattern)];
  const signs: Sign[] = [];
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    const next = letters[at + 1];
    if (letter === '~' && next !== undefined && '*?~'.includes(next)) {
      signs.push({ kind: 'exactly', letter: next });
      at += 1;
    } else if (letter === '*') signs.push({ kind: 'any' });
    else if (letter === '?') signs.push({ kind: 'one' });
    else signs.push({ kind: 'exactly', letter });
  }
  return signs;
}

export const hasWildcard = (pattern: string): boolean => /[*?~]/.test(pattern);

/**
 * Whether the whole text fits. Not a regular expression: many stars would make that take for ever, while this goes back
 * to the last star only.
 */
export function fits(text: string, pattern: string): boolean {
  const letters = [...folded(text)];
  const signs = signsOf(pattern);
  let [letter, sign, starSign, starLetter] = [0, 0, -1, 0];
  while (letter < letters.length) {
    const wanted = signs[sign];
    if (wanted?.kind === 'any') {
      [starSign, starLetter] = [sign, letter];
      sign += 1;
    } else if (wanted?.kind === 'one' || (wanted && wanted.letter === letters[letter])) {
      letter += 1;
      sign += 1;
    } else if (starSign >= 0) {
      starLetter += 1;
      [letter, sign] = [starLetter, starSign + 1];
    } else return false;
  }
  return signs.slice(sign).every(({ kind }) => kind === 'any');
}
