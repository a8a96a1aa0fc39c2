import type { AnyBadgeRule, LocalizedText } from '@mikrosprint/curriculum';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A badge somebody earned, with its words, shape and rule of that day: nothing that comes later changes it. One of no
 * single sprint has neither sprint nor world.
 */
@Entity('badge_award')
@Unique('badge_award_once', ['citizenId', 'sprintId', 'badgeId'])
// To a unique key, two absent sprints are two different ones.
@Index('badge_award_special_once', ['citizenId', 'badgeId'], { unique: true, where: 'sprint_id IS NULL' })
export class BadgeAwardRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('text', { name: 'sprint_id', nullable: true })
  sprintId!: string | null;

  @Column('text', { name: 'badge_id' })
  badgeId!: string;

  @Column('uuid', { name: 'sprint_version_id', nullable: true })
  sprintVersionId!: string | null;

  @Column('text', { nullable: true })
  world!: string | null;

  @Column('jsonb', { name: 'sprint_title', nullable: true })
  sprintTitle!: LocalizedText | null;

  @Column('jsonb')
  title!: LocalizedText;

  @Column('jsonb')
  criteria!: LocalizedText;

  @Column('text')
  shape!: string;

  @Column('text')
  symbol!: string;

  /** Null for those that were given before rules were kept. */
  @Column('jsonb', { nullable: true })
  rule!: AnyBadgeRule | null;

  @Column('timestamptz', { name: 'awarded_at' })
  awardedAt!: Date;
}
