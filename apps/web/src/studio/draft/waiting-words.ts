/**
 * Texts that an import has written because its source said nothing. They are true and can be played, so nothing stands
 * in the way of publishing; their author is told which they are for as long as they stand there.
 */
import type { DraftProblem } from '@mikrosprint/contracts';
import { placesToWrite, step as stepSchema } from '@mikrosprint/curriculum';
import { isRecord, listAt, type Json, type PartContent } from './json.js';
import { levelIds, levelPart, type Parts } from './parts.js';

export type WaitingText = Pick<DraftProblem, 'part' | 'path'>;

/** A draft is never changed in place, so a step that is the same object waits for the same. */
const known = new WeakMap<PartContent, DraftProblem['path'][]>();

/** The fields of a step, with the language of each. */
function waitingIn(step: PartContent): DraftProblem['path'][] {
  const parsed = stepSchema.safeParse(step);
  if (!parsed.success) return [];
  return placesToWrite(parsed.data)
    .filter(({ missing }) => missing === 'stand-in')
    .map(({ path, languages }) => [
      ...path.map((key) => (typeof key === 'number' ? key : String(key))),
      languages[0] ?? 'da',
    ]);
}

/** Of all levels, in the order in which they are played. */
export function waitingTexts(parts: Parts): WaitingText[] {
  return levelIds(parts).flatMap((id) => {
    const part = levelPart(id);
    return listAt(parts.get(part) ?? {}, 'steps').flatMap((step: Json, index) => {
      // Only what was imported says where it comes from.
      if (!isRecord(step) || step['origin'] === undefined) return [];
      const paths = known.get(step) ?? waitingIn(step);
      known.set(step, paths);
      return paths.map((path) => ({ part, path: ['steps', index, ...path] }));
    });
  });
}
