import type { Person, Problem, SignedIn } from '@mikrosprint/contracts';
import { codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

const password = 'demo-mikrosprint';
const email = 'citizen@demo.mikrosprint.test';
const minute = 60_000;

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
});
afterAll(() => environment.close());
afterEach(() => environment.moveClock(0));

const signIn = (body: unknown) => environment.api.post<SignedIn>('/api/auth/sign-in', body);
const cookieOf = (headers: Headers) => headers.getSetCookie()[0] ?? '';
const tokenOf = (headers: Headers) => /ms_refresh=([^;]*)/.exec(cookieOf(headers))?.[1] ?? '';
const refresh = (token: string) =>
  environment.api.post<SignedIn>('/api/auth/refresh', undefined, {
    headers: { cookie: `ms_refresh=${token}` },
  });

describe('signing in', () => {
  it('answers with an access token and keeps the refresh token in a cookie no script can read', async () => {
    const { status, body, headers } = await signIn({ email: ' Citizen@DEMO.mikrosprint.test', password });
    expect(status).toBe(200);
    expect(body.person).toMatchObject({ email, roles: ['citizen'], noticeReadAt: null });
    expect(body.expiresIn).toBe(900);
    expect(cookieOf(headers)).toMatch(/HttpOnly/);
    expect(cookieOf(headers)).toMatch(/SameSite=Strict/);
    expect(cookieOf(headers)).toMatch(/Path=\/api\/auth/);
    expect(JSON.stringify(body)).not.toContain(tokenOf(headers));
    const me = await environment.api.get<Person>('/api/me', {
      headers: { authorization: `Bearer ${body.accessToken}` },
    });
    expect(me.body.id).toBe(body.person.id);
  });

  it('answers an unknown address and a wrong password in the same words', async () => {
    const unknown = await signIn({ email: 'nobody@demo.mikrosprint.test', password });
    const wrong = await signIn({ email, password: 'wrong' });
    expect([unknown.status, codeOf(unknown)]).toEqual([401, 'wrong-credentials']);
    const { requestId: _one, ...first } = unknown.body as unknown as Problem;
    const { requestId: _other, ...second } = wrong.body as unknown as Problem;
    expect(first).toEqual(second);
  });

  it('names every wrong field', async () => {
    const { status, body } = await signIn({ email: 'no address', password: '', more: 1 });
    expect(status).toBe(422);
    const paths = (body as unknown as Problem).errors?.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['email', 'password']));
  });

  it('stops guessing at one account, and only there', async () => {
    const guess = (address: string) => signIn({ email: address, password: 'a guess' });
    const victim = 'mentor@demo.mikrosprint.test';
    for (let tries = 0; tries < 10; tries += 1) expect((await guess(victim)).status).toBe(401);
    const stopped = await guess(victim);
    expect([stopped.status, codeOf(stopped)]).toEqual([429, 'too-many-requests']);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await guess('provider@demo.mikrosprint.test')).status).toBe(401);
  });

  it('forgets the wrong tries of somebody who then knows the password', async () => {
    const admin = 'admin@demo.mikrosprint.test';
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 6; tries += 1) await signIn({ email: admin, password: 'wrong' });
      expect((await signIn({ email: admin, password })).status).toBe(200);
    }
  });
});

describe('one press in demo mode', () => {
  it('offers only roles with pages of their own, and signs them in', async () => {
    const options = await environment.api.get<{
      demo: boolean;
      accounts: { account: string; role: string }[];
    }>('/api/auth/options');
    expect(options.body.demo).toBe(true);
    expect(options.body.accounts.map(({ account }) => account)).toEqual(['citizen', 'caseworker']);
    const { status, body } = await environment.api.post<SignedIn>('/api/auth/demo', {
      account: 'caseworker',
    });
    expect([status, body.person.roles]).toEqual([200, ['caseworker']]);
    expect(body.person.units).toHaveLength(1);
    expect((await environment.api.post('/api/auth/demo', { account: 'admin' })).status).toBe(404);
  });

  it('is not there outside demo mode', async () => {
    // The address that the proofs of the template name: outside a demo no other one would start.
    const settings = { DEMO_MODE: 'no', PUBLIC_URL: 'http://localhost:0' };
    const plain = await createTestEnvironment({ worker: false, settings });
    try {
      const options = await plain.api.get('/api/auth/options');
      expect(options.body).toEqual({ demo: false, accounts: [] });
      const pressed = await plain.api.post('/api/auth/demo', { account: 'citizen' });
      expect([pressed.status, codeOf(pressed)]).toEqual([404, 'demo-off']);
    } finally {
      await plain.close();
    }
  });
});

