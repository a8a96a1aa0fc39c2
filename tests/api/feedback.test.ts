import type {
  EnrolmentView,
  HomeView,
  SkillsView,
  SprintFeedback,
  SprintFeedbackView,
} from '@mikrosprint/contracts';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol } from './play-support.js';

/* Three questions after a sprint, for the version one took (C-21), and what stands behind a skill. */

let environment: TestEnvironment;
let finished: Client;
let enrolmentId: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  finished = environment.signedIn('borger-01@demo.mikrosprint.test');
  enrolmentId = (await enrol(finished)).enrolmentId;
});
afterAll(() => environment.close());

const path = (id = enrolmentId) => `/api/enrolments/${id}/feedback`;
const refused = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];
const said: SprintFeedback = { useful: 'a-lot', difficulty: 'fitting', words: 'Mere om fristerne.' };

describe('feedback after a sprint', () => {
  it('is asked for when the sprint is finished, and not before', async () => {
    expect(await finished.expect(finished.get<SprintFeedbackView>(path()))).toEqual({
      version: expect.stringMatching(/^\d+\.\d+$/),
      feedback: null,
      savedAt: null,
    });
    const { citizen } = environment;
    const { enrolmentId: open } = await enrol(citizen);
    expect(refused(await citizen.get(path(open)))).toEqual([409, 'sprint-not-finished']);
    expect(refused(await citizen.put(path(open), said))).toEqual([409, 'sprint-not-finished']);
  });

  it('is kept once for each version, and may be changed', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => finished.put(path(), said)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const changed = { ...said, difficulty: 'hard', words: '' } as const;
    await finished.expect(finished.put(path(), changed));
    const stored = await finished.expect(finished.get<SprintFeedbackView>(path()));
    expect(stored.feedback).toEqual(changed);
    const { rows } = await environment.database.query(
      'SELECT f.useful, v.sprint_id FROM sprint_feedback f JOIN sprint_version v ON v.id = f.sprint_version_id',
    );
    expect(rows).toEqual([{ useful: 'a-lot', sprint_id: 'gdpr' }]);
  });

  it("is nobody else's to read or write", async () => {
    const { citizen } = environment;
    expect(refused(await citizen.get(path()))).toEqual([404, 'not-found']);
    expect(refused(await citizen.put(path(), said))).toEqual([404, 'not-found']);
    expect(refused(await environment.caseworker.get(path()))).toEqual([404, 'not-found']);
    expect(refused(await environment.provider.get(path()))).toEqual([403, 'forbidden']);
  });

  it.each([
    ['an answer that is not offered', { ...said, useful: 'very' }],
    ['a missing answer', { useful: 'some', words: '' }],
    ['too many words', { ...said, words: 'a'.repeat(1001) }],
    ['something that is not asked for', { ...said, citizenId: 'me' }],
  ])('refuses %s', async (_, body) => {
    expect(refused(await finished.put(path(), body))).toEqual([422, 'validation']);
  });
});

describe('the evidence behind the skills', () => {
  it('agrees with the percent on the first page, level by level', async () => {
    const home = await finished.expect(finished.get<HomeView>('/api/home'));
    const { sprints } = await finished.expect(finished.get<SkillsView>('/api/me/skills'));
    const [view] = sprints;
    const shown: EnrolmentView['skills'] = home.enrolments[0]?.skills ?? [];
    expect(view?.skills.map(({ id, percent }) => ({ id, percent }))).toEqual(
      shown.map(({ id, percent }) => ({ id, percent })),
    );
    for (const { levels, percent } of view?.skills ?? []) {
      expect(levels.every((level) => level.tasks.length > 0)).toBe(true);
      const best = levels.map((level) => level.percent ?? 0);
      expect(percent).toBeLessThanOrEqual(Math.max(...best));
      expect(percent).toBeGreaterThanOrEqual(Math.min(...best));
    }
    expect(view).toMatchObject({ sprintId: 'gdpr', enrolmentId, examPercent: expect.any(Number) });
    expect(view?.completedAt).not.toBeNull();
  });

  it('is there for somebody who has not begun, and empty', async () => {
    const newcomer = environment.signedIn('borger-06@demo.mikrosprint.test');
    const { sprints } = await newcomer.expect(newcomer.get<SkillsView>('/api/me/skills'));
    const levels = sprints.flatMap(({ skills }) => skills.flatMap((skill) => skill.levels));
    expect(levels.length).toBeGreaterThan(0);
    expect(levels.every(({ percent, improvedAt }) => percent === null && improvedAt === null)).toBe(true);
  });
});
