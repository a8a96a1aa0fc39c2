import type { BadgeRule, Level, SpecialRule, Sprint, Track } from '@mikrosprint/curriculum';

/** Facts about one citizen in one sprint. */
export interface Standing {
  /** Best stars (1..3) per finished level; a passed exam is in it too. */
  stars: Readonly<Record<string, number>>;
  /** The most that was shown of each skill in the whole sprint, 0..100. */
  skills: Readonly<Record<string, number>>;
  examPassed: boolean;
  completed: boolean;
}

/** Facts about one citizen across sprints. */
export interface Path {
  /** Finished levels of all sprints. */
  levels: number;
  /** Completed sprints, each once. */
  completed: readonly { sprintId: string; track: Track }[];
  /** The most days that lay between two days with a game. */
  longestPause: number;
  reviewDays: number;
  tasksTried: number;
}

/** How far a rule is met: it is when `done` has reached `of`. */
export interface Measure {
  done: number;
  of: number;
}

type Levels = Pick<Sprint, 'levels'>;

export const noStanding: Standing = { stars: {}, skills: {}, examPassed: false, completed: false };
export const noPath: Path = { levels: 0, completed: [], longestPause: 0, reviewDays: 0, tasksTried: 0 };

/** How far a rule of the sprint is met. */
export function measureInSprint(rule: BadgeRule, standing: Standing, sprint: Levels): Measure {
  switch (rule.when) {
    case 'level-finished':
      return atMost(standing.stars[rule.level] ?? 0, rule.stars);
    case 'levels-finished':
      return atMost(practiceLevels(standing, sprint.levels, rule.stars), rule.count);
    case 'skill-shown':
      return atMost(standing.skills[rule.skill] ?? 0, rule.percent);
    case 'exam-passed':
      return yesOrNo(standing.examPassed);
    case 'sprint-completed':
      return wholeSprint(standing, sprint.levels);
  }
}

/** How far a rule is met that holds across sprints. */
export function measureOnPath(rule: SpecialRule, path: Path): Measure {
  const { completed } = path;
  switch (rule.when) {
    case 'any-levels':
      return atMost(path.levels, rule.count);
    case 'any-sprints':
      return atMost(
        completed.filter(({ track }) => rule.track === undefined || track === rule.track).length,
        rule.count,
      );
    case 'these-sprints':
      return atMost(
        rule.sprints.filter((wanted) => completed.some(({ sprintId }) => sprintId === wanted)).length,
        rule.sprints.length,
      );
    case 'came-back':
      return yesOrNo(path.longestPause >= rule.days);
    case 'review-days':
      return atMost(path.reviewDays, rule.days);
    case 'tasks-tried':
      return atMost(path.tasksTried, rule.count);
  }
}

export function isMet({ done, of }: Measure): boolean {
  return done >= of;
}

/** Of what can be done bit by bit; null for what is all or nothing. */
export function progressOf(measure: Measure): Measure | null {
  return measure.of > 1 ? measure : null;
}

/** Which of the badges still to earn is next: the one that most of is done for, and of equals the first. -1 of none. */
export function nextOf(measures: readonly Measure[]): number {
  const shares = measures.map(({ done, of }) => done / of);
  return shares.length === 0 ? -1 : shares.indexOf(Math.max(...shares));
}

/** Passing an exam is not "finishing a level". */
function practiceLevels({ stars }: Standing, levels: readonly Level[], fewestStars: number): number {
  const exams = new Set(levels.filter(({ kind }) => kind === 'exam').map(({ id }) => id));
  return Object.entries(stars).filter(([level, best]) => !exams.has(level) && best >= fewestStars).length;
}

/** All levels finished in an earlier version may not be all of this one: only the completion itself is the last step. */
function wholeSprint({ stars, completed }: Standing, levels: readonly Level[]): Measure {
  const of = Math.max(1, levels.length);
  const done = levels.filter(({ id }) => stars[id] !== undefined).length;
  return { done: completed ? of : Math.min(done, of - 1), of };
}

function atMost(done: number, of: number): Measure {
  return { done: Math.min(done, of), of };
}

function yesOrNo(done: boolean): Measure {
  return { done: done ? 1 : 0, of: 1 };
}
