import { identifier, localizedText, longestPastedText, mostPastedTasks } from '@mikrosprint/curriculum';
import { z } from 'zod';

/*
 * The studio: where an organisation writes its sprints. A draft is made of parts, the sheet and one part per level, so
 * that two people can write at the same time and a save carries only what has changed. Each save that is taken makes a
 * new revision of the draft; none is ever lost.
 */

/** `sheet`, or `level/<id>` with an id as content has them. */
export const draftPart = z
  .string()
  .refine(
    (part) => part === 'sheet' || (part.startsWith('level/') && identifier.safeParse(part.slice(6)).success),
    'sheet, or level/ and an id',
  );
export type DraftPart = z.infer<typeof draftPart>;

export const draftStatus = z.enum(['draft', 'in-review', 'published', 'retired']);
export type DraftStatus = z.infer<typeof draftStatus>;

/** What can be done to a draft; which from where and by whom is `draftTransitions`. */
export const draftTransition = z.enum([
  'submit',
  'withdraw',
  'send-back',
  'publish',
  'revise',
  'retire',
  'reopen',
]);
export type DraftTransition = z.infer<typeof draftTransition>;

interface Move {
  from: DraftStatus;
  to: DraftStatus;
  /** Who may: the organisation that writes it, or those who answer for what citizens meet. */
  by: 'author' | 'reviewer';
  /** The checks of `content:check` must find nothing. */
  needsChecks?: true;
  /** A sentence that says why is asked for. */
  needsReason?: true;
}

/** The whole life of a draft, in one table. */
export const draftTransitions: Record<DraftTransition, Move> = {
  submit: { from: 'draft', to: 'in-review', by: 'author', needsChecks: true },
  withdraw: { from: 'in-review', to: 'draft', by: 'author' },
  'send-back': { from: 'in-review', to: 'draft', by: 'reviewer', needsReason: true },
  publish: { from: 'in-review', to: 'published', by: 'reviewer', needsChecks: true },
  revise: { from: 'published', to: 'draft', by: 'author' },
  retire: { from: 'published', to: 'retired', by: 'author', needsReason: true },
  reopen: { from: 'retired', to: 'published', by: 'author' },
};

/** The most a part may weigh, as JSON in bytes. */
export const longestPart = 512 * 1024;

/** What an author has written so far: any JSON object. Whether it is a sheet or a level yet is for the checks to say. */
const partContent = z.record(z.string(), z.json());

/** Whoever wrote or reads along, as colleagues see them. */
export const writer = z.strictObject({ personId: z.uuid(), displayName: z.string() });
export type Writer = z.infer<typeof writer>;

/** An organisation that writes sprints, as its people call it. */
export const organisation = z.strictObject({ organisationId: z.uuid(), name: z.string() });
export type Organisation = z.infer<typeof organisation>;
/** Those in which somebody may begin a draft, the one they joined first before the others. */
export const organisationList = z.strictObject({ organisations: z.array(organisation) });
export type OrganisationList = z.infer<typeof organisationList>;

export const draftCard = z.strictObject({
  draftId: z.uuid(),
  /** The lasting name of the sprint, in its address and its certificates. */
  sprintId: identifier,
  title: localizedText,
  status: draftStatus,
  revision: z.int(),
  levels: z.int(),
  steps: z.int(),
  updatedAt: z.iso.datetime(),
  updatedBy: writer.nullable(),
  /** The version that citizens meet now. */
  published: z.strictObject({ sprintVersionId: z.uuid(), version: z.string() }).nullable(),
  openComments: z.int(),
  /** Who writes it. */
  organisation: organisation.nullable(),
});
export type DraftCard = z.infer<typeof draftCard>;
export const draftList = z.strictObject({ drafts: z.array(draftCard) });
export type DraftList = z.infer<typeof draftList>;

