import { patternProblem } from './pattern.js';
import type { Step } from './step.js';
import type { JsonPath } from './locate.js';
import type { RecallStep } from './steps/recall.js';
import { isChoice } from './steps/screen.js';
import type { ScreenChoiceField, ScreenField, ScreenStep } from './steps/screen.js';
import type { SpotStep, SpotThing } from './steps/spot.js';
import type { TriageStep } from './steps/triage.js';
import { checkCompose } from './checks-compose.js';
import { checkSequence } from './checks-sequence.js';
import { checkSheet } from './checks-sheet.js';
import { checkShift } from './checks-shift.js';
import { checkTalk } from './checks-talk.js';
import { checkDistinct, checkKnown, checkUnique, withDetail } from './checks-report.js';
import type { Report } from './checks-report.js';

/* What a schema cannot say of a step: whether its parts fit together. */

/** The stage's design box; a thing smaller than a thumb on a phone cannot be hit. */
const stage = { width: 960, height: 540 };
const smallestThing = 60;

function checkRecall(step: RecallStep, at: JsonPath, report: Report): void {
  const { task } = step;
  if (task.kind === 'pairs') {
    const pairs = [...at, 'task', 'pairs'];
    checkUnique(
      task.pairs.map((pair) => pair.id),
      'pair',
      (index) => [...pairs, index, 'id'],
      report,
    );
    checkDistinct(
      task.pairs.map((pair) => pair.left),
      'left side',
      (index) => [...pairs, index, 'left'],
      report,
    );
    checkDistinct(
      task.pairs.map((pair) => pair.right),
      'right side',
      (index) => [...pairs, index, 'right'],
      report,
    );
    return;
  }
  const options = [...at, 'task', 'options'];
  checkUnique(
    task.options.map((option) => option.id),
    'option',
    (index) => [...options, index, 'id'],
    report,
  );
  checkDistinct(
    task.options.map((option) => option.text),
    'answer',
    (index) => [...options, index, 'text'],
    report,
  );
  const right = task.options.filter((option) => option.right).length;
  if (right !== 1) report(options, `exactly one option is right; here ${right} are`);
}

function overlap(one: SpotThing['box'], other: SpotThing['box']): boolean {
  if (!one || !other) return false;
  const apart =
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y;
  return !apart;
}

function checkThingInRoom(thing: SpotThing, at: JsonPath, report: Report): void {
  const { box } = thing;
  if (!thing.prop) report(at, 'a thing in a room needs its drawing ("prop")');
  if (!box) {
    report(at, 'a thing in a room needs its place ("box")');
    return;
  }
  if (box.x + box.width > stage.width || box.y + box.height > stage.height) {
    report([...at, 'box'], `stands outside the stage of ${stage.width} x ${stage.height}`);
  }
  if (box.width < smallestThing || box.height < smallestThing) {
    report([...at, 'box'], `is too small for a thumb: at least ${smallestThing} x ${smallestThing}`);
  }
}

function checkDocument(step: SpotStep, ids: readonly string[], at: JsonPath, report: Report): void {
  if (!step.document) report(at, 'a document needs a title ("document")');
  if (!step.order) {
    report(at, 'a document needs "order", or its sentences would be shuffled');
    return;
  }
  const order = [...at, 'order'];
  checkUnique(step.order, 'sentence', (index) => [...order, index], report);
  step.order.forEach((id, index) => {
    checkKnown(id, new Set(ids), 'sentence', [...order, index], report);
  });
  const missing = ids.filter((id) => !step.order?.includes(id));
  if (missing.length > 0) report(order, `leaves out ${missing.join(', ')}`);
}

function checkSpot(step: SpotStep, at: JsonPath, report: Report): void {
  const things = [
    ...step.targets.map((thing, index) => ({ thing, path: [...at, 'targets', index] })),
    ...step.decoys.map((thing, index) => ({ thing, path: [...at, 'decoys', index] })),
  ];
  const ids = things.map(({ thing }) => thing.id);
  checkUnique(ids, 'thing', (index) => [...(things[index]?.path ?? at), 'id'], report);
  checkDistinct(
    things.map(({ thing }) => thing.label),
    'name of a thing',
    (index) => [...(things[index]?.path ?? at), 'label'],
    report,
  );
  if (step.surface === 'document') {
    checkDocument(step, ids, at, report);
    for (const { thing, path } of things) {
      if (thing.box || thing.prop) report(path, 'a sentence of a document has no "box" and no "prop"');
    }
    return;
  }
  things.forEach(({ thing, path }, index) => {
    checkThingInRoom(thing, path, report);
    for (const { thing: other } of things.slice(0, index)) {
      if (overlap(thing.box, other.box)) report([...path, 'box'], `stands on top of "${other.id}"`);
    }
  });
}

