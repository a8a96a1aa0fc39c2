/** Where the times of a week lie on its days: a day is a column, and what takes longer is longer. */
import type { CalendarSlot } from '@mikrosprint/contracts';
import { copenhagenClock, dayOf } from '../when.js';

export interface PlacedSlot {
  slot: CalendarSlot;
  /** Which of the days, from 0. */
  column: number;
  /** Minutes after midnight, as a clock on the wall shows them. */
  from: number;
  /** Minutes it takes. */
  length: number;
  /** Which of the lanes beside each other, from 0: times that are at once share the width of the day. */
  lane: number;
  lanes: number;
}

export interface WeekLayout {
  /** By day and then by time. */
  placed: PlacedSlot[];
  /** Whole hours: the first that is shown, and the one at which the days end. */
  fromHour: number;
  toHour: number;
  /** Minutes of the shortest time: it decides how high an hour has to be for a thumb. */
  shortest: number;
}

/** What a day shows even where it is empty. */
const usualHours = { from: 9, to: 15 };
const minutesOfADay = 24 * 60;

const minuteOf = (iso: string): number => {
  const [hours = 0, minutes = 0] = copenhagenClock(iso).split(':').map(Number);
  return hours * 60 + minutes;
};

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

type Lying = Omit<PlacedSlot, 'lane' | 'lanes'>;

/** Each takes the first lane that is free again; all that touch each other, directly or not, are as narrow. */
function inLanes(ofDay: readonly Lying[]): PlacedSlot[] {
  const placed: PlacedSlot[] = [];
  let group: PlacedSlot[] = [];
  let groupEnds = 0;
  for (const one of ofDay) {
    if (one.from >= groupEnds) group = [];
    const busy = new Set(
      group.filter(({ from, length }) => from + length > one.from).map(({ lane }) => lane),
    );
    let lane = 0;
    while (busy.has(lane)) lane += 1;
    const here: PlacedSlot = { ...one, lane, lanes: 1 };
    group.push(here);
    placed.push(here);
    groupEnds = Math.max(...group.map(({ from, length }) => from + length));
    const lanes = Math.max(...group.map((other) => other.lane)) + 1;
    for (const other of group) other.lanes = lanes;
  }
  return placed;
}

/** Of two at once one's own comes first. */
function byTime(one: Lying, other: Lying): number {
  const moments = one.slot.startsAt.localeCompare(other.slot.startsAt);
  return one.from - other.from || moments || Number(other.slot.own) - Number(one.slot.own);
}

/** `days` are YYYY-MM-DD in their order; what lies on none of them is left out. */
export function weekLayout(slots: readonly CalendarSlot[], days: readonly string[]): WeekLayout {
  const lying = slots.map((slot): Lying => {
    const from = minuteOf(slot.startsAt);
    const length = Math.min(minutesBetween(slot.startsAt, slot.endsAt), minutesOfADay - from);
    return { slot, column: days.indexOf(dayOf(slot.startsAt)), from, length };
  });
  const placed = days.flatMap((_, column) =>
    inLanes(lying.filter((one) => one.column === column).sort(byTime)),
  );
  const hours = placed.map(({ from, length }) => ({
    from: Math.floor(from / 60),
    to: Math.ceil((from + length) / 60),
  }));
  return {
    placed,
    fromHour: Math.min(usualHours.from, ...hours.map(({ from }) => from)),
    toHour: Math.max(usualHours.to, ...hours.map(({ to }) => to)),
    shortest: Math.min(60, ...placed.map(({ length }) => length)),
  };
}
