import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';

/**
 * How it goes with what is digital in everyday life. It says which support helps and nothing else: it is no target
 * group, no measure of readiness for work, and nobody is sorted or chosen by it.
 */
export const readinessAreas = ['services', 'documents', 'safety'] as const;
export type ReadinessArea = (typeof readinessAreas)[number];

export const readinessAnswer = z.enum(['easy', 'some-trouble', 'hard']);
export type ReadinessAnswer = z.infer<typeof readinessAnswer>;

export const readinessAnswers = z.strictObject({
  /** MitID, Digital Post and official pages. */
  services: readinessAnswer,
  /** Saving and sending files. */
  documents: readinessAnswer,
  /** Telling whether a message or a page can be trusted. */
  safety: readinessAnswer,
});
export type ReadinessAnswers = z.infer<typeof readinessAnswers>;

/** Where it is known from: the citizen's own answers, a conversation, or a test that was taken together. */
export const readinessSources = ['own-answers', 'conversation', 'test'] as const;
export const readinessSource = z.enum(readinessSources);
export type ReadinessSource = z.infer<typeof readinessSource>;

/** The id is made by the page: sent twice it is one answer. */
export const answerReadiness = readinessAnswers.extend({ id: z.uuid() });
export type AnswerReadiness = z.infer<typeof answerReadiness>;

/** What a caseworker writes down of a talk. */
export const recordReadiness = answerReadiness.extend({
  source: readinessSource.exclude(['own-answers']),
});
export type RecordReadiness = z.infer<typeof recordReadiness>;

export const readinessEntry = z.object({
  readinessId: z.uuid(),
  source: readinessSource,
  at: z.iso.datetime(),
  answers: z.object({ services: readinessAnswer, documents: readinessAnswer, safety: readinessAnswer }),
});
export type ReadinessEntry = z.infer<typeof readinessEntry>;

/** What may help, and the answer it follows from. */
export const supportOption = z.object({
  kind: z.enum(['basic-sprint', 'read-aloud', 'reading-method', 'together']),
  area: z.enum(readinessAreas).nullable(),
  sprint: z.object({ sprintId: z.string(), title: localizedText }).nullable(),
});
export type SupportOption = z.infer<typeof supportOption>;

/** The newest entry counts, whoever it is from; those before it stay to be read. */
export const readinessView = z.object({
  current: readinessEntry.nullable(),
  /** Newest first. */
  earlier: z.array(readinessEntry),
  options: z.array(supportOption),
});
export type ReadinessView = z.infer<typeof readinessView>;
