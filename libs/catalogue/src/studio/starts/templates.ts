import type { PartContents } from '../draft-parts.js';
import { busyShift } from './busy-shift.js';
import { everydayTask } from './everyday-task.js';
import { findMistakes } from './find-mistakes.js';
import { form } from './form.js';
import { letter } from './letter.js';
import { quickQuestion } from './quick-question.js';
import { rightOrder } from './right-order.js';
import { sorting } from './sorting.js';
import { sums } from './sums.js';
import { talk } from './talk.js';

/** Makes the parts of a new draft; `title` is what its author calls it, in Danish. */
export type DraftTemplate = (title: string) => PartContents;

/**
 * The templates by the names the wire knows them by: a task of everyday life, and one per mechanic under the mechanic's
 * name. A new one is a file beside this one and a line here.
 */
const templates: ReadonlyMap<string, DraftTemplate> = new Map([
  ['everyday-task', everydayTask],
  ['compose', letter],
  ['dialogue', talk],
  ['recall', quickQuestion],
  ['screen', form],
  ['sequence', rightOrder],
  ['sheet', sums],
  ['shift', busyShift],
  ['spot', findMistakes],
  ['triage', sorting],
]);

/** Null when there is no such template. */
export function draftFromTemplate(template: string, title: string): PartContents | null {
  return templates.get(template)?.(title) ?? null;
}
