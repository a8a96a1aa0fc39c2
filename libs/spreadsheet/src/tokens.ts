import { readArea } from './cells.js';
import { Failure } from './values.js';
import { writing, writtenError } from './words.js';

/*
 * A formula in pieces. Where people slip (a comma for a semicolon, a decimal point, x for *), the slip is named here,
 * because later it would only look like "something is missing".
 */

interface Piece {
  /** As typed. */
  text: string;
  /** Where it begins in the formula, the equals sign included. */
  start: number;
}

export type Token = Piece &
  (
    | { kind: 'number'; value: number }
    | { kind: 'text'; value: string }
    | { kind: 'truth'; value: boolean }
    | { kind: 'reference' }
    | { kind: 'error'; failure: Failure }
    | { kind: 'name' }
    | { kind: 'operator' }
    | { kind: 'open' }
    | { kind: 'close' }
    | { kind: 'separator' }
  );

export interface Tokens {
  tokens: Token[];
  /** The first slip; the tokens after it are what could be read all the same. */
  failure: Failure | null;
}

/** Longer formulas are not read. Excel's own limit is 8,192 characters; nobody writes a tenth of it by hand. */
export const longestFormula = 2_000;

const notInName = '(?![\\p{L}\\p{N}_.(])';
const cell = '\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}';
const forms = {
  space: /\s+/uy,
  range: new RegExp(
    `${cell}\\s*:\\s*${cell}${notInName}|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}${notInName}`,
    'uy',
  ),
  cell: new RegExp(`${cell}${notInName}`, 'uy'),
  point: /\d*\.\d+(?:[.,]\d+)*|\d+(?:\.\d+)+,\d+/uy,
  number: /(?:\d+(?:,\d+)?|,\d+)(?:[eE][+-]?\d{1,3}(?![\p{L}\p{N}]))?/uy,
  text: /["“”„](?:[^"“”„]|""|““|””)*["“”„]/uy,
  error: /#[\p{L}/]+(?:0!|[!?])?/uy,
  name: /[\p{L}_][\p{L}\p{N}_.]*/uy,
  // A phone's keyboard makes dashes of a minus.
  operator: /<>|<=|>=|[-+*/^&%=<>\u2212\u2013]/uy,
} as const;

