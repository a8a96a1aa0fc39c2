import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { LRUCache } from 'lru-cache';
import { Clock } from '../clock.js';
import { DomainError } from '../errors/domain-error.js';
import type { TokenHolder } from './current-person.js';

/** Short on purpose: a token that was stolen is worth nothing after this time. What it opens is asked at every request. */
export const accessTokenSeconds = 15 * 60;

interface AccessClaims {
  sub: string;
  sid: string;
  /** Seconds since 1970, put in by the library. */
  exp?: number;
}

export interface VerifiedToken {
  person: TokenHolder;
  expiresAt: Date;
}

/** Tokens in use at the same time that a process remembers; each is well under a kilobyte. */
const rememberedTokens = 20_000;

/** Makes and checks the access token that pages send as Bearer and sockets in their handshake. */
@Injectable()
export class AccessTokens {
  /** A token is good or not for ever, until it runs out: its signature is checked at its first request only. */
  private readonly checked = new LRUCache<string, VerifiedToken>({ max: rememberedTokens });

  constructor(
    private readonly jwt: JwtService,
    private readonly clock: Clock,
  ) {}

  sign({ personId, sessionId }: TokenHolder): string {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1000);
    return this.jwt.sign({ sub: personId, sid: sessionId, iat: issuedAt });
  }

  /** Throws `unauthenticated` for anything but a valid token of ours. */
  verify(token: string): VerifiedToken {
    const known = this.checked.get(token);
    if (known !== undefined && known.expiresAt > this.clock.now()) return known;
    const verified = this.check(token);
    this.checked.set(token, verified);
    return verified;
  }

  private check(token: string): VerifiedToken {
    let claims: Partial<AccessClaims>;
    try {
      claims = this.jwt.verify<AccessClaims>(token, {
        clockTimestamp: Math.floor(this.clock.now().getTime() / 1000),
      });
    } catch (cause) {
      throw new DomainError('unauthenticated', { cause });
    }
    const { sub, sid, exp } = claims;
    if (sub === undefined || sid === undefined || exp === undefined) throw new DomainError('unauthenticated');
    return { person: { personId: sub, sessionId: sid }, expiresAt: new Date(exp * 1000) };
  }
}
