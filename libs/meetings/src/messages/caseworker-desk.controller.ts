import {
  openingHours,
  ownOpeningHours,
  replyPhrases,
  type OpeningHours,
  type OwnOpeningHours,
  type ReplyPhrases,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CaseworkerDesk } from './caseworker-desk.service.js';

/** How a caseworker has arranged answering. */
@ApiTags('messages')
@Controller('me')
export class CaseworkerDeskController {
  constructor(private readonly desk: CaseworkerDesk) {}

  @Get('opening-hours')
  @Allow('caseload.read')
  @ApiOkResponse({ standardSchema: ownOpeningHours, description: 'When I answer messages.' })
  hours(@CurrentPerson() { personId }: SignedInPerson): Promise<OwnOpeningHours> {
    return this.desk.ownHours(personId);
  }

  @Put('opening-hours')
  @Allow('caseload.act')
  @ApiOkResponse({ standardSchema: ownOpeningHours, description: 'From now on I answer at these hours.' })
  setHours(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: openingHours }) hours: OpeningHours,
  ): Promise<OwnOpeningHours> {
    return this.desk.setHours(personId, hours);
  }

  @Delete('opening-hours')
  @Allow('caseload.act')
  @ApiOkResponse({ standardSchema: ownOpeningHours, description: 'From now on the hours of my unit hold.' })
  forgetHours(@CurrentPerson() { personId }: SignedInPerson): Promise<OwnOpeningHours> {
    return this.desk.forgetHours(personId);
  }

  @Get('reply-phrases')
  @Allow('caseload.read')
  @ApiOkResponse({ standardSchema: replyPhrases, description: 'What I often write; only I see it.' })
  phrases(@CurrentPerson() { personId }: SignedInPerson): Promise<ReplyPhrases> {
    return this.desk.phrasesOf(personId);
  }

  @Put('reply-phrases')
  @Allow('caseload.act')
  @ApiOkResponse({ standardSchema: replyPhrases, description: 'The phrases, each of them once.' })
  setPhrases(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: replyPhrases }) phrases: ReplyPhrases,
  ): Promise<ReplyPhrases> {
    return this.desk.setPhrases(personId, phrases);
  }
}
