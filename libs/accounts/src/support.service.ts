import { Injectable } from '@nestjs/common';
import type { SaveSupport, SupportAnswers, SupportView, SupportWish } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, Outbox, type NewEvent } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { PeopleService } from './people.service.js';
import { SupportAnswerRow } from './support.entity.js';

/**
 * The questions about reading and Danish. The answers stay with the person; the caseworker hears of a wish for support
 * only while the person shares it, and never how hard it is.
 */
@Injectable()
export class SupportService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async read(personId: string): Promise<SupportView> {
    return viewOf(await this.database.dataSource.manager.findOneBy(SupportAnswerRow, { personId }));
  }

  /** Throws `nothing-to-share` when sharing is asked for and nothing is hard. */
  async save(personId: string, { reading, danish, share }: SaveSupport): Promise<SupportView> {
    const wish = wishOf({ reading, danish });
    if (share && wish === null) throw new DomainError('nothing-to-share');
    return this.database.transaction(async (tx) => {
      const before = await answersInTurn(personId, tx);
      // Answered, the questions are offered no more.
      await this.people.changePreferences(personId, { supportCard: false }, tx);
      const changedAt = this.momentAfter(before);
      const shared = share ? wish : null;
      const isNews = !isSameWish(sharedWishOf(before), shared);
      const sharedAt = isNews ? shared && changedAt : (before?.sharedAt ?? null);
      const row = { personId, reading, danish, sharedAt, changedAt };
      await tx.upsert(SupportAnswerRow, row, ['personId']);
      if (isNews) await this.outbox.append(tx, [newsOf(personId, shared, changedAt)]);
      return viewOf(row);
    });
  }

  /** Forgets the answers, and takes back what was shared. */
  async forget(personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await answersInTurn(personId, tx);
      if (before === null) return;
      await tx.delete(SupportAnswerRow, { personId });
      if (before.sharedAt === null) return;
      await this.outbox.append(tx, [newsOf(personId, null, this.momentAfter(before))]);
    });
  }

  /** News is put in order by its time, so that no change is older than the one before it, whichever server wrote that. */
  private momentAfter(before: SupportAnswerRow | null): Date {
    const now = this.clock.now();
    return before !== null && before.changedAt > now ? before.changedAt : now;
  }
}

/** The changes of one person take turns, so that each sees what the one before it has shared. */
async function answersInTurn(personId: string, tx: EntityManager): Promise<SupportAnswerRow | null> {
  await tx.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [personId]);
  return tx.findOneBy(SupportAnswerRow, { personId });
}

/** The wish that follows from the answers; null when nothing is hard. */
function wishOf({ reading, danish }: SupportAnswers): SupportWish | null {
  const wish = { reading: reading !== 'easy', danish: danish !== 'easy' };
  return wish.reading || wish.danish ? wish : null;
}

/** What the caseworker may know now. */
function sharedWishOf(row: SupportAnswerRow | null): SupportWish | null {
  return row === null || row.sharedAt === null ? null : wishOf(row);
}

function isSameWish(one: SupportWish | null, other: SupportWish | null): boolean {
  return one?.reading === other?.reading && one?.danish === other?.danish;
}

function newsOf(citizenId: string, wish: SupportWish | null, occurredAt: Date): NewEvent {
  return wish === null
    ? { type: 'support.withdrawn', data: { citizenId }, occurredAt }
    : { type: 'support.shared', data: { citizenId, ...wish }, occurredAt };
}

function viewOf(row: SupportAnswerRow | null): SupportView {
  if (row === null) return { answers: null, sharedAt: null };
  const { reading, danish, sharedAt } = row;
  return { answers: { reading, danish }, sharedAt: sharedAt?.toISOString() ?? null };
}
