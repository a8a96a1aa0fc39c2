import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Role } from '@mikrosprint/contracts';
import { DomainError } from '../errors/domain-error.js';

/** Who is asking, as the access token says. */
export interface SignedInPerson {
  personId: string;
  roles: readonly Role[];
  sessionId: string;
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
