import { exportQuery, leftOutHeader, type ExportQuery } from '@mikrosprint/contracts';
import type { LeftOut } from '@mikrosprint/curriculum';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, Header, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DraftExports } from './draft-exports.service.js';

const id = z.uuid().toLowerCase();

/** Drafts as files. */
@ApiTags('studio')
@Controller('studio/drafts/:draftId/export')
export class ExportsController {
  constructor(private readonly exports: DraftExports) {}

  @Get()
  @Allow('studio.use')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({
    description: `The draft as a file. The header ${leftOutHeader} lists as JSON what the format has no place for.`,
  })
  async file(
    @CurrentPerson() me: SignedInPerson,
    @Param('draftId', { schema: id }) draftId: string,
    @Query({ schema: exportQuery }) query: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, type, bytes, left } = await this.exports.file(me, draftId, query);
    void reply.header(leftOutHeader, listed(left));
    return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name}"` });
  }
}

/** JSON in the letters that a header may have. */
function listed(left: readonly LeftOut[]): string {
  const json = JSON.stringify(left.map(({ kind, reason, count, lines }) => ({ kind, reason, count, lines })));
  return json.replace(/[^ -~]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
