import { Injectable } from '@nestjs/common';
import { VersionsService } from '@mikrosprint/catalogue';
import type {
  ActionsAnswer,
  ActionsRequest,
  DomainEvent,
  ErrorCode,
  OpenRunRequest,
  RunView,
} from '@mikrosprint/contracts';
import { engineVersion, playableVersions, startRun } from '@mikrosprint/level-engine';
import { Clock, DomainError, Outbox } from '@mikrosprint/platform';
import { EnrolmentsService } from './enrolments.service.js';
import { FinishService } from './finish.service.js';
import { lockOf } from './progress.js';
import { levelRef, ofStaff, runRef } from './refs.js';
import { judge, shownState, stateAfter, type Verdict } from './run-log.js';
import { stepNews } from './run-news.js';
import { runViewOf } from './run-view.js';
import { RunsStore, type Append, type StoredRun } from './runs.store.js';

/** Opens runs and takes what is done in them: "the wire of a run". */
@Injectable()
export class RunsService {
  constructor(
    private readonly store: RunsStore,
    private readonly enrolments: EnrolmentsService,
    private readonly versions: VersionsService,
    private readonly finishing: FinishService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The citizen's own run as it is now; throws `not-found` for anybody else's. */
  async read(citizenId: string, runId: string): Promise<StoredRun> {
    const run = await this.store.load(runId);
    if (run === null || run.citizenId !== citizenId) throw new DomainError('not-found');
    return run;
  }

  /** Opens a practice run under the id the client made. Asked again with the same facts it answers the same run. */
  async open(
    citizenId: string,
    runId: string,
    request: OpenRunRequest,
  ): Promise<{ view: RunView; isNew: boolean }> {
    const there = await this.store.load(runId);
    if (there !== null) return { view: sameRun(there, citizenId, request), isNew: false };
    const opened = await this.begin(citizenId, runId, request);
    // Lost against the same request from elsewhere: that one opened it.
    const run = await this.store.load(runId);
    if (run === null) throw new DomainError('conflict');
    return { view: sameRun(run, citizenId, request), isNew: opened };
  }

  /**
   * Takes a batch of actions. A run in memory may be behind the database (another process, another tab), so only what
   * stays true however far the run has moved is decided from memory: a batch that was taken before, and a new one, for
   * which the database has the last word. Everything else is judged again from the database.
   */
  async answer(citizenId: string, runId: string, batch: ActionsRequest): Promise<ActionsAnswer> {
    const inMemory = this.store.inMemory(runId);
    if (inMemory !== undefined) {
      if (inMemory.citizenId !== citizenId) throw new DomainError('not-found');
      const answered = await this.take(inMemory, batch);
      if (answered.ok) return answered.answer;
    }
    const asStored = await this.read(citizenId, runId);
    const answered = await this.take(asStored, batch);
    if (answered.ok) return answered.answer;
    if (answered.verdict.kind !== 'fresh') throw refusal(asStored, batch, answered.verdict);
    // It moved between our reading and our writing: somebody else's batch was first, and ours is judged against it.
    const moved = await this.read(citizenId, runId);
    const verdict = judge(moved, batch);
    if (verdict.kind === 'replay') return firstAnswer(moved, batch);
    throw refusal(moved, batch, verdict);
  }

  private async take(run: StoredRun, batch: ActionsRequest): Promise<Taken> {
    const verdict = judge(run, batch);
    if (verdict.kind === 'replay') return { ok: true, answer: firstAnswer(run, batch) };
    if (verdict.kind !== 'fresh') return { ok: false, verdict };
    const state = verdict.states.at(-1) ?? verdict.states[0];
    const append: Append = {
      run,
      actions: batch.actions,
      state,
      events: this.newsOf(run, verdict.states),
      at: this.clock.now(),
    };
    const saved = state.finished ? await this.finishing.finish(append) : await this.store.append(append);
    if (!saved) return { ok: false, verdict };
    return {
      ok: true,
      answer: {
        state: shownState(state),
        seq: state.seq,
        acknowledged: batch.actions.map(({ id }) => id),
        savedAt: append.at.toISOString(),
      },
    };
  }

  private async begin(citizenId: string, runId: string, request: OpenRunRequest): Promise<boolean> {
    // A run begun offline under earlier rules goes on when these play it the same.
    if (!playableVersions.includes(request.engineVersion)) {
      throw new DomainError('version-mismatch', { facts: { engineVersion } });
    }
    const enrolment = await this.enrolments.own(citizenId, request.enrolmentId);
    const version = await this.versions.get(request.sprintVersionId);
    if (version.sprintId !== enrolment.sprintId || version.major !== enrolment.major) {
      throw new DomainError('version-mismatch', { facts: { engineVersion } });
    }
    const level = version.levels.get(request.levelId);
    if (level === undefined) throw new DomainError('not-found');
    if (level.kind === 'exam') throw new DomainError('exam-online-only');
    const lock = lockOf(version, level.id, await this.enrolments.results(enrolment.id));
    if (lock !== null) throw new DomainError('level-locked', { facts: { ...lock } });
    const run = {
      id: runId,
      enrolmentId: enrolment.id,
      citizenId,
      asStaff: enrolment.asStaff,
      sprintVersionId: version.id,
      levelId: level.id,
      engineVersion: request.engineVersion,
      mode: 'practice' as const,
      seed: request.seed,
      startedAt: this.clock.now(),
      state: startRun(level, { seed: request.seed, mode: 'practice' }),
      sitting: null,
    };
    const started = this.outbox.prepare({
      type: 'run.started',
      data: { ...runRef(run, version), ...levelRef(level), runId, exam: false },
    });
    return this.store.insert(run, [started]);
  }

  private newsOf(run: StoredRun, states: Parameters<typeof stepNews>[1]): DomainEvent[] {
    return stepNews(run.state, states).map((news) => {
      if (news.type === 'step.passed-after-failing') {
        const data = { ...ofStaff(run), citizenId: run.citizenId, runId: run.id, stepId: news.stepId };
        return this.outbox.prepare({ type: news.type, data });
      }
      const step = run.level.steps.find(({ id }) => id === news.stepId);
      if (step === undefined) throw new Error(`Level ${run.levelId} has no step ${news.stepId}.`);
      const { stepId, tries } = news;
      const data = { ...runRef(run, run.version), ...levelRef(run.level), runId: run.id, stepId, tries };
      return this.outbox.prepare({ type: news.type, data: { ...data, stepPrompt: step.prompt } });
    });
  }
}

type Taken =
  { ok: true; answer: ActionsAnswer } | { ok: false; verdict: Exclude<Verdict, { kind: 'replay' }> };

/** What was answered when the batch came for the first time. */
function firstAnswer(run: StoredRun, { actions }: ActionsRequest): ActionsAnswer {
  const last = run.log.find(({ id }) => id === actions.at(-1)?.id);
  if (last === undefined) throw new Error('a batch was taken for a known one and is not');
  return {
    state: shownState(stateAfter(run, last.seq)),
    seq: last.seq,
    acknowledged: actions.map(({ id }) => id),
    savedAt: last.committedAt.toISOString(),
  };
}

/** A conflict always says where the run stands and which of the batch it has: nothing is lost by asking again. */
function refusal(run: StoredRun, { actions }: ActionsRequest, verdict: Verdict): DomainError {
  const ids = new Set(run.log.map(({ id }) => id));
  const facts = {
    seq: run.state.seq,
    state: shownState(run.state),
    acknowledged: actions.map(({ id }) => id).filter((id) => ids.has(id)),
  };
  if (verdict.kind === 'action-refused') {
    const { actionId, reason } = verdict;
    return new DomainError('action-refused', { facts: { ...facts, actionId, reason } });
  }
  return new DomainError(conflictCode(verdict.kind), { facts });
}

/** A batch that lost a race fits again by chance: the client is told where the run stands, and sends it again. */
function conflictCode(kind: Exclude<Verdict['kind'], 'action-refused'>): ErrorCode {
  return kind === 'fresh' || kind === 'replay' ? 'run-behind' : kind;
}

/** An id that belongs to somebody else is answered as if it were nobody's. */
function sameRun(run: StoredRun, citizenId: string, request: OpenRunRequest): RunView {
  if (run.citizenId !== citizenId) throw new DomainError('not-found');
  const isSame =
    run.mode === 'practice' &&
    run.enrolmentId === request.enrolmentId &&
    run.levelId === request.levelId &&
    run.sprintVersionId === request.sprintVersionId &&
    run.engineVersion === request.engineVersion &&
    run.seed === request.seed;
  if (!isSame) throw new DomainError('run-exists-with-other-content');
  return runViewOf(run);
}
