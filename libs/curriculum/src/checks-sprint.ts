import type { Level } from './level.js';
import type { JsonPath } from './locate.js';
import type { BadgeRule, Sprint } from './sprint.js';
import { stepsOfLevel } from './steps-within.js';
import { checkKnown, checkUnique } from './checks-texts.js';
import type { Report } from './checks-texts.js';

/* Whether the sheet and its levels are one course: the map can be walked, and what is promised is trained. */

const longestFirstLevel = 3;
/** Largest difference between the sheet's minutes and those of its levels. */
const minutesTolerance = 0.1;

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map((thing) => thing.id);
}

function checkIds(sprint: Sprint, report: Report): void {
  const lists = [
    ['outcome', 'outcomes', idsOf(sprint.outcomes)],
    ['skill', 'skills', idsOf(sprint.skills)],
    ['person', 'cast', idsOf(sprint.cast)],
    ['badge', 'badges', idsOf(sprint.badges)],
  ] as const;
  for (const [what, key, ids] of lists) checkUnique(ids, what, (index) => [key, index, 'id'], report);
  checkUnique(
    sprint.map.map((node) => node.level),
    'level',
    (index) => ['map', index, 'level'],
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

function checkMinutes(sprint: Sprint, report: Report): void {
  const sum = sprint.levels.reduce((total, level) => total + level.minutes, 0);
  if (Math.abs(sum - sprint.estimatedMinutes) > sprint.estimatedMinutes * minutesTolerance) {
    report(['estimatedMinutes'], `says ${sprint.estimatedMinutes}, but the levels take ${sum} together`);
  }
}

function checkBadgeRule(rule: BadgeRule, sprint: Sprint, at: JsonPath, report: Report): void {
  const levels = new Set(idsOf(sprint.levels));
  if (rule.when === 'level-finished') checkKnown(rule.level, levels, 'level', [...at, 'level'], report);
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
  const exams = sprint.levels.filter((level) => level.kind === 'exam').length;
  if (exams !== 1) report(['map'], `a sprint has one exam; here are ${exams}`);
}

/** Checks a whole sprint; findings point into its sheet. */
export function checkSprint(sprint: Sprint, report: Report): void {
  checkIds(sprint, report);
  checkMap(sprint, report);
  checkMinutes(sprint, report);
  checkBadges(sprint, report);
  checkPromises(sprint, report);
}
