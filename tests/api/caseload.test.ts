// The list of citizens: what it costs, that it is right whatever is asked of it, what is kept of a choice, and files.
import { randomUUID } from 'node:crypto';
import {
  arrangeCaseload,
  mostSavedViews,
  wholeCaseload,
  type CaseloadChoice,
  type CaseloadView,
  type ReferralView,
  type SavedView,
  type SharedView,
} from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { readWorkbook } from '../support/workbook-reader.js';
import { Story } from './support/care-events.js';

let environment: TestEnvironment;
let caseworker: Client;
let citizen: Client;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker, citizen } = environment);
});
afterAll(() => environment.close());

const caseload = () => caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
const namesOf = async (choice: Partial<CaseloadChoice>) => {
  const { rows } = await caseload();
  return arrangeCaseload(rows, { ...wholeCaseload, ...choice }, new Date()).map((row) => row.displayName);
};
const asked = async (statement: string): Promise<string[]> => {
  const { rows } = await environment.database.query<{ name: string }>(
    `WITH mine AS (SELECT person.id, person.display_name, activity.last_at
                     FROM caseload_member member JOIN person ON person.id = member.citizen_id
                     LEFT JOIN citizen_activity activity ON activity.citizen_id = person.id
                    WHERE member.caseworker_id = $1)
     SELECT display_name AS name FROM mine ${statement}`,
    [await caseworker.personId()],
  );
  return rows.map(({ name }) => name);
};

describe('the list', () => {
  const byName = 'ORDER BY display_name COLLATE "da-x-icu"';
  const without = 'WHERE NOT EXISTS (SELECT FROM citizen_progress WHERE citizen_id = mine.id)';
  const inSprint = `WHERE EXISTS (SELECT FROM citizen_progress WHERE citizen_id = mine.id AND sprint_id = 'gdpr')`;

  test.each<[string, Partial<CaseloadChoice>, string]>([
    ['by name', { sort: 'name' }, byName],
    [
      'by activity',
      { sort: 'activity' },
      `ORDER BY last_at DESC NULLS LAST, display_name COLLATE "da-x-icu"`,
    ],
    ['without a sprint', { sort: 'name', sprint: 'none' }, `${without} ${byName}`],
    ['in a sprint', { sort: 'name', sprint: 'gdpr' }, `${inSprint} ${byName}`],
    ['by a part of a name', { sort: 'name', search: 'ra' }, `WHERE display_name ILIKE '%ra%' ${byName}`],
  ])('is what a plain question to the database finds: %s', async (_, choice, statement) => {
    const expected = await asked(statement);
    expect(await namesOf(choice)).toEqual(expected);
  });
});

test('the list asks the database as often for two hundred citizens as for twelve', async () => {
  // Nothing else is at work there that would be counted too.
  const quiet = await createTestEnvironment({ worker: false, settings: { TEST_HOST_PROBE: 'yes' } });
  try {
    const caseworkerId = await quiet.caseworker.personId();
    const count = async () => {
      const { value, statements } = await quiet.probe<{ value: CaseloadView; statements: number }>(
        'counted',
        {
          ...{ lib: 'casework', service: 'CaseloadService', method: 'of', args: [caseworkerId] },
        },
      );
      return [value.rows.length, statements];
    };
    const [few, statements] = await count();
    expect(few).toBe(12);
    expect(statements).toBeLessThanOrEqual(10);
    await quiet.database.query(
      `WITH added AS (
         INSERT INTO person (id, email, display_name, preferences, created_at)
         SELECT gen_random_uuid(), 'many-' || n || '@demo.mikrosprint.test', 'Borger ' || n, '{}', now()
           FROM generate_series(1, 188) AS n RETURNING id),
       followed AS (
         INSERT INTO caseload_member (citizen_id, caseworker_id, since)
         SELECT id, $1, now() FROM added RETURNING citizen_id)
       INSERT INTO citizen_progress (citizen_id, enrolment_id, sprint_id, sprint_title, enrolled_at, levels_finished,
                                     levels_total, stars)
       SELECT citizen_id, gen_random_uuid(), 'gdpr', '{"da": "GDPR"}', now(), 0, 5, 0 FROM followed`,
      [caseworkerId],
    );
    expect(await count()).toEqual([200, statements]);
  } finally {
    await quiet.close();
  }
});

