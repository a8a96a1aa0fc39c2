import { Injectable } from '@nestjs/common';
import { playedPartsOfRun, type Recollection } from '@mikrosprint/level-engine';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { dayInCopenhagen } from './copenhagen.js';
import { ReviewCardRow } from './review.entity.js';
import { remembered } from './review-schedule.js';
import { RunsStore, type StoredRun } from './runs.store.js';

type Played = ReturnType<typeof playedPartsOfRun>[number];

const keyOf = ({ stepId, part }: { stepId: string; part: string }) => `${stepId} ${part}`;

/**
 * Turns a finished practice run into what comes back: a part that went wrong becomes a card, and for a part that has a
 * card already the run is a repetition like any other. What was right at once and never went wrong has no card.
 */
@Injectable()
export class ReviewCardsService {
  constructor(private readonly store: RunsStore) {}

  async record(runId: string, finishedAt: Date, tx: EntityManager): Promise<void> {
    const run = await this.store.loadIn(tx, runId);
    // What was right in an exam stays in the exam.
    if (run === null || run.mode === 'exam') return;
    const played = playedPartsOfRun(run.level, run, run.log);
    if (played.length === 0) return;
    const known = await cardsOf(run, tx);
    const day = dayInCopenhagen(finishedAt);
    const fresh = played.filter((part) => !part.firstTry && !known.has(keyOf(part)));
    await insertCards(run, fresh, finishedAt, day, tx);
    const repeated = played.flatMap((part) => repeatedCard(known.get(keyOf(part)), part, run, day));
    await tx.save(ReviewCardRow, repeated);
  }
}

/** Held until the transaction ends, so that a run and an answer of the same moment take turns. */
async function cardsOf(run: StoredRun, tx: EntityManager): Promise<Map<string, ReviewCardRow>> {
  const { citizenId, levelId, version } = run;
  const rows = await tx.find(ReviewCardRow, {
    where: { citizenId, levelId, sprintId: version.sprintId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(rows.map((row) => [keyOf(row), row]));
}

async function insertCards(
  { citizenId, enrolmentId, levelId, version }: StoredRun,
  fresh: readonly Played[],
  madeAt: Date,
  day: string,
  tx: EntityManager,
): Promise<void> {
  if (fresh.length === 0) return;
  const place = { citizenId, enrolmentId, levelId, sprintId: version.sprintId };
  const rows = fresh.map(({ stepId, part }) => ({
    ...{ id: uuidv7(), ...place, stepId, part, madeAt, retiredAt: null },
    ...remembered(null, 'again', day),
  }));
  // Two devices that finish the same level at once make one card: the unique key decides.
  await tx.createQueryBuilder().insert().into(ReviewCardRow).values(rows).orIgnore().execute();
}

/** A card counts once a day, and news that comes late never turns it back. */
function repeatedCard(
  card: ReviewCardRow | undefined,
  { firstTry }: Played,
  { enrolmentId }: StoredRun,
  day: string,
): ReviewCardRow[] {
  if (card === undefined || card.lastReviewOn >= day) return [];
  const recollection: Recollection = firstTry ? 'good' : 'again';
  const next = remembered(card, recollection, day);
  // A part that is gone from the content comes back to life where it is played and goes wrong.
  return [{ ...card, ...next, enrolmentId, retiredAt: firstTry ? card.retiredAt : null }];
}
