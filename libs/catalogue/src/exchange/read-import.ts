import { draftPart, heaviestText, type ImportProblem } from '@mikrosprint/contracts';
import {
  level as levelSchema,
  mechanics,
  parseCsv,
  parseGift,
  parseH5p,
  parseMoodleXml,
  placesToWrite,
  readOwnPackage,
  standInColleague,
  textFromBytes,
  textIn,
  toSteps,
  type ForeignReading,
  type Locale,
  type SprintFiles,
} from '@mikrosprint/curriculum';
import { levelPart } from '../studio/draft-files.js';
import { titleOf, type PartContent } from '../studio/draft-parts.js';
import { bodyProblem } from '../studio/plain-body.js';
import { draftFromText } from '../studio/starts/pasted-text.js';
import { archiveKind, isZip, textKind } from './import-kind.js';
import { levelsInOrder, refused, summaryOf, type Found, type ImportReading } from './import-reading.js';
import { unfitMedia } from './unfit-media.js';

/*
 * A file from anywhere as what it would become. Nothing is taken for granted: the formats' own readers have limits for
 * everything, and what they give is looked through once more for what the database cannot keep.
 */

/** A draft has at most so many levels beside its sheet. */
export const mostLevels = 40;
/** As much as can be pasted. */
const longestText = 40_000;
const longestTitle = 80;

export interface ImportFile {
  name: string;
  bytes: Uint8Array;
  /** Of the questions, where the file does not say. */
  language: Locale;
}

/** Never throws for a file, however it was made. */
export function readImport({ name, bytes, language }: ImportFile): ImportReading {
  if (bytes.length === 0) return refused('import-empty');
  const title = titleFrom(name);
  if (isZip(bytes)) {
    if (archiveKind(bytes, name) === 'package') return fromPackage(bytes, title, language);
    return fromQuestions('h5p', parseH5p(bytes), title, language);
  }
  if (bytes.length > heaviestText) return refused('import-too-large');
  const text = textFromBytes(bytes);
  switch (textKind(text, name)) {
    case null:
      return refused('import-unknown');
    case 'moodle-xml':
      return fromQuestions('moodle-xml', parseMoodleXml(bytes), title, language);
    case 'gift':
      return fromQuestions('gift', parseGift(text), title, language);
    case 'csv':
      return fromQuestions('csv', parseCsv(text), title, language);
    case 'text':
      return fromText(text, title);
  }
}

/** What a file is called, without its ending. */
function titleFrom(name: string): string {
  const stem = name.replace(/\.[a-z0-9]{1,6}$/iu, '').replace(/[\s_]+/gu, ' ');
  return stem.trim().slice(0, longestTitle).trim() || 'Import';
}

function fromQuestions(
  format: 'gift' | 'moodle-xml' | 'csv' | 'h5p',
  reading: ForeignReading,
  title: string,
  asked: Locale,
): ImportReading {
  const language = reading.language ?? asked;
  const problems = reading.problems.map(({ line, message }) => ({ file: null, line, message }));
  // An archive that is refused and a document that is broken have nothing in them at all.
  if (reading.questions.length === 0) return refused(emptyCode(format, problems), problems);
  const keepable = reading.questions.filter((question) => bodyProblem(question) === null);
  const unkeepable = reading.questions
    .filter((question) => !keepable.includes(question))
    .map(({ line }) => ({ file: null, line, message: 'holds signs that are no text and was left out' }));
  const { steps, left } = toSteps(keepable, { locale: language, actor: standInColleague.id });
  if (steps.length === 0 && left.length === 0) return refused('import-empty', unkeepable);
  const found: Found = {
    format,
    language,
    title,
    levels: 0,
    kinds: steps.map(({ step }) => ({ kind: step.origin?.kind ?? null, mechanic: step.mechanic })),
    steps: steps.map(({ step, line }) => ({
      mechanic: step.mechanic,
      prompt: textIn(promptOf(step), language),
      line,
    })),
    toWrite: steps.reduce((sum, { step }) => sum + placesToWrite(step).length, 0),
    left,
    problems: [...problems, ...unkeepable],
  };
  const summary = summaryOf('questions', found);
  return {
    ok: true,
    summary,
    content: { holds: 'questions', steps: steps.map(({ step }) => step) },
    media: new Map(),
  };
}

/** A talk has what is asked in its first turn: its own prompt is the same for every question. */
function promptOf(step: Parameters<typeof placesToWrite>[0]) {
  return step.mechanic === 'dialogue' ? (step.nodes[0]?.says ?? step.prompt) : step.prompt;
}

