import type { AttendanceRate, BookingStatus, MeetingForm } from '@mikrosprint/contracts';

/** Fewer than these say more about persons than about meetings: nothing is shown. */
export const fewestShown = 5;

const forms: readonly MeetingForm[] = ['physical', 'phone', 'video'];

export interface CountedMeeting {
  form: MeetingForm;
  status: BookingStatus;
  late: boolean;
}

/**
 * How meetings of each form went. Counted is what it is known of: attended, missed, or cancelled so late that nobody else
 * could use the time. What was cancelled in time and what nobody has noted yet is not part of `n`. A form with fewer than
 * `fewestShown` is left out.
 */
export function attendanceRates(meetings: readonly CountedMeeting[]): AttendanceRate[] {
  return forms
    .map((form) => {
      const same = meetings.filter((meeting) => meeting.form === form);
      const attended = same.filter(({ status }) => status === 'attended').length;
      const missed = same.filter(({ status }) => status === 'missed').length;
      const late = same.filter((meeting) => meeting.status === 'cancelled' && meeting.late).length;
      return { form, n: attended + late + missed, attended, late, missed };
    })
    .filter(({ n }) => n >= fewestShown);
}