export const partView = z.strictObject({
  part: draftPart,
  /** The revision of the draft in which this part last changed. */
  revision: z.int(),
  content: partContent,
  savedAt: z.iso.datetime(),
  savedBy: writer.nullable(),
});
export type PartView = z.infer<typeof partView>;

/** Somebody who has the draft open now. */
export const presence = z.strictObject({
  ...writer.shape,
  part: draftPart.nullable(),
  since: z.iso.datetime(),
});
export type Presence = z.infer<typeof presence>;

export const draftView = z.strictObject({
  ...draftCard.shape,
  parts: z.array(partView),
  here: z.array(presence),
  /** What may be done to it now, by the one who asks. */
  transitions: z.array(draftTransition),
});
export type DraftView = z.infer<typeof draftView>;

/** What every way to begin has in common. */
const beginning = {
  /** Made by the page: asked for twice, because the answer was lost or the button pressed again, it is begun once. */
  requestId: z.uuid().toLowerCase().optional(),
  /** For whoever writes for several; without it, the one they joined first. */
  organisationId: z.uuid().toLowerCase().optional(),
};

export const newDraft = z.discriminatedUnion('from', [
  z.strictObject({
    ...beginning,
    from: z.literal('template'),
    template: identifier,
    title: z.string().trim().min(1).max(80),
  }),
  z.strictObject({
    ...beginning,
    from: z.literal('text'),
    text: z.string().trim().min(1).max(longestPastedText),
    /** Tasks that are left out, by their place among all that the rules find in the text, from 0. */
    without: z.array(z.int().min(0).max(mostPastedTasks)).max(mostPastedTasks).optional(),
  }),
  z.strictObject({ ...beginning, from: z.literal('draft'), draftId: z.uuid() }),
  /** A fork of what was published: also of a sprint that ships. */
  z.strictObject({ ...beginning, from: z.literal('version'), sprintVersionId: z.uuid() }),
]);
export type NewDraft = z.infer<typeof newDraft>;

/** All or nothing. A part that nobody has yet has the base revision 0; `content: null` takes the part away. */
export const saveRequest = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        part: draftPart,
        baseRevision: z.int().min(0),
        content: partContent.nullable(),
      }),
    )
    .min(1)
    .max(40),
});
export type SaveRequest = z.infer<typeof saveRequest>;
/** Sent again, the same changes are answered as the first time. */
export const saved = z.strictObject({ revision: z.int(), savedAt: z.iso.datetime() });
export type Saved = z.infer<typeof saved>;
/** The facts of a `draft-conflict`: what the others have saved meanwhile, part by part. */
export const conflictFacts = z.strictObject({ parts: z.array(partView), gone: z.array(draftPart) });
export type ConflictFacts = z.infer<typeof conflictFacts>;

export const revisionEntry = z.strictObject({
  revision: z.int(),
  savedAt: z.iso.datetime(),
  savedBy: writer.nullable(),
  parts: z.array(draftPart),
  /** Made by bringing this earlier revision back. */
  restoredFrom: z.int().nullable(),
});
export type RevisionEntry = z.infer<typeof revisionEntry>;
/** Newest first; `before` goes on from there. */
export const revisionList = z.strictObject({ revisions: z.array(revisionEntry), before: z.int().nullable() });
export type RevisionList = z.infer<typeof revisionList>;
export const revisionView = z.strictObject({ revision: z.int(), parts: z.array(partView) });
export type RevisionView = z.infer<typeof revisionView>;

/** Something to mend, where it stands. */
export const draftProblem = z.strictObject({
  part: draftPart,
  path: z.array(z.union([z.string(), z.int()])),
  message: z.string(),
  /** Easy reading is asked for, not forced: above the limit the author may go on with a reason. */
  excusable: z.boolean(),
});
export type DraftProblem = z.infer<typeof draftProblem>;
export const checkAnswer = z.strictObject({ revision: z.int(), problems: z.array(draftProblem) });
export type CheckAnswer = z.infer<typeof checkAnswer>;

