// The three ways to lead (one lead for all; one lead and two coordinators with two units each; one lead per unit) are set
// up through the API alone, and each person sees their own units: citizens, caseloads and figures, and nothing else.
import { randomUUID } from 'node:crypto';
import {
  copenhagenTime,
  type CaseloadSizes,
  type CaseloadView,
  type PeopleList,
  type PersonWithRoles,
  type PortfolioSprint,
  type PortfolioView,
  type Role,
  type UnitList,
} from '@mikrosprint/contracts';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

const unitNames = ['Nord', 'Syd', 'Vest', 'Øst'] as const;
type UnitName = (typeof unitNames)[number];

/** Of the citizens of each unit: not begun, under way, finished. */
const history: Record<UnitName, [number, number, number]> = {
  Nord: [6, 7, 8],
  Syd: [0, 10, 3],
  Vest: [2, 9, 0],
  Øst: [5, 5, 5],
};
const sprintId = 'measured';
const password = 'demo-mikrosprint';

let environment: TestEnvironment;
let admin: Client;
const units = new Map<UnitName, string>();
const people = new Map<string, Client>();
const citizens = new Map<UnitName, string[]>();

const unitId = (name: UnitName): string => units.get(name) ?? '';
const who = (name: string): Client => people.get(name) ?? environment.api;
const caseworkerOf = (unit: UnitName): Client => who(`worker-${unit}`);

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false, settings: { TEST_HOST_PROBE: 'yes' } });
  ({ admin } = environment);
  for (const name of unitNames) {
    const unit = { id: randomUUID(), name, validFrom: '2024-01-01', validTo: null };
    await admin.expect(admin.post<UnitList>('/api/units', unit));
    units.set(name, unit.id);
  }
  const staff = [
    'lead',
    'first',
    'second',
    ...unitNames.flatMap((name) => [`worker-${name}`, `lead-${name}`]),
  ];
  await register(staff.map((name) => ({ name, roles: [] })));
  for (const name of staff) people.set(name, environment.signedIn(emailOf(name), password));
  for (const name of unitNames) await give(`worker-${name}`, 'caseworker', name);
  for (const name of unitNames) await settle(name);
});
afterAll(() => environment?.close());

const emailOf = (name: string) => `${name.toLowerCase().replace('ø', 'oe')}@units.test`;

/** Accounts are there before anybody decides what they may do. */
async function register(wanted: { name: string; roles: { role: Role; unitId: string }[] }[]): Promise<void> {
  const { rows } = await environment.database.query<{ hash: string }>(
    `SELECT password_hash AS hash FROM person WHERE email = 'lead@demo.mikrosprint.test'`,
  );
  const args = [
    wanted.map(({ name, roles }) => ({
      ...{ email: emailOf(name), displayName: name, passwordHash: rows[0]?.hash ?? '', roles },
    })),
  ];
  await environment.probe('call', { lib: 'accounts', service: 'PeopleService', method: 'register', args });
}

async function found(name: string): Promise<PersonWithRoles> {
  const search = encodeURIComponent(emailOf(name));
  const list = await admin.expect(admin.get<PeopleList>(`/api/people?search=${search}`));
  const [person] = list.people;
  if (person === undefined) throw new Error(`Nobody is called ${name}`);
  return person;
}

async function give(name: string, role: Role, unit: UnitName | null): Promise<void> {
  const person = await found(name);
  const wanted = { id: randomUUID(), role, unitId: unit && unitId(unit), validFrom: null, validTo: null };
  await admin.expect(admin.post(`/api/people/${person.id}/roles`, wanted));
}

/** Everybody who leads anything leads nothing any more. */
async function nobodyLeads(): Promise<void> {
  for (const name of ['lead', 'first', 'second', ...unitNames.map((unit) => `lead-${unit}`)]) {
    const person = await found(name);
    for (const held of person.roles.filter(({ holds }) => holds === 'now'))
      await admin.expect(admin.post(`/api/people/${person.id}/roles/${held.id}/end`, { on: null }));
  }
}

