import * as contracts from '@mikrosprint/contracts';
import type { z } from 'zod';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol, Player } from './play-support.js';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
});
afterAll(() => environment.close());

/** What the answer has that the schema does not know, and what it lacks. */
function problemsOf(schema: z.ZodType, body: unknown): unknown {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return parsed.error.issues;
  // Parsing drops what the schema does not name: nothing may be dropped.
  expect(parsed.data).toEqual(body);
  return null;
}

describe('every answer has the shape that contracts promises', () => {
  const paths = (enrolment: contracts.EnrolmentView, runId: string): [string, z.ZodType][] => [
    ['/api/auth/options', contracts.signInOptions],
    ['/api/me', contracts.person],
    ['/api/home', contracts.homeView],
    ['/api/sprints', contracts.sprintList],
    ['/api/sprints/gdpr', contracts.sprintCard],
    [`/api/sprint-versions/${enrolment.sprintVersionId}/levels/desk`, contracts.levelContent],
    [`/api/enrolments/${enrolment.enrolmentId}`, contracts.enrolmentView],
    [`/api/runs/${runId}`, contracts.runView],
    [`/api/runs/${runId}/outcome`, contracts.runOutcome],
    ['/api/help-requests', contracts.helpRequestList],
  ];

  it('for somebody in the middle of a sprint', async () => {
    const { citizen } = environment;
    const enrolment = await enrol(citizen);
    const player = await Player.open(citizen, enrolment, 'desk');
    const answer = await player.do(player.next());
    expect(problemsOf(contracts.actionsAnswer, answer)).toBeNull();
    await player.finish();
    for (const [path, schema] of paths(enrolment, player.runId)) {
      const { status, body } = await citizen.get(path);
      expect([path, status, problemsOf(schema, body)]).toEqual([path, 200, null]);
    }
  });

  it('for somebody who has failed an exam', async () => {
    const tried = environment.signedIn('borger-09@demo.mikrosprint.test');
    const home = await tried.expect(tried.get<contracts.HomeView>('/api/home'));
    expect(problemsOf(contracts.homeView, home)).toBeNull();
    expect(home.next).toMatchObject({ kind: 'exam' });
    expect(home.enrolments[0]?.exam?.passedPercent).toBeNull();
    const { rows } = await environment.database.query<{ id: string }>(
      `SELECT id FROM run WHERE enrolment_id = $1 AND mode = 'exam'`,
      [home.enrolments[0]?.enrolmentId],
    );
    const outcome = await tried.get<contracts.RunOutcome>(`/api/runs/${rows[0]?.id}/outcome`);
    expect(problemsOf(contracts.runOutcome, outcome.body)).toBeNull();
    expect(outcome.body.exam?.passed).toBe(false);
    expect(outcome.body.exam?.outcomes.some(({ practiseLevelId }) => practiseLevelId !== null)).toBe(true);
  });
});
