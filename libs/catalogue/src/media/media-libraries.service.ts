import { DomainError, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { DraftAccess } from '../studio/draft-access.service.js';

/** Whoever writes a sprint adds a few dozen files on a busy day; a whole folder at once may be some more. */
const uploadsPerHour = 300;

/** The files that somebody may look at. */
export interface Shelf {
  organisationIds: readonly string[];
  /** Of them only what this draft names now. */
  onlyIn: string | null;
}

/** Whose library somebody means, reads and fills. */
@Injectable()
export class MediaLibraries {
  constructor(
    private readonly access: DraftAccess,
    private readonly rateLimits: RateLimits,
  ) {}

  /**
   * The library of the organisation that writes the draft; without one, all of my own. Whoever only decides on the draft
   * sees what is in it. Throws `not-found`.
   */
  async toRead(me: SignedInPerson, draftId?: string): Promise<Shelf> {
    const own = await this.own(me);
    if (draftId === undefined) return { organisationIds: own, onlyIn: null };
    const { organisationId } = await this.access.find(me, 'studio.use', draftId);
    return { organisationIds: [organisationId], onlyIn: own.includes(organisationId) ? null : draftId };
  }

  /**
   * Where an upload goes; it is counted. Throws `not-found`, `too-many-requests`, and `forbidden` for whom no
   * organisation has taken in.
   */
  async toFill(me: SignedInPerson, draftId?: string): Promise<string> {
    const limit = { key: `studio-media:${me.personId}`, limit: uploadsPerHour, windowSeconds: 3600 };
    await this.rateLimits.consume([limit]);
    if (draftId !== undefined) return (await this.access.find(me, 'studio.write', draftId)).organisationId;
    const [organisationId] = await this.own(me);
    if (organisationId === undefined) throw new DomainError('forbidden');
    return organisationId;
  }

  /** The organisations somebody writes for. */
  async own(me: SignedInPerson): Promise<readonly string[]> {
    return (await this.access.reach(me, 'studio.write')) ?? [];
  }
}
