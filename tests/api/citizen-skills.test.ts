// What a caseworker reads about a citizen's skills: the citizen's own numbers, what shows them, put right by a rebuild;
// and what the citizen sees of it all, which is the citizen's own answer.
import type { CitizenPage, EnrolmentView, SharedView, SkillsView } from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol, finishLevels, practiceLevels } from './play-support.js';
import { rebuildByCommand } from './support/rebuild-by-command.js';
import { Sitting } from './support/exam-sitting.js';

let environment: TestEnvironment;
let citizen: Client;
let caseworker: Client;
let citizenId: string;
let enrolment: EnrolmentView;

beforeAll(async () => {
  environment = await createTestEnvironment();
  ({ citizen, caseworker } = environment);
  citizenId = await citizen.personId();
  enrolment = await enrol(citizen);
});
afterAll(() => environment.close());

const read = () =>
  caseworker.expect(caseworker.get<CitizenPage>(`/api/caseload/${citizenId}?purpose=conversation`));

async function sprintOf(page: CitizenPage) {
  const found = page.sprints.find(({ enrolmentId }) => enrolmentId === enrolment.enrolmentId);
  if (found === undefined) throw new Error('the page has no such sprint');
  return found;
}

/** The same from the citizen's own page: only what was shown, as the caseworker's page has it. */
async function own() {
  const { sprints } = await citizen.expect(citizen.get<SkillsView>('/api/me/skills'));
  const mine = sprints.find(({ enrolmentId }) => enrolmentId === enrolment.enrolmentId);
  return Object.fromEntries(
    (mine?.skills ?? [])
      .filter(({ percent }) => percent > 0)
      .map(({ id, percent, levels }) => [
        id,
        {
          percent,
          levels: levels
            .flatMap(({ levelId, percent: share, improvedAt }) =>
              share ? [{ levelId, percent: share, shownAt: improvedAt }] : [],
            )
            .sort((one, other) => one.levelId.localeCompare(other.levelId)),
        },
      ]),
  );
}

const shownOn = ({ skills }: CitizenPage['sprints'][number]) =>
  Object.fromEntries(
    skills.map(({ skillId, percent, evidence }) => [
      skillId,
      {
        percent,
        levels: evidence
          .filter(({ exam }) => !exam)
          .map(({ levelId, percent: share, shownAt }) => ({ levelId, percent: share, shownAt }))
          .sort((one, other) => one.levelId.localeCompare(other.levelId)),
      },
    ]),
  );

describe('the skills on a citizen’s page', () => {
  test('are none before anything was played', async () => {
    expect((await sprintOf(await read())).skills).toEqual([]);
  });

  test('are the numbers that the citizen reads, with the level and the time that show them', async () => {
    await finishLevels(citizen, enrolment, practiceLevels(enrolment).slice(0, 2));
    await environment.settled();
    const sprint = await sprintOf(await read());
    expect(sprint.skills.length).toBeGreaterThan(0);
    expect(shownOn(sprint)).toEqual(await own());
    for (const { evidence } of sprint.skills) expect(evidence.some(({ exam }) => exam)).toBe(false);
  });

  test('name an exam when it was passed, with its own percent and never that of a single task', async () => {
    await finishLevels(citizen, enrolment, practiceLevels(enrolment).slice(2));
    await (await Sitting.begin(environment, citizen, enrolment)).finish();
    await environment.settled();
    const sprint = await sprintOf(await read());
    expect(shownOn(sprint)).toEqual(await own());
    const exams = sprint.skills.flatMap(({ evidence }) => evidence.filter(({ exam }) => exam));
    expect(exams.length).toBeGreaterThan(0);
    expect([...new Set(exams.map(({ percent }) => percent))]).toEqual([100]);
    expect(sprint.levels.filter(({ exam }) => exam)).toHaveLength(1);
  });

  test('are worked out anew from what was played: what was lost, lowered or invented is put right', async () => {
    const before = await read();
    const { rows } = await environment.database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM citizen_skill',
    );
    await environment.database.query(
      `DELETE FROM citizen_skill WHERE level_id = (SELECT min(level_id) FROM citizen_skill WHERE NOT exam);
       UPDATE citizen_skill SET percent = 1, total = 2;
       INSERT INTO citizen_skill
       SELECT citizen_id, enrolment_id, 'invented', level_id, title, level_title, exam, percent, total,
              shown_at - interval '1 hour'
         FROM citizen_skill LIMIT 1;
       UPDATE citizen_skill SET shown_at = shown_at - interval '1 hour'`,
    );
    expect(await read()).not.toEqual(before);
    const { code, said } = await rebuildByCommand(environment);
    expect(code).toBe(0);
    expect(said).toContain(`The skills on the pages of citizens: ${rows[0]?.n} lines`);
    expect((await read()).sprints).toEqual(before.sprints);
  });
});

describe('what the citizen sees', () => {
  const address = (purpose = '?purpose=conversation') => `/api/caseload/${citizenId}/shared${purpose}`;

  test('is the citizen’s own answer', async () => {
    const seen = await caseworker.expect(caseworker.get<SharedView>(address()));
    expect(await citizen.expect(citizen.get<SharedView>('/api/me/shared'))).toEqual(seen);
    expect(seen.page.followedSince).not.toBeNull();
  });

  test('asks why, and is accounted for as part of the same opening', async () => {
    const without = await caseworker.get(address(''));
    expect([without.status, codeOf(without)]).toEqual([409, 'purpose-required']);
    const { rows } = await environment.database.query<{ route: string }>(
      `SELECT route FROM access_log WHERE citizen_id = $1 AND result = 'shown'`,
      [citizenId],
    );
    expect(rows.filter(({ route }) => route === '/api/caseload/:citizenId/shared')).toHaveLength(1);
    const { lookUps } = await citizen.expect(citizen.get<SharedView>('/api/me/shared'));
    expect(lookUps).toHaveLength(1);
  });

  test('is not there for a colleague who does not follow them', async () => {
    const colleague = environment.signedIn('caseworker-2@demo.mikrosprint.test');
    const answer = await colleague.get(address());
    expect([answer.status, codeOf(answer)]).toEqual([404, 'not-found']);
  });
});
