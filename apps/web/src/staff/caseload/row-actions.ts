import type { SignalKind } from '@mikrosprint/contracts';

/**
 * What one most likely does next about a citizen: answer the call for help on their page, answer or write to them, or
 * agree on the next sprint.
 */
export type RowAction = 'help' | 'answer' | 'write' | 'next';

const actions: Record<SignalKind, RowAction> = {
  'asked-for-help': 'help',
  'unanswered-message': 'answer',
  'missed-booking': 'write',
  'deadline-passed': 'write',
  'failed-repeatedly': 'write',
  'wants-support': 'write',
  inactive: 'write',
  'not-started': 'write',
  finished: 'next',
};

/** It follows from the most pressing signal; without any one can still write. */
export const actionFor = (kind: SignalKind | undefined): RowAction =>
  kind === undefined ? 'write' : actions[kind];
