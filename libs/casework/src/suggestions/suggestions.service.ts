import type { DecideSuggestion, ReferralView, SendReferral, SuggestionList } from '@mikrosprint/contracts';
import { Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CaseloadMembers } from '../caseload/caseload-members.service.js';
import { CourseDirectory } from '../referrals/course-directory.service.js';
import { ReferralsService } from '../referrals/referrals.service.js';
import { SuggestionDecisions } from './suggestion-decisions.service.js';
import { SuggestionReads } from './suggestion-reads.service.js';

/** What may be worth a talk; a person decides, and what they decide is kept. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly reads: SuggestionReads,
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly courses: CourseDirectory,
    private readonly referrals: ReferralsService,
    private readonly decisions: SuggestionDecisions,
  ) {}

  /** Throws `not-found` for a citizen whom somebody else follows. */
  async ofFollowed(caseworkerId: string, citizenId: string): Promise<SuggestionList> {
    await this.members.mustFollow(caseworkerId, citizenId);
    return this.reads.of(citizenId);
  }

  /**
   * Accepted or changed it becomes a referral, in the same moment as the decision is kept. The same referral id again is
   * the same decision. Throws `suggestion-gone` when it no longer stands.
   */
  async decide(
    caseworkerId: string,
    citizenId: string,
    sprintId: string,
    choice: DecideSuggestion,
  ): Promise<ReferralView | null> {
    await this.members.mustFollow(caseworkerId, citizenId);
    const course = courseOf(sprintId, choice);
    const title = course && (await this.courses.titleOf(course));
    const { suggestions } = await this.reads.of(citizenId);
    const standing = suggestions.find((one) => one.sprintId === sprintId);
    return this.database.transaction(async (tx) => {
      await this.members.mustFollow(caseworkerId, citizenId, tx);
      const known = await this.decisions.isKnown(citizenId, sprintId, choice, tx);
      if (!known && standing === undefined) throw new DomainError('suggestion-gone');
      const referral =
        course === null || title === null
          ? null
          : await this.referrals.sendWithin(tx, caseworkerId, citizenId, course, title);
      if (!known && standing) await this.decisions.keep({ caseworkerId, citizenId }, standing, choice, tx);
      return referral;
    });
  }
}

/** What is referred to; null when nothing is. */
function courseOf(sprintId: string, choice: DecideSuggestion): SendReferral | null {
  if (choice.decision === 'rejected') return null;
  const courseId = choice.decision === 'changed' ? choice.toSprintId : sprintId;
  return { id: choice.referralId, kind: 'sprint', courseId };
}
