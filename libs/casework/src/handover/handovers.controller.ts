import {
  caseloadSizes,
  colleagueList,
  handOver,
  handOverAnswer,
  handOverLoad,
  handOverPreview,
  plannedHandovers,
  type CaseloadSizes,
  type ColleagueList,
  type HandOver,
  type HandOverAnswer,
  type HandOverLoad,
  type HandOverPreview,
  type PlannedHandovers,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { HandoverLoads } from './handover-loads.service.js';
import { HandoverReach } from './handover-reach.service.js';
import { HandoversService } from './handovers.service.js';

const id = z.uuid().toLowerCase();

/** Somebody else follows citizens from now on, or from a day on. */
@ApiTags('casework')
@Controller('handovers')
@Allow('caseload.hand-over')
export class HandoversController {
  constructor(
    private readonly handovers: HandoversService,
    private readonly reach: HandoverReach,
    private readonly loads: HandoverLoads,
  ) {}

  @Get('colleagues')
  @ApiOkResponse({ standardSchema: colleagueList, description: 'Who can take over from me.' })
  async colleagues(@CurrentPerson() me: SignedInPerson): Promise<ColleagueList> {
    return { colleagues: await this.reach.colleagues(me) };
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: handOverAnswer, description: 'What became of each citizen.' })
  handOver(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: handOver }) wanted: HandOver,
  ): Promise<HandOverAnswer> {
    return this.handovers.handOver(me, wanted);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: handOverLoad, description: 'What would move along; nothing is moved.' })
  preview(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: handOverPreview }) wanted: HandOverPreview,
  ): Promise<HandOverLoad> {
    return this.loads.of(me, wanted);
  }

  @Get()
  @ApiOkResponse({ standardSchema: plannedHandovers, description: 'What I have agreed for a day to come.' })
  async planned(@CurrentPerson() me: SignedInPerson): Promise<PlannedHandovers> {
    return { handovers: await this.handovers.planned(me) };
  }

  @Delete(':handoverId')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'It does not happen.' })
  drop(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('handoverId', { schema: id }) handoverId: string,
  ): Promise<void> {
    return this.handovers.drop(personId, handoverId);
  }

  @Get('caseloads')
  @ApiOkResponse({ standardSchema: caseloadSizes, description: 'The caseloads of the units I lead.' })
  caseloads(@CurrentPerson() me: SignedInPerson): Promise<CaseloadSizes> {
    return this.handovers.sizes(me);
  }
}
