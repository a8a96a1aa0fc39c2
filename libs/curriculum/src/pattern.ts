/*
 * Patterns come from authors and run on what strangers type, also on the server. So only patterns whose matching
 * takes time in proportion to the value (or at worst its square) are let through; what a form needs is among them.
 */

const longestPattern = 80;
const mostUnboundedRepeats = 2;

/** An escape, a class, a bracket of a group, a bar or one character; then how often it is repeated. */
const partForm = /(\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?:|.)([*+?]|\{\d+(?:,\d*)?\})?\??/guy;
const unboundedForm = /^(?:[*+]|\{\d+,\})$/u;
const forbiddenForms: readonly [RegExp, string][] = [
  [/\\(?:[1-9]|k)/u, 'a reference back to a group is not allowed'],
  [/\(\?(?!:)/u, 'only plain groups and (?: ) are allowed'],
];

interface Part {
  text: string;
  repeat: string;
}

interface Group {
  hasRepeat: boolean;
  hasAlternative: boolean;
}

/** The parts of a pattern that is known to be valid. */
function partsOf(pattern: string): Part[] {
  return [...pattern.matchAll(partForm)].map(([, text = '', repeat = '']) => ({
    text,
    repeat,
  }));
}

/** Why a repeated group may not hold what it holds: repeats within repeats can take exponential time. */
function repeatedGroupProblem(group: Group): string | null {
  if (group.hasRepeat) return 'a repeat inside a repeated group can take for ever';
  return group.hasAlternative ? 'alternatives inside a repeated group can take for ever' : null;
}

/** The first repeated group that could make it slow; groups are followed by their brackets. */
function slowGroup(parts: readonly Part[]): string | null {
  const open: Group[] = [{ hasRepeat: false, hasAlternative: false }];
  for (const { text, repeat } of parts) {
    if (text === '(' || text === '(?:') {
      open.push({ hasRepeat: false, hasAlternative: false });
      continue;
    }
    const closed = text === ')' ? open.pop() : undefined;
    const around = open.at(-1);
    if (!around) return 'a bracket is closed that was not opened';
    const problem = closed && repeat !== '' && repeat !== '?' ? repeatedGroupProblem(closed) : null;
    if (problem) return problem;
    around.hasRepeat ||= repeat !== '' || closed?.hasRepeat === true;
    around.hasAlternative ||= text === '|' || closed?.hasAlternative === true;
  }
  return null;
}

/**
 * Why a pattern may not be used, in plain words; null when it may.
 * It is written without ^ and $ (it always speaks of the whole value) and is read without case.
 */
export function patternProblem(pattern: string, mostRepeats = mostUnboundedRepeats): string | null {
  if (pattern.length > longestPattern) return `longer than ${longestPattern} characters`;
  try {
    new RegExp(`^(?:${pattern})$`, 'iu');
  } catch {
    return 'not a valid pattern';
  }
  const forbidden = forbiddenForms.find(([form]) => form.test(pattern));
  if (forbidden) return forbidden[1];
  const parts = partsOf(pattern);
  const unbounded = parts.filter(({ repeat }) => unboundedForm.test(repeat)).length;
  if (unbounded > mostRepeats) return `at most ${mostRepeats} repeats without an end`;
  return slowGroup(parts);
}

/**
 * The same for a pattern that is looked for anywhere in a text. Every place may begin a match, so one repeat without
 * an end is all it may have.
 */
export function searchPatternProblem(pattern: string): string | null {
  return patternProblem(pattern, 1);
}
