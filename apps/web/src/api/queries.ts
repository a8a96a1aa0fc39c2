import { QueryClient } from '@tanstack/react-query';
import { onReturn } from './connection.js';
import { ApiProblem } from './problem.js';

/** Waits are retried only where trying again can help: no answer, or a server that is busy. */
const worthRetrying = (problem: unknown): boolean =>
  problem instanceof ApiProblem && (problem.code === 'offline' || problem.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      retry: (count, problem) => count < 2 && worthRetrying(problem),
      retryDelay: (count) => 400 * 2 ** count,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

// What was shown from memory is asked for again.
onReturn(() => void queryClient.invalidateQueries());

/** One name per thing that is fetched, so that a hint from the server can refresh exactly it. */
export const keys = {
  home: ['home'],
  sprints: ['sprints'],
  enrolment: (id: string) => ['enrolment', id],
  workplaceTasks: (enrolmentId: string) => ['workplace-tasks', enrolmentId],
  awards: ['awards'],
  externalProofs: ['external-proofs'],
  shared: ['shared'],
  skills: ['skills'],
  support: ['support'],
  bookings: ['bookings'],
  review: ['review'],
  feedback: (enrolmentId: string) => ['feedback', enrolmentId],
  help: ['help-requests'],
  studioDrafts: ['studio', 'drafts'],
  studioDraft: (id: string) => ['studio', 'draft', id],
  unreadMessages: ['messages', 'unread'],
  conversations: ['messages', 'list'],
  conversation: (citizenId: string) => ['messages', 'thread', citizenId],
  allReferrals: ['referrals'],
  referrals: (citizenId: string) => ['referrals', citizenId],
  myReferrals: ['referrals', 'mine'],
  allSuggestions: ['suggestions'],
  suggestions: (citizenId: string) => ['suggestions', citizenId],
  mySuggestions: ['suggestions', 'mine'],
  courses: ['courses'],
  jobRoles: ['job-roles'],
  handovers: ['handovers'],
  colleagues: ['handovers', 'colleagues'],
  caseloadSizes: ['handovers', 'caseloads'],
  plannedHandovers: ['handovers', 'planned'],
  portfolio: ['portfolio'],
  rights: ['rights'],
  badgeRules: ['badge-rules'],
  caseload: ['caseload'],
  /** What makes the list of citizens old makes this old too. */
  cohorts: ['caseload', 'cohorts'],
  citizen: (id: string) => ['citizen', id],
  inbox: ['inbox'],
  notificationSettings: ['notification-settings'],
  demoMail: ['demo-mail'],
  options: ['sign-in-options'],
  verification: (id: string) => ['verification', id],
  sharedProof: (token: string) => ['shared-proof', token],
} as const;
