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

  /** Where sprints are written: draft ids by sprint id. What ships has none. */
  async draftsOf(sprintIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.dataSource.query<{ id: string; sprint_id: string }[]>(
      'SELECT id, sprint_id FROM draft WHERE sprint_id = ANY($1::text[])',
      [sprintIds],
    );
    return new Map(rows.map((row) => [row.sprint_id, row.id]));
  }
}
