import { readArea, readCell, type CellArea, type CellPoint } from './cells.js';
import { findFunction, nearestFunction, type FunctionEntry } from './catalogue/catalogue.js';
import { tokensOf, type Token } from './tokens.js';
import { Failure } from './values.js';
import { naming, writing } from './words.js';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula as a tree. */
export type Formula =
  | { kind: 'value'; value: number | string | boolean | Failure }
  | { kind: 'cell'; point: CellPoint }
  | { kind: 'range'; area: CellArea; text: string }
  | { kind: 'negate' | 'plus' | 'percent'; operand: Formula }
  | { kind: 'binary'; operator: BinaryOperator; left: Formula; right: Formula }
  | { kind: 'call'; entry: FunctionEntry; parts: Formula[] }
  /** A part left out between two semicolons. */
  | { kind: 'nothing' };

/** Excel allows 64 functions inside each other; no formula of a level comes near. */
const deepest = 64;

/** From the weakest to the strongest; each level is read from left to right, `^` too (2^3^2 is 64 in Excel). */
const levels: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** The whole formula; throws a `Failure` at the first thing that is not as it should be. */
  parse(): Formula {
    if (this.tokens.length === 0) throw writing.empty();
    const formula = this.level(0);
    const rest = this.tokens[this.at];
    if (!rest) return formula;
    if (rest.kind === 'close') throw writing.notOpened();
    if (rest.kind === 'separator') throw writing.straySeparator();
    throw this.missingOperator(rest);
  }

  private level(index: number): Formula {
    const operators = levels[index];
    if (!operators) return this.percent();
    let left = this.level(index + 1);
    for (let token = this.operator(operators); token; token = this.operator(operators)) {
      left = { kind: 'binary', operator: token.text as BinaryOperator, left, right: this.level(index + 1) };
    }
    return left;
  }

  private percent(): Formula {
    let formula = this.signed();
    while (this.operator(['%'])) formula = { kind: 'percent', operand: formula };
    return formula;
  }

  /** A minus in front binds tighter than anything behind: -2^2 is 4 (Microsoft, "operator precedence"). */
  private signed(): Formula {
    const signs: ('negate' | 'plus')[] = [];
    for (let sign = this.operator(['-', '+']); sign; sign = this.operator(['-', '+'])) {
      signs.push(sign.text === '-' ? 'negate' : 'plus');
    }
    if (signs.length > deepest) throw writing.tooLong();
    let formula = this.primary();
    for (const kind of signs.reverse()) formula = { kind, operand: formula };
    return formula;
  }

  private primary(): Formula {
    const token = this.tokens[this.at];
    if (!token) throw this.endsEarly();
    if (token.kind === 'open') return this.inBrackets();
    if (token.kind === 'name') return this.call(token);
    this.at += 1;
    if (token.kind === 'number' || token.kind === 'text' || token.kind === 'truth') {
      return { kind: 'value', value: token.value };
    }
    if (token.kind === 'error') return { kind: 'value', value: token.failure };
    if (token.kind === 'reference') return referenceOf(token.text);
    throw this.nothingHere(token);
  }

  private inBrackets(): Formula {
    this.at += 1;
    if (this.tokens[this.at]?.kind === 'close') throw writing.emptyBrackets();
    const formula = this.deeper(() => this.level(0));
    this.close();
    return formula;
  }

  private call(token: Token): Formula {
    const isCall = this.tokens[this.at + 1]?.kind === 'open';
    const entry = findFunction(token.text);
    if (!entry || !isCall) throw unknownName(token.text, entry, isCall);
    this.at += 2;
    const parts = this.deeper(() => this.parts());
    this.close();
    const example = entry.example;
    if (parts.length < entry.least) throw naming.tooFew(entry.da, entry.canonical, entry.least, example);
    if (parts.length > entry.most) throw naming.tooMany(entry.da, entry.canonical, entry.most, example);
    return { kind: 'call', entry, parts };
  }

  private parts(): Formula[] {
    if (this.tokens[this.at]?.kind === 'close') return [];
    const parts = [this.part()];
    while (this.tokens[this.at]?.kind === 'separator') {
      this.at += 1;
      parts.push(this.part());
    }
    return parts;
  }

  private part(): Formula {
    const next = this.tokens[this.at]?.kind;
    return next === 'separator' || next === 'close' ? { kind: 'nothing' } : this.level(0);
  }

  private deeper<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > deepest) throw writing.tooDeep();
    const result = read();
    this.depth -= 1;
    return result;
  }

  private operator(wanted: readonly string[]): Token | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'operator' || !wanted.includes(token.text)) return null;
    this.at += 1;
    return token;
  }

  private close(): void {
    const token = this.tokens[this.at];
    if (!token) throw writing.notClosed();
    if (token.kind === 'separator') throw writing.straySeparator();
    if (token.kind !== 'close') throw this.missingOperator(token);
    this.at += 1;
  }

  private missingOperator(token: Token): Failure {
    return writing.noOperator(this.tokens[this.at - 1]?.text ?? '', token.text);
  }

  private endsEarly(): Failure {
    const last = this.tokens.at(-1);
    // "=SUM(" lacks its bracket more than its contents.
    return last?.kind === 'open' || last?.kind === 'separator'
      ? writing.notClosed()
      : writing.endsEarly(last?.text ?? '=');
  }

  private nothingHere(token: Token): Failure {
    const before = this.tokens[this.at - 2];
    if (token.kind === 'close' && !before) return writing.notOpened();
    return before ? writing.nothingBetween(before.text, token.text) : writing.notHere(token.text);
  }
}

function referenceOf(text: string): Formula {
  const point = readCell(text);
  if (point) return { kind: 'cell', point };
  const area = readArea(text.replace(/\s/g, ''));
  if (!area) throw naming.unknown(text);
  return { kind: 'range', area, text: text.replace(/[\s$]/g, '').toUpperCase() };
}

function unknownName(typed: string, entry: FunctionEntry | null, isCall: boolean): Failure {
  if (entry) return naming.noBrackets(typed, entry.da, entry.canonical);
  const near = nearestFunction(typed);
  if (near && (isCall || typed.length > 3)) return naming.suggestion(typed, near.da, near.canonical);
  return isCall ? naming.unknown(typed) : naming.bareText(typed);
}

/** A formula ("=…", normalized) as a tree, or what is wrong with it. */
export function parseFormula(formula: string): Formula | Failure {
  const { tokens, failure } = tokensOf(formula);
  if (failure) return failure;
  try {
    return new Parser(tokens).parse();
  } catch (problem) {
    if (problem instanceof Failure) return problem;
    throw problem;
  }
}
