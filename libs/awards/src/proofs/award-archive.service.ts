import { locales } from '@mikrosprint/curriculum';
import { Config, DomainError, RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CertificatePdfService } from '../certificates/certificate-pdf.service.js';
import { AwardFiles } from './award-files.service.js';
import { ExternalProofs } from './external-proofs.service.js';
import { fileNameOf, type HeldAward } from './held-award.js';
import { HeldAwards } from './held-awards.service.js';
import { readMe, readMeName, type ReadMeFacts } from './read-me.js';
import { zipped, type ZipEntry } from './zip-stream.js';

const perHolder = { limit: 20, windowSeconds: 60 * 60 };

/** Everything a citizen can show, in one zip that needs nobody to be read. */
@Injectable()
export class AwardArchive {
  constructor(
    private readonly awards: HeldAwards,
    private readonly files: AwardFiles,
    private readonly papers: CertificatePdfService,
    private readonly external: ExternalProofs,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  /**
   * Throws `not-found` when there is nothing to take along. What was revoked is left out; what is still being made too,
   * and the text in the archive says so.
   */
  async of(citizenId: string): Promise<AsyncGenerator<Uint8Array>> {
    await this.limits.consume([{ key: `award-archive:${citizenId}`, ...perHolder }]);
    const awards = await this.awards.thatHold(citizenId);
    const others = await this.external.list(citizenId);
    if (awards.length + others.length === 0) throw new DomainError('not-found');
    return zipped(this.entries(citizenId, awards, others));
  }

  /** One award after the other: no more than the files of one are in memory. */
  private async *entries(
    citizenId: string,
    awards: readonly HeldAward[],
    others: Awaited<ReturnType<ExternalProofs['list']>>,
  ): AsyncGenerator<ZipEntry> {
    const facts: ReadMeFacts = {
      issuer: this.config.issuerName,
      verifyPage: `${this.config.http.publicUrl}/verify`,
      awards: [],
      fromOthers: [],
    };
    // Of the newest thing in it: the same archive is the same bytes.
    const at = new Date(
      Math.max(
        ...awards.map(({ issuedAt }) => issuedAt.getTime()),
        ...others.map(({ addedAt }) => Date.parse(addedAt)),
      ),
    );
    for (const award of awards) {
      const folder = fileNameOf(award);
      const { files, isComplete } = await this.filesOf(award);
      for (const { name, content } of files) yield { path: `${folder}/${name}`, content, at: award.issuedAt };
      const verifyUrl = `${facts.verifyPage}/${award.awardId}`;
      facts.awards.push({ title: award.achievement.title, folder, verifyUrl, isComplete });
    }
    for (const [index, { externalId, title, issuer, link, file, addedAt }] of others.entries()) {
      const kept = file && (await this.external.file(citizenId, externalId));
      const path = kept && `fra-andre/${index + 1}-${kept.name}`;
      if (kept !== null && path !== null) yield { path, content: kept.content, at: new Date(addedAt) };
      facts.fromOthers.push({ title, issuer, link, file: path });
    }
    yield { path: readMeName, content: Buffer.from(`\ufeff${readMe(facts)}`), at };
  }

  private async filesOf(award: HeldAward) {
    const signed = await this.files.all(award);
    const papers = award.kind === 'certificate' ? await this.papers.drawn(award.awardId) : [];
    const isDrawn = award.kind === 'badge' || papers.length === locales.length;
    return { files: [...papers, ...(signed ?? [])], isComplete: signed !== null && isDrawn };
  }
}
