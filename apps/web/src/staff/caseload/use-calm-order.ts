import { useState } from 'react';
import { arrangeCaseload, type CaseloadChoice, type CaseloadRow } from '@mikrosprint/contracts';
import { movedBetween } from './moved.js';

/** A place in the list: a citizen, or one who stood there and is no longer among one's citizens. */
export type Place = { citizenId: string; row: CaseloadRow } | { citizenId: string; row: null };

/**
 * The order of the list stays as it is while the reader looks at it: news is written into the rows where they stand,
 * and rows move, come or go only when the reader asks for it, by the button or by another choice of filter, order or
 * search. `now` is when the rows were fetched.
 */
export function useCalmOrder(rows: readonly CaseloadRow[], choice: CaseloadChoice, now: number) {
  const key = JSON.stringify(choice);
  const wanted = arrangeCaseload(rows, choice, new Date(now)).map(({ citizenId }) => citizenId);
  const [shown, setShown] = useState({ key, order: wanted });
  if (shown.key !== key) setShown({ key, order: wanted });
  const order = shown.key === key ? shown.order : wanted;
  const byId = new Map(rows.map((row) => [row.citizenId, row]));
  return {
    places: order.map((citizenId): Place => ({ citizenId, row: byId.get(citizenId) ?? null })),
    waiting: movedBetween(order, wanted),
    showAll: () => setShown({ key, order: wanted }),
  };
}
