import { useState } from 'react';
import type { CaseloadRow } from '@mikrosprint/contracts';
import { movedBetween, orderOf, type Choice } from './order.js';

/**
 * The order of the list stays as it is while the reader looks at it: news is written into the rows where they stand,
 * and rows move only when the reader asks for it, by the button or by another choice of filter, order or search.
 */
export function useCalmOrder(rows: CaseloadRow[], choice: Choice) {
  const key = `${choice.filter} ${choice.sort} ${choice.search}`;
  const wanted = orderOf(rows, choice);
  const [shown, setShown] = useState({ key, order: wanted });
  if (shown.key !== key) setShown({ key, order: wanted });
  const order = shown.key === key ? shown.order : wanted;
  const byId = new Map(rows.map((row) => [row.citizenId, row]));
  return {
    rows: order.flatMap((id) => byId.get(id) ?? []),
    waiting: movedBetween(order, wanted),
    showAll: () => setShown({ key, order: wanted }),
  };
}
