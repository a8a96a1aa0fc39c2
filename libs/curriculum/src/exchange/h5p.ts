import { decoded } from '../package.js';
import { readJson } from '../locate.js';
import type { Locale } from '../text.js';
import type { ArchiveLimits } from './archive-limits.js';
import { readArchive } from './archive.js';
import { dialogCards, flashcards, sortParagraphs } from './h5p-cards.js';
import { multiChoice, singleChoiceSet, summary, trueFalse } from './h5p-choices.js';
import { containers, pieceOf } from './h5p-containers.js';
import { H5pFault, isObject, textAt, textOf } from './h5p-content.js';
import type { H5pConversion, H5pPiece, H5pQuestion, H5pValues } from './h5p-content.js';
import { blanks, dragText, markTheWords } from './h5p-gaps.js';
import { mostQuestions } from './limits.js';
import type { ForeignProblem, ForeignQuestion, ForeignReading } from './question.js';

/*
 * H5P packages, read by the documented file format alone ("The .h5p Specification", h5p.org): a zip archive whose
 * `h5p.json` names the content type and whose `content/content.json` holds its values, shaped as the type's semantics
 * say. Nothing of H5P itself runs or is part of this. Versions have only ever added to what is read here.
 */

const definitionPath = 'h5p.json';
const contentPath = 'content/content.json';

/** A package brings the programs of its content types and its films; only two files of it are ever unpacked. */
const limits: Partial<ArchiveLimits> = {
  compressedBytes: 256 * 1024 * 1024,
  entries: 10_000,
  entryBytes: 4 * 1024 * 1024,
  pathDepth: 20,
};

/** A larger text that is broken is not searched for the place. */
const largestSearched = 512 * 1024;
/** Containers in containers: a book of columns of question sets has three. */
const deepest = 8;
const mostProblems = 200;

type Convert = (params: H5pValues, title: string) => H5pConversion;

const converters: Readonly<Record<string, Convert>> = {
  'H5P.MultiChoice': multiChoice,
  'H5P.TrueFalse': trueFalse,
  'H5P.SingleChoiceSet': singleChoiceSet,
  'H5P.Summary': summary,
  'H5P.Blanks': blanks,
  'H5P.DragText': dragText,
  'H5P.MarkTheWords': markTheWords,
  'H5P.Dialogcards': dialogCards,
  'H5P.Flashcards': flashcards,
  'H5P.SortParagraphs': sortParagraphs,
  'H5P.Essay': (params) => words('essay', textAt(params, 'taskDescription')),
  'H5P.AdvancedText': (params) => words('description', textAt(params, 'text')),
  'H5P.Text': (params) => words('description', textAt(params, 'text')),
};

function words(kind: 'essay' | 'description', text: string): H5pConversion {
  return { questions: text === '' ? [] : [{ kind, text, feedback: '' }], dropped: [] };
}

/** Goes through a package from its beginning to its end and keeps what it finds. `line` counts pieces from 1. */
class H5pReader {
  private readonly questions: ForeignQuestion[] = [];
  private readonly problems: ForeignProblem[] = [];
  private untold = 0;
  private isCut = false;
  private line = 0;

  read(piece: H5pPiece | null, depth = 0): void {
    this.isCut ||= this.questions.length >= mostQuestions;
    if (this.isCut) return;
    const children = piece && Object.hasOwn(containers, piece.library) ? containers[piece.library] : null;
    if (!piece || !children) return this.readQuestion(piece);
    if (depth >= deepest) {
      this.line += 1;
      return this.report(`${piece.library}: lies in more than ${deepest} others and was left out`);
    }
    const found = children(piece.params);
    if (found.length === 0) {
      this.line += 1;
      this.report(`${piece.library}: is empty`);
    }
    for (const child of found) this.read(child, depth + 1);
  }

