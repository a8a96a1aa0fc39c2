import {
  assignmentAnswer,
  assignmentView,
  assignSprint,
  changeAssignment,
  cohortList,
  withdrawAssignment,
  type AssignmentAnswer,
  type AssignmentView,
  type AssignSprint,
  type ChangeAssignment,
  type CohortList,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AssignmentsService } from './assignments.service.js';
import { Cohorts } from './cohorts.service.js';

const id = z.uuid();
const assignments = z.object({ assignments: z.array(assignmentView) });

@ApiTags('casework')
@Controller('assignments')
@Allow('caseload.act')
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly cohorts: Cohorts,
  ) {}

  @Get()
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({
    standardSchema: cohortList,
    description: 'What I have agreed with those I follow, by cohort, and where each of them is.',
  })
  async ofFollowed(@CurrentPerson() { personId }: SignedInPerson): Promise<CohortList> {
    return { cohorts: await this.cohorts.ofFollowed(personId) };
  }

  @Post()
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: assignmentAnswer,
    description:
      'Citizens I follow get the sprint from the day on; who could not be assigned is named with why.',
  })
  assign(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: assignSprint }) wanted: AssignSprint,
  ): Promise<AssignmentAnswer> {
    return this.assignments.assign(personId, wanted);
  }

  @Patch(':cohortId')
  @ApiOkResponse({
    standardSchema: assignments,
    description: 'Other dates, for all of the cohort or for some.',
  })
  async change(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('cohortId', { schema: id }) cohortId: string,
    @Body({ schema: changeAssignment }) change: ChangeAssignment,
  ): Promise<{ assignments: AssignmentView[] }> {
    return { assignments: await this.assignments.change(personId, cohortId, change) };
  }

  @Post(':cohortId/withdraw')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'The agreement is taken back; who has a place keeps it.' })
  async withdraw(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('cohortId', { schema: id }) cohortId: string,
    @Body({ schema: withdrawAssignment }) { citizenIds }: { citizenIds?: string[] },
  ): Promise<void> {
    await this.assignments.withdraw(personId, cohortId, citizenIds);
  }
}
