import { lineOf, rightsOf, type Answer, type Line } from './pasted-lines.js';
import { standInColleague } from './stand-in-colleague.js';

/*
 * A text as authors have it lying about becomes the beginning of a sprint, by rules that can be told in a few sentences:
 *
 * - The first line is the title.
 * - A heading (`# Så går vi i gang`, `Bane 2: Send filen`, or a line underlined with === or ---) begins a level.
 * - A line with a bullet that answers no question is what one can do afterwards.
 * - A line that ends in a question mark is a question, and the bullets, letters or numbers under it are its answers.
 * - What somebody says (`Kunden: “Hvad koster det?”`) is a talk, and the lines under it are what one can answer.
 * - A numbered list of three or more is an order to find; the line above it that ends in a colon is its task.
 * - `*`, `+`, `[x]`, `✓` or `(rigtigt)` marks what is right, `[ ]`, `✗` or `(forkert)` what is wrong; where nothing is
 *   marked, the first answer is right. What stands behind ` – ` says why.
 * - `Hint:` and `Forklaring:` belong to the task above them.
 * - Other lines tell what it is about: the sprint before its first level, a level before its first task.
 *
 * What the text does not say stays open, and the checks ask for it; who says it is a colleague until the author has
 * chosen. Lines that found no place are given back.
 */

/** The longest text that is read, in characters. */
export const longestPastedText = 40_000;

/** What content holds: see the schemas of the sheet, the level and the steps. */
const most = { title: 80, text: 1200, levels: 20, tasks: 12, answers: 4, cards: 8, teaches: 10 } as const;
const fewestCards = 3;

/** The most tasks that become steps. */
export const mostPastedTasks = most.levels * most.tasks;

/** Why a line found no place. */
export type UnusedReason =
  'no-place' | 'too-long' | 'too-many-answers' | 'too-many-cards' | 'too-many-levels' | 'too-many-outcomes';
export interface UnusedLine {
  /** Counted from 1, as the author sees it. */
  line: number;
  text: string;
  why: UnusedReason;
}

export type PastedTask =
  | { kind: 'question' | 'talk'; text: string; answers: Answer[]; hint: string; feedback: string }
  | { kind: 'order'; text: string; cards: string[]; hint: string; feedback: string };
export interface PastedLevel {
  /** Empty where the text has no heading for it. */
  title: string;
  brief: string;
  tasks: PastedTask[];
}

/** What the rules made of a text. */
export interface PastedText {
  title: string;
  description: string;
  /** What one can do afterwards. */
  teaches: string[];
  levels: PastedLevel[];
  unused: UnusedLine[];
}

/** Reads a text in Danish. Any text gives something; it is never refused. Linear in its length. */
export function readPastedText(text: string): PastedText {
  const reader = new PastedTextReader();
  const lines = text.slice(0, longestPastedText).split(/\r\n?|\n/u);
  lines.forEach((written, index) => {
    const words = written.trim();
    const number = index + 1;
    // What is too long for content is not read at all: the patterns of a line are made for lines.
    if (words.length > most.text) reader.leave({ number, text: words }, 'too-long');
    else reader.take(lineOf(words, number, lines[index + 1]?.trim() ?? ''));
  });
  return reader.end();
}

class PastedTextReader {
  private readonly read: PastedText = { title: '', description: '', teaches: [], levels: [], unused: [] };
  /** What answers, hints and reasons belong to. */
  private open: PastedTask | null = null;
  /** A line that ends in a colon: what it begins shows with the next one. */
  private label: Line | null = null;
  /** Numbered lines that may become an order. */
  private numbered: Line[] = [];

  leave({ number, text }: Pick<Line, 'number' | 'text'>, why: UnusedReason): void {
    this.read.unused.push({ line: number, text, why });
  }

  take(line: Line): void {
    if (line.kind === 'nothing') return;
    if (this.read.title === '') {
      this.read.title = line.words.slice(0, most.title);
      return;
    }
    if (line.kind === 'numbered' && this.open === null) {
      this.numbered.push(line);
      return;
    }
    this.endNumbers();
    if (line.kind === 'bullet' || line.kind === 'numbered') this.takePoint(line);
    else this.takeWords(line);
  }

  end(): PastedText {
    this.endNumbers();
    this.dropLabel();
    for (const level of this.read.levels) level.tasks = level.tasks.map(orderThatIsAsked);
    return { ...this.read, levels: this.read.levels.flatMap(inPieces).slice(0, most.levels) };
  }

