import type { Attendance } from '@mikrosprint/contracts';

/** A conversation that was, or will be; days from now, on a workday. */
export interface StoryBooking {
  citizen: string;
  inDays: number;
  /** Null: nothing is noted, for it has not been yet. */
  was: Attendance | null;
  /** Given back by the citizen some days before. */
  cancelledDaysBefore?: number;
}

const was = (attendance: Attendance, daysAgo: number, ...citizens: string[]): StoryBooking[] =>
  citizens.map((citizen) => ({ citizen, inDays: -daysAgo, was: attendance }));
const comes = (inDays: number, ...citizens: string[]): StoryBooking[] =>
  citizens.map((citizen) => ({ citizen, inDays, was: null }));

export const storyBookings: readonly StoryBooking[] = [
  ...was('attended', 24, 'borger-14', 'borger-13', 'valby-4', 'valby-6'),
  ...was('attended', 17, 'borger-12', 'borger-18', 'borger-07', 'valby-5', 'amager-1'),
  ...was('attended', 11, 'borger-21', 'borger-22', 'borger-01', 'valby-9', 'amager-9'),
  ...was('attended', 4, 'borger-24', 'borger-20', 'valby-11', 'amager-2'),
  ...was('missed', 11, 'valby-8', 'amager-10'),
  ...was('missed', 4, 'borger-23', 'borger-05'),
  ...was('cancelled-late', 17, 'borger-15'),
  { citizen: 'borger-26', inDays: -4, was: null, cancelledDaysBefore: 3 },
  ...comes(1, 'borger-27', 'borger-12', 'valby-7'),
  ...comes(2, 'borger-18', 'valby-12'),
  ...comes(4, 'borger-21', 'borger-15', 'amager-3'),
  ...comes(8, 'citizen', 'borger-03', 'valby-13'),
];

/** How many come to the next workshop of Mette Holm. */
export const storyWorkshop: readonly string[] = ['borger-13', 'borger-20', 'borger-25', 'borger-02'];
