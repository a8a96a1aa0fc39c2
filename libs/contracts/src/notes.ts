import { z } from 'zod';

/** Long enough for a talk, too short for a case. */
export const noteLength = 4000;
/** How long its author may change a note; after that it stands. */
export const noteHours = 24;

const text = z.string().trim().min(1).max(noteLength);

/** The id is made by the page: sent twice it is one note. */
export const writeNote = z.strictObject({
  id: z.uuid(),
  text,
  /** Shown on the citizen's own page; every note is theirs to read when they ask for it. */
  shared: z.boolean(),
});
export type WriteNote = z.infer<typeof writeNote>;

export const changeNote = z.strictObject({
  text,
  shared: z.boolean(),
  /** What the page shows: another tab's change is not written over unseen. */
  version: z.int().min(1),
});
export type ChangeNote = z.infer<typeof changeNote>;

const wording = z.object({ text: z.string(), shared: z.boolean(), at: z.iso.datetime() });

export const noteView = z.object({
  noteId: z.uuid(),
  /** Counts from 1; each change adds one. */
  version: z.int(),
  text: z.string(),
  shared: z.boolean(),
  writtenAt: z.iso.datetime(),
  /** When the newest wording was written. */
  changedAt: z.iso.datetime(),
  /** Null: the author is no longer there. */
  authorName: z.string().nullable(),
  /** Until when I may change it; null when I may not. */
  changeableUntil: z.iso.datetime().nullable(),
  /** The wordings before, newest first. */
  earlier: z.array(wording),
});
export type NoteView = z.infer<typeof noteView>;

/** Newest first. */
export const noteList = z.object({ notes: z.array(noteView) });
export type NoteList = z.infer<typeof noteList>;

/** What the citizen reads without asking: the newest wording of the notes that are shared with them. */
export const sharedNote = z.object({ noteId: z.uuid(), text: z.string(), writtenAt: z.iso.datetime() });
export type SharedNote = z.infer<typeof sharedNote>;
