import { identifier, learningMethod, localizedText, track } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { badgeView } from './awards.js';

export const enrolRequest = z.strictObject({ sprintId: identifier });
export const methodRequest = z.strictObject({ method: learningMethod });

/** One node of the map as this citizen sees it. */
export const mapNode = z.object({
  levelId: z.string(),
  kind: z.enum(['practice', 'boss', 'exam']),
  title: localizedText,
  goal: localizedText,
  minutes: z.number(),
  x: z.number(),
  y: z.number(),
  stars: z.int().min(0).max(3),
  bestPercent: z.int().nullable(),
  finished: z.boolean(),
  /** An unfinished run of this level, to go on with on any device. */
  openRunId: z.uuid().nullable(),
  lock: z.object({ reason: z.literal('finish-more'), missing: z.int(), of: z.int() }).nullable(),
  isNext: z.boolean(),
});
export type MapNode = z.infer<typeof mapNode>;

export const enrolmentView = z.object({
  enrolmentId: z.uuid(),
  sprintId: z.string(),
  /** The newest minor of the major the citizen is in: a new run starts on it. */
  sprintVersionId: z.uuid(),
  version: z.string(),
  track,
  world: z.string(),
  title: localizedText,
  tagline: localizedText,
  /** The job functions or tasks of everyday life that it serves. */
  jobFunctions: z.array(localizedText),
  /** The ways it can be taken, and the one this citizen has chosen. */
  methods: z.array(learningMethod),
  method: learningMethod,
  enrolledAt: z.iso.datetime(),
  completedAt: z.iso.datetime().nullable(),
  nodes: z.array(mapNode),
  levelsFinished: z.int(),
  levelsTotal: z.int(),
  exam: z
    .object({ passedPercent: z.int().nullable(), sittingsLeftToday: z.int(), passMark: z.int() })
    .nullable(),
  cast: z.array(z.object({ id: z.string(), rig: z.string(), name: z.string(), role: localizedText })),
  skills: z.array(z.object({ id: z.string(), title: localizedText, percent: z.int() })),
});
export type EnrolmentView = z.infer<typeof enrolmentView>;

/** Everything the citizen's first page shows. */
export const homeView = z.object({
  enrolments: z.array(enrolmentView),
  /** The one thing to press: where it leads. Null when everything is finished. */
  next: z
    .object({
      enrolmentId: z.uuid(),
      sprintId: z.string(),
      levelId: z.string(),
      levelTitle: localizedText,
      minutes: z.number(),
      /** `start` a level, `resume` an open run, `exam`. */
      kind: z.enum(['start', 'resume', 'exam']),
      stepNumber: z.int().nullable(),
      stepsTotal: z.int().nullable(),
    })
    .nullable(),
  week: z.object({
    /** Weekdays with activity are counted; three of five reach the goal. */
    goal: z.int(),
    /** Two pauses are given in the first week. */
    pausesLeft: z.int(),
    days: z
      .array(
        z.object({
          date: z.iso.date(),
          active: z.boolean(),
          today: z.boolean(),
          /** A pause that was taken by itself: the day asks for nothing. */
          paused: z.boolean(),
        }),
      )
      .length(5),
    /** Saturday and Sunday count toward nothing and are welcome all the same. */
    weekend: z.object({ today: z.boolean(), active: z.boolean() }),
    reached: z.boolean(),
  }),
  newestSkill: z.object({ title: localizedText, percent: z.int() }).nullable(),
  /** Days since the last activity; null before the first. */
  awayDays: z.int().nullable(),
  /** Today's round of "Øv igen"; no questions when there is nothing to offer. */
  review: z.object({ questions: z.int(), minutes: z.int() }),
});
export type HomeView = z.infer<typeof homeView>;

// --- the wire of a run -------------------------------------------------------------------------------------------

/** Text that every store can keep: no NUL and no half of a character pair. */
export const wireText = z.string().regex(/^[^\0\p{Cs}]*$/u, 'must be plain text');

/** In small letters, as the database writes it: the same id is the same text everywhere. */
const anyCaseUuid = z.uuid().toLowerCase();

export const openRunRequest = z.strictObject({
  enrolmentId: anyCaseUuid,
  levelId: identifier,
  sprintVersionId: anyCaseUuid,
  engineVersion: wireText.min(1).max(20),
  seed: z.int().min(0).max(0xffffffff),
});
export type OpenRunRequest = z.infer<typeof openRunRequest>;

