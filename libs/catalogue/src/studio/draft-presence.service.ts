import { PeopleService } from '@mikrosprint/accounts';
import type { DraftPart, Presence } from '@mikrosprint/contracts';
import { Clock, Database, LiveHints, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DraftAccess } from './draft-access.service.js';
import type { DraftRow } from './drafts.entity.js';

/** An open page says every ten seconds that it is there; after three that did not come it is gone. */
const staleAfterSeconds = 30;

interface HereRow {
  person_id: string;
  part: DraftPart | null;
  since: Date;
}

/** Who has a draft open, and who is told that it has changed. Rows go stale by themselves: a closed lid says nothing. */
@Injectable()
export class DraftPresence {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly people: PeopleService,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  /** One heartbeat. The others hear of it only when it brings something new. */
  async beat(me: SignedInPerson, draftId: string, part: DraftPart | null): Promise<Presence[]> {
    await this.access.find(me, 'studio.use', draftId);
    await this.database.transaction(async (tx) => {
      // The old row under the eyes of the same statement: a first beat, a return and another part are news.
      const [row] = await tx.query<{ news: boolean }[]>(
        `WITH before AS (SELECT part FROM draft_presence WHERE draft_id = $1 AND person_id = $2 AND seen_at > $5)
         INSERT INTO draft_presence AS here (draft_id, person_id, part, since, seen_at) VALUES ($1, $2, $3, $4, $4)
         ON CONFLICT (draft_id, person_id) DO UPDATE SET
           part = excluded.part, seen_at = excluded.seen_at,
           since = CASE WHEN here.seen_at > $5 THEN here.since ELSE excluded.since END
         RETURNING NOT EXISTS (SELECT FROM before WHERE before.part IS NOT DISTINCT FROM $3) AS news`,
        [draftId, me.personId, part, this.clock.now(), this.staleBefore()],
      );
      if (row?.news) await this.tellOthers(tx, draftId, me.personId);
    });
    return this.here(draftId);
  }

  async leave(me: SignedInPerson, draftId: string): Promise<void> {
    await this.access.find(me, 'studio.use', draftId);
    await this.database.transaction(async (tx) => {
      await tx.query('DELETE FROM draft_presence WHERE draft_id = $1 AND person_id = $2', [
        draftId,
        me.personId,
      ]);
      await this.tellOthers(tx, draftId, me.personId);
    });
  }

  /** Everybody who has it open now, the longest there first. */
  async here(draftId: string): Promise<Presence[]> {
    const rows = await this.rows(this.database.dataSource.manager, draftId);
    const writers = await this.access.writers(rows.map(({ person_id }) => person_id));
    return rows.flatMap(({ person_id, part, since }) => {
      const writer = writers.get(person_id);
      return writer === undefined ? [] : [{ ...writer, part, since: since.toISOString() }];
    });
  }

  /** Open pages of the draft look again when `tx` commits, but for those of whoever changed it. */
  async tellOthers(tx: EntityManager, draftId: string, changedBy: string): Promise<void> {
    const rows = await this.rows(tx, draftId);
    const others = rows.map(({ person_id }) => person_id).filter((id) => id !== changedBy);
    await this.hints.tell(others, { topic: 'studio', id: draftId }, tx);
  }

  /** The lists of the whole organisation show it too: for what changes a draft's status. */
  async tellEverybody(tx: EntityManager, { id, organisationId }: DraftRow): Promise<void> {
    const members = await this.people.holdersOf('provider', organisationId, tx);
    const rows = await this.rows(tx, id);
    const all = [...members, ...rows.map(({ person_id }) => person_id)];
    await this.hints.tell(all, { topic: 'studio', id }, tx);
  }

  private rows(manager: EntityManager, draftId: string): Promise<HereRow[]> {
    return manager.query(
      `SELECT person_id, part, since FROM draft_presence WHERE draft_id = $1 AND seen_at > $2 ORDER BY since, person_id`,
      [draftId, this.staleBefore()],
    );
  }

  private staleBefore(): Date {
    return new Date(this.clock.now().getTime() - staleAfterSeconds * 1000);
  }
}
