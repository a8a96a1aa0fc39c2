import type { EnrolmentView } from '@mikrosprint/contracts';
import { firstInCast, type Level, type Step } from '@mikrosprint/curriculum';
import { useEffect, useRef, useState } from 'react';
import type { Json } from '../draft/json.js';
import { asEnrolment } from './as-enrolment.js';
import { readPlayable, type Unfinished } from './playable.js';

export interface NowPlayable {
  levelId: string;
  level: Level | null;
  enrolment: EnrolmentView;
  isWhole: boolean;
  /** It has been whole since it was opened: what is played is whole, whatever is being typed just now. */
  hasBeenWhole: boolean;
  unfinished: Unfinished[];
}

interface Kept {
  levelId: string;
  lastWhole: ReadonlyMap<string, Step>;
  hasBeenWhole: boolean;
}

/** What can be played of what is written, at most once for each picture of the screen. Null before the first one. */
export function usePlayable(
  sheet: Json | undefined,
  content: Json | undefined,
  levelId: string,
): NowPlayable | null {
  const kept = useRef<Kept | null>(null);
  const [now, setNow] = useState<NowPlayable | null>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const before = kept.current?.levelId === levelId ? kept.current : null;
      const { level, isWhole, unfinished, lastWhole } = readPlayable(
        content,
        before?.lastWhole,
        firstInCast(sheet) ?? undefined,
      );
      const hasBeenWhole = isWhole || (before?.hasBeenWhole ?? false);
      kept.current = { levelId, lastWhole, hasBeenWhole };
      setNow({ levelId, level, enrolment: asEnrolment(sheet, levelId), isWhole, hasBeenWhole, unfinished });
    });
    return () => cancelAnimationFrame(frame);
  }, [sheet, content, levelId]);
  return now;
}
