import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@mikrosprint/contracts';
import { Database, Outbox, type NewEvent } from '@mikrosprint/platform';
import type { PoolClient } from 'pg';
import { dayInCopenhagen } from './copenhagen.js';
import { workOut, type Finish, type Standing } from './finish.js';
import { finishRun, finishValues, lockEnrolment, readStanding } from './finish.statements.js';
import { levelTotals } from './progress.js';
import { levelRef, runRef } from './refs.js';
import { RunsStore, type Append } from './runs.store.js';

/**
 * Takes the last actions of a run. Unlike any other answer it depends on the enrolment's other results (is the sprint
 * complete?), so it is a transaction that holds the enrolment: two runs that finish at once take turns, and the sprint is
 * completed once. All of it is written by one statement, like any answer.
 */
@Injectable()
export class FinishService {
  constructor(
    private readonly database: Database,
    private readonly store: RunsStore,
    private readonly outbox: Outbox,
  ) {}

  /** False when the run has moved since it was judged; then nothing is written. */
  async finish(append: Append): Promise<boolean> {
    const client = await this.database.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const saved = await this.finishWith(client, append);
      await client.query(saved ? 'COMMIT' : 'ROLLBACK');
      if (saved) this.store.remember(append);
      return saved;
    } catch (error) {
      // A connection that cannot even roll back is not given to anybody else.
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async finishWith(client: PoolClient, append: Append): Promise<boolean> {
    const { run, at } = append;
    // Two statements: what is read must be seen after the lock was waited for, not when the waiting began.
    await client.query({ ...lockEnrolment, values: [run.enrolmentId] });
    const { rows } = await client.query<Standing>({ ...readStanding, values: [run.enrolmentId] });
    const [standing] = rows;
    if (standing === undefined) throw new Error(`Run ${run.id} has no enrolment.`);
    const finish = workOut(append, standing);
    const events = [...append.events, ...this.eventsOf(append, standing, finish)];
    const values = finishValues(append, finish, events, dayInCopenhagen(at));
    const { rowCount } = await client.query({ ...finishRun, values });
    return rowCount === 1;
  }

  private eventsOf(append: Append, { major }: Standing, finish: Finish): DomainEvent[] {
    const { run, state, at } = append;
    const events: NewEvent[] = [
      {
        type: 'run.finished',
        occurredAt: at,
        data: {
          ...runRef(run, run.version),
          ...levelRef(run.level),
          runId: run.id,
          exam: run.mode === 'exam',
          passed: finish.passed,
          percent: state.percent,
          stars: state.stars,
          engineVersion: state.engineVersion,
          ...levelTotals(run.version, finish.results),
          skills: finish.shown,
        },
      },
    ];
    if (finish.completedNow) {
      const { examPercent } = finish;
      const completedAt = at.toISOString();
      events.push({
        type: 'sprint.completed',
        occurredAt: at,
        data: { ...runRef(run, run.version), major, examPercent, completedAt },
      });
    }
    return events.map((event) => this.outbox.prepare(event));
  }
}
