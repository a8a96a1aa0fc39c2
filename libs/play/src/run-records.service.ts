import { Injectable } from '@nestjs/common';
import type { WireAction } from '@mikrosprint/contracts';
import type { PlayMode } from '@mikrosprint/level-engine';
import type { EntityManager } from 'typeorm';

/** A run and all that was done in it, for those who count. Whose it is stays here: an enrolment is one learner. */
export interface RunRecord {
  readonly runId: string;
  readonly enrolmentId: string;
  readonly sprintVersionId: string;
  readonly levelId: string;
  readonly mode: PlayMode;
  readonly seed: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** In order of `seq`, without gaps. */
  readonly log: readonly (Pick<WireAction, 'stepId' | 'type' | 'payload'> & { readonly committedAt: Date })[];
}

interface RunAndLog {
  id: string;
  enrolment_id: string;
  sprint_version_id: string;
  level_id: string;
  mode: PlayMode;
  seed: string;
  started_at: Date;
  finished_at: Date | null;
  /** Times as milliseconds since 1970: JSON has no dates. */
  log: { stepId: string; type: WireAction['type']; payload: WireAction['payload']; at: number }[];
}

/** The log of runs, read in bulk. Nothing here is for a request. */
@Injectable()
export class RunRecordsService {
  /** Those of the citizens' runs that exist, by their start: what staff play is theirs alone. One statement: a run and its log are of one moment. */
  async of(runIds: readonly string[], tx: EntityManager): Promise<RunRecord[]> {
    const rows = await tx.query<RunAndLog[]>(
      `SELECT r.id, r.enrolment_id, r.sprint_version_id, r.level_id, r.mode, r.seed, r.started_at, r.finished_at,
              coalesce(
                (SELECT jsonb_agg(jsonb_build_object('stepId', a.step_id, 'type', a.type, 'payload', a.payload,
                                                     'at', floor(extract(epoch FROM a.created_at) * 1000))
                                  ORDER BY a.seq)
                   FROM action a WHERE a.run_id = r.id),
                '[]') AS log
         FROM run r JOIN enrolment e ON e.id = r.enrolment_id AND NOT e.as_staff
        WHERE r.id = ANY($1) ORDER BY r.started_at, r.id`,
      [runIds],
    );
    return rows.map(recordOf);
  }

  /** All runs of citizens there are, page by page: the next `limit` ids after this one, in the order of ids. */
  async idsAfter(runId: string | null, limit: number, tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT r.id FROM run r JOIN enrolment e ON e.id = r.enrolment_id AND NOT e.as_staff
        WHERE $1::uuid IS NULL OR r.id > $1 ORDER BY r.id LIMIT $2`,
      [runId, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the runs in which more has been done than the reader knows. */
  async grown(known: readonly { runId: string; logLength: number }[], tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT r.id FROM unnest($1::uuid[], $2::integer[]) AS known (id, seq)
         JOIN run r ON r.id = known.id AND r.seq > known.seq ORDER BY r.id`,
      [known.map(({ runId }) => runId), known.map(({ logLength }) => logLength)],
    );
    return rows.map(({ id }) => id);
  }
}

function recordOf(row: RunAndLog): RunRecord {
  return {
    runId: row.id,
    enrolmentId: row.enrolment_id,
    sprintVersionId: row.sprint_version_id,
    levelId: row.level_id,
    mode: row.mode,
    seed: Number(row.seed),
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    log: row.log.map(({ at, ...action }) => ({ ...action, committedAt: new Date(at) })),
  };
}
