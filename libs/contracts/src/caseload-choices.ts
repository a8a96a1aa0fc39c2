// What one can choose between in a caseload, without a schema: the page carries these and nothing more.
import type { CaseloadChoice } from './caseload.js';

export const caseloadShows = ['attention', 'active', 'finished', 'all'] as const;
export type CaseloadShow = (typeof caseloadShows)[number];
export const caseloadSorts = ['pressing', 'name', 'activity', 'quiet'] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];
/** Calendar days without activity that one can ask for. */
export const quietDays = [7, 14, 30] as const;
/** Stands for those who take no sprint. */
export const noSprint = 'none';
export const longestCaseloadSearch = 80;
export const mostSavedViews = 20;

/** Everybody, those who need a hand first. */
export const wholeCaseload: CaseloadChoice = {
  show: 'all',
  signals: [],
  sprint: null,
  unitId: null,
  quietFor: null,
  sort: 'pressing',
  search: '',
};
