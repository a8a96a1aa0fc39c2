import type { ErrorCode, Problem } from '@mikrosprint/contracts';

/** `offline`: the server could not be reached. `unreadable`: it answered something that is not ours. */
export type ProblemCode = ErrorCode | 'offline' | 'unreadable';

/** Every failed call to the server, with the code that the page words in the reader's language. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    readonly facts: Record<string, unknown> = {},
    readonly errors: { path: string; message: string }[] = [],
    readonly requestId?: string,
  ) {
    super(code);
    this.name = 'ApiProblem';
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && typeof (body as Partial<Problem>).code === 'string';

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (!isProblem(body)) {
    return new ApiProblem(response.status >= 500 ? 'unavailable' : 'unreadable', response.status);
  }
  return new ApiProblem(body.code, response.status, body.facts, body.errors, body.requestId);
}
