import { Clock, Database, DomainError, LiveHints, RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CertificatePdfService } from '../certificates/certificate-pdf.service.js';
import { CertificateRow } from '../certificates/certificate.entity.js';
import { HolderNameChangeRow } from './holder-name-change.entity.js';

/** Enough for a name that changed and a slip of the finger; too few to print papers for others. */
const perCertificate = { limit: 10, windowSeconds: 24 * 60 * 60 };

/** The name on the paper is its holder's choice, also the first time. Only the PDF carries it: nothing is signed again. */
@Injectable()
export class HolderNameService {
  constructor(
    private readonly database: Database,
    private readonly papers: CertificatePdfService,
    private readonly hints: LiveHints,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @param holderName null for a paper without a name */
  async change(citizenId: string, certificateId: string, holderName: string | null): Promise<void> {
    const key = `holder-name:${citizenId}:${certificateId}`;
    await this.limits.consume([{ key, ...perCertificate }]);
    const changed = await this.database.transaction(async (tx) => {
      const certificate = await tx.findOne(CertificateRow, {
        where: { id: certificateId, citizenId },
        lock: { mode: 'pessimistic_write' },
      });
      if (certificate === null) throw new DomainError('not-found');
      if (certificate.revokedAt !== null) throw new DomainError('award-revoked');
      const at = this.clock.now();
      const { holderName: before, nameChosenAt } = certificate;
      const isSame = before === holderName;
      if (isSame && nameChosenAt !== null) return null;
      const paperRevision = certificate.paperRevision + (isSame ? 0 : 1);
      const chosen = { holderName, paperRevision, nameChosenAt: nameChosenAt ?? at };
      await tx.update(CertificateRow, { id: certificateId }, chosen);
      await this.hints.tell([citizenId], { topic: 'awards', id: certificateId }, tx);
      if (isSame) return null;
      await tx.insert(HolderNameChangeRow, { id: uuidv7(), certificateId, before, after: holderName, at });
      return { id: certificateId, paperRevision };
    });
    // Lost by a crash just here, it is started by whoever next asks for the paper.
    if (changed !== null) await this.papers.redraw(changed);
  }
}
