import { identifier, localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { uiLocales } from './accounts.js';
import { caseloadShows, caseloadSorts, longestCaseloadSearch, quietDays } from './caseload-choices.js';
import { signal, signalKind } from './casework.js';
import { signalKinds } from './signal-kinds.js';

export const caseloadRow = z.object({
  citizenId: z.uuid(),
  displayName: z.string(),
  since: z.iso.datetime(),
  lastActivityAt: z.iso.datetime().nullable(),
  /** The part of the organisation that the citizen belongs to, where that is known. */
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** The newest enrolment first. */
  sprints: z.array(
    z.object({
      sprintId: z.string(),
      title: localizedText,
      levelsFinished: z.int(),
      levelsTotal: z.int(),
      stars: z.int(),
      completedAt: z.iso.datetime().nullable(),
    }),
  ),
  badges: z.int(),
  certificates: z.int(),
  /** Most pressing first. */
  signals: z.array(signal),
});
export type CaseloadRow = z.infer<typeof caseloadRow>;

/** Which rows of a caseload are shown, and in which order. All of it holds together: a row has to fit everything. */
export const caseloadChoice = z.strictObject({
  show: z.enum(caseloadShows),
  /** Any of these kinds; empty: whatever the signals. */
  signals: z.array(signalKind).max(signalKinds.length),
  /** A sprint's id, or `none`; null: whatever the sprint. */
  sprint: identifier.nullable(),
  unitId: z.uuid().nullable(),
  /** Not active for at least so many days, or never; null: whenever. */
  quietFor: z.literal([...quietDays]).nullable(),
  sort: z.enum(caseloadSorts),
  /** A part of the citizen's name, or of a sprint's. */
  search: z.string().max(longestCaseloadSearch),
});
export type CaseloadChoice = z.infer<typeof caseloadChoice>;

const viewName = z.string().trim().min(1).max(60);

/** A choice that a caseworker keeps under a name; at most one of them opens the list. */
export const savedView = z.object({
  viewId: z.uuid(),
  name: z.string(),
  choice: caseloadChoice,
  isDefault: z.boolean(),
});
export type SavedView = z.infer<typeof savedView>;

/** The id is made by the page: sent twice it is one view. */
export const saveView = z.strictObject({
  viewId: z.uuid(),
  name: viewName,
  choice: caseloadChoice,
  isDefault: z.boolean(),
});
export type SaveView = z.infer<typeof saveView>;
export const changeView = saveView.omit({ viewId: true }).partial();
export type ChangeView = z.infer<typeof changeView>;

export const caseloadView = z.object({
  rows: z.array(caseloadRow),
  /** How many of the rows have a signal that asks for a person today. */
  needsAttention: z.int(),
  /** By name. */
  views: z.array(savedView),
});
export type CaseloadView = z.infer<typeof caseloadView>;

/** What is shown, as a file: these citizens in this order, with the names of the columns in the reader's language. */
export const exportCaseload = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  locale: z.enum(uiLocales),
  citizenIds: z.array(z.uuid()).min(1).max(1000),
});
export type ExportCaseload = z.infer<typeof exportCaseload>;
