import type { ImportProposal, ImportQuery } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { ExchangeThread } from './exchange-thread.service.js';
import { ImportMediaRow, ImportProposalRow } from './import-proposal.entity.js';
import { shown } from './import-reading.js';

const importsPerHour = 60;
const keptMs = 24 * 3600 * 1000;
/** Whoever tries file after file keeps the last ones. */
const keptPerPerson = 5;
const longestName = 200;

/** Files that were read, until their author has said where they go or a day is over. */
@Injectable()
export class ImportProposals {
  constructor(
    private readonly database: Database,
    private readonly threads: ExchangeThread,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * @param arrive brings the bytes of the file
   * Throws the `import-…` codes with what is wrong in the facts; nothing is left of a file that is refused
   */
  async propose(
    me: SignedInPerson,
    { name, language = 'da' }: ImportQuery,
    arrive: () => Promise<Uint8Array>,
  ): Promise<ImportProposal> {
    const limit = { key: `studio-import:${me.personId}`, limit: importsPerHour, windowSeconds: 3600 };
    await this.rateLimits.consume([limit]);
    const fileName = shown(name, longestName);
    const reading = await this.threads.read(async () => ({
      name: fileName,
      bytes: await arrive(),
      language,
    }));
    if (!reading.ok) throw new DomainError(reading.code, { facts: { problems: reading.problems } });
    const { summary, content, media } = reading;
    const id = uuidv7();
    const expiresAt = new Date(this.clock.now().getTime() + keptMs);
    await this.database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO import_proposal (id, person_id, file_name, expires_at, summary, content)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, me.personId, fileName, expiresAt, JSON.stringify(summary), JSON.stringify(content)],
      );
      for (const [file, bytes] of media) {
        await tx.insert(ImportMediaRow, { importId: id, name: file, bytes: Buffer.from(bytes) });
      }
      await this.forget(tx, me.personId);
    });
    return viewOf(
      { id, fileName, expiresAt, summary },
      [...media].map(([file, bytes]) => ({ name: file, bytes: bytes.length })),
    );
  }

  /** Throws `not-found` for another's, and for one whose day is over. */
  async view(me: SignedInPerson, importId: string): Promise<ImportProposal> {
    const { manager } = this.database.dataSource;
    const row = await manager.findOneBy(ImportProposalRow, { id: importId, personId: me.personId });
    if (row === null || row.expiresAt <= this.clock.now()) throw new DomainError('not-found');
    const media = await manager.query<{ name: string; bytes: number }[]>(
      'SELECT name, length(bytes) AS bytes FROM import_media WHERE import_id = $1 ORDER BY name',
      [importId],
    );
    return viewOf(row, media);
  }

  /** Said twice it changes nothing. */
  async discard(me: SignedInPerson, importId: string): Promise<void> {
    const { manager } = this.database.dataSource;
    await manager.delete(ImportProposalRow, { id: importId, personId: me.personId });
  }

  /** Those whose day is over, everybody's. */
  async sweep(): Promise<void> {
    await this.database.pool.query('DELETE FROM import_proposal WHERE expires_at <= $1', [this.clock.now()]);
  }

  private async forget(tx: EntityManager, personId: string): Promise<void> {
    await tx.query(
      `DELETE FROM import_proposal
        WHERE person_id = $1 AND id NOT IN
          (SELECT id FROM import_proposal WHERE person_id = $1 ORDER BY id DESC LIMIT $2)`,
      [personId, keptPerPerson],
    );
  }
}

function viewOf(
  { id, fileName, expiresAt, summary }: Pick<ImportProposalRow, 'id' | 'fileName' | 'expiresAt' | 'summary'>,
  media: ImportProposal['media'],
): ImportProposal {
  return { importId: id, fileName, expiresAt: expiresAt.toISOString(), media, ...summary };
}
