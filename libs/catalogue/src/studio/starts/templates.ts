import type { PartContents } from '../draft-parts.js';
import { everydayTask } from './everyday-task.js';

/** Makes the parts of a new draft; `title` is what its author calls it, in Danish. */
export type DraftTemplate = (title: string) => PartContents;

/** The templates by the names the wire knows them by. A new one is a file beside this one and a line here. */
const templates: ReadonlyMap<string, DraftTemplate> = new Map([['everyday-task', everydayTask]]);

/** Null when there is no such template. */
export function draftFromTemplate(template: string, title: string): PartContents | null {
  return templates.get(template)?.(title) ?? null;
}