describe('“finished and ready for the next”', () => {
  let citizenId: string;
  const kinds = async () => {
    const { rows } = await caseload();
    return rows.find((row) => row.citizenId === citizenId)?.signals.map(({ kind }) => kind) ?? [];
  };
  const refer = (id: string) =>
    caseworker.expect(
      caseworker.post<ReferralView>(`/api/caseload/${citizenId}/referrals`, {
        ...{ id, kind: 'workshop', title: 'Værksted om ansøgninger' },
      }),
    );

  beforeAll(async () => {
    // Nothing else is under way, as after the only sprint of all.
    const story = await Story.of(environment, citizen);
    ({ citizenId } = story);
    await environment.database.query('DELETE FROM citizen_progress WHERE citizen_id = $1', [citizenId]);
    await story.lived(story.started(), story.completed());
  });

  test('comes with the finish', async () => {
    expect(await kinds()).toEqual(['finished']);
  });

  test('goes when a referral is accepted, and comes again when it is dropped', async () => {
    const id = randomUUID();
    await refer(id);
    expect(await kinds()).toEqual(['finished']);
    await citizen.expect(citizen.post(`/api/me/referrals/${id}/answer`, { yes: true, reason: null }));
    expect(await kinds()).toEqual([]);
    await caseworker.expect(
      caseworker.post(`/api/referrals/${id}/moves`, { to: 'dropped', reason: 'Det blev et andet værksted' }),
    );
    expect(await kinds()).toEqual(['finished']);
  });

  test('goes when a suggestion is accepted', async () => {
    const id = randomUUID();
    await refer(id);
    await environment.database.query(
      `INSERT INTO suggestion_decision (id, citizen_id, sprint_id, rule, decision, referral_id, decided_by, decided_at)
       VALUES ($1, $2, 'hotel', 'others-did', 'accepted', $3, $4, now())`,
      [randomUUID(), citizenId, id, await caseworker.personId()],
    );
    expect(await kinds()).toEqual([]);
    await caseworker.expect(
      caseworker.post(`/api/referrals/${id}/moves`, { to: 'dropped', reason: 'Passer ikke nu' }),
    );
    expect(await kinds()).toEqual(['finished']);
  });

  test('goes when the next sprint is begun', async () => {
    const next = await Story.of(environment, citizen);
    await next.lived(next.started());
    expect(await kinds()).toEqual([]);
  });
});

describe('a saved view', () => {
  const path = '/api/caseload-views';
  const save = (view: Partial<SavedView> = {}) =>
    caseworker.post<{ views: SavedView[] }>(path, {
      ...{ viewId: randomUUID(), name: 'Uden sprint', choice: { ...wholeCaseload, sprint: 'none' } },
      isDefault: false,
      ...view,
    });
  beforeEach(() => environment.database.query('DELETE FROM caseload_view'));

  test('comes with the list, in the order of the alphabet, and sent twice it is one', async () => {
    const viewId = randomUUID();
    await caseworker.expect(save({ viewId, name: 'Åbne' }));
    await caseworker.expect(save({ viewId, name: 'Åbne' }));
    await caseworker.expect(save({ name: 'Bøn om hjælp' }));
    const { views } = await caseload();
    expect(views.map(({ name }) => name)).toEqual(['Bøn om hjælp', 'Åbne']);
    expect(views[0]?.choice).toEqual({ ...wholeCaseload, sprint: 'none' });
  });

  test('is renamed, becomes the one that opens the list, and is deleted', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await caseworker.expect(save({ viewId: first, isDefault: true }));
    await caseworker.expect(save({ viewId: second, name: 'Stille' }));
    const change = (body: unknown) =>
      caseworker.expect(caseworker.patch<{ views: SavedView[] }>(`${path}/${second}`, body));
    const { views } = await change({ name: 'Længe stille', isDefault: true });
    expect(views.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Længe stille', true],
      ['Uden sprint', false],
    ]);
    const left = await caseworker.expect(caseworker.delete<{ views: SavedView[] }>(`${path}/${first}`));
    expect(left.views.map(({ viewId }) => viewId)).toEqual([second]);
  });

  test('has a name that no other one has', async () => {
    await caseworker.expect(save());
    const again = await save();
    expect([again.status, codeOf(again)]).toEqual([409, 'view-name-taken']);
  });

  test('is one of twenty at most, also when they are sent at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: mostSavedViews + 3 }, (_, index) => save({ name: `Visning ${index}` })),
    );
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.map((answer) => codeOf(answer))).toEqual(Array(3).fill('too-many-views'));
    expect((await caseload()).views).toHaveLength(mostSavedViews);
  });

  test('of somebody else is not there', async () => {
    const viewId = randomUUID();
    await environment.database.query(
      `INSERT INTO caseload_view (view_id, caseworker_id, name, choice, is_default) VALUES ($1, $2, 'Andres', $3, true)`,
      [viewId, randomUUID(), JSON.stringify(wholeCaseload)],
    );
    expect((await caseload()).views).toEqual([]);
    const answers = [
      await caseworker.patch(`${path}/${viewId}`, { name: 'Min' }),
      await caseworker.delete(`${path}/${viewId}`),
      await caseworker.patch(`${path}/${randomUUID()}`, { name: 'Min' }),
    ];
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual(
      answers.map(() => [404, 'not-found']),
    );
    const taken = await save({ viewId });
    expect([taken.status, codeOf(taken)]).toEqual([409, 'id-reused']);
  });

  test.each([
    ['no name', { name: '  ' }],
    ['a long name', { name: 'x'.repeat(61) }],
    ['no such choice', { choice: { ...wholeCaseload, show: 'some' } as never }],
  ])('with %s is refused', async (_, view) => {
    const answer = await save(view);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'validation']);
  });
});

