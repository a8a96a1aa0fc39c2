import path from 'node:path';
import type {
  AwardsView,
  CitizenPage,
  EnrolmentView,
  HomeView,
  ReviewToday,
  RunOutcome,
  SkillsView,
} from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { tellAgain } from './support/care-events.js';
import { enrol, Player, wireAction } from './play-support.js';

/* A task of everyday life (C-15): two levels, no exam. That it was done is the proof, so it gives a badge and no certificate. */

const sprintId = 'errand';
const fixtures = path.resolve(__dirname, '../fixtures/content');

let environment: TestEnvironment;
let citizen: Client;
let enrolment: EnrolmentView;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { MIKROSPRINT_CONTENT: fixtures } });
  citizen = environment.citizen;
  enrolment = await enrol(citizen, sprintId);
});
afterAll(() => environment.close());

const outcomeOf = ({ runId }: Player) =>
  citizen.expect(citizen.get<RunOutcome>(`/api/runs/${runId}/outcome`));
const mine = () => citizen.expect(citizen.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`));
const awards = () => citizen.expect(citizen.get<AwardsView>('/api/me/awards'));
const badges = async () => (await awards()).badges.filter((badge) => badge.sprintId === sprintId);
const rows = async (query: string) => (await environment.database.query<Record<string, unknown>>(query)).rows;

it('is entered like any sprint: a map with no exam on it, and one badge to earn', async () => {
  expect(enrolment).toMatchObject({ track: 'basic', exam: null, levelsTotal: 2, completedAt: null });
  expect(enrolment.jobFunctions[0]?.en).toBe('When somebody asks you for a file');
  expect(enrolment.nodes.map(({ levelId, lock }) => [levelId, lock?.missing ?? 0])).toEqual([
    ['find', 0],
    ['send', 1],
  ]);
  expect(codeOf(await citizen.post('/api/exams', { enrolmentId: enrolment.enrolmentId }))).toBe('not-found');
  await environment.settled();
  expect(await badges()).toMatchObject([{ badgeId: 'sender', awardedAt: null }]);
});

it('goes on after the first level, and what was hard there comes back to be practised', async () => {
  const player = await Player.open(citizen, enrolment, 'find');
  await player.do(wireAction(1, { stepId: 'ending', type: 'choose', payload: { option: 'picture' } }));
  await player.finish();
  const outcome = await outcomeOf(player);
  expect(outcome).toMatchObject({ exam: null, sprintCompleted: false, badge: null });
  expect(outcome.next).toMatchObject({ kind: 'start', levelId: 'send' });
  await environment.settled();
  expect(
    await rows(`SELECT FROM outbox WHERE type = 'sprint.completed' AND data ->> 'sprintId' = '${sprintId}'`),
  ).toEqual([]);
});

it('is complete with its last level, and says so once', async () => {
  const player = await Player.open(citizen, enrolment, 'send');
  await player.finish();
  const outcome = await outcomeOf(player);
  expect(outcome).toMatchObject({
    exam: null,
    sprintCompleted: true,
    badge: { title: { en: 'The right file' } },
  });
  // The demo's own sprint still waits: that is the way on.
  expect(outcome.next).toMatchObject({ sprintId: 'gdpr' });
  const after = await mine();
  expect(after).toMatchObject({ levelsFinished: 2, levelsTotal: 2, exam: null });
  expect(after.completedAt).not.toBeNull();
  const again = await Player.open(citizen, enrolment, 'send');
  await again.finish();
  expect(await outcomeOf(again)).toMatchObject({ sprintCompleted: false, badge: null });
  const told = await rows(
    `SELECT data -> 'examPercent' AS percent FROM outbox WHERE type = 'sprint.completed' AND data ->> 'sprintId' = '${sprintId}'`,
  );
  expect(told).toEqual([{ percent: null }]);
});

it('gives its badge once and no certificate, however often the news comes', async () => {
  await environment.settled();
  await tellAgain(environment, 'sprint.completed');
  await tellAgain(environment, 'run.finished');
  expect(await badges()).toMatchObject([{ badgeId: 'sender' }]);
  expect((await badges())[0]?.awardedAt).not.toBeNull();
  const mineOnly = `citizen_id = '${await citizen.personId()}'`;
  expect(await rows(`SELECT FROM badge_award WHERE sprint_id = '${sprintId}' AND ${mineOnly}`)).toHaveLength(
    1,
  );
  expect((await awards()).certificates).toEqual([]);
  expect(await rows(`SELECT FROM certificate WHERE ${mineOnly}`)).toEqual([]);
  const standing = await rows(
    `SELECT exam_passed, completed FROM award_standing WHERE sprint_id = '${sprintId}' AND ${mineOnly}`,
  );
  expect(standing).toEqual([{ exam_passed: false, completed: true }]);
});

it('every event of it was handled', async () => {
  expect(
    await rows(
      `SELECT d.handler FROM delivery d JOIN outbox o ON o.id = d.event_id
        WHERE o.type = 'sprint.completed' AND o.data ->> 'sprintId' = '${sprintId}' ORDER BY handler`,
    ),
  ).toEqual([
    { handler: 'awards.completion-badge' },
    { handler: 'awards.issue-certificate' },
    { handler: 'casework.sprint-completed' },
    { handler: 'notifications.completed' },
  ]);
});

it('shows its skill without an exam, and the caseworker reads what is true', async () => {
  const { sprints } = await citizen.expect(citizen.get<SkillsView>('/api/me/skills'));
  const shown = sprints.find((sprint) => sprint.sprintId === sprintId);
  expect(shown).toMatchObject({ examPercent: null, skills: [{ id: 'files', badgeIds: ['sender'] }] });
  expect(shown?.completedAt).not.toBeNull();

  const { caseworker } = environment;
  const page = await caseworker.expect(
    caseworker.get<CitizenPage>(`/api/caseload/${await citizen.personId()}?purpose=conversation`),
  );
  expect(page.sprints.find((sprint) => sprint.sprintId === sprintId)).toMatchObject({
    levelsFinished: 2,
    levelsTotal: 2,
  });
  expect(page.certificates).toEqual([]);
  expect(page.badges.map(({ title }) => title.en)).toEqual(['The right file']);
  const [message] = await rows(
    `SELECT body FROM inbox_item WHERE kind = 'sprint-completed' AND subject_key LIKE '%:${sprintId}'`,
  );
  expect(message?.['body']).toMatchObject({ en: 'All levels are done. Have a talk about the next step.' });
  expect(JSON.stringify(message)).not.toMatch(/exam|prøve/i);
});

it('has its cards the next day, and leaves nothing to do on the first page but the other sprint', async () => {
  const home = await citizen.expect(citizen.get<HomeView>('/api/home'));
  expect(home.next).toMatchObject({ sprintId: 'gdpr' });
  await environment.moveClock(86_400_000);
  citizen.forget();
  const round = await citizen.expect(citizen.get<ReviewToday>('/api/review/today'));
  expect(round.questions.map(({ sprintTitle }) => sprintTitle.en)).toContain('Send a file');
});
