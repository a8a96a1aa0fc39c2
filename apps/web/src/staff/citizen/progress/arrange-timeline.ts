// Where everything of a citizen's sprints stands on an axis of weeks. Pure: times are ISO 8601, UTC; places are percent
// of the axis, 0 at its beginning. Days and weeks are those of UTC: an hour or two is less than a line is wide.

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** So long without anything finished is drawn as a pause; a fortnight is what people call "a while". */
export const pauseDays = 14;
/** An axis shorter than this would make three days look like a life. */
const fewestWeeks = 4;
/** More names than this run into each other on a phone. */
const mostTicks = 5;
/** Marks closer than this stand as one with a number, in percent of the axis. */
const togetherWithin = 2.4;

export interface SprintTimes {
  enrolledAt: string;
  completedAt: string | null;
  levels: readonly { finishedAt: string; exam: boolean }[];
  certificateAt: string | null;
}

export type MarkKind = 'level' | 'exam' | 'certificate';
export interface Mark {
  kind: MarkKind;
  at: number;
  /** How many stand here as one. */
  count: number;
}
export interface Pause {
  from: string;
  /** Whole days. */
  days: number;
}
export interface DrawnSprint {
  /** From the enrolment to the end, or to now. */
  from: number;
  to: number;
  marks: Mark[];
  pauses: { from: number; to: number }[];
}
export interface DrawnTimeline {
  /** The Mondays that are named. */
  ticks: { at: number; day: string; week: number }[];
  sprints: DrawnSprint[];
}

/** Whole stretches of at least `pauseDays` in which nothing was finished; after the end there is none. */
export function pausesOf(sprint: SprintTimes, now: string): Pause[] {
  const { enrolledAt, completedAt, levels } = sprint;
  const end = completedAt ?? now;
  const moments = [enrolledAt, ...levels.map(({ finishedAt }) => finishedAt), end]
    .map((iso) => Math.min(Date.parse(iso), Date.parse(end)))
    .sort((one, other) => one - other);
  return moments.flatMap((from, index) => {
    const next = moments[index + 1];
    const days = next === undefined ? 0 : Math.floor((next - from) / dayMs);
    return days < pauseDays ? [] : [{ from: new Date(from).toISOString(), days }];
  });
}

/** The number of the week that a Monday begins, as ISO 8601 counts: week 1 has the first Thursday of the year. */
export function weekNumber(monday: number): number {
  const thursday = monday + 3 * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  return 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / weekMs);
}

function mondayOf(time: number): number {
  const day = Math.floor(time / dayMs);
  // Day 0 of the clock, 1 January 1970, was a Thursday.
  return (day - ((((day + 3) % 7) + 7) % 7)) * dayMs;
}

/** All of the sprints on one axis, from the week of the first enrolment to the end of the week of `now`. */
export function arrangeTimeline(sprints: readonly SprintTimes[], now: string): DrawnTimeline {
  const times = sprints.flatMap(({ enrolledAt, completedAt, certificateAt }) =>
    [enrolledAt, completedAt ?? now, certificateAt].flatMap((iso) => (iso === null ? [] : [Date.parse(iso)])),
  );
  const end = mondayOf(Math.max(...times, 0)) + weekMs;
  const begin = Math.min(mondayOf(Math.min(...times, end)), end - fewestWeeks * weekMs);
  const place = (iso: string): number => (100 * (Date.parse(iso) - begin)) / (end - begin);
  return {
    ticks: ticksOf(begin, end),
    sprints: sprints.map((sprint) => ({
      from: place(sprint.enrolledAt),
      to: place(sprint.completedAt ?? now),
      marks: marksOf(sprint, place),
      pauses: pausesOf(sprint, now).map(({ from, days }) => ({
        from: place(from),
        to: place(from) + (100 * days * dayMs) / (end - begin),
      })),
    })),
  };
}

function ticksOf(begin: number, end: number): DrawnTimeline['ticks'] {
  const weeks = (end - begin) / weekMs;
  const step = Math.max(1, Math.ceil(weeks / mostTicks));
  return Array.from({ length: Math.ceil(weeks / step) }, (_, index) => {
    const monday = begin + index * step * weekMs;
    return {
      at: (100 * (monday - begin)) / (end - begin),
      day: new Date(monday).toISOString(),
      week: weekNumber(monday),
    };
  });
}

/** An exam and a certificate stand by themselves and above the levels; levels of one day stand as one. */
function marksOf({ levels, certificateAt }: SprintTimes, place: (iso: string) => number): Mark[] {
  const marks: Mark[] = [];
  const inOrder = [...levels].sort((one, other) => one.finishedAt.localeCompare(other.finishedAt));
  for (const { finishedAt } of inOrder.filter(({ exam }) => !exam)) {
    const last = marks.at(-1);
    const at = place(finishedAt);
    if (last !== undefined && at - last.at < togetherWithin) last.count += 1;
    else marks.push({ kind: 'level', at, count: 1 });
  }
  const exams = inOrder.filter(({ exam }) => exam);
  marks.push(...exams.map(({ finishedAt }) => ({ kind: 'exam' as const, at: place(finishedAt), count: 1 })));
  if (certificateAt !== null) marks.push({ kind: 'certificate', at: place(certificateAt), count: 1 });
  return marks;
}
