import type { Cv, CvDraft } from '@mikrosprint/contracts';
import { SkillsService } from '@mikrosprint/play';
import { Injectable } from '@nestjs/common';
import { CertificatesService } from '../certificates/certificates.service.js';
import { draftsOf } from './drafts/drafts.js';

/** Sentences that a citizen could use, from what they have shown and what they have written. */
@Injectable()
export class CvDrafts {
  constructor(
    private readonly skills: SkillsService,
    private readonly certificates: CertificatesService,
  ) {}

  async of(citizenId: string, cv: Cv): Promise<CvDraft[]> {
    const [{ sprints }, certificates] = await Promise.all([
      this.skills.of(citizenId),
      this.certificates.heldBy(citizenId),
    ]);
    return draftsOf({ sprints, certificates, cv });
  }
}
