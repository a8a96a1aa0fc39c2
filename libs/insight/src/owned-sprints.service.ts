import { Injectable } from '@nestjs/common';
import { PeopleService } from '@mikrosprint/accounts';
import { OpenSprintsService } from '@mikrosprint/catalogue';
import { scopeOf } from '@mikrosprint/contracts';
import type { SignedInPerson } from '@mikrosprint/platform';

/** Whose figures somebody may read: an organisation those of its own sprints, what ships belongs to none. */
@Injectable()
export class OwnedSprintsService {
  constructor(
    private readonly people: PeopleService,
    private readonly sprints: OpenSprintsService,
  ) {}

  /** Ids of sprints; null for all there are. */
  async of({ personId, roles }: SignedInPerson): Promise<ReadonlySet<string> | null> {
    const scope = scopeOf('insight.read-items', roles);
    if (scope === 'all') return null;
    if (scope !== 'unit') return new Set();
    return new Set(await this.sprints.ownedBy(await this.people.unitsOf(personId, 'provider')));
  }
}
