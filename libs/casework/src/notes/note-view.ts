import { noteHours, type NoteView, type SharedNote } from '@mikrosprint/contracts';
import type { CitizenNoteRow } from './note.entity.js';

/** The end of the time in which the author may change a note. */
export function changeableUntil({ writtenAt }: Pick<CitizenNoteRow, 'writtenAt'>): Date {
  return new Date(writtenAt.getTime() + noteHours * 3_600_000);
}

/** The wordings of several notes, note by note in the order the notes first appear, each newest wording first. */
export function byNote(rows: readonly CitizenNoteRow[]): [CitizenNoteRow, ...CitizenNoteRow[]][] {
  const notes = new Map<string, [CitizenNoteRow, ...CitizenNoteRow[]]>();
  for (const row of rows) {
    const wordings = notes.get(row.noteId);
    if (wordings === undefined) notes.set(row.noteId, [row]);
    else wordings.push(row);
  }
  for (const wordings of notes.values()) wordings.sort((one, other) => other.version - one.version);
  return [...notes.values()];
}

/** A note as the reader sees it; only its author may change it, and only for a while. */
export function noteViewOf(
  [newest, ...earlier]: [CitizenNoteRow, ...CitizenNoteRow[]],
  reader: { id: string; now: Date; authorName: string | null },
): NoteView {
  const until = changeableUntil(newest);
  const mayChange = newest.authorId === reader.id && reader.now < until;
  return {
    noteId: newest.noteId,
    version: newest.version,
    text: newest.text,
    shared: newest.shared,
    writtenAt: newest.writtenAt.toISOString(),
    changedAt: newest.changedAt.toISOString(),
    authorName: reader.authorName,
    changeableUntil: mayChange ? until.toISOString() : null,
    earlier: earlier.map(({ text, shared, changedAt }) => ({ text, shared, at: changedAt.toISOString() })),
  };
}

/** What the citizen reads: the newest wording alone decides whether a note is shared. */
export function sharedNotesOf(rows: readonly CitizenNoteRow[]): SharedNote[] {
  return byNote(rows).flatMap(([{ noteId, text, shared, writtenAt }]) =>
    shared ? [{ noteId, text, writtenAt: writtenAt.toISOString() }] : [],
  );
}
