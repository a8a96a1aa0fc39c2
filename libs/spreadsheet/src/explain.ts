import { findFunction, functionEntries } from './catalogue/catalogue.js';
import { cellsOf } from './cells.js';
import { parseFormula } from './syntax.js';
import { isFormula, normalized, tokensOf, type Token } from './tokens.js';
import type { SheetText } from './types.js';
import { Failure } from './values.js';
import { writing } from './words.js';

/** What can be said of a formula without calculating it. */
export interface FormulaFacts {
  /** What is wrong with how it is written; null when it can be calculated. */
  error: SheetText | null;
  /** The functions it uses, by their English names, each once: SUM, IF, XLOOKUP. */
  functions: string[];
  /** The cells it reads, ranges cell by cell, without `$`, each once. Whole columns are not listed. */
  references: string[];
  /** Whether any reference is fixed with `$`. */
  absolute: boolean;
}

function functionsIn(tokens: readonly Token[]): string[] {
  const names = tokens.flatMap((token, at) => {
    const isCall = token.kind === 'name' && tokens[at + 1]?.kind === 'open';
    return isCall ? (findFunction(token.text)?.canonical ?? []) : [];
  });
  return [...new Set(names)];
}

/** Null when the input is not a formula: it does not begin with "=". */
export function explainFormula(input: string): FormulaFacts | null {
  if (!isFormula(input)) return null;
  const formula = normalized(input);
  const { tokens } = tokensOf(formula);
  const references = tokens.filter(({ kind }) => kind === 'reference').map(({ text }) => text);
  const parsed = parseFormula(formula);
  return {
    error: parsed instanceof Failure ? parsed.words : null,
    functions: functionsIn(tokens),
    references: [...new Set(references.flatMap((text) => cellsOf(text.replace(/\s/g, ''))))],
    absolute: references.some((text) => text.includes('$')),
  };
}

const looksLikeCall = /^\s*([\p{L}][\p{L}\p{N}.]*)\s*\(/u;
const looksLikeSum = /^\s*\$?[A-Za-z]{1,2}\$?\d{1,3}\s*[-+*/^&]\s*(?:\$?[A-Za-z]{1,2}\$?)?[\d(]/u;

/**
 * Words for an input that was meant as a formula but does not begin with "=" ("SUM(B2:B4)", "B2*C2"); null for
 * everything else.
 */
export function missingEquals(input: string): SheetText | null {
  if (isFormula(input)) return null;
  const name = looksLikeCall.exec(input)?.[1];
  const isMeant = name === undefined ? looksLikeSum.test(input) : findFunction(name) !== null;
  return isMeant ? writing.missingEquals(input.trim()) : null;
}

/**
 * A formula with its functions (and SAND, FALSK) named in one language; anything else as it was typed.
 * MIDDEL(B2:B6) is AVERAGE(B2:B6) in English.
 */
export function spelled(input: string, locale: 'da' | 'en'): string {
  if (!isFormula(input)) return input;
  const formula = normalized(input);
  let result = '';
  let at = 0;
  for (const token of tokensOf(formula).tokens) {
    const name = nameIn(token, locale);
    if (name === null) continue;
    result += formula.slice(at, token.start) + name;
    at = token.start + token.text.length;
  }
  return result + formula.slice(at);
}

function nameIn(token: Token, locale: 'da' | 'en'): string | null {
  if (token.kind === 'truth') {
    if (locale === 'da') return token.value ? 'SAND' : 'FALSK';
    return token.value ? 'TRUE' : 'FALSE';
  }
  const entry = token.kind === 'name' ? findFunction(token.text) : null;
  return entry && (locale === 'da' ? entry.da : entry.canonical);
}

/** For the help beside the formula bar, what a beginner needs first. */
export const functionNames: readonly {
  canonical: string;
  da: string;
  en: string;
  hint: SheetText;
  example: SheetText;
}[] = functionEntries.map(({ canonical, da, hint, example }) => ({
  canonical,
  da,
  en: canonical,
  hint,
  example,
}));
