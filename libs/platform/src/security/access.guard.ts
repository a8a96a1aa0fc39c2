import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { scopeOf } from '@mikrosprint/contracts';
import { DomainError } from '../errors/domain-error.js';
import { AccessTokens } from './access-tokens.js';
import type { RequestWithPerson } from './current-person.js';
import { CurrentRoles } from './current-roles.js';
import { routeAccessKey, type RouteAccess } from './route-access.js';

interface GuardedRequest extends RequestWithPerson {
  headers: { authorization?: string };
}

/** The one guard of the HTTP routes: who is it, and may that role do this at all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly roles: CurrentRoles,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets are authenticated once, in their handshake.
    if (context.getType() !== 'http') return true;
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(routeAccessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access?.kind === 'public') return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { person } = this.tokens.verify(bearer(request.headers.authorization));
    request.person = { ...person, roles: await this.roles.of(person.personId) };
    // No verdict cannot happen (boot refuses such a route); if it did, the answer would be no.
    if (access === undefined || scopeOf(access.permission, request.person.roles) === null) {
      throw new DomainError('forbidden');
    }
    return true;
  }
}

function bearer(authorization: string | undefined): string {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new DomainError('unauthenticated');
  return token;
}
