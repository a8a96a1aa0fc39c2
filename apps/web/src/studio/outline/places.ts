import type { DraftPart } from '@mikrosprint/contracts';
import { idOf, levelIds, levelIdOf, levelPart, stepsOf, type Parts } from '../draft/parts.js';

/** Where in a draft somebody is: the sheet, a level, or a step of a level. */
export interface Place {
  part: DraftPart;
  stepId: string | null;
}

export const sheetPlace: Place = { part: 'sheet', stepId: null };

/** As the address of the page says it: nothing for the sheet, `level=find`, `level=find&step=ending`. */
export function placeIn(query: URLSearchParams): Place {
  const level = query.get('level');
  return level === null ? sheetPlace : { part: levelPart(level), stepId: query.get('step') };
}

export function queryOf({ part, stepId }: Place): URLSearchParams {
  const level = levelIdOf(part);
  return new URLSearchParams({
    ...(level !== null && { level }),
    ...(level !== null && stepId !== null && { step: stepId }),
  });
}

/** A place as one word, by which its row is found in the page. */
export const rowKey = ({ part, stepId }: Place): string => `${part}#${stepId ?? ''}`;

/** The place that a row stands for; null for a word that names none. */
export function placeOfKey(key: string): Place | null {
  const [, part, stepId] = /^(sheet|level\/[^#]+)#(.*)$/u.exec(key) ?? [];
  if (part === undefined) return null;
  return { part: part as DraftPart, stepId: stepId === '' || stepId === undefined ? null : stepId };
}

export const samePlace = (one: Place, other: Place): boolean =>
  one.part === other.part && one.stepId === other.stepId;

/** The place, or the nearest one that is still there. */
export function placeThatIs(parts: Parts, place: Place): Place {
  const content = parts.get(place.part);
  if (!content) return sheetPlace;
  const isThere = place.stepId !== null && stepsOf(content).some((step) => idOf(step) === place.stepId);
  return isThere ? place : { part: place.part, stepId: null };
}

/** Where a problem or a remark stands: `steps`, then the number of the step, leads into that step. */
export function placeOfPath(parts: Parts, part: DraftPart, path: readonly (string | number)[]): Place {
  const [list, index] = path;
  const level = parts.get(part);
  if (part === 'sheet' || !level || list !== 'steps' || typeof index !== 'number')
    return { part, stepId: null };
  const step = stepsOf(level)[index];
  return { part, stepId: step ? idOf(step) : null };
}

/** Every place in the order of the outline. */
export function placesOf(parts: Parts): Place[] {
  return [
    sheetPlace,
    ...levelIds(parts).flatMap((levelId) => {
      const part = levelPart(levelId);
      const steps = stepsOf(parts.get(part) ?? {});
      return [{ part, stepId: null }, ...steps.map((step) => ({ part, stepId: idOf(step) }))];
    }),
  ];
}

/** Problems as one comes by them in the outline. */
export function inOrder<Problem extends { part: DraftPart; path: readonly (string | number)[] }>(
  parts: Parts,
  problems: readonly Problem[],
): Problem[] {
  const order = new Map(placesOf(parts).map((place, index) => [rowKey(place), index]));
  const at = ({ part, path }: Problem): number =>
    order.get(rowKey(placeOfPath(parts, part, path))) ?? order.size;
  return problems.toSorted((one, other) => at(one) - at(other));
}
