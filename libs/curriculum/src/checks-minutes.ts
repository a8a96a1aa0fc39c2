import type { Level } from './level.js';
import type { Sprint } from './sprint.js';
import type { Step } from './step.js';
import { stepsOfLevel } from './steps-within.js';
import { textsWithin, wordsOf } from './texts-within.js';
import type { Report } from './checks-report.js';

/*
 * Minutes are a promise to somebody who has half an hour. What a level says it takes must lie between a quick reader
 * who is never in doubt and a slow one who tries things out; a sheet says what its levels say together.
 */

/** Adults read prose silently at 238 words a minute in the mean (M. Brysbaert 2019, Journal of Memory and Language). */
const quickWordsPerMinute = 240;
/** A quarter of it: one who is new to the language, or has it read aloud and listens twice. */
const slowWordsPerMinute = 60;
/** One who is in doubt takes so many times as long to answer. */
const slowAnswers = 4;

/** Seconds to answer when one knows what to do: press, put in place, type a value, build a formula. */
const seconds = { press: 3, put: 3, type: 8, formula: 25 } as const;

/** Largest difference between the sheet's minutes and those of its levels. */
const minutesTolerance = 0.1;
/** The reviews that come in the days after, and what is taken again: a fifth of the levels' minutes. */
const reviewShare = 0.2;
/** Hours are stated in quarters. */
const quarter = 0.25;

function answerSeconds(step: Step): number {
  switch (step.mechanic) {
    case 'recall':
      return step.task.kind === 'choice' ? seconds.press : step.task.pairs.length * seconds.put;
    case 'dialogue':
      return step.nodes.length * seconds.press;
    case 'spot':
      return step.targets.length * seconds.press;
    case 'triage':
      return step.items.length * seconds.put;
    case 'sequence':
      return step.cards.length * seconds.put;
    case 'compose':
      return step.blocks.length * seconds.put;
    case 'screen':
      return step.fields.reduce<number>(
        (sum, field) => sum + ('options' in field ? seconds.press : seconds.type),
        seconds.press,
      );
    case 'sheet':
      return step.goals.length * seconds.formula;
    case 'shift':
      return step.arrivals.length * seconds.press;
  }
}

/** One meets these only on the way of a mistake, about half of the time. */
const halfMet = new Set(['why', 'reply', 'endings', 'hard']);
/** Read by those who ask for it, or by the author alone. */
const notMet = new Set(['hint', 'source', 'trap']);

function wordsMet(part: unknown): number {
  return textsWithin(part).reduce((sum, { text, path }) => {
    const keys = path.map(String);
    if (keys.some((key) => notMet.has(key))) return sum;
    return sum + wordsOf(text.da).length * (keys.some((key) => halfMet.has(key)) ? 0.5 : 1);
  }, 0);
}

/**
 * Minutes between which a level lies: words met / words per minute + seconds of its answers. Of an exam only what one
 * sitting draws is counted.
 * @returns minutes, not rounded
 */
export function minutesBounds(level: Level): { quick: number; slow: number } {
  const { steps, ...frame } = level;
  const share = level.kind === 'exam' ? Math.min(1, level.draw / level.steps.length) : 1;
  const words = wordsMet(frame) + wordsMet(steps) * share;
  const answers = stepsOfLevel(level).reduce((sum, { step }) => sum + answerSeconds(step), 0) * share;
  return {
    quick: words / quickWordsPerMinute + answers / 60,
    slow: words / slowWordsPerMinute + (answers * slowAnswers) / 60,
  };
}

export function checkLevelMinutes(level: Level, report: Report): void {
  const { quick, slow } = minutesBounds(level);
  if (level.minutes < Math.floor(quick)) {
    report(['minutes'], `says ${level.minutes}, but even a quick reader needs ${Math.floor(quick)}`);
  }
  if (level.minutes > Math.ceil(slow)) {
    report(['minutes'], `says ${level.minutes}, but a slow reader is done in ${Math.ceil(slow)}`);
  }
}

/**
 * The hours that a sprint of so many minutes is worth: the levels with the exam once, and a fifth on top for the reviews
 * and what is taken again, in whole quarters and at least one. Tasks off the screen are not counted: nobody checks them.
 */
export function workloadOf(minutes: number): number {
  return Math.max(quarter, Math.round((minutes * (1 + reviewShare)) / 60 / quarter) * quarter);
}

export function checkSprintMinutes(sprint: Sprint, report: Report): void {
  const sum = sprint.levels.reduce((total, level) => total + level.minutes, 0);
  if (Math.abs(sum - sprint.estimatedMinutes) > sprint.estimatedMinutes * minutesTolerance) {
    report(['estimatedMinutes'], `says ${sprint.estimatedMinutes}, but the levels take ${sum} together`);
  }
  const hours = workloadOf(sum);
  if (sprint.workloadHours !== hours) {
    report(
      ['workloadHours'],
      `says ${sprint.workloadHours}, but ${sum} minutes of levels and a fifth for reviews are ${hours} hours`,
    );
  }
}
