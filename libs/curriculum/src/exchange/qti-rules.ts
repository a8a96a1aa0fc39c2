import { hasStar, withoutStars } from './globs.js';
import { isAnyNumber } from './numbers.js';
import type { NumberRange } from './numbers.js';
import { node } from './xml-print.js';
import type { XmlNode } from './xml-print.js';

/*
 * Response processing of QTI 3.0 ("Question & Test Interoperability: Assessment, Section and Item Information Model 3.0",
 * 1EdTech 2022): how a response becomes the outcomes SCORE, from 0 to 1, and FEEDBACK, the identifiers of what is shown.
 * The rules are written out in every item, so that nobody needs to fetch a template.
 */

/** The one response variable and the outcome variables of every item here. */
export const response = 'RESPONSE';
export const score = 'SCORE';
export const feedback = 'FEEDBACK';

export function variable(identifier: string): XmlNode {
  return node('qti-variable', { identifier });
}

export function baseValue(type: 'float' | 'string' | 'identifier', value: string | number): XmlNode {
  return node('qti-base-value', { 'base-type': type }, [String(value)]);
}

/** setOutcomeValue: the outcome variable takes the value of the expression. */
export function setOutcome(identifier: string, expression: XmlNode): XmlNode {
  return node('qti-set-outcome-value', { identifier }, [expression]);
}

/** More of FEEDBACK than there was: `multiple` joins containers and single values and passes over what is null. */
export function addFeedback(expression: XmlNode): XmlNode {
  return setOutcome(feedback, node('qti-multiple', {}, [variable(feedback), expression]));
}

/** mapResponse: what the mapping of the response declaration gives for the response. */
export function mapped(): XmlNode {
  return node('qti-map-response', { identifier: response });
}

/** All or nothing: match against the correct response of the declaration. */
export function matchCorrect(): XmlNode {
  return node('qti-response-condition', {}, [
    node('qti-response-if', {}, [
      node('qti-match', {}, [variable(response), node('qti-correct', { identifier: response })]),
      setOutcome(score, baseValue('float', 1)),
    ]),
  ]);
}

/** What is typed counts as the first of the answers that it fits, as in Moodle. */
export interface Rung {
  condition: XmlNode;
  /** From -1 to 1. */
  worth: number;
  /** The identifier of what is said to whoever gives this answer, if anything is. */
  feedback: string | null;
}

export function ladder(rungs: readonly Rung[]): XmlNode {
  const branches = rungs.map(({ condition, worth, feedback: shown }, at) =>
    node(at === 0 ? 'qti-response-if' : 'qti-response-else-if', {}, [
      condition,
      setOutcome(score, baseValue('float', worth)),
      ...(shown === null ? [] : [addFeedback(baseValue('identifier', shown))]),
    ]),
  );
  return node('qti-response-condition', {}, branches);
}

/**
 * Signs that mean something in a regular expression of XML Schema (Part 2, appendix F), and for a $ a way to write it
 * that other kinds of regular expressions read alike.
 */
const meaningful = /[\\.*+?^|()[\]{}]/u;

function patternSign(sign: string): string {
  if (meaningful.test(sign)) return `\\${sign}`;
  if (sign === '$') return '[$]';
  const lower = sign.toLowerCase();
  const upper = sign.toUpperCase();
  return [...lower].length === 1 && [...upper].length === 1 && lower !== upper ? `[${lower}${upper}]` : sign;
}

/** What a * in an answer is in a pattern; `\*` is the sign itself, every other sign only what it is. */
function patternOf(answer: string): string {
  const signs = answer.match(/\\\*|[^]/gu) ?? [];
  return signs.map((sign) => (sign === '*' ? '.*' : patternSign(sign === '\\*' ? '*' : sign))).join('');
}

/** Small and capital letters are the same: stringMatch, or patternMatch for an answer in which * stands for anything. */
export function fitsWords(answer: string): XmlNode {
  if (hasStar(answer)) return node('qti-pattern-match', { pattern: patternOf(answer) }, [variable(response)]);
  return node('qti-string-match', { 'case-sensitive': false }, [
    variable(response),
    baseValue('string', withoutStars(answer)),
  ]);
}

/** equal, or gte and lte for a range, both ends included. */
export function fitsNumber(range: NumberRange): XmlNode {
  if (isAnyNumber(range)) return node('qti-not', {}, [node('qti-is-null', {}, [variable(response)])]);
  if (range.from === range.to)
    return node('qti-equal', { 'tolerance-mode': 'exact' }, [
      variable(response),
      baseValue('float', range.from),
    ]);
  return node('qti-and', {}, [
    node('qti-gte', {}, [variable(response), baseValue('float', range.from)]),
    node('qti-lte', {}, [variable(response), baseValue('float', range.to)]),
  ]);
}