describe('a file', () => {
  const file = async (body: Record<string, unknown>) => {
    const response = await fetch(`${environment.baseUrl}/api/caseload/export`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await caseworker.accessToken()}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ format: 'csv', locale: 'da', ...body }),
    });
    return {
      status: response.status,
      headers: response.headers,
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  };
  const logOf = async (citizenIds: string[]) => {
    const { rows } = await environment.database.query<{ result: string; purpose: string; times: number }>(
      `SELECT result, purpose, count(*)::int AS times FROM access_log
        WHERE citizen_id = ANY($1) AND route = '/api/caseload/export' GROUP BY result, purpose ORDER BY result`,
      [citizenIds],
    );
    return rows;
  };

  test('has those who are shown, in that order, and each of them can see it', async () => {
    const { rows } = await caseload();
    const wanted = rows.slice(0, 4).reverse();
    const citizenIds = [...wanted.map((row) => row.citizenId), await citizen.personId()];
    await environment.database.query(`UPDATE person SET display_name = '=1+1' WHERE id = $1`, [
      citizenIds[0],
    ]);
    const csv = await file({ citizenIds });
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes).split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffNavn;Enhed;/);
    expect(lines.slice(1, 4).map((line) => line.split(';')[0])).toEqual([
      `'=1+1`,
      ...wanted.slice(1, 3).map((row) => row.displayName),
    ]);
    expect(await logOf(citizenIds)).toEqual([
      { result: 'shown', purpose: 'administration', times: new Set(citizenIds).size },
    ]);
    const { lookUps } = await citizen.expect(citizen.get<SharedView>('/api/me/shared'));
    expect(lookUps[0]).toMatchObject({ purpose: 'administration', unit: 'Center Nørrebro' });

    const workbook = await file({ citizenIds, format: 'xlsx', locale: 'en' });
    const read = readWorkbook(workbook.bytes);
    expect([read.sheet, read.rows.length, read.widths.length]).toEqual(['My citizens', lines.length - 1, 14]);
    expect(read.rows[1]?.[0]).toEqual({ text: '=1+1', quoted: true });
    expect(read.rows[1]?.[2]).toEqual({ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  test('with somebody else’s citizen is none at all, and the attempt is kept', async () => {
    const { rows } = await caseload();
    const [mine, foreign] = rows.slice(-2).map((row) => row.citizenId);
    await environment.database.query('UPDATE caseload_member SET caseworker_id = $1 WHERE citizen_id = $2', [
      randomUUID(),
      foreign,
    ]);
    for (const stranger of [foreign, randomUUID()]) {
      const answer = await file({ citizenIds: [mine, stranger] });
      expect([answer.status, Buffer.from(answer.bytes).toString()]).toEqual([
        404,
        expect.stringContaining('not-found'),
      ]);
    }
    const refused = (await logOf([foreign ?? ''])).filter(({ result }) => result === 'refused');
    expect(refused).toEqual([{ result: 'refused', purpose: 'administration', times: 1 }]);
    expect((await caseload()).rows.map((row) => row.citizenId)).not.toContain(foreign);
    expect((await caseworker.get(`/api/caseload/${foreign}?purpose=follow-up`)).status).toBe(404);
  });

  test.each([
    ['nobody', { citizenIds: [] }],
    ['another kind', { citizenIds: [randomUUID()], format: 'pdf' }],
    ['more than anybody has', { citizenIds: Array.from({ length: 1001 }, () => randomUUID()) }],
  ])('of %s is refused', async (_, body) => {
    expect((await file(body)).status).toBe(422);
  });
});
