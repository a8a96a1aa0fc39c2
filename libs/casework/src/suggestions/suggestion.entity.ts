import type { SuggestionReason } from '@mikrosprint/contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a caseworker did with a suggestion. The suggestion itself is worked out when somebody looks. */
@Entity('suggestion_decision')
@Index('suggestion_decision_by_citizen', ['citizenId', 'decidedAt'])
@Index('suggestion_decision_by_time', ['decidedAt'])
@Check('suggestion_decision_known', "decision IN ('accepted', 'changed', 'rejected')")
@Check('suggestion_decision_has_reason', "(decision = 'rejected') = (reason IS NOT NULL)")
@Check('suggestion_decision_has_referral', "(decision = 'rejected') = (referral_id IS NULL)")
export class SuggestionDecisionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('text', { name: 'sprint_id' })
  sprintId!: string;

  /** Which rule had suggested it. */
  @Column('text')
  rule!: SuggestionReason['rule'];

  @Column('text')
  decision!: 'accepted' | 'changed' | 'rejected';

  @Column('text', { nullable: true })
  reason!: string | null;

  /** What it became. */
  @Column('uuid', { name: 'referral_id', nullable: true })
  referralId!: string | null;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;

  /** The unit it was decided in: the report counts there. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;
}
