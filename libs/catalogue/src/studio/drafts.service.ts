import {
  draftTransitions,
  scopeOf,
  type DraftCard,
  type DraftStatus,
  type DraftTransition,
  type DraftView,
} from '@mikrosprint/contracts';
import { Database, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { VersionsService } from '../versions.service.js';
import { DraftAccess } from './draft-access.service.js';
import { partsAt, partViewOf } from './draft-parts.js';
import { DraftPresence } from './draft-presence.service.js';
import type { DraftRow } from './drafts.entity.js';
import { Organisations } from './organisations.service.js';

/** A page of a list that never ends. */
const draftsPerPage = 50;

export interface DraftListQuery {
  status?: DraftStatus;
  /** The last draft of the page before. */
  before?: { updatedAt: string; draftId: string };
}

/** What the studio shows of drafts. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly presence: DraftPresence,
    private readonly versions: VersionsService,
    private readonly organisations: Organisations,
  ) {}

  /** The last changed first. */
  async list(me: SignedInPerson, { status, before }: DraftListQuery): Promise<DraftCard[]> {
    const query = await this.access.within(me, 'studio.use');
    if (status !== undefined) query.andWhere('draft.status = :status', { status });
    if (before !== undefined) query.andWhere('(draft.updated_at, draft.id) < (:updatedAt, :draftId)', before);
    query.orderBy('draft.updated_at', 'DESC').addOrderBy('draft.id', 'DESC').limit(draftsPerPage);
    return this.cards(await query.getMany());
  }

  /** A draft with everything that is needed to write in it. Throws `not-found`. */
  async open(me: SignedInPerson, draftId: string): Promise<DraftView> {
    const draft = await this.access.find(me, 'studio.use', draftId);
    const [[card], parts, here, transitions] = await Promise.all([
      this.cards([draft]),
      partsAt(this.database.dataSource.manager, draftId, draft.revision),
      this.presence.here(draftId),
      this.transitions(me, draft),
    ]);
    if (card === undefined) throw new Error('a draft without a card');
    const writers = await this.access.writers(parts.map(({ savedBy }) => savedBy));
    return { ...card, parts: parts.map((part) => partViewOf(part, writers)), here, transitions };
  }

  /** What this person may do to the draft as it is now. */
  private async transitions(me: SignedInPerson, draft: DraftRow): Promise<DraftTransition[]> {
    const ownOrganisations = (await this.access.reach(me, 'studio.write')) ?? [];
    const may = {
      author: ownOrganisations.includes(draft.organisationId),
      reviewer: scopeOf('studio.review', me.roles) !== null,
    };
    const all = Object.keys(draftTransitions) as DraftTransition[];
    return all.filter((transition) => {
      const { from, by } = draftTransitions[transition];
      if (from !== draft.status || !may[by]) return false;
      return transition !== 'publish' || draft.submittedBy !== me.personId;
    });
  }

  private async cards(drafts: readonly DraftRow[]): Promise<DraftCard[]> {
    const published = drafts.flatMap(({ publishedVersionId }) => publishedVersionId ?? []);
    const [writers, openComments, versions, organisations] = await Promise.all([
      this.access.writers(drafts.map(({ updatedBy }) => updatedBy)),
      this.openComments(drafts),
      this.versions.numbers(published),
      this.organisations.byId(drafts.map(({ organisationId }) => organisationId)),
    ]);
    return drafts.map((draft) => {
      const { publishedVersionId: sprintVersionId } = draft;
      const version = sprintVersionId === null ? undefined : versions.get(sprintVersionId);
      return {
        draftId: draft.id,
        sprintId: draft.sprintId,
        title: draft.title,
        status: draft.status,
        revision: draft.revision,
        levels: draft.levels,
        steps: draft.steps,
        updatedAt: draft.updatedAt.toISOString(),
        updatedBy: writers.get(draft.updatedBy) ?? null,
        published: sprintVersionId === null || version === undefined ? null : { sprintVersionId, version },
        openComments: openComments.get(draft.id) ?? 0,
        organisation: organisations.get(draft.organisationId) ?? null,
      };
    });
  }

  private async openComments(drafts: readonly DraftRow[]): Promise<Map<string, number>> {
    const rows = await this.database.dataSource.query<{ id: string; open: number }[]>(
      `SELECT draft_id AS id, count(*)::int AS open FROM draft_comment
        WHERE draft_id = ANY($1::uuid[]) AND resolved_at IS NULL GROUP BY draft_id`,
      [drafts.map(({ id }) => id)],
    );
    return new Map(rows.map(({ id, open }) => [id, open]));
  }
}
