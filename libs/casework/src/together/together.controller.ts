import {
  openingQuery,
  type OpeningQuery,
  togetherLevel,
  togetherPlaces,
  type TogetherLevel,
  type TogetherPlaces,
} from '@mikrosprint/contracts';
import { identifier } from '@mikrosprint/curriculum';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { TogetherService } from './together.service.js';

const placesParameters = z.object({ citizenId: z.uuid() });
const levelParameters = z.object({ citizenId: z.uuid(), enrolmentId: z.uuid(), levelId: identifier });
@ApiTags('casework')
@Controller('caseload/:citizenId/together')
@Allow('caseload.read')
export class TogetherController {
  constructor(private readonly together: TogetherService) {}

  @Get()
  @ApiOkResponse({
    standardSchema: togetherPlaces,
    description: 'The levels of the sprints a citizen I follow is in, to look at together.',
  })
  @Header('Cache-Control', 'private, no-store')
  places(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param({ schema: placesParameters }) { citizenId }: z.infer<typeof placesParameters>,
    @Query({ schema: openingQuery }) { purpose }: OpeningQuery,
  ): Promise<TogetherPlaces> {
    return this.together.places(personId, citizenId, purpose);
  }

  @Get(':enrolmentId/:levelId')
  @ApiOkResponse({
    standardSchema: togetherLevel,
    description: 'One such level, in the version the citizen plays. What is done with it is sent nowhere.',
  })
  @Header('Cache-Control', 'private, no-store')
  level(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param({ schema: levelParameters }) place: z.infer<typeof levelParameters>,
    @Query({ schema: openingQuery }) { purpose }: OpeningQuery,
  ): Promise<TogetherLevel> {
    return this.together.level({ ...place, caseworkerId: personId, purpose });
  }
}