/** The citizens of a unit, whom its caseworker follows, and how far they are. */
async function settle(unit: UnitName): Promise<void> {
  const [notBegun, active, finished] = history[unit];
  const states = [
    ...Array<string>(notBegun).fill('not-begun'),
    ...Array<string>(active).fill('active'),
    ...Array<string>(finished).fill('finished'),
  ];
  await register(
    states.map((_, index) => ({
      name: `citizen-${unit}-${index}`,
      roles: [{ role: 'citizen', unitId: unitId(unit) }],
    })),
  );
  const { rows } = await environment.database.query<{ id: string }>(
    `SELECT person.id FROM person JOIN unnest($1::text[]) WITH ORDINALITY AS wanted (email, place) USING (email)
      ORDER BY place`,
    [states.map((_, index) => emailOf(`citizen-${unit}-${index}`))],
  );
  const ids = rows.map(({ id }) => id);
  citizens.set(unit, ids);
  const caseworkerId = await caseworkerOf(unit).personId();
  await environment.database.query(
    `INSERT INTO caseload_member (citizen_id, caseworker_id, since) SELECT id, $2, now() FROM unnest($1::uuid[]) AS id`,
    [ids, caseworkerId],
  );
  await environment.database.query(
    `INSERT INTO citizen_progress (citizen_id, enrolment_id, sprint_id, sprint_title, enrolled_at, started_at,
                                   levels_finished, levels_total, stars, completed_at)
     SELECT id, gen_random_uuid(), $3, '{"da": "Målt"}', now(),
            CASE WHEN state <> 'not-begun' THEN now() END, 0, 5, 0, CASE WHEN state = 'finished' THEN now() END
       FROM unnest($1::uuid[], $2::text[]) AS made (id, state)`,
    [ids, states, sprintId],
  );
}

const rebuild = () =>
  environment.probe('call', { lib: 'casework', service: 'PortfolioFigures', method: 'rebuild', args: [] });

async function figures(by: Client): Promise<PortfolioSprint | undefined> {
  const view = await by.expect(by.get<PortfolioView>('/api/portfolio'));
  return view.sprints.find((sprint) => sprint.sprintId === sprintId);
}

/** What one person sees: units with figures, caseworkers with caseloads, own citizens; a status where they may not. */
async function sees(name: string) {
  const by = who(name);
  const status = async (path: string) => (await by.get(path)).status;
  const portfolio = (await status('/api/portfolio')) === 200 ? await figures(by) : null;
  const sizes = await by.get<CaseloadSizes>('/api/handovers/caseloads');
  const caseload = await by.get<CaseloadView>('/api/caseload');
  return {
    figures: portfolio === null ? 403 : (portfolio?.units.map(({ unit }) => unit?.name) ?? []),
    caseloads:
      sizes.status === 200
        ? sizes.body.caseworkers
            .filter(({ displayName }) => displayName.startsWith('worker-'))
            .map(({ displayName, citizens: count }) => `${displayName.slice(7)} ${count}`)
        : sizes.status,
    citizens: caseload.status === 200 ? caseload.body.rows.length : caseload.status,
    people: await status('/api/people'),
  };
}

/** Whether somebody may move a citizen of each unit; tried towards nobody, so that nothing moves. */
async function mayMove(name: string): Promise<string[]> {
  const by = who(name);
  const reached: string[] = [];
  for (const unit of unitNames) {
    const [citizen] = citizens.get(unit) ?? [];
    const { status } = await by.post('/api/handovers/preview', { citizens: [citizen], fromId: null });
    if (status === 200) reached.push(unit);
  }
  return reached;
}

const sizeOf = (unit: UnitName) => history[unit].reduce((sum, count) => sum + count, 0);
const loadOf = (...names: UnitName[]) => names.map((unit) => `${unit} ${sizeOf(unit)}`);

