import type { JsonPath } from './locate.js';
import { searchPatternProblem } from './pattern.js';
import { textThatFits } from './right-answers.js';
import type { ComposeRule, ComposeStep } from './steps/compose.js';
import { checkDistinct, checkKnown, checkUnique } from './checks-report.js';
import type { Report } from './checks-report.js';

/* Rules speak of blocks that are there, can be obeyed all at once, and never hang on what somebody writes. */

function checkPattern(step: ComposeStep, pattern: string, at: JsonPath, report: Report): void {
  const problem = searchPatternProblem(pattern);
  if (problem) report(at, problem);
  else if (new RegExp(pattern, 'iu').test('')) report(at, 'is found in every text, also in an empty one');
  if (!step.ownWords) report(at, 'looks in one\'s own words, and the step has no "ownWords"');
}

function checkRule(step: ComposeStep, rule: ComposeRule, at: JsonPath, report: Report): void {
  const known = new Set(step.blocks.map(({ id }) => id));
  if (rule.rule === 'before') {
    checkKnown(rule.first, known, 'block', [...at, 'first'], report);
    checkKnown(rule.then, known, 'block', [...at, 'then'], report);
    return;
  }
  rule.blocks.forEach((block, index) => {
    checkKnown(block, known, 'block', [...at, 'blocks', index], report);
  });
  if (rule.rule === 'must') return;
  if (rule.pattern !== undefined) checkPattern(step, rule.pattern, [...at, 'pattern'], report);
  else if (rule.blocks.length === 0) report(at, 'forbids nothing: it needs "blocks" or a "pattern"');
}

export function checkCompose(step: ComposeStep, at: JsonPath, report: Report): void {
  checkUnique(
    step.blocks.map(({ id }) => id),
    'block',
    (index) => [...at, 'blocks', index, 'id'],
    report,
  );
  checkDistinct(
    step.blocks.map(({ text }) => text),
    'text of a block',
    (index) => [...at, 'blocks', index, 'text'],
    report,
  );
  checkUnique(
    step.rules.map(({ id }) => id),
    'rule',
    (index) => [...at, 'rules', index, 'id'],
    report,
  );
  step.rules.forEach((rule, index) => {
    checkRule(step, rule, [...at, 'rules', index], report);
  });
  const path = [...at, 'rules'];
  if (step.rules.every(({ rule }) => rule === 'must-not')) {
    report(path, 'asks for nothing that must be there: any block would do');
  }
  if (textThatFits(step) === null) report(path, 'contradict one another: no text obeys them all');
}
