import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { studioKeys } from '../draft/studio-api.js';

interface Word {
  kind: 'hello' | 'here' | 'gone' | 'saved';
  tab: string;
  place: string;
  /** The newest that the tab knows of. */
  revision: number;
}

/**
 * Whether the same person has the same draft open in another tab of this browser. What one tab has saved, the others
 * fetch at once, also where the live line is down.
 */
export function useOtherTabs(accountId: string, draftId: string, revision: number): boolean {
  const client = useQueryClient();
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(revision);
  latest.current = revision;
  const tell = useRef<(kind: Word['kind']) => void>(() => undefined);
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel('mikrosprint-studio');
    const tab = crypto.randomUUID();
    const place = `${accountId}/${draftId}`;
    const say = (kind: Word['kind']): void =>
      channel.postMessage({ kind, tab, place, revision: latest.current } satisfies Word);
    tell.current = say;
    const hear = ({ data }: MessageEvent<Word>): void => {
      if (data.place !== place) return;
      setOthers((before) => {
        const after = new Set(before);
        if (data.kind === 'gone') after.delete(data.tab);
        else after.add(data.tab);
        return after;
      });
      if (data.kind === 'hello') say('here');
      if (data.revision > latest.current)
        void client.invalidateQueries({ queryKey: studioKeys.draft(draftId), exact: true });
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
      tell.current = () => undefined;
      channel.close();
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      setOthers(new Set());
    };
  }, [accountId, draftId, client]);
  useEffect(() => tell.current('saved'), [revision]);
  return others.size > 0;
}
