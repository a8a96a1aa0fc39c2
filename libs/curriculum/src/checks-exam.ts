import type { ExamLevel } from './level.js';
import type { JsonPath } from './locate.js';
import type { Step } from './step.js';
import { stepsOfLevel } from './steps-within.js';
import type { Report } from './checks-report.js';

/* An exam's files never leave the server, but its ids do: they may not tell what is right. */

export const tellingWords = new Set([
  ...['right', 'wrong', 'good', 'bad', 'ok', 'correct', 'incorrect', 'true', 'false', 'key', 'answer'],
  ...['rigtig', 'rigtigt', 'forkert', 'god', 'dårlig', 'sand', 'falsk', 'target', 'decoy', 'trap'],
]);

/** Words of an id that tell when something comes. */
export const orderWords = new Set([
  ...['first', 'second', 'third', 'fourth', 'last', 'before', 'after', 'urgent', 'begin', 'end'],
  ...['foerst', 'først', 'anden', 'tredje', 'sidst', 'haster'],
]);

/** Ids in a step that the learner's browser sees before it answers; those in its cases are steps of their own. */
function idsSeen(step: Step, at: JsonPath): { id: string; path: JsonPath; pile?: string }[] {
  const list = (things: readonly { id: string; pile?: string }[], path: JsonPath) =>
    things.map((thing, index) => ({ id: thing.id, pile: thing.pile, path: [...path, index, 'id'] }));
  switch (step.mechanic) {
    case 'recall':
      return step.task.kind === 'choice'
        ? list(step.task.options, [...at, 'task', 'options'])
        : list(step.task.pairs, [...at, 'task', 'pairs']);
    case 'spot':
      return [...list(step.targets, [...at, 'targets']), ...list(step.decoys, [...at, 'decoys'])];
    case 'triage':
      return list(step.items, [...at, 'items']);
    case 'dialogue':
      return step.nodes.flatMap((node, index) => [
        { id: node.id, path: [...at, 'nodes', index, 'id'] },
        ...list(node.choices, [...at, 'nodes', index, 'choices']),
      ]);
    case 'screen':
      return step.fields.flatMap((field, index) =>
        'options' in field ? list(field.options, [...at, 'fields', index, 'options']) : [],
      );
    case 'sequence': {
      const { arrangement } = step;
      const accept = arrangement.kind === 'slots' ? arrangement.accept : {};
      return list(
        step.cards.map(({ id }) => ({ id, pile: accept[id]?.[0] })),
        [...at, 'cards'],
      );
    }
    case 'compose':
      return list(step.blocks, [...at, 'blocks']);
    case 'sheet':
      return list(step.goals, [...at, 'goals']);
    case 'shift':
      return list(step.arrivals, [...at, 'arrivals']);
  }
}

/** Whether an id says when it comes, where coming in the right order is the task; in a line it may not count either. */
function tellsOrder(step: Step, id: string): boolean {
  const isLine = step.mechanic === 'sequence' && step.arrangement.kind !== 'slots';
  if (!isLine && step.mechanic !== 'shift') return false;
  return id.split('-').some((word) => orderWords.has(word) || (isLine && /^\d+$/u.test(word)));
}

function checkIds(step: Step, at: JsonPath, report: Report): void {
  for (const { id, path, pile } of idsSeen(step, at)) {
    const told = id.split('-').find((word) => tellingWords.has(word));
    if (told !== undefined) report(path, `the id "${id}" may tell the answer ("${told}")`);
    if (tellsOrder(step, id)) report(path, `the id "${id}" may tell the order`);
    if (pile !== undefined && `-${id}-`.includes(`-${pile}-`)) {
      report(path, `the id "${id}" tells its ${step.mechanic === 'sequence' ? 'place' : 'pile'}`);
    }
  }
}

/** Most right answers may not be the longest ones, or one could pass by looking at the length. */
function checkLengths(level: ExamLevel, report: Report): void {
  const questions = stepsOfLevel(level).flatMap(({ step }) =>
    step.mechanic === 'recall' && step.task.kind === 'choice' ? [step.task.options] : [],
  );
  const longest = questions.filter((options) => {
    const right = options.find((option) => option.right)?.text.da.length ?? 0;
    return options.every((option) => option.right || option.text.da.length < right);
  }).length;
  if (questions.length >= 4 && longest > questions.length * 0.6) {
    report(['steps'], `the right answer is the longest in ${longest} of ${questions.length} questions`);
  }
}

/** Who sits the exam again meets other questions: of each outcome there are more than one sitting takes. */
function checkVariants(level: ExamLevel, outcomes: readonly string[], report: Report): void {
  const asked = Math.ceil(level.draw / Math.max(1, outcomes.length));
  for (const outcome of outcomes) {
    const count = level.steps.filter((step) => step.outcome === outcome).length;
    if (count <= asked) {
      report(
        ['steps'],
        `the outcome "${outcome}" has ${count} steps in the pool, at least ${asked + 1}: a sitting takes ${asked}`,
      );
    }
  }
}

/** What an exam needs beside what every level needs. `outcomes` are the sprint's. */
export function checkExam(level: ExamLevel, outcomes: readonly string[], report: Report): void {
  if (level.draw > level.steps.length) {
    report(['draw'], `draws ${level.draw} of a pool of ${level.steps.length}`);
  }
  if (level.draw < outcomes.length) {
    report(['draw'], `draws ${level.draw}, fewer than the ${outcomes.length} learning outcomes`);
  }
  level.steps.forEach((step, index) => {
    const at = ['steps', index];
    if (step.outcome === undefined)
      report(at, 'an exam step names the learning outcome it samples ("outcome")');
  });
  for (const { step, path } of stepsOfLevel(level)) {
    if (step.hint) report([...path, 'hint'], 'an exam gives no hints');
    checkIds(step, path, report);
  }
  checkVariants(level, outcomes, report);
  checkLengths(level, report);
}
