import {
  exportPortfolio,
  portfolioQuery,
  portfolioView,
  type ExportPortfolio,
  type PortfolioView,
} from '@mikrosprint/contracts';
import { Allow, Clock, CurrentPerson, type SignedInPerson } from '@mikrosprint/platform';
import { Body, Controller, Get, Header, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { csvOf } from '../caseload/export/csv.js';
import { PortfolioFigures } from './portfolio-figures.service.js';
import { portfolioSheet } from './portfolio-sheet.js';
import { PortfolioService } from './portfolio.service.js';

@ApiTags('casework')
@Controller('portfolio')
@Allow('portfolio.read')
export class PortfolioController {
  constructor(
    private readonly portfolio: PortfolioService,
    private readonly figures: PortfolioFigures,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({
    standardSchema: portfolioView,
    description: 'Figures of the units I lead; no small groups.',
  })
  read(
    @CurrentPerson() me: SignedInPerson,
    @Query({ schema: portfolioQuery }) { quarter }: z.infer<typeof portfolioQuery>,
  ): Promise<PortfolioView> {
    return this.view(me, quarter);
  }

  @Post('export')
  @HttpCode(200)
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ description: 'The same as a file (CSV).' })
  async file(
    @CurrentPerson() me: SignedInPerson,
    @Body({ schema: exportPortfolio }) { quarter, locale }: ExportPortfolio,
  ): Promise<StreamableFile> {
    const sheet = portfolioSheet(await this.view(me, quarter), locale);
    const name = encodeURIComponent(`${sheet.name} ${quarter}.csv`);
    return new StreamableFile(csvOf(sheet), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename*=UTF-8''${name}`,
    });
  }

  private async view(me: SignedInPerson, quarter?: string): Promise<PortfolioView> {
    await this.figures.mustBeThere();
    return this.portfolio.of(me, quarter, this.clock.now());
  }
}
