import { Injectable } from '@nestjs/common';
import type { Role } from '@mikrosprint/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { AccessLogRow } from './access-log.entity.js';

export interface LookUp {
  actorId: string;
  role: Role;
  unitId: string | null;
  citizenId: string;
  /** Chosen by the person who looks, once per opened citizen: for example `follow-up`. */
  purpose: string;
  /** The route's pattern, never an address with ids. */
  route: string;
  /** Names of the groups of facts that were shown, for example `['progress', 'signals']`. */
  fields: string[];
  result: 'shown' | 'refused';
}

/** Who looked at whom, when and what for. The citizen can read it; nobody can change it. */
@Injectable()
export class LookUpLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(lookUp: LookUp | LookUp[], tx?: EntityManager): Promise<void> {
    const rows = [lookUp].flat().map((entry) => ({ id: uuidv7(), at: this.clock.now(), ...entry }));
    if (rows.length === 0) return;
    await (tx ?? this.database.dataSource.manager).insert(AccessLogRow, rows);
  }

  /** Newest first. */
  forCitizen(citizenId: string, limit = 200): Promise<AccessLogRow[]> {
    return this.database.dataSource.manager.find(AccessLogRow, {
      where: { citizenId },
      order: { at: 'DESC', id: 'DESC' },
      take: limit,
    });
  }
}
