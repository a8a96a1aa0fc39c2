/*
 * Right answers in which * stands for any words, as Moodle's short answers have it ("Wildcards"); \* is the sign itself.
 * A field knows patterns: such answers become one, and the way back knows the patterns made here.
 */

const star = /\\\*|\*/gu;

/** Whether a star stands for any words in it. */
export function hasStar(text: string): boolean {
  return [...text.matchAll(star)].some(([sign]) => sign === '*');
}

/** The words themselves: what stands for anything is gone, \* is *. */
export function withoutStars(text: string): string {
  return text
    .replace(star, (sign) => (sign === '*' ? '' : '*'))
    .replace(/ {2,}/gu, ' ')
    .trim();
}

const special = /[\^$\\.*+?()[\]{}|/]/gu;

function literal(text: string): string {
  return text.replace(special, '\\$&');
}

function patternOf(text: string): string {
  let pattern = '';
  let from = 0;
  for (const found of text.matchAll(star)) {
    pattern += literal(text.slice(from, found.index)) + (found[0] === '*' ? '.*' : '\\*');
    from = found.index + found[0].length;
  }
  return pattern + literal(text.slice(from));
}

/** One pattern for the whole of any of the texts. */
export function globPattern(texts: readonly string[]): string {
  return texts.map(patternOf).join('|');
}

/** A text in which no star means anything. */
export function asGlob(text: string): string {
  return text.replace(/\*/gu, '\\*');
}

/** The texts that a pattern was made from; null when it says something that they cannot. */
export function globsOf(pattern: string): string[] | null {
  const texts: string[] = [];
  let text = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern.charAt(at);
    if (sign === '|') {
      texts.push(text);
      text = '';
    } else if (sign === '.' && pattern.charAt(at + 1) === '*') {
      text += '*';
      at += 1;
    } else if (sign === '\\' && '^$\\.*+?()[]{}|/'.includes(pattern.charAt(at + 1))) {
      at += 1;
      text += asGlob(pattern.charAt(at));
    } else if ('^$\\.*+?()[]{}'.includes(sign)) return null;
    else text += sign;
  }
  return [...texts, text];
}
