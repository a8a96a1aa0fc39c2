import type { DomainEvent } from '@mikrosprint/contracts';
import { liveNotifications, outboxInsertSql, outboxParameter } from '@mikrosprint/platform';
import type { Finish } from './finish.js';
import type { Append } from './runs.store.js';

export const lockEnrolment = {
  name: 'play-finish-lock',
  text: 'SELECT FROM enrolment WHERE id = $1 FOR NO KEY UPDATE',
};

export const readStanding = {
  name: 'play-finish-standing',
  text: `SELECT major, exam_percent AS "examPercent", completed_at AS "completedAt",
                (SELECT coalesce(json_agg(json_build_object(
                          'levelId', level_id, 'bestPercent', best_percent, 'stars', stars)), '[]')
                   FROM level_result WHERE enrolment_id = $1) AS results,
                (SELECT coalesce(json_agg(json_build_object(
                          'levelId', level_id, 'skillId', skill_id, 'percent', percent)), '[]')
                   FROM skill_progress WHERE enrolment_id = $1) AS skills
           FROM enrolment WHERE id = $1`,
};

/**
 * Appends the last actions and writes what the finish changes; everything hangs on the run standing where it was judged.
 * A best result only ever rises, percent and stars each by itself, and the first finish keeps its date.
 */
export const finishRun = {
  name: 'play-finish',
  text: `
    WITH moved AS (
      UPDATE run SET seq = $3, step_number = steps_total, last_action_at = $4, finished_at = $4,
                     percent = $6, stars = $7, outcome = $8
       WHERE id = $1 AND seq = $2 AND finished_at IS NULL
      RETURNING id, enrolment_id, citizen_id, level_id),
    appended AS (
      INSERT INTO action (run_id, seq, id, step_id, type, payload, created_at)
      SELECT moved.id, done.seq, done.id, done."stepId", done.type, done.payload, $4::timestamptz
        FROM moved, jsonb_to_recordset($5::jsonb)
          AS done(seq integer, id uuid, "stepId" text, type text, payload jsonb)),
    active AS (
      INSERT INTO activity_day (citizen_id, day) SELECT citizen_id, $9::date FROM moved ON CONFLICT DO NOTHING),
    result AS (
      INSERT INTO level_result AS known (enrolment_id, level_id, best_percent, stars, finished_at, best_run_id)
      SELECT enrolment_id, level_id, $6::smallint, $7::smallint, $4::timestamptz, id FROM moved
      ON CONFLICT (enrolment_id, level_id) DO UPDATE SET
        best_percent = greatest(known.best_percent, excluded.best_percent),
        stars = greatest(known.stars, excluded.stars),
        best_run_id = CASE WHEN excluded.best_percent > known.best_percent
                           THEN excluded.best_run_id ELSE known.best_run_id END),
    trained AS (
      INSERT INTO skill_progress AS known (enrolment_id, level_id, skill_id, percent, improved_at)
      SELECT enrolment_id, level_id, skill_id, percent, $4::timestamptz
        FROM moved, unnest($10::text[], $11::smallint[]) AS shown (skill_id, percent)
      ON CONFLICT (enrolment_id, level_id, skill_id) DO UPDATE SET
        percent = excluded.percent, improved_at = excluded.improved_at
       WHERE excluded.percent > known.percent),
    enrolled AS (
      UPDATE enrolment SET exam_percent = $12, completed_at = $13
       WHERE id = (SELECT enrolment_id FROM moved)),
    ${outboxInsertSql('$14', 'EXISTS (SELECT FROM moved)')}
    SELECT pg_notify('live', $15) FROM moved`,
};

/** The values of `finishRun`, in its order. The hint is for the citizen's other open pages. */
export function finishValues(
  { run, actions, state, at }: Append,
  finish: Finish,
  events: readonly DomainEvent[],
  day: string,
): unknown[] {
  return [
    run.id,
    run.state.seq,
    state.seq,
    at,
    JSON.stringify(actions),
    state.percent,
    state.stars,
    JSON.stringify(finish.outcome),
    day,
    finish.shares.map(({ skillId }) => skillId),
    finish.shares.map(({ percent }) => percent),
    finish.examPercent,
    finish.completedAt,
    outboxParameter(events),
    liveNotifications([run.citizenId], { topic: 'progress', id: run.id })[0],
  ];
}
