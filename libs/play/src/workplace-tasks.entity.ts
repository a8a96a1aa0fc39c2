import { PersonRow } from '@mikrosprint/accounts';
import { SprintRow } from '@mikrosprint/catalogue';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * A task away from the screen that somebody has ticked off. It belongs to the sprint and not to a version of it: what
 * was done stays done in every version that still has the task.
 */
@Entity('workplace_task_done')
export class WorkplaceTaskDoneRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  @ForeignKey(() => PersonRow, { name: 'workplace_task_done_citizen_fk' })
  citizenId!: string;

  @PrimaryColumn('text', { name: 'sprint_id' })
  @ForeignKey(() => SprintRow, { name: 'workplace_task_done_sprint_fk' })
  sprintId!: string;

  /** As the authors wrote it. */
  @PrimaryColumn('text', { name: 'task_id' })
  taskId!: string;

  @Column('timestamptz', { name: 'done_at' })
  doneAt!: Date;
}
