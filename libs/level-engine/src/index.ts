export type * from './learner-types.js';
export type * from './types.js';
export { startAt, tryLevel } from './bot.js';
export type { BotReport, PathStep, PlayedPath, Stuck } from './bot.js';
export { drawExam } from './exam.js';
export { learnerLevel, learnerState } from './learner.js';
export { checkPlayable, inspectContent } from './playable.js';
export type { PlayProblem } from './playable.js';
export { examReview, skillResults } from './results.js';
export { answerQuestion, judgeQuestion, questionView, startQuestion } from './review/play-question.js';
export type { QuestionAction, Recollection } from './review/play-question.js';
export type { PlayedPart, ReviewPaper, ReviewQuestion } from './review/question.js';
export { partsToReview, playedParts, playedPartsOfRun, recallsOf } from './review/review.js';
export { advance, replay, startRun } from './run.js';
export {
  comboBonus,
  helpOfferedAfter,
  isFirstTry,
  mistakesInOneTask,
  revealOfferedAfter,
} from './scoring.js';
export { solve } from './solve.js';
export { engineVersion, playableVersions } from './version.js';
export { wrongAction } from './wrong-action.js';
