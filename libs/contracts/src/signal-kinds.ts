/** Most pressing first: the list of citizens is in this order, and so is every citizen's own list. */
export const signalKinds = [
  'asked-for-help',
  'unanswered-message',
  'missed-booking',
  'deadline-passed',
  'failed-repeatedly',
  'wants-support',
  'inactive',
  'not-started',
  'finished',
] as const;
