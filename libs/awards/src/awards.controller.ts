import { awardsView, type AwardsView } from '@mikrosprint/contracts';
import { locales } from '@mikrosprint/curriculum';
import { Allow, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AwardsViewService } from './awards-view.service.js';
import { CertificatePdfService } from './certificates/certificate-pdf.service.js';

const id = z.uuid();
/** The paper exists in both languages; Danish is what an employer here expects. */
const pdfQuery = z.strictObject({ locale: z.enum(locales).default('da') });

@ApiTags('awards')
@Controller()
export class AwardsController {
  constructor(
    private readonly awards: AwardsViewService,
    private readonly papers: CertificatePdfService,
  ) {}

  @Get('me/awards')
  @ApiOkResponse({
    standardSchema: awardsView,
    description: 'My certificates, my badges, and the badges I can still earn.',
  })
  @Allow('awards.read')
  mine(@CurrentPerson() { personId }: SignedInPerson): Promise<AwardsView> {
    return this.awards.of(personId);
  }

  @Get('certificates/:certificateId/pdf')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'My certificate on paper; 409 while it is being drawn.' })
  @Allow('awards.read')
  @Header('Cache-Control', 'private, no-store')
  async pdf(
    @CurrentPerson() { personId }: SignedInPerson,
    @Param('certificateId', { schema: id }) certificateId: string,
    @Query({ schema: pdfQuery }) { locale }: z.infer<typeof pdfQuery>,
  ): Promise<StreamableFile> {
    const { content, fileName } = await this.papers.of(personId, certificateId, locale);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `inline; filename="${fileName}"`,
      length: content.length,
    });
  }
}
