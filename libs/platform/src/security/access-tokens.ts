import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { roles, type Role } from '@mikrosprint/contracts';
import { DomainError } from '../errors/domain-error.js';
import type { SignedInPerson } from './current-person.js';

/** Short on purpose: a right that was taken away is gone within this time without a look-up on every request. */
export const accessTokenSeconds = 10 * 60;

interface AccessClaims {
  sub: string;
  roles: Role[];
  sid: string;
}

/** Makes and checks the access token that pages send as Bearer and sockets in their handshake. */
@Injectable()
export class AccessTokens {
  constructor(private readonly jwt: JwtService) {}

  sign(person: SignedInPerson): string {
    const claims: AccessClaims = { sub: person.personId, roles: [...person.roles], sid: person.sessionId };
    return this.jwt.sign(claims);
  }

  /** Throws `sign-in-required` for anything but a valid token of ours. */
  verify(token: string): SignedInPerson {
    let claims: Partial<AccessClaims>;
    try {
      claims = this.jwt.verify<AccessClaims>(token);
    } catch (cause) {
      throw new DomainError('sign-in-required', { cause });
    }
    if (typeof claims.sub !== 'string' || typeof claims.sid !== 'string' || !Array.isArray(claims.roles)) {
      throw new DomainError('sign-in-required');
    }
    return { personId: claims.sub, sessionId: claims.sid, roles: claims.roles.filter(isRole) };
  }
}

function isRole(value: unknown): value is Role {
  return (roles as readonly unknown[]).includes(value);
}
