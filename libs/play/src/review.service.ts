import { Injectable } from '@nestjs/common';
import type { HomeView, ReviewToday } from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { dayInCopenhagen } from './copenhagen.js';
import { questionViewOf, ReviewQuestionsService } from './review-questions.service.js';
import { inAskingOrder, minutesFor, roundSize } from './review-round.js';
import { ReviewAnswerRow, ReviewCardRow } from './review.entity.js';

/** More than anybody answers in a day; the rest waits for tomorrow without being read. */
const mostLookedAt = 60;

/** "Øv igen": what today's round has. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly questions: ReviewQuestionsService,
    private readonly clock: Clock,
  ) {}

  async today(citizenId: string, wantsAnother: boolean): Promise<ReviewToday> {
    const { manager } = this.database.dataSource;
    const day = dayInCopenhagen(this.clock.now());
    const due = await manager.find(ReviewCardRow, {
      where: { citizenId, dueOn: LessThanOrEqual(day), retiredAt: IsNull() },
      order: { dueOn: 'ASC', id: 'ASC' },
      take: mostLookedAt,
    });
    const askable = await this.questions.askable(inAskingOrder(due));
    await this.retire(due, new Set(askable.map(({ card }) => card.id)));
    const answeredToday = await this.answeredOn(citizenId, day);
    const size = roundSize(answeredToday, askable.length, wantsAnother);
    return {
      day,
      questions: askable.slice(0, size).map(questionViewOf),
      answeredToday,
      waiting: askable.length - size,
      nextDueOn: await this.nextDueAfter(citizenId, day),
    };
  }

  /** What the first page offers: how many questions are left of today's round. */
  async offer(citizenId: string, today: string): Promise<HomeView['review']> {
    const due = await this.database.dataSource.manager.countBy(ReviewCardRow, {
      citizenId,
      dueOn: LessThanOrEqual(today),
      retiredAt: IsNull(),
    });
    const questions = due === 0 ? 0 : roundSize(await this.answeredOn(citizenId, today), due, false);
    return { questions, minutes: minutesFor(questions) };
  }

  private answeredOn(citizenId: string, day: string): Promise<number> {
    return this.database.dataSource.manager.countBy(ReviewAnswerRow, { citizenId, day });
  }

  private async nextDueAfter(citizenId: string, day: string): Promise<string | null> {
    const next = await this.database.dataSource.manager.findOne(ReviewCardRow, {
      where: { citizenId, dueOn: MoreThan(day), retiredAt: IsNull() },
      order: { dueOn: 'ASC' },
    });
    return next?.dueOn ?? null;
  }

  /** What the content no longer has is put to rest, so that it takes up nobody's round. */
  private async retire(cards: readonly ReviewCardRow[], askable: ReadonlySet<string>): Promise<void> {
    const gone = cards.flatMap(({ id }) => (askable.has(id) ? [] : [id]));
    if (gone.length === 0) return;
    const { manager } = this.database.dataSource;
    await manager.update(ReviewCardRow, { id: In(gone) }, { retiredAt: this.clock.now() });
  }
}
