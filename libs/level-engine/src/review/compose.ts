import type { ComposeRule, ComposeStep, LocalizedText } from '@mikrosprint/curriculum';
import type { ComposeState } from '../types.js';
import { ask, wasHelped, type ReviewQuestion, type ReviewRules } from './question.js';
import { doesItBelongInPaper, words } from './words.js';

type Block = ComposeStep['blocks'][number];

interface Verdict {
  belongs: boolean;
  /** The rule that says so. */
  rule: string;
  why: LocalizedText;
}

function speaksOf(rule: ComposeRule, block: Block): boolean {
  return rule.rule !== 'before' && rule.blocks.includes(block.id);
}

/** Whether a block belongs in the text, and why: a rule against it weighs more than one for it. */
function verdictOn(step: ComposeStep, block: Block): Verdict | null {
  const against = step.rules.find((rule) => rule.rule === 'must-not' && speaksOf(rule, block));
  if (against) return { belongs: false, rule: against.id, why: against.why };
  const wanted = step.rules.find((rule) => rule.rule === 'must' && speaksOf(rule, block));
  return wanted ? { belongs: true, rule: wanted.id, why: wanted.why } : null;
}

/** Each block that a rule speaks of: does it belong in the letter? */
function questionsOf(step: ComposeStep): ReviewQuestion[] {
  const { material } = step;
  const paper = material && {
    title: material.title,
    from: material.from ?? null,
    paragraphs: material.paragraphs,
  };
  return step.blocks.flatMap((block) => {
    const verdict = verdictOn(step, block);
    if (verdict === null) return [];
    const { belongs, why } = verdict;
    return ask(step, {
      part: block.id,
      topic: block.text,
      task: step.prompt,
      paper: paper ?? null,
      prompt: doesItBelongInPaper(step.paper.kind, block.text),
      options: [
        { id: 'yes', text: words.yesInclude, right: belongs, why },
        { id: 'no', text: words.noLeaveOut, right: !belongs, why },
      ],
    });
  });
}

/** The states right after the text was looked at. */
function checksOf(states: readonly ComposeState[]): ComposeState[] {
  return states.filter(({ checks }, index) => checks > (states[index - 1]?.checks ?? 0));
}

/** Wrong: it was in and should not be, or it was out while the rule that wants it was not met. */
function stoodWrong({ chosen, broken }: ComposeState, block: Block, { belongs, rule }: Verdict): boolean {
  return broken.includes(rule) && chosen.includes(block.id) !== belongs;
}

export const composeReview: ReviewRules<'compose'> = {
  questions: questionsOf,

  played: (step, states) => {
    const checks = checksOf(states);
    if (checks.length === 0) return [];
    return step.blocks.flatMap((block) => {
      const verdict = verdictOn(step, block);
      if (verdict === null) return [];
      const helped = wasHelped(states, ({ earned }) => !earned.includes(verdict.rule));
      const slipped = checks.some((state) => stoodWrong(state, block, verdict));
      return [{ part: block.id, firstTry: !slipped && !helped }];
    });
  },
};
