import { AccountsModule } from '@mikrosprint/accounts';
import { CatalogueModule } from '@mikrosprint/catalogue';
import type { FeatureDescriptor } from '@mikrosprint/platform';
import { Module } from '@nestjs/common';
import { AwardStandingRow } from './award-standing.entity.js';
import { AwardTables1763700300000 } from './award-tables.migration.js';
import { AwardsViewService } from './awards-view.service.js';
import { AwardsController } from './awards.controller.js';
import {
  OnCertificateIssued,
  OnEnrolmentCreated,
  OnRunFinished,
  OnSprintCompletedGiveBadge,
  OnSprintCompletedIssue,
} from './awards.handlers.js';
import { BadgeAwardRow } from './badge-award.entity.js';
import { BadgesService } from './badges.service.js';
import { CertificatePdfRow } from './certificate-pdf.entity.js';
import { CertificatePdfService } from './certificate-pdf.service.js';
import { CertificateRow } from './certificate.entity.js';
import { CertificatesService } from './certificates.service.js';
import { DrawCertificateJob, drawCertificateJob } from './draw-certificate.job.js';

@Module({
  imports: [AccountsModule, CatalogueModule],
  controllers: [AwardsController],
  providers: [
    AwardsViewService,
    BadgesService,
    CertificatePdfService,
    CertificatesService,
    DrawCertificateJob,
    OnCertificateIssued,
    OnEnrolmentCreated,
    OnRunFinished,
    OnSprintCompletedGiveBadge,
    OnSprintCompletedIssue,
  ],
  exports: [CertificatesService],
})
export class AwardsModule {}

/** Badges, certificates and their public verification. */
export const awardsFeature: FeatureDescriptor = {
  name: 'awards',
  module: AwardsModule,
  entities: [AwardStandingRow, BadgeAwardRow, CertificateRow, CertificatePdfRow],
  migrations: [AwardTables1763700300000],
  subscribers: [
    {
      handler: 'awards.enrolment-created',
      event: 'enrolment.created',
      useClass: OnEnrolmentCreated,
      hearsOfStaff: true,
    },
    { handler: 'awards.run-finished', event: 'run.finished', useClass: OnRunFinished, hearsOfStaff: true },
    {
      handler: 'awards.completion-badge',
      event: 'sprint.completed',
      useClass: OnSprintCompletedGiveBadge,
      hearsOfStaff: true,
    },
    {
      handler: 'awards.issue-certificate',
      event: 'sprint.completed',
      useClass: OnSprintCompletedIssue,
      hearsOfStaff: true,
    },
    {
      handler: 'awards.certificate-paper',
      event: 'certificate.issued',
      useClass: OnCertificateIssued,
      hearsOfStaff: true,
    },
  ],
  jobs: [{ name: drawCertificateJob, useClass: DrawCertificateJob }],
  personalData: [
    {
      table: 'award_standing',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'stars', 'exam_passed', 'completed'],
      purpose: 'Know which badges a citizen has earned.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'badge_award',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'badge_id', 'awarded_at'],
      purpose: 'Show the citizen what they have earned.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'keep-without-identity' },
    },
    {
      table: 'certificate',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'enrolment_id', 'holder_name', 'exam_percent', 'issued_at', 'revoked_reason'],
      purpose: 'Prove to whoever is shown the certificate that it is real.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'keep-without-identity' },
    },
    {
      table: 'certificate_pdf',
      personColumn: null,
      columns: ['content'],
      purpose: 'Hand the citizen the certificate on paper.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
  ],
};
