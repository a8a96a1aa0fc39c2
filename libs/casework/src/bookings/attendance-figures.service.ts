import type { AttendanceRate } from '@mikrosprint/contracts';
import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { attendanceRates, type CountedMeeting } from './attendance-rates.js';

/** How often meetings came about, per form: figures of many, never of one citizen. */
@Injectable()
export class AttendanceFigures {
  constructor(private readonly database: Database) {}

  /** Of the meetings that these caseworkers held and that began in the period. */
  async rates(
    caseworkerIds: readonly string[],
    { from, until }: { from: Date; until: Date },
  ): Promise<AttendanceRate[]> {
    const rows = await this.database.dataSource.query<(CountedMeeting & { count: number })[]>(
      `SELECT form, status, late, count(*)::int AS count FROM citizen_booking
        WHERE caseworker_id = ANY($1::uuid[]) AND starts_at >= $2 AND starts_at < $3
        GROUP BY form, status, late`,
      [caseworkerIds, from, until],
    );
    return attendanceRates(
      rows.flatMap(({ form, status, late, count }) =>
        Array.from({ length: count }, () => ({ form, status, late })),
      ),
    );
  }
}
