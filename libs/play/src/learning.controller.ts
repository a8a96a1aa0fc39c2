import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  enrolmentView,
  enrolRequest,
  helpRequest,
  helpRequestList,
  helpRequestView,
  homeView,
  methodRequest,
  type EnrolmentView,
  type HelpRequestView,
  type HomeView,
} from '@mikrosprint/contracts';
import type { LearningMethod } from '@mikrosprint/curriculum';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { EnrolmentsService } from './enrolments.service.js';
import { HelpRequestsService } from './help-requests.service.js';
import { HomeService } from './home.service.js';

const id = z.uuid().toLowerCase();

/** Where somebody who learns stands, and help when a citizen is stuck. */
@ApiTags('play')
@Controller()
@Allow('play.learn')
export class LearningController {
  constructor(
    private readonly homes: HomeService,
    private readonly enrolments: EnrolmentsService,
    private readonly helpRequests: HelpRequestsService,
  ) {}

  @Get('home')
  @ApiOkResponse({
    standardSchema: homeView,
    description: 'Everything the first page shows, with the one thing to press.',
  })
  home(@CurrentPerson() me: SignedInPerson): Promise<HomeView> {
    return this.homes.home(me.personId);
  }

  @Post('enrolments')
  @ApiCreatedResponse({
    standardSchema: enrolmentView,
    description: 'A place in the sprint; 200 when one was there already.',
  })
  async enrol(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: enrolRequest }) { sprintId }: { sprintId: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnrolmentView> {
    const { enrolment, isNew } = await this.enrolments.enrol(
      me.personId,
      sprintId,
      !me.roles.includes('citizen'),
    );
    reply.status(isNew ? 201 : 200);
    return this.homes.enrolment(me.personId, enrolment.id);
  }

  @Get('enrolments/:enrolmentId')
  @ApiOkResponse({
    standardSchema: enrolmentView,
    description: 'The map of the sprint as this citizen sees it.',
  })
  enrolment(
    @CurrentPerson() me: SignedInPerson,
    @Param('enrolmentId', { schema: id }) enrolmentId: string,
  ): Promise<EnrolmentView> {
    return this.homes.enrolment(me.personId, enrolmentId);
  }

  @Put('enrolments/:enrolmentId/method')
  @ApiOkResponse({
    standardSchema: enrolmentView,
    description: 'The sprint is taken in this way from now on.',
  })
  async choose(
    @CurrentPerson() me: SignedInPerson,
    @Param('enrolmentId', { schema: id }) enrolmentId: string,
    @Body({ schema: methodRequest }) { method }: { method: LearningMethod },
  ): Promise<EnrolmentView> {
    await this.enrolments.choose(me.personId, enrolmentId, method);
    return this.homes.enrolment(me.personId, enrolmentId);
  }

  @Post('help-requests')
  @Allow('help.ask')
  @ApiCreatedResponse({
    standardSchema: helpRequestView,
    description: 'The caseworker is told; 200 when an open request was updated.',
  })
  async ask(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: helpRequest }) { runId, stepId }: { runId: string; stepId: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HelpRequestView> {
    const { view, isNew } = await this.helpRequests.ask(me.personId, runId, stepId);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  @Get('help-requests')
  @ApiOkResponse({ standardSchema: helpRequestList, description: 'My requests that are still open.' })
  async openRequests(@CurrentPerson() me: SignedInPerson): Promise<{ helpRequests: HelpRequestView[] }> {
    return { helpRequests: await this.helpRequests.open(me.personId) };
  }

  @Delete('help-requests/:helpRequestId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The request is taken back.' })
  withdraw(
    @CurrentPerson() me: SignedInPerson,
    @Param('helpRequestId', { schema: id }) helpRequestId: string,
  ): Promise<void> {
    return this.helpRequests.withdraw(me.personId, helpRequestId);
  }
}
