import { Injectable } from '@nestjs/common';
import type { HelpRequestView } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, Outbox } from '@mikrosprint/platform';
import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { HelpRequestRow } from './help-requests.entity.js';
import { levelRef, runRef } from './refs.js';
import { RunsService } from './runs.service.js';
import type { StoredRun } from './runs.store.js';

/** "Bed om hjælp": told at once, to the citizen's caseworker, because the citizen pressed it. */
@Injectable()
export class HelpRequestsService {
  constructor(
    private readonly database: Database,
    private readonly runs: RunsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** One request per step is open at a time; asking again makes it newer, not two. */
  async ask(
    citizenId: string,
    runId: string,
    stepId: string,
  ): Promise<{ view: HelpRequestView; isNew: boolean }> {
    const run = await this.runs.read(citizenId, runId);
    // An exam is taken alone.
    if (run.mode === 'exam') throw new DomainError('conflict', { detail: 'An exam is taken without help.' });
    const step = run.level.steps.find(({ id }) => id === stepId);
    if (step === undefined) throw new DomainError('not-found');
    return this.database.transaction(async (tx) => {
      const asked = await this.upsert(tx, run, stepId);
      const repeated = asked.times > 1;
      await this.outbox.append(tx, [
        {
          type: 'help.requested',
          data: {
            ...runRef(run, run.version),
            ...levelRef(run.level),
            runId,
            stepId,
            stepPrompt: step.prompt,
            helpRequestId: asked.id,
            repeated,
          },
        },
      ]);
      const requestedAt = asked.requested_at.toISOString();
      const view = { helpRequestId: asked.id, levelId: run.levelId, stepId, requestedAt, answeredAt: null };
      return { view, isNew: !repeated };
    });
  }

  /** The citizen's own that are still open, newest first. */
  async open(citizenId: string): Promise<HelpRequestView[]> {
    const rows = await this.database.dataSource.manager.find(HelpRequestRow, {
      where: { citizenId, answeredAt: IsNull(), withdrawnAt: IsNull() },
      order: { requestedAt: 'DESC', id: 'DESC' },
    });
    return rows.map((row) => ({
      helpRequestId: row.id,
      levelId: row.levelId,
      stepId: row.stepId,
      requestedAt: row.requestedAt.toISOString(),
      answeredAt: null,
    }));
  }

  /** Takes the request back. Done before, or answered meanwhile: nothing more happens. */
  async withdraw(citizenId: string, helpRequestId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await tx.findOneBy(HelpRequestRow, { id: helpRequestId, citizenId });
      if (row === null) throw new DomainError('not-found');
      const { affected } = await tx.update(
        HelpRequestRow,
        { id: helpRequestId, answeredAt: IsNull(), withdrawnAt: IsNull() },
        { withdrawnAt: this.clock.now() },
      );
      if (affected === 0) return;
      await this.outbox.append(tx, [{ type: 'help.withdrawn', data: { citizenId, helpRequestId } }]);
    });
  }

  /** A member of staff has answered: the request is closed. */
  async close(helpRequestId: string, at: Date, tx: EntityManager): Promise<void> {
    await tx.update(
      HelpRequestRow,
      { id: helpRequestId, answeredAt: IsNull(), withdrawnAt: IsNull() },
      { answeredAt: at },
    );
  }

  private async upsert(tx: EntityManager, run: StoredRun, stepId: string): Promise<AskedRow> {
    const rows = await tx.query<AskedRow[]>(
      `INSERT INTO help_request AS known
         (id, citizen_id, enrolment_id, run_id, level_id, step_id, requested_at, times)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
       ON CONFLICT (enrolment_id, level_id, step_id) WHERE answered_at IS NULL AND withdrawn_at IS NULL
       DO UPDATE SET run_id = excluded.run_id, requested_at = excluded.requested_at, times = known.times + 1
       RETURNING id, requested_at, times`,
      [uuidv7(), run.citizenId, run.enrolmentId, run.id, run.levelId, stepId, this.clock.now()],
    );
    const [asked] = rows;
    if (asked === undefined) throw new Error('a help request was neither made nor updated');
    return asked;
  }
}

interface AskedRow {
  id: string;
  requested_at: Date;
  times: number;
}