  private takeWords(line: Line): void {
    if (line.kind === 'label') {
      this.dropLabel();
      this.open = null;
      this.label = line;
      return;
    }
    this.dropLabel();
    if (line.kind === 'heading') this.beginLevel(line);
    else if (line.kind === 'question') this.begin(line, 'question');
    else if (line.kind === 'saying') this.begin(line, 'talk');
    else if (line.kind === 'hint' || line.kind === 'feedback') this.takeHelp(line, line.kind);
    else if (line.kind === 'answer') this.takePoint(line);
    else this.takeText(line);
  }

  private beginLevel(line: Line): void {
    this.open = null;
    if (this.read.levels.length >= most.levels) this.leave(line, 'too-many-levels');
    else this.read.levels.push({ title: line.words.slice(0, most.title), brief: '', tasks: [] });
  }

  private begin({ words }: Line, kind: 'question' | 'talk'): void {
    this.open = { kind, text: words, answers: [], hint: '', feedback: '' };
    this.level().tasks.push(this.open);
  }

  private level(): PastedLevel {
    const last = this.read.levels.at(-1);
    if (last) return last;
    const first = { title: '', brief: '', tasks: [] };
    this.read.levels.push(first);
    return first;
  }

  /** An answer, or what one can do afterwards. */
  private takePoint(line: Line): void {
    this.label = null;
    const task = this.open;
    if (task === null || task.kind === 'order') {
      if (line.kind === 'answer') this.leave(line, 'no-place');
      else this.teach(line);
    } else if (task.answers.length < most.answers || (line.kind === 'numbered' && isUnmarked(task, line))) {
      task.answers.push({ text: line.words, mark: line.mark, why: line.why });
    } else {
      this.leave(line, 'too-many-answers');
    }
  }

  private teach(line: Line): void {
    if (this.read.teaches.length >= most.teaches) this.leave(line, 'too-many-outcomes');
    else this.read.teaches.push(wholeOf(line));
  }

  private takeHelp(line: Line, kind: 'hint' | 'feedback'): void {
    const task = this.open ?? this.read.levels.at(-1)?.tasks.at(-1);
    if (task === undefined || task[kind] !== '') this.leave(line, 'no-place');
    else task[kind] = line.words;
  }

  private takeText(line: Line): void {
    this.open = null;
    const level = this.read.levels.at(-1);
    if (level && level.tasks.length > 0) {
      this.leave(line, 'no-place');
      return;
    }
    const before = level ? level.brief : this.read.description;
    const together = before === '' ? line.words : `${before} ${line.words}`;
    if (together.length > most.text) this.leave(line, 'too-long');
    else if (level) level.brief = together;
    else this.read.description = together;
  }

  /** A line that ended in a colon, and nothing it could have begun came. */
  private dropLabel(): void {
    const { label } = this;
    this.label = null;
    if (label) this.takeText(label);
  }

  /** Three in a row are an order; fewer are points like all others. */
  private endNumbers(): void {
    const { numbered, label } = this;
    this.numbered = [];
    if (numbered.length === 0) return;
    if (numbered.length < fewestCards) {
      for (const line of numbered) this.takePoint(line);
      return;
    }
    this.label = null;
    for (const line of numbered.slice(most.cards)) this.leave(line, 'too-many-cards');
    const cards = numbered.slice(0, most.cards).map(wholeOf);
    const text = label?.words ?? 'Sæt det i den rigtige rækkefølge';
    this.level().tasks.push({ kind: 'order', text, cards, hint: '', feedback: '' });
  }
}

/** Only an answer has a reason of its own. */
function wholeOf({ words, why }: Line): string {
  return why === '' ? words : `${words} – ${why}`;
}

/** More numbers than answers are taken: it may be an order that is asked for. */
function isUnmarked(task: Extract<PastedTask, { answers: Answer[] }>, line: Line): boolean {
  return (
    asksForOrder(task.text) &&
    line.mark === null &&
    task.answers.length < most.cards &&
    task.answers.every(({ mark }) => mark === null)
  );
}

function asksForOrder(question: string): boolean {
  return /rækkefølge|\border\b/iu.test(question);
}

