import { foundContacts } from './checks-contacts.js';
import { checkExam } from './checks-exam.js';
import { jargonFindings } from './checks-jargon.js';
import { languageFindings } from './checks-languages.js';
import { signFindings } from './checks-signs.js';
import { checkSprint } from './checks-sprint.js';
import { checkStep } from './checks-steps.js';
import { checkLevelMinutes } from './checks-minutes.js';
import { checkReasons } from './checks-reasons.js';
import { checkReading } from './checks-reading.js';
import { richTextFindings } from './checks-rich-text.js';
import { checkKnown, checkUnique } from './checks-report.js';
import type { Report } from './checks-report.js';
import type { Level } from './level.js';
import type { JsonPath } from './locate.js';
import { assemble, located, readFolders } from './package.js';
import type { ContentFolder, ContentProblem, ParsedContent, ParsedFile } from './package.js';
import type { Finding } from './package-issues.js';
import { pathText } from './locate.js';
import type { PlannedCourse } from './planned.js';
import { checkSpecialBadges } from './special-badges.js';
import type { SprintSheet } from './sprint.js';
import type { Step } from './step.js';
import { stepsOfLevel } from './steps-within.js';

/*
 * The checks that need no solver: what ships passes all of them. The level engine adds that every level can be
 * played to the end.
 */

/** The people, skills and outcomes that a level may name; empty sets mean that the sheet could not be read. */
interface Named {
  cast: ReadonlySet<string>;
  skills: ReadonlySet<string>;
  outcomes: ReadonlySet<string>;
}

function namedBy(sheet: SprintSheet): Named {
  const ids = (list: readonly { id: string }[]) => new Set(list.map((thing) => thing.id));
  return { cast: ids(sheet.cast), skills: ids(sheet.skills), outcomes: ids(sheet.outcomes) };
}

function peopleIn(step: Step, at: JsonPath): { id: string | undefined; path: JsonPath }[] {
  const people = [{ id: step.intro?.actor, path: [...at, 'intro', 'actor'] }];
  if (step.mechanic === 'dialogue' || step.mechanic === 'screen') {
    return [...people, { id: step.actor, path: [...at, 'actor'] }];
  }
  if (step.mechanic === 'compose')
    return [...people, { id: step.reply.actor, path: [...at, 'reply', 'actor'] }];
  if (step.mechanic !== 'shift') return people;
  const waiting = step.arrivals.map(({ actor }, index) => ({
    id: actor,
    path: [...at, 'arrivals', index, 'actor'],
  }));
  return [...people, ...waiting];
}

function checkNames(level: Level, named: Named, report: Report): void {
  checkKnown(level.brief.actor, named.cast, 'person in the cast', ['brief', 'actor'], report);
  checkKnown(level.debrief.actor, named.cast, 'person in the cast', ['debrief', 'actor'], report);
  for (const { step, path: at } of stepsOfLevel(level)) {
    for (const { id, path } of peopleIn(step, at))
      checkKnown(id, named.cast, 'person in the cast', path, report);
    for (const skill of Object.keys(step.skills)) {
      checkKnown(skill, named.skills, 'skill', [...at, 'skills', skill], report);
    }
    checkKnown(step.outcome, named.outcomes, 'learning outcome', [...at, 'outcome'], report);
  }
}

function checkThresholds(level: Level, report: Report): void {
  const thresholds = level.kind === 'exam' ? undefined : level.starThresholds;
  if (thresholds && thresholds.two >= thresholds.three) {
    report(['starThresholds'], 'three stars must ask for more than two');
  }
}

function checkLevel(name: string, level: Level, sheet: SprintSheet | null, report: Report): void {
  if (level.id !== name) report(['id'], `the file is called "${name}", so its id must be that`);
  const steps = stepsOfLevel(level);
  checkUnique(
    steps.map(({ step }) => step.id),
    'step',
    (index) => [...(steps[index]?.path ?? []), 'id'],
    report,
  );
  for (const { step, path } of steps) checkStep(step, path, level.kind === 'exam', report);
  if (sheet) checkNames(level, namedBy(sheet), report);
  if (level.kind === 'exam')
    checkExam(level, sheet ? sheet.outcomes.map((outcome) => outcome.id) : [], report);
  checkThresholds(level, report);
  checkReading(level, report);
  checkReasons(level, report);
  checkLevelMinutes(level, report);
}

/** Runs checks on one file and gives what they found as problems with lines, in the order of the file. */
function problemsIn<T>(parsed: ParsedFile<T>, check: (report: Report) => void): ContentProblem[] {
  const findings: Finding[] = [
    ...languageFindings(parsed.value),
    ...foundContacts(parsed.value),
    ...jargonFindings(parsed.value),
    ...richTextFindings(parsed.value),
    ...signFindings(parsed.value),
  ];
  check((path, message) => findings.push({ path, message }));
  const worded = findings.map(({ path, message }) => ({ path, message: `${pathText(path)}: ${message}` }));
  return located(parsed.file, parsed.root, worded);
}

function checkFolder(folder: ContentFolder, problems: ContentProblem[]): ParsedContent['sprints'] {
  const { sheet } = folder;
  for (const [name, parsed] of folder.levels) {
    problems.push(
      ...problemsIn(parsed, (report) => {
        checkLevel(name, parsed.value, sheet?.value ?? null, report);
      }),
    );
    if (sheet && !sheet.value.map.some((node) => node.level === name)) {
      problems.push({ file: parsed.file, line: 1, message: 'the level is not on the map of its sprint' });
    }
  }
  const whole = assemble(folder, problems);
  if (sheet) {
    problems.push(
      ...problemsIn(sheet, (report) => {
        if (sheet.value.id !== folder.name) report(['id'], `the folder is called "${folder.name}"`);
        if (whole) checkSprint(whole.sprint, report);
      }),
    );
  }
  return whole ? [whole] : [];
}

function checkPlanned(courses: readonly PlannedCourse[], written: ReadonlySet<string>, report: Report): void {
  const place = (index: number) => ['courses', index, 'id'];
  checkUnique(
    courses.map(({ id }) => id),
    'planned course',
    place,
    report,
  );
  courses.forEach(({ id }, index) => {
    if (written.has(id)) report(place(index), `the sprint "${id}" is written, so it is no longer planned`);
  });
}

/** Sorts problems by file and line. */
export function byFileAndLine(one: ContentProblem, other: ContentProblem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line;
}

/**
 * Everything `parseContent` finds, and what only shows when the parts are held together: ids, references, the map,
 * talks, piles, places, accepted values, the exam, English, and how hard the tasks are to read.
 * @returns the sprints that are whole (also when they have problems), and the problems by file and line
 */
export function checkContent(files: ReadonlyMap<string, Uint8Array>): ParsedContent {
  const { folders, planned, special, problems } = readFolders(files);
  const sprints = folders.flatMap((folder) => checkFolder(folder, problems));
  const courses = planned?.value.courses ?? [];
  if (planned) {
    const written = new Set(sprints.map(({ sprint }) => sprint.id));
    problems.push(...problemsIn(planned, (report) => checkPlanned(courses, written, report)));
  }
  const badges = special?.value.badges ?? [];
  if (special) {
    const written = sprints.map(({ sprint }) => sprint);
    problems.push(...problemsIn(special, (report) => checkSpecialBadges(badges, written, report)));
  }
  return {
    sprints,
    planned: courses,
    specialBadges: badges,
    problems: problems.sort(byFileAndLine),
  };
}
