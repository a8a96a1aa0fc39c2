import {
  draftTransitions,
  type DraftProblem,
  type DraftTransition,
  type ExcusedReading,
  type MoveEntry,
  type TransitionRequest,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { SprintRow, SprintVersionRow } from '../sprints.entity.js';
import { DraftAccess } from './draft-access.service.js';
import { DraftChecks } from './draft-checks.service.js';
import { DraftNews } from './draft-news.service.js';
import { DraftPublishing } from './draft-publishing.service.js';
import { DraftMoveRow, DraftRow } from './drafts.entity.js';

const movesPerPage = 100;

type Side = 'author' | 'reviewer';
const permissionOf = { author: 'studio.write', reviewer: 'studio.review' } as const;

/** Takes drafts through their life, by the table in the contracts. */
@Injectable()
export class DraftMoves {
  constructor(
    private readonly database: Database,
    private readonly access: DraftAccess,
    private readonly checks: DraftChecks,
    private readonly publishing: DraftPublishing,
    private readonly news: DraftNews,
    private readonly clock: Clock,
  ) {}

  /**
   * One move by somebody who acts as `side`. Asked again right after, it is done already.
   * Throws `forbidden` for a move of the other side, `draft-changed` when the draft is not what was looked at,
   * `draft-not-ready` with the problems, `reason-required`, `four-eyes` and `ids-lost` with the ids.
   */
  async move(me: SignedInPerson, draftId: string, side: Side, request: TransitionRequest): Promise<void> {
    const { by, needsChecks, needsReason } = draftTransitions[request.transition];
    if (by !== side) throw new DomainError('forbidden');
    const seen = await this.access.find(me, permissionOf[side], draftId);
    const { manager } = this.database.dataSource;
    if (await this.doneBefore(manager, seen, me, request)) return;
    refuseChanged(seen, request);
    if (needsReason && request.reason === undefined) throw new DomainError('reason-required');
    // Four eyes: what nobody else has read reaches no learner.
    if (request.transition === 'publish' && seen.submittedBy === me.personId)
      throw new DomainError('four-eyes');
    const problems = needsChecks ? await this.checks.problems(me, seen) : [];
    refuseProblems(problems, request);
    await this.database.transaction(async (tx) => {
      const draft = await this.access.lock(tx, me, permissionOf[side], draftId);
      // The same request may have waited here before this one, and has then done what was asked for.
      if (await this.doneBefore(tx, draft, me, request)) return;
      // What was checked is what is moved, or nothing is: somebody may have been faster while the checks ran.
      refuseChanged(draft, request);
      await this.carryOut(tx, me, draft, request, problems);
    });
  }

  /** Newest first. */
  async list(me: SignedInPerson, draftId: string, before: string | undefined): Promise<MoveEntry[]> {
    await this.access.find(me, 'studio.use', draftId);
    const query = this.database.dataSource.manager
      .createQueryBuilder(DraftMoveRow, 'move')
      .leftJoinAndMapOne('move.version', SprintVersionRow, 'version', 'version.id = move.sprint_version_id')
      .select(['move', 'version.id', 'version.major', 'version.minor'])
      .where('move.draft_id = :draftId', { draftId })
      .orderBy('move.id', 'DESC')
      .limit(movesPerPage);
    if (before !== undefined) query.andWhere('move.id < :before', { before });
    // The join maps the version onto each row.
    const rows = (await query.getMany()) as (DraftMoveRow & { version: SprintVersionRow | null })[];
    const writers = await this.access.writers(rows.map(({ actorId }) => actorId));
    return rows.map(({ id, transition, revision, at, actorId, reason, version, excused }) => ({
      moveId: id,
      transition,
      revision,
      at: at.toISOString(),
      by: writers.get(actorId) ?? null,
      reason,
      version: version && numberOf(version),
      excused,
    }));
  }

  private async carryOut(
    tx: EntityManager,
    me: SignedInPerson,
    draft: DraftRow,
    { transition, reason: said, change }: TransitionRequest,
    problems: readonly DraftProblem[],
  ): Promise<void> {
    const at = this.clock.now();
    const reason = said ?? null;
    const sprintVersionId =
      transition === 'publish' ? await this.publishing.publish(tx, draft, change) : null;
    if (transition === 'retire') await tx.update(SprintRow, { id: draft.sprintId }, { retiredAt: at });
    if (transition === 'reopen') await tx.update(SprintRow, { id: draft.sprintId }, { retiredAt: null });
    await tx.update(
      DraftRow,
      { id: draft.id },
      {
        status: draftTransitions[transition].to,
        updatedAt: at,
        updatedBy: me.personId,
        ...(transition === 'submit' ? { submittedBy: me.personId } : {}),
        ...(sprintVersionId === null ? {} : { publishedVersionId: sprintVersionId }),
      },
    );
    await tx.insert(DraftMoveRow, {
      id: uuidv7(),
      draftId: draft.id,
      transition,
      revision: draft.revision,
      at,
      actorId: me.personId,
      reason,
      sprintVersionId,
      excused: await this.excused(tx, draft, transition, { reason, problems }),
    });
    const version =
      sprintVersionId === null ? null : await tx.findOneByOrFail(SprintVersionRow, { id: sprintVersionId });
    await this.news.moved(tx, me, draft, { transition, reason, version: version && numberOf(version) });
  }

  /** What is hard to read goes in with its reason, and the reason goes along into the version. */
  private async excused(
    tx: EntityManager,
    { id, revision }: DraftRow,
    transition: DraftTransition,
    { reason, problems }: { reason: string | null; problems: readonly DraftProblem[] },
  ): Promise<ExcusedReading | null> {
    if (transition === 'submit')
      return reason === null || problems.length === 0 ? null : { reason, problems: [...problems] };
    if (transition !== 'publish') return null;
    const submitted = await tx.findOne(DraftMoveRow, {
      where: { draftId: id, revision, transition: 'submit' },
      order: { id: 'DESC' },
    });
    return submitted?.excused ?? null;
  }

  /** The answer was lost on its way: the newest move is the one that is asked for, by the same person. */
  private async doneBefore(
    tx: EntityManager,
    draft: DraftRow,
    { personId }: SignedInPerson,
    { transition, revision }: TransitionRequest,
  ): Promise<boolean> {
    const newest = await tx.findOne(DraftMoveRow, {
      where: { draftId: draft.id },
      order: { id: 'DESC' },
    });
    return (
      newest?.transition === transition &&
      newest.revision === revision &&
      newest.actorId === personId &&
      draft.status === draftTransitions[transition].to
    );
  }
}

function numberOf({ major, minor }: SprintVersionRow): string {
  return `${major}.${minor}`;
}

function refuseChanged(draft: DraftRow, { transition, revision }: TransitionRequest): void {
  const { status } = draft;
  if (status === draftTransitions[transition].from && draft.revision === revision) return;
  throw new DomainError('draft-changed', { facts: { status, revision: draft.revision } });
}

/** What only is hard to read goes in with a reason, which the reviewer reads; then it is the reviewer's to judge. */
function refuseProblems(problems: readonly DraftProblem[], { transition, reason }: TransitionRequest): void {
  if (problems.some(({ excusable }) => !excusable))
    throw new DomainError('draft-not-ready', { facts: { problems } });
  if (problems.length === 0 || transition !== 'submit' || reason !== undefined) return;
  throw new DomainError('reason-required', { facts: { problems } });
}
