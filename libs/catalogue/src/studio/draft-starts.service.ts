import { draftPart, type DraftPart, type NewDraft } from '@mikrosprint/contracts';
import { canonicalJson, sha256 } from '@mikrosprint/curriculum';
import { Clock, Database, DomainError, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { SprintRow } from '../sprints.entity.js';
import { VersionsService } from '../versions.service.js';
import { DraftAccess } from './draft-access.service.js';
import { levelPart } from './draft-files.js';
import { contentsOf, partsNow, type PartContent, type PartContents } from './draft-parts.js';
import { insertDraft } from './new-draft.js';
import { Organisations } from './organisations.service.js';
import { draftFromTemplate } from './starts/templates.js';
import { draftFromText } from './starts/pasted-text.js';

const newDraftsPerHour = 60;

/** What a new draft begins with, and whose it is. */
interface Start {
  organisationId: string;
  parts: PartContents;
}

/** Begins drafts: from a template, a text, another draft or what was published. */
@Injectable()
export class DraftStarts {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly organisations: Organisations,
    private readonly versions: VersionsService,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * The id of the new draft; asked again with the same request id, that of the first time. Throws `not-found` for a
   * source that is not theirs to copy, and for an organisation they do not write for.
   */
  async begin(me: SignedInPerson, request: NewDraft): Promise<string> {
    const limit = { key: `studio-new:${me.personId}`, limit: newDraftsPerHour, windowSeconds: 3600 };
    await this.rateLimits.consume([limit]);
    const { organisationId, parts } = await this.start(me, request);
    const digest = sha256(canonicalJson({ from: request.from, request: request.requestId ?? null }));
    const facts = { organisationId, by: me.personId, at: this.clock.now(), digest };
    const { id } = await this.database.transaction((tx) =>
      insertDraft(tx, parts, { ...facts, requestId: request.requestId }),
    );
    return id;
  }

  private async start(me: SignedInPerson, request: NewDraft): Promise<Start> {
    const mine = await this.organisations.mine(me);
    const [first] = mine;
    // Somebody whom no organisation has taken in has nowhere to write.
    if (first === undefined) throw new DomainError('forbidden');
    const chosen = mine.find(({ organisationId }) => organisationId === request.organisationId);
    if (request.organisationId !== undefined && chosen === undefined) throw new DomainError('not-found');
    const { organisationId, name } = chosen ?? first;
    switch (request.from) {
      case 'draft':
        return this.copyOf(me, request.draftId, chosen?.organisationId);
      case 'version':
        return { organisationId, parts: await this.fork(me, request.sprintVersionId) };
      case 'text':
        return { organisationId, parts: providedBy(name, draftFromText(request.text, request.without)) };
      case 'template': {
        const parts = draftFromTemplate(request.template, request.title);
        if (parts === null) throw new DomainError('not-found');
        return { organisationId, parts: providedBy(name, parts) };
      }
    }
  }

  /** In the organisation that was chosen, or where the other one is. */
  private async copyOf(me: SignedInPerson, draftId: string, chosen: string | undefined): Promise<Start> {
    const { organisationId } = await this.access.find(me, 'studio.write', draftId);
    const parts = contentsOf(await partsNow(this.database.dataSource.manager, draftId));
    return { organisationId: chosen ?? organisationId, parts };
  }

  /** What ships is everybody's to build on, with its keys; what another organisation has written is not. */
  private async fork(me: SignedInPerson, versionId: string): Promise<Map<DraftPart, PartContent>> {
    const { sprint } = await this.versions.get(versionId);
    const { organisationId } = await this.database.dataSource.manager.findOneByOrFail(SprintRow, {
      id: sprint.id,
    });
    const own = (await this.access.reach(me, 'studio.write')) ?? [];
    if (organisationId !== null && !own.includes(organisationId)) throw new DomainError('not-found');
    const { levels, ...sheet } = sprint;
    const parts = new Map<DraftPart, PartContent>([['sheet', { ...sheet }]]);
    for (const level of levels) parts.set(draftPart.parse(levelPart(level.id)), { ...level });
    return parts;
  }
}

/** Who stands behind the sprint: a name is the same in every language. */
function providedBy(name: string, parts: PartContents): PartContents {
  const provider = { da: name, en: name };
  return new Map(
    [...parts].map(([part, content]) => [part, part === 'sheet' ? { ...content, provider } : content]),
  );
}
