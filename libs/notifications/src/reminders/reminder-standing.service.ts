import { copenhagenTime } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What an event says about a citizen's course. */
interface News {
  citizenId: string;
  at: Date;
  /** Something was learnt, as opposed to a place taken. */
  isDone: boolean;
  enrolment: { id: string; is: 'open' | 'done' } | null;
}

const unknownHours: readonly number[] = Array.from({ length: 24 }, () => 0);

/** Keeps what reminders need to know, whatever order the news comes in. */
@Injectable()
export class ReminderStandings {
  /**
   * One statement. What is done stays done; something open is only noted when nothing is known. Whoever does something
   * after a reminder starts anew. The hour is only noted of those who want to be reminded.
   */
  async note({ citizenId, at, isDone, enrolment }: News, tx: EntityManager): Promise<void> {
    const news = enrolment === null ? {} : { [enrolment.id]: enrolment.is };
    const merged =
      enrolment?.is === 'done'
        ? 'known.under_way || excluded.under_way'
        : 'excluded.under_way || known.under_way';
    const hour = Number(copenhagenTime(at).time.slice(0, 2));
    await tx.query(
      `INSERT INTO reminder_standing AS known (citizen_id, under_way, last_done_at, hours, unanswered, sent)
       SELECT $1::uuid, $2::jsonb, $3::timestamptz, CASE WHEN wanted THEN $4::integer[] ELSE $5::integer[] END, 0, 0
         FROM (SELECT coalesce((SELECT (choices ->> 'reminders')::boolean FROM notification_setting
                                 WHERE person_id = $1::uuid), true) AS wanted) AS reminders
       ON CONFLICT (citizen_id) DO UPDATE SET
         under_way = ${merged},
         last_done_at = greatest(known.last_done_at, excluded.last_done_at),
         hours = (SELECT array_agg(before + more ORDER BY place)
                    FROM unnest(known.hours, excluded.hours) WITH ORDINALITY AS hour(before, more, place)),
         unanswered = CASE WHEN excluded.last_done_at > known.last_done_at THEN 0 ELSE known.unanswered END`,
      [
        citizenId,
        JSON.stringify(news),
        at,
        unknownHours.map((none, index) => (isDone && index === hour ? 1 : none)),
        unknownHours,
      ],
    );
  }
}
