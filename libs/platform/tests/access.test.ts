import { createSecretKey, randomBytes } from 'node:crypto';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
import { permissions, roles, type Permission, type Role } from '@mikrosprint/contracts';
import { Clock } from '../src/clock.js';
import { AccessGuard } from '../src/security/access.guard.js';
import { accessTokenSeconds, AccessTokens } from '../src/security/access-tokens.js';
import { Allow, Public } from '../src/security/route-access.js';

class SetClock extends Clock {
  time = new Date('2026-03-02T09:00:00Z');
  now(): Date {
    return this.time;
  }
  later(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1000);
  }
}

function tokensOf(clock: Clock, secret = createSecretKey(randomBytes(48))): AccessTokens {
  const jwt = new JwtService({
    secret,
    signOptions: { algorithm: 'HS256', expiresIn: accessTokenSeconds },
    verifyOptions: { algorithms: ['HS256'] },
  });
  return new AccessTokens(jwt, clock);
}

const amina = { personId: 'person-1', sessionId: 'session-1', roles: ['citizen'] as Role[] };

describe('an access token', () => {
  test('says who and until when', () => {
    const clock = new SetClock();
    const tokens = tokensOf(clock);
    const { person, expiresAt } = tokens.verify(tokens.sign(amina));
    expect(person).toEqual(amina);
    expect(expiresAt).toEqual(new Date('2026-03-02T09:15:00Z'));
  });

  test('is good until its last second, by the clock of the product', () => {
    const clock = new SetClock();
    const tokens = tokensOf(clock);
    const token = tokens.sign(amina);
    clock.later(accessTokenSeconds - 1);
    expect(tokens.verify(token).person.personId).toBe('person-1');
    clock.later(1);
    expect(() => tokens.verify(token)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });

  test('of somebody else, changed, unsigned or incomplete is no token', () => {
    const clock = new SetClock();
    const tokens = tokensOf(clock);
    const [head = '', body = '', signature = ''] = tokens.sign(amina).split('.');
    const admin = Buffer.from(JSON.stringify({ sub: 'person-1', roles: ['admin'], sid: 's', exp: 4e9 }));
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' }));
    const wrong = [
      tokensOf(clock).sign(amina),
      `${head}.${admin.toString('base64url')}.${signature}`,
      `${none.toString('base64url')}.${admin.toString('base64url')}.`,
      `${head}.${body}`,
      '',
      'Bearer',
    ];
    for (const token of wrong) {
      expect(() => tokens.verify(token)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
    }
  });

  test('carries only roles that exist', () => {
    const tokens = tokensOf(new SetClock());
    const token = tokens.sign({ ...amina, roles: ['citizen', 'emperor'] as Role[] });
    expect(tokens.verify(token).person.roles).toEqual(['citizen']);
  });
});

describe('the guard of the routes', () => {
  class Routes {
    @Public()
    open(): void {}
    @Allow('caseload.read')
    caseload(): void {}
    undecided(): void {}
  }
  const clock = new SetClock();
  const tokens = tokensOf(clock);
  const guard = new AccessGuard(new Reflector(), tokens);

  function ask(route: keyof Routes, authorization?: string) {
    const request: { headers: { authorization?: string }; person?: unknown } = { headers: { authorization } };
    const context = {
      getType: () => 'http',
      getHandler: () => Routes.prototype[route],
      getClass: () => Routes,
      switchToHttp: () => ({ getRequest: () => request }),
    } as unknown as ExecutionContext;
    return { allowed: guard.canActivate(context), person: request.person };
  }
  const bearer = (...held: Role[]) => `Bearer ${tokens.sign({ ...amina, roles: held })}`;

  test('lets anybody through to an open route, and nobody without a token to another', () => {
    expect(ask('open').allowed).toBe(true);
    for (const wrong of [undefined, '', 'Basic abc', 'Bearer', 'Bearer a b']) {
      expect(() => ask('caseload', wrong)).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
    }
  });

  test('tells the route who it is', () => {
    expect(ask('caseload', bearer('caseworker')).person).toMatchObject({ personId: 'person-1' });
  });

  test('asks the table of permissions, role by role', () => {
    const holders = Object.keys(permissions['caseload.read' satisfies Permission]);
    for (const role of roles) {
      const call = () => ask('caseload', bearer(role)).allowed;
      if (holders.includes(role)) expect(call()).toBe(true);
      else expect(call).toThrow(expect.objectContaining({ code: 'forbidden' }));
    }
    expect(ask('caseload', bearer('citizen', 'caseworker')).allowed).toBe(true);
  });

  test('closes a route that nobody decided about, to everybody', () => {
    expect(() => ask('undecided', bearer(...roles))).toThrow(expect.objectContaining({ code: 'forbidden' }));
  });
});
