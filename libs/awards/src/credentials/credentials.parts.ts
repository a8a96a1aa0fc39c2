import type { Parts } from '../parts.js';
import { AchievementsService } from './achievements.service.js';
import { AwardNews } from './award-news.service.js';
import { AwardsAdminController } from './awards-admin.controller.js';
import { AwardsAdminService } from './awards-admin.service.js';
import { AwardsToSignService } from './awards-to-sign.service.js';
import { CertificateCorrectionRow } from './certificate-correction.entity.js';
import { CorrectionService } from './correction.service.js';
import {
  IssueCredentialJob,
  issueCredentialJob,
  IssueMissingJob,
  issueMissingJob,
  SignStatusListsJob,
  signStatusListsJob,
} from './credential-jobs.js';
import { CredentialTables1763900100000 } from './credential-tables.migration.js';
import { CredentialRow } from './credential.entity.js';
import { OnBadgeAwardedSign, OnCertificateIssuedSign, SignOlderAwards } from './credentials.handlers.js';
import { CredentialsService } from './credentials.service.js';
import { IssuerRow } from './issuer.entity.js';
import { IssuerService } from './issuer.service.js';
import { IssuingService } from './issuing.service.js';
import { KeyRing } from './key-ring.service.js';
import { KeyRotation } from './key-rotation.service.js';
import { PublicDocumentsController } from './public-documents.controller.js';
import { PublicDocuments } from './public-documents.service.js';
import { RevocationService } from './revocation.service.js';
import { RevokingService } from './revoking.service.js';
import { SigningKeyRow } from './signing-key.entity.js';
import { SigningService } from './signing.service.js';
import { StatusListRow } from './status-list.entity.js';
import { StatusListsService } from './status-lists.service.js';

/** Awards signed for the world: keys, credentials, and the lists that say which ones no longer hold. */
export const credentials: Parts = {
  controllers: [AwardsAdminController, PublicDocumentsController],
  providers: [
    AchievementsService,
    AwardNews,
    AwardsAdminService,
    AwardsToSignService,
    CorrectionService,
    CredentialsService,
    IssueCredentialJob,
    IssueMissingJob,
    IssuerService,
    IssuingService,
    KeyRing,
    KeyRotation,
    OnBadgeAwardedSign,
    OnCertificateIssuedSign,
    PublicDocuments,
    RevocationService,
    RevokingService,
    SigningService,
    SignOlderAwards,
    SignStatusListsJob,
    StatusListsService,
  ],
  entities: [CertificateCorrectionRow, CredentialRow, IssuerRow, SigningKeyRow, StatusListRow],
  migrations: [CredentialTables1763900100000],
  subscribers: [
    {
      handler: 'awards.badge-credential',
      event: 'badge.awarded',
      useClass: OnBadgeAwardedSign,
      hearsOfStaff: true,
    },
    {
      handler: 'awards.certificate-credential',
      event: 'certificate.issued',
      useClass: OnCertificateIssuedSign,
      hearsOfStaff: true,
    },
  ],
  jobs: [
    { name: issueCredentialJob, useClass: IssueCredentialJob },
    {
      name: issueMissingJob,
      schedule: { pattern: '*/5 * * * *', tz: 'Europe/Copenhagen' },
      useClass: IssueMissingJob,
    },
    {
      name: signStatusListsJob,
      schedule: { pattern: '* * * * *', tz: 'Europe/Copenhagen' },
      useClass: SignStatusListsJob,
    },
  ],
  boot: [{ name: 'credentials of older awards', when: 'always', useClass: SignOlderAwards }],
  personalData: [
    {
      table: 'credential',
      personColumn: 'citizen_id',
      columns: [
        'citizen_id',
        'document',
        'jws',
        'issued_at',
        'revoked_cause',
        'revoked_reason',
        'revoked_by',
      ],
      purpose:
        'Give the citizen a proof of what they have earned that anybody can check, and keep it checkable.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'keep-without-identity' },
    },
    {
      table: 'certificate_correction',
      personColumn: null,
      columns: ['before', 'after', 'reason', 'corrected_by'],
      purpose: 'Know what was wrong on a certificate, who corrected it and why.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'keep-without-identity' },
    },
  ],
};
