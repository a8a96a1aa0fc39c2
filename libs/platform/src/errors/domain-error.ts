import type { ErrorCode } from '@mikrosprint/contracts';

/** One wrong field of a request, as the path in the body and what was expected. */
export interface FieldProblem {
  path: string;
  message: string;
}

export interface DomainErrorDetails {
  /** One English sentence for whoever reads the raw answer; people read the code's words in their own language. */
  detail?: string;
  errors?: FieldProblem[];
  /** Facts the client needs to recover, for example `{ seq: 12 }` with `run-behind`; merged into the problem. */
  facts?: Record<string, unknown>;
  cause?: unknown;
}

/** The one way a service refuses: a code from contracts, translated once, in the filters. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly errors?: FieldProblem[];
  readonly facts?: Record<string, unknown>;

  constructor(code: ErrorCode, details: DomainErrorDetails = {}) {
    super(details.detail ?? code, { cause: details.cause });
    this.name = 'DomainError';
    this.code = code;
    this.detail = details.detail;
    this.errors = details.errors;
    this.facts = details.facts;
  }
}
