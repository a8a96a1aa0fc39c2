import { z } from 'zod';
import { identifier, localizedText } from '../text.js';
import { castId, stepBase } from './common.js';

/** What counts as right in a field. Text is compared without case and surrounding or doubled spaces. */
export const accept = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('exact'), value: z.string().min(1).max(200) }),
  z.strictObject({ rule: z.literal('one-of'), values: z.array(z.string().min(1).max(200)).min(1).max(12) }),
  /** A number between two values, both included; decimal comma and point are both read. */
  z.strictObject({ rule: z.literal('range'), from: z.number(), to: z.number() }),
  /** A pattern for the whole value, without case; `example` is a value it accepts, shown when the answer is shown. */
  z.strictObject({
    rule: z.literal('pattern'),
    pattern: z.string().min(1).max(200),
    example: z.string().min(1).max(200),
  }),
  /** A date as YYYY-MM-DD; a typed "24. april 2026", "24/4-2026" or "24.04.2026" is read as the same date. */
  z.strictObject({ rule: z.literal('date'), value: z.iso.date() }),
]);
export type Accept = z.infer<typeof accept>;

const fieldBase = {
  id: identifier,
  label: localizedText,
  help: localizedText.optional(),
  /** Why this is the right value; shown when the field was wrong and when it became right. */
  why: localizedText,
  accept,
};

const choice = z.strictObject({
  id: identifier,
  text: localizedText,
  /** A second line: a file's kind, size and date, or what stands below the name of a button. */
  detail: localizedText.optional(),
});

export const screenField = z.discriminatedUnion('type', [
  z.strictObject({ ...fieldBase, type: z.literal('text') }),
  z.strictObject({ ...fieldBase, type: z.literal('number') }),
  z.strictObject({ ...fieldBase, type: z.literal('date') }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('select'),
    options: z.array(choice).min(2).max(8),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('radio'),
    options: z.array(choice).min(2).max(5),
  }),
  /** Picks one file from those that lie in a folder, as a page that asks for a file does. */
  z.strictObject({ ...fieldBase, type: z.literal('file'), options: z.array(choice).min(2).max(8) }),
  /** Presses one of the buttons, links or menu entries that stand on the page. */
  z.strictObject({ ...fieldBase, type: z.literal('press'), options: z.array(choice).min(2).max(6) }),
]);
export type ScreenField = z.infer<typeof screenField>;
/** A field that is answered by choosing. */
export type ScreenChoiceField = Extract<ScreenField, { options: unknown }>;

export function isChoice(field: ScreenField): field is ScreenChoiceField {
  return 'options' in field;
}

/** Programs of an office, and from `browser` on the pages of everyday life that are practised as if they were real. */
const appKind = z.enum(['case', 'booking', 'ticket', 'mail', 'portal', 'browser', 'phone', 'writer', 'call']);

/** A realistic work screen: a form to fill from a source beside it. Any route to the right end state counts. */
export const screenStep = z.strictObject({
  ...stepBase,
  mechanic: z.literal('screen'),
  app: z.strictObject({
    title: localizedText,
    kind: appKind,
    /** What stands in a browser's address line; on a domain that nobody can own. */
    address: z.string().min(1).max(120).optional(),
  }),
  /** What the form is filled from; it lies beside it. */
  material: z.strictObject({
    title: localizedText,
    kind: z.enum(['letter', 'mail', 'note', 'record', 'message', 'page']),
    from: localizedText.optional(),
    paragraphs: z.array(localizedText).min(1).max(8),
  }),
  fields: z.array(screenField).min(1).max(8),
  submit: localizedText,
  /** What happens in the world when it is sent. */
  reaction: z.enum(['print', 'hand-over', 'send', 'file']).default('send'),
  actor: castId.optional(),
});
export type ScreenStep = z.infer<typeof screenStep>;
