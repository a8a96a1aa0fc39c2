import {
  insightSprints,
  itemStatistics,
  itemStatisticsQuery,
  type InsightSprints,
  type ItemStatistics,
  type ItemStatisticsQuery,
} from '@mikrosprint/contracts';
import { identifier } from '@mikrosprint/curriculum';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ItemStatisticsService } from './item-statistics.service.js';
import { SprintListService } from './sprint-list.service.js';

@ApiTags('insight')
@Controller('insight')
export class InsightController {
  constructor(
    private readonly statistics: ItemStatisticsService,
    private readonly list: SprintListService,
  ) {}

  @Get('sprints')
  @Allow('insight.read-items')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: insightSprints, description: 'The sprints whose figures I may read.' })
  sprints(@CurrentPerson() me: SignedInPerson): Promise<InsightSprints> {
    return this.list.of(me);
  }

  @Get('sprints/:sprintId')
  @Allow('insight.read-items')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({
    standardSchema: itemStatistics,
    description:
      'How the tasks of a sprint do: of the newest major, of `major`, or of one version with `major` and `minor`. Nothing about fewer than five people.',
  })
  items(
    @CurrentPerson() me: SignedInPerson,
    @Param('sprintId', { schema: identifier }) sprintId: string,
    @Query({ schema: itemStatisticsQuery }) query: ItemStatisticsQuery,
  ): Promise<ItemStatistics> {
    return this.statistics.of(me, sprintId, query);
  }
}