describe('staying signed in', () => {
  it('exchanges the refresh token, and repeats the answer that was lost', async () => {
    const first = tokenOf((await signIn({ email, password })).headers);
    const second = await refresh(first);
    expect(second.status).toBe(200);
    expect(tokenOf(second.headers)).not.toBe(first);
    const repeated = await refresh(first);
    expect(tokenOf(repeated.headers)).toBe(tokenOf(second.headers));
    expect((await refresh(tokenOf(second.headers))).status).toBe(200);
  });

  it('gives two tabs that ask at once the same chain', async () => {
    const first = tokenOf((await signIn({ email, password })).headers);
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(first)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ headers }) => tokenOf(headers))).size).toBe(1);
  });

  it('ends the session when a token that was exchanged comes back late', async () => {
    const stolen = tokenOf((await signIn({ email, password })).headers);
    const next = tokenOf((await refresh(stolen)).headers);
    await environment.moveClock(minute);
    const reused = await refresh(stolen);
    expect([reused.status, codeOf(reused)]).toEqual([401, 'session-ended']);
    expect((await refresh(next)).status).toBe(401);
  });

  it('ends with sign-out, also for a copy of the token', async () => {
    const token = tokenOf((await signIn({ email, password })).headers);
    const out = await environment.api.post('/api/auth/sign-out', undefined, {
      headers: { cookie: `ms_refresh=${token}` },
    });
    expect(out.status).toBe(204);
    expect(cookieOf(out.headers)).toMatch(/ms_refresh=;/);
    expect((await refresh(token)).status).toBe(401);
  });

  it('ends after the rest a role may take: half an hour for staff, twelve hours for others', async () => {
    const staff = tokenOf((await signIn({ email: 'caseworker@demo.mikrosprint.test', password })).headers);
    const other = tokenOf((await signIn({ email, password })).headers);
    await environment.moveClock(46 * minute);
    expect((await refresh(staff)).status).toBe(401);
    const later = await refresh(other);
    expect(later.status).toBe(200);
    await environment.moveClock(14 * 60 * minute);
    expect((await refresh(tokenOf(later.headers))).status).toBe(401);
  });

  it('refuses a made-up token and a missing one alike', async () => {
    expect(codeOf(await refresh('made-up'))).toBe('session-ended');
    expect(codeOf(await environment.api.post('/api/auth/refresh'))).toBe('session-ended');
  });
});

describe('the own account', () => {
  it('changes only the preferences that were sent', async () => {
    const { citizen } = environment;
    await citizen.expect(citizen.patch('/api/me/preferences', { locale: 'en' }));
    const after = await citizen.expect(citizen.patch('/api/me/preferences', { sound: true }));
    expect(after).toMatchObject({ locale: 'en', sound: true, weeklyGoal: true });
    const refused = await citizen.patch('/api/me/preferences', { locale: 'xx', role: 'admin' });
    expect(refused.status).toBe(422);
  });

  it('remembers when the notice was read first', async () => {
    const { citizen } = environment;
    await citizen.expect(citizen.post('/api/me/notice-read'));
    const first = await citizen.expect(citizen.get<Person>('/api/me'));
    await citizen.expect(citizen.post('/api/me/notice-read'));
    const second = await citizen.expect(citizen.get<Person>('/api/me'));
    expect(first.noticeReadAt).not.toBeNull();
    expect(second.noticeReadAt).toBe(first.noticeReadAt);
  });
});
