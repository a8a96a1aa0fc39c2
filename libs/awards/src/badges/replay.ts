import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { Track } from '@mikrosprint/curriculum';
import type { PastFact } from '@mikrosprint/play';
import type { Gift } from './badge-gifts.service.js';
import { noPath, noStanding, type Path, type Standing } from './badge-rules.js';
import {
  badgeKey,
  earnedInSprint,
  earnedOnPath,
  type BadgeToGive,
  type SpecialRuleRow,
} from './badge-to-give.js';

/** The rules of now: of each major version of a sprint the newest minor, and those of no single sprint. */
export interface RulesOfNow {
  versions: ReadonlyMap<string, PublishedVersion>;
  special: readonly SpecialRuleRow[];
}

/** A badge with the fact that earned it. */
export interface DatedGift extends Gift {
  asStaff: boolean;
}

/** Where somebody stands when all they did has been told, and what they had earned when. */
export interface Replayed {
  standings: Map<
    string,
    Standing & { sprintId: string; major: number; sprintVersionId: string; begunAt: Date }
  >;
  path: Path;
  gifts: DatedGift[];
}

/** The name of a major version of a sprint. */
export function majorKey({ sprintId, major }: { sprintId: string; major: number }): string {
  return `${sprintId} ${major}`;
}

/**
 * Tells somebody's past once more, in its order, to the rules of now. A badge is earned by the first fact after which
 * its rule is met. Pure: the same facts and rules give the same badges with the same dates.
 */
export function replay(facts: readonly PastFact[], rules: RulesOfNow): Replayed {
  const standings: Replayed['standings'] = new Map();
  const gifts = new Map<string, DatedGift>();
  let path = noPath;
  const keep = (badges: readonly BadgeToGive[], { at, asStaff }: PastFact) => {
    for (const badge of badges) {
      const key = badgeKey(badge);
      if (!gifts.has(key)) gifts.set(key, { badge, at, asStaff });
    }
  };
  for (const fact of facts) {
    if ('sprintId' in fact) {
      const key = majorKey(fact);
      const { sprintId, major, sprintVersionId } = fact;
      const known = standings.get(key) ?? {
        ...noStanding,
        sprintId,
        major,
        sprintVersionId,
        begunAt: fact.at,
      };
      const standing = { ...known, ...after(known, fact) };
      standings.set(key, standing);
      const version = rules.versions.get(key);
      if (version !== undefined) keep(earnedInSprint(version, standing), fact);
    }
    path = { ...pathAfter(path, fact), ...acrossSprints(standings, rules) };
    keep(earnedOnPath(rules.special, path), fact);
  }
  return { standings, path, gifts: [...gifts.values()] };
}

function after(known: Standing, fact: PastFact): Partial<Standing> {
  switch (fact.kind) {
    case 'level-finished': {
      const { levelId, stars, exam } = fact;
      const best = Math.max(stars, known.stars[levelId] ?? 0);
      return { stars: { ...known.stars, [levelId]: best }, examPassed: known.examPassed || exam };
    }
    case 'skill-shown': {
      const best = Math.max(fact.percent, known.skills[fact.skillId] ?? 0);
      return { skills: { ...known.skills, [fact.skillId]: best } };
    }
    case 'completed':
      return { completed: true };
    default:
      return {};
  }
}

function pathAfter(path: Path, fact: PastFact): Path {
  switch (fact.kind) {
    case 'played':
      return { ...path, longestPause: Math.max(path.longestPause, fact.pause) };
    case 'practised':
      return { ...path, reviewDays: Math.max(path.reviewDays, fact.days) };
    case 'task-tried':
      return { ...path, tasksTried: Math.max(path.tasksTried, fact.tasks) };
    default:
      return path;
  }
}

/** Levels and sprints of two majors are the same level and the same sprint. */
function acrossSprints(
  standings: Replayed['standings'],
  { versions }: RulesOfNow,
): Pick<Path, 'levels' | 'completed'> {
  const levels = new Set<string>();
  const completed = new Map<string, { sprintId: string; track: Track }>();
  for (const [key, standing] of standings) {
    const { sprintId, stars } = standing;
    for (const level of Object.keys(stars)) levels.add(`${sprintId}/${level}`);
    const track = versions.get(key)?.sprint.track;
    if (standing.completed && track !== undefined) completed.set(sprintId, { sprintId, track });
  }
  return { levels: levels.size, completed: [...completed.values()] };
}
