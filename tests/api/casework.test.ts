import { randomUUID } from 'node:crypto';
import type { CaseloadView, CitizenPage, SharedView } from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';

const day = 86_400_000;
let environment: TestEnvironment;
let caseworker: Client;
let citizen: Client;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker, citizen } = environment);
  story = await Story.of(environment, citizen);
});
afterAll(() => environment.close());

async function row() {
  const { rows } = await caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
  return rows.find(({ citizenId }) => citizenId === story.citizenId);
}

const page = (purpose = 'follow-up') => `/api/caseload/${story.citizenId}?purpose=${purpose}`;
const kinds = async () => (await row())?.signals.map(({ kind }) => kind);

describe('Mine borgere', () => {
  test('shows the demo citizen and eleven others', async () => {
    const { rows } = await caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
    expect(rows).toHaveLength(12);
    expect(rows.map(({ displayName }) => displayName)).toContain('Samira Rahimi');
  });

  test('tells within the page that is open that a citizen has moved on (C-93)', async () => {
    const hints = await caseworker.hints();
    const own = await citizen.hints();
    await story.lived(story.started('desk'), story.finished('desk', 3, 1));
    expect(hints).toContainEqual({ topic: 'caseload', id: story.citizenId });
    expect(hints).toContainEqual({ topic: 'citizen', id: story.citizenId });
    expect(own).toContainEqual({ topic: 'progress', id: story.citizenId });
    const sprint = (await row())?.sprints.find(({ levelsFinished }) => levelsFinished === 1);
    expect(sprint).toMatchObject({ sprintId: 'gdpr', levelsTotal: 5, stars: 3 });
  });

  test('never lowers a result, in whatever order the events arrive', async () => {
    await story.lived(story.finished('personal-data', 3, 2));
    await story.lived(story.finished('desk', 1, 1));
    const { sprints } = await caseworker.expect(caseworker.get<CitizenPage>(page()));
    const mine = sprints.find(({ levels }) => levels.length === 2);
    expect(mine).toMatchObject({ levelsFinished: 2 });
    expect(mine?.levels.find(({ levelId }) => levelId === 'desk')).toMatchObject({ stars: 3, percent: 90 });
  });
});

describe('a signal', () => {
  test('about a step that keeps failing comes quietly and goes when it is passed (C-31)', async () => {
    const runId = randomUUID();
    await story.lived(story.failed('counter', 'neighbour', runId));
    expect((await row())?.signals[0]).toMatchObject({
      kind: 'failed-repeatedly',
      tries: 4,
      levelTitle: { da: 'Skranken' },
      stepPrompt: { da: 'Hvad gør du?' },
    });
    const { rows } = await environment.database.query(`SELECT FROM inbox_item WHERE citizen_id = $1`, [
      story.citizenId,
    ]);
    expect(rows).toHaveLength(0);
    await story.lived(story.passed('neighbour', runId));
    expect(await kinds()).toEqual([]);
  });

  test('does not come back when the news that it failed is late', async () => {
    const runId = randomUUID();
    await story.lived(story.passed('late', runId));
    await story.lived(story.failed('counter', 'late', runId));
    expect(await kinds()).toEqual([]);
  });

  test('goes with the level it was about', async () => {
    await story.lived(story.failed('access', 'deadline', randomUUID()));
    expect(await kinds()).toEqual(['failed-repeatedly']);
    await story.lived(story.finished('access', 1, 3));
    expect(await kinds()).toEqual([]);
  });

  test('of six days without activity is worked out when somebody looks', async () => {
    await environment.moveClock(6 * day);
    caseworker.forget();
    expect(await kinds()).toContain('inactive');
    await environment.moveClock(0);
    caseworker.forget();
    expect(await kinds()).not.toContain('inactive');
  });
});

