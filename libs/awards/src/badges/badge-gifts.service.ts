import type { LocalizedText } from '@mikrosprint/curriculum';
import { LiveHints, Outbox, type NewEvent } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { badgeMessage, badgesMessage } from '../words.js';
import { BadgeAwardRow } from './badge-award.entity.js';
import type { BadgeToGive } from './badge-to-give.js';

/** A badge and the moment it was earned. */
export interface Gift {
  badge: BadgeToGive;
  at: Date;
}

/** Whom the badges are for. */
export interface Receiver {
  citizenId: string;
  /** Of staff only they themselves hear. */
  asStaff?: true | undefined;
}

/**
 * How the holder hears of them: of each, as they are earned; of all in one message, when a new rule found that they had
 * been; or not at all, of the past.
 */
export type Telling = 'each' | 'together' | 'not';

/** Gives badges. The unique keys decide, not a look beforehand: however many ask, each is given once. */
@Injectable()
export class BadgeGifts {
  constructor(
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
  ) {}

  /** Returns those that were new. */
  async give(
    receiver: Receiver,
    gifts: readonly Gift[],
    telling: Telling,
    tx: EntityManager,
  ): Promise<BadgeAwardRow[]> {
    if (gifts.length === 0) return [];
    const rows = gifts.map(({ badge: { holderOnly: _, ...badge }, at }) => ({
      ...badge,
      id: uuidv7(),
      citizenId: receiver.citizenId,
      awardedAt: at,
    }));
    // Rows that were there already come back as nothing, so TypeORM must not write what came back onto ours by place.
    const insert = tx.createQueryBuilder().insert().into(BadgeAwardRow).values(rows).updateEntity(false);
    const { raw } = await insert.orIgnore().returning(['id']).execute();
    const inserted = new Set((raw as { id: string }[]).map(({ id }) => id));
    const given = rows.filter(({ id }) => inserted.has(id));
    if (given.length === 0) return [];
    const secret = new Set(gifts.filter(({ badge }) => badge.holderOnly).map(({ badge }) => badge.badgeId));
    await this.outbox.append(tx, [
      ...given.map((row) => awarded(row, receiver, row.sprintId === null && secret.has(row.badgeId))),
      ...messages(given, telling),
    ]);
    await this.hints.tell([receiver.citizenId], { topic: 'awards' }, tx);
    return given;
  }
}

function awarded(
  row: BadgeAwardRow,
  { citizenId, asStaff }: Receiver,
  holderOnly: boolean,
): NewEvent<'badge.awarded'> {
  const { badgeId, sprintId, sprintTitle } = row;
  return {
    type: 'badge.awarded',
    occurredAt: row.awardedAt,
    data: {
      ...(asStaff && { asStaff }),
      ...(holderOnly && { holderOnly }),
      ...{ citizenId, badgeAwardId: row.id, badgeId, badgeTitle: row.title, sprintId, sprintTitle },
    },
  };
}

function messages(given: readonly BadgeAwardRow[], telling: Telling): NewEvent<'notification.requested'>[] {
  const [first] = given;
  if (first === undefined || telling === 'not') return [];
  if (telling === 'each' || given.length === 1) {
    return given.map((row) => messageTo(row, subjectOf(row), badgeMessage(row)));
  }
  return [messageTo(first, `badges:${first.id}`, badgesMessage(given.length))];
}

function messageTo(
  { citizenId, awardedAt }: BadgeAwardRow,
  subjectKey: string,
  words: { title: LocalizedText; body: LocalizedText },
): NewEvent<'notification.requested'> {
  return {
    type: 'notification.requested',
    occurredAt: awardedAt,
    data: {
      recipientIds: [citizenId],
      kind: 'badge-awarded',
      subjectKey,
      citizenId: null,
      ...words,
      link: '/badges',
    },
  };
}

function subjectOf({ sprintId, badgeId }: BadgeAwardRow): string {
  return `badge:${sprintId ?? 'special'}:${badgeId}`;
}
