import { identifier, leftReasons, locales, mechanics, type LeftReason } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { draftPart } from './studio.js';

/*
 * What comes into the studio from elsewhere and what leaves it. A file that is sent is read and becomes a proposal: what
 * was found, what becomes of it, and what is left out and why. Nothing is written before its author has chosen where it
 * goes; who changes their mind has nothing to clean up, since a proposal is forgotten after a day.
 */

export const importFormat = z.enum(['package', 'gift', 'moodle-xml', 'csv', 'h5p', 'text']);
export type ImportFormat = z.infer<typeof importFormat>;

/** The most a file may weigh, in bytes: a package with recordings. */
export const heaviestImport = 40 * 1024 * 1024;
/** The most a file of questions without pictures may weigh, in bytes. */
export const heaviestText = 16 * 1024 * 1024;

/** Beside the bytes of the file. */
export const importQuery = z.strictObject({
  /** What the file is called: its ending helps where the bytes say little. */
  name: z.string().trim().min(1).max(200),
  /** Of the questions, where the file does not say. */
  language: z.enum(locales).optional(),
});
export type ImportQuery = z.infer<typeof importQuery>;

const reasons = Object.keys(leftReasons) as [LeftReason, ...LeftReason[]];

/** Things of one kind that are left out for one reason. */
export const leftOutEntry = z.strictObject({
  /** The kind of question, or the source's own word where it is not known. */
  kind: z.string(),
  reason: z.enum(reasons),
  count: z.int(),
  /** Where the first of them stand in the file, from 1. */
  lines: z.array(z.int()),
});
export type LeftOutEntry = z.infer<typeof leftOutEntry>;

/** Something that could not be read, or not all of it; in English as the file's own words are in any language. */
export const importProblem = z.strictObject({
  /** The file within an archive; null when there is only one. */
  file: z.string().nullable(),
  line: z.int(),
  message: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;

export const foundKind = z.strictObject({
  /** The kind of question in the file; of a sprint of our own none. */
  kind: z.string().nullable(),
  mechanic: z.enum(mechanics),
  count: z.int(),
});
export type FoundKind = z.infer<typeof foundKind>;

/** A step as it will be, for a first look. */
export const foundStep = z.strictObject({
  mechanic: z.enum(mechanics).nullable(),
  prompt: z.string(),
  /** Where it stands in the file; null in a sprint of our own. */
  line: z.int().nullable(),
});
export type FoundStep = z.infer<typeof foundStep>;

/** The most steps of a file that are listed: no reader takes more questions. */
export const mostImportedSteps = 5_000;

export const importProposal = z.strictObject({
  importId: z.uuid(),
  fileName: z.string(),
  format: importFormat,
  language: z.enum(locales),
  /** `sprint`: it becomes a draft of its own. `questions`: they become steps, there or in a draft that is. */
  holds: z.enum(['sprint', 'questions']),
  /** What a new draft would be called. */
  title: z.string(),
  levels: z.int(),
  steps: z.int(),
  found: z.array(foundKind),
  /** The steps in their order, as far as one can be left out. */
  look: z.array(foundStep),
  /** Texts of the steps that wait for an author's words or a translation. */
  toWrite: z.int(),
  left: z.array(leftOutEntry),
  problems: z.array(importProblem),
  /** Problems that are not listed. */
  moreProblems: z.int(),
  media: z.array(z.strictObject({ name: z.string(), bytes: z.int() })),
  /** Files of an archive that are no part of a sprint. */
  otherFiles: z.array(z.string()),
  expiresAt: z.iso.datetime(),
});
export type ImportProposal = z.infer<typeof importProposal>;

/** Steps that are left out, by their place in `look`, from 0. */
const without = z.array(z.int().min(0).max(mostImportedSteps)).max(mostImportedSteps).optional();

/** Where it goes. The base revision is that of the part that changes: of the level, or of the sheet for a new one. */
export const importTarget = z.discriminatedUnion('to', [
  z.strictObject({
    to: z.literal('draft'),
    title: z.string().trim().min(1).max(80),
    /** For whoever writes for several. */
    organisationId: z.uuid().toLowerCase().optional(),
    without,
  }),
  z.strictObject({
    to: z.literal('level'),
    draftId: z.uuid().toLowerCase(),
    levelId: identifier,
    baseRevision: z.int32().min(1),
    without,
  }),
  z.strictObject({
    to: z.literal('new-level'),
    draftId: z.uuid().toLowerCase(),
    title: z.string().trim().min(1).max(80),
    baseRevision: z.int32().min(1),
    without,
  }),
]);
export type ImportTarget = z.infer<typeof importTarget>;

export const importApplied = z.strictObject({
  draftId: z.uuid(),
  revision: z.int(),
  /** The steps that came of it, in their order. */
  steps: z.array(z.strictObject({ part: draftPart, stepId: z.string() })),
});
export type ImportApplied = z.infer<typeof importApplied>;

export const exportFormat = z.enum(['package', 'gift', 'moodle-xml', 'qti']);
export type ExportFormat = z.infer<typeof exportFormat>;

export const exportQuery = z.strictObject({
  format: exportFormat,
  /** Of questions: a package has all there are. */
  language: z.enum(locales).default('da'),
});
export type ExportQuery = z.infer<typeof exportQuery>;

/** The header of an exported file that lists as JSON what it does not hold, as `LeftOutEntry[]`. */
export const leftOutHeader = 'left-out';
