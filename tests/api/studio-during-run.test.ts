// What is published while somebody learns takes nothing from them: progress, score and certificate stay as they are,
// whichever state they were in (C-37, C-73).
import { createHash, randomUUID } from 'node:crypto';
import type {
  AwardsView,
  DraftView,
  EnrolmentView,
  LevelContent,
  RunOutcome,
  RunView,
  SprintList,
  Verification,
  WireAction,
} from '@mikrosprint/contracts';
import type { Level, Sprint } from '@mikrosprint/curriculum';
import { advance, engineVersion, solve, startRun } from '@mikrosprint/level-engine';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol, finishLevels, Player, practiceLevels } from './play-support.js';
import { Sitting } from './support/exam-sitting.js';
import { fork, go, open, save } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let draft: DraftView;
beforeAll(async () => {
  environment = await createTestEnvironment();
  ({ provider } = environment);
  draft = await go(environment, (await fork(provider, 'gdpr')).draftId, ['submit', 'publish']);
}, 120_000);
afterAll(() => environment?.close());

const learner = (number: string) => environment.signedIn(`borger-${number}@demo.mikrosprint.test`);
const reread = (who: Client, { enrolmentId }: EnrolmentView) =>
  who.expect(who.get<EnrolmentView>(`/api/enrolments/${enrolmentId}`));
const runOf = (who: Client, runId: string) => who.expect(who.get<RunView>(`/api/runs/${runId}`));

/** All that a learner has reached; not what the pages are called, which a new version may change. */
async function standing(who: Client, enrolment: EnrolmentView) {
  const { nodes, levelsFinished, levelsTotal, exam, completedAt, enrolledAt, skills } = await reread(
    who,
    enrolment,
  );
  return {
    nodes: nodes.map(({ levelId, stars, bestPercent, finished, openRunId, lock }) => {
      return { levelId, stars, bestPercent, finished, openRunId, lock };
    }),
    levelsFinished,
    levelsTotal,
    passedPercent: exam?.passedPercent,
    sittingsLeftToday: exam?.sittingsLeftToday,
    completedAt,
    enrolledAt,
    skills: skills.map(({ id, percent }) => [id, percent]),
  };
}

/** Certificates of the sprint with what a stranger is shown and the papers themselves. */
async function certificatesOf(who: Client) {
  const { badges, certificates } = await who.expect(who.get<AwardsView>('/api/me/awards'));
  const mine = certificates.filter(({ sprintId }) => sprintId === draft.sprintId);
  const papers = mine.map(async (certificate) => {
    const { certificateId } = certificate;
    const shown = await who.expect(who.get<Verification>(`/api/verify/${certificateId}`));
    const paper = await who.expect(who.get<Buffer>(`/api/certificates/${certificateId}/pdf`));
    return { certificate, shown, paper: createHash('sha256').update(paper).digest('hex') };
  });
  const earned = badges.filter(
    ({ sprintId, awardedAt }) => sprintId === draft.sprintId && awardedAt !== null,
  );
  return {
    certificates: await Promise.all(papers),
    badges: earned.map(({ badgeId, awardedAt }) => [badgeId, awardedAt]),
  };
}

/** Takes a place, finishes every level before the exam and begins it. */
async function beginExam(who: Client) {
  const enrolment = await enrol(who, draft.sprintId);
  await finishLevels(who, enrolment, practiceLevels(enrolment));
  return { who, enrolment, sitting: await Sitting.begin(environment, who, enrolment) };
}

/** Takes a place, finishes the first level and is in the middle of the second. */
async function beginLevel(who: Client) {
  const enrolment = await enrol(who, draft.sprintId);
  await finishLevels(who, enrolment, ['desk']);
  const player = await Player.open(who, enrolment, 'personal-data');
  await player.do(player.next());
  return { who, enrolment, player };
}

