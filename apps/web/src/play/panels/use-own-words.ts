import { useEffect, useRef } from 'react';
import type { PanelProps } from '../panel.js';
import { useDraft } from '../use-draft.js';

/** How long a pause in the typing is before the line is kept with the answer. */
const pauseMilliseconds = 900;

export interface OwnWords {
  words: string;
  /** What stands here is what the answer holds. */
  isSaved: boolean;
  type(words: string): void;
  save(): void;
}

/** One's own line: typed here, kept with the answer when one pauses, leaves the field or has the text looked at. */
export function useOwnWords({ state, waiting, draftKey, send }: PanelProps<'compose'>): OwnWords {
  const [draft, keep] = useDraft(draftKey);
  const over = state.status === 'done';
  const words = over ? state.ownWords : (draft['own'] ?? state.ownWords);
  const isSaved = over || words.trim() === state.ownWords.trim();
  const save = () => {
    if (!isSaved && !waiting) send({ type: 'write', payload: { text: words.trim() } });
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (isSaved || waiting) return;
    const pause = setTimeout(() => latest.current(), pauseMilliseconds);
    return () => clearTimeout(pause);
  }, [words, isSaved, waiting]);
  return { words, isSaved, type: (next) => keep('own', next), save };
}
