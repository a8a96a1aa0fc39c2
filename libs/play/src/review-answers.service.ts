import { Injectable } from '@nestjs/common';
import type { ReviewAnswer, ReviewAnswerRequest } from '@mikrosprint/contracts';
import type { RecallStep } from '@mikrosprint/curriculum';
import { judgeQuestion, type Recollection } from '@mikrosprint/level-engine';
import { Clock, Database, DomainError, LiveHints, Outbox } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { dayInCopenhagen } from './copenhagen.js';
import { EnrolmentRow } from './enrolments.entity.js';
import { ofStaff } from './refs.js';
import { ReviewQuestionsService, seedOf } from './review-questions.service.js';
import { remembered } from './review-schedule.js';
import { ReviewAnswerRow, ReviewCardRow } from './review.entity.js';

/** Takes answers in "Øv igen". What the browser did is done again here, by the same rules, and that is what counts. */
@Injectable()
export class ReviewAnswersService {
  constructor(
    private readonly database: Database,
    private readonly questions: ReviewQuestionsService,
    private readonly outbox: Outbox,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `not-found` for a card that is not one's own or no longer stands for anything, `already-answered` for one
   * that is not due (another tab was first), `action-refused` for actions that nobody can have done, and `id-reused`.
   */
  async answer(citizenId: string, request: ReviewAnswerRequest): Promise<ReviewAnswer> {
    // Found before the transaction: whoever holds a connection must not wait for another one.
    const question = await this.questionOf(citizenId, request.cardId);
    return this.database.transaction(async (tx) => {
      const card = await heldCard(citizenId, request.cardId, tx);
      const known = await tx.findOneBy(ReviewAnswerRow, { id: request.answerId });
      if (known !== null) return sameAnswer(known, citizenId, request);
      const at = this.clock.now();
      const day = dayInCopenhagen(at);
      if (card.retiredAt !== null || question === null) throw new DomainError('not-found');
      if (card.dueOn > day) throw new DomainError('already-answered');
      const recollection = judge(question, seedOf(card), request);
      const next = remembered(card, recollection, day);
      const { answerId: id, cardId, actions } = request;
      const row = { id, citizenId, cardId, actions, recollection, answeredAt: at, day, dueOn: next.dueOn };
      await insertAnswer(row, tx);
      await tx.update(ReviewCardRow, { id: cardId }, next);
      await this.noteActivity(card, day, tx);
      return { cardId, recollection, dueOn: next.dueOn };
    });
  }

  private async questionOf(citizenId: string, cardId: string): Promise<RecallStep | null> {
    const { manager } = this.database.dataSource;
    const card = await manager.findOneBy(ReviewCardRow, { id: cardId, citizenId });
    if (card === null) throw new DomainError('not-found');
    const [asked] = await this.questions.askable([card]);
    return asked?.question.recall ?? null;
  }

  /** It counts as a day of activity. Who follows the citizen hears of the day when nothing else has told of it. */
  private async noteActivity(
    { citizenId, enrolmentId }: ReviewCardRow,
    day: string,
    tx: EntityManager,
  ): Promise<void> {
    const first = await tx.query<unknown[]>(
      'INSERT INTO activity_day (citizen_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day',
      [citizenId, day],
    );
    const enrolment = await tx.findOneByOrFail(EnrolmentRow, { id: enrolmentId });
    const data = { ...ofStaff(enrolment), citizenId };
    if (first.length > 0) await this.outbox.append(tx, [{ type: 'review.practised', data }]);
    const days = await daysWithFirstAnswer(citizenId, day, tx);
    if (days !== null) await this.outbox.append(tx, [{ type: 'review.day-used', data: { ...data, days } }]);
    await this.hints.tell([citizenId], { topic: 'progress' }, tx);
  }
}

/**
 * The days with an answer, when the one just written is the first of its day; else null. Two written at once may both be
 * the first: whoever hears of the same number of days twice has learnt nothing new.
 */
async function daysWithFirstAnswer(
  citizenId: string,
  day: string,
  tx: EntityManager,
): Promise<number | null> {
  const rows = await tx.query<{ days: number; today: number }[]>(
    `SELECT count(DISTINCT day)::int AS days, (count(*) FILTER (WHERE day = $2))::int AS today
       FROM review_answer WHERE citizen_id = $1`,
    [citizenId, day],
  );
  const [known] = rows;
  return known?.today === 1 ? known.days : null;
}

function judge(question: RecallStep, seed: number, { actions }: ReviewAnswerRequest): Recollection {
  const judgement = judgeQuestion(question, seed, actions);
  if (judgement.ok) return judgement.recollection;
  throw new DomainError('action-refused', { facts: { reason: judgement.reason } });
}

/** The own card, held so that two answers to it take turns. */
async function heldCard(citizenId: string, cardId: string, tx: EntityManager): Promise<ReviewCardRow> {
  const card = await tx.findOne(ReviewCardRow, {
    where: { id: cardId, citizenId },
    lock: { mode: 'pessimistic_write' },
  });
  if (card === null) throw new DomainError('not-found');
  return card;
}

/** The answer of the first time; an id that stands for something else is refused, somebody else's is nobody's. */
function sameAnswer(known: ReviewAnswerRow, citizenId: string, request: ReviewAnswerRequest): ReviewAnswer {
  if (known.citizenId !== citizenId) throw new DomainError('not-found');
  const isSame = known.cardId === request.cardId && canonical(known.actions) === canonical(request.actions);
  if (!isSame) throw new DomainError('id-reused');
  return { cardId: known.cardId, recollection: known.recollection, dueOn: known.dueOn };
}

/** The database keeps the keys of an object in an order of its own. */
function canonical(actions: ReviewAnswerRow['actions']): string {
  return JSON.stringify(
    actions.map(({ type, payload }) => [type, Object.entries(payload).sort(([a], [b]) => (a < b ? -1 : 1))]),
  );
}

/** The same id for another card, sent at the same moment: the key decides. */
async function insertAnswer(row: ReviewAnswerRow, tx: EntityManager): Promise<void> {
  const insert = tx.createQueryBuilder().insert().into(ReviewAnswerRow);
  const { raw } = await insert.values(row).orIgnore().returning('id').execute();
  if ((raw as unknown[]).length === 0) throw new DomainError('id-reused');
}
