import type { MessagePort } from 'node:worker_threads';
import type { VerificationReport } from '@mikrosprint/contracts';
import type { Sources } from '@mikrosprint/open-badges';

/** What a thread is given: something to check, and a line to ask for what it does not have. */
export interface CheckTask {
  handed: string | Uint8Array;
  email: string | null;
  /** ISO 8601. */
  now: string;
  line: MessagePort;
}
export type CheckAnswer = VerificationReport;

/** `began` starts the clock: the time in the queue is not the fault of what is checked. */
export type FromThread = 'began' | { question: number; ask: keyof Sources; about: string };
export interface ToThread {
  question: number;
  answer: unknown;
}
