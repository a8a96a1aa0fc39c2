import type { Level } from './level.js';
import type { JsonPath } from './locate.js';
import type { BadgeRule } from './badge-rules.js';
import type { Sprint } from './sprint.js';
import { stepsOfLevel } from './steps-within.js';
import { checkSprintMinutes } from './checks-minutes.js';
import { checkDistinct, checkKnown, checkUnique } from './checks-report.js';
import type { Report } from './checks-report.js';
import { checkTells } from './checks-tells.js';

/* Whether the sheet and its levels are one course: the map can be walked, and what is promised is trained. */

const longestFirstLevel = 3;
/** What goes along into the day: a task of everyday life is tried for real once. */
const fewestWorkplaceTasks = { basic: 1, job: 3 } as const;

/** What a task of everyday life is: two or three levels, done in one sitting, on pages to click on. */
const basicTrack = {
  levels: { from: 2, to: 3 },
  minutes: { from: 5, to: 10 },
  mechanics: new Set(['screen', 'spot', 'dialogue', 'sequence', 'recall']),
} as const;

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map((thing) => thing.id);
}

function checkIds(sprint: Sprint, report: Report): void {
  const lists = [
    ['outcome', 'outcomes', idsOf(sprint.outcomes)],
    ['skill', 'skills', idsOf(sprint.skills)],
    ['person', 'cast', idsOf(sprint.cast)],
    ['workplace task', 'workplaceTasks', idsOf(sprint.workplaceTasks)],
    ['badge', 'badges', idsOf(sprint.badges)],
  ] as const;
  for (const [what, key, ids] of lists) checkUnique(ids, what, (index) => [key, index, 'id'], report);
  checkUnique(
    sprint.map.map((node) => node.level),
    'level',
    (index) => ['map', index, 'level'],
    report,
  );
  checkUnique(
    sprint.cast.map(({ name }) => name),
    'name of a person',
    (index) => ['cast', index, 'name'],
    report,
  );
  checkDistinct(
    sprint.badges.map(({ title }) => title),
    'name of a badge',
    (index) => ['badges', index, 'title'],
    report,
  );
  const competences = new Set(sprint.competences.map((competence) => competence.code));
  sprint.skills.forEach((skill, index) => {
    checkKnown(skill.competence, competences, 'competence', ['skills', index, 'competence'], report);
  });
}

/** Playing whatever is open, every node opens at some time. */
function checkMap(sprint: Sprint, report: Report): void {
  const byNeed = sprint.map
    .map((node, index) => ({ needs: node.opensAfter, index }))
    .sort((one, other) => one.needs - other.needs);
  byNeed.forEach(({ needs, index }, finished) => {
    if (needs > finished) {
      report(
        ['map', index, 'opensAfter'],
        `asks for ${needs} levels, but only ${finished} can be finished before it`,
      );
    }
  });
  const first = sprint.levels[0];
  if (first && first.minutes > longestFirstLevel) {
    report(['map', 0], `the first level takes ${first.minutes} minutes, at most ${longestFirstLevel}`);
  }
  if (sprint.map[0]?.opensAfter !== 0) report(['map', 0, 'opensAfter'], 'the first level must be open');
}

function checkBadgeRule(rule: BadgeRule, sprint: Sprint, at: JsonPath, report: Report): void {
  const levels = new Set(idsOf(sprint.levels));
  if (rule.when === 'level-finished') checkKnown(rule.level, levels, 'level', [...at, 'level'], report);
  if (rule.when === 'skill-shown') {
    checkKnown(rule.skill, new Set(idsOf(sprint.skills)), 'skill', [...at, 'skill'], report);
  }
  const practice = sprint.levels.filter((level) => level.kind !== 'exam').length;
  if (rule.when === 'levels-finished' && rule.count > practice) {
    report([...at, 'count'], `asks for ${rule.count} levels; there are ${practice} beside the exam`);
  }
  if (rule.when === 'exam-passed' && practice === sprint.levels.length)
    report(at, 'there is no exam to pass');
}

