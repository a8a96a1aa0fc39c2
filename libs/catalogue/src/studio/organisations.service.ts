import { UnitRow } from '@mikrosprint/accounts';
import type { Organisation } from '@mikrosprint/contracts';
import { Database, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DraftAccess } from './draft-access.service.js';

/** Those that write sprints, as people call them. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
  ) {}

  /** Those somebody writes for, the one they joined first before the others. */
  async mine(me: SignedInPerson): Promise<Organisation[]> {
    const ids = (await this.access.reach(me, 'studio.write')) ?? [];
    const known = await this.byId(ids);
    return ids.flatMap((id) => known.get(id) ?? []);
  }

  async byId(ids: readonly string[]): Promise<Map<string, Organisation>> {
    if (ids.length === 0) return new Map();
    const { manager } = this.database.dataSource;
    const rows = await manager.findBy(UnitRow, { id: In([...new Set(ids)]) });
    return new Map(rows.map(({ id, name }) => [id, { organisationId: id, name }]));
  }
}
