// Staff play for themselves: nothing of it is seen by anybody else, and no figure moves.
import type { AwardsView, CaseloadView, HomeView, InsightSprints } from '@mikrosprint/contracts';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol, finishLevels, practiceLevels } from './play-support.js';

let environment: TestEnvironment;
let staff: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  staff = environment.coordinator;
  await environment.settled();
});
afterAll(() => environment?.close());

const call = (lib: string, service: string, method: string) =>
  environment.probe('call', { lib, service, method, args: [] });

/** Where learners are counted or shown to somebody else, and how each place is asked. */
const places: Record<string, string> = {
  'the activity of citizens': 'SELECT * FROM citizen_activity ORDER BY citizen_id',
  'the progress of citizens': 'SELECT * FROM citizen_progress ORDER BY citizen_id, enrolment_id',
  'the levels of citizens': 'SELECT * FROM citizen_level ORDER BY citizen_id, enrolment_id, level_id',
  'the timeline': 'SELECT * FROM citizen_timeline ORDER BY id',
  'badges in the caseload': 'SELECT * FROM citizen_badge ORDER BY 1',
  'certificates in the caseload': 'SELECT * FROM citizen_certificate ORDER BY 1',
  'steps that fail': 'SELECT * FROM failing_step ORDER BY 1, 2, 3',
  referrals: 'SELECT * FROM referral ORDER BY id',
  'the portfolio':
    'SELECT quarter, sprint_id, unit_id, not_begun, active, finished FROM portfolio_figure ORDER BY 1, 2, 3',
  'what learners did': 'SELECT * FROM sprint_outcome ORDER BY 1',
  'what learners did next': 'SELECT * FROM sprint_next ORDER BY 1, 2',
  'runs in the statistics': 'SELECT run_id FROM insight_run ORDER BY 1',
  'sums in the statistics': 'SELECT to_jsonb(tally) AS tally FROM insight_level_tally tally ORDER BY 1',
  reminders: 'SELECT * FROM reminder_standing ORDER BY 1',
};

async function reports() {
  await environment.settled();
  await call('insight', 'FoldingService', 'fold');
  await call('casework', 'PortfolioFigures', 'rebuild');
  await call('casework', 'SprintPaths', 'rebuild');
  const shown: Record<string, unknown> = {};
  for (const [place, statement] of Object.entries(places))
    shown[place] = (await environment.database.query(statement)).rows;
  const { caseworker, lead } = environment;
  const { rows } = await caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
  shown['the caseload'] = rows.map(({ citizenId, sprints }) => ({ citizenId, sprints }));
  shown['the statistics'] = (await lead.expect(lead.get<InsightSprints>('/api/insight/sprints'))).sprints;
  return shown;
}

test('a coordinator plays, gets what a citizen gets, and every report is as it was', async () => {
  const before = await reports();
  const enrolment = await enrol(staff);
  await finishLevels(staff, enrolment, practiceLevels(enrolment));
  await environment.settled();
  const home = await staff.expect(staff.get<HomeView>('/api/home'));
  expect(home.enrolments.map(({ sprintId }) => sprintId)).toEqual(['gdpr']);
  const awards = await staff.expect(staff.get<AwardsView>('/api/me/awards'));
  expect(awards.badges.some(({ awardedAt }) => awardedAt !== null)).toBe(true);
  const after = await reports();
  for (const place of Object.keys(before)) expect([place, after[place]]).toEqual([place, before[place]]);
});

test('staff have nobody to call for help', async () => {
  const id = '00000000-0000-7000-8000-00000000000a';
  expect((await staff.post('/api/help-requests', { runId: id, stepId: 'x' })).status).toBe(403);
});

test('a citizen who plays is counted as before', async () => {
  const { citizen } = environment;
  const before = await reports();
  const enrolment = await enrol(citizen);
  const [first = ''] = practiceLevels(enrolment);
  await finishLevels(citizen, enrolment, [first]);
  const after = await reports();
  expect(after['the progress of citizens']).not.toEqual(before['the progress of citizens']);
});
