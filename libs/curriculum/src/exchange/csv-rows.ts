import { mostQuestions } from './limits.js';
import type { ForeignProblem } from './question.js';

/*
 * The rows of a CSV file: RFC 4180, with what spreadsheets do besides: a semicolon or tab between cells where the comma
 * is a decimal sign, a byte order mark, a first line "sep=;", any line ends, spaces before a quotation mark.
 */

/** Rows are counted as a spreadsheet counts them: the head is 1, and a row with line breaks in a cell is one row. */
export interface CsvRow {
  row: number;
  cells: string[];
}

export interface CsvReading {
  rows: CsvRow[];
  problems: ForeignProblem[];
}

const separators = [';', ',', '\t'] as const;
const separatorLine = /^sep=([;,\t])(?:\r\n|\r|\n|$)/iu;

/** The sign that stands most often in the first line outside quotation marks. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === '\n' || sign === '\r')) break;
    else if (!isQuoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const count = (sign: string) => counts.get(sign) ?? 0;
  return [...separators].sort((one, other) => count(other) - count(one))[0] ?? ';';
}

const unclosed = 'a quotation mark is opened and not closed; write "" where it is only a sign';
const wordsBehind = 'words stand behind a closing quotation mark; write "" where it is only a sign';

class CsvReader {
  private at = 0;
  private row = 0;
  private readonly rows: CsvRow[] = [];
  private readonly problems: ForeignProblem[] = [];

  constructor(
    private readonly text: string,
    private readonly separator: string,
  ) {}

  read(): CsvReading {
    while (this.at < this.text.length) {
      this.row += 1;
      // The head is one more.
      if (this.rows.length + this.problems.length > mostQuestions) {
        const message = `only the first ${mostQuestions} rows are read. Divide the file.`;
        this.problems.push({ line: this.row, message });
        break;
      }
      const begin = this.at;
      const cells = this.cells();
      if (typeof cells !== 'string') {
        if (cells.some((cell) => cell.trim() !== '')) this.rows.push({ row: this.row, cells });
        continue;
      }
      this.problems.push({ line: this.row, message: cells });
      // What a quotation mark without an end has swallowed is read again from the next line. None is read a third time:
      // the next one that opens a cell would have ended it.
      this.at = begin;
      this.toNextLine();
    }
    return { rows: this.rows, problems: this.problems };
  }

  /** The cells of one row; goes behind its line end. */
  private cells(): string[] | string {
    const cells: string[] = [];
    for (;;) {
      const cell = this.isQuoted() ? this.quoted() : { words: this.plain() };
      if (typeof cell === 'string') return cell;
      cells.push(cell.words);
      if (this.text.charAt(this.at) !== this.separator) break;
      this.at += 1;
    }
    this.toNextLine();
    return cells;
  }

  /** Whether a quotation mark comes next; goes behind the spaces before it. */
  private isQuoted(): boolean {
    let at = this.at;
    while (this.text.charAt(at) === ' ') at += 1;
    if (this.text.charAt(at) !== '"') return false;
    this.at = at;
    return true;
  }

  private quoted(): { words: string } | string {
    const begin = this.at + 1;
    let end = this.text.indexOf('"', begin);
    while (end !== -1 && this.text.charAt(end + 1) === '"') end = this.text.indexOf('"', end + 2);
    if (end === -1) return unclosed;
    this.at = end + 1;
    while (this.text.charAt(this.at) === ' ') this.at += 1;
    const isEnd =
      this.at >= this.text.length || this.isBreak() || this.text.charAt(this.at) === this.separator;
    return isEnd ? { words: this.text.slice(begin, end).replaceAll('""', '"') } : wordsBehind;
  }

  private plain(): string {
    const begin = this.at;
    while (this.at < this.text.length && !this.isBreak() && this.text.charAt(this.at) !== this.separator) {
      this.at += 1;
    }
    return this.text.slice(begin, this.at);
  }

  private isBreak(): boolean {
    const sign = this.text.charAt(this.at);
    return sign === '\n' || sign === '\r';
  }

  private toNextLine(): void {
    while (this.at < this.text.length && !this.isBreak()) this.at += 1;
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
  }
}

/** The rows that are not empty, and what is wrong with those that could not be read. Never throws; linear time. */
export function readCsvRows(file: string): CsvReading {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const [line = '', named] = separatorLine.exec(text) ?? [];
  const body = text.slice(line.length);
  return new CsvReader(body, named ?? separatorOf(body)).read();
}
