import { useCallback, useState } from 'react';

type Values = Record<string, string>;

function kept(key: string): Values {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Values;
  } catch {
    return {};
  }
}

/** What is typed but not yet sent survives a reload; it stays in this tab and is gone when the tab is. */
export function useDraft(name: string): [Values, (field: string, value: string) => void] {
  const key = `mikrosprint.draft.${name}`;
  const [draft, setDraft] = useState<Values>(() => kept(key));
  const type = useCallback(
    (field: string, value: string) => {
      setDraft((before) => {
        const next = { ...before, [field]: value };
        try {
          sessionStorage.setItem(key, JSON.stringify(next));
        } catch {
          // Without storage the draft lives as long as the page.
        }
        return next;
      });
    },
    [key],
  );
  return [draft, type];
}
