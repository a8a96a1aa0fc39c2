import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';

/** Which sprints take somebody new, and whose they are. */
@Injectable()
export class OpenSprintsService {
  constructor(private readonly database: Database) {}

  /**
   * Lets through what takes learners, and holds it open until `tx` ends: a retirement at the same moment waits or is
   * waited for. Throws `sprint-not-open`.
   */
  async holdOpen(tx: EntityManager, sprintId: string): Promise<void> {
    const rows = await tx.query<{ retired_at: Date | null }[]>(
      'SELECT retired_at FROM sprint WHERE id = $1 FOR SHARE',
      [sprintId],
    );
    if (rows[0]?.retired_at !== null) throw new DomainError('sprint-not-open');
  }

  /** The sprints of some organisations, by id. What ships belongs to none. */
  async ownedBy(organisationIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM sprint WHERE organisation_id = ANY($1::uuid[]) ORDER BY id',
      [organisationIds],
    );
    return rows.map(({ id }) => id);
  }
}