function emptyCode(format: string, problems: readonly ImportProblem[]) {
  const isWhole = format === 'h5p' || format === 'moodle-xml';
  return isWhole && problems.length > 0 ? 'import-broken' : 'import-empty';
}

function fromPackage(bytes: Uint8Array, fallback: string, language: Locale): ImportReading {
  const reading = readOwnPackage(bytes);
  const problems = reading.problems.map(({ file, line, message }) => ({
    file: file === '' ? null : file,
    line,
    message,
  }));
  if (!reading.ok) return refused('import-broken', problems);
  const { files } = reading;
  const parts = partsOf(files);
  const unfit = [...unfitParts(parts), ...unfitMedia(files)];
  if (unfit.length > 0) return refused('import-broken', unfit);
  const media = mediaOf(files);
  if (files.levels.size > mostLevels) {
    const message = `holds ${files.levels.size} levels; a draft has at most ${mostLevels}`;
    return refused('import-too-large', [{ file: null, line: 1, message }]);
  }
  const title = titleOf(files.sheet)?.da.slice(0, longestTitle) ?? fallback;
  return sprint(parts, { format: 'package', language, title, problems, otherFiles: reading.leftOut }, media);
}

function partsOf({ sheet, levels }: SprintFiles): Map<string, PartContent> {
  const parts = [...levels].map(([name, content]): [string, PartContent] => [levelPart(name), content]);
  return new Map([['sheet', sheet], ...parts]);
}

/** What a draft cannot hold, however it is zipped. */
function unfitParts(parts: ReadonlyMap<string, PartContent>): ImportProblem[] {
  return [...parts].flatMap(([part, content]) => {
    const file = part === 'sheet' ? 'sprint.json' : `levels/${part.slice(part.indexOf('/') + 1)}.json`;
    if (!draftPart.safeParse(part).success)
      return [{ file, line: 1, message: 'a level is called by small letters, digits and single hyphens' }];
    const message = bodyProblem(content);
    return message === null ? [] : [{ file, line: 1, message }];
  });
}

/** No recording ends as a picture does, so one map holds both. */
function mediaOf({ recordings, pictures }: SprintFiles): Map<string, Uint8Array> {
  return new Map([...recordings, ...pictures]);
}

function fromText(text: string, title: string): ImportReading {
  if (text.trim() === '') return refused('import-empty');
  if (text.length > longestText) return refused('import-too-large');
  const parts = new Map<string, PartContent>(draftFromText(text));
  if (unfitParts(parts).length > 0) return refused('import-unknown');
  const sheet = parts.get('sheet');
  const named = (sheet && titleOf(sheet))?.da.slice(0, longestTitle) ?? title;
  return sprint(parts, { format: 'text', language: 'da', title: named, problems: [] }, new Map());
}

type About = Pick<Found, 'format' | 'language' | 'title' | 'problems' | 'otherFiles'>;

/** A whole sprint, finished or not. */
function sprint(
  parts: ReadonlyMap<string, PartContent>,
  about: About,
  media: Map<string, Uint8Array>,
): ImportReading {
  const content: Record<string, PartContent> = Object.fromEntries(parts);
  const levels = levelsInOrder(content).map(([, level]) => level);
  const steps = levels.flatMap(stepsIn);
  const known = steps.flatMap(({ mechanic }) => (mechanic === null ? [] : [{ kind: null, mechanic }]));
  const toWrite = levels.reduce((sum, level) => {
    const parsed = levelSchema.safeParse(level);
    return parsed.success ? sum + parsed.data.steps.flatMap(placesToWrite).length : sum;
  }, 0);
  const found = { ...about, levels: levels.length, kinds: known, steps, toWrite };
  return {
    ok: true,
    summary: summaryOf('sprint', found),
    content: { holds: 'sprint', parts: content },
    media,
  };
}

/** The steps of a level that may be anything yet. */
function stepsIn({ steps }: PartContent): Found['steps'] {
  if (!Array.isArray(steps)) return [];
  return (steps as unknown[]).map((raw) => {
    const { mechanic, prompt } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<
      string,
      unknown
    >;
    const words = typeof prompt === 'object' && prompt !== null && 'da' in prompt ? prompt.da : '';
    return {
      mechanic: mechanics.find((known) => known === mechanic) ?? null,
      prompt: typeof words === 'string' ? words : '',
      line: null,
    };
  });
}
