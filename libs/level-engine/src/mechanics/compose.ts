import { searchPatternProblem, textThatFits } from '@mikrosprint/curriculum';
import type { ComposeRule, ComposeStep, LocalizedText } from '@mikrosprint/curriculum';
import { textAt } from '../payload.js';
import { shuffled } from '../random.js';
import { untouched } from '../rules.js';
import type { MechanicRules, StepActionInput, StepContext, StepMove } from '../rules.js';
import { shareEarned, shareOf } from '../scoring.js';
import { joined, needsLeft, texts } from '../texts.js';
import type { LearnerCompose } from '../learner-types.js';
import type { ComposeState, Refusal } from '../types.js';
import { inPractice, viewBase } from '../view-base.js';

/*
 * A letter from ready blocks, with a line of one's own where the content asks for it. Choosing, moving and writing
 * are free, in practice and in an exam. Practice: a check looks at the text; each rule that is met at the first check
 * gives its share, later half, after a hint a quarter, and keeps it. Exam: handed in once, the share of rules that
 * are met. What one writes oneself is judged by rules only.
 */

/** Longest line of one's own, in UTF-16 units; the wire takes no more. */
const longestOwnWords = 500;

/** A pattern is looked for anywhere, whatever its case. One that could hang is never tried. */
function holds(words: string, pattern: string | undefined): boolean {
  if (pattern === undefined || searchPatternProblem(pattern) !== null) return false;
  return new RegExp(pattern, 'iu').test(words.normalize('NFC'));
}

function isMet(rule: ComposeRule, { chosen, ownWords }: Pick<ComposeState, 'chosen' | 'ownWords'>): boolean {
  switch (rule.rule) {
    case 'must':
      return rule.blocks.some((id) => chosen.includes(id));
    case 'must-not':
      return !rule.blocks.some((id) => chosen.includes(id)) && !holds(ownWords, rule.pattern);
    case 'before': {
      const first = chosen.indexOf(rule.first);
      return first >= 0 && first < chosen.indexOf(rule.then);
    }
  }
}

function toggle(step: ComposeStep, state: ComposeState, payload: unknown): StepMove<'compose'> | Refusal {
  const block = textAt(payload, 'block');
  if (block === null) return 'invalid-payload';
  if (!step.blocks.some(({ id }) => id === block)) return 'unknown-id';
  const isIn = state.chosen.includes(block);
  const chosen = isIn ? state.chosen.filter((id) => id !== block) : [...state.chosen, block];
  const to = isIn ? null : String(chosen.length);
  return { state: { ...state, chosen }, feedback: 'stays', fx: { kind: 'neutral', subject: block, to } };
}

function move(step: ComposeStep, state: ComposeState, payload: unknown): StepMove<'compose'> | Refusal {
  const block = textAt(payload, 'item');
  const to = textAt(payload, 'to');
  if (block === null || to === null) return 'invalid-payload';
  if (!step.blocks.some(({ id }) => id === block)) return 'unknown-id';
  if (!state.chosen.includes(block)) return 'not-yet';
  const place = Number(to);
  if (!/^[1-9]\d?$/u.test(to) || place > state.chosen.length) return 'unknown-id';
  if (state.chosen[place - 1] === block) return 'already-tried';
  const others = state.chosen.filter((id) => id !== block);
  const chosen = [...others.slice(0, place - 1), block, ...others.slice(place - 1)];
  return { state: { ...state, chosen }, feedback: 'stays', fx: { kind: 'neutral', subject: block, to } };
}

function write(step: ComposeStep, state: ComposeState, payload: unknown): StepMove<'compose'> | Refusal {
  if (!step.ownWords) return 'unknown-action';
  const ownWords = textAt(payload, 'text');
  if (ownWords === null || ownWords.length > longestOwnWords) return 'invalid-payload';
  if (ownWords === state.ownWords) return 'already-tried';
  return {
    state: { ...state, ownWords },
    feedback: 'stays',
    fx: { kind: 'neutral', subject: null, to: null },
  };
}

/** What is said of a text that does not meet every rule: the first one's reason, and how many more there are. */
function firstWhy(broken: readonly ComposeRule[]): LocalizedText {
  const whys = broken.slice(0, 1).map(({ why }) => why);
  return joined(broken.length > 1 ? [...whys, needsLeft(broken.length - 1)] : whys);
}

