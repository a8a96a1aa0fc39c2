import {
  briefPaperQuery,
  openingQuery,
  type OpeningQuery,
  conversationBrief,
  type ConversationBrief,
} from '@mikrosprint/contracts';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { BriefPaper } from './brief-paper.service.js';
import { BriefService } from './brief.service.js';

const id = z.uuid();

@ApiTags('casework')
@Controller('caseload/:citizenId')
export class BriefController {
  constructor(
    private readonly briefs: BriefService,
    private readonly paper: BriefPaper,
  ) {}

  @Get('brief')
  @ApiOkResponse({
    standardSchema: conversationBrief,
    description: 'What to know before a conversation. Opening it is logged and shown to the citizen.',
  })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  brief(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Query({ schema: openingQuery }) { purpose }: OpeningQuery,
  ): Promise<ConversationBrief> {
    this.paper.warm();
    return this.briefs.of(personId, citizenId, purpose);
  }

  @Get('brief-paper')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The same on one page A4, drawn now and kept nowhere.' })
  @Allow('caseload.read')
  @Header('Cache-Control', 'private, no-store')
  async onPaper(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('citizenId', { schema: id }) citizenId: string,
    @Query({ schema: briefPaperQuery }) { purpose, locale }: z.infer<typeof briefPaperQuery>,
  ): Promise<StreamableFile> {
    const brief = await this.briefs.of(personId, citizenId, purpose);
    const content = await this.paper.draw(brief, locale);
    return new StreamableFile(content, {
      type: 'application/pdf',
      // Without a name: it lies in a folder of downloads for long.
      disposition: `attachment; filename="${locale === 'da' ? 'samtale' : 'conversation'}.pdf"`,
      length: content.length,
    });
  }
}
