import { HttpException } from '@nestjs/common';
import { errorStatus, type ErrorCode, type Problem } from '@mikrosprint/contracts';
import { isDatabaseUnavailable } from '../database/errors.js';
import { DomainError } from './domain-error.js';

const titles: Partial<Record<ErrorCode, string>> = {
  'malformed-request': 'The request cannot be read.',
  unauthenticated: 'Sign in first.',
  forbidden: 'Your role may not do this.',
  'not-found': 'There is nothing here.',
  'method-not-allowed': 'This address does not take that method.',
  'body-too-large': 'The request is larger than 1 MB.',
  'unsupported-media-type': 'Send JSON.',
  validation: 'Some fields are not right.',
  'too-many-requests': 'Too many attempts. Wait a little.',
  internal: 'Something went wrong on our side.',
  unavailable: 'The service is not available right now. Try again shortly.',
};

/** Codes for what Nest and Fastify refuse by themselves, before a service is asked. */
const codeByStatus: Record<number, ErrorCode> = {
  400: 'malformed-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'conflict',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  422: 'validation',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Turns anything thrown into a coded error; what we did not expect is `internal`. */
export function asDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (isDatabaseUnavailable(thrown)) return new DomainError('unavailable', { cause: thrown });
  const status = thrown instanceof HttpException ? thrown.getStatus() : fastifyStatus(thrown);
  const code = codeByStatus[status] ?? (status >= 400 && status < 500 ? 'malformed-request' : 'internal');
  return new DomainError(code, { cause: thrown });
}

/** The body of the answer; `internal` says nothing about the inside, only which request to look for in the log. */
export function toProblem(error: DomainError, requestId?: string): Problem {
  const status = errorStatus[error.code];
  return {
    type: 'about:blank',
    title: titles[error.code] ?? error.code,
    status,
    code: error.code,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.errors === undefined ? {} : { errors: error.errors }),
    ...(error.facts === undefined ? {} : { facts: error.facts }),
    ...(status >= 500 && requestId !== undefined ? { requestId } : {}),
  };
}

/** Fastify's own errors carry a status and a code that starts with FST_; others with a status are not its. */
function fastifyStatus(thrown: unknown): number {
  if (typeof thrown !== 'object' || thrown === null) return 500;
  const { statusCode, code } = thrown as { statusCode?: unknown; code?: unknown };
  const isFastify = typeof code === 'string' && code.startsWith('FST_');
  // A body that is not JSON is a SyntaxError with a status put on it.
  return typeof statusCode === 'number' && (isFastify || thrown instanceof SyntaxError) ? statusCode : 500;
}
