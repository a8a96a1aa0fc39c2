import type { LocalizedText } from '@mikrosprint/curriculum';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A badge somebody earned, with its words and shape of that day: a later version of the sprint never changes it. */
@Entity('badge_award')
@Unique('badge_award_once', ['citizenId', 'sprintId', 'badgeId'])
export class BadgeAwardRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('text', { name: 'sprint_id' })
  sprintId!: string;

  @Column('text', { name: 'badge_id' })
  badgeId!: string;

  @Column('uuid', { name: 'sprint_version_id' })
  sprintVersionId!: string;

  @Column('text')
  world!: string;

  @Column('jsonb', { name: 'sprint_title' })
  sprintTitle!: LocalizedText;

  @Column('jsonb')
  title!: LocalizedText;

  @Column('jsonb')
  criteria!: LocalizedText;

  @Column('text')
  shape!: string;

  @Column('text')
  symbol!: string;

  @Column('timestamptz', { name: 'awarded_at' })
  awardedAt!: Date;
}
