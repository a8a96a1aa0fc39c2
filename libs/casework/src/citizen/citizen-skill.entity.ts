import type { LocalizedText } from '@mikrosprint/curriculum';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a citizen has shown a skill in a level, and how well at best; of an exam that it was passed. */
@Entity('citizen_skill')
export class CitizenSkillRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @PrimaryColumn('text', { name: 'skill_id' })
  skillId!: string;

  @PrimaryColumn('text', { name: 'level_id' })
  levelId!: string;

  @Column('jsonb')
  title!: LocalizedText;

  @Column('jsonb', { name: 'level_title' })
  levelTitle!: LocalizedText;

  @Column('boolean')
  exam!: boolean;

  @Column('integer')
  percent!: number;

  /** How far the skill was in the whole sprint when this was told: it only rises, so the largest is how far it is. */
  @Column('integer')
  total!: number;

  /** When the best was shown first. */
  @Column('timestamptz', { name: 'shown_at' })
  shownAt!: Date;
}
