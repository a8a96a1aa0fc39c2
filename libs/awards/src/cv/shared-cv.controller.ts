import { cvFileQuery, sharedCv, type CvFileQuery, type SharedCv } from '@mikrosprint/contracts';
import { Public } from '@mikrosprint/platform';
import { Controller, Get, Header, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fileTypes, handedOut } from './files/file-types.js';
import { SharedCvs } from './shared-cvs.service.js';

/** Whatever it is: a link that is cut or made up is answered in words of its own. */
const token = z.string().max(100);

/** For whoever was given the link: the link is the right, and its owner sees that it was opened. */
@ApiTags('cv')
@Controller('shared-cv/:token')
export class SharedCvController {
  constructor(private readonly shared: SharedCvs) {}

  @Get()
  @ApiOkResponse({
    standardSchema: sharedCv,
    description: 'The approved part of a CV as it is now. The opening is shown to its owner.',
  })
  @Public()
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Robots-Tag', 'noindex, nofollow')
  page(@Param('token', { schema: token }) link: string, @Req() { ip }: FastifyRequest): Promise<SharedCv> {
    return this.shared.page(link, ip);
  }

  @Get('file')
  @ApiProduces(...fileTypes)
  @ApiOkResponse({ description: 'The same to take along. It too is shown to its owner.' })
  @Public()
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Robots-Tag', 'noindex, nofollow')
  async file(
    @Param('token', { schema: token }) link: string,
    @Query({ schema: cvFileQuery }) query: CvFileQuery,
    @Req() { ip }: FastifyRequest,
  ): Promise<StreamableFile> {
    return handedOut(await this.shared.file(link, query, ip));
  }
}
