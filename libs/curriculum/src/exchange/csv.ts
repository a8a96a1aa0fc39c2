import { readCsvAnswers, typeByColumns } from './csv-answers.js';
import type { CsvAnswer, CsvQuestion } from './csv-answers.js';
import { columnNames, columnOf, keyOf, typeNames, typeOf } from './csv-columns.js';
import type { Column } from './csv-columns.js';
import { readCsvRows } from './csv-rows.js';
import type { CsvRow } from './csv-rows.js';
import { longestFile } from './limits.js';
import { tidyLines } from './plain-text-html.js';
import type { ForeignProblem, ForeignQuestion, ForeignReading } from './question.js';

/*
 * Questions in a spreadsheet, one a row under a head: `type; question; right; wrong1; wrong2; feedback`. The format is
 * our own; `csvExample` shows every column and `csv-columns.ts` knows their names. A row that cannot be read is a
 * problem with its number; the others are read all the same.
 */

/** Spreadsheets end somewhere. */
const mostColumns = 400;

function headsOf(row: CsvRow | undefined, problems: ForeignProblem[]): (Column | null)[] | null {
  const refuse = (message: string) => {
    problems.push({ line: row?.row ?? 1, message });
    return null;
  };
  if (!row) return refuse(`the file is empty; its first row names the columns: ${columnNames}`);
  if (row.cells.length > mostColumns)
    return refuse(`has ${row.cells.length} columns; at most ${mostColumns} are read`);
  const known = new Set<string>();
  const heads = row.cells.map((cell) => {
    const name = cell.trim();
    const column = columnOf(name);
    if (!column) {
      if (name !== '')
        refuse(`the column "${name.slice(0, 60)}" is not known and left out; use ${columnNames}`);
      return null;
    }
    if (known.has(keyOf(column))) return refuse(`the column "${name}" stands twice; the second is left out`);
    known.add(keyOf(column));
    return column;
  });
  if (!known.has('question')) return refuse('there is no column "question" (spørgsmål) in the first row');
  return heads;
}

function readRow(heads: readonly (Column | null)[], { cells }: CsvRow): CsvQuestion | string {
  const extra = cells.slice(heads.length).findIndex((cell) => cell.trim() !== '');
  if (extra !== -1)
    return 'has more cells than the first row; put quotation marks around words with a ; or ,';
  const row: CsvQuestion = { single: { type: '', name: '', question: '', feedback: '' }, answers: [] };
  const answers = new Map<string, CsvAnswer>();
  heads.forEach((column, index) => {
    if (!column) return;
    const words = tidyLines(cells[index] ?? '');
    if (column.is === 'single') {
      row.single[column.name] = words;
      return;
    }
    const key = `${column.list} ${column.number}`;
    const answer = answers.get(key) ?? { text: '', feedback: '', percent: '', list: column.list };
    answer[column.part] = words;
    answers.set(key, answer);
  });
  row.answers = [...answers.values()].filter(({ text, feedback }) => text !== '' || feedback !== '');
  return row;
}

function questionOf(row: CsvQuestion, line: number): ForeignQuestion | string {
  const { type, name, question, feedback } = row.single;
  if (question === '') return 'has no question; fill the column "question" (spørgsmål)';
  const kind = type === '' ? typeByColumns(row) : typeOf(type);
  if (!kind) return `"${type.slice(0, 40)}" is no type; write ${typeNames}`;
  const what = readCsvAnswers(row, kind);
  return typeof what === 'string' ? what : { name, text: question, feedback, line, ...what };
}

/**
 * The questions of a CSV file and what could not be read of it. `line` is the row as a spreadsheet counts it. Never
 * throws; takes time in proportion to the length.
 */
export function parseCsv(file: string): ForeignReading {
  if (file.length > longestFile) {
    const message = `the file has ${file.length} characters; at most ${longestFile} are read. Divide it.`;
    return { questions: [], problems: [{ line: 1, message }] };
  }
  const { rows, problems } = readCsvRows(file);
  const questions: ForeignQuestion[] = [];
  const [first, ...others] = rows;
  const heads = headsOf(first, problems);
  if (!heads) return { questions, problems };
  others.forEach((cells) => {
    const row = readRow(heads, cells);
    const question = typeof row === 'string' ? row : questionOf(row, cells.row);
    if (typeof question === 'string') problems.push({ line: cells.row, message: question });
    else questions.push(question);
  });
  return { questions, problems: problems.sort((one, other) => one.line - other.line) };
}
