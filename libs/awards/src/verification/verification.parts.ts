import type { Parts } from '../parts.js';
import { CheckingThreads } from './checking-threads.service.js';
import { KnownAwards } from './known-awards.service.js';
import { OwnDocuments } from './own-documents.service.js';
import { OwnVerification } from './own-verification.service.js';
import { SignedChecks } from './signed-checks.service.js';
import { VerificationLimits } from './verification-limits.js';
import { VerificationPage } from './verification-page.js';
import { VerificationController } from './verification.controller.js';
import { VerificationService } from './verification.service.js';

/** Anybody asks whether a proof is real: one of ours by its number, one of anybody's by what it says. It keeps nothing. */
export const verification: Parts = {
  controllers: [VerificationController],
  providers: [
    CheckingThreads,
    KnownAwards,
    OwnDocuments,
    OwnVerification,
    SignedChecks,
    VerificationLimits,
    VerificationPage,
    VerificationService,
  ],
  entities: [],
  migrations: [],
  personalData: [],
};
