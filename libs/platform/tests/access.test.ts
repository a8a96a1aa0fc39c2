import { createSecretKey, randomBytes } from 'node:crypto';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { JwtService } from '@nestjs/jwt';
import { permissions, roles, type Permission, type Role } from '@mikrosprint/contracts';
import { Clock } from '../src/clock.js';
import { AccessGuard } from '../src/security/access.guard.js';
import { accessTokenSeconds, AccessTokens } from '../src/security/access-tokens.js';
import { CurrentRoles } from '../src/security/current-roles.js';
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

const amina = { personId: 'person-1', sessionId: 'session-1' };

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

  test('says nothing of what somebody may do: that is asked anew each time', () => {
    const [, claims = ''] = tokensOf(new SetClock()).sign(amina).split('.');
    expect(Object.keys(JSON.parse(Buffer.from(claims, 'base64url').toString())).sort()).toEqual([
      'exp',
      'iat',
      'sid',
      'sub',
    ]);
  });
});

describe('what is remembered of somebody’s roles', () => {
  const asked: string[] = [];
  let held: Role[] = ['caseworker'];
  const clock = new SetClock();
  const current = new CurrentRoles(clock);
  current.useSource((personId) => {
    asked.push(personId);
    return Promise.resolve(held);
  });
  beforeEach(() => asked.splice(0));

  test('is nothing while nobody listens to the database', async () => {
    await current.of('mette');
    await current.of('mette');
    expect(asked).toHaveLength(2);
  });

  test('is kept until it is forgotten, and asked anew on another day', async () => {
    current.listening(true);
    await current.of('mette');
    held = [];
    expect(await current.of('mette')).toEqual(['caseworker']);
    current.forget('mette');
    expect(await current.of('mette')).toEqual([]);
    expect(asked).toHaveLength(2);
    clock.later(24 * 60 * 60);
    await current.of('mette');
    expect(asked).toHaveLength(3);
  });

  test('a change that comes while the question is under way makes the next one ask anew', async () => {
    current.listening(true);
    const answers: ((roles: Role[]) => void)[] = [];
    current.useSource(() => new Promise<Role[]>((resolve) => answers.push(resolve)));
    const first = current.of('anders');
    current.forget('anders');
    const second = current.of('anders');
    answers[0]?.(['lead']);
    answers[1]?.([]);
    expect([await first, await second, await current.of('anders')]).toEqual([['lead'], [], []]);
  });

  test('a question that failed is not remembered', async () => {
    current.listening(true);
    current.useSource(() => Promise.reject(new Error('the database is away')));
    await expect(current.of('lone')).rejects.toThrow('away');
    current.useSource(() => Promise.resolve(['coordinator']));
    expect(await current.of('lone')).toEqual(['coordinator']);
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
  const current = new CurrentRoles(clock);
  const guard = new AccessGuard(new Reflector(), tokens, current);

  async function ask(route: keyof Routes, authorization?: string) {
    const request: { headers: { authorization?: string }; person?: unknown } = { headers: { authorization } };
    const context = {
      getType: () => 'http',
      getHandler: () => Routes.prototype[route],
      getClass: () => Routes,
      switchToHttp: () => ({ getRequest: () => request }),
    } as unknown as ExecutionContext;
    return { allowed: await guard.canActivate(context), person: request.person };
  }
  const bearer = (...held: Role[]) => {
    current.useSource(() => Promise.resolve(held));
    return `Bearer ${tokens.sign(amina)}`;
  };

  test('lets anybody through to an open route, and nobody without a token to another', async () => {
    expect((await ask('open')).allowed).toBe(true);
    for (const wrong of [undefined, '', 'Basic abc', 'Bearer', 'Bearer a b']) {
      await expect(ask('caseload', wrong)).rejects.toEqual(
        expect.objectContaining({ code: 'unauthenticated' }),
      );
    }
  });

  test('tells the route who it is', async () => {
    expect((await ask('caseload', bearer('caseworker'))).person).toEqual({ ...amina, roles: ['caseworker'] });
  });

  test('asks the table of permissions, role by role', async () => {
    const holders = Object.keys(permissions['caseload.read' satisfies Permission]);
    for (const role of roles) {
      const call = ask('caseload', bearer(role));
      if (holders.includes(role)) expect((await call).allowed).toBe(true);
      else await expect(call).rejects.toEqual(expect.objectContaining({ code: 'forbidden' }));
    }
    expect((await ask('caseload', bearer('citizen', 'caseworker'))).allowed).toBe(true);
  });

  test('closes a route that nobody decided about, to everybody', async () => {
    await expect(ask('undecided', bearer(...roles))).rejects.toEqual(
      expect.objectContaining({ code: 'forbidden' }),
    );
  });
});
