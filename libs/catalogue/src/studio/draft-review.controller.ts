import {
  organisationList,
  publishingPlan,
  type OrganisationList,
  type PublishingPlan,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DraftPlan } from './draft-plan.service.js';
import { Organisations } from './organisations.service.js';

const id = z.uuid().toLowerCase();

/** What one looks at before one decides: for whom it is written, and what publishing would mean. */
@ApiTags('studio')
@Controller('studio')
export class DraftReviewController {
  constructor(
    private readonly plans: DraftPlan,
    private readonly organisations: Organisations,
  ) {}

  @Get('organisations')
  @Allow('studio.write')
  @ApiOkResponse({ standardSchema: organisationList, description: 'The organisations I write for.' })
  async mine(@CurrentPerson() me: SignedInPerson): Promise<OrganisationList> {
    return { organisations: await this.organisations.mine(me) };
  }

  @Get('drafts/:draftId/plan')
  @Allow('studio.use')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({
    standardSchema: publishingPlan,
    description: 'What publishing, or retiring, would mean now.',
  })
  plan(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
  ): Promise<PublishingPlan> {
    return this.plans.plan(me, draftId);
  }
}