const models: {
  name: string;
  roles: [who: string, role: Role, unit: UnitName | null][];
  leads: Record<string, UnitName[]>;
}[] = [
  {
    name: 'one lead for all',
    roles: [['lead', 'lead', null]],
    leads: { lead: ['Nord', 'Syd', 'Vest', 'Øst'], first: [], 'lead-Nord': [] },
  },
  {
    name: 'one lead, and two coordinators for two units each',
    roles: [
      ['lead', 'lead', null],
      ['first', 'coordinator', 'Nord'],
      ['first', 'coordinator', 'Syd'],
      ['second', 'coordinator', 'Vest'],
      ['second', 'coordinator', 'Øst'],
    ],
    leads: { lead: ['Nord', 'Syd', 'Vest', 'Øst'], first: ['Nord', 'Syd'], second: ['Vest', 'Øst'] },
  },
  {
    name: 'one lead per unit',
    roles: unitNames.map((unit): [string, Role, UnitName] => [`lead-${unit}`, 'lead', unit]),
    leads: {
      'lead-Nord': ['Nord'],
      'lead-Syd': ['Syd'],
      'lead-Vest': ['Vest'],
      'lead-Øst': ['Øst'],
      lead: [],
    },
  },
];

describe.each(models)('$name', ({ roles, leads }) => {
  beforeAll(async () => {
    await nobodyLeads();
    for (const [name, role, unit] of roles) await give(name, role, unit);
    await rebuild();
  });

  test.each(Object.entries(leads))('%s sees %j', async (name, led) => {
    const nothing = { figures: 403, caseloads: 403, citizens: 403, people: 403 };
    expect(await sees(name)).toEqual(
      led.length === 0 ? nothing : { figures: led, caseloads: loadOf(...led), citizens: 403, people: 403 },
    );
    expect(await mayMove(name)).toEqual(led);
  });

  test('a caseworker sees her own citizens, no figures and nobody else’s', async () => {
    expect(await sees('worker-Syd')).toEqual({
      ...{ figures: 403, caseloads: [], citizens: sizeOf('Syd'), people: 403 },
    });
    expect(await mayMove('worker-Syd')).toEqual(['Syd']);
  });
});

