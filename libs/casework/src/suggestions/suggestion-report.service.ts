import { Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { SuggestionReason } from '@mikrosprint/contracts';

export interface SuggestionUse {
  rule: SuggestionReason['rule'];
  accepted: number;
  changed: number;
  rejected: number;
  /** Of the accepted and the changed: how many the citizen has begun. */
  begun: number;
}

/** Whether suggestions were followed: figures about the rules, for who leads units. */
@Injectable()
export class SuggestionReport {
  constructor(private readonly database: Database) {}

  /**
   * What was decided from `from` (included) to `to` (excluded), by rule.
   * @param unitIds those units alone; null is all of them
   * @returns counts, however small: what is too small to show is for the caller to hide
   */
  async of(unitIds: readonly string[] | null, from: Date, to: Date): Promise<SuggestionUse[]> {
    return this.database.dataSource.query(
      `SELECT made.rule,
              count(*) FILTER (WHERE made.decision = 'accepted')::int AS accepted,
              count(*) FILTER (WHERE made.decision = 'changed')::int AS changed,
              count(*) FILTER (WHERE made.decision = 'rejected')::int AS rejected,
              count(*) FILTER (WHERE referral.started_at IS NOT NULL)::int AS begun
         FROM suggestion_decision made LEFT JOIN referral ON referral.id = made.referral_id
        WHERE made.decided_at >= $1 AND made.decided_at < $2
          AND ($3::uuid[] IS NULL OR made.unit_id = ANY($3))
        GROUP BY made.rule ORDER BY made.rule`,
      [from, to, unitIds],
    );
  }
}
