import type { AnyBadgeRule, LocalizedText } from '@mikrosprint/curriculum';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A rule that gives a badge: on which event, under which condition, since when. A new condition is a new version, and the
 * old one is kept with the day it ended; new words on the same condition are the same version.
 */
@Entity('badge_rule')
@Unique('badge_rule_version', ['sprintId', 'badgeId', 'version'])
// To a unique key, two absent sprints are two different ones.
@Index('badge_rule_special_version', ['badgeId', 'version'], { unique: true, where: 'sprint_id IS NULL' })
export class BadgeRuleRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Null for a badge of no single sprint. */
  @Column('text', { name: 'sprint_id', nullable: true })
  sprintId!: string | null;

  @Column('text', { name: 'badge_id' })
  badgeId!: string;

  /** Counts from 1. */
  @Column('integer')
  version!: number;

  @Column('text')
  event!: string;

  @Column('jsonb')
  rule!: AnyBadgeRule;

  /** The version of the sprint that says it now. */
  @Column('uuid', { name: 'sprint_version_id', nullable: true })
  sprintVersionId!: string | null;

  @Column('jsonb')
  title!: LocalizedText;

  @Column('jsonb')
  criteria!: LocalizedText;

  @Column('text', { nullable: true })
  world!: string | null;

  @Column('text')
  shape!: string;

  @Column('text')
  symbol!: string;

  /** As its sheet or file has it. */
  @Column('integer')
  place!: number;

  /** Shown to a citizen only when it is earned. */
  @Column('boolean')
  surprise!: boolean;

  /** Whether it was earned is told to nobody but the holder. */
  @Column('boolean', { name: 'holder_only' })
  holderOnly!: boolean;

  @Column('timestamptz')
  since!: Date;

  /** Null while it gives badges. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
