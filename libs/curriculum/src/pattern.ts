/*
 * Patterns come from authors and run on what strangers type, also on the server. So only patterns whose matching
 * takes time in proportion to the value (or at worst its square) are let through; what a form needs is among them.
 */

const longestPattern = 80;
const mostUnboundedRepeats = 2;

interface Group {
  hasRepeat: boolean;
  hasAlternative: boolean;
}

const repeat = /^(?:[*+?]|\{\d{1,2}(?:,(\d{0,2}))?\})/u;

/** Why a repeated group may not hold this: repeats within repeats can take exponential time. */
function repeatedGroupProblem(closed: Group | null): string | null {
  if (!closed) return null;
  if (closed.hasRepeat) return 'a repeat inside a repeated group can take for ever';
  return closed.hasAlternative ? 'alternatives inside a repeated group can take for ever' : null;
}

/** The length of the atom that starts here: an escape, a class, a bracket of a group, or one character. */
function atomLength(rest: string): number {
  if (rest.startsWith('\\')) return /^\\[pP]\{[^}]*\}/u.exec(rest)?.[0].length ?? 2;
  if (rest.startsWith('[')) return /^\[(?:\\.|[^\]\\])*\]/u.exec(rest)?.[0].length ?? 1;
  return rest.startsWith('(?:') ? 3 : 1;
}

function refused(rest: string): string | null {
  if (/^\\(?:[1-9]|k)/u.test(rest)) return 'a reference back to a group is not allowed';
  return /^\(\?(?!:)/u.test(rest) ? 'only plain groups and (?: ) are allowed' : null;
}

/** Reads the pattern from left to right and says the first thing that could make it slow. */
function slowPart(pattern: string): string | null {
  const open: Group[] = [{ hasRepeat: false, hasAlternative: false }];
  let unbounded = 0;
  let at = 0;
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    const refusal = refused(rest);
    if (refusal) return refusal;
    const length = atomLength(rest);
    let closed: Group | null = null;
    if (rest.startsWith('(')) open.push({ hasRepeat: false, hasAlternative: false });
    if (rest.startsWith(')')) closed = open.pop() ?? null;
    const group = open.at(-1);
    if (!group) return 'a bracket is closed that was not opened';
    if (rest.startsWith('|')) group.hasAlternative = true;
    if (closed) {
      group.hasRepeat ||= closed.hasRepeat;
      group.hasAlternative ||= closed.hasAlternative;
    }
    at += length;
    const sign = repeat.exec(pattern.slice(at));
    if (!sign || rest.startsWith('|')) continue;
    const optional = sign[0] === '?';
    const problem = optional ? null : repeatedGroupProblem(closed);
    if (problem) return problem;
    group.hasRepeat = true;
    if (sign[0] === '*' || sign[0] === '+' || sign[1] === '') unbounded += 1;
    at += sign[0].length;
  }
  return unbounded > mostUnboundedRepeats ? `at most ${mostUnboundedRepeats} repeats without an end` : null;
}

/**
 * Why a pattern may not be used, in plain words; null when it may.
 * It is written without ^ and $ (it always speaks of the whole value) and is read without case.
 */
export function patternProblem(pattern: string): string | null {
  if (pattern.length > longestPattern) return `longer than ${longestPattern} characters`;
  try {
    new RegExp(`^(?:${pattern})$`, 'iu');
  } catch {
    return 'not a valid pattern';
  }
  return slowPart(pattern);
}