const slips: readonly [RegExp, (typed: string) => Failure][] = [
  [/(?:=>|≥)/uy, (typed) => writing.comparison(typed, '>=')],
  [/(?:=<|≤)/uy, (typed) => writing.comparison(typed, '<=')],
  [/(?:!=|≠|><)/uy, (typed) => writing.comparison(typed, '<>')],
  [/==+/uy, writing.equals],
  [/(?:&&|\|\|)/uy, writing.both],
  [/[×·∙]/uy, writing.times],
  [/÷/uy, writing.divide],
  [/['’`´]/uy, writing.singleQuote],
  [/["“”„]/uy, writing.noQuote],
  [/!/uy, writing.otherSheet],
];

const truths: Record<string, boolean> = { SAND: true, TRUE: true, FALSK: false, FALSE: false };

/** Whether a value ends with this token, so that an operator must follow. */
export function endsValue(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'operator') return token.text === '%';
  return !['open', 'separator'].includes(token.kind);
}

class Reader {
  readonly tokens: Token[] = [];
  failure: Failure | null = null;
  private at = 1;

  constructor(private readonly formula: string) {}

  /** Reads on until the end; a slip is noted once and stepped over. */
  readAll(): Tokens {
    while (this.at < this.formula.length) {
      if (this.match(forms.space) === null && !this.readSlip() && !this.readToken()) {
        this.note(writing.unknownSign([...this.formula.slice(this.at)][0] ?? ''));
        this.at += 1;
      }
    }
    return { tokens: this.tokens, failure: this.failure };
  }

  private note(failure: Failure): void {
    this.failure ??= failure;
  }

  /** The text a form matches here, stepping over it. */
  private match(form: RegExp): string | null {
    form.lastIndex = this.at;
    const text = form.exec(this.formula)?.[0] ?? null;
    if (text !== null) this.at += text.length;
    return text;
  }

  private readSlip(): boolean {
    // A finished text begins with the same sign as one that lacks its end.
    if (this.readText()) return true;
    for (const [form, failure] of slips) {
      const typed = this.match(form);
      if (typed === null) continue;
      this.note(failure(typed));
      return true;
    }
    return this.readColon() || this.readComma() || this.readTimes();
  }

  private readText(): boolean {
    const start = this.at;
    const text = this.match(forms.text);
    if (text === null) return false;
    const value = text.slice(1, -1).replace(/""|““|””/g, '"');
    this.tokens.push({ kind: 'text', text, start, value });
    return true;
  }

  /** A colon that joins no two cells: an unfinished range, or somebody who divides. */
  private readColon(): boolean {
    const typed = this.match(/:/uy);
    if (typed === null) return false;
    const before = this.tokens.at(-1);
    this.note(before?.kind === 'reference' ? writing.halfRange(before.text) : writing.divide(typed));
    return true;
  }

  /** A comma after a value is no part of a number. */
  private readComma(): boolean {
    if (this.formula[this.at] !== ',') return false;
    const isNumber = /^,\d/.test(this.formula.slice(this.at, this.at + 2)) && !endsValue(this.tokens.at(-1));
    if (isNumber) return false;
    this.note(endsValue(this.tokens.at(-1)) ? writing.comma() : writing.strayComma());
    this.at += 1;
    return true;
  }

  /** "3x4", "B2 x B3". */
  private readTimes(): boolean {
    if (!endsValue(this.tokens.at(-1))) return false;
    const typed = this.match(/[xX](?=[\s\d(]|$|\$?[A-Za-z]{1,2}\$?\d)/uy);
    if (typed === null) return false;
    this.note(writing.times(typed));
    return true;
  }

  private readToken(): boolean {
    const start = this.at;
    const reference = this.match(forms.range) ?? this.match(forms.cell);
    if (reference !== null) return this.pushReference(reference, start);
    const point = this.match(forms.point);
    if (point !== null) {
      this.note(writing.decimalPoint(point));
      return true;
    }
    const number = this.match(forms.number);
    if (number !== null)
      return this.push({ kind: 'number', text: number, start, value: Number(number.replace(',', '.')) });
    return this.readWord(start) || this.readSign(start);
  }

  private pushReference(text: string, start: number): boolean {
    if (readArea(text.replace(/\s/g, ''))) return this.push({ kind: 'reference', text, start });
    return this.push({ kind: 'name', text, start });
  }

  private readWord(start: number): boolean {
    const error = this.match(forms.error);
    if (error !== null) {
      const failure = writtenError(error);
      if (failure) return this.push({ kind: 'error', text: error, start, failure });
      this.note(writing.unknownSign('#'));
      return true;
    }
    const text = this.match(forms.name);
    if (text === null) return false;
    const truth = truths[text.toUpperCase()];
    const isCall = /^\s*\(/.test(this.formula.slice(this.at));
    if (truth !== undefined && !isCall) return this.push({ kind: 'truth', text, start, value: truth });
    if (/^[A-Za-z]{1,2}\d+x[A-Za-z]{1,2}\d+$/i.test(text)) this.note(writing.times('x'));
    return this.push({ kind: 'name', text, start });
  }

  private readSign(start: number): boolean {
    const operator = this.match(forms.operator);
    if (operator !== null) {
      return this.push({ kind: 'operator', text: operator.replace(/[\u2212\u2013]/u, '-'), start });
    }
    const sign = this.formula[this.at] ?? '';
    const kind = ({ '(': 'open', ')': 'close', ';': 'separator' } as const)[sign];
    if (!kind) return false;
    this.at += 1;
    return this.push({ kind, text: sign, start });
  }

  private push(token: Token): true {
    this.tokens.push(token);
    return true;
  }
}

/** The formula as this library reads it: nothing around it, and letters composed (some keyboards send a and ring apart). */
export const normalized = (input: string): string => input.normalize('NFC').trim();

/** Whether what was typed in a cell is a formula. */
export const isFormula = (input: string): boolean => input.trimStart().startsWith('=');

/** The pieces of a formula that begins with "=" (see `normalized`). */
export function tokensOf(formula: string): Tokens {
  if (formula.length > longestFormula) return { tokens: [], failure: writing.tooLong() };
  return new Reader(formula).readAll();
}
