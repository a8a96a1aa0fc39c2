export type * from './types.js';
export { drawExam } from './exam.js';
export { learnerLevel, learnerState } from './learner.js';
export { examReview, skillResults } from './results.js';
export { advance, replay, startRun } from './run.js';
export { comboBonus, helpOfferedAfter, revealOfferedAfter } from './scoring.js';
export { solve } from './solve.js';
export { engineVersion } from './version.js';