/** "Hvad er den rigtige rækkefølge?" with three or more unmarked answers asks for all of them. */
function orderThatIsAsked(task: PastedTask): PastedTask {
  if (task.kind !== 'question' || !asksForOrder(task.text)) return task;
  const { text, answers, hint, feedback } = task;
  if (answers.length < fewestCards || answers.some(({ mark }) => mark !== null)) return task;
  return { kind: 'order', text, cards: answers.map((answer) => answer.text), hint, feedback };
}

/** A level with more tasks than a level holds goes on in the next. */
function inPieces(level: PastedLevel): PastedLevel[] {
  const count = Math.max(1, Math.ceil(level.tasks.length / most.tasks));
  return Array.from({ length: count }, (_, index) => ({
    title: index === 0 || level.title === '' ? level.title : `${level.title} (${index + 1})`,
    brief: index === 0 ? level.brief : '',
    tasks: level.tasks.slice(index * most.tasks, (index + 1) * most.tasks),
  }));
}

/** The same without some of its tasks, counted from 0 through all levels. Levels stay, also those that have none left. */
export function withoutTasks(read: PastedText, places: Iterable<number>): PastedText {
  const left = new Set(places);
  let before = 0;
  const levels = read.levels.map((level) => {
    const first = before;
    before += level.tasks.length;
    return { ...level, tasks: level.tasks.filter((_, index) => !left.has(first + index)) };
  });
  return { ...read, levels };
}

type Content = Record<string, unknown>;

const { id: actor } = standInColleague;

/** The sheet and the levels as far as the text goes, in the shape of content files; the levels have ids of their own. */
export function contentOfPastedText({ title, description, teaches, levels }: PastedText): {
  sheet: Content;
  levels: (Content & { id: string })[];
} {
  const made = levels.map(levelContent);
  return {
    sheet: {
      track: 'basic',
      world: 'everyday',
      title: { da: title },
      ...(description === '' ? {} : { description: { da: description } }),
      tasks: teaches.map((words) => ({ da: words })),
      outcomes: teaches.map((words, index) => ({ id: `kan-${index + 1}`, text: { da: words } })),
      cast: [standInColleague],
      map: made.map(({ id }, index) => ({ level: id, opensAfter: index, ...placeOf(index, made.length) })),
    },
    levels: made,
  };
}

function levelContent({ title, brief, tasks }: PastedLevel, index: number): Content & { id: string } {
  return {
    id: `del-${index + 1}`,
    kind: 'practice',
    title: { da: title === '' ? `Del ${index + 1}` : title },
    method: 'game',
    brief: { actor, ...(brief === '' ? {} : { text: { da: brief } }) },
    debrief: { actor },
    steps: tasks.map(stepContent),
  };
}

function stepContent(task: PastedTask, index: number): Content {
  const { text, hint, feedback } = task;
  const base = {
    id: `opgave-${index + 1}`,
    prompt: { da: task.kind === 'talk' ? 'Hvad svarer du?' : text },
    ...(hint === '' ? {} : { hint: { da: hint } }),
    ...(feedback === '' ? {} : { feedback: { da: feedback } }),
  };
  if (task.kind === 'order') {
    const cards = task.cards.map((label, place) => ({ id: `trin-${place + 1}`, label: { da: label } }));
    return { ...base, mechanic: 'sequence', cards, arrangement: { kind: 'order' } };
  }
  const answers = rightsOf(task.answers);
  if (task.kind === 'talk') {
    const choices = answers.map(({ text: label, right, mark, why }, place) => ({
      id: `svar-${place + 1}`,
      label: { da: label },
      quality: mark === 'fair' ? 'ok' : right ? 'good' : 'bad',
      ...(why === '' ? {} : { reply: { da: why } }),
    }));
    return { ...base, mechanic: 'dialogue', actor, nodes: [{ id: 'samtale', says: { da: text }, choices }] };
  }
  const options = answers.map((answer, place) => ({
    id: `svar-${place + 1}`,
    text: { da: answer.text },
    right: answer.right,
    ...(answer.why === '' ? {} : { why: { da: answer.why } }),
  }));
  return { ...base, mechanic: 'recall', task: { kind: 'choice', options } };
}

/** Nodes in a gentle line from the lower left to the upper right of the map. */
function placeOf(index: number, count: number): { x: number; y: number } {
  const along = count === 1 ? 0.5 : index / (count - 1);
  return { x: Math.round(15 + 70 * along), y: Math.round(75 - 50 * along) };
}
