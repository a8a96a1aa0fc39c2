import type { BadgeDefinition, BadgeRule, Sprint } from '@mikrosprint/curriculum';

/** What the rules look at: facts about one citizen in one sprint. */
export interface Standing {
  /** Best stars (1..3) per finished level; a passed exam is in it too. */
  stars: Readonly<Record<string, number>>;
  examPassed: boolean;
  completed: boolean;
}

/** The badges of the sprint that the standing has earned, in the order of the sprint's sheet. */
export function earnedBadges(
  sprint: Pick<Sprint, 'badges' | 'levels'>,
  standing: Standing,
): BadgeDefinition[] {
  const exams = new Set(sprint.levels.filter(({ kind }) => kind === 'exam').map(({ id }) => id));
  return sprint.badges.filter(({ rule }) => isEarned(rule, standing, exams));
}

/** Whether the rule holds. `exams` are the ids of exam levels: passing one is not "finishing a level". */
export function isEarned(rule: BadgeRule, standing: Standing, exams: ReadonlySet<string>): boolean {
  switch (rule.when) {
    case 'level-finished':
      return (standing.stars[rule.level] ?? 0) >= rule.stars;
    case 'levels-finished':
      return finishedLevels(standing, exams, rule.stars) >= rule.count;
    case 'exam-passed':
      return standing.examPassed;
    case 'sprint-completed':
      return standing.completed;
  }
}

function finishedLevels(standing: Standing, exams: ReadonlySet<string>, stars: number): number {
  return Object.entries(standing.stars).filter(([level, best]) => !exams.has(level) && best >= stars).length;
}
