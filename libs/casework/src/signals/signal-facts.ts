import type { Signal, SupportWish } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import type { DeadlineFact } from './deadline-passed.js';
import type { BookingFact } from './missed-booking.js';

/** What the rules look at, about one citizen. */
export interface SignalFacts {
  lastActivityAt: Date | null;
  sprints: SprintFacts[];
  failing: (StepFacts & { tries: number; since: Date })[];
  help: (StepFacts & { helpRequestId: string; requestedAt: Date })[];
  support: (SupportWish & { sharedAt: Date | null; talkedAt: Date | null }) | null;
  /** When the citizen wrote what was not answered within the opening hours. */
  unansweredSince: Date | null;
  bookings: BookingFact[];
  deadlines: DeadlineFact[];
  /** A next step is agreed and still stands: a referral or a suggestion was accepted, or a sprint assigned. */
  nextAgreed: boolean;
}

export interface SprintFacts {
  title: LocalizedText;
  enrolledAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
}

export interface StepFacts {
  runId: string | null;
  stepId: string | null;
  levelTitle: LocalizedText | null;
  stepPrompt: LocalizedText | null;
  sprintTitle: LocalizedText | null;
}

/** Why a signal holds: since when, and the facts that its kind is worded with. */
export type Cause = Pick<Signal, 'since'> & Partial<Omit<Signal, 'kind' | 'since'>>;
