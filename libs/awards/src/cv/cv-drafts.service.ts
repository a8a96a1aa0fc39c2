import type { CertificateView, Cv, CvDraft } from '@mikrosprint/contracts';
import { SkillsService } from '@mikrosprint/play';
import { Injectable } from '@nestjs/common';
import { draftsOf } from './drafts/drafts.js';

/** Sentences that a citizen could use, from what they have shown and what they have written. */
@Injectable()
export class CvDrafts {
  constructor(private readonly skills: SkillsService) {}

  async of(citizenId: string, cv: Cv, certificates: readonly CertificateView[]): Promise<CvDraft[]> {
    const { sprints } = await this.skills.of(citizenId);
    return draftsOf({ sprints, certificates, cv });
  }
}
