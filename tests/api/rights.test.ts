// Units and roles as data: the three ways to lead (C-67) are set up through the API alone, rights follow with the next
// request and on open sockets, and nobody locks everybody out.
import { randomUUID } from 'node:crypto';
import type {
  PeopleList,
  PersonWithRoles,
  Problem,
  RightsChangeList,
  Role,
  UnitList,
} from '@mikrosprint/contracts';
import { io, type Socket } from 'socket.io-client';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { dayFromNow } from '../support/days.js';

let environment: TestEnvironment;
let admin: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  admin = environment.admin;
});
afterAll(() => environment?.close());

async function found(search: string): Promise<PersonWithRoles> {
  const { people } = await admin.expect(admin.get<PeopleList>(`/api/people?search=${search}`));
  const [person] = people;
  if (person === undefined) throw new Error(`Nobody is called ${search}`);
  return person;
}

const give = (personId: string, role: Role, unitId: string | null, days: object = {}) =>
  admin.post<PersonWithRoles>(`/api/people/${personId}/roles`, {
    id: randomUUID(),
    role,
    unitId,
    validFrom: null,
    validTo: null,
    ...days,
  });

const end = (person: PersonWithRoles, role: Role, on: string | null = null) => {
  const held = person.roles.find((each) => each.role === role && each.holds !== 'ended');
  return admin.post<PersonWithRoles>(`/api/people/${person.id}/roles/${held?.id}/end`, { on });
};

describe('a role that is taken away', () => {
  it('stops working with the next request, while its token is still good, and works again when given back', async () => {
    const { caseworker } = environment;
    expect((await caseworker.get('/api/caseload')).status).toBe(200);
    const mette = await found('Mette');
    const taken = await admin.expect(end(mette, 'caseworker'));
    expect(taken.roles.map(({ role, holds }) => [role, holds])).toEqual([['caseworker', 'ended']]);
    expect((await caseworker.get('/api/caseload')).status).toBe(403);
    const unitId = mette.roles[0]?.unit?.id ?? null;
    await admin.expect(give(mette.id, 'caseworker', unitId));
    expect((await caseworker.get('/api/caseload')).status).toBe(200);
  });

  it('is gone at once also when it was taken in the database, and in another process', async () => {
    const host = await environment.another({ api: true });
    const there = environment.at(host, 'mentor');
    expect((await there.get('/api/catalogue')).status).not.toBe(403);
    await environment.database.query(
      `DELETE FROM person_role USING person WHERE person.id = person_id AND email LIKE 'mentor@%'`,
    );
    await eventually(async () => (await there.get('/api/me')).status === 403);
    const mentor = await found('Fatima');
    await admin.expect(give(mentor.id, 'mentor', null));
    await eventually(async () => (await there.get('/api/me')).status === 200);
  });

  it('is told to open pages, which then hear no more of what it was about', async () => {
    const { caseworker } = environment;
    const mette = await found('Mette');
    const heard: string[] = [];
    const socket: Socket = io(environment.baseUrl, {
      transports: ['websocket'],
      auth: { token: await caseworker.accessToken() },
    });
    socket.on('hint', ({ topic }: { topic: string }) => heard.push(topic));
    try {
      await eventually(() => socket.connected);
      const tell = (topic: string) =>
        environment.database.query(`SELECT pg_notify('live', $1)`, [
          JSON.stringify({ to: [mette.id], hint: { topic } }),
        ]);
      await tell('caseload');
      await eventually(() => heard.includes('caseload'));
      await admin.expect(give(mette.id, 'mentor', null));
      await admin.expect(end(mette, 'caseworker'));
      await eventually(() => heard.includes('rights'));
      heard.splice(0);
      await tell('caseload');
      await tell('inbox');
      await eventually(() => heard.includes('inbox'));
      expect(heard).not.toContain('caseload');
      await admin.expect(end(await found('Mette'), 'mentor'));
      // Who may do nothing has no line.
      await eventually(() => !socket.connected);
    } finally {
      socket.close();
      await admin.expect(give(mette.id, 'caseworker', mette.roles[0]?.unit?.id ?? null));
    }
  });
});

