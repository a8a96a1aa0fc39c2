import { CaseloadMembers } from '@mikrosprint/casework';
import { DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export type Side = 'citizen' | 'caseworker';

/** Who may see a thread: the citizen it belongs to, and whoever follows them now. */
@Injectable()
export class ThreadAccess {
  constructor(private readonly members: CaseloadMembers) {}

  /** On which side of the citizen's thread somebody stands. Throws `not-found` for everybody else. */
  async sideOf({ personId, roles }: SignedInPerson, citizenId: string, tx?: EntityManager): Promise<Side> {
    if (personId === citizenId && roles.includes('citizen')) return 'citizen';
    if (!roles.includes('caseworker')) throw new DomainError('not-found');
    await this.members.mustFollow(personId, citizenId, tx);
    return 'caseworker';
  }

  /** Whose threads somebody may see, from the side on which they stand in them. */
  async citizensOf({ personId, roles }: SignedInPerson, side: Side): Promise<string[]> {
    if (!roles.includes(side)) return [];
    return side === 'citizen' ? [personId] : this.members.followedBy(personId);
  }

  caseworkerOf(citizenId: string, tx?: EntityManager): Promise<string | null> {
    return this.members.caseworkerOf(citizenId, tx);
  }
}