/** Practice: looks at the text. */
function check(step: ComposeStep, state: ComposeState): StepMove<'compose'> | Refusal {
  if (state.chosen.length === 0) return 'incomplete';
  const lastCheck = JSON.stringify([state.chosen, state.ownWords]);
  if (lastCheck === state.lastCheck) return 'already-tried';
  const factor = shareEarned({ hinted: state.hinted, first: state.checks === 0 });
  const earned = [...state.earned];
  let { points } = state;
  step.rules.forEach((rule, index) => {
    if (!isMet(rule, state) || earned.includes(rule.id)) return;
    earned.push(rule.id);
    points += shareOf(100, step.rules.length, index) * factor;
  });
  const broken = step.rules.filter((rule) => !isMet(rule, state));
  const looked: ComposeState = {
    ...state,
    checks: state.checks + 1,
    earned,
    points,
    broken: broken.map(({ id }) => id),
    lastCheck,
  };
  if (broken.length === 0) {
    return {
      state: { ...looked, status: 'done' },
      feedback: { tone: 'good', text: step.reply.text, actor: step.reply.actor },
      fx: { kind: 'step-done', subject: null, to: null },
    };
  }
  return {
    state: { ...looked, mistakes: state.mistakes + 1 },
    feedback: { tone: 'bad', text: firstWhy(broken), actor: null },
    fx: { kind: 'bad', subject: broken[0]?.id ?? null, to: null },
  };
}

function handIn(step: ComposeStep, state: ComposeState): StepMove<'compose'> | Refusal {
  if (state.chosen.length === 0) return 'incomplete';
  const shares = step.rules.map((rule, index) =>
    isMet(rule, state) ? shareOf(100, step.rules.length, index) : 0,
  );
  const points = shares.reduce((sum, share) => sum + share, 0);
  return {
    state: { ...state, status: 'done', points, mistakes: points === 100 ? 0 : 1 },
    feedback: null,
    fx: { kind: 'neutral', subject: null, to: null },
  };
}

function keepsToRules(step: ComposeStep, ownWords: string): boolean {
  return step.rules.every((rule) => rule.rule !== 'must-not' || !holds(ownWords, rule.pattern));
}

/** The next change towards the nearest text that meets every rule; null when the text does, or none can. */
function nextChange(step: ComposeStep, state: ComposeState): StepActionInput | null {
  const wanted = textThatFits(step, state.chosen) ?? state.chosen;
  const block =
    state.chosen.find((id) => !wanted.includes(id)) ?? wanted.find((id) => !state.chosen.includes(id));
  if (block !== undefined) return { type: 'toggle', payload: { block } };
  const place = wanted.findIndex((id, index) => state.chosen[index] !== id);
  const item = wanted[place];
  if (item !== undefined) return { type: 'move', payload: { item, to: String(place + 1) } };
  return keepsToRules(step, state.ownWords) ? null : { type: 'write', payload: { text: '' } };
}

function viewPaper(
  step: ComposeStep,
  context: StepContext,
): Pick<LearnerCompose, 'paper' | 'material' | 'reply'> {
  const { material, reply } = step;
  return {
    paper: step.paper,
    material: material
      ? {
          title: material.title,
          kind: material.kind,
          sender: material.from ?? null,
          paragraphs: material.paragraphs,
        }
      : null,
    reply: { actor: reply.actor, text: inPractice(context, reply.text) },
  };
}

export const composeRules: MechanicRules<'compose'> = {
  start() {
    return {
      ...untouched(100),
      mechanic: 'compose',
      chosen: [],
      ownWords: '',
      checks: 0,
      earned: [],
      broken: [],
      lastCheck: '',
    };
  },

  advance(step, state, action, context) {
    switch (action.type) {
      case 'toggle':
        return toggle(step, state, action.payload);
      case 'move':
        return move(step, state, action.payload);
      case 'write':
        return write(step, state, action.payload);
      case 'hand-in':
        return handIn(step, state);
      case 'check':
        return context.mode === 'exam' ? 'not-in-exam' : check(step, state);
      default:
        return 'unknown-action';
    }
  },

  /** The text as it was begun, with as little changed as the rules ask for. */
  reveal(step, state) {
    return {
      state: {
        ...state,
        status: 'done',
        revealed: true,
        chosen: textThatFits(step, state.chosen) ?? state.chosen,
        ownWords: keepsToRules(step, state.ownWords) ? state.ownWords : '',
        broken: [],
      },
      feedback: { tone: 'info', text: texts.textShown, actor: null },
      fx: { kind: 'reveal', subject: null, to: null },
    };
  },

  view(step, context) {
    const { ownWords } = step;
    return {
      ...viewBase(step, context),
      mechanic: 'compose',
      ...viewPaper(step, context),
      blocks: shuffled(step.blocks, context.seed, step.id).map(({ id, text }, index) => ({
        id,
        number: index + 1,
        text,
      })),
      ownWords: ownWords ? { label: ownWords.label, help: ownWords.help ?? null } : null,
      needs: inPractice(
        context,
        step.rules.map(({ id, need, why }) => ({ id, text: need, why })),
      ),
      submit: step.submit,
    };
  },

  solve(step, state, context): StepActionInput | null {
    const next = nextChange(step, state);
    return next ?? { type: context.mode === 'exam' ? 'hand-in' : 'check', payload: {} };
  },
};
