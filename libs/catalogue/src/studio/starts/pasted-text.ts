import { contentOfPastedText, readPastedText } from '@mikrosprint/curriculum';
import { levelPart } from '../draft-files.js';
import type { PartContent, PartContents } from '../draft-parts.js';

/** The parts of a draft out of a pasted text in Danish, by the very rules that the author saw at work. */
export function draftFromText(text: string): PartContents {
  const { sheet, levels } = contentOfPastedText(readPastedText(text));
  return new Map<string, PartContent>([
    ['sheet', sheet],
    ...levels.map((level): [string, PartContent] => [levelPart(level.id), level]),
  ]);
}
