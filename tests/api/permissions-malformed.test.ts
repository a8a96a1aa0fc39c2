import { createTestEnvironment, type TestEnvironment, type TestRoute } from '../support/environment.js';

let environment: TestEnvironment;
let routes: TestRoute[];
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  routes = await environment.routes();
});
afterAll(() => environment.close());

const someId = '00000000-0000-7000-8000-00000000000a';
const parameters = [
  someId,
  'x',
  '%00',
  '%ED%A0%80',
  '..%2f..%2fetc',
  `${'a'.repeat(300)}`,
  "1' OR '1'='1",
  '%F0%9F%92%A5',
];
const deep = JSON.stringify(Array.from({ length: 200 }).reduce<unknown>((inner) => ({ inner }), 1));
const bodies = [
  'null',
  '0',
  '"text"',
  '[]',
  '{}',
  '{"__proto__":{"roles":["admin"]}}',
  deep,
  '{"email":["x"],"password":{"a":1},"account":null}',
  `{"email":"a\\u0000b@x.dk","password":"\\ud800","account":"\\u0000"}`,
  `{"runId":"${someId}","stepId":"\\u0000","enrolmentId":"${someId}","sprintId":"'; DROP TABLE run"}`,
  `{"expectedSeq":1e308,"actions":[{"id":1,"seq":-1,"stepId":[],"type":"x","payload":{"a":{"b":{}}}}]}`,
  `{"expectedSeq":0,"actions":[{"id":"${someId}","seq":1,"stepId":"a","type":"choose","payload":{"option":"\\udfff"}}]}`,
  '{"locale":"da","theme":null,"weeklyGoal":"yes"}',
];

describe('malformed requests', () => {
  it.each(['citizen', 'caseworker', 'nobody'] as const)(
    'never are our fault, whatever a %s sends to any route',
    async (who) => {
      const client = who === 'nobody' ? environment.api : environment[who];
      const faults: unknown[] = [];
      const tryOne = async (route: TestRoute, parameter: string, raw: string | undefined) => {
        // Signing in is limited; what it does with bad input is tested where it lives.
        if (route.path === '/auth/sign-out') return;
        const path = `/api${route.path.replace(/:\w+/g, parameter)}`;
        const { status } = await client.request(
          route.method,
          path,
          undefined,
          raw === undefined ? {} : { raw },
        );
        if (status >= 500) faults.push({ route: `${route.method} ${path}`, raw, status });
      };
      for (const route of routes) {
        const hasBody = route.method !== 'GET' && route.method !== 'DELETE';
        for (const parameter of route.path.includes(':') ? parameters : [someId]) {
          await tryOne(route, parameter, hasBody ? '{}' : undefined);
        }
        if (hasBody) for (const raw of bodies) await tryOne(route, someId, raw);
      }
      expect(faults).toEqual([]);
    },
    // Thousands of requests; the longer, the more routes there are.
    240_000,
  );

  it('has an answer for what is no JSON, no known kind of content and no known route', async () => {
    const { citizen } = environment;
    expect((await citizen.post('/api/enrolments', undefined, { raw: '{"sprintId"' })).status).toBe(400);
    const xml = { raw: '<a/>', headers: { 'content-type': 'application/xml' } };
    expect((await citizen.post('/api/enrolments', undefined, xml)).status).toBe(415);
    expect((await citizen.get('/api/no-such-route')).status).toBe(404);
    expect((await citizen.get('/api/home?x=%00')).status).toBe(200);
  });
});
