import {
  answerHelpRequest,
  caseloadView,
  citizenPage,
  openingQuery,
  type OpeningQuery,
  sharedView,
  supportTalk,
  type CaseloadView,
  type CitizenPage,
  type SharedView,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CaseloadService } from './caseload.service.js';
import { HelpAnswersService } from '../help/help-answers.service.js';
import { LookUpsService } from '../citizen/look-ups.service.js';
import { SupportTalksService } from '../support/support-talks.service.js';

const id = z.uuid();

@ApiTags('casework')
@Controller()
export class CaseworkController {
  constructor(
    private readonly caseload: CaseloadService,
    private readonly lookUps: LookUpsService,
    private readonly helpAnswers: HelpAnswersService,
    private readonly supportTalks: SupportTalksService,
  ) {}

  @Get('caseload')
  @ApiOkResponse({
    standardSchema: caseloadView,
    description: 'The citizens I follow, those who need a hand first.',
  })
  @Allow('caseload.read')
  mine(@CurrentPerson() { personId }: SignedInPerson): Promise<CaseloadView> {
    return this.caseload.of(personId);
  }

  @Get('caseload/:citizenId')
  @ApiOkResponse({
    standardSchema: citizenPage,
    description: 'A citizen I follow. Opening it is logged with its purpose and shown to the citizen.',
  })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  citizen(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Query({ schema: openingQuery }) { purpose }: OpeningQuery,
  ): Promise<CitizenPage> {
    return this.lookUps.open(personId, citizenId, purpose);
  }

  @Post('help-requests/:helpRequestId/answer')
  @Allow('caseload.act')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The request is closed and the citizen is told.' })
  async answer(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('helpRequestId', { schema: id }) helpRequestId: string,
    @Body({ schema: answerHelpRequest }) { how }: z.infer<typeof answerHelpRequest>,
  ): Promise<void> {
    await this.helpAnswers.answer(personId, helpRequestId, how);
  }

  @Post('caseload/:citizenId/support-talk')
  @Allow('caseload.act')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'We have talked about the support the citizen wishes for.' })
  async talked(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Body({ schema: supportTalk }) { sharedAt }: z.infer<typeof supportTalk>,
  ): Promise<void> {
    await this.supportTalks.note(personId, citizenId, new Date(sharedAt));
  }

  @Get('me/shared')
  @ApiOkResponse({
    standardSchema: sharedView,
    description: 'What my caseworker sees about me, and who has looked.',
  })
  @Allow('privacy.read-own')
  shared(@CurrentPerson() { personId }: SignedInPerson): Promise<SharedView> {
    return this.lookUps.sharedBy(personId);
  }
}
