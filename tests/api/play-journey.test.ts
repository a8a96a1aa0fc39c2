import type { EnrolmentView, HomeView, RunOutcome } from '@mikrosprint/contracts';
import { codeOf, type Answer } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol, finishLevels, Player, practiceLevels, toldOf, wireAction } from './play-support.js';

let environment: TestEnvironment;
let enrolment: EnrolmentView;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  enrolment = await enrol(environment.citizen);
});
afterAll(() => environment.close());

const refused = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];

describe('a citizen on the way through the sprint', () => {
  it('starts with one thing to press', async () => {
    const newcomer = environment.signedIn('borger-06@demo.mikrosprint.test');
    const home = await newcomer.expect(newcomer.get<HomeView>('/api/home'));
    expect(home.next).toMatchObject({ kind: 'start', levelId: 'desk' });
    expect(home.awayDays).toBeNull();
    const nodes = home.enrolments[0]?.nodes ?? [];
    expect(nodes.find(({ levelId }) => levelId === 'desk')).toMatchObject({ lock: null, isNext: true });
    expect(nodes.find(({ levelId }) => levelId === 'exam')?.lock).toMatchObject({ reason: 'finish-more' });
  });

  it('leads on in the sprint that was played, also when another one waits half done', async () => {
    const newcomer = environment.signedIn('borger-06@demo.mikrosprint.test');
    const waiting = await Player.open(newcomer, await enrol(newcomer), 'desk');
    await waiting.do(waiting.next());
    const hotel = await enrol(newcomer, 'hotel');
    const player = await Player.open(newcomer, hotel, 'welcome');
    await player.finish();
    const { next } = await newcomer.expect(newcomer.get<RunOutcome>(`/api/runs/${player.runId}/outcome`));
    expect(next).toMatchObject({ enrolmentId: hotel.enrolmentId, kind: 'start' });
  });

  it('gives one place in a sprint, however often one asks', async () => {
    const { citizen } = environment;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => citizen.post<EnrolmentView>('/api/enrolments', { sprintId: 'gdpr' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.enrolmentId))).toEqual(new Set([enrolment.enrolmentId]));
    expect(refused(await citizen.post('/api/enrolments', { sprintId: 'no-such-sprint' }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('counts a day of activity, resumes at the step, and keeps the best result', async () => {
    const { citizen } = environment;
    const player = await Player.open(citizen, enrolment, 'personal-data');
    await player.do(player.next());
    const home = await citizen.expect(citizen.get<HomeView>('/api/home'));
    expect(home.next).toMatchObject({ kind: 'resume', levelId: 'personal-data', stepNumber: 1 });
    expect(home.awayDays).toBe(0);
    expect(home.week.days).toHaveLength(5);
    const node = home.enrolments[0]?.nodes.find(({ levelId }) => levelId === 'personal-data');
    expect(node).toMatchObject({ openRunId: player.runId, isNext: true, finished: false });
    await player.finish();
    const outcome = await citizen.expect(citizen.get<RunOutcome>(`/api/runs/${player.runId}/outcome`));
    expect(outcome).toMatchObject({ percent: 100, stars: 3, best: true, exam: null, sprintCompleted: false });
    expect(outcome.skills.every(({ before, after }) => after >= before)).toBe(true);
    const worse = await Player.open(citizen, enrolment, 'personal-data');
    const firstStep = worse.level.steps[0]?.id ?? '';
    await worse.do(wireAction(1, { stepId: firstStep, type: 'hint', payload: {} }));
    expect((await worse.finish()).percent).toBeLessThan(100);
    const again = await citizen.expect(citizen.get<RunOutcome>(`/api/runs/${worse.runId}/outcome`));
    expect(again.best).toBe(false);
    const after = await citizen.expect(
      citizen.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`),
    );
    expect(after.nodes.find(({ levelId }) => levelId === 'personal-data')).toMatchObject({
      stars: 3,
      bestPercent: 100,
      finished: true,
      openRunId: null,
    });
  });

  it('keeps the best of two devices that finish the same level at once', async () => {
    const { citizen } = environment;
    const good = await Player.open(citizen, enrolment, 'counter');
    const hinted = await Player.open(citizen, enrolment, 'counter');
    const firstStep = hinted.state.order[0] ?? '';
    await hinted.do(wireAction(1, { stepId: firstStep, type: 'hint', payload: {} }));
    const states = await Promise.all([good.finish(), hinted.finish()]);
    expect(states[0]?.percent).toBe(100);
    expect(states[1]?.percent).toBeLessThan(100);
    const after = await citizen.expect(
      citizen.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`),
    );
    const node = after.nodes.find(({ levelId }) => levelId === 'counter');
    expect(node).toMatchObject({ bestPercent: 100, stars: 3, finished: true });
    expect(await toldOf(environment, 'run.finished', good.runId)).toHaveLength(1);
    expect(await toldOf(environment, 'run.finished', hinted.runId)).toHaveLength(1);
  });

  it('answers 409 for the outcome of a run that is not finished', async () => {
    const player = await Player.open(environment.citizen, enrolment, 'desk');
    const answer = await environment.citizen.get(`/api/runs/${player.runId}/outcome`);
    expect(refused(answer)).toEqual([409, 'conflict']);
  });

  it('opens the exam when all levels are finished', async () => {
    const { citizen } = environment;
    await finishLevels(citizen, enrolment, practiceLevels(enrolment));
    const after = await citizen.expect(
      citizen.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`),
    );
    expect(after.levelsFinished).toBe(after.levelsTotal);
    expect(after.completedAt).toBeNull();
    expect(after.nodes.find(({ levelId }) => levelId === 'exam')?.lock).toBeNull();
    const home = await citizen.expect(citizen.get<HomeView>('/api/home'));
    expect(home.next).toMatchObject({ kind: 'exam', levelId: 'exam' });
  });
});
