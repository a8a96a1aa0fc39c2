import { permissions, roles, type Permission, type Role } from '@mikrosprint/contracts';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment, type TestRoute } from '../support/environment.js';

let environment: TestEnvironment;
let routes: TestRoute[];
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  routes = await environment.routes();
});
afterAll(() => environment.close());

const pathOf = ({ path }: TestRoute) =>
  `/api${path.replace(/:\w+/g, '00000000-0000-7000-8000-00000000000a')}`;

const statusFor = async (client: Client, route: TestRoute): Promise<number> => {
  // An empty body: whoever is let in is told that it is wrong, whoever is not never gets that far.
  const body = route.method === 'GET' || route.method === 'DELETE' ? undefined : {};
  return (await client.request(route.method, pathOf(route), body)).status;
};

const mayUse = (role: Role, permission: string) => {
  const byRole: Partial<Record<Role, string>> = permissions[permission as Permission];
  return byRole[role] !== undefined;
};

describe('the permission table', () => {
  it('knows every permission that a route asks for, and no route is without a verdict', () => {
    expect(routes.length).toBeGreaterThan(20);
    for (const { access } of routes) {
      if (access.kind === 'permission') expect(Object.keys(permissions)).toContain(access.permission);
      else expect(access.kind).toBe('public');
    }
  });

  it('has a route for every permission', () => {
    const used = new Set(
      routes.flatMap(({ access }) => (access.kind === 'permission' ? [access.permission] : [])),
    );
    expect([...used].sort()).toEqual(Object.keys(permissions).sort());
  });

  it('lists the routes that need no account; a new one is added here on purpose', () => {
    const open = routes.filter(({ access }) => access.kind === 'public');
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /.well-known/did.json',
      'GET /.well-known/jwks.json',
      'GET /auth/options',
      'GET /clips/:name',
      'GET /health',
      'GET /ob/achievements/:slug',
      'GET /ob/achievements/:slug/image.png',
      'GET /ob/achievements/:slug/image.svg',
      'GET /ob/issuers/:slug',
      'GET /ob/issuers/:slug/keys/:key',
      'GET /ob/status/:list',
      'GET /pictures/:name',
      'GET /shared-awards/:token',
      'GET /shared-cv/:token',
      'GET /shared-cv/:token/file',
      'GET /unsubscribe/:key',
      'GET /unsubscribe/:key/state',
      'GET /verify/:id',
      'POST /auth/demo',
      'POST /auth/refresh',
      'POST /auth/sign-in',
      'POST /auth/sign-out',
      'POST /unsubscribe/:key',
      'POST /unsubscribe/:key/undo',
      'POST /verify',
      'POST /verify/:id/recipient',
    ]);
  });

  it('keeps everybody without an account out of every other route', async () => {
    for (const route of routes.filter(({ access }) => access.kind === 'permission')) {
      expect([route.method, route.path, await statusFor(environment.api, route)]).toEqual([
        route.method,
        route.path,
        401,
      ]);
    }
  });

  it.each(roles)('decides every route for a %s', async (role) => {
    const client = environment[role];
    for (const { access, ...route } of routes) {
      if (access.kind !== 'permission') continue;
      const status = await statusFor(client, { ...route, access });
      const verdict = status === 403 ? 'may not' : status === 401 ? 'unknown' : 'may';
      expect([route.method, route.path, verdict]).toEqual([
        route.method,
        route.path,
        mayUse(role, access.permission) ? 'may' : 'may not',
      ]);
      expect(status).toBeLessThan(500);
    }
  });

  it('takes no token that was changed, has run out or was signed by somebody else', async () => {
    const token = await environment.citizen.accessToken();
    const [header = '', claims = '', signature = ''] = token.split('.');
    const asAdmin = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), roles: ['admin'] }),
    ).toString('base64url');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    const tokens = [
      `${header}.${asAdmin}.${signature}`,
      `${unsigned}.${claims}.`,
      `${header}.${claims}.${signature.slice(0, -2)}AA`,
      'nonsense',
    ];
    for (const bad of tokens) {
      const answer = await environment.api.get('/api/me', { headers: { authorization: `Bearer ${bad}` } });
      expect(answer.status).toBe(401);
    }
    await environment.moveClock(16 * 60_000);
    expect((await environment.citizen.get('/api/me')).status).toBe(401);
    await environment.moveClock(0);
  });
});
