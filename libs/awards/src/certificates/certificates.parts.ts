import type { Parts } from '../parts.js';
import { CertificatePdfRow } from './certificate-pdf.entity.js';
import { CertificatePdfService } from './certificate-pdf.service.js';
import { CertificateRow } from './certificate.entity.js';
import { OnCertificateIssued, OnSprintCompletedIssue } from './certificates.handlers.js';
import { CertificatesService } from './certificates.service.js';
import { DrawCertificateJob, drawCertificateJob } from './draw-certificate.job.js';

/** A finished sprint on paper: its facts, once, and the PDF drawn from them. */
export const certificates: Parts = {
  providers: [
    CertificatePdfService,
    CertificatesService,
    DrawCertificateJob,
    OnCertificateIssued,
    OnSprintCompletedIssue,
  ],
  entities: [CertificateRow, CertificatePdfRow],
  migrations: [],
  subscribers: [
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
