import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  levelContent,
  sprintCard,
  sprintList,
  type LevelContent,
  type SprintCard,
  type SprintList,
} from '@mikrosprint/contracts';
import { identifier } from '@mikrosprint/curriculum';
import { Allow, DomainError } from '@mikrosprint/platform';
import { z } from 'zod';
import { PlannedCoursesService } from './planned-courses.service.js';
import { levelContentOf, sprintCardOf } from './sprint-views.js';
import { VersionsService } from './versions.service.js';

const levelParameters = z.object({ sprintVersionId: z.uuid(), levelId: identifier });

@ApiTags('catalogue')
@Controller()
export class CatalogueController {
  constructor(
    private readonly versions: VersionsService,
    private readonly plannedCourses: PlannedCoursesService,
  ) {}

  @Allow('catalogue.read')
  @Get('sprints')
  @ApiOkResponse({
    standardSchema: sprintList,
    description: 'The newest version of every sprint, and the courses that are planned.',
  })
  async list(): Promise<SprintList> {
    const [versions, planned] = await Promise.all([this.versions.newestOfAll(), this.plannedCourses.all()]);
    return { sprints: versions.map(sprintCardOf), planned };
  }

  @Allow('catalogue.read')
  @Get('sprints/:sprintId')
  @ApiOkResponse({ standardSchema: sprintCard, description: 'The newest version of one sprint.' })
  async one(@Param('sprintId', { schema: identifier }) sprintId: string): Promise<SprintCard> {
    const version = await this.versions.newest(sprintId);
    if (version === null) throw new DomainError('not-found');
    return sprintCardOf(version);
  }

  /** Exam levels are answered as if they were not there: their keys never leave the server. */
  @Allow('play.learn')
  @Get('sprint-versions/:sprintVersionId/levels/:levelId')
  @ApiOkResponse({
    standardSchema: levelContent,
    description: 'A practice level with everything that is needed to play it offline.',
  })
  async level(
    @Param({ schema: levelParameters }) { sprintVersionId, levelId }: z.infer<typeof levelParameters>,
  ): Promise<LevelContent> {
    const version = await this.versions.get(sprintVersionId);
    const level = version.levels.get(levelId);
    if (level === undefined || level.kind === 'exam') throw new DomainError('not-found');
    return levelContentOf(version, level);
  }
}
