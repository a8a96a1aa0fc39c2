import { PeopleService } from '@mikrosprint/accounts';
import type { DecideSuggestion, Suggestion } from '@mikrosprint/contracts';
import { Clock, LiveHints } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { SuggestionDecisionRow } from './suggestion.entity.js';
import { rejectedForDays } from './suggestion-rules.js';

/** The log of what was done with suggestions. */
@Injectable()
export class SuggestionDecisions {
  constructor(
    private readonly people: PeopleService,
    private readonly hints: LiveHints,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether the very same decision was kept already: a page has sent it twice. Decisions about one citizen take turns,
   * until `tx` ends.
   */
  async isKnown(
    citizenId: string,
    sprintId: string,
    choice: DecideSuggestion,
    tx: EntityManager,
  ): Promise<boolean> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`suggestions ${citizenId}`]);
    const { decision } = choice;
    if (choice.decision === 'rejected') {
      const since = new Date(this.clock.now().getTime() - (rejectedForDays - 1) * 86_400_000);
      return tx.existsBy(SuggestionDecisionRow, {
        citizenId,
        sprintId,
        decision,
        decidedAt: MoreThan(since),
      });
    }
    const { referralId } = choice;
    return tx.existsBy(SuggestionDecisionRow, { citizenId, sprintId, referralId, decision });
  }

  async keep(
    { caseworkerId, citizenId }: { caseworkerId: string; citizenId: string },
    { sprintId, reason: { rule } }: Suggestion,
    choice: DecideSuggestion,
    tx: EntityManager,
  ): Promise<void> {
    const [unitId = null] = await this.people.unitsOf(caseworkerId, 'caseworker', tx);
    await tx.insert(SuggestionDecisionRow, {
      ...{ id: uuidv7(), citizenId, sprintId, rule, decision: choice.decision },
      reason: choice.decision === 'rejected' ? choice.reason : null,
      referralId: choice.decision === 'rejected' ? null : choice.referralId,
      ...{ decidedBy: caseworkerId, unitId, decidedAt: this.clock.now() },
    });
    await this.hints.tell([caseworkerId, citizenId], { topic: 'suggestions', id: citizenId }, tx);
  }
}
