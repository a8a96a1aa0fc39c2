/**
 * The wire of a run, seen from the browser: what the queue and the session need from the server and nothing else.
 * The real one stands on the web's API client (`api-wire.ts`); tests stand on a server in memory.
 */
import type {
  ActionsRequest,
  EnrolmentView,
  HelpRequestView,
  LevelContent,
  OpenRunRequest,
  RunOutcome,
  RunView,
} from '@mikrosprint/contracts';
import type { RunState } from '@mikrosprint/level-engine';

/** The contract's answers with the engine's state in the place of `unknown`. */
export type ServerRun = Omit<RunView, 'state'> & { state: RunState };
export interface ServerAnswer {
  state: RunState;
  seq: number;
  acknowledged: string[];
  savedAt: string;
}

export interface PlayWire {
  openRun(runId: string, request: OpenRunRequest): Promise<ServerRun>;
  getRun(runId: string): Promise<ServerRun>;
  /** `keepalive` lets the request outlive the page. */
  postActions(
    runId: string,
    request: ActionsRequest,
    options?: { keepalive?: boolean },
  ): Promise<ServerAnswer>;
  startExam(enrolmentId: string): Promise<ServerRun>;
  enrolment(enrolmentId: string): Promise<EnrolmentView>;
  levelContent(sprintVersionId: string, levelId: string): Promise<LevelContent>;
  outcome(runId: string): Promise<RunOutcome>;
  askForHelp(runId: string, stepId: string): Promise<HelpRequestView>;
  openHelpRequests(): Promise<HelpRequestView[]>;
  withdrawHelp(helpRequestId: string): Promise<void>;
}

/** An answer that is not a success. `code` is a contract error code, or `offline` when there was no answer at all. */
export class WireError extends Error {
  readonly code: string;
  readonly status: number;
  readonly facts: Record<string, unknown>;

  constructor(code: string, status: number, facts: Record<string, unknown> = {}) {
    super(code);
    this.name = 'WireError';
    this.code = code;
    this.status = status;
    this.facts = facts;
  }
}

/** Where the server stands, as the 409 answers of the wire tell it. */
export function serverPosition(error: WireError): { seq: number; state: RunState } | null {
  const { seq, state } = error.facts;
  if (typeof seq !== 'number' || typeof state !== 'object' || state === null) return null;
  return { seq, state: state as RunState };
}

/** What only time or a person can mend; everything else is for the queue to solve. */
export function isWorthRetrying(error: WireError): boolean {
  return error.code === 'offline' || error.status >= 500 || error.status === 429;
}
