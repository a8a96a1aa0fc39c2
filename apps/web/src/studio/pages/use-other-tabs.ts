import { useEffect, useState } from 'react';

interface Word {
  kind: 'hello' | 'here' | 'gone';
  tab: string;
  place: string;
}

/** Whether the same person has the same draft open in another tab of this browser. */
export function useOtherTabs(accountId: string, draftId: string): boolean {
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel('mikrosprint-studio');
    const tab = crypto.randomUUID();
    const place = `${accountId}/${draftId}`;
    const say = (kind: Word['kind']): void => channel.postMessage({ kind, tab, place } satisfies Word);
    const hear = ({ data }: MessageEvent<Word>): void => {
      if (data.place !== place) return;
      setOthers((before) => {
        const after = new Set(before);
        if (data.kind === 'gone') after.delete(data.tab);
        else after.add(data.tab);
        return after;
      });
      if (data.kind === 'hello') say('here');
    };
    const leave = (): void => say('gone');
    // A page that comes back out of the browser's memory is here again.
    const comeBack = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) say('hello');
    };
    channel.addEventListener('message', hear);
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    say('hello');
    return () => {
      leave();
      channel.close();
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      setOthers(new Set());
    };
  }, [accountId, draftId]);
  return others.size > 0;
}
