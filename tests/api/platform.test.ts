import type { Problem } from '@mikrosprint/contracts';
import { codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

interface Operation {
  security?: object[];
  requestBody?: object;
  responses: object;
}
interface OpenApi {
  openapi: string;
  paths: Record<string, { get?: Operation; post?: Operation }>;
}

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment();
});
afterAll(() => environment.close());

describe('the api (C-93)', () => {
  test('says how it is', async () => {
    const { status, body } = await environment.api.get('/api/health');
    expect(status).toBe(200);
    expect(body).toEqual({ status: 'ok', database: 'ok', queue: 'ok', version: expect.any(String) });
  });

  test('describes itself for machines and for people, under its own content security policy', async () => {
    const document = await environment.api.get<OpenApi>('/api/openapi.json');
    expect(document.body.openapi).toMatch(/^3\./);
    const { paths } = document.body;
    expect(paths['/api/health']?.get?.security).toEqual([]);
    expect(paths['/api/me']?.get?.security).toBeUndefined();
    expect(paths['/api/auth/sign-in']?.post?.requestBody).toBeDefined();
    for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
      expect(operation?.responses).toHaveProperty('default');
    }
    const page = await environment.api.get<string>('/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.body).not.toMatch(/<script>/);
  });

  test('names an address that does not exist, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'DELETE', 'PATCH']) {
      const answer = await environment.api.request<Problem>(method, '/api/nowhere');
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.body).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  test('refuses an address that cannot be read', async () => {
    const answer = await environment.api.get('/api/%c0%af');
    expect([answer.status, codeOf(answer)]).toEqual([400, 'malformed-request']);
  });

  test('refuses a body that is not JSON, too large, or not said to be JSON', async () => {
    const signIn = '/api/auth/sign-in';
    const broken = await environment.api.post(signIn, undefined, { raw: '{"email":' });
    expect([broken.status, codeOf(broken)]).toEqual([400, 'malformed-request']);
    const large = await environment.api.post(signIn, { email: 'x'.repeat(1024 * 1024) });
    expect([large.status, codeOf(large)]).toEqual([413, 'body-too-large']);
    const xml = await environment.api.post(signIn, undefined, {
      raw: '<a/>',
      headers: { 'content-type': 'application/xml' },
    });
    expect([xml.status, codeOf(xml)]).toEqual([415, 'unsupported-media-type']);
  });

  test('names every wrong field by its path, also one that nobody asked for', async () => {
    const answer = await environment.api.post<Problem>('/api/auth/sign-in', { email: 'nobody', admin: true });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('validation');
    const paths = answer.body.errors?.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['email', 'password', '']));
    expect(JSON.stringify(answer.body.errors)).toContain('admin');
  });

  test('tells nobody what it runs on', async () => {
    const { headers } = await environment.api.get('/api/health');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('sockets', () => {
  test('belong to somebody who is signed in', async () => {
    await expect(environment.api.connect()).rejects.toThrow('unauthenticated');
  });

  test('a refused message is answered in its acknowledgement', async () => {
    const socket = await environment.citizen.connect();
    const renew = (body: unknown) =>
      socket.timeout(5_000).emitWithAck('renew-token', body as { accessToken: string });
    await expect(renew({ accessToken: 'not a token' })).resolves.toEqual({ error: 'unauthenticated' });
    await expect(renew({})).resolves.toEqual({ error: 'validation' });
    await expect(renew({ accessToken: await environment.caseworker.accessToken() })).resolves.toEqual({
      error: 'forbidden',
    });
    await expect(renew({ accessToken: await environment.citizen.accessToken() })).resolves.toEqual({
      ok: true,
    });
  });
});