describe('figures', () => {
  const cells = ({ notBegun, active, finished, enrolled }: PortfolioSprint['total']) => [
    notBegun,
    active,
    finished,
    enrolled,
  ];

  beforeAll(async () => {
    await nobodyLeads();
    await give('lead', 'lead', null);
    await give('lead-Nord', 'lead', 'Nord');
    await rebuild();
  });

  test('are those of the history where no group is small', async () => {
    const nord = await figures(who('lead-Nord'));
    expect(nord?.units.map((row) => cells({ ...row, wait: null }))).toEqual([[6, 7, 8, 21]]);
    expect(nord?.total).toMatchObject({ enrolled: 21, finished: 8, finishedPercent: 38 });
  });

  test('no small group is shown, none can be taken from a sum, and what is shown is true', async () => {
    const all = await figures(who('lead'));
    const rows = all?.units.map((row) => cells({ ...row, wait: null })) ?? [];
    const truth = unitNames.map((unit) => [...history[unit], sizeOf(unit)]);
    const total = all === undefined ? [] : cells(all.total);
    const table = [...rows, total];
    const sums = [0, 1, 2, 3].map((column) => truth.reduce((sum, row) => sum + (row[column] ?? 0), 0));
    for (const [row, line] of table.entries())
      for (const [column, value] of line.entries())
        if (value !== null) {
          expect(value).toBe([...truth, sums][row]?.[column]);
          expect(value === 0 || value >= 5).toBe(true);
        }
    const hiddenIn = (line: (number | null | undefined)[]) => line.filter((value) => value === null).length;
    for (const line of table) expect(hiddenIn(line)).not.toBe(1);
    for (const column of [0, 1, 2, 3]) expect(hiddenIn(table.map((line) => line[column]))).not.toBe(1);
    expect(table[1]?.[2]).toBeNull();
    expect(table[2]?.[0]).toBeNull();
  });

  test('by target group, with the same sums and as little of small groups', async () => {
    const { lead } = environment;
    const group = (name: string) => ({ id: randomUUID(), name, validFrom: '2024-01-01', validTo: null });
    const [large, small] = [group('Mange'), group('Få')];
    for (const one of [large, small]) await admin.expect(admin.post('/api/target-groups', one));
    const nord = citizens.get('Nord') ?? [];
    await environment.database.query(
      `INSERT INTO citizen_target_group (citizen_id, group_id, since, set_by)
       SELECT id, CASE WHEN place <= 2 THEN $3::uuid ELSE $2::uuid END, current_date, id
         FROM unnest($1::uuid[]) WITH ORDINALITY AS one (id, place)`,
      [nord, large.id, small.id],
    );
    await rebuild();
    const shown = await figures(who('lead-Nord'));
    expect(shown?.groups.map(({ group: named }) => named?.name)).toEqual(['Få', 'Mange']);
    const [few, many] = shown?.groups ?? [];
    expect(few?.enrolled).toBeNull();
    expect([many?.enrolled, many?.notBegun]).toEqual([null, null]);
    // The sum of the units says nothing more than the sum of the groups.
    expect(shown?.total.enrolled === null || (few?.enrolled ?? many?.enrolled) === null).toBe(true);
    expect((await lead.get('/api/target-groups')).status).toBe(200);
  });

  test('the wait beside a sprint is the middle of five or more; what is left over names no unit', async () => {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
    const waited = async (unit: UnitName, days: number[]) => {
      for (const [index, wait] of days.entries())
        await environment.database.query(
          `INSERT INTO referral (id, citizen_id, caseworker_id, unit_id, kind, course_id, title, status,
                                 sent_at, changed_at, accepted_at, started_at)
           VALUES (gen_random_uuid(), $1, $1, $2, 'sprint', $3, '{"da": "Målt"}', 'started', $4, $5, $4, $5)`,
          [citizens.get(unit)?.[index], unitId(unit), sprintId, day(wait), day(0)],
        );
    };
    await waited('Nord', [2, 3, 4, 5, 6]);
    await waited('Syd', [1, 1, 1]);
    const all = await figures(who('lead'));
    expect(all?.units.map(({ unit, wait }) => [unit?.name, wait])).toEqual([
      ['Nord', { n: 5, medianDays: 4 }],
      ['Syd', null],
      ['Vest', null],
      ['Øst', null],
    ]);
    expect(all?.total.wait).toBeNull();
  });

  test('as a file they say the same, with Danish letters for Excel', async () => {
    const lead = who('lead');
    const { quarter } = await lead.expect(lead.get<PortfolioView>('/api/portfolio'));
    expect(quarter.slice(0, 4)).toBe(copenhagenTime(new Date()).day.slice(0, 4));
    const answer = await lead.post<string | Buffer>('/api/portfolio/export', { quarter, locale: 'da' });
    const text = Buffer.isBuffer(answer.body) ? answer.body.toString('utf8') : answer.body;
    const lines = text.replace(/^\ufeff/, '').split('\r\n');
    expect(lines[0]).toContain('Forløb;Enhed;Målgruppe;Tilmeldt;Ikke begyndt');
    expect(lines.some((line) => line.startsWith('Målt;Øst;Alle;'))).toBe(true);
    expect(lines.some((line) => /^Målt;Syd;Alle;.*skjult \(under 5\)/.test(line))).toBe(true);
    expect(answer.headers.get('content-type')).toContain('charset=utf-8');
  });

  test('a start counts at once, and the first who asks counts when nothing is there', async () => {
    await environment.database.query('DELETE FROM portfolio_figure');
    expect((await figures(who('lead-Nord')))?.total.enrolled ?? null).not.toBeUndefined();
    const { rows } = await environment.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM portfolio_figure WHERE sprint_id = $1',
      [sprintId],
    );
    expect(rows[0]?.n).toBeGreaterThan(3);
    await environment.database.query('DELETE FROM portfolio_figure');
    await environment.restart();
    const after = await environment.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM portfolio_figure WHERE sprint_id = $1',
      [sprintId],
    );
    expect(after.rows[0]?.n).toBe(rows[0]?.n);
  });
});
