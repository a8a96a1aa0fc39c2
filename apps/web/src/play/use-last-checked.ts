import { useEffect, useRef, useState } from 'react';

/** The answer as it stood at the last check of this visit; the very same again would tell nothing new. */
export function useLastChecked(checks: number, answer: string): string | null {
  const [checked, setChecked] = useState<string | null>(null);
  const before = useRef(checks);
  useEffect(() => {
    if (checks > before.current) setChecked(answer);
    before.current = checks;
  }, [checks, answer]);
  return checked;
}
