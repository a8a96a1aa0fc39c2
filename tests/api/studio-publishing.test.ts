// Publishing while somebody plays, and retirement (C-36, C-73).
import type {
  DraftView,
  EnrolmentView,
  LevelContent,
  Problem,
  RunView,
  SprintCard,
  SprintList,
  TransitionRequest,
} from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { enrol, finishLevels, Player } from './play-support.js';
import { fork, go, move, open, partOf, rewrite } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let lead: Client;
let citizen: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider, lead, citizen } = environment);
});
afterAll(() => environment?.close());

const factsOf = (answer: Answer<unknown>) => (answer.body as Problem).facts ?? {};
const reason = 'Fordi det er på tide.';

async function publishAgain(draftId: string, change: 'minor' | 'major'): Promise<DraftView> {
  return go(environment, draftId, ['submit', ['publish', { change }]]);
}

describe('publishing', () => {
  it('lets citizens play what the studio wrote, and tells of it once', async () => {
    const { draftId, sprintId } = await fork(provider);
    expect((await citizen.get(`/api/sprints/${sprintId}`)).status).toBe(404);
    const draft = await go(environment, draftId, ['submit', 'publish']);
    const card = await citizen.expect(citizen.get<SprintCard>(`/api/sprints/${sprintId}`));
    expect(card).toMatchObject({ version: '1.0', sprintVersionId: draft.published?.sprintVersionId });
    const { rows } = await environment.database.query(
      `SELECT data FROM outbox WHERE type = 'sprint-version.published' AND data ->> 'sprintId' = $1`,
      [sprintId],
    );
    expect(rows.map(({ data }) => data)).toEqual([
      { sprintId, sprintVersionId: card.sprintVersionId, version: '1.0' },
    ]);
    const enrolment = await enrol(environment.signedIn('borger-02@demo.mikrosprint.test'), sprintId);
    await finishLevels(environment.signedIn('borger-02@demo.mikrosprint.test'), enrolment, ['why']);
  });

  it('minor or major must be chosen once there is a version; the numbers follow', async () => {
    const { draftId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish', 'revise', 'submit']);
    const undecided = await move(lead, draftId, { transition: 'publish', revision: 1 });
    expect([undecided.status, codeOf(undecided)]).toEqual([422, 'validation']);
    const published = async (draft: Promise<DraftView>) => (await draft).published?.version;
    expect(await published(go(environment, draftId, [['publish', { change: 'minor' }]]))).toBe('1.1');
    await go(environment, draftId, ['revise']);
    expect(await published(publishAgain(draftId, 'major'))).toBe('2.0');
    await go(environment, draftId, ['revise']);
    expect(await published(publishAgain(draftId, 'minor'))).toBe('2.1');
  });

  it('a minor that has lost what progress follows is refused with the ids; a major may', async () => {
    const { draftId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish', 'revise']);
    const { parts } = await open(provider, draftId);
    const [first] = (partOf({ parts }, 'level/save').content as unknown as Level).steps;
    await rewrite(provider, draftId, 'level/save', (level: { steps: { id: string }[] }) => {
      (level.steps[0] as { id: string }).id = 'another-name';
    });
    await go(environment, draftId, ['submit']);
    const { revision } = await open(provider, draftId);
    const answer = await move(lead, draftId, { transition: 'publish', revision, change: 'minor' });
    expect([codeOf(answer), factsOf(answer)]).toEqual(['ids-lost', { ids: [`step save/${first?.id}`] }]);
    expect((await open(provider, draftId)).status).toBe('in-review');
    expect(await go(environment, draftId, [['publish', { change: 'major' }]])).toMatchObject({
      status: 'published',
      published: { version: '2.0' },
    });
  });

  it('a minor and a major during a run take nothing from who is in it', async () => {
    const { draftId, sprintId } = await fork(provider);
    const first = await go(environment, draftId, ['submit', 'publish']);
    const learner = environment.signedIn('borger-03@demo.mikrosprint.test');
    const enrolment = await enrol(learner, sprintId);
    await finishLevels(learner, enrolment, ['why']);
    const player = await Player.open(learner, enrolment, 'save');
    await player.do(player.next());

    await go(environment, draftId, ['revise']);
    await rewrite(provider, draftId, 'level/save', (level: { title: { da: string } }) => {
      level.title.da = 'Gem den (ny)';
    });
    const minor = await publishAgain(draftId, 'minor');
    await player.do(player.next());
    await go(environment, draftId, ['revise']);
    await rewrite(provider, draftId, 'level/save', (level: { title: { da: string } }) => {
      level.title.da = 'Gem den (helt ny)';
    });
    const major = await publishAgain(draftId, 'major');

    // The run began on 1.0 and ends on it.
    await player.finish();
    const run = await learner.expect(learner.get<RunView>(`/api/runs/${player.runId}`));
    expect(run.sprintVersionId).toBe(first.published?.sprintVersionId);
    expect(run.finishedAt).not.toBeNull();
    const state = async () => {
      const all = await learner.expect(
        learner.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`),
      );
      return { ...all, done: all.nodes.filter(({ finished }) => finished).map(({ levelId }) => levelId) };
    };
    // Progress stays, and the place is on the newest minor of the major it began in.
    expect(await state()).toMatchObject({
      sprintVersionId: minor.published?.sprintVersionId,
      version: '1.1',
      levelsFinished: 2,
    });
    expect((await state()).done.sort()).toEqual(['save', 'why']);
    const again = await Player.open(learner, await state(), 'save');
    expect(again.level.title.da).toBe('Gem den (ny)');
    expect((await again.finish()).stars).toBe(3);
    await finishLevels(learner, await state(), ['again']);
    expect((await state()).completedAt).not.toBeNull();

    // Who comes now begins on the major.
    const newcomer = await enrol(environment.signedIn('borger-04@demo.mikrosprint.test'), sprintId);
    expect(newcomer).toMatchObject({
      sprintVersionId: major.published?.sprintVersionId,
      version: '2.0',
      levelsFinished: 0,
    });
    const level = await citizen.expect(
      citizen.get<LevelContent>(`/api/sprint-versions/${newcomer.sprintVersionId}/levels/save`),
    );
    expect((level.level as Level).title.da).toBe('Gem den (helt ny)');
  });

  it('that is killed in between has published nothing, and is asked for again', async () => {
    const { draftId, sprintId } = await fork(provider);
    await go(environment, draftId, ['submit']);
    // It waits for the last table of its transaction, the version already written.
    const blocker = await environment.database.connect();
    await blocker.query('BEGIN; LOCK TABLE draft_move IN SHARE MODE');
    const request: TransitionRequest = { transition: 'publish', revision: 1 };
    const cutOff = move(lead, draftId, request).catch(() => 'cut off');
    await eventually(async () => {
      const { rowCount } = await environment.database.query(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO "draft_move"%'
            AND datname = current_database()`,
      );
      return rowCount === 1;
    });
    await environment.stop('kill');
    expect(await cutOff).toBe('cut off');
    await blocker.query('ROLLBACK');
    blocker.release();
    await environment.restart();
    expect((await citizen.get(`/api/sprints/${sprintId}`)).status).toBe(404);
    expect(await open(lead, draftId)).toMatchObject({ status: 'in-review', published: null });
    expect((await lead.expect(move(lead, draftId, request))).published?.version).toBe('1.0');
  });
});

describe('retirement', () => {
  it('takes nobody new, lets those inside finish, and can be taken back', async () => {
    const { draftId, sprintId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish']);
    const inside = environment.signedIn('borger-05@demo.mikrosprint.test');
    const outside = environment.signedIn('borger-06@demo.mikrosprint.test');
    const enrolment = await enrol(inside, sprintId);
    await finishLevels(inside, enrolment, ['why']);
    await go(environment, draftId, [['retire', { reason }]]);

    const listed = async () =>
      (await outside.expect(outside.get<SprintList>('/api/sprints'))).sprints.some(
        (card) => card.sprintId === sprintId,
      );
    expect(await listed()).toBe(false);
    expect(codeOf(await outside.post('/api/enrolments', { sprintId }))).toBe('sprint-not-open');
    // Pressed again by somebody who has a place it is still theirs.
    expect((await enrol(inside, sprintId)).enrolmentId).toBe(enrolment.enrolmentId);
    await finishLevels(inside, enrolment, ['save', 'again']);
    const done = await inside.expect(inside.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`));
    expect(done.completedAt).not.toBeNull();

    await go(environment, draftId, ['reopen']);
    expect(await listed()).toBe(true);
    expect((await enrol(outside, sprintId)).sprintId).toBe(sprintId);
  });

  it('at the same moment as an enrolment leaves no place that came after it', async () => {
    const { draftId, sprintId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish']);
    const people = ['07', '08', '09', '10', '11'].map((number) =>
      environment.signedIn(`borger-${number}@demo.mikrosprint.test`),
    );
    await Promise.all(people.map((person) => person.accessToken()));
    const [retired, ...tries] = await Promise.all([
      move(provider, draftId, { transition: 'retire', revision: 1, reason }),
      ...people.map((person) => person.post('/api/enrolments', { sprintId })),
    ]);
    expect(retired.status).toBe(200);
    const refused = tries.filter(({ status }) => status >= 400);
    expect(refused.every((answer) => codeOf(answer) === 'sprint-not-open')).toBe(true);
    const { rowCount } = await environment.database.query('SELECT FROM enrolment WHERE sprint_id = $1', [
      sprintId,
    ]);
    expect(rowCount).toBe(tries.length - refused.length);
    expect(codeOf(await citizen.post('/api/enrolments', { sprintId }))).toBe('sprint-not-open');
  });
});