describe('a request for help', () => {
  const helpRequestId = randomUUID();

  test('is a signal of its own and is closed by an answer the citizen hears of', async () => {
    await story.lived(story.askedForHelp('journalist', helpRequestId));
    expect((await row())?.signals[0]).toMatchObject({ kind: 'asked-for-help', helpRequestId });
    const before = await caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
    expect(before.rows[0]?.citizenId).toBeDefined();
    const answered = await caseworker.post(`/api/help-requests/${helpRequestId}/answer`, { how: 'called' });
    expect(answered.status).toBe(204);
    expect(await kinds()).toEqual([]);
    await environment.settled();
    const inbox = await citizen.expect(citizen.get<{ items: { kind: string }[] }>('/api/inbox'));
    expect(inbox.items.filter(({ kind }) => kind === 'help-answered')).toHaveLength(1);
    const { timeline } = await caseworker.expect(caseworker.get<CitizenPage>(page()));
    expect(timeline.slice(0, 2).map(({ kind }) => kind)).toEqual(['help-answered', 'help-requested']);
  });

  test('is answered once', async () => {
    const again = await caseworker.post(`/api/help-requests/${helpRequestId}/answer`, { how: 'met' });
    expect([again.status, codeOf(again)]).toEqual([409, 'already-answered']);
  });

  test('that was withdrawn before it arrived stays closed', async () => {
    const early = randomUUID();
    await story.lived({ type: 'help.withdrawn', data: { citizenId: story.citizenId, helpRequestId: early } });
    await story.lived(story.askedForHelp('early', early));
    expect(await kinds()).toEqual([]);
  });

  test('of another caseworker’s citizen does not exist, nor does an invented one', async () => {
    const foreign = await Story.of(environment, environment.provider);
    const foreignRequest = randomUUID();
    await foreign.lived(foreign.askedForHelp('step', foreignRequest));
    for (const id of [foreignRequest, randomUUID()]) {
      const answer = await caseworker.post(`/api/help-requests/${id}/answer`, { how: 'met' });
      expect([answer.status, codeOf(answer)]).toEqual([404, 'not-found']);
    }
    const wrong = await caseworker.post(`/api/help-requests/${randomUUID()}/answer`, { how: 'mail' });
    expect([wrong.status, codeOf(wrong)]).toEqual([422, 'validation']);
  });
});

describe('the page of a citizen', () => {
  const lookUps = async () => {
    const { rows } = await environment.database.query<{ purpose: string; result: string }>(
      'SELECT purpose, result FROM access_log WHERE citizen_id = $1 ORDER BY id',
      [story.citizenId],
    );
    return rows;
  };

  test('asks why it is opened', async () => {
    const without = await caseworker.get(`/api/caseload/${story.citizenId}`);
    expect([without.status, codeOf(without)]).toEqual([409, 'purpose-required']);
    const unknown = await caseworker.get(page('curiosity'));
    expect([unknown.status, codeOf(unknown)]).toEqual([422, 'validation']);
  });

  test('is logged once per opening, also when it refreshes itself many times at once', async () => {
    const before = (await lookUps()).length;
    await Promise.all(Array.from({ length: 6 }, () => caseworker.get(page('conversation'))));
    await caseworker.get(page('conversation'));
    const after = await lookUps();
    expect(after.slice(before)).toEqual([{ purpose: 'conversation', result: 'shown' }]);
    await environment.moveClock(2 * 3_600_000);
    caseworker.forget();
    await caseworker.expect(caseworker.get(page('conversation')));
    expect(await lookUps()).toHaveLength(before + 2);
    await environment.moveClock(0);
    caseworker.forget();
  });

  test('shows the citizen the same facts, and who looked without naming anyone', async () => {
    const seen = await caseworker.expect(caseworker.get<CitizenPage>(page()));
    const shared = await citizen.expect(citizen.get<SharedView>('/api/me/shared'));
    expect(shared.page).toEqual(seen);
    expect(shared.caseworkerName).toBe('Mette Holm');
    expect(shared.lookUps[0]).toEqual({
      at: expect.any(String),
      unit: 'Center Nørrebro',
      role: 'caseworker',
      purpose: expect.any(String),
    });
    expect(JSON.stringify(shared.lookUps)).not.toContain('Mette');
  });

  test('of somebody else’s citizen is not there, and the attempt is kept', async () => {
    await environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      story.citizenId,
      randomUUID(),
    ]);
    const answer = await caseworker.get(page());
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not-found']);
    expect((await lookUps()).at(-1)).toEqual({ purpose: 'follow-up', result: 'refused' });
    const { lookUps: shown } = await citizen.expect(citizen.get<SharedView>('/api/me/shared'));
    expect(shown).toHaveLength((await lookUps()).filter(({ result }) => result === 'shown').length);
    const invented = await caseworker.get(`/api/caseload/${randomUUID()}?purpose=follow-up`);
    expect([invented.status, codeOf(invented)]).toEqual([404, 'not-found']);
  });
});
