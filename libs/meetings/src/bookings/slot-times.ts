import {
  calendarDayAfter,
  copenhagenMoments,
  copenhagenTime,
  longestSeries,
  type OfferedTimes,
} from '@mikrosprint/contracts';

export interface SlotTime {
  startsAt: Date;
  endsAt: Date;
}

export interface SlotTimes {
  times: SlotTime[];
  /** How many fall into the hour that a night in March leaves out: nobody can meet then. */
  missing: number;
}

/**
 * The times of an offer, in order. Days and clocks are Copenhagen's, so "Tuesday at 9" stays at nine when the clock
 * changes; a length is real minutes. A time in the hour that March leaves out does not exist and is not offered; a time
 * in the hour that October has twice means the first of the two. Two of them never overlap: what would begin before the
 * one ahead of it has ended is left to that one. A rest at the end of the hours that is too short for a whole time is
 * not used. At most `longestSeries.times`; what would come after them is not in the answer.
 */
export function slotTimes(offer: OfferedTimes): SlotTimes {
  const times: SlotTime[] = [];
  let missing = 0;
  for (const { day, time } of clocksOf(offer)) {
    if (times.length === longestSeries.times) break;
    const [startsAt] = copenhagenMoments(day, time);
    const before = times.at(-1);
    if (startsAt === undefined) missing += 1;
    else if (before === undefined || startsAt >= before.endsAt)
      times.push({ startsAt, endsAt: new Date(startsAt.getTime() + offer.minutes * 60_000) });
  }
  return { times, missing };
}

interface Clock {
  day: string;
  time: string;
}

function clocksOf(offer: OfferedTimes): Clock[] {
  if (offer.kind === 'once') return [{ day: offer.day, time: offer.from }];
  const clocks = clocksBetween(offer.from, offer.to, offer.minutes);
  return daysBetween(offer.firstDay, offer.lastDay)
    .filter((day) => offer.weekdays.includes(weekdayOf(day)))
    .flatMap((day) => clocks.map((time) => ({ day, time })));
}

function clocksBetween(from: string, to: string, minutes: number): string[] {
  const [first, last] = [minuteOfDay(from), minuteOfDay(to)];
  const count = Math.max(0, Math.floor((last - first) / minutes));
  return Array.from({ length: count }, (_, index) => clockAt(first + index * minutes));
}

const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const clockAt = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function daysBetween(firstDay: string, lastDay: string): string[] {
  const days: string[] = [];
  for (
    let day = firstDay;
    day <= lastDay && days.length <= longestSeries.days;
    day = calendarDayAfter(day, 1)
  )
    days.push(day);
  return days;
}

const weekdayOf = (day: string): number => copenhagenTime(new Date(`${day}T12:00:00Z`)).weekday;
