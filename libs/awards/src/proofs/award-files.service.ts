import { bakePng, bakeSvg } from '@mikrosprint/open-badges';
import type { CredentialFormat } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, Jobs } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { issueCredentialJob } from '../credentials/credential-jobs.js';
import { CredentialRow } from '../credentials/credential.entity.js';
import { pngOf, svgOf } from './badge-picture.js';
import { fileNameOf, type HeldAward } from './held-award.js';
import { HeldAwards } from './held-awards.service.js';
import { ProofViews } from './proof-views.service.js';

export interface AwardFile {
  name: string;
  type: string;
  content: Buffer;
}

/** The media types that wallets and the Open Badges specification expect (3.0, section 8.2). */
const types: Record<CredentialFormat, string> = {
  json: 'application/vc+ld+json',
  jwt: 'text/plain; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
};

type Signed = Pick<CredentialRow, 'document' | 'jws'>;

/** The files of an award that prove it without us: the signed text, and pictures that carry it. */
@Injectable()
export class AwardFiles {
  constructor(
    private readonly database: Database,
    private readonly awards: HeldAwards,
    private readonly views: ProofViews,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Throws `award-revoked`, and `credential-not-ready` while it is being signed. */
  async one(citizenId: string, awardId: string, format: CredentialFormat): Promise<AwardFile> {
    const award = await this.awards.one(citizenId, awardId);
    const { revoked } = await this.views.one(award);
    if (revoked !== null) throw new DomainError('award-revoked');
    const signed = await this.signed(awardId);
    if (signed === null) return this.askForSigning(award);
    return fileOf(award, signed, format);
  }

  /** Of every format; null while there is no credential that holds. */
  async all(award: HeldAward): Promise<AwardFile[] | null> {
    const signed = await this.signed(award.awardId);
    if (signed === null) return null;
    const formats = Object.keys(types) as CredentialFormat[];
    return Promise.all(formats.map((format) => fileOf(award, signed, format)));
  }

  private signed(awardId: string): Promise<Signed | null> {
    return this.database.dataSource.manager.findOne(CredentialRow, {
      select: { id: true, document: true, jws: true },
      where: { awardId, revokedAt: IsNull() },
    });
  }

  /**
   * It should be under way; if its job was lost or gave up, asking for a file is what brings it back. The minute is part
   * of the key because a job that gave up keeps its key for a month.
   */
  private async askForSigning({ kind, awardId }: HeldAward): Promise<never> {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    await this.jobs.add(issueCredentialJob, { kind, awardId }, { key: `sign-${awardId}-${minute}` });
    throw new DomainError('credential-not-ready');
  }
}

async function fileOf(award: HeldAward, signed: Signed, format: CredentialFormat): Promise<AwardFile> {
  return {
    name: `${fileNameOf(award)}.${format}`,
    type: types[format],
    content: await contentOf(award, signed, format),
  };
}

/** Pictures carry the text with the proof in it: whoever reads them needs nothing but our public key. */
async function contentOf(
  { achievement }: HeldAward,
  { document, jws }: Signed,
  format: CredentialFormat,
): Promise<Buffer> {
  switch (format) {
    case 'json':
      return Buffer.from(document);
    case 'jwt':
      return Buffer.from(jws);
    case 'svg':
      return Buffer.from(bakeSvg(svgOf(achievement), document));
    case 'png':
      return Buffer.from(bakePng(await pngOf(svgOf(achievement)), document));
  }
}