/** What an action looks like on the wire; whether its payload fits is the level engine's to say. */
export const wireAction = z.strictObject({
  id: anyCaseUuid,
  seq: z.int().min(1).max(100_000),
  stepId: identifier,
  type: z.enum([
    ...['choose', 'match', 'say', 'submit', 'place', 'tap', 'move', 'toggle', 'write', 'enter', 'fill'],
    ...['check', 'pick', 'back', 'hand-in', 'hint', 'reveal', 'continue'],
  ] as const),
  payload: z.record(
    wireText.max(60),
    z.union([wireText.max(500), z.record(wireText.max(60), wireText.max(500))]),
  ),
});
export type WireAction = z.infer<typeof wireAction>;

export const actionsRequest = z
  .strictObject({
    /** The seq the run is at before the first action of the batch. */
    expectedSeq: z.int().min(0),
    actions: z.array(wireAction).min(1).max(200),
  })
  .superRefine(({ expectedSeq, actions }, context) => {
    for (const [index, { seq }] of actions.entries()) {
      const wanted = expectedSeq + 1 + index;
      if (seq === wanted) continue;
      const message = `must be ${wanted}: the actions of a batch follow expectedSeq without a gap`;
      context.addIssue({ code: 'custom', path: ['actions', index, 'seq'], message });
    }
  });
export type ActionsRequest = z.infer<typeof actionsRequest>;

export const actionsAnswer = z.object({
  /** RunState of the level engine after the batch, cut for the learner in an exam. */
  state: z.unknown(),
  seq: z.int(),
  acknowledged: z.array(z.uuid()),
  /** Server time of the commit: "Gemt kl. 10:42". */
  savedAt: z.iso.datetime(),
});
export type ActionsAnswer = z.infer<typeof actionsAnswer>;

export const runView = z.object({
  runId: z.uuid(),
  enrolmentId: z.uuid(),
  levelId: z.string(),
  sprintVersionId: z.uuid(),
  engineVersion: z.string(),
  mode: z.enum(['practice', 'exam']),
  seed: z.int(),
  seq: z.int(),
  state: z.unknown(),
  /** In an exam: the learner's cut of the drawn level, since its keys never leave the server. Null in practice. */
  learnerLevel: z.unknown().nullable(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type RunView = z.infer<typeof runView>;

/** A level to play in practice, with its keys, so that it plays offline. Exam levels answer 404. */
export const levelContent = z.object({
  sprintId: z.string(),
  sprintVersionId: z.uuid(),
  level: z.unknown(),
  cast: z.array(z.object({ id: z.string(), rig: z.string(), name: z.string(), role: localizedText })),
  skills: z.array(z.object({ id: z.string(), title: localizedText })),
});
export type LevelContent = z.infer<typeof levelContent>;

export const startExamRequest = z.strictObject({ enrolmentId: anyCaseUuid });

/** What a finished run led to; asked for on the debrief. */
export const runOutcome = z.object({
  runId: z.uuid(),
  levelId: z.string(),
  percent: z.int(),
  stars: z.int(),
  best: z.boolean(),
  exam: z
    .object({
      passed: z.boolean(),
      passMark: z.int(),
      /** Per learning outcome: what went well and what to practise, never the key. */
      outcomes: z.array(
        z.object({ text: localizedText, percent: z.int(), practiseLevelId: z.string().nullable() }),
      ),
      sittingsLeftToday: z.int(),
    })
    .nullable(),
  skills: z.array(z.object({ id: z.string(), title: localizedText, before: z.int(), after: z.int() })),
  sprintCompleted: z.boolean(),
  /** The badge for the whole sprint, when this run has completed it and there is one. */
  badge: badgeView.pick({ title: true, shape: true, symbol: true }).nullable(),
  next: homeView.shape.next,
});
export type RunOutcome = z.infer<typeof runOutcome>;

export const helpRequest = z.strictObject({ runId: anyCaseUuid, stepId: identifier });
export const helpRequestView = z.object({
  helpRequestId: z.uuid(),
  levelId: z.string(),
  stepId: z.string(),
  requestedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
});
export type HelpRequestView = z.infer<typeof helpRequestView>;
export const helpRequestList = z.object({ helpRequests: z.array(helpRequestView) });
