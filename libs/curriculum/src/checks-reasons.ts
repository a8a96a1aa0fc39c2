import type { Level } from './level.js';
import type { JsonPath } from './locate.js';
import type { Step } from './step.js';
import { stepsOfLevel } from './steps-within.js';
import { locales } from './text.js';
import type { LocalizedText } from './text.js';
import { wordsOf } from './texts-within.js';
import type { Report } from './checks-report.js';

/*
 * Every wrong answer is met with a reason that teaches. The schema sees to it that there is one; here it is asked
 * whether it says something: more than a word, more than the answer itself, and not the same of two mistakes. An exam
 * tells nobody its reasons, so only practice is looked at.
 */

/** What is said of a mistake. `of` is the answer as the player reads it, when there is one. */
interface Reason {
  why: LocalizedText;
  of: LocalizedText | undefined;
  path: JsonPath;
}

/** "Wrong." and "No, sorry." are no reasons. */
const fewestWords = 3;

/** The reasons of a list, each thing with its own under `key`. */
function reasons<T extends { why: LocalizedText }>(
  list: readonly T[],
  answer: (thing: T) => LocalizedText | undefined,
  path: JsonPath,
): Reason[] {
  return list.map((thing, index) => ({ why: thing.why, of: answer(thing), path: [...path, index, 'why'] }));
}

/** Mistakes that are chosen from one list, so that each must have a reason of its own. */
function groupsOfMistakes(step: Step, at: JsonPath): Reason[][] {
  if (step.mechanic === 'recall' && step.task.kind === 'choice') {
    const all = reasons(step.task.options, ({ text }) => text, [...at, 'task', 'options']);
    const { options } = step.task;
    return [all.filter((_, index) => options[index]?.right !== true)];
  }
  if (step.mechanic !== 'dialogue') return [];
  return step.nodes.map((node, place) =>
    node.choices.flatMap(({ quality, label, reply }, index) => {
      const path = [...at, 'nodes', place, 'choices', index, 'reply'];
      return quality === 'bad' ? [{ why: reply, of: label, path }] : [];
    }),
  );
}

/** Everything else that can be done wrong in a step; the cases of a shift are steps of their own. */
function otherReasons(step: Step, at: JsonPath): Reason[] {
  const nothing = () => undefined;
  switch (step.mechanic) {
    case 'recall':
      return step.task.kind === 'pairs' ? reasons(step.task.pairs, nothing, [...at, 'task', 'pairs']) : [];
    case 'dialogue':
      return [];
    case 'spot':
      return reasons(step.decoys, ({ label }) => label, [...at, 'decoys']);
    case 'triage':
      return reasons(step.items, ({ subject }) => subject, [...at, 'items']);
    case 'screen':
      return reasons(step.fields, ({ label }) => label, [...at, 'fields']);
    case 'sequence': {
      const { arrangement } = step;
      const rules = arrangement.kind === 'before' ? arrangement.rules : [];
      return [
        ...reasons(step.cards, ({ label }) => label, [...at, 'cards']),
        ...reasons(rules, nothing, [...at, 'arrangement', 'rules']),
      ];
    }
    case 'compose':
      return reasons(step.rules, ({ need }) => need, [...at, 'rules']);
    case 'sheet':
      return reasons(step.goals, ({ label }) => label, [...at, 'goals']);
    case 'shift':
      return reasons(step.arrivals, ({ wants }) => wants, [...at, 'arrivals']);
  }
}

function plain(text: string): string {
  return wordsOf(text.toLowerCase()).join(' ');
}

function checkReason({ why, of, path }: Reason, report: Report): void {
  for (const locale of locales) {
    const said = why[locale];
    if (said === undefined) continue;
    const count = wordsOf(said).length;
    if (count < fewestWords) {
      report([...path, locale], `says too little to teach: ${count} of at least ${fewestWords} words`);
    } else if (of?.[locale] !== undefined && plain(said) === plain(of[locale])) {
      report([...path, locale], 'repeats the answer and gives no reason');
    }
  }
}

function checkApart(mistakes: readonly Reason[], report: Report): void {
  mistakes.forEach(({ why, path }, index) => {
    const first = mistakes.findIndex((other) => plain(other.why.da) === plain(why.da));
    if (first < index)
      report(path, 'gives the same reason as another wrong answer: say what is wrong in this one');
  });
}

/** The reasons of a level that is practised. */
export function checkReasons(level: Level, report: Report): void {
  if (level.kind === 'exam') return;
  for (const { step, path } of stepsOfLevel(level)) {
    const groups = groupsOfMistakes(step, path);
    for (const reason of [...groups.flat(), ...otherReasons(step, path)]) checkReason(reason, report);
    for (const mistakes of groups) checkApart(mistakes, report);
  }
}
