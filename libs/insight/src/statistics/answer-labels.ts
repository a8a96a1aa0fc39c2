import type { LocalizedText, Step, TaskStep } from '@mikrosprint/curriculum';
import { isChoice, textIn } from '@mikrosprint/curriculum';

/**
 * What a learner saw who gave the wrong answer with this key (see `wrong-answers.ts`).
 * @returns null when the step has no such thing
 */
export function answerLabel(step: Step, key: string): LocalizedText | null {
  if (step.mechanic !== 'shift') return inTask(step, key);
  const [arrivalId = '', ...rest] = key.split('/');
  const arrival = step.arrivals.find(({ id }) => id === arrivalId);
  const label = arrival ? inTask(arrival.step, rest.join('/')) : null;
  return arrival && label ? joined([arrival.wants, label], ' · ') : null;
}

function inTask(step: TaskStep, key: string): LocalizedText | null {
  switch (step.mechanic) {
    case 'recall':
      return step.task.kind === 'choice'
        ? plain(byId(step.task.options, key)?.text)
        : matched(step.task.pairs, step.task.pairs, key);
    case 'dialogue': {
      const [nodeId = '', choiceId = ''] = key.split('/');
      const node = byId(step.nodes, nodeId);
      return plain(node && byId(node.choices, choiceId)?.label);
    }
    case 'screen':
      return inForm(step, key);
    case 'triage': {
      const [itemId = '', pileId = ''] = key.split('=');
      return joined([byId(step.items, itemId)?.subject, byId(step.piles, pileId)?.label], ' → ');
    }
    case 'spot':
      return plain(byId([...step.targets, ...step.decoys], key.replace(/^-/, ''))?.label);
    case 'sequence':
      return plain(byId(step.cards, key)?.label);
    case 'compose':
      return plain(byId(step.rules, key)?.need);
    case 'sheet':
      return plain(byId(step.goals, key)?.label);
  }
}

interface Pair {
  id: string;
  left: LocalizedText;
  right: LocalizedText;
}

function matched(lefts: readonly Pair[], rights: readonly Pair[], key: string): LocalizedText | null {
  const [left = '', right = ''] = key.split('=');
  return joined([byId(lefts, left)?.left, byId(rights, right)?.right], ' → ');
}

function inForm(step: Extract<TaskStep, { mechanic: 'screen' }>, key: string): LocalizedText | null {
  const [fieldId = '', optionId] = key.split('=');
  const field = byId(step.fields, fieldId);
  if (field === undefined || optionId === undefined) return plain(field?.label);
  return joined([field.label, isChoice(field) ? byId(field.options, optionId)?.text : undefined], ' → ');
}

function byId<T extends { id: string }>(things: readonly T[], id: string): T | undefined {
  return things.find((thing) => thing.id === id);
}

/** The words without their recordings. */
function plain(text: LocalizedText | undefined): LocalizedText | null {
  if (text === undefined) return null;
  return text.en === undefined ? { da: text.da } : { da: text.da, en: text.en };
}

/** Null when a part is missing. English when any part has it. */
function joined(parts: readonly (LocalizedText | undefined)[], between: string): LocalizedText | null {
  const there = parts.filter((part) => part !== undefined);
  if (there.length < parts.length) return null;
  const da = there.map((part) => part.da).join(between);
  if (there.every(({ en }) => en === undefined)) return { da };
  return { da, en: there.map((part) => textIn(part, 'en')).join(between) };
}
