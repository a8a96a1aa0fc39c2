import type { ItemStatistics, LevelStatistics, StepStatistics } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

/** The words and the way of writing numbers of whoever downloads the file. */
export interface CsvWords {
  of(text: LocalizedText): string;
  /** Of each column, in the order of `columns`. */
  heads: readonly string[];
  /** For what is not told. */
  hidden: string;
  gone: string;
  kinds: { level: string; step: string; answer: string };
  /** Danish spreadsheets read a comma in numbers and a semicolon between cells. */
  decimalComma: boolean;
}

export const columns = [
  'version',
  'kind',
  'level',
  'step',
  'wrongAnswer',
  'reached',
  'answered',
  'completions',
  'left',
  'leftRate',
  'firstTry',
  'firstTryRate',
  'hintRate',
  'revealed',
  'share',
  'medianSeconds',
  'discrimination',
] as const;
type Column = (typeof columns)[number];
/** A number, words, null for what is not told; what is left out does not belong to the line. */
type Line = Partial<Record<Column, string | number | null>>;

/**
 * The figures of one version as a file for spreadsheets: a line for each level, step and wrong answer.
 * @returns with a byte order mark, without which spreadsheets misread letters; lines end as RFC 4180 says
 */
export function csvOf(statistics: ItemStatistics, words: CsvWords): string {
  const between = words.decimalComma ? ';' : ',';
  const version = `${statistics.major}.${statistics.minor ?? 'x'}`;
  const lines = statistics.levels.flatMap((level) => linesOf(level, words));
  const rows = lines.map((line) => columns.map((column) => cellOf({ version, ...line }, column, words)));
  return `\uFEFF${[words.heads.map(quoted), ...rows].map((row) => `${row.join(between)}\r\n`).join('')}`;
}

function linesOf(level: LevelStatistics, words: CsvWords): Line[] {
  const name = words.of(level.title);
  const own: Line = {
    kind: words.kinds.level,
    level: name,
    reached: level.learners,
    completions: level.completions,
    left: level.dropOff,
    leftRate: level.dropOffRate,
    medianSeconds: level.medianSeconds,
  };
  return [own, ...level.steps.flatMap((step) => stepLines(name, step, words))];
}

function stepLines(level: string, step: StepStatistics, words: CsvWords): Line[] {
  const place = { level, step: words.of(step.prompt) };
  const own: Line = {
    ...place,
    kind: words.kinds.step,
    reached: step.reached,
    answered: step.answered,
    left: step.leftHere,
    firstTry: step.firstTry,
    firstTryRate: step.firstTryRate,
    hintRate: step.hintRate,
    revealed: step.revealed,
    medianSeconds: step.medianSeconds,
    discrimination: step.discrimination,
  };
  const answers = step.wrongAnswers.map(({ label, learners, share }): Line => {
    const wrongAnswer = label === null ? words.gone : words.of(label);
    return { ...place, kind: words.kinds.answer, wrongAnswer, reached: learners, share };
  });
  return [own, ...answers];
}

function cellOf(line: Line, column: Column, { hidden, decimalComma }: CsvWords): string {
  const value = line[column];
  if (value === undefined) return '';
  if (value === null) return quoted(hidden);
  if (typeof value === 'string') return quoted(value);
  const number = String(Math.round(value * 1000) / 1000);
  return decimalComma ? number.replace('.', ',') : number;
}

/** Words that begin as a formula would be run by a spreadsheet: an apostrophe makes them words again. */
function quoted(words: string): string {
  const inert = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return `"${inert.replaceAll('"', '""')}"`;
}
