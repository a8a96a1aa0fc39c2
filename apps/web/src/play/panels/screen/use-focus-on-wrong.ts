import type { PlayMode, ScreenState } from '@mikrosprint/level-engine';
import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus where a field is answered: its box, or the one stop that its choices have. */
export function focusField(form: HTMLFormElement | null, fieldId: string): void {
  form?.querySelector<HTMLElement>(`[data-field="${fieldId}"]`)?.focus();
}

/** After a submit that was not all right, the first field to mend takes the focus, as in any good form. */
export function useFocusOnWrong(
  form: RefObject<HTMLFormElement | null>,
  state: ScreenState,
  mode: PlayMode,
): void {
  const submits = useRef(state.submits);
  useEffect(() => {
    const isNews = state.submits > submits.current;
    submits.current = state.submits;
    if (!isNews || mode === 'exam' || state.status === 'done') return;
    const wrong = Object.keys(state.verdicts).find((id) => state.verdicts[id] === 'wrong');
    if (wrong !== undefined) focusField(form.current, wrong);
  }, [form, state, mode]);
}