function checkTriage(step: TriageStep, at: JsonPath, report: Report): void {
  const piles = new Set(step.piles.map((pile) => pile.id));
  checkUnique(
    step.piles.map((pile) => pile.id),
    'pile',
    (index) => [...at, 'piles', index, 'id'],
    report,
  );
  checkUnique(
    step.piles.map((pile) => pile.mark),
    'mark',
    (index) => [...at, 'piles', index, 'mark'],
    report,
  );
  checkDistinct(
    step.piles.map((pile) => pile.label),
    'name of a pile',
    (index) => [...at, 'piles', index, 'label'],
    report,
  );
  checkDistinct(
    step.items.map((item) => withDetail(withDetail(item.subject, item.from), item.body)),
    'item',
    (index) => [...at, 'items', index, 'subject'],
    report,
  );
  checkUnique(
    step.items.map((item) => item.id),
    'item',
    (index) => [...at, 'items', index, 'id'],
    report,
  );
  step.items.forEach((item, index) => {
    const path = [...at, 'items', index];
    checkKnown(item.pile, piles, 'pile', [...path, 'pile'], report);
    if (item.deadline === undefined) return;
    if (!step.clock) report([...path, 'deadline'], 'a deadline needs the step to have a clock');
    else if (item.deadline < step.clock.start)
      report([...path, 'deadline'], 'is over before the clock starts');
  });
}

function checkChoiceField(field: ScreenChoiceField, at: JsonPath, report: Report): void {
  const { accept, options } = field;
  checkUnique(
    options.map((option) => option.id),
    'option',
    (index) => [...at, 'options', index, 'id'],
    report,
  );
  checkDistinct(
    options.map(({ text, detail }) => withDetail(text, detail)),
    'answer',
    (index) => [...at, 'options', index, 'text'],
    report,
  );
  if (accept.rule !== 'exact' && accept.rule !== 'one-of') {
    report([...at, 'accept'], `the rule "${accept.rule}" does not fit a choice; use exact or one-of`);
    return;
  }
  const known = new Set(options.map((option) => option.id));
  const values = accept.rule === 'exact' ? [accept.value] : accept.values;
  for (const value of values) checkKnown(value, known, 'option', [...at, 'accept'], report);
}

const rulesByType: Record<'text' | 'number' | 'date', readonly ScreenField['accept']['rule'][]> = {
  text: ['exact', 'one-of', 'pattern', 'date'],
  number: ['exact', 'one-of', 'range'],
  date: ['date'],
};

function isFigure(value: string): boolean {
  return /^-?\d+(?:[.,]\d+)?$/u.test(value);
}

function checkPattern(pattern: string, example: string, at: JsonPath, report: Report): void {
  const problem = patternProblem(pattern);
  if (problem) {
    report([...at, 'pattern'], problem);
    return;
  }
  if (!new RegExp(`^(?:${pattern})$`, 'iu').test(example))
    report([...at, 'example'], 'the pattern refuses it');
}

function checkTypedField(field: Exclude<ScreenField, ScreenChoiceField>, at: JsonPath, report: Report): void {
  const { accept } = field;
  const path = [...at, 'accept'];
  const rules = rulesByType[field.type];
  if (!rules.includes(accept.rule)) {
    report(path, `the rule "${accept.rule}" does not fit a ${field.type}; use ${rules.join(' or ')}`);
    return;
  }
  if (accept.rule === 'range' && accept.from > accept.to) report(path, 'the range ends before it begins');
  if (accept.rule === 'pattern') checkPattern(accept.pattern, accept.example, path, report);
  if (field.type !== 'number') return;
  const values = accept.rule === 'exact' ? [accept.value] : accept.rule === 'one-of' ? accept.values : [];
  for (const value of values) if (!isFigure(value)) report(path, `"${value}" is not a number`);
}

function checkScreen(step: ScreenStep, at: JsonPath, report: Report): void {
  const ids = step.fields.map((field) => field.id);
  checkUnique(ids, 'field', (index) => [...at, 'fields', index, 'id'], report);
  checkDistinct(
    step.fields.map((field) => field.label),
    'name of a field',
    (index) => [...at, 'fields', index, 'label'],
    report,
  );
  step.fields.forEach((field, index) => {
    const path = [...at, 'fields', index];
    if (isChoice(field)) checkChoiceField(field, path, report);
    else checkTypedField(field, path, report);
  });
}

/** Whether the parts of one step fit together; the cases of a shift are steps of their own. `at` is its place in the file. */
export function checkStep(step: Step, at: JsonPath, exam: boolean, report: Report): void {
  switch (step.mechanic) {
    case 'recall': {
      checkRecall(step, at, report);
      return;
    }
    case 'spot': {
      checkSpot(step, at, report);
      return;
    }
    case 'triage': {
      checkTriage(step, at, report);
      return;
    }
    case 'screen': {
      checkScreen(step, at, report);
      return;
    }
    case 'dialogue': {
      checkTalk(step, at, exam, report);
      return;
    }
    case 'sequence': {
      checkSequence(step, at, report);
      return;
    }
    case 'compose': {
      checkCompose(step, at, report);
      return;
    }
    case 'sheet': {
      checkSheet(step, at, report);
      return;
    }
    case 'shift': {
      checkShift(step, at, report);
    }
  }
}
