import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';

const personId = z.uuid();
/** A calendar day in Copenhagen, YYYY-MM-DD. */
export const calendarDay = z.iso.date();

export const referralStatus = z.enum(['sent', 'accepted', 'started', 'finished', 'dropped']);
export type ReferralStatus = z.infer<typeof referralStatus>;

export const meetingForm = z.enum(['physical', 'phone', 'video']);
export type MeetingForm = z.infer<typeof meetingForm>;

export const bookingStatus = z.enum(['booked', 'cancelled', 'attended', 'missed']);
export type BookingStatus = z.infer<typeof bookingStatus>;

/** What has happened between a citizen and those who follow them. Part of `eventSchemas`. */
export const caseworkEventSchemas = {
  /**
   * Somebody else follows the citizen from now on; null is nobody. What is open between them (messages, bookings,
   * tasks) goes along, and the old access has ended with the commit of this event.
   */
  'caseload.moved': z.strictObject({
    citizenId: personId,
    fromId: personId.nullable(),
    toId: personId.nullable(),
    movedBy: personId,
  }),
  /** The first day of an assignment has come: the citizen is to be enrolled in the newest version that is open. */
  'assignment.begun': z.strictObject({
    assignmentId: z.uuid(),
    citizenId: personId,
    sprintId: z.string(),
    dueOn: calendarDay.nullable(),
  }),
  'referral.changed': z.strictObject({
    referralId: z.uuid(),
    citizenId: personId,
    /** Who follows the citizen now. */
    caseworkerId: personId.nullable(),
    /** Null: it is not a sprint of ours. */
    sprintId: z.string().nullable(),
    title: localizedText,
    from: referralStatus.nullable(),
    to: referralStatus,
    by: z.enum(['citizen', 'caseworker', 'platform']),
  }),
  /** A message is kept. It never carries the words. */
  'message.sent': z.strictObject({
    messageId: z.uuid(),
    citizenId: personId,
    /** Null: nobody follows the citizen now. */
    caseworkerId: personId.nullable(),
    fromCitizen: z.boolean(),
  }),
  /** What a citizen wrote was not answered within the opening hours: it is a task now. */
  'conversation.waiting': z.strictObject({ citizenId: personId, since: z.iso.datetime() }),
  'conversation.answered': z.strictObject({ citizenId: personId }),
  'booking.changed': z.strictObject({
    bookingId: z.uuid(),
    citizenId: personId,
    caseworkerId: personId,
    form: meetingForm,
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    status: bookingStatus,
    /** Cancelled so late that nobody else could use the time. */
    late: z.boolean(),
  }),
} as const;
