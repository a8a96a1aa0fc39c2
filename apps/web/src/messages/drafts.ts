import { useState } from 'react';

/** What somebody has begun to write, as long as the page is open: going to look something up loses nothing. */
const drafts = new Map<string, string>();

export function useDraft(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(name) ?? '');
  const change = (next: string): void => {
    if (next === '') drafts.delete(name);
    else drafts.set(name, next);
    setText(next);
  };
  return [text, change];
}
