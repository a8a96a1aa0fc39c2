import type { PlannedCourse } from '@mikrosprint/curriculum';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A course that is named and not written yet. The rows are the content folder's list, replaced as a whole. */
@Entity('planned_course')
@Unique('planned_course_place', ['place'])
export class PlannedCourseRow {
  /** What the sprint will be called when it ships. */
  @PrimaryColumn('text')
  id!: string;

  /** In the order that the authors gave, counted from 0. */
  @Column('integer')
  place!: number;

  @Column('jsonb')
  content!: PlannedCourse;
}
