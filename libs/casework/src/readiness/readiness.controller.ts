import {
  answerReadiness,
  openingQuery,
  type OpeningQuery,
  readinessView,
  recordReadiness,
  type AnswerReadiness,
  type ReadinessView,
  type RecordReadiness,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadinessService } from './readiness.service.js';

const id = z.uuid();

@ApiTags('casework')
@Controller()
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  @Get('caseload/:citizenId/readiness')
  @ApiOkResponse({
    standardSchema: readinessView,
    description: 'How a citizen I follow gets on with what is digital, and what may help. Logged when read.',
  })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  ofFollowed(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Query({ schema: openingQuery }) { purpose }: OpeningQuery,
  ): Promise<ReadinessView> {
    return this.readiness.ofFollowed(personId, citizenId, purpose);
  }

  @Post('caseload/:citizenId/readiness')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: readinessView, description: 'What a conversation or a test has shown.' })
  @Allow('caseload.act')
  record(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Body({ schema: recordReadiness }) entry: RecordReadiness,
  ): Promise<ReadinessView> {
    return this.readiness.record(personId, citizenId, entry);
  }

  @Get('me/readiness')
  @ApiOkResponse({
    standardSchema: readinessView,
    description: 'What is known about me, from whom and when.',
  })
  @Allow('privacy.read-own')
  mine(@CurrentPerson() { personId }: SignedInPerson): Promise<ReadinessView> {
    return this.readiness.of(personId);
  }

  @Post('me/readiness')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: readinessView, description: 'My own answers. They are voluntary.' })
  @Allow('support.answer')
  answer(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: answerReadiness }) answers: AnswerReadiness,
  ): Promise<ReadinessView> {
    return this.readiness.answer(personId, answers);
  }

  @Delete('me/readiness')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'My own answers are forgotten.' })
  @Allow('support.answer')
  forget(@CurrentPerson() { personId }: SignedInPerson): Promise<void> {
    return this.readiness.forget(personId);
  }
}
