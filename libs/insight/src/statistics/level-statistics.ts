import type { LevelStatistics, StepStatistics, WrongAnswer } from '@mikrosprint/contracts';
import type { Level, LocalizedText, Step } from '@mikrosprint/curriculum';
import { cellsOf, cellsOfPart, type Cells } from './cells.js';
import { shareOf } from './disclosure.js';
import { medianOf, pointBiserial } from './figures.js';
import { separatesOf } from './fix-first.js';
import { combined, type LevelTally, type StepTally } from './tally.js';

/** What is known of a level in one version. */
export interface VersionTally {
  minor: number;
  tally: LevelTally;
}

/** The words of a wrong answer, as the learner saw them. */
export type LabelOf = (stepId: string, key: string) => LocalizedText | null;

/**
 * The figures of one level, without any that tells of fewer than five.
 * @param level as it is written in the version that is shown, or in the newest when all are added up
 * @param versions every version of the major that somebody has played the level in
 * @param minor the version to show, or null for their sum, step by step
 */
export function levelStatistics(
  level: Level,
  versions: readonly VersionTally[],
  minor: number | null,
  labelOf: LabelOf,
): LevelStatistics {
  const { tally, cells } = chosen(level, versions, minor);
  const isGroupShown = isTold(cells, 'learners');
  const finished = cells.get('completions') ?? { count: 0, group: 0, told: false };
  const left = { count: finished.group - finished.count, group: finished.group };
  return {
    levelId: level.id,
    kind: level.kind,
    title: level.title,
    minutes: level.minutes,
    learners: countOf(cells, 'learners'),
    completions: countOf(cells, 'completions'),
    completionRate: finished.told ? shareOf(finished, isGroupShown) : null,
    dropOff: finished.told && isGroupShown ? left.count : null,
    dropOffRate: finished.told ? shareOf(left, isGroupShown) : null,
    medianSeconds: isTold(cells, 'timed') ? medianOf(tally.seconds ?? {}) : null,
    steps: level.steps.map((step) => stepStatistics(step, tally.steps?.[step.id] ?? {}, cells, labelOf)),
  };
}

function chosen(
  level: Level,
  versions: readonly VersionTally[],
  minor: number | null,
): { tally: LevelTally; cells: Cells } {
  const tallies = versions.map(({ tally }) => tally);
  if (minor === null) {
    const tally = tallies.reduce<LevelTally>((sum, part) => combined(sum, part), {});
    return { tally, cells: cellsOf(level, tally) };
  }
  const index = versions.findIndex((version) => version.minor === minor);
  const tally = tallies[index] ?? {};
  return { tally, cells: index < 0 ? cellsOf(level, {}) : cellsOfPart(level, tallies, index) };
}

function stepStatistics(step: Step, tally: StepTally, all: Cells, labelOf: LabelOf): StepStatistics {
  const name = (cell: string) => `${step.id}/${cell}`;
  const told = (cell: string) => isTold(all, name(cell));
  const count = (cell: string, group: string) => (told(group) ? countOf(all, name(cell)) : null);
  const rate = (cell: string, group: string) => rateOf(all, name(cell), told(group));
  const wrong = wrongAnswersOf(step.id, tally, all, labelOf);
  const discrimination = told('rest') ? pointBiserial(tally.rest ?? {}) : null;
  // It is told of those who finished, and of an exam of those who drew it.
  const came = countOf(all, name('reached')) ?? countOf(all, 'learners') ?? 0;
  const judged = Math.min(came, countOf(all, 'completions') ?? 0);
  return {
    stepId: step.id,
    mechanic: step.mechanic,
    prompt: step.prompt,
    reached: countOf(all, name('reached')),
    answered: countOf(all, name('answered')),
    leftHere: count('left', 'reached'),
    firstTry: count('firstTry', 'answered'),
    firstTryRate: rate('firstTry', 'answered'),
    hinted: count('hinted', 'reached'),
    hintRate: rate('hinted', 'reached'),
    revealed: count('revealed', 'reached'),
    medianSeconds: told('timed') ? medianOf(tally.seconds ?? {}) : null,
    discrimination,
    separates: separatesOf(discrimination, judged),
    wrongAnswers: wrong,
    rareWrongAnswers: told('reached') && Object.keys(tally.wrong ?? {}).length > wrong.length,
  };
}

function wrongAnswersOf(stepId: string, tally: StepTally, all: Cells, labelOf: LabelOf): WrongAnswer[] {
  const isGroupShown = isTold(all, `${stepId}/reached`);
  return Object.keys(tally.wrong ?? {})
    .flatMap((key): WrongAnswer[] => {
      const name = `${stepId}/wrong/${key}`;
      const share = rateOf(all, name, isGroupShown);
      if (share === null) return [];
      const learners = isGroupShown ? countOf(all, name) : null;
      return [{ key, label: labelOf(stepId, key), learners, share }];
    })
    .sort((one, other) => other.share - one.share || (one.key < other.key ? -1 : 1));
}

function isTold(cells: Cells, name: string): boolean {
  return cells.get(name)?.told === true;
}

function countOf(cells: Cells, name: string): number | null {
  const cell = cells.get(name);
  return cell?.told === true ? cell.count : null;
}

function rateOf(cells: Cells, name: string, isGroupShown: boolean): number | null {
  const cell = cells.get(name);
  return cell?.told === true ? shareOf(cell, isGroupShown) : null;
}
