import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  actionsAnswer,
  actionsRequest,
  openRunRequest,
  runOutcome,
  runView,
  startExamRequest,
  type ActionsAnswer,
  type ActionsRequest,
  type OpenRunRequest,
  type RunOutcome,
  type RunView,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ExamsService } from './exams.service.js';
import { OutcomeService } from './outcome.service.js';
import { runViewOf } from './run-view.js';
import { RunsService } from './runs.service.js';

const id = z.uuid().toLowerCase();

/** The wire of a run. */
@ApiTags('play')
@Controller()
@Allow('play.learn')
export class RunsController {
  constructor(
    private readonly runs: RunsService,
    private readonly exams: ExamsService,
    private readonly outcomes: OutcomeService,
  ) {}

  @Put('runs/:runId')
  @ApiCreatedResponse({
    standardSchema: runView,
    description: 'A practice run under an id made by the client; 200 when it was there.',
  })
  async open(
    @CurrentPerson() me: SignedInPerson,
    @Param('runId', { schema: id }) runId: string,
    @Body({ schema: openRunRequest }) request: OpenRunRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunView> {
    const { view, isNew } = await this.runs.open(me.personId, runId, request);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  @Get('runs/:runId')
  @ApiOkResponse({
    standardSchema: runView,
    description: 'The run as it stands, to go on with on any device.',
  })
  async read(
    @CurrentPerson() me: SignedInPerson,
    @Param('runId', { schema: id }) runId: string,
  ): Promise<RunView> {
    return runViewOf(await this.runs.read(me.personId, runId));
  }

  @Post('runs/:runId/actions')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: actionsAnswer,
    description: 'All actions of the batch are saved; sent again, it gets the same answer again.',
  })
  answer(
    @CurrentPerson() me: SignedInPerson,
    @Param('runId', { schema: id }) runId: string,
    @Body({ schema: actionsRequest }) batch: ActionsRequest,
  ): Promise<ActionsAnswer> {
    return this.runs.answer(me.personId, runId, batch);
  }

  @Get('runs/:runId/outcome')
  @ApiOkResponse({
    standardSchema: runOutcome,
    description: 'What a finished run led to; 409 before it is finished.',
  })
  outcome(
    @CurrentPerson() me: SignedInPerson,
    @Param('runId', { schema: id }) runId: string,
  ): Promise<RunOutcome> {
    return this.outcomes.of(me.personId, runId);
  }

  @Post('exams')
  @ApiCreatedResponse({
    standardSchema: runView,
    description: 'A new sitting; 200 with the open one when there is one.',
  })
  async startExam(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: startExamRequest }) { enrolmentId }: { enrolmentId: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunView> {
    const { view, isNew } = await this.exams.start(me.personId, enrolmentId);
    reply.status(isNew ? 201 : 200);
    return view;
  }
}
