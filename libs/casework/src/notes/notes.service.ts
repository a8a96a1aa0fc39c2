import { PeopleService } from '@mikrosprint/accounts';
import type {
  ChangeNote,
  LookUpPurpose,
  NoteList,
  NoteView,
  SharedNote,
  WriteNote,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseloadMembers } from '../caseload/caseload-members.service.js';
import { CitizenNews } from '../citizen/citizen-news.js';
import { Openings } from '../citizen/openings.service.js';
import { CitizenNoteRow } from './note.entity.js';
import { byNote, changeableUntil, noteViewOf, sharedNotesOf } from './note-view.js';

const looked = { route: '/api/caseload/:citizenId/notes', fields: ['notes'] };
/** Wordings, newest notes first: nobody reads further back than this in one go. */
const mostWordings = 400;

/** What caseworkers write about a citizen. The notes stay with the citizen: whoever follows them next reads them too. */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly people: PeopleService,
    private readonly openings: Openings,
    private readonly news: CitizenNews,
    private readonly clock: Clock,
  ) {}

  /** Reading them is logged under a route of its own. Throws `not-found`, `purpose-required`. */
  async ofFollowed(caseworkerId: string, citizenId: string, purpose?: LookUpPurpose): Promise<NoteList> {
    await this.openings.open(caseworkerId, citizenId, purpose, looked);
    return { notes: await this.views(caseworkerId, await this.rowsOf(citizenId)) };
  }

  /** Those that the citizen reads without asking. */
  async sharedWith(citizenId: string): Promise<SharedNote[]> {
    return sharedNotesOf(await this.rowsOf(citizenId));
  }

  /** Sent twice with the same id it is one note, also after it was changed. Throws `not-found`, `id-reused`. */
  async write(caseworkerId: string, citizenId: string, note: WriteNote): Promise<NoteView> {
    const at = this.clock.now();
    const { id: noteId, text, shared } = note;
    const row: CitizenNoteRow = {
      ...{ noteId, version: 1, citizenId, authorId: caseworkerId, text, shared },
      ...{ writtenAt: at, changedAt: at },
    };
    return this.database.transaction(async (tx) => {
      await this.members.mustFollow(caseworkerId, citizenId, tx);
      await tx.createQueryBuilder().insert().into(CitizenNoteRow).values(row).orIgnore().execute();
      const first = await tx.findOneByOrFail(CitizenNoteRow, { noteId, version: 1 });
      const isSame =
        first.citizenId === citizenId &&
        first.authorId === caseworkerId &&
        first.text === text &&
        first.shared === shared;
      if (!isSame) throw new DomainError('id-reused');
      await this.news.tell({ citizenId, caseworkerId }, tx);
      return this.one(caseworkerId, noteId, tx);
    });
  }

  /**
   * Adds a wording. Throws `note-closed` for somebody else's note and after the time to change it, `note-changed` when
   * the page has not seen the newest wording. The same change again is the same wording.
   */
  async change(
    caseworkerId: string,
    citizenId: string,
    noteId: string,
    { text, shared, version }: ChangeNote,
  ): Promise<NoteView> {
    return this.database.transaction(async (tx) => {
      await this.members.mustFollow(caseworkerId, citizenId, tx);
      // Two tabs take turns: the second finds the wording of the first.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [noteId]);
      const newest = await tx.findOne(CitizenNoteRow, {
        where: { noteId, citizenId },
        order: { version: 'DESC' },
      });
      if (newest === null) throw new DomainError('not-found');
      const stands = newest.text === text && newest.shared === shared;
      if (stands && newest.authorId === caseworkerId) return this.one(caseworkerId, noteId, tx);
      const now = this.clock.now();
      const isOpen = newest.authorId === caseworkerId && now < changeableUntil(newest);
      if (!isOpen) throw new DomainError('note-closed');
      if (newest.version !== version) throw new DomainError('note-changed');
      await tx.insert(CitizenNoteRow, { ...newest, version: version + 1, text, shared, changedAt: now });
      await this.news.tell({ citizenId, caseworkerId }, tx);
      return this.one(caseworkerId, noteId, tx);
    });
  }

  private rowsOf(citizenId: string): Promise<CitizenNoteRow[]> {
    return this.database.dataSource.manager.find(CitizenNoteRow, {
      where: { citizenId },
      order: { writtenAt: 'DESC', noteId: 'DESC', version: 'DESC' },
      take: mostWordings,
    });
  }

  private async one(readerId: string, noteId: string, tx: EntityManager): Promise<NoteView> {
    const [view] = await this.views(readerId, await tx.findBy(CitizenNoteRow, { noteId }), tx);
    if (view === undefined) throw new DomainError('not-found');
    return view;
  }

  private async views(
    readerId: string,
    rows: readonly CitizenNoteRow[],
    tx?: EntityManager,
  ): Promise<NoteView[]> {
    const authors = await this.people.summaries([...new Set(rows.map(({ authorId }) => authorId))], tx);
    const now = this.clock.now();
    return byNote(rows).map((wordings) => {
      const authorName = authors.get(wordings[0].authorId)?.displayName ?? null;
      return noteViewOf(wordings, { id: readerId, now, authorName });
    });
  }
}
