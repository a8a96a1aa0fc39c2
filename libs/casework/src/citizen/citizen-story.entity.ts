import type { CitizenPage } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type TimelineKind = CitizenPage['timeline'][number]['kind'];

/** What happened, in words, one line per event. */
@Entity('citizen_timeline')
@Index('citizen_timeline_by_citizen', ['citizenId', 'at'])
export class CitizenTimelineRow {
  /** The event's id: told twice it is still one line. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: TimelineKind;

  @Column('jsonb')
  title!: LocalizedText;

  @Column('jsonb', { nullable: true })
  detail!: LocalizedText | null;
}

@Entity('citizen_badge')
@Index('citizen_badge_by_citizen', ['citizenId'])
export class CitizenBadgeRow {
  @PrimaryColumn('uuid', { name: 'badge_award_id' })
  badgeAwardId!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('jsonb')
  title!: LocalizedText;

  /** Null for a badge that no single sprint gives. */
  @Column('jsonb', { name: 'sprint_title', nullable: true })
  sprintTitle!: LocalizedText | null;

  @Column('timestamptz', { name: 'awarded_at' })
  awardedAt!: Date;
}

@Entity('citizen_certificate')
@Index('citizen_certificate_by_citizen', ['citizenId'])
export class CitizenCertificateRow {
  @PrimaryColumn('uuid', { name: 'certificate_id' })
  certificateId!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** The words are missing when the news that it was revoked arrived first. */
  @Column('jsonb', { name: 'sprint_title', nullable: true })
  sprintTitle!: LocalizedText | null;

  @Column('integer', { name: 'exam_percent', nullable: true })
  examPercent!: number | null;

  @Column('timestamptz', { name: 'issued_at', nullable: true })
  issuedAt!: Date | null;

  @Column('boolean')
  revoked!: boolean;
}
