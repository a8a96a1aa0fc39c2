import type { FeatureDescriptor } from '@mikrosprint/platform';
import { PortfolioFigures, RebuildPortfolio } from './portfolio-figures.service.js';
import { Portfolio1763830700004 } from './portfolio-table.migration.js';
import { PortfolioController } from './portfolio.controller.js';
import { PortfolioFigureRow } from './portfolio.entity.js';
import { PortfolioReports } from './portfolio-reports.service.js';
import { PortfolioService } from './portfolio.service.js';

/** What the lead's view brings to the module of casework. */
export const portfolioModule = {
  controllers: [PortfolioController],
  providers: [PortfolioFigures, PortfolioReports, PortfolioService, RebuildPortfolio],
};

/** What the lead's view brings to the feature of casework. */
export const portfolioParts = {
  entities: [PortfolioFigureRow],
  migrations: [Portfolio1763830700004],
  boot: [{ name: 'Portfolio', when: 'always' as const, useClass: RebuildPortfolio }],
  jobs: [
    {
      name: 'casework.portfolio',
      schedule: { pattern: '37 * * * *', tz: 'Europe/Copenhagen' },
      useClass: RebuildPortfolio,
    },
  ],
} satisfies Partial<FeatureDescriptor>;
