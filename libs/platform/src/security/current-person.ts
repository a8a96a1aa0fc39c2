import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@mikrosprint/contracts';
import { DomainError } from '../errors/domain-error.js';

/** Whose browser it is, as the access token says. */
export interface TokenHolder {
  personId: string;
  sessionId: string;
}

/** Who is asking, and what they may do at this moment. */
export interface SignedInPerson extends TokenHolder {
  roles: readonly Role[];
}

export interface RequestWithPerson {
  person?: SignedInPerson;
}

/** Hands a route the person behind the access token; a public route that asks for it anyway is answered 401. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): SignedInPerson => {
  const { person } = context.switchToHttp().getRequest<RequestWithPerson>();
  if (person === undefined) throw new DomainError('unauthenticated');
  return person;
});
