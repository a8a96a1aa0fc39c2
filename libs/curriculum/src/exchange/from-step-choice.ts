import type { Locale, LocalizedText } from '../text.js';
import type { DialogueStep } from '../steps/dialogue.js';
import type { RecallStep } from '../steps/recall.js';
import type { SpotStep } from '../steps/spot.js';
import { feedbackFor, passageFor, shareOf, wordsFor } from './from-step-body.js';
import type { Asked, Asking } from './from-step-body.js';
import type { QuestionOrigin } from './origin.js';
import type { ForeignAnswer } from './question.js';
import { qualityOf, truthIds } from './to-step-choice.js';

/* Steps that are answered by choosing, as questions. */

interface Chosen {
  id: string;
  text: LocalizedText;
  why: LocalizedText;
  /** What it is worth by the step alone. */
  percent: number;
}

/** What an answer was worth in its source, if it still is as right as it was. */
function worth({ id, percent }: Chosen, origin: QuestionOrigin | undefined): number {
  const known = origin?.percents && Object.hasOwn(origin.percents, id) ? origin.percents[id] : undefined;
  return known !== undefined && qualityOf(known) === qualityOf(percent) ? known : percent;
}

function answersFor(
  choices: readonly Chosen[],
  origin: QuestionOrigin | undefined,
  locale: Locale,
): ForeignAnswer[] {
  return choices.map((choice) => ({
    text: wordsFor(choice.text, locale),
    percent: worth(choice, origin),
    feedback: feedbackFor(choice.why, locale),
  }));
}

function truthOf(choices: readonly Chosen[], locale: Locale): Asking[] | null {
  const agree = choices.find(({ id }) => id === truthIds.agree);
  const disagree = choices.find(({ id }) => id === truthIds.disagree);
  if (choices.length !== 2 || !agree || !disagree) return null;
  const whenTrue = feedbackFor(agree.why, locale);
  const whenFalse = feedbackFor(disagree.why, locale);
  return [{ kind: 'true-false', right: agree.percent === 100, whenTrue, whenFalse }];
}

export function fromRecall({ task, origin }: RecallStep, locale: Locale): Asked {
  if (task.kind === 'pairs') {
    const side = (text: LocalizedText) => wordsFor(text, locale);
    return [
      {
        kind: 'matching',
        pairs: task.pairs.map(({ left, right }) => ({ left: side(left), right: side(right) })),
      },
    ];
  }
  const choices = task.options.map((option) => ({ ...option, percent: option.right ? 100 : 0 }));
  const truth = origin?.kind === 'true-false' ? truthOf(choices, locale) : null;
  return truth ?? [{ kind: 'choice', answers: answersFor(choices, origin, locale) }];
}

/** What a choice of a talk is worth: an `ok` one the points that it gives. */
const worthOf = { good: 100, ok: 60, bad: 0 } as const;

/** Each turn of a talk is a question of its own. */
export function fromDialogue({ id, nodes, origin }: DialogueStep, locale: Locale): Asked {
  return nodes.map((node) => ({
    kind: 'choice',
    text: passageFor(node.says, locale),
    ...(nodes.length > 1 ? { name: `${id}-${node.id}` } : {}),
    answers: answersFor(
      node.choices.map((choice) => ({
        id: choice.id,
        text: choice.label,
        why: choice.reply,
        percent: worthOf[choice.quality],
      })),
      origin,
      locale,
    ),
  }));
}

/** The percents of the source, while the same answers are right and wrong as there; null when they no longer are. */
function percentsKept(step: SpotStep): Record<string, number> | null {
  const percents = step.origin?.percents ?? {};
  const isKept = (id: string, isRight: boolean) =>
    Object.hasOwn(percents, id) && (percents[id] ?? 0) > 0 === isRight;
  const all = step.targets.length + step.decoys.length;
  const areKept =
    Object.keys(percents).length === all &&
    step.targets.every(({ id }) => isKept(id, true)) &&
    step.decoys.every(({ id }) => isKept(id, false));
  return areKept ? percents : null;
}

/**
 * What is to be found is right in equal parts, and what is not takes away so much that choosing everything gives
 * nothing. One thing alone is a choice of one.
 */
export function fromSpot(step: SpotStep, locale: Locale): Asked {
  const { targets, decoys, order, origin } = step;
  const isSingle = origin ? origin.kind === 'choice' && targets.length === 1 : targets.length === 1;
  const kept = percentsKept(step);
  const wrong = isSingle ? 0 : -shareOf(decoys.length);
  const right = isSingle ? 100 : shareOf(targets.length);
  const things = [
    ...targets.map((thing) => ({ ...thing, percent: kept?.[thing.id] ?? right })),
    ...decoys.map((thing) => ({ ...thing, percent: kept?.[thing.id] ?? wrong })),
  ];
  const placeOf = ({ id }: { id: string }) => order?.indexOf(id) ?? 0;
  const answers = things
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(({ label, why, percent }) => ({
      text: wordsFor(label, locale),
      percent,
      feedback: feedbackFor(why, locale),
    }));
  return [{ kind: isSingle ? 'choice' : 'choices', answers }];
}
