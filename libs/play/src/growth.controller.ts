import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  skillsView,
  sprintFeedback,
  sprintFeedbackView,
  type SkillsView,
  type SprintFeedback,
  type SprintFeedbackView,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { z } from 'zod';
import { FeedbackService } from './feedback.service.js';
import { SkillsService } from './skills.service.js';

const id = z.uuid().toLowerCase();

/** What has come of it: skills with their evidence, and what one thought of the sprint. */
@ApiTags('play')
@Controller()
@Allow('play.learn')
export class GrowthController {
  constructor(
    private readonly skills: SkillsService,
    private readonly feedback: FeedbackService,
  ) {}

  @Get('me/skills')
  @ApiOkResponse({ standardSchema: skillsView, description: 'My skills and what stands behind each.' })
  mySkills(@CurrentPerson() me: SignedInPerson): Promise<SkillsView> {
    return this.skills.of(me.personId);
  }

  @Get('enrolments/:enrolmentId/feedback')
  @ApiOkResponse({
    standardSchema: sprintFeedbackView,
    description: 'What I said of the version I took; 409 before the sprint is finished.',
  })
  readFeedback(
    @CurrentPerson() me: SignedInPerson,
    @Param('enrolmentId', { schema: id }) enrolmentId: string,
  ): Promise<SprintFeedbackView> {
    return this.feedback.read(me.personId, enrolmentId);
  }

  @Put('enrolments/:enrolmentId/feedback')
  @ApiOkResponse({
    standardSchema: sprintFeedbackView,
    description: 'Stored for the version I took; saved again it replaces what I said before.',
  })
  saveFeedback(
    @CurrentPerson() me: SignedInPerson,
    @Param('enrolmentId', { schema: id }) enrolmentId: string,
    @Body({ schema: sprintFeedback }) feedback: SprintFeedback,
  ): Promise<SprintFeedbackView> {
    return this.feedback.save(me.personId, enrolmentId, feedback);
  }
}
