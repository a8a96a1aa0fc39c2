import { useState } from 'react';
import type { Appointment, FreeSlot } from '@mikrosprint/contracts';
import { useAppointments } from './data.js';
import { useWhen } from './when.js';

interface DiaryNews {
  key: 'booked' | 'moved' | 'cancelled';
  when: string;
}

export type Diary = ReturnType<typeof useDiary>;

/** What a citizen is doing with their times: the parts of the page share it, wherever they stand. */
export function useDiary() {
  const query = useAppointments();
  const when = useWhen();
  const [chosen, choose] = useState<FreeSlot | null>(null);
  const [moving, move] = useState<Appointment | null>(null);
  const [cancelling, cancel] = useState<Appointment | null>(null);
  const [news, setNews] = useState<DiaryNews | null>(null);
  const tell = (key: DiaryNews['key'], startsAt: string): void => {
    setNews({ key, when: when.at(startsAt) });
    choose(null);
    move(null);
    cancel(null);
  };
  return { query, chosen, choose, moving, move, cancelling, cancel, news, tell };
}

/** What is free, for whoever has no meeting or wants another time. */
export const freeTimesId = 'free-times';