export const transitionRequest = z.strictObject({
  transition: draftTransition,
  /** The revision that was looked at: what came after it is not carried along unseen. */
  revision: z.int(),
  reason: z.string().trim().min(3).max(500).optional(),
  /** Only with `publish`: whether learners go on where they are, or finish the old one. */
  change: z.enum(['minor', 'major']).optional(),
});
export type TransitionRequest = z.infer<typeof transitionRequest>;

/** A remark on a place in the draft. `path` is empty for the part as a whole. */
export const commentView = z.strictObject({
  commentId: z.uuid(),
  part: draftPart,
  path: z.array(z.union([z.string(), z.int()])),
  text: z.string(),
  by: writer.nullable(),
  at: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
  /** What it was about is not in the draft any more; `part` and `path` then lead to the nearest that is left. */
  gone: z.boolean(),
  /** What the place was called when it was remarked on; null where it had no name. */
  about: localizedText.nullable(),
});
export type CommentView = z.infer<typeof commentView>;
export const commentList = z.strictObject({ comments: z.array(commentView) });
export type CommentList = z.infer<typeof commentList>;
export const newComment = z.strictObject({
  part: draftPart,
  path: z.array(z.union([z.string().max(60), z.int()])).max(12),
  /** The step that `path` leads into, by its id: the author may have moved it while the remark was written. */
  stepId: identifier.optional(),
  text: z.string().trim().min(1).max(2_000),
});
export type NewComment = z.infer<typeof newComment>;

/**
 * What was hard to read when the draft was sent in, and why its author keeps it so. It stays with the version that is
 * published.
 */
export const excusedReading = z.strictObject({ reason: z.string(), problems: z.array(draftProblem) });
export type ExcusedReading = z.infer<typeof excusedReading>;

/** One step in the life of a draft: who took it, when and why. */
export const moveEntry = z.strictObject({
  moveId: z.uuid(),
  transition: draftTransition,
  /** The revision of the draft that was moved; of `publish` it is what citizens meet. */
  revision: z.int(),
  at: z.iso.datetime(),
  by: writer.nullable(),
  reason: z.string().nullable(),
  /** Only with `publish`: the version that came of it. */
  version: z.string().nullable(),
  excused: excusedReading.nullable(),
});
export type MoveEntry = z.infer<typeof moveEntry>;
/** Newest first. */
export const moveList = z.strictObject({ moves: z.array(moveEntry) });
export type MoveList = z.infer<typeof moveList>;
export const presenceList = z.strictObject({ here: z.array(presence) });
export type PresenceList = z.infer<typeof presenceList>;

/** A block that is not as it is in the version that citizens meet now. */
export const changedBlock = z.strictObject({
  part: draftPart,
  /** Null for the sheet, and for what a level says around its steps. */
  stepId: z.string().nullable(),
  /** Null while it has no name. */
  title: localizedText.nullable(),
  /** `reordered`: the steps of a level are the same and stand in another order. */
  change: z.enum(['added', 'removed', 'changed', 'reordered']),
});
export type ChangedBlock = z.infer<typeof changedBlock>;

/** What publishing the draft, or retiring it, would mean. */
export const publishingPlan = z.strictObject({
  /** The revision that was compared. */
  revision: z.int(),
  /** The version that citizens meet now; null before the first. */
  published: z.string().nullable(),
  /** Citizens who have begun that major version and not finished it; null for some, but fewer than are ever told. */
  learning: z.int().nullable(),
  changes: z.array(changedBlock),
  /** How many more blocks have changed than are listed. */
  moreChanges: z.int(),
  /** What progress follows and the draft has no more, as `step save/ending`: while there is any, no minor is taken. */
  lost: z.array(z.string()),
  /** The numbers either way; a first version is neither. */
  minor: z.string().nullable(),
  major: z.string(),
  /** What the author keeps though it is hard to read. */
  excused: excusedReading.nullable(),
});
export type PublishingPlan = z.infer<typeof publishingPlan>;
