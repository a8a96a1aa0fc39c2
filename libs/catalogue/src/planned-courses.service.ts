import { Injectable } from '@nestjs/common';
import type { PlannedCourse } from '@mikrosprint/curriculum';
import { Database } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { PlannedCourseRow } from './planned-courses.entity.js';

/** The courses that are named and not written yet. */
@Injectable()
export class PlannedCoursesService {
  constructor(private readonly database: Database) {}

  /**
   * Only this list holds from now on. Whoever reads meanwhile sees the old list or the new one, and a second process
   * that replaces it at the same time waits: its DELETE must see the rows of the first.
   */
  async replace(courses: readonly PlannedCourse[], tx: EntityManager): Promise<void> {
    await tx.query('LOCK TABLE planned_course IN SHARE ROW EXCLUSIVE MODE');
    await tx.createQueryBuilder().delete().from(PlannedCourseRow).execute();
    const rows = courses.map((content, place) => ({ id: content.id, place, content }));
    if (rows.length > 0) await tx.insert(PlannedCourseRow, rows);
  }

  /** In their authors' order. What has been published since is no longer planned. */
  async all(): Promise<PlannedCourse[]> {
    const rows = await this.database.dataSource.query<{ content: PlannedCourse }[]>(
      `SELECT content FROM planned_course
        WHERE NOT EXISTS (SELECT FROM sprint WHERE sprint.id = planned_course.id) ORDER BY place`,
    );
    return rows.map(({ content }) => content);
  }
}
