import type { LevelContent, SprintCard } from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import type { PublishedVersion } from './versions.service.js';

/** What the catalogue shows of a sprint. The exam is not one of the levels that are counted. */
export function sprintCardOf({ id, version, sprint }: PublishedVersion): SprintCard {
  return {
    sprintId: sprint.id,
    sprintVersionId: id,
    version,
    track: sprint.track,
    world: sprint.world,
    title: sprint.title,
    tagline: sprint.tagline,
    description: sprint.description,
    provider: sprint.provider,
    jobFunctions: sprint.jobFunctions,
    tasks: sprint.tasks,
    outcomes: sprint.outcomes,
    skills: sprint.skills,
    competences: sprint.competences.map(({ framework, code, name }) => ({ framework, code, name })),
    prerequisites: sprint.prerequisites,
    languageLevel: sprint.languageLevel,
    relevantFromWeek: sprint.relevantFromWeek,
    relevantToWeek: sprint.relevantToWeek,
    targetGroups: sprint.targetGroups,
    estimatedMinutes: sprint.estimatedMinutes,
    workloadHours: sprint.workloadHours,
    levelsTotal: countedLevels(sprint.levels).length,
  };
}

/** A practice level with its keys. Never call it with an exam level. */
export function levelContentOf({ id, sprint }: PublishedVersion, level: Level): LevelContent {
  return {
    sprintId: sprint.id,
    sprintVersionId: id,
    level,
    cast: sprint.cast,
    skills: sprint.skills.map((skill) => ({ id: skill.id, title: skill.title })),
  };
}

/** The levels that a learner finishes one by one; the exam comes on top of them. */
export function countedLevels(levels: readonly Level[]): Exclude<Level, { kind: 'exam' }>[] {
  return levels.filter((level) => level.kind !== 'exam');
}
