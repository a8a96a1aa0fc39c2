import { z } from 'zod';
import { bookingStatus, calendarDay, meetingForm } from './casework-events.js';

/** Whoever follows a citizen and a citizen meet: offered times, booked times and how they went. */

/** HH:MM on Copenhagen's clocks. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Whole minutes; shorter is no talk, longer is a day. */
const meetingMinutes = z.int().min(10).max(480);

/** One line: no control character and no half of a pair, which nobody types and no database keeps. */
const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}\p{Surrogate}]*$/u)
    .trim();

/** A series is at most half a year and this many times. */
export const longestSeries = { days: 184, times: 400 } as const;

/** One time, or the same hours on some days of every week, cut into equal parts. Days and times are Copenhagen's. */
export const offeredTimes = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), day: calendarDay, from: clockTime, minutes: meetingMinutes }),
  z
    .strictObject({
      kind: z.literal('weekly'),
      /** 1 is Monday, 7 is Sunday. */
      weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
      from: clockTime,
      to: clockTime,
      minutes: meetingMinutes,
      firstDay: calendarDay,
      lastDay: calendarDay,
    })
    .refine(({ from, to }) => from < to, { path: ['to'], message: 'ends after it begins' })
    .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
      path: ['lastDay'],
      message: 'not before the first day',
    })
    .refine(
      ({ firstDay, lastDay }) =>
        Date.parse(lastDay) - Date.parse(firstDay) <= longestSeries.days * 86_400_000,
      { path: ['lastDay'], message: 'at most half a year after the first day' },
    ),
]);
export type OfferedTimes = z.infer<typeof offeredTimes>;

/** What a caseworker offers. More seats than one is a workshop, which has a name. */
export const offerSlots = z
  .strictObject({
    form: meetingForm,
    /** Where to come, or the number that is called; nothing for video. */
    place: line(200),
    seats: z.int().min(1).max(40),
    title: line(120).min(1).nullable(),
    times: offeredTimes,
  })
  .refine(({ form, place }) => form === 'video' || place !== '', {
    path: ['place'],
    message: 'where, or which number',
  })
  .refine(({ seats, title }) => seats > 1 === (title !== null), {
    path: ['title'],
    message: 'a workshop has a name, a conversation has none',
  });
export type OfferSlots = z.infer<typeof offerSlots>;

/** How many times were offered, and how many were left out because of what the reasons say. */
export const offeredSlots = z.object({
  offered: z.int(),
  /** The clock leaves this hour out on one night in March. */
  missing: z.int(),
  past: z.int(),
  /** Offered already, in whole or in part. */
  overlapping: z.int(),
});
export type OfferedSlots = z.infer<typeof offeredSlots>;

const meeting = {
  slotId: z.uuid(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  form: meetingForm,
  place: z.string(),
  /** The name of a workshop; null is a conversation of two. */
  title: z.string().nullable(),
};

export const freeSlot = z.object({
  ...meeting,
  /** Who holds it. */
  caseworkerName: z.string(),
  seatsFree: z.int(),
});
export type FreeSlot = z.infer<typeof freeSlot>;

const booked = {
  bookingId: z.uuid(),
  status: bookingStatus,
  /** Cancelled so late that nobody else could use the time. */
  late: z.boolean(),
  /** Whether the citizen's own caseworker comes along to a workshop. */
  together: z.boolean(),
};

export const appointment = z.object({ ...meeting, ...booked, caseworkerName: z.string() });
export type Appointment = z.infer<typeof appointment>;

/** What the pages need to know of the rules, so that they are said before they count. */
const rules = {
  /** Later than so many hours before it begins a cancellation is late, by form. */
  lateHours: z.record(meetingForm, z.int()),
  /** Whether this installation has rooms for video. */
  videoConnected: z.boolean(),
};

export const appointmentsView = z.object({
  /** Null: nobody follows the citizen now, so nothing can be booked. */
  caseworkerName: z.string().nullable(),
  /** Those to come, the next one first. */
  coming: z.array(appointment),
  /** The newest ten that are over or were cancelled, the newest first. */
  earlier: z.array(appointment),
  free: z.array(freeSlot),
  ...rules,
});
export type AppointmentsView = z.infer<typeof appointmentsView>;

export const nextAppointment = z.object({ next: appointment.nullable() });
export type NextAppointment = z.infer<typeof nextAppointment>;

/** The id is made by the page: sent again after a dead line it is the same booking. */
export const bookSlot = z.strictObject({
  bookingId: z.uuid(),
  slotId: z.uuid(),
  /** A workshop together with one's own caseworker: two seats. */
  together: z.boolean(),
});
export const moveBooking = z.strictObject({ slotId: z.uuid() });

/** The facts of `slot-taken`: what is free instead, the nearest first. */
export const slotAlternatives = z.object({ alternatives: z.array(freeSlot) });

export const attendance = z.enum(['attended', 'missed', 'cancelled-late']);
export type Attendance = z.infer<typeof attendance>;
export const noteAttendance = z.strictObject({
  attendance,
  /** Of the caseworker who came along, when the booking is for two. */
  together: attendance.nullable(),
});

/** A link into a room for video, for whoever asked and for this meeting only. */
export const roomLink = z.object({ url: z.url() });
export type RoomLink = z.infer<typeof roomLink>;

/** One who has booked a time. Somebody else's citizen takes a seat and has no name here. */
export const calendarBooking = z.object({
  ...booked,
  citizenId: z.uuid().nullable(),
  citizenName: z.string().nullable(),
  /** How it went for the caseworker who came along. */
  togetherStatus: bookingStatus.nullable(),
});
export type CalendarBooking = z.infer<typeof calendarBooking>;

export const calendarSlot = z.object({
  ...meeting,
  seats: z.int(),
  /** Held by oneself; otherwise a colleague holds it and one's own citizens take part. */
  own: z.boolean(),
  caseworkerName: z.string(),
  bookings: z.array(calendarBooking),
});
export type CalendarSlot = z.infer<typeof calendarSlot>;

/** How often those of one form were attended; null where fewer than five are known. */
export const attendanceRate = z.object({
  form: meetingForm,
  n: z.int(),
  attended: z.int(),
  /** Cancelled late. */
  late: z.int(),
  missed: z.int(),
});
export type AttendanceRate = z.infer<typeof attendanceRate>;

export const calendarQuery = z.strictObject({
  from: calendarDay,
  days: z.coerce.number().int().min(1).max(42),
});
export const calendarView = z.object({
  slots: z.array(calendarSlot),
  /** Of the last twelve months; only forms of which five or more are known. */
  rates: z.array(attendanceRate),
  ...rules,
});
export type CalendarView = z.infer<typeof calendarView>;

/** The bookings of one citizen, for whoever follows them. */
export const citizenBookings = z.object({
  coming: z.array(appointment),
  earlier: z.array(appointment),
});
export type CitizenBookings = z.infer<typeof citizenBookings>;
