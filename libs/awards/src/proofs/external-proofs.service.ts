import {
  mostExternalProofs,
  type AddExternalFile,
  type AddExternalProof,
  type ExternalProof,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError, RateLimits } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { ExternalChecks, type Checked } from './external-checks.service.js';
import { ExternalFileMaker } from './external-file-maker.service.js';
import { externalFileName, mediaTypes } from './external-file.js';
import { ExternalProofRow } from './external-proof.entity.js';
import type { AwardFile } from './award-files.service.js';

const perCitizen = { limit: 40, windowSeconds: 60 * 60 };

/** Proofs from others that a citizen keeps beside their own. Nobody else has a way to them. */
@Injectable()
export class ExternalProofs {
  constructor(
    private readonly database: Database,
    private readonly checks: ExternalChecks,
    private readonly files: ExternalFileMaker,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(citizenId: string): Promise<ExternalProof[]> {
    const rows = await this.database.dataSource.query<ListedRow[]>(
      `SELECT id, title, issuer, date::text AS date, link, file_type AS "fileType", octet_length(file) AS bytes,
              verdict, checked_at AS "checkedAt", added_at AS "addedAt"
         FROM external_proof WHERE citizen_id = $1 ORDER BY added_at DESC, id DESC`,
      [citizenId],
    );
    return rows.map(viewOf);
  }

  /** @param typed what its owner says; what a credential that holds says of itself takes its place */
  async add(citizenId: string, typed: AddExternalProof): Promise<ExternalProof> {
    await this.count(citizenId);
    await this.room(citizenId);
    const checked = typed.link === null ? null : await this.checks.link(citizenId, typed.link);
    return this.keep(citizenId, { ...typed, ...checked?.facts }, { link: typed.link, ...verdictOf(checked) });
  }

  /** Throws `external-file-broken`, `external-file-too-large`, and `validation` when nobody says what it is. */
  async addFile(citizenId: string, typed: AddExternalFile, bytes: Uint8Array): Promise<ExternalProof> {
    await this.count(citizenId);
    await this.room(citizenId);
    const made = await this.files.make(bytes);
    const checked = made.credential === null ? null : await this.checks.text(citizenId, made.credential);
    const words = { ...typed, ...checked?.facts };
    const missing = (['title', 'issuer'] as const).filter((field) => words[field].length < 2);
    if (missing.length > 0) {
      throw new DomainError('validation', {
        errors: missing.map((path) => ({ path, message: 'is needed for a file without a credential' })),
      });
    }
    return this.keep(citizenId, words, { ...made, ...verdictOf(checked) });
  }

  /** Checks again what can be checked: a credential may have been revoked since. */
  async check(citizenId: string, externalId: string): Promise<ExternalProof> {
    await this.count(citizenId);
    const { link, credential } = await this.found(citizenId, externalId, ['id', 'link', 'credential']);
    if (credential === null && link === null) return this.one(citizenId, externalId);
    const checked = await (credential === null
      ? this.checks.link(citizenId, link ?? '')
      : this.checks.text(citizenId, credential));
    // A link that leads to no credential any more is no longer checked either.
    const changes = { ...checked?.facts, ...verdictOf(checked) };
    await this.database.dataSource.manager.update(ExternalProofRow, { id: externalId, citizenId }, changes);
    return this.one(citizenId, externalId);
  }

  /** Gone already is gone. */
  async remove(citizenId: string, externalId: string): Promise<void> {
    await this.database.dataSource.manager.delete(ExternalProofRow, { id: externalId, citizenId });
  }

  /** Throws `not-found`, also where there is only a link. */
  async file(citizenId: string, externalId: string): Promise<AwardFile> {
    const { title, fileType, file } = await this.found(citizenId, externalId, [
      'id',
      'title',
      'fileType',
      'file',
    ]);
    if (fileType === null || file === null) throw new DomainError('not-found');
    return { name: externalFileName(title, fileType), type: mediaTypes[fileType], content: file };
  }

  private count(citizenId: string): Promise<void> {
    return this.limits.consume([{ key: `external-proofs:${citizenId}`, ...perCitizen }]);
  }

  private async room(citizenId: string, tx = this.database.dataSource.manager): Promise<void> {
    const kept = await tx.countBy(ExternalProofRow, { citizenId });
    if (kept < mostExternalProofs) return;
    throw new DomainError('external-full', { facts: { most: mostExternalProofs } });
  }

  /** Counted again under the citizen's own lock: two tabs never keep one too many. */
  private async keep(
    citizenId: string,
    { title, issuer, date }: Words,
    rest: Partial<ExternalProofRow>,
  ): Promise<ExternalProof> {
    const id = uuidv7();
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('external-proofs'), hashtext($1))`, [citizenId]);
      await this.room(citizenId, tx);
      await tx.insert(ExternalProofRow, {
        ...{ link: null, fileType: null, file: null, credential: null, verdict: null, checkedAt: null },
        ...rest,
        ...{ id, citizenId, title, issuer, date, addedAt: this.clock.now() },
      });
    });
    return this.one(citizenId, id);
  }

  private async one(citizenId: string, externalId: string): Promise<ExternalProof> {
    const proof = (await this.list(citizenId)).find((one) => one.externalId === externalId);
    if (proof === undefined) throw new DomainError('not-found');
    return proof;
  }

  private async found<Field extends keyof ExternalProofRow>(
    citizenId: string,
    externalId: string,
    fields: Field[],
  ): Promise<Pick<ExternalProofRow, Field>> {
    const row = await this.database.dataSource.manager.findOne(ExternalProofRow, {
      select: Object.fromEntries(fields.map((field) => [field, true])),
      where: { id: externalId, citizenId },
    });
    if (row === null) throw new DomainError('not-found');
    return row;
  }
}

type Words = Pick<ExternalProofRow, 'title' | 'issuer' | 'date'>;
type ListedRow = Omit<ExternalProofRow, 'citizenId' | 'file' | 'credential'> & { bytes: number | null };

function verdictOf(checked: Checked | null): Pick<ExternalProofRow, 'verdict' | 'checkedAt'> {
  return { verdict: checked?.verdict ?? null, checkedAt: checked?.checkedAt ?? null };
}

function viewOf({ id, title, issuer, date, link, verdict, ...row }: ListedRow): ExternalProof {
  return {
    ...{ externalId: id, title, issuer, date, link, verdict },
    file: row.fileType === null ? null : { type: row.fileType, bytes: row.bytes ?? 0 },
    verified: verdict === 'valid',
    checkedAt: row.checkedAt?.toISOString() ?? null,
    addedAt: row.addedAt.toISOString(),
  };
}