/** A level that is played without a connection: the server knows nothing of it until it is sent. */
async function playOffline(who: Client) {
  const enrolment = await enrol(who, draft.sprintId);
  const { sprintVersionId, enrolmentId } = enrolment;
  const { level } = await who.expect(
    who.get<LevelContent>(`/api/sprint-versions/${sprintVersionId}/levels/personal-data`),
  );
  const request = { enrolmentId, levelId: 'personal-data', sprintVersionId, engineVersion, seed: 20_261_122 };
  const practice = level as Level;
  let state = startRun(practice, { seed: request.seed, mode: 'practice' });
  const actions: WireAction[] = [];
  while (!state.finished) {
    const action = solve(practice, state);
    const moved = action && advance(practice, state, action);
    if (!moved?.accepted) throw new Error('the level has no way on');
    const { stepId, type, payload } = action as Pick<WireAction, 'stepId' | 'type' | 'payload'>;
    actions.push({ id: randomUUID(), seq: state.seq + 1, stepId, type, payload });
    state = moved.state;
  }
  const runId = randomUUID();
  const arrive = async () => {
    await who.expect(who.put<RunView>(`/api/runs/${runId}`, request));
    await who.expect(who.post(`/api/runs/${runId}/actions`, { expectedSeq: 0, actions }));
    return who.expect(who.get<RunOutcome>(`/api/runs/${runId}/outcome`));
  };
  return { who, enrolment, runId, arrive, percent: state.percent, stars: state.stars };
}

/** Publishes the draft with every part as `edit` makes it. */
async function publishChanged(
  change: 'minor' | 'major',
  edit: (content: Sprint & Level, isSheet: boolean) => void,
): Promise<DraftView> {
  const { draftId } = draft;
  const { parts } = await go(environment, draftId, ['revise']);
  const changes = parts.map(({ part, revision, content }) => {
    const copy = structuredClone(content);
    edit(copy as unknown as Sprint & Level, part === 'sheet');
    return { part, baseRevision: revision, content: copy };
  });
  await provider.expect(save(provider, draftId, ...changes));
  return go(environment, draftId, ['submit', ['publish', { change }]]);
}

/** Other words everywhere, and of every question another answer is the right one now. */
function turnAround(words: string) {
  return (content: Sprint & Level, isSheet: boolean): void => {
    content.title.da = `${content.title.da} ${words}`;
    if (isSheet) return;
    for (const step of content.steps) {
      if (step.mechanic !== 'recall' || step.task.kind !== 'choice') continue;
      const { options } = step.task;
      const right = options.findIndex((option) => option.right);
      options.forEach((option, index) => (option.right = index === (right + 1) % options.length));
    }
  };
}

