import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { EnrolmentView, HomeView, MapNode } from '@mikrosprint/contracts';
import { methodsOf, type Level } from '@mikrosprint/curriculum';
import type { EnrolmentRow } from './enrolments.entity.js';
import { examOf, levelTotals, lockOf, skillPercents } from './progress.js';
import type { LevelResultRow, SkillProgressRow } from './results.entity.js';

/** An unfinished run that one can go on with. */
export interface OpenRun {
  runId: string;
  enrolmentId: string;
  levelId: string;
  seq: number;
  stepNumber: number;
  stepsTotal: number;
  lastUsedAt: Date;
}

/** All that is known of one enrolment; views are made from it without asking again. */
export interface EnrolmentFacts {
  enrolment: EnrolmentRow;
  version: PublishedVersion;
  results: ReadonlyMap<string, LevelResultRow>;
  skills: readonly SkillProgressRow[];
  /** The one to go on with, by level. */
  openRuns: ReadonlyMap<string, OpenRun>;
  sittingsLeftToday: number;
}

type Next = NonNullable<HomeView['next']>;

export function enrolmentViewOf(facts: EnrolmentFacts, next: Next | null): EnrolmentView {
  const { enrolment, version, results, skills } = facts;
  const { sprint } = version;
  const percents = skillPercents(version, skills);
  const { levelsFinished, levelsTotal } = levelTotals(version, results);
  const nextLevelId = next?.enrolmentId === enrolment.id ? next.levelId : null;
  return {
    enrolmentId: enrolment.id,
    sprintId: sprint.id,
    sprintVersionId: version.id,
    version: version.version,
    track: sprint.track,
    world: sprint.world,
    title: sprint.title,
    tagline: sprint.tagline,
    jobFunctions: sprint.jobFunctions,
    methods: methodsOf(sprint),
    method: enrolment.method,
    enrolledAt: enrolment.createdAt.toISOString(),
    completedAt: enrolment.completedAt?.toISOString() ?? null,
    nodes: nodesOf(facts, nextLevelId),
    levelsFinished,
    levelsTotal,
    exam: examStanding(facts),
    cast: sprint.cast,
    skills: sprint.skills.map(({ id, title }) => ({ id, title, percent: percents.get(id) ?? 0 })),
  };
}

function examStanding({ enrolment, version, sittingsLeftToday }: EnrolmentFacts): EnrolmentView['exam'] {
  const exam = examOf(version);
  if (exam === null) return null;
  return { passedPercent: enrolment.examPercent, sittingsLeftToday, passMark: exam.passMark };
}

function nodesOf(facts: EnrolmentFacts, nextLevelId: string | null): MapNode[] {
  const { version, results, openRuns } = facts;
  return version.sprint.map.flatMap(({ level: levelId, x, y }) => {
    const level = version.levels.get(levelId);
    if (level === undefined) return [];
    const result = results.get(levelId);
    const finished = isFinished(level, facts);
    return [
      {
        levelId,
        kind: level.kind,
        title: level.title,
        goal: level.goal,
        minutes: level.minutes,
        x,
        y,
        // A sitting that did not pass leaves its percent, and no star on the map.
        stars: finished ? (result?.stars ?? 0) : 0,
        bestPercent: result?.bestPercent ?? null,
        finished,
        openRunId: openRuns.get(levelId)?.runId ?? null,
        lock: lockOf(version, levelId, results),
        isNext: levelId === nextLevelId,
      },
    ];
  });
}

/** An exam is finished when it was passed; anything else when it was played to the end. */
function isFinished(level: Level, { enrolment, results }: EnrolmentFacts): boolean {
  return level.kind === 'exam' ? enrolment.examPercent !== null : results.has(level.id);
}

/**
 * The one thing to press: the run one was in the middle of, else the first open level of the map that is not
 * finished, else the exam. Of several sprints the one that was played last comes first. Null when nothing is left, or
 * nothing can be done today.
 */
export function nextOf(all: readonly EnrolmentFacts[]): Next | null {
  const inTurn = [...all].sort((one, other) => lastFinish(other) - lastFinish(one));
  return openNext(all) ?? first(inTurn, (facts) => startNext(facts) ?? examNext(facts));
}

/** Milliseconds; 0 when nothing is finished yet. */
function lastFinish({ results }: EnrolmentFacts): number {
  return Math.max(0, ...[...results.values()].map(({ finishedAt }) => finishedAt.getTime()));
}

function openNext(all: readonly EnrolmentFacts[]): Next | null {
  const begun = all
    .flatMap((facts) => [...facts.openRuns.values()].map((run) => ({ facts, run })))
    .filter(({ facts, run }) => {
      const level = facts.version.levels.get(run.levelId);
      return run.seq > 0 && level !== undefined && !isFinished(level, facts);
    })
    .sort((one, other) => other.run.lastUsedAt.getTime() - one.run.lastUsedAt.getTime());
  const latest = begun[0];
  if (latest === undefined) return null;
  const { facts, run } = latest;
  const level = facts.version.levels.get(run.levelId);
  if (level === undefined) return null;
  return { ...lead(facts, level), kind: 'resume', stepNumber: run.stepNumber, stepsTotal: run.stepsTotal };
}

function startNext(facts: EnrolmentFacts): Next | null {
  const { version, results } = facts;
  for (const { level: levelId } of version.sprint.map) {
    const level = version.levels.get(levelId);
    if (level === undefined || level.kind === 'exam' || results.has(levelId)) continue;
    if (lockOf(version, levelId, results) !== null) continue;
    return { ...lead(facts, level), kind: 'start', stepNumber: null, stepsTotal: level.steps.length };
  }
  return null;
}

function examNext(facts: EnrolmentFacts): Next | null {
  const exam = examOf(facts.version);
  if (exam === null || facts.enrolment.examPercent !== null) return null;
  if (lockOf(facts.version, exam.id, facts.results) !== null) return null;
  if (facts.sittingsLeftToday === 0 && !facts.openRuns.has(exam.id)) return null;
  return { ...lead(facts, exam), kind: 'exam', stepNumber: null, stepsTotal: exam.draw };
}

function lead({ enrolment, version }: EnrolmentFacts, level: Level) {
  return {
    enrolmentId: enrolment.id,
    sprintId: version.sprintId,
    levelId: level.id,
    levelTitle: level.title,
    minutes: level.minutes,
  };
}

function first(all: readonly EnrolmentFacts[], find: (facts: EnrolmentFacts) => Next | null): Next | null {
  for (const facts of all) {
    const found = find(facts);
    if (found !== null) return found;
  }
  return null;
}

/** The skill that rose last. */
export function newestSkillOf(all: readonly EnrolmentFacts[]): HomeView['newestSkill'] {
  const risen = all.flatMap(({ version, skills }) => {
    const percents = skillPercents(version, skills);
    return skills.map(({ skillId, improvedAt }) => ({
      title: version.sprint.skills.find(({ id }) => id === skillId)?.title,
      percent: percents.get(skillId) ?? 0,
      improvedAt,
    }));
  });
  const newest = risen
    .filter(({ percent }) => percent > 0)
    .sort(
      (one, other) => other.improvedAt.getTime() - one.improvedAt.getTime() || other.percent - one.percent,
    )[0];
  return newest?.title === undefined ? null : { title: newest.title, percent: newest.percent };
}
