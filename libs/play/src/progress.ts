import { countedLevels, type PublishedVersion } from '@mikrosprint/catalogue';
import type { Level } from '@mikrosprint/curriculum';

/** The best results of one enrolment, by level. */
export type BestResults = ReadonlyMap<string, { bestPercent: number; stars: number }>;

export interface Lock {
  reason: 'finish-more';
  /** How many more levels must be finished. */
  missing: number;
  /** How many must be finished in all. */
  of: number;
}

/** Why a level cannot be started yet; null when it can. What was finished once stays open for ever. */
export function lockOf(version: PublishedVersion, levelId: string, results: BestResults): Lock | null {
  if (results.has(levelId)) return null;
  const opensAfter = version.sprint.map.find((node) => node.level === levelId)?.opensAfter ?? 0;
  const finished = countedLevels(version.sprint.levels).filter(
    ({ id }) => id !== levelId && results.has(id),
  ).length;
  return finished >= opensAfter
    ? null
    : { reason: 'finish-more', missing: opensAfter - finished, of: opensAfter };
}

/** Levels and stars with the best results counted; the exam is not among them. */
export function levelTotals(version: PublishedVersion, results: BestResults) {
  const levels = countedLevels(version.sprint.levels);
  return {
    levelsFinished: levels.filter(({ id }) => results.has(id)).length,
    levelsTotal: levels.length,
    starsTotal: levels.reduce((sum, { id }) => sum + (results.get(id)?.stars ?? 0), 0),
  };
}

export function examOf(version: PublishedVersion): Extract<Level, { kind: 'exam' }> | null {
  return version.sprint.levels.find((level) => level.kind === 'exam') ?? null;
}

/** Percent of a skill in one level. */
export interface SkillShare {
  levelId: string;
  skillId: string;
  percent: number;
}

/**
 * How much of each of the sprint's skills has been shown, 0..100: every level counts by how much it trains the skill, so
 * a skill is full when all levels that train it are.
 */
export function skillPercents(version: PublishedVersion, shares: readonly SkillShare[]): Map<string, number> {
  const shown = new Map(shares.map(({ levelId, skillId, percent }) => [`${levelId} ${skillId}`, percent]));
  return new Map(
    version.sprint.skills.map(({ id: skillId }) => {
      let weights = 0;
      let sum = 0;
      for (const level of countedLevels(version.sprint.levels)) {
        const weight = skillWeight(level, skillId);
        weights += weight;
        sum += weight * (shown.get(`${level.id} ${skillId}`) ?? 0);
      }
      return [skillId, weights === 0 ? 0 : Math.round(sum / weights)];
    }),
  );
}

/** The skills that a level counts for, as `skillPercents` has it; of an exam all that it may ask about, whatever was drawn. */
export function skillsOf(level: Level): Set<string> {
  return new Set(
    level.steps.flatMap(({ skills }) => Object.keys(skills).filter((id) => (skills[id] ?? 0) > 0)),
  );
}

function skillWeight(level: Level, skillId: string): number {
  return level.steps.reduce((sum, step) => sum + (step.skills[skillId] ?? 0), 0);
}
