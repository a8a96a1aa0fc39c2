import { asked, counted, droppedMedia, feedbackAt, H5pFault, itemsAt, shareOf } from './h5p-content.js';
import { listAt, textAt, textOf, valueAt } from './h5p-content.js';
import type { H5pConversion, H5pQuestion, H5pValues } from './h5p-content.js';
import type { ForeignAnswer } from './question.js';

/* H5P's questions with answers to choose from, as the semantics of each content type describe them. */

/** Several can be chosen: said by `behaviour.type`, in old versions by `singleAnswer`, else by how many are right. */
function isMultiple(params: H5pValues, right: number): boolean {
  const type = valueAt(params, 'behaviour', 'type');
  if (type === 'multi' || type === 'single') return type === 'multi';
  const single = valueAt(params, 'singleAnswer');
  return typeof single === 'boolean' ? !single : right > 1;
}

/** H5P takes a point for each wrong answer chosen, or all of them when there is one point for everything. */
function penalty(params: H5pValues, right: number): number {
  const one = valueAt(params, 'behaviour', 'singlePoint') ?? valueAt(params, 'singlePoint');
  return one === true ? -100 : -shareOf(right);
}

function answerText(value: unknown): string {
  const text = textOf(value);
  if (text === '') throw new H5pFault('has an answer without words');
  return text;
}

/** `H5P.MultiChoice` 1.0 to 1.16. */
export function multiChoice(params: H5pValues): H5pConversion {
  const options = itemsAt('answers', params, 'answers');
  const isRight = (option: unknown) => valueAt(option, 'correct') === true;
  const right = options.filter(isRight).length;
  const several = isMultiple(params, right);
  const worth = several && right > 0 ? { right: shareOf(right), wrong: penalty(params, right) } : null;
  const answers = options.map((option): ForeignAnswer => {
    const [whenRight, whenWrong] = worth ? [worth.right, worth.wrong] : [100, 0];
    return {
      text: answerText(valueAt(option, 'text')),
      percent: isRight(option) ? whenRight : whenWrong,
      feedback: textAt(option, 'tipsAndFeedback', 'chosenFeedback') || textAt(option, 'chosenFeedback'),
    };
  });
  const filled = (key: string) =>
    options.filter((option) => textAt(option, 'tipsAndFeedback', key) || textAt(option, key)).length;
  const { feedback, dropped } = feedbackAt(params);
  return {
    questions: [
      {
        kind: several ? 'choices' : 'choice',
        text: asked('', textAt(params, 'question')),
        feedback,
        answers,
      },
    ],
    dropped: [
      ...droppedMedia(params),
      ...counted(filled('tip'), 'tip', 'tips'),
      ...counted(
        filled('notChosenFeedback'),
        'remark on what was not chosen',
        'remarks on what was not chosen',
      ),
      ...dropped,
    ],
  };
}

/** `H5P.TrueFalse` 1.0 to 1.8. */
export function trueFalse(params: H5pValues): H5pConversion {
  const correct = valueAt(params, 'correct');
  const right = correct === true || correct === 'true';
  if (!right && correct !== false && correct !== 'false') {
    throw new H5pFault('says neither true nor false');
  }
  const onCorrect = textAt(params, 'behaviour', 'feedbackOnCorrect');
  const onWrong = textAt(params, 'behaviour', 'feedbackOnWrong');
  const question: H5pQuestion = {
    kind: 'true-false',
    text: asked('', textAt(params, 'question')),
    feedback: '',
    right,
    whenTrue: right ? onCorrect : onWrong,
    whenFalse: right ? onWrong : onCorrect,
  };
  return { questions: [question], dropped: droppedMedia(params) };
}

/** In lists of statements and alternatives the first one is right. */
function firstIsRight(text: string, alternatives: readonly unknown[]): H5pQuestion {
  const [right, ...wrong] = alternatives;
  // The editor leaves lines that were never filled.
  const filled = wrong.map((alternative) => textOf(alternative)).filter((words) => words !== '');
  const answers = [answerText(right), ...filled].map((words, index) => ({
    text: words,
    percent: index === 0 ? 100 : 0,
    feedback: '',
  }));
  return { kind: 'choice', text, feedback: '', answers };
}

/** `H5P.SingleChoiceSet` 1.0 to 1.11. */
export function singleChoiceSet(params: H5pValues): H5pConversion {
  const questions = itemsAt('questions', params, 'choices').map((choice) =>
    firstIsRight(asked('', textAt(choice, 'question')), itemsAt('answers', choice, 'answers')),
  );
  return { questions, dropped: feedbackAt(params).dropped };
}

/** `H5P.Summary` 1.0 to 1.10. Old versions have bare lists of statements and no introduction. */
export function summary(params: H5pValues, title: string): H5pConversion {
  const sets = itemsAt('sets of statements', params, 'summaries');
  const statementsOf = (set: unknown) => (Array.isArray(set) ? set : listAt(set, 'summary'));
  const filled = sets.filter((set) => statementsOf(set).length > 0);
  if (filled.length === 0) throw new H5pFault('has no statements');
  const task = asked('', textAt(params, 'intro') || title);
  const questions = filled.map((set) =>
    firstIsRight(task, itemsAt('statements', { all: statementsOf(set) }, 'all')),
  );
  const tips = sets.filter((set) => textAt(set, 'tip') !== '').length;
  return { questions, dropped: [...counted(tips, 'tip', 'tips'), ...feedbackAt(params).dropped] };
}
