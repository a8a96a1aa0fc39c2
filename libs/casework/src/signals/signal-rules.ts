import type { SignalKind } from '@mikrosprint/contracts';
import { askedForHelp } from './asked-for-help.js';
import { deadlinesPassed } from './deadline-passed.js';
import { failedRepeatedly } from './failed-repeatedly.js';
import { finished } from './finished.js';
import { inactive } from './inactive.js';
import { missedBooking } from './missed-booking.js';
import { notStarted } from './not-started.js';
import type { Cause, SignalFacts } from './signal-facts.js';
import { unansweredMessage } from './unanswered-message.js';
import { wantsSupport } from './wants-support.js';

/** One rule for each kind, each in a file of its own: the causes that hold at `now`, and no signal without one. */
export const signalRules: Record<SignalKind, (facts: SignalFacts, now: Date) => Cause[]> = {
  'asked-for-help': askedForHelp,
  'unanswered-message': unansweredMessage,
  'missed-booking': ({ bookings }, now) => [missedBooking(bookings, now)].filter((cause) => cause !== null),
  'deadline-passed': ({ deadlines }, now) => deadlinesPassed(deadlines, now),
  'failed-repeatedly': failedRepeatedly,
  'wants-support': wantsSupport,
  inactive,
  'not-started': notStarted,
  finished,
};
