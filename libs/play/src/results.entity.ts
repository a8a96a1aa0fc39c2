import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EnrolmentRow } from './enrolments.entity.js';
import { RunRow } from './runs.entity.js';

/** The best somebody has done in a level. It only ever rises. */
@Entity('level_result')
export class LevelResultRow {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  @ForeignKey(() => EnrolmentRow, { name: 'level_result_enrolment_fk' })
  enrolmentId!: string;

  @PrimaryColumn('text', { name: 'level_id' })
  levelId!: string;

  @Column('smallint', { name: 'best_percent' })
  bestPercent!: number;

  @Column('smallint')
  stars!: number;

  /** The first time. */
  @Column('timestamptz', { name: 'finished_at' })
  finishedAt!: Date;

  @Column('uuid', { name: 'best_run_id' })
  @ForeignKey(() => RunRow, { name: 'level_result_run_fk' })
  bestRunId!: string;
}

/** The best share of a skill that somebody has shown in one level. It only ever rises. */
@Entity('skill_progress')
export class SkillProgressRow {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  @ForeignKey(() => EnrolmentRow, { name: 'skill_progress_enrolment_fk' })
  enrolmentId!: string;

  @PrimaryColumn('text', { name: 'level_id' })
  levelId!: string;

  @PrimaryColumn('text', { name: 'skill_id' })
  skillId!: string;

  @Column('smallint')
  percent!: number;

  @Column('timestamptz', { name: 'improved_at' })
  improvedAt!: Date;
}
