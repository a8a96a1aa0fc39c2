/* The lines of a pasted text, each by itself: what kind it is, what it says, and how it is marked. */

export type LineKind =
  /** Empty, or a rule drawn across the page. */
  | 'nothing'
  | 'heading'
  | 'bullet'
  | 'numbered'
  | 'question'
  /** What somebody says in a talk. */
  | 'saying'
  /** An answer that is marked as one and has no bullet: `Svar: ...`, `Forkert: ...`. */
  | 'answer'
  | 'hint'
  | 'feedback'
  /** Ends in a colon and begins something. */
  | 'label'
  | 'text';

/** How an answer is marked; `fair` will do, and is not the best. */
export type Mark = 'right' | 'fair' | 'wrong';

export interface Line {
  kind: LineKind;
  /** Counted from 1. */
  number: number;
  /** As it stands. */
  text: string;
  /** Without bullets, numbers and marks. */
  words: string;
  mark: Mark | null;
  /** What stands behind the dash of an answer; empty when nothing does. */
  why: string;
}

export interface Answer {
  text: string;
  mark: Mark | null;
  why: string;
}

const rule = /^(?:[-=_*]\s?){3,}$/u;
const underline = /^(?:={3,}|-{3,})$/u;
const hashHeading = /^#{1,6}\s+(.+?)\s*#*$/u;
const namedHeading =
  /^(?:bane|del|kapitel|modul|lektion|emne|level|part|chapter|module|lesson)\s+\d{1,2}(?:\s*[.:–-]\s*(.+))?$/iu;
const numberForm = /^\d{1,2}[.)]\s+/u;
const bulletForm = /^(?:[-–—•▪*+]|[a-hA-H][.)])\s+/u;
const labelled: readonly [RegExp, LineKind, Mark | null][] = [
  [/^(?:hint|vink|tip):\s*/iu, 'hint', null],
  [/^(?:forklaring|begrundelse|feedback|explanation):\s*/iu, 'feedback', null],
  [/^(?:svar|rigtigt svar|rigtigt|answer|right|correct):\s*/iu, 'answer', 'right'],
  [/^(?:forkert svar|forkert|wrong|incorrect):\s*/iu, 'answer', 'wrong'],
];
/** `Kunden: “Hvad koster det?”`, or the saying alone. */
const sayingForm = /^(?:[\p{Lu}][\p{L} .-]{0,38}:\s*)?["“”»](.{2,})["“”«]$/u;

const marksBefore: readonly [RegExp, Mark][] = [
  [/^(?:\[[xX]\]|[✓✔☑])\s*/u, 'right'],
  [/^(?:\[\s?\]|[✗✘☐])\s*/u, 'wrong'],
];
const marksAfter: readonly [RegExp, Mark][] = [
  [/\s*\((?:rigtig|rigtigt|right|correct)\)$/iu, 'right'],
  [/\s*\((?:forkert|wrong|incorrect)\)$/iu, 'wrong'],
  [/\s*\((?:i orden|ok|okay)\)$/iu, 'fair'],
];
const reasonAfter = / (?:–|—|--) /u;

/**
 * @param text one line, trimmed
 * @param next the line after it, trimmed; empty for none
 */
export function lineOf(text: string, number: number, next: string): Line {
  const plain = { number, text, words: text, mark: null, why: '' };
  if (text === '' || rule.test(text)) return { ...plain, kind: 'nothing' };
  const heading = hashHeading.exec(text)?.[1];
  if (heading !== undefined) return { ...plain, kind: 'heading', words: heading };
  const named = namedHeading.exec(text);
  if (named) return { ...plain, kind: 'heading', words: named[1] ?? text };
  if (underline.test(next) && !bulletForm.test(text)) return { ...plain, kind: 'heading' };
  for (const [form, kind, mark] of labelled) {
    const words = text.replace(form, '');
    if (words !== text && words !== '') return { ...plain, kind, ...parts(words), ...(mark && { mark }) };
  }
  return pointOf(plain) ?? wordsOf(plain);
}

/** A line with a bullet, a letter, a number or a mark in front of it. */
function pointOf(plain: Omit<Line, 'kind'>): Line | null {
  const { text } = plain;
  const isNumbered = numberForm.test(text);
  const words = text.replace(isNumbered ? numberForm : bulletForm, '');
  const isMarked = marksBefore.some(([form]) => form.test(words));
  if (words === text && !isMarked) return null;
  // Numbers count questions as often as steps, and a question is one behind a dash as well.
  if (!isMarked && words.endsWith('?')) return { ...plain, kind: 'question', words };
  const read = parts(words);
  const starred: Mark | null = /^[*+]\s/u.test(text) ? 'right' : null;
  return { ...plain, kind: isNumbered ? 'numbered' : 'bullet', ...read, mark: read.mark ?? starred };
}

function wordsOf(plain: Omit<Line, 'kind'>): Line {
  const { text } = plain;
  const saying = sayingForm.exec(text)?.[1];
  if (saying !== undefined) return { ...plain, kind: 'saying', words: saying };
  if (text.endsWith('?')) return { ...plain, kind: 'question' };
  if (text.endsWith(':') && text.length > 1)
    return { ...plain, kind: 'label', words: text.slice(0, -1).trimEnd() };
  return { ...plain, kind: 'text' };
}

/** An answer without its mark and its reason. */
function parts(words: string): { words: string; mark: Mark | null; why: string } {
  const before = marksBefore.find(([form]) => form.test(words));
  const bare = before ? words.replace(before[0], '') : words;
  const cut = reasonAfter.exec(bare);
  const said = cut ? bare.slice(0, cut.index).trimEnd() : bare;
  const why = cut ? bare.slice(cut.index + cut[0].length).trim() : '';
  const after = marksAfter.find(([form]) => form.test(said)) ?? marksAfter.find(([form]) => form.test(why));
  const without = (text: string) => (after ? text.replace(after[0], '').trimEnd() : text);
  return { words: without(said), mark: before?.[1] ?? after?.[1] ?? null, why: without(why) };
}

/** Which answers are right: those that are marked, the only one not marked wrong, or else the first. */
export function rightsOf(answers: readonly Answer[]): (Answer & { right: boolean })[] {
  const marked = answers.some(({ mark }) => mark === 'right');
  const unmarked = answers.filter(({ mark }) => mark === null);
  const [only] = unmarked.length === 1 && answers.length > 1 ? unmarked : [];
  return answers.map((answer, index) => ({
    ...answer,
    right: marked ? answer.mark === 'right' : only ? answer === only : index === 0,
  }));
}
