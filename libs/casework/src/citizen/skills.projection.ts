import type { EventData, SkillFact } from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An answer that is being written when the reading begins carries a time from just before it. */
const underWayMs = 60_000;

/** What is read of play's facts in one go, and written in one transaction. */
export interface SkillFactsBatch {
  enrolmentIds: string[];
  facts: SkillFact[];
}

/** Follows what citizens have shown of their skills, from play's events; and puts it right from play's facts. */
@Injectable()
export class SkillsProjection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A best only rises, and keeps the time it was reached first, in whatever order events arrive. */
  async shown(data: EventData<'run.finished'>, at: Date, tx: EntityManager): Promise<void> {
    const { citizenId, enrolmentId, levelId, levelTitle, exam, skills = [] } = data;
    if (skills.length === 0) return;
    const rows = skills.map((skill) => ({
      ...skill,
      ...{ citizenId, enrolmentId, levelId, levelTitle, exam, shownAt: at },
    }));
    await tx.query(keepSql, [JSON.stringify(rows)]);
  }

  /**
   * Puts everything as the facts have it, batch by batch, while the product may go on: what was told after the reading
   * began only rises. Returns how many lines there are.
   */
  async rebuild(batches: AsyncIterable<SkillFactsBatch>): Promise<number> {
    let lines = 0;
    // Before the first batch is read: whatever an event writes from here on is newer than what was read.
    const readAt = new Date(this.clock.now().getTime() - underWayMs);
    for await (const { enrolmentIds, facts } of batches) {
      await this.database.transaction(async (tx) => {
        await tx.query('DELETE FROM citizen_skill WHERE enrolment_id = ANY($1) AND shown_at < $2', [
          enrolmentIds,
          readAt,
        ]);
        await tx.query(keepSql, [JSON.stringify(facts)]);
      });
      lines += facts.length;
    }
    return lines;
  }
}

const keepSql = `
  INSERT INTO citizen_skill AS known
         (citizen_id, enrolment_id, skill_id, level_id, title, level_title, exam, percent, total, shown_at)
  SELECT "citizenId", "enrolmentId", "skillId", "levelId", title, "levelTitle", exam, percent, total, "shownAt"
    FROM jsonb_to_recordset($1::jsonb) AS shown (
         "citizenId" uuid, "enrolmentId" uuid, "skillId" text, "levelId" text, title jsonb, "levelTitle" jsonb,
         exam boolean, percent integer, total integer, "shownAt" timestamptz)
  ON CONFLICT (citizen_id, enrolment_id, skill_id, level_id) DO UPDATE SET
    title = excluded.title,
    level_title = excluded.level_title,
    exam = excluded.exam,
    shown_at = CASE WHEN excluded.percent > known.percent THEN excluded.shown_at
                    WHEN excluded.percent = known.percent THEN least(known.shown_at, excluded.shown_at)
                    ELSE known.shown_at END,
    percent = greatest(known.percent, excluded.percent),
    total = greatest(known.total, excluded.total)`;
