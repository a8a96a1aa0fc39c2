import { useCallback, useReducer } from 'react';

interface Chosen {
  ids: ReadonlySet<string>;
  /** The row that was pressed last: a range begins there. */
  last: string | null;
}

type Press = { on: 'row'; citizenId: string; range: boolean } | { on: 'all' } | { on: 'none' };

/** What is chosen among the shown rows after a press. A range chooses everything from the last row to this one. */
export function pressed(before: Chosen, press: Press, shown: readonly string[]): Chosen {
  if (press.on === 'all') return { ...before, ids: new Set(shown) };
  if (press.on === 'none') return { ...before, ids: new Set() };
  const { citizenId: id, range } = press;
  const ids = new Set(shown.filter((each) => before.ids.has(each)));
  const from = before.last === null ? -1 : shown.indexOf(before.last);
  const to = shown.indexOf(id);
  if (range && from !== -1) {
    for (const each of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(each);
  } else if (!ids.delete(id)) ids.add(id);
  return { ids, last: id };
}

/** Which rows of those shown are chosen. The functions stay the same, so that a press draws only the rows it is about. */
export function useChosen(shown: readonly string[]) {
  const [{ ids }, press] = useReducer((before: Chosen, now: Press) => pressed(before, now, shown), {
    ids: new Set<string>(),
    last: null,
  });
  const toggle = useCallback(
    (citizenId: string, range: boolean) => press({ on: 'row', citizenId, range }),
    [],
  );
  const all = useCallback(() => press({ on: 'all' }), []);
  const none = useCallback(() => press({ on: 'none' }), []);
  return { chosen: shown.filter((id) => ids.has(id)), toggle, all, none };
}
