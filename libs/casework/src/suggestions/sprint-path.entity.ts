import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What learners did with a sprint in the window: figures of groups, worked out anew by a job. */
@Entity('sprint_outcome')
export class SprintOutcomeRow {
  @PrimaryColumn('text', { name: 'sprint_id' })
  sprintId!: string;

  /** Who began it, long enough ago to have finished it. */
  @Column('integer')
  begun!: number;

  /** How many of those have finished it. */
  @Column('integer', { name: 'begun_finished' })
  begunFinished!: number;

  /** Who finished it. */
  @Column('integer')
  finished!: number;

  /** How many of those began another sprint afterwards. */
  @Column('integer', { name: 'went_on' })
  wentOn!: number;
}

/** How many learners who finished one sprint began which other next. */
@Entity('sprint_next')
@Check('sprint_next_is_another', 'sprint_id <> next_sprint_id')
export class SprintNextRow {
  @PrimaryColumn('text', { name: 'sprint_id' })
  sprintId!: string;

  @PrimaryColumn('text', { name: 'next_sprint_id' })
  nextSprintId!: string;

  @Column('integer')
  learners!: number;
}
