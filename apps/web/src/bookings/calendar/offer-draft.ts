/** What a caseworker fills in to offer times, what is still missing of it, and what it comes to. */
import type { CalendarSlot, MeetingForm, OfferSlots } from '@mikrosprint/contracts';
import { dayAfter, weekdayOf } from './week.js';

export interface OfferDraft {
  kind: 'conversation' | 'workshop';
  form: MeetingForm;
  place: string;
  title: string;
  seats: string;
  repeat: 'once' | 'weekly';
  /** YYYY-MM-DD, as all days here. */
  day: string;
  lastDay: string;
  /** 1 is Monday. */
  weekdays: number[];
  /** HH:MM */
  from: string;
  to: string;
  minutes: string;
}

/** Begins with what was offered last: most meet in the same room, and as long as last time. */
export function newDraft(
  day: string,
  slots: readonly CalendarSlot[],
  forms: readonly MeetingForm[],
): OfferDraft {
  const last = slots.filter(({ own, title, form }) => own && title === null && forms.includes(form)).at(-1);
  const minutes = last ? (Date.parse(last.endsAt) - Date.parse(last.startsAt)) / 60_000 : 30;
  return {
    kind: 'conversation',
    form: last?.form ?? 'physical',
    place: last?.place ?? '',
    title: '',
    seats: '6',
    repeat: 'once',
    day,
    lastDay: dayAfter(day, 28),
    weekdays: [weekdayOf(day)],
    from: '09:00',
    to: '12:00',
    minutes: offeredLengths.includes(String(minutes)) ? String(minutes) : '30',
  };
}

export const offeredLengths = ['15', '20', '30', '45', '60', '90', '120'];

/** What is still missing, by field; the server has the last word on the rest. */
export function missingIn(draft: OfferDraft): string[] {
  const isWorkshop = draft.kind === 'workshop';
  const isWeekly = draft.repeat === 'weekly';
  const wrong: [string, boolean][] = [
    ['place', draft.form !== 'video' && draft.place.trim() === ''],
    ['title', isWorkshop && draft.title.trim() === ''],
    ['seats', isWorkshop && !(Number(draft.seats) >= 2 && Number(draft.seats) <= 40)],
    ['day', draft.day === ''],
    ['from', draft.from === ''],
    ['to', isWeekly && (draft.to === '' || draft.to <= draft.from)],
    ['lastDay', isWeekly && (draft.lastDay === '' || draft.lastDay < draft.day)],
    ['weekdays', isWeekly && draft.weekdays.length === 0],
  ];
  return wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : []));
}

export function offerOf(draft: OfferDraft): OfferSlots {
  const { form, from, to, day, lastDay, weekdays } = draft;
  const minutes = Number(draft.minutes);
  const isWorkshop = draft.kind === 'workshop';
  return {
    form,
    place: form === 'video' ? '' : draft.place,
    seats: isWorkshop ? Number(draft.seats) : 1,
    title: isWorkshop ? draft.title : null,
    times:
      draft.repeat === 'once'
        ? { kind: 'once', day, from, minutes }
        : { kind: 'weekly', weekdays, from, to, minutes, firstDay: day, lastDay },
  };
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The longest series the server takes, in days; what is longer is not counted. */
const longestDays = 184;

/** How many times a series comes to, before the clock or what is offered already leaves some out; null: not known yet. */
export function timesIn(draft: OfferDraft): number | null {
  if (draft.repeat === 'once') return 1;
  if (['day', 'from', 'to', 'lastDay', 'weekdays'].some((field) => missingIn(draft).includes(field)))
    return null;
  const aDay = Math.floor((minuteOf(draft.to) - minuteOf(draft.from)) / Number(draft.minutes));
  let days = 0;
  for (let day = draft.day, ahead = 0; day <= draft.lastDay; day = dayAfter(day, 1), ahead += 1) {
    if (ahead > longestDays) return null;
    if (draft.weekdays.includes(weekdayOf(day))) days += 1;
  }
  return aDay * days;
}
