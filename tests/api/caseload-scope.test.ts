// A caseworker cannot reach a citizen outside her caseload by any route: every route of the router is tried with what is
// really there. Whoever adds a route decides here what its parameter names, or this suite fails.
import { randomUUID } from 'node:crypto';
import { permissions, type Permission, type Role } from '@mikrosprint/contracts';
import type { Answer, Client } from '../support/client.js';
import type { TestRoute } from '../support/environment.js';
import { Diary } from './support/bookings.js';
import {
  aboutOneself,
  bodiesOf,
  haveEverything,
  namedInTheBody,
  ofNobody,
  type Things,
} from './support/somebody-elses-citizen.js';
import { withoutSchedules } from './support/working-week.js';

let diary: Diary;
let stranger: Client;
let replacement: Client;
let things: Things;
let routes: TestRoute[];

beforeAll(async () => {
  diary = await Diary.open();
  await diary.empty();
  stranger = await diary.colleague();
  replacement = await diary.colleague('afloeser');
  things = await haveEverything(diary, replacement);
  // She has citizens of her own; she is not refused for having none.
  const own = diary.others[0];
  if (own) await diary.handOver(own, stranger);
  routes = (await diary.environment.routes()).filter(isForCaseworkers);
  await withoutSchedules(diary.environment);
  await diary.environment.settled();
});
afterAll(() => diary.environment.close());

function isForCaseworkers({ access }: TestRoute): boolean {
  if (access.kind !== 'permission') return false;
  const byRole: Partial<Record<Role, string>> = permissions[access.permission as Permission];
  return byRole.caseworker !== undefined;
}

const nameOf = ({ method, path }: Pick<TestRoute, 'method' | 'path'>) => `${method} ${path}`;
const parametersOf = ({ path }: TestRoute) => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
const isOfSomebody = (name: string) => !(ofNobody as readonly string[]).includes(name);
const aboutSomebody = () => routes.filter((route) => parametersOf(route).some(isOfSomebody));
const isRead = ({ method }: TestRoute) => method === 'GET';

function ask(who: Client, route: TestRoute, query = ''): Promise<Answer<unknown>> {
  const known: Record<string, unknown> = things;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => String(known[name]));
  const hasBody = !isRead(route) && route.method !== 'DELETE';
  return who.request(
    route.method,
    `/api${path}${query}`,
    hasBody ? (bodiesOf(things)[nameOf(route)] ?? {}) : undefined,
  );
}

/** Everything people have and are, as it stands in the database; not who has signed in and who was refused. */
async function everything(): Promise<Record<string, string>> {
  const { database } = diary.environment;
  const { rows: tables } = await database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
        AND table_name NOT IN ('access_log', 'rate_limit', 'session', 'refresh_token')`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await database.query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(line::text, '' ORDER BY line::text)), '') AS sum
         FROM "${name}" AS line`,
    );
    found[name] = rows[0]?.sum ?? '';
  }
  return found;
}

test('every parameter of a route names something that is known here', () => {
  const names = new Set(routes.flatMap(parametersOf));
  expect([...names].filter((name) => !(name in things))).toEqual([]);
  expect(aboutSomebody().length).toBeGreaterThan(20);
});

test('every route that changes something without a parameter is known here', () => {
  const known = [...Object.keys(namedInTheBody(things)), ...aboutOneself];
  const changing = routes.filter((route) => !isRead(route) && parametersOf(route).length === 0);
  expect(changing.map(nameOf).filter((name) => !known.includes(name))).toEqual([]);
});

test('no route with an id of hers is there for a caseworker who does not follow her, and nothing changes', async () => {
  const before = await everything();
  const answers: [string, number][] = [];
  for (const route of aboutSomebody()) {
    answers.push([nameOf(route), (await ask(stranger, route)).status]);
    if (!isRead(route) || !route.path.startsWith('/caseload/:citizenId')) continue;
    answers.push([
      `${nameOf(route)} with a purpose`,
      (await ask(stranger, route, '?purpose=follow-up')).status,
    ]);
  }
  expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
  await diary.environment.settled();
  expect(await everything()).toEqual(before);
});

test('no route takes her from the body, tells her name, or changes anything', async () => {
  const before = await everything();
  const has = new Set(routes.map(nameOf));
  for (const [name, body] of Object.entries(namedInTheBody(things)).filter(([route]) => has.has(route))) {
    const [method = '', path = ''] = name.split(' ');
    const { status, body: said } = await stranger.request(method, `/api${path}`, body);
    expect([name, status >= 500]).toEqual([name, false]);
    const text = Buffer.isBuffer(said) ? said.toString('utf8') : JSON.stringify(said);
    expect([name, /Samira|Rahimi/.test(text ?? '')]).toEqual([name, false]);
  }
  await diary.environment.settled();
  expect(await everything()).toEqual(before);
});

test('no list of hers names the citizen', async () => {
  for (const route of routes.filter((one) => isRead(one) && parametersOf(one).length === 0)) {
    const { body } = await ask(stranger, route);
    const text = Buffer.isBuffer(body) ? body.toString('utf8') : JSON.stringify(body);
    // What a caseworker may take over is agreed with a colleague by name; nothing else names a citizen of somebody's.
    expect([nameOf(route), /Samira|Rahimi/.test(text ?? '')]).toEqual([nameOf(route), false]);
  }
});

test('trying to open her page is kept for whoever answers for the data', async () => {
  const { rows } = await diary.environment.database.query<{ result: string }>(
    'SELECT DISTINCT result FROM access_log WHERE actor_id = $1 AND citizen_id = $2',
    [await stranger.personId(), things.citizenId],
  );
  expect(rows).toEqual([{ result: 'refused' }]);
});

test('the same ids are there for those whose they are: the walk was not along dead ends', async () => {
  const found = new Set<string>();
  // What reads first: what changes may end what it changes.
  const inOrder = [...aboutSomebody().filter(isRead), ...aboutSomebody().filter((one) => !isRead(one))];
  for (const route of inOrder) {
    const query = route.path.startsWith('/caseload/:citizenId') && isRead(route) ? '?purpose=follow-up' : '';
    for (const who of [diary.caseworker, diary.citizen]) {
      const { status } = await ask(who, route, query);
      if (status < 400 || status === 409) for (const name of parametersOf(route)) found.add(name);
    }
  }
  const wanted = new Set(aboutSomebody().flatMap(parametersOf).filter(isOfSomebody));
  // A certificate is somebody's who is not among the two.
  wanted.delete('certificateId');
  expect([...wanted].filter((name) => !found.has(name))).toEqual([]);
});

test('whoever followed her is a stranger on every route from the moment of the handover', async () => {
  const { caseworker } = diary;
  const wanted = { id: randomUUID(), citizens: [things.citizenId], fromId: null, onDay: null };
  const toId = await replacement.personId();
  await caseworker.expect(caseworker.post('/api/handovers', { ...wanted, toId }));
  const hers = aboutSomebody().filter((route) => parametersOf(route).includes('citizenId'));
  const answers: [string, number][] = [];
  for (const route of hers) {
    answers.push([nameOf(route), (await ask(caseworker, route)).status]);
    if (!isRead(route) || !route.path.startsWith('/caseload/:citizenId')) continue;
    answers.push([
      `${nameOf(route)} with a purpose`,
      (await ask(caseworker, route, '?purpose=follow-up')).status,
    ]);
  }
  expect(answers.length).toBeGreaterThan(15);
  expect(answers.filter(([, status]) => status !== 404)).toEqual([]);
});