function checkBadges(sprint: Sprint, report: Report): void {
  const skills = new Set(idsOf(sprint.skills));
  sprint.badges.forEach((badge, index) => {
    const at = ['badges', index];
    badge.skills.forEach((skill, place) => {
      checkKnown(skill, skills, 'skill', [...at, 'skills', place], report);
    });
    checkBadgeRule(badge.rule, sprint, [...at, 'rule'], report);
  });
}

/** What the sheet promises is trained somewhere, and the certificate has one exam. */
function checkPromises(sprint: Sprint, report: Report): void {
  const practice = sprint.levels
    .filter((level: Level) => level.kind !== 'exam')
    .flatMap((level) => stepsOfLevel(level).map(({ step }) => step));
  sprint.outcomes.forEach((outcome, index) => {
    if (!practice.some((step) => step.outcome === outcome.id)) {
      report(['outcomes', index], `no step of a practice level trains the outcome "${outcome.id}"`);
    }
  });
  sprint.skills.forEach((skill, index) => {
    if (!practice.some((step) => Object.hasOwn(step.skills, skill.id))) {
      report(['skills', index], `no step of a practice level trains the skill "${skill.id}"`);
    }
  });
}

/** A job's sprint ends in one exam. A task of everyday life has none: that it was done is the proof. */
function checkTrack(sprint: Sprint, report: Report): void {
  const exams = sprint.levels.filter((level) => level.kind === 'exam').length;
  if (sprint.track === 'job') {
    if (exams !== 1) report(['map'], `a sprint has one exam; here are ${exams}`);
    return;
  }
  if (exams > 0) report(['map'], 'a sprint of the basic track has no exam');
  const { levels, minutes, mechanics } = basicTrack;
  if (sprint.levels.length < levels.from || sprint.levels.length > levels.to) {
    report(
      ['map'],
      `a sprint of the basic track has ${levels.from} to ${levels.to} levels; here are ${sprint.levels.length}`,
    );
  }
  if (sprint.estimatedMinutes < minutes.from || sprint.estimatedMinutes > minutes.to) {
    report(
      ['estimatedMinutes'],
      `a sprint of the basic track takes ${minutes.from} to ${minutes.to} minutes`,
    );
  }
  const steps = sprint.levels.flatMap((level) => stepsOfLevel(level).map(({ step }) => step));
  for (const mechanic of new Set(steps.map((step) => step.mechanic))) {
    if (!mechanics.has(mechanic)) report(['track'], `the basic track does not use "${mechanic}"`);
  }
  if (!steps.some((step) => step.mechanic === 'screen')) {
    report(['track'], 'the basic track performs its task on a page: there is no screen step');
  }
}

/** Weeks that end before they begin are nobody's, and a group is named once. */
function checkRelevance(sprint: Sprint, report: Report): void {
  const { relevantFromWeek: from, relevantToWeek: to, targetGroups = [] } = sprint;
  if (from !== undefined && to !== undefined && to < from) {
    report(['relevantToWeek'], `ends in week ${to}, before it begins in week ${from}`);
  }
  checkUnique(targetGroups, 'target group', (index) => ['targetGroups', index], report);
}

/** What is learnt goes along to work: a few things to do there, each for an outcome of the sprint. */
function checkWorkplaceTasks(sprint: Sprint, report: Report): void {
  const { workplaceTasks } = sprint;
  const fewest = fewestWorkplaceTasks[sprint.track];
  if (workplaceTasks.length < fewest) {
    report(['workplaceTasks'], `has ${workplaceTasks.length} tasks to do off the screen, at least ${fewest}`);
  }
  const outcomes = new Set(idsOf(sprint.outcomes));
  workplaceTasks.forEach(({ outcome }, index) => {
    checkKnown(outcome, outcomes, 'learning outcome', ['workplaceTasks', index, 'outcome'], report);
  });
}

/** Checks a whole sprint; findings point into its sheet. */
export function checkSprint(sprint: Sprint, report: Report): void {
  checkIds(sprint, report);
  checkMap(sprint, report);
  checkSprintMinutes(sprint, report);
  checkBadges(sprint, report);
  checkPromises(sprint, report);
  checkTrack(sprint, report);
  checkWorkplaceTasks(sprint, report);
  checkRelevance(sprint, report);
  checkTells(sprint, report);
}
