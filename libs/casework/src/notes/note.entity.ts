import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One wording of a note about a citizen. A change adds a wording; nothing that was written is written over. */
@Entity('citizen_note')
@Index('citizen_note_by_citizen', ['citizenId', 'writtenAt'])
@Check('citizen_note_text', 'char_length(text) BETWEEN 1 AND 4000')
@Check('citizen_note_version', 'version >= 1')
export class CitizenNoteRow {
  /** Made by the page that wrote it. */
  @PrimaryColumn('uuid', { name: 'note_id' })
  noteId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('uuid', { name: 'author_id' })
  authorId!: string;

  @Column('text')
  text!: string;

  /** Shown on the citizen's own page without asking. */
  @Column('boolean')
  shared!: boolean;

  /** When the first wording was written: the same in all of them. */
  @Column('timestamptz', { name: 'written_at' })
  writtenAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
