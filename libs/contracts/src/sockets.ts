import { z } from 'zod';

/**
 * What the server says to open pages: only that something changed, never what. The page fetches what it may see.
 */
export const liveHint = z.strictObject({
  topic: z.enum(['caseload', 'citizen', 'inbox', 'progress', 'workplace-tasks', 'awards', 'studio']),
  /** The citizen, run, message or draft it is about. */
  id: z.string().optional(),
});
export type LiveHint = z.infer<typeof liveHint>;

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
