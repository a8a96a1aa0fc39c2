import { PeopleService } from '@mikrosprint/accounts';
import { lookUpPurpose, type CitizenPage, type LookUpPurpose, type SharedView } from '@mikrosprint/contracts';
import { LookUpLog } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CaseloadMembers } from '../caseload/caseload-members.service.js';
import { NotesService } from '../notes/notes.service.js';
import { citizenPageFields, CitizenPageService } from './citizen-page.service.js';
import { asOpenings } from './as-openings.js';
import { Openings } from './openings.service.js';

const looked = { route: '/api/caseload/:citizenId', fields: citizenPageFields };

const seenAsCitizen = {
  route: '/api/caseload/:citizenId/shared',
  fields: [...citizenPageFields, 'shared-notes', 'look-ups'],
};

/** Opens a citizen's page to the caseworker who follows them, and tells the citizen who looked. */
@Injectable()
export class LookUpsService {
  constructor(
    private readonly members: CaseloadMembers,
    private readonly people: PeopleService,
    private readonly pages: CitizenPageService,
    private readonly notes: NotesService,
    private readonly openings: Openings,
    private readonly log: LookUpLog,
  ) {}

  async open(caseworkerId: string, citizenId: string, purpose?: LookUpPurpose): Promise<CitizenPage> {
    await this.openings.open(caseworkerId, citizenId, purpose, looked);
    return this.pages.of(citizenId);
  }

  /** What the citizen reads about it all, for the caseworker who follows them: nothing that drifts from it. */
  async asCitizenSees(caseworkerId: string, citizenId: string, purpose?: LookUpPurpose): Promise<SharedView> {
    await this.openings.open(caseworkerId, citizenId, purpose, seenAsCitizen);
    return this.sharedBy(citizenId);
  }

  /** What is shared about a citizen, for the citizen: the same page, and who opened it. Never a colleague's name. */
  async sharedBy(citizenId: string): Promise<SharedView> {
    const [caseworkerId, page, notes, log] = await Promise.all([
      this.members.caseworkerOf(citizenId),
      this.pages.of(citizenId),
      this.notes.sharedWith(citizenId),
      this.log.forCitizen(citizenId),
    ]);
    const lookUps = asOpenings(log.filter(({ result }) => result === 'shown'));
    const units = await this.unitNames(lookUps.map(({ actorId }) => actorId));
    return {
      caseworkerName: caseworkerId === null ? null : await this.people.displayName(caseworkerId),
      page,
      notes,
      lookUps: lookUps.flatMap(({ at, unitId, role, purpose }) => {
        const known = lookUpPurpose.safeParse(purpose);
        if (!known.success) return [];
        return [{ at: at.toISOString(), unit: units.get(unitId ?? '') ?? '', role, purpose: known.data }];
      }),
    };
  }

  private async unitNames(actorIds: string[]): Promise<Map<string, string>> {
    const actors = await this.people.summaries(actorIds);
    return new Map([...actors.values()].flatMap(({ units }) => units.map(({ id, name }) => [id, name])));
  }
}
