import { Readable } from 'node:stream';
import { itemStatisticsQuery, leftOutHeader, type ItemStatisticsQuery } from '@mikrosprint/contracts';
import { identifier, xapiVersion } from '@mikrosprint/curriculum';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, Header, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ResultsExport } from './results-export.service.js';

@ApiTags('insight')
@Controller('insight')
export class ResultsController {
  constructor(private readonly results: ResultsExport) {}

  @Get('sprints/:sprintId/results.xapi.json')
  @Allow('insight.read-items')
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Experience-API-Version', xapiVersion)
  @ApiOkResponse({
    description: `The figures as statements of xAPI, one for each result that is counted, of nobody who could be told apart. The header ${leftOutHeader} says what is not in it.`,
  })
  async statements(
    @CurrentPerson() me: SignedInPerson,
    @Param('sprintId', { schema: identifier }) sprintId: string,
    @Query({ schema: itemStatisticsQuery }) query: ItemStatisticsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, json, left } = await this.results.statements(me, sprintId, query);
    void reply.header(leftOutHeader, JSON.stringify(left));
    return new StreamableFile(Readable.from(json), {
      type: 'application/json; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }
}
