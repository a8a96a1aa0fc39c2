import { AccountsModule } from '@mikrosprint/accounts';
import { CatalogueModule } from '@mikrosprint/catalogue';
import type { FeatureDescriptor } from '@mikrosprint/platform';
import { PlayModule } from '@mikrosprint/play';
import { Module } from '@nestjs/common';
import { AwardTables1763700300000 } from './award-tables.migration.js';
import { AwardsController } from './awards.controller.js';
import { AwardsViewService } from './awards-view.service.js';
import { BadgeRebuild } from './badges/badge-rebuild.service.js';
import { badges } from './badges/badges.parts.js';
import { certificates } from './certificates/certificates.parts.js';
import { CertificatesService } from './certificates/certificates.service.js';
import { credentials } from './credentials/credentials.parts.js';
import { cv } from './cv/cv.parts.js';
import type { Parts } from './parts.js';
import { proofs } from './proofs/proofs.parts.js';
import { verification } from './verification/verification.parts.js';

const folders: readonly Parts[] = [badges, certificates, credentials, proofs, cv, verification];

@Module({
  imports: [AccountsModule, CatalogueModule, PlayModule],
  controllers: [AwardsController, ...folders.flatMap(({ controllers = [] }) => controllers)],
  providers: [AwardsViewService, ...folders.flatMap(({ providers }) => providers)],
  exports: [BadgeRebuild, CertificatesService],
})
export class AwardsModule {}

/** Badges, certificates, the credentials that prove them, and the CV they stand in. */
export const awardsFeature: FeatureDescriptor = {
  name: 'awards',
  module: AwardsModule,
  entities: folders.flatMap(({ entities }) => entities),
  migrations: [AwardTables1763700300000, ...folders.flatMap(({ migrations }) => migrations)],
  subscribers: folders.flatMap(({ subscribers = [] }) => subscribers),
  jobs: folders.flatMap(({ jobs = [] }) => jobs),
  boot: folders.flatMap(({ boot = [] }) => boot),
  personalData: folders.flatMap(({ personalData }) => personalData),
};
