import { randomBytes } from 'node:crypto';
import { draftPart, type DraftPart, type NewDraft } from '@mikrosprint/contracts';
import { canonicalJson, sha256 } from '@mikrosprint/curriculum';
import { Clock, Database, DomainError, RateLimits, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { SprintRow } from '../sprints.entity.js';
import { VersionsService } from '../versions.service.js';
import { DraftAccess } from './draft-access.service.js';
import { levelPart } from './draft-files.js';
import { contentsOf, partsNow, titleOf, writeRevision, type PartContent } from './draft-parts.js';
import { DraftRow } from './drafts.entity.js';
import { draftFromTemplate } from './starts/templates.js';
import { draftFromText } from './starts/pasted-text.js';

const newDraftsPerHour = 60;

/** What a new draft begins with, and whose it is. */
interface Start {
  organisationId: string;
  parts: ReadonlyMap<DraftPart, PartContent>;
}

/** Begins drafts: from a template, a text, another draft or what was published. */
@Injectable()
export class DraftStarts {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly versions: VersionsService,
    private readonly rateLimits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** The id of the new draft. Throws `not-found` for a source that is not theirs to copy. */
  async begin(me: SignedInPerson, request: NewDraft): Promise<string> {
    const limit = { key: `studio-new:${me.personId}`, limit: newDraftsPerHour, windowSeconds: 3600 };
    await this.rateLimits.consume([limit]);
    const { organisationId, parts } = await this.start(me, request);
    const sheet = parts.get('sheet');
    const title = (sheet && titleOf(sheet)) ?? { da: 'Uden titel', en: 'Untitled' };
    const now = this.clock.now();
    const draft: DraftRow = {
      id: uuidv7(),
      organisationId,
      sprintId: lastingName(title.da),
      status: 'draft',
      revision: 0,
      title,
      levels: 0,
      steps: 0,
      createdAt: now,
      updatedAt: now,
      updatedBy: me.personId,
      submittedBy: null,
      publishedVersionId: null,
    };
    await this.database.transaction(async (tx) => {
      await tx.insert(DraftRow, draft);
      const changes = [...parts].map(([part, content]) => ({ part, content }));
      const digest = sha256(canonicalJson({ from: request.from, draft: draft.id }));
      const facts = { savedAt: now, savedBy: me.personId, digest, restoredFrom: null };
      await writeRevision(tx, draft, changes, facts);
    });
    return draft.id;
  }

  private async start(me: SignedInPerson, request: NewDraft): Promise<Start> {
    if (request.from === 'draft') return this.copyOf(me, request.draftId);
    const [organisationId] = (await this.access.reach(me, 'studio.write')) ?? [];
    // Somebody whom no organisation has taken in has nowhere to write.
    if (organisationId === undefined) throw new DomainError('forbidden');
    if (request.from === 'version')
      return { organisationId, parts: await this.fork(me, request.sprintVersionId) };
    const parts =
      request.from === 'template'
        ? draftFromTemplate(request.template, request.title)
        : draftFromText(request.text);
    if (parts === null) throw new DomainError('not-found');
    return { organisationId, parts };
  }

  private async copyOf(me: SignedInPerson, draftId: string): Promise<Start> {
    const { organisationId } = await this.access.find(me, 'studio.write', draftId);
    return {
      organisationId,
      parts: contentsOf(await partsNow(this.database.dataSource.manager, draftId)),
    };
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

/** As `kundeservice-i-en-butik-3f9a2c1b`. The end is chance: nobody can take the name of another's sprint. */
function lastingName(title: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };
  const words = title
    .toLowerCase()
    .replace(/[æøå]/gu, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/gu, '');
  return `${words === '' ? 'sprint' : words}-${randomBytes(4).toString('hex')}`;
}
