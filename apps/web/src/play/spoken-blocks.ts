import type { LocalizedText } from '@mikrosprint/curriculum';
import type { LearnerStep, StepState } from '@mikrosprint/level-engine';

/** What a step says and offers, in the order one would read it: for reading aloud. */
export function spokenBlocks(step: LearnerStep, state: StepState): LocalizedText[] {
  const before = step.intro ? [step.intro.text] : [];
  return [...before, step.prompt, ...ownBlocks(step, state)];
}

function ownBlocks(step: LearnerStep, state: StepState): LocalizedText[] {
  switch (step.mechanic) {
    case 'recall':
      return step.task.kind === 'choice'
        ? step.task.options.map(({ text }) => text)
        : [...step.task.lefts, ...step.task.rights].map(({ text }) => text);
    case 'dialogue': {
      const at = state.mechanic === 'dialogue' ? state.node : null;
      const node = step.nodes.find(({ id }) => id === at);
      return node ? [node.says, ...node.choices.map(({ label }) => label)] : [];
    }
    case 'screen':
      return [step.from.title, ...step.from.paragraphs, ...step.fields.map(({ label }) => label)];
    case 'triage':
      return step.items.flatMap(({ subject, body }) => (body ? [subject, body] : [subject]));
    case 'spot':
      return step.things.map(({ label }) => label);
  }
}
