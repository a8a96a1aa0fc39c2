import type { ExportFormat } from '@mikrosprint/contracts';
import {
  clipsNamed,
  fromSteps,
  leftReasons,
  mechanics,
  picturesNamed,
  printGift,
  printMoodleXml,
  qtiPackage,
  step as stepSchema,
  writeArchive,
  writeOwnPackage,
  type LeftOut,
  type LeftReason,
  type Locale,
  type SprintFiles,
  type Step,
} from '@mikrosprint/curriculum';
import type { PartContent } from '../studio/draft-parts.js';

/* A draft as a file that other programs read. What is not finished yet travels in our own package only. */

export interface ExportJob {
  format: ExportFormat;
  language: Locale;
  /** The lasting name of the sprint; the file is called by it. */
  sprintId: string;
  title: string;
  files: SprintFiles;
  /** Files that content names and nobody has. */
  missingFiles: readonly string[];
}

export interface ExportFile {
  name: string;
  type: string;
  bytes: Uint8Array;
  /** What the file does not hold. */
  left: LeftOut[];
}

const encoder = new TextEncoder();

export function printExport(job: ExportJob): ExportFile {
  const { format, sprintId, files } = job;
  if (format !== 'package') return printQuestions(format, job);
  const left =
    job.missingFiles.length === 0 ? [] : [leftOne('file', 'missing-file', job.missingFiles.length)];
  return { name: `${sprintId}.zip`, type: 'application/zip', bytes: writeOwnPackage(files), left };
}

function printQuestions(format: Exclude<ExportFormat, 'package'>, job: ExportJob): ExportFile {
  const { sprintId, language, title } = job;
  const { steps, unfinished } = stepsOf(job.files);
  const { questions, left: unasked } = fromSteps(steps, language);
  const wordless = mediaOf(job.files);
  const left = (more: readonly LeftOut[]) => [...unfinished, ...unasked, ...more, ...wordless];
  switch (format) {
    case 'gift': {
      const printed = printGift(questions);
      const bytes = encoder.encode(printed.text);
      return { name: `${sprintId}.gift`, type: 'text/plain; charset=utf-8', bytes, left: left(printed.left) };
    }
    case 'moodle-xml': {
      const printed = printMoodleXml(questions);
      return {
        name: `${sprintId}.xml`,
        type: 'application/xml',
        bytes: printed.bytes,
        left: left(printed.left),
      };
    }
    case 'qti': {
      const made = qtiPackage(questions, { identifier: sprintId, title, language });
      const bytes = writeArchive(made.files);
      return { name: `${sprintId}.qti.zip`, type: 'application/zip', bytes, left: left(made.left) };
    }
  }
}

/** The steps of all levels in the order of the map; those that are none yet are counted. */
function stepsOf({ sheet, levels }: SprintFiles): { steps: Step[]; unfinished: LeftOut[] } {
  const steps: Step[] = [];
  const unfinished = new Map<string, number>();
  for (const raw of inOrder(sheet, levels).flatMap(listOfSteps)) {
    const parsed = stepSchema.safeParse(raw);
    if (parsed.success) steps.push(parsed.data);
    else unfinished.set(mechanicOf(raw), (unfinished.get(mechanicOf(raw)) ?? 0) + 1);
  }
  return {
    steps,
    unfinished: [...unfinished].map(([mechanic, count]) => leftOne(mechanic, 'unfinished', count)),
  };
}

/** How often the draft shows a picture and plays a recording: questions in other systems are words alone. */
function mediaOf({ sheet, levels }: SprintFiles): LeftOut[] {
  const contents = [sheet, ...levels.values()];
  const named = { picture: picturesNamed, clip: clipsNamed };
  return Object.entries(named).flatMap(([kind, namesIn]) => {
    const places = contents.flatMap((content) => namesIn(content)).length;
    return places === 0 ? [] : [leftOne(kind, 'words-only', places)];
  });
}

function inOrder(sheet: PartContent, levels: SprintFiles['levels']): PartContent[] {
  const map: unknown[] = Array.isArray(sheet['map']) ? sheet['map'] : [];
  const mapped = map.flatMap((node) => {
    const id = typeof node === 'object' && node !== null && 'level' in node ? node.level : null;
    return typeof id === 'string' && levels.has(id) ? [id] : [];
  });
  return [...new Set([...mapped, ...levels.keys()])].map((id) => levels.get(id) ?? {});
}

function listOfSteps({ steps }: PartContent): unknown[] {
  return Array.isArray(steps) ? steps : [];
}

function mechanicOf(raw: unknown): string {
  const said = typeof raw === 'object' && raw !== null && 'mechanic' in raw ? raw.mechanic : null;
  return mechanics.find((mechanic) => mechanic === said) ?? 'unknown';
}

function leftOne(kind: string, reason: LeftReason, count: number): LeftOut {
  return { kind, reason, words: leftReasons[reason], count, lines: [] };
}
