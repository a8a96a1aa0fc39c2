import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  reviewAnswer,
  reviewAnswerRequest,
  reviewToday,
  reviewTodayQuery,
  type ReviewAnswer,
  type ReviewAnswerRequest,
  type ReviewToday,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import type { z } from 'zod';
import { ReviewAnswersService } from './review-answers.service.js';
import { ReviewService } from './review.service.js';

/** "Øv igen": a short round a day of what went wrong before. */
@ApiTags('review')
@Controller('review')
@Allow('play.learn')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly answers: ReviewAnswersService,
  ) {}

  @Get('today')
  @ApiOkResponse({
    standardSchema: reviewToday,
    description: "What is left of today's round; with `another=yes` the next one.",
  })
  today(
    @CurrentPerson() me: SignedInPerson,
    @Query({ schema: reviewTodayQuery }) { another }: z.infer<typeof reviewTodayQuery>,
  ): Promise<ReviewToday> {
    return this.reviews.today(me.personId, another === 'yes');
  }

  @Post('answers')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: reviewAnswer,
    description: 'How well it was remembered and when it comes back; the same answer for the same id.',
  })
  answer(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: reviewAnswerRequest }) request: ReviewAnswerRequest,
  ): Promise<ReviewAnswer> {
    return this.answers.answer(me.personId, request);
  }
}
