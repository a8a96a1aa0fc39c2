import {
  decideSuggestion,
  referralView,
  suggestionList,
  type DecideSuggestion,
  type ReferralView,
  type SuggestionList,
} from '@mikrosprint/contracts';
import { identifier } from '@mikrosprint/curriculum';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SuggestionReads } from './suggestion-reads.service.js';
import { SuggestionsService } from './suggestions.service.js';

const id = z.uuid();
const decided = z.object({ referral: referralView.nullable() });

@ApiTags('casework')
@Controller()
export class SuggestionsController {
  constructor(
    private readonly suggestions: SuggestionsService,
    private readonly reads: SuggestionReads,
  ) {}

  @Get('caseload/:citizenId/suggestions')
  @ApiOkResponse({
    standardSchema: suggestionList,
    description:
      'At most three sprints that may be worth a talk with a citizen I follow, each with its reason.',
  })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  ofFollowed(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
  ): Promise<SuggestionList> {
    return this.suggestions.ofFollowed(personId, citizenId);
  }

  @Post('caseload/:citizenId/suggestions/:sprintId')
  @Allow('caseload.act')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: decided, description: 'The decision is kept; a yes is a referral now.' })
  async decide(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Param('sprintId', { schema: identifier }) sprintId: string,
    @Body({ schema: decideSuggestion }) choice: DecideSuggestion,
  ): Promise<{ referral: ReferralView | null }> {
    return { referral: await this.suggestions.decide(personId, citizenId, sprintId, choice) };
  }

  @Get('me/suggestions')
  @ApiOkResponse({
    standardSchema: suggestionList,
    description: 'What is suggested about me, with the reasons my caseworker reads.',
  })
  @Allow('referrals.answer')
  mine(@CurrentPerson() { personId }: SignedInPerson): Promise<SuggestionList> {
    return this.reads.of(personId);
  }
}
