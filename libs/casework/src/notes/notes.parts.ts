import type { FeatureDescriptor } from '@mikrosprint/platform';
import { aboutACitizen } from '../about-a-citizen.js';
import { CitizenNoteRow } from './note.entity.js';
import { CitizenNote1763830200001 } from './note-table.migration.js';
import { NotesController } from './notes.controller.js';
import { NotesService } from './notes.service.js';

/** What notes bring to the module of casework. */
export const notesModule = { controllers: [NotesController], providers: [NotesService] };

/** What notes bring to the feature of casework. */
export const notesParts = {
  entities: [CitizenNoteRow],
  migrations: [CitizenNote1763830200001],
  personalData: [
    aboutACitizen('citizen_note', 'Remember what was agreed with a citizen.', [
      'author_id',
      'text',
      'shared',
      'written_at',
      'changed_at',
    ]),
  ],
} satisfies Partial<FeatureDescriptor>;