  private readQuestion(piece: H5pPiece | null): void {
    this.line += 1;
    if (!piece) return this.report('does not say what kind of content it is');
    const convert = Object.hasOwn(converters, piece.library) ? converters[piece.library] : null;
    const unknown: H5pQuestion = { kind: 'unknown', text: '', feedback: '', what: piece.library };
    try {
      const { questions, dropped } = convert?.(piece.params, piece.title) ?? {
        questions: [unknown],
        dropped: [],
      };
      const comment = textOf(piece.comment);
      questions.forEach((question, index) => {
        const number = questions.length > 1 && piece.title !== '' ? ` (${index + 1})` : '';
        const feedback = question.feedback || comment;
        this.keep({ ...question, feedback, name: `${piece.title}${number}`, line: this.line });
      });
      if (dropped.length > 0) this.report(`${piece.library}: read without ${dropped.join(', ')}`);
    } catch (error) {
      if (!(error instanceof H5pFault)) throw error;
      this.report(`${piece.library}: ${error.message}`);
    }
  }

  private keep(question: ForeignQuestion): void {
    if (this.questions.length < mostQuestions) this.questions.push(question);
    else this.isCut = true;
  }

  private report(message: string): void {
    if (this.problems.length < mostProblems) this.problems.push({ line: this.line, message });
    else this.untold += 1;
  }

  reading(): ForeignReading {
    const { line } = this;
    const cut = this.isCut ? [{ line, message: `only the first ${mostQuestions} questions are read` }] : [];
    const more = this.untold > 0 ? [{ line, message: `and ${this.untold} more problems like these` }] : [];
    return { questions: this.questions, problems: [...this.problems, ...more, ...cut] };
  }
}

type ObjectReading = { ok: true; value: H5pValues } | { ok: false; problem: ForeignProblem };

/** A JSON object of the package, or the problem with it. */
function objectIn(path: string, bytes: Uint8Array | undefined): ObjectReading {
  const refuse = (message: string, line = 1): ObjectReading => {
    return { ok: false, problem: { line, message: `${path}: ${message}` } };
  };
  if (!bytes) return refuse('the file is missing; every H5P package has it');
  const text = decoded(bytes);
  if (text === null) return refuse('this is not UTF-8 text');
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { ok: true, value } : refuse('it must hold one object in { }');
  } catch {
    const place = text.length <= largestSearched ? readJson(text) : null;
    return place?.ok === false ? refuse(place.message, place.line) : refuse('this is not JSON');
  }
}

/** ISO 639-1, perhaps with a region; `und` when the author has not said. */
function languageOf(definition: H5pValues): { language?: Locale } {
  const said = [definition.language, definition.defaultLanguage].find(
    (code) => typeof code === 'string' && code !== 'und' && code !== '',
  );
  const [code] = typeof said === 'string' ? said.toLowerCase().split(/[-_]/u) : [];
  return code === 'da' || code === 'en' ? { language: code } : {};
}

/**
 * The questions of an H5P package, as many as can be read. Tips, pictures and films are not carried along; where there
 * were any, a problem says so. Never throws.
 * @param bytes the package as it arrives
 */
export function parseH5p(bytes: Uint8Array): ForeignReading {
  const failed = (problems: ForeignProblem[]): ForeignReading => ({ questions: [], problems });
  const archive = readArchive(bytes, { limits, only: new Set([definitionPath, contentPath]) });
  if (!archive.ok) {
    return failed(
      archive.problems.map(({ path, message }) => ({
        line: 1,
        message: path === '' ? message : `${path}: ${message}`,
      })),
    );
  }
  const definition = objectIn(definitionPath, archive.files.get(definitionPath));
  if (!definition.ok) return failed([definition.problem]);
  const content = objectIn(contentPath, archive.files.get(contentPath));
  if (!content.ok) return failed([content.problem]);
  const { mainLibrary, title } = definition.value;
  if (typeof mainLibrary !== 'string') {
    return failed([{ line: 1, message: `${definitionPath}: mainLibrary, the kind of content, is missing` }]);
  }
  const reader = new H5pReader();
  reader.read(pieceOf({ library: mainLibrary, params: content.value, metadata: { title } }));
  return { ...reader.reading(), ...languageOf(definition.value) };
}