describe('the days of a role', () => {
  it('it begins and ends with its days', async () => {
    const claus = await found('Claus');
    await admin.expect(
      give(claus.id, 'caseworker', null, { validFrom: dayFromNow(2), validTo: dayFromNow(4) }),
    );
    expect((await environment.employer.get('/api/caseload')).status).toBe(403);
    await environment.moveClock(3 * 86_400_000);
    const during = environment.signedIn('employer@demo.mikrosprint.test');
    expect((await during.get('/api/caseload')).status).toBe(200);
    await environment.moveClock(4 * 86_400_000);
    const after = environment.signedIn('employer@demo.mikrosprint.test');
    expect((await after.get('/api/caseload')).status).toBe(403);
    await environment.moveClock(0);
  });

  it('the same role twice, an author of no organisation and days the wrong way round are refused', async () => {
    const samira = await found('Samira');
    const refused = async (answer: Promise<{ status: number; body: unknown }>) =>
      ((await answer).body as Problem).code;
    expect(await refused(give(samira.id, 'citizen', null))).toBe('role-held-already');
    expect(await refused(give(samira.id, 'provider', null))).toBe('role-needs-unit');
    expect(
      await refused(give(samira.id, 'mentor', null, { validFrom: dayFromNow(3), validTo: dayFromNow(2) })),
    ).toBe('validation');
    expect(await refused(give(samira.id, 'mentor', null, { validTo: dayFromNow(-1) }))).toBe('validation');
    expect(await refused(give(randomUUID(), 'mentor', null))).toBe('not-found');
    expect(await refused(give(samira.id, 'mentor', randomUUID()))).toBe('not-found');
  });

  it('a unit that closes takes the roles in it along', async () => {
    const unitId = randomUUID();
    await admin.expect(
      admin.post<UnitList>('/api/units', {
        id: unitId,
        name: 'Vejen',
        validFrom: '2024-01-01',
        validTo: null,
      }),
    );
    const claus = await found('Claus');
    await admin.expect(give(claus.id, 'lead', unitId));
    const employer = environment.signedIn('employer@demo.mikrosprint.test');
    const isLead = async () => (await employer.get('/api/studio/drafts')).status === 200;
    expect(await isLead()).toBe(true);
    const closed = { name: 'Vejen (lukket)', validTo: dayFromNow(0) };
    await admin.expect(admin.patch<UnitList>(`/api/units/${unitId}`, closed));
    expect(await isLead()).toBe(false);
    const wrongWay = await admin.patch<Problem>(`/api/units/${unitId}`, { validTo: '2023-01-01' });
    expect([wrongWay.status, wrongWay.body.code]).toEqual([422, 'validation']);
  });
});

describe('whoever gives rights', () => {
  it('cannot take their own last one, also not by two at once', async () => {
    const soren = await found('Vestergaard');
    expect(((await end(soren, 'admin')) as { body: unknown }).body).toMatchObject({ code: 'own-admin-role' });
    expect((await end(soren, 'admin', dayFromNow(30))).status).toBe(409);
    expect((await admin.get('/api/units')).status).toBe(200);
    const birgitte = await found('Birgitte');
    const second = await admin.expect(give(birgitte.id, 'admin', null));
    const { lead } = environment;
    const heldBy = (person: PersonWithRoles) => person.roles.find(({ role }) => role === 'admin')?.id;
    // Each takes the other's at the same moment: one of them stays.
    const answers = await Promise.all([
      admin.post(`/api/people/${birgitte.id}/roles/${heldBy(second)}/end`, { on: null }),
      lead.post(`/api/people/${soren.id}/roles/${heldBy(soren)}/end`, { on: null }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const [adminStays, leadStays] = [
      (await admin.get('/api/units')).status === 200,
      (await lead.get('/api/units')).status === 200,
    ];
    expect(adminStays).not.toBe(leadStays);
    const back = { id: randomUUID(), role: 'admin', unitId: null, validFrom: null, validTo: null };
    if (leadStays) await lead.expect(lead.post(`/api/people/${soren.id}/roles`, back));
  });

  it('leaves a line for every change, with who made it', async () => {
    const { changes } = await admin.expect(admin.get<RightsChangeList>('/api/rights-changes'));
    expect(changes.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['role-given', 'role-ended', 'unit-added', 'unit-changed']),
    );
    const given = changes.find(({ what, role }) => what === 'role-given' && role === 'lead');
    expect(given).toMatchObject({ by: 'Søren Vestergaard', person: 'Claus Bagger', unit: 'Vejen (lukket)' });
  });

  it('is nobody but an admin, and finds people by words that are only words', async () => {
    for (const who of ['citizen', 'caseworker', 'coordinator', 'provider'] as const)
      expect((await environment[who].get('/api/people')).status).toBe(403);
    const { total } = await admin.expect(admin.get<PeopleList>('/api/people?search=%25'));
    expect(total).toBe(0);
    const all = await admin.expect(admin.get<PeopleList>('/api/people?role=coordinator'));
    expect(all.people.map(({ displayName }) => displayName)).toEqual(['Lone Ravn']);
    const staff = await admin.expect(admin.get<PeopleList>('/api/people?who=staff'));
    expect(staff.people.map(({ displayName }) => displayName)).toContain('Mette Holm');
    expect(staff.people.every(({ roles }) => roles.some(({ role }) => role !== 'citizen'))).toBe(true);
    const searched = await admin.expect(admin.get<PeopleList>('/api/people?search=samira'));
    expect(searched.people.map(({ displayName }) => displayName)).toEqual(['Samira Rahimi']);
  });
});
