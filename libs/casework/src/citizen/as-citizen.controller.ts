import { openingQuery, sharedView, type OpeningQuery, type SharedView } from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { LookUpsService } from './look-ups.service.js';

const id = z.uuid();

/** The citizen's own side of it, for the caseworker who talks with them about it. */
@ApiTags('casework')
@Controller()
export class AsCitizenController {
  constructor(private readonly lookUps: LookUpsService) {}

  @Get('caseload/:citizenId/shared')
  @ApiOkResponse({
    standardSchema: sharedView,
    description:
      'What a citizen I follow reads under "Det deler jeg": the very same answer. Looking is logged.',
  })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  shared(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Query({ schema: openingQuery }) { purpose }: OpeningQuery,
  ): Promise<SharedView> {
    return this.lookUps.asCitizenSees(personId, citizenId, purpose);
  }
}
