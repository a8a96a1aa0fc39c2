import { contentOfPastedText, readPastedText, withoutTasks } from '@mikrosprint/curriculum';
import { levelPart } from '../draft-files.js';
import type { PartContent, PartContents } from '../draft-parts.js';

/**
 * The parts of a draft out of a pasted text in Danish, by the very rules that the author saw at work.
 * @param without the places, from 0, of the tasks that the author left out
 */
export function draftFromText(text: string, without: readonly number[] = []): PartContents {
  const { sheet, levels } = contentOfPastedText(withoutTasks(readPastedText(text), without));
  return new Map<string, PartContent>([
    ['sheet', sheet],
    ...levels.map((level): [string, PartContent] => [levelPart(level.id), level]),
  ]);
}
