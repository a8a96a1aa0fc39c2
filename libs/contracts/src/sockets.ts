import { z } from 'zod';
import { scopeOf, type Permission, type Role } from './permissions.js';

/**
 * What the server says to open pages: only that something changed, never what. The page fetches what it may see.
 */
export const liveHint = z.strictObject({
  topic: z.enum([
    'caseload',
    'citizen',
    'inbox',
    'progress',
    'workplace-tasks',
    'awards',
    'studio',
    'messages',
    'bookings',
    'referrals',
    'suggestions',
    /** What one may do has changed. */
    'rights',
  ]),
  /** The citizen, run, message or draft it is about. */
  id: z.string().optional(),
});
export type LiveHint = z.infer<typeof liveHint>;

/** The permissions of which one is needed to hear of a topic. */
const neededFor: Record<LiveHint['topic'], readonly Permission[]> = {
  caseload: ['caseload.read'],
  citizen: ['caseload.read'],
  inbox: ['inbox.read'],
  progress: ['play.learn'],
  'workplace-tasks': ['workplace-tasks.tick'],
  awards: ['awards.read'],
  studio: ['studio.use'],
  messages: ['messages.use'],
  bookings: ['bookings.use'],
  referrals: ['referrals.answer', 'caseload.read'],
  suggestions: ['referrals.answer', 'caseload.read'],
  rights: ['account.use'],
};

/** Whether a page of somebody with these roles is told of such a hint. */
export function mayHear(topic: LiveHint['topic'], held: readonly Role[]): boolean {
  return neededFor[topic].some((permission) => scopeOf(permission, held) !== null);
}

export interface ServerToClient {
  hint: (hint: LiveHint) => void;
  /** The access token behind the socket has run out: sign in again with a fresh one. */
  'token-expired': () => void;
}

export interface ClientToServer {
  /** Present a fresh access token on an open socket. */
  'renew-token': (
    body: { accessToken: string },
    ack: (answer: { ok: true } | { error: string }) => void,
  ) => void;
}

export const renewToken = z.strictObject({ accessToken: z.string().min(1).max(4000) });