describe('a minor and a major while people learn', () => {
  let practising: Awaited<ReturnType<typeof beginLevel>>;
  let examined: Awaited<ReturnType<typeof beginExam>>;
  let offline: Awaited<ReturnType<typeof playOffline>>;
  let finished: Awaited<ReturnType<typeof beginExam>>;
  let minor: DraftView;
  let major: DraftView;
  const all = () => [practising, examined, offline, finished];
  const standings = () => Promise.all(all().map(({ who, enrolment }) => standing(who, enrolment)));
  let before: Awaited<ReturnType<typeof standings>>;
  let papersBefore: Awaited<ReturnType<typeof certificatesOf>>;

  beforeAll(async () => {
    [practising, examined, offline, finished] = await Promise.all([
      beginLevel(learner('02')),
      beginExam(learner('03')),
      playOffline(learner('04')),
      beginExam(learner('05')),
    ]);
    await examined.sitting.answer();
    await finished.sitting.finish();
    await environment.settled();
    before = await standings();
    papersBefore = await certificatesOf(finished.who);
    minor = await publishChanged('minor', turnAround('(rettet)'));
    major = await publishChanged('major', (content, isSheet) => {
      turnAround('(ny)')(content, isSheet);
      if (!isSheet) for (const step of content.steps) step.id = `ny-${step.id}`.slice(0, 40);
    });
    await environment.settled();
  }, 240_000);

  it('have changed nothing of what anybody has reached', async () => {
    expect([minor.published?.version, major.published?.version]).toEqual(['1.1', '2.0']);
    expect(papersBefore.certificates).toHaveLength(1);
    expect(await standings()).toEqual(before);
    expect(await certificatesOf(finished.who)).toEqual(papersBefore);
  });

  it('let a practice run end on the version it began on, with the score it had coming', async () => {
    const { who, player, enrolment } = practising;
    expect(await player.finish()).toMatchObject({ percent: 100, stars: 3 });
    const run = await runOf(who, player.runId);
    expect(run.sprintVersionId).toBe(draft.published?.sprintVersionId);
    const after = await reread(who, enrolment);
    expect(after).toMatchObject({ version: '1.1', levelsFinished: 2 });
    expect(after.nodes.find(({ levelId }) => levelId === 'personal-data')).toMatchObject({
      bestPercent: 100,
      stars: 3,
    });
  });

  it('let a sitting be judged by the questions it drew, and the certificate say what was learned', async () => {
    const { who, sitting, enrolment } = examined;
    expect(await sitting.finish()).toMatchObject({ percent: 100, sprintCompleted: true });
    expect((await runOf(who, sitting.runId)).sprintVersionId).toBe(draft.published?.sprintVersionId);
    expect((await reread(who, enrolment)).completedAt).not.toBeNull();
    await environment.settled();
    const { certificates } = await certificatesOf(who);
    expect(certificates.map(({ shown }) => [shown.status, shown.examPercent, shown.sprintTitle?.da])).toEqual(
      [['valid', 100, draft.title.da]],
    );
  });

  it('judge a run that was played offline before, and arrives now, by the version it was played on', async () => {
    const { arrive, percent, stars, who, runId } = offline;
    expect([percent, stars]).toEqual([100, 3]);
    expect(await arrive()).toMatchObject({ percent, stars });
    // Sent once more, as a queue does that never heard the answer.
    expect(await arrive()).toMatchObject({ percent, stars });
    expect((await runOf(who, runId)).sprintVersionId).toBe(draft.published?.sprintVersionId);
  });

  it('give who comes now the new one, and who comes again a second place beside the finished one', async () => {
    const newcomer = await enrol(learner('06'), draft.sprintId);
    expect(newcomer).toMatchObject({ version: '2.0', levelsFinished: 0, completedAt: null });
    const again = await enrol(finished.who, draft.sprintId);
    expect(again).toMatchObject({ version: '2.0', levelsFinished: 0, completedAt: null });
    expect(again.enrolmentId).not.toBe(finished.enrolment.enrolmentId);
    expect(await standing(finished.who, finished.enrolment)).toEqual(before[3]);
    expect(await certificatesOf(finished.who)).toEqual(papersBefore);
    // Somebody in the middle of the old major stays where they are.
    expect((await enrol(practising.who, draft.sprintId)).enrolmentId).toBe(practising.enrolment.enrolmentId);
  });

  it('are not entered by the back door: a run of one major is none of the other', async () => {
    const request = {
      enrolmentId: practising.enrolment.enrolmentId,
      levelId: 'desk',
      sprintVersionId: major.published?.sprintVersionId,
      engineVersion,
      seed: 1,
    };
    const answer = await practising.who.put(`/api/runs/${randomUUID()}`, request);
    expect(codeOf(answer)).toBe('version-mismatch');
  });
});

describe('a retirement while people learn', () => {
  it('lets every one of them finish, certificate and all, and nobody new begin', async () => {
    const [practising, examined, offline] = await Promise.all([
      beginLevel(learner('07')),
      beginExam(learner('08')),
      playOffline(learner('09')),
    ]);
    const all = [practising, examined, offline];
    const before = await Promise.all(all.map(({ who, enrolment }) => standing(who, enrolment)));
    await go(environment, draft.draftId, [['retire', { reason: 'Reglerne er lavet om.' }]]);
    expect(await Promise.all(all.map(({ who, enrolment }) => standing(who, enrolment)))).toEqual(before);

    const outside = learner('10');
    const { sprints } = await outside.expect(outside.get<SprintList>('/api/sprints'));
    expect(sprints.map(({ sprintId }) => sprintId)).not.toContain(draft.sprintId);
    const refused = await outside.post('/api/enrolments', { sprintId: draft.sprintId });
    expect(codeOf(refused)).toBe('sprint-not-open');

    expect(await practising.player.finish()).toMatchObject({ percent: 100, stars: 3 });
    // Levels that were not begun yet can be begun.
    await finishLevels(practising.who, practising.enrolment, ['counter']);
    expect(await offline.arrive()).toMatchObject({ percent: 100, stars: 3 });
    expect(await examined.sitting.finish()).toMatchObject({ percent: 100, sprintCompleted: true });
    await environment.settled();
    expect((await certificatesOf(examined.who)).certificates).toHaveLength(1);
    expect((await open(provider, draft.draftId)).status).toBe('retired');
  }, 120_000);
});
