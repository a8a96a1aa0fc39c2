import {
  answerReferral,
  courseList,
  courseQuery,
  jobRoleList,
  moveReferral,
  referralList,
  referralsAnswer,
  referralView,
  sendReferral,
  sendReferrals,
  type AnswerReferral,
  type CourseList,
  type CourseQuery,
  type JobRoleList,
  type MoveReferral,
  type ReferralList,
  type ReferralsAnswer,
  type ReferralView,
  type SendReferral,
  type SendReferrals,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AssignmentsService } from '../assignments/assignments.service.js';
import { CourseSearch } from './course-search.service.js';
import { ReferralsService } from './referrals.service.js';

const id = z.uuid();

@ApiTags('casework')
@Controller()
export class ReferralsController {
  constructor(
    private readonly referrals: ReferralsService,
    private readonly assignments: AssignmentsService,
    private readonly search: CourseSearch,
  ) {}

  @Get('courses')
  @ApiOkResponse({
    standardSchema: courseList,
    description: 'What a citizen may be referred to, by target group, job and words, with what learners did.',
  })
  @Allow('caseload.read')
  courses(@Query({ schema: courseQuery }) query: CourseQuery): Promise<CourseList> {
    return this.search.search(query);
  }

  @Get('job-roles')
  @ApiOkResponse({
    standardSchema: jobRoleList,
    description: 'The jobs that the courses serve, to aim at one.',
  })
  @Allow('referrals.answer')
  async jobRoles(): Promise<JobRoleList> {
    return { jobs: await this.search.jobs() };
  }

  @Get('caseload/:citizenId/referrals')
  @ApiOkResponse({ standardSchema: referralList, description: 'What a citizen I follow is referred to.' })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  async ofFollowed(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
  ): Promise<ReferralList> {
    const referrals = await this.referrals.ofFollowed(personId, citizenId);
    return { referrals, assignments: await this.assignments.of(citizenId) };
  }

  @Post('caseload/:citizenId/referrals')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: referralView,
    description: 'The citizen is asked; again it is the same one.',
  })
  @Allow('caseload.act')
  send(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Body({ schema: sendReferral }) course: SendReferral,
  ): Promise<ReferralView> {
    return this.referrals.send(personId, citizenId, course);
  }

  @Post('referrals')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: referralsAnswer,
    description: 'Several citizens I follow are asked; who could not be is named with why.',
  })
  @Allow('caseload.act')
  sendToMany(
    @CurrentPerson() { personId }: SignedInPerson,
    @Body({ schema: sendReferrals }) wanted: SendReferrals,
  ): Promise<ReferralsAnswer> {
    return this.referrals.sendToMany(personId, wanted);
  }

  @Post('referrals/:referralId/moves')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: referralView, description: 'What a caseworker notes about a referral.' })
  @Allow('caseload.act')
  move(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('referralId', { schema: id }) referralId: string,
    @Body({ schema: moveReferral }) move: MoveReferral,
  ): Promise<ReferralView> {
    return this.referrals.move(personId, referralId, move);
  }

  @Get('me/referrals')
  @ApiOkResponse({ standardSchema: referralList, description: 'What I am referred to.' })
  @Allow('referrals.answer')
  async mine(@CurrentPerson() { personId }: SignedInPerson): Promise<ReferralList> {
    const [referrals, assignments] = await Promise.all([
      this.referrals.of(personId),
      this.assignments.of(personId),
    ]);
    return { referrals, assignments };
  }

  @Post('me/referrals/:referralId/answer')
  @HttpCode(200)
  @ApiOkResponse({
    standardSchema: referralView,
    description: 'My yes or no; pressed twice it is one answer.',
  })
  @Allow('referrals.answer')
  answer(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('referralId', { schema: id }) referralId: string,
    @Body({ schema: answerReferral }) answer: AnswerReferral,
  ): Promise<ReferralView> {
    return this.referrals.answer(personId, referralId, answer);
  }
}
