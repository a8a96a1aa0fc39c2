import type { EventData } from '@mikrosprint/contracts';
import { skillResults, type RunState } from '@mikrosprint/level-engine';
import { levelTotals, skillPercents, skillsOf, type BestResults, type SkillShare } from './progress.js';
import type { StoredOutcome } from './runs.entity.js';
import type { Append, StoredRun } from './runs.store.js';

/** How an enrolment stands before a run of it finishes. */
export interface Standing {
  major: number;
  examPercent: number | null;
  completedAt: Date | null;
  results: { levelId: string; bestPercent: number; stars: number }[];
  skills: SkillShare[];
}

export type ShownShare = NonNullable<EventData<'run.finished'>['skills']>[number];

/** What the finish of a run changes in the enrolment; worked out before it is written. */
export interface Finish {
  results: BestResults;
  shares: readonly SkillShare[];
  outcome: StoredOutcome;
  /** What others hear of the skills. */
  shown: ShownShare[];
  passed: boolean | null;
  examPercent: number | null;
  completedAt: Date | null;
  completedNow: boolean;
}

/** What the last actions of a run change, seen with how the enrolment stood. Pure. */
export function workOut(append: Append, standing: Standing): Finish {
  const { run, state, at } = append;
  const { version, level } = run;
  const before = new Map(standing.results.map((result) => [result.levelId, result]));
  const old = before.get(level.id);
  const results = new Map<string, { bestPercent: number; stars: number }>(before);
  results.set(level.id, {
    bestPercent: Math.max(old?.bestPercent ?? 0, state.percent),
    stars: Math.max(old?.stars ?? 0, state.stars),
  });
  const passed = level.kind === 'exam' ? state.percent >= level.passMark : null;
  const examPercent = standing.examPercent ?? (passed === true ? state.percent : null);
  const { levelsFinished, levelsTotal } = levelTotals(version, results);
  const complete = levelsFinished === levelsTotal && isExamPassed(run, examPercent);
  const completedNow = standing.completedAt === null && complete;
  // An exam trains nothing: it shows what was learnt.
  const shares = run.mode === 'exam' ? [] : sharesOf(run, state);
  return {
    results,
    shares,
    shown: shownOf(run, state, passed, bestShares(standing.skills, shares)),
    passed,
    examPercent,
    completedAt: completedNow ? at : standing.completedAt,
    completedNow,
    outcome: {
      best: old === undefined || state.percent > old.bestPercent,
      sprintCompleted: completedNow,
      skills: risenSkills(run, standing.skills, shares),
    },
  };
}

function risenSkills(
  { version }: StoredRun,
  old: readonly SkillShare[],
  shares: readonly SkillShare[],
): StoredOutcome['skills'] {
  const before = skillPercents(version, old);
  const after = skillPercents(version, bestShares(old, shares));
  const trained = new Set(shares.map(({ skillId }) => skillId));
  return [...trained].map((id) => ({ id, before: before.get(id) ?? 0, after: after.get(id) ?? 0 }));
}

/** Of an exam no more than that it was passed and with what: which of its tasks went wrong stays with the citizen. */
function shownOf(
  run: StoredRun,
  state: RunState,
  passed: boolean | null,
  best: readonly SkillShare[],
): ShownShare[] {
  if (passed === false) return [];
  const totals = skillPercents(run.version, best);
  const ofLevel = skillsOf(run.level);
  const shares = new Map(sharesOf(run, state).map(({ skillId, percent }) => [skillId, percent]));
  return run.version.sprint.skills.flatMap(({ id: skillId, title }) => {
    if (!ofLevel.has(skillId)) return [];
    const percent = passed === true ? state.percent : (shares.get(skillId) ?? 0);
    return percent === 0 ? [] : [{ skillId, title, percent, total: totals.get(skillId) ?? 0 }];
  });
}

/** A sprint without an exam is complete when its levels are; nobody can pass what is not there. */
function isExamPassed({ version }: StoredRun, examPercent: number | null): boolean {
  return examPercent !== null || !version.sprint.levels.some(({ kind }) => kind === 'exam');
}

function sharesOf(run: StoredRun, state: RunState): SkillShare[] {
  return Object.entries(skillResults(run.level, state)).map(([skillId, { points, max }]) => ({
    levelId: run.levelId,
    skillId,
    percent: max === 0 ? 0 : Math.round((100 * points) / max),
  }));
}

function bestShares(old: readonly SkillShare[], fresh: readonly SkillShare[]): SkillShare[] {
  const best = new Map<string, SkillShare>();
  for (const share of [...old, ...fresh]) {
    const key = `${share.levelId} ${share.skillId}`;
    if ((best.get(key)?.percent ?? -1) < share.percent) best.set(key, share);
  }
  return [...best.values()];
}
