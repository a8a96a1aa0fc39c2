import { copenhagenDaysBetween, type Signal, type SupportWish } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

/**
 * Observations about activity on the platform, each with its cause: nothing is added up into a score, nothing is
 * predicted, and a signal goes when its cause does. The days are whole calendar days in Copenhagen.
 */
export const inactiveAfterDays = 6;
export const notStartedAfterDays = 3;
export const finishedForDays = 14;

/** Most pressing first. */
const order: readonly Signal['kind'][] = [
  'asked-for-help',
  'failed-repeatedly',
  'wants-support',
  'inactive',
  'not-started',
  'finished',
];

/** What the rules look at, about one citizen. */
export interface SignalFacts {
  lastActivityAt: Date | null;
  sprints: {
    title: LocalizedText;
    enrolledAt: Date;
    startedAt: Date | null;
    completedAt: Date | null;
  }[];
  failing: (StepFacts & { tries: number; since: Date })[];
  help: (StepFacts & { helpRequestId: string; requestedAt: Date })[];
  support: (SupportWish & { sharedAt: Date | null; talkedAt: Date | null }) | null;
}

interface StepFacts {
  runId: string | null;
  stepId: string | null;
  levelTitle: LocalizedText | null;
  stepPrompt: LocalizedText | null;
  sprintTitle: LocalizedText | null;
}

const nothing = {
  days: null,
  tries: null,
  levelTitle: null,
  stepPrompt: null,
  sprintTitle: null,
  helpRequestId: null,
  support: null,
};

/** All signals that hold at `now`, most pressing first and the longest waiting first within a kind. */
export function signalsOf(facts: SignalFacts, now: Date): Signal[] {
  return [
    ...askedForHelp(facts),
    ...failing(facts),
    ...wantsSupport(facts),
    ...resting(facts, now),
    ...done(facts, now),
  ].sort(comparePressing);
}

/** Whether a person should do something about it today; "finished" is news, not a call. */
export function asksForAPerson(signals: readonly Signal[]): boolean {
  return signals.some(({ kind }) => kind !== 'finished');
}

/** Sorts rows: those with the most pressing first signal first, those without any last. */
export function comparePressing(one: Signal | undefined, other: Signal | undefined): number {
  const rank = (signal: Signal | undefined) => (signal ? order.indexOf(signal.kind) : order.length);
  return rank(one) - rank(other) || (one?.since ?? '').localeCompare(other?.since ?? '');
}

function askedForHelp({ help }: SignalFacts): Signal[] {
  return help.map(({ requestedAt, levelTitle, stepPrompt, sprintTitle, helpRequestId }) => ({
    ...nothing,
    kind: 'asked-for-help',
    since: requestedAt.toISOString(),
    levelTitle,
    stepPrompt,
    sprintTitle,
    helpRequestId,
  }));
}

/** Somebody who has asked for help with the step is not reported a second time for trying it. */
function failing({ failing: steps, help }: SignalFacts): Signal[] {
  const asked = new Set(help.map(({ runId, stepId }) => `${runId} ${stepId}`));
  return steps
    .filter(({ runId, stepId }) => !asked.has(`${runId} ${stepId}`))
    .map(({ since, tries, levelTitle, stepPrompt, sprintTitle }) => ({
      ...nothing,
      kind: 'failed-repeatedly',
      since: since.toISOString(),
      tries,
      levelTitle,
      stepPrompt,
      sprintTitle,
    }));
}

/** Until it has been talked about; from then on it is a fact beside the signals, as long as it is shared. */
function wantsSupport({ support }: SignalFacts): Signal[] {
  if (support === null || support.sharedAt === null || support.talkedAt !== null) return [];
  const { reading, danish, sharedAt } = support;
  return [{ ...nothing, kind: 'wants-support', since: sharedAt.toISOString(), support: { reading, danish } }];
}

function resting({ sprints, lastActivityAt }: SignalFacts, now: Date): Signal[] {
  const open = sprints.filter(({ completedAt }) => completedAt === null);
  const notStarted = open
    .filter(({ startedAt }) => startedAt === null)
    .map(({ title, enrolledAt }) => ({ kind: 'not-started' as const, title, since: enrolledAt }))
    .filter(({ since }) => copenhagenDaysBetween(since, now) >= notStartedAfterDays);
  const underWay = open.find(({ startedAt }) => startedAt !== null);
  const inactive =
    underWay !== undefined &&
    lastActivityAt !== null &&
    copenhagenDaysBetween(lastActivityAt, now) >= inactiveAfterDays
      ? [{ kind: 'inactive' as const, title: underWay.title, since: lastActivityAt }]
      : [];
  return [...inactive, ...notStarted].map((cause) => sinceDays(cause, now));
}

function done({ sprints }: SignalFacts, now: Date): Signal[] {
  return sprints.flatMap(({ completedAt, title }) =>
    completedAt !== null && copenhagenDaysBetween(completedAt, now) <= finishedForDays
      ? [sinceDays({ kind: 'finished', title, since: completedAt }, now)]
      : [],
  );
}

function sinceDays(cause: { kind: Signal['kind']; title: LocalizedText; since: Date }, now: Date): Signal {
  return {
    ...nothing,
    kind: cause.kind,
    since: cause.since.toISOString(),
    days: copenhagenDaysBetween(cause.since, now),
    sprintTitle: cause.title,
  };
}
