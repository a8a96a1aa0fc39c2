import type { ReferralActor, ReferralKind, ReferralStatus } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody was shown the way to a course. Where it stands; how it came there is in `ReferralChangeRow`. */
@Entity('referral')
@Index('referral_by_citizen', ['citizenId', 'sentAt'])
@Index('referral_open_once', ['citizenId', 'courseId'], {
  unique: true,
  where: "status IN ('sent', 'accepted', 'started') AND course_id IS NOT NULL",
})
@Index('referral_waiting', ['changedAt'], {
  where: "status IN ('sent', 'accepted') AND reminded_at IS NULL",
})
@Index('referral_by_start', ['startedAt'], { where: 'accepted_at IS NOT NULL AND started_at IS NOT NULL' })
@Check('referral_course', "(kind = 'workshop') = (course_id IS NULL)")
@Check('referral_status', "status IN ('sent', 'accepted', 'started', 'finished', 'dropped')")
export class ReferralRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** Who sent it. Who follows the citizen now is with the caseload. */
  @Column('uuid', { name: 'caseworker_id' })
  caseworkerId!: string;

  /** The unit that it was sent from: waiting times are counted there. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text')
  kind!: ReferralKind;

  /** A sprint's id, or what a planned course will be called when it is one. */
  @Column('text', { name: 'course_id', nullable: true })
  courseId!: string | null;

  @Column('jsonb')
  title!: LocalizedText;

  @Column('text')
  status!: ReferralStatus;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt!: Date | null;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  /** When the caseworker was reminded that nobody has acted on it: once, and never again. */
  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;
}

/** One change of a referral: when, to what, by whom and, when it was dropped, why. */
@Entity('referral_change')
@Index('referral_change_by_referral', ['referralId', 'at'])
export class ReferralChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'referral_id' })
  referralId!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'to_status' })
  to!: ReferralStatus;

  @Column('text')
  by!: ReferralActor;

  /** Null: the course itself moved it. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
