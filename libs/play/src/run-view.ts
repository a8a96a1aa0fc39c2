import type { RunView } from '@mikrosprint/contracts';
import { learnerLevel } from '@mikrosprint/level-engine';
import { shownState } from './run-log.js';
import type { StoredRun } from './runs.store.js';

/** A run as its player may see it. In an exam neither keys nor seed leave the server: the shuffles hide answers. */
export function runViewOf(run: StoredRun): RunView {
  const exam = run.mode === 'exam';
  return {
    runId: run.id,
    enrolmentId: run.enrolmentId,
    levelId: run.levelId,
    sprintVersionId: run.sprintVersionId,
    engineVersion: run.engineVersion,
    mode: run.mode,
    seed: exam ? 0 : run.seed,
    seq: run.state.seq,
    state: shownState(run.state),
    learnerLevel: exam
      ? learnerLevel(run.level, { seed: run.seed, mode: run.mode, order: run.state.order })
      : null,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  };
}
