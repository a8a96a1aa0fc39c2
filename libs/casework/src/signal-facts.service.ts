import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { CitizenHelpRequestRow, FailingStepRow } from './citizen-help.entity.js';
import { CitizenActivityRow, CitizenProgressRow } from './citizen-progress.entity.js';
import type { SignalFacts } from './signals.js';
import { SupportWishRow } from './support-wish.entity.js';

export interface CitizenFacts extends SignalFacts {
  progress: CitizenProgressRow[];
}

/** Reads what the signal rules look at, for many citizens with one query per table. */
@Injectable()
export class SignalFactsService {
  async of(citizenIds: readonly string[], manager: EntityManager): Promise<Map<string, CitizenFacts>> {
    const citizenId = In([...citizenIds]);
    const [activity, progress, failing, help, wishes] = await Promise.all([
      manager.findBy(CitizenActivityRow, { citizenId }),
      manager.find(CitizenProgressRow, { where: { citizenId }, order: { enrolledAt: 'DESC' } }),
      manager.findBy(FailingStepRow, { citizenId, passedAt: IsNull() }),
      manager.findBy(CitizenHelpRequestRow, { citizenId, closedAt: IsNull() }),
      manager.findBy(SupportWishRow, { citizenId, sharedAt: Not(IsNull()) }),
    ]);
    const lastAt = new Map(activity.map((row) => [row.citizenId, row.lastAt]));
    const wishOf = new Map(wishes.map((row) => [row.citizenId, row]));
    const byCitizen = { progress: grouped(progress), failing: grouped(failing), help: grouped(help) };
    const facts = (id: string): CitizenFacts => {
      const sprints = byCitizen.progress.get(id) ?? [];
      return {
        lastActivityAt: lastAt.get(id) ?? null,
        progress: sprints,
        sprints: sprints.map((sprint) => ({ ...sprint, title: sprint.sprintTitle })),
        failing: byCitizen.failing.get(id) ?? [],
        help: byCitizen.help.get(id) ?? [],
        support: wishOf.get(id) ?? null,
      };
    };
    return new Map(citizenIds.map((id) => [id, facts(id)]));
  }
}

function grouped<T extends { citizenId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.citizenId, [...(groups.get(row.citizenId) ?? []), row]);
  return groups;
}
