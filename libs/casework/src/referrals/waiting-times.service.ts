import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { medianWaits, waitedDays, type MedianWait, type Wait } from './waiting-times.js';

interface StartedReferral {
  course: string;
  unit_id: string | null;
  title: LocalizedText;
  accepted_at: Date;
  started_at: Date;
}

export interface CourseWait extends MedianWait {
  title: LocalizedText;
}

/** How long people wait from the day they said yes to the day they begin, for who leads units. */
@Injectable()
export class WaitingTimes {
  constructor(private readonly database: Database) {}

  /**
   * Of the referrals that began from `from` (included) to `to` (excluded).
   * @param unitIds those units alone; null is all of them, and those from before there were units
   * @returns the median per course and unit with its n, however small: what is too small to show is for the caller to
   *   hide
   */
  async medians(unitIds: readonly string[] | null, from: Date, to: Date): Promise<CourseWait[]> {
    const { waits, titles } = await this.waits(unitIds, from, to);
    return named(medianWaits(waits), titles);
  }

  /** The same with all these units together: `unitId` is null. */
  async mediansOfAll(unitIds: readonly string[] | null, from: Date, to: Date): Promise<CourseWait[]> {
    const { waits, titles } = await this.waits(unitIds, from, to);
    return named(medianWaits(waits.map((wait) => ({ ...wait, unitId: null }))), titles);
  }

  private async waits(
    unitIds: readonly string[] | null,
    from: Date,
    to: Date,
  ): Promise<{ waits: Wait[]; titles: Titles }> {
    const rows = await this.database.dataSource.query<StartedReferral[]>(
      `SELECT coalesce(course_id, 'workshop:' || lower(title ->> 'da')) AS course, unit_id, title,
              accepted_at, started_at
         FROM referral
        WHERE accepted_at IS NOT NULL AND started_at IS NOT NULL
          AND started_at >= $1 AND started_at < $2 AND ($3::uuid[] IS NULL OR unit_id = ANY($3))`,
      [from, to, unitIds],
    );
    const titles = new Map(rows.map(({ course, title }) => [course, title]));
    const waits = rows.flatMap(({ course, unit_id: unitId, accepted_at, started_at }) => {
      const days = waitedDays(accepted_at, started_at);
      return days === null ? [] : [{ course, unitId, days }];
    });
    return { waits, titles };
  }
}

type Titles = ReadonlyMap<string, LocalizedText>;

function named(medians: readonly MedianWait[], titles: Titles): CourseWait[] {
  return medians.flatMap((wait) => {
    const title = titles.get(wait.course);
    return title === undefined ? [] : [{ ...wait, title }];
  });
}
