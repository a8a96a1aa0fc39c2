import { demoOrganisation } from '@mikrosprint/accounts';
import type { InsightSprints } from '@mikrosprint/contracts';
import { codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { enrol, Player } from './play-support.js';
import {
  hasFinished,
  isPlausible,
  levelOf,
  median,
  stepByHand,
  stepOf,
  varied,
} from './support/insight-by-hand.js';
import {
  eventsOf,
  finishedEvent,
  goOn,
  publishSprint,
  startedEvent,
  stepIds,
  writeRun,
  type PlayedRun,
  type Tries,
} from './support/insight-learners.js';
import { InsightProbe } from './support/insight-probe.js';

let environment: TestEnvironment;
let insight: InsightProbe;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  insight = new InsightProbe(environment);
});
afterAll(() => environment.close());

const right: Tries = [{}, {}, {}, {}];

describe('the figures of a sprint', () => {
  test('equal a recomputation by hand', async () => {
    const [version = ''] = await publishSprint(environment, 'by-hand');
    const all = varied();
    await insight.learners('by-hand', version, all);
    await insight.fold();
    const level = levelOf(await insight.read(environment.lead, 'by-hand'));

    expect(level).toMatchObject({
      learners: 24,
      completions: 12,
      completionRate: 0.5,
      dropOff: 12,
      dropOffRate: 0.5,
    });
    expect(level.medianSeconds).toBe(
      median(
        all.flatMap((tries) => {
          const seconds = tries.map((step) => step.seconds ?? 20);
          const isTimed = hasFinished(tries) && seconds.every(isPlausible);
          return isTimed ? [seconds.reduce((sum, one) => sum + one, 0)] : [];
        }),
      ),
    );
    expect(level.steps.map(({ reached }) => reached)).toEqual([24, 24, 18, 18]);
    stepIds.forEach((stepId, index) => {
      const { wrong, discrimination, firstTry, firstTryRate, ...hand } = stepByHand(all, index);
      const step = stepOf(level, stepId);
      expect(step).toMatchObject({ stepId, ...hand });
      // Told only where the number of those who answered may be told too.
      if (step.answered !== null)
        expect([step.firstTry, step.firstTryRate]).toEqual([firstTry, firstTryRate]);
      if (discrimination === null) expect(step.discrimination).toBeNull();
      else expect(step.discrimination).toBeCloseTo(discrimination, 9);
      expect(new Map(step.wrongAnswers.map((answer) => [answer.key, answer.learners]))).toEqual(
        new Map(wrong.map((answer) => [answer.key, answer.learners])),
      );
    });
    // The figures above are numbers and not all of them hidden.
    expect(level.steps.filter((step) => step.discrimination !== null).length).toBeGreaterThan(0);
    expect(level.steps.filter((step) => step.firstTry !== null && step.firstTry > 0).length).toBeGreaterThan(
      1,
    );
    expect(level.steps.filter((step) => step.medianSeconds !== null)).toHaveLength(4);
    expect(level.steps[0]?.wrongAnswers[0]).toMatchObject({ key: 'b', label: { da: 'Svar b' } });
  });

  test('say what to mend first, and why', async () => {
    const { fixFirst } = await insight.read(environment.lead, 'by-hand');
    expect(fixFirst.length).toBeGreaterThan(0);
    expect(fixFirst).toContainEqual({
      ...{ reason: 'many-leave-level', levelId: 'four', stepId: null, answer: null },
      ...{ learners: 12, figure: 0.5 },
    });
    expect(fixFirst).toContainEqual(
      expect.objectContaining({ reason: 'many-leave-here', stepId: 'q2', learners: 6, figure: 0.25 }),
    );
    // What touches most learners stands first.
    const touched = fixFirst.flatMap((found) => found.learners ?? []);
    expect(touched).toEqual([...touched].sort((one, other) => other - one));
  });

  test('tell of nobody: no id of a person, a place or a run leaves the library', async () => {
    const { rows } = await environment.database.query<{ id: string }>(
      'SELECT id FROM person UNION SELECT id FROM enrolment UNION SELECT id FROM run',
    );
    const answer = JSON.stringify(await insight.read(environment.admin, 'by-hand'));
    expect(rows.length).toBeGreaterThan(50);
    for (const { id } of rows) expect(answer).not.toContain(id);
  });

  test('are hidden for four people and shown for five', async () => {
    const [version = ''] = await publishSprint(environment, 'few');
    await insight.learners(
      'few',
      version,
      Array.from({ length: 4 }, () => right),
    );
    await insight.fold();
    const four = levelOf(await insight.read(environment.lead, 'few'));
    const nothing = {
      learners: null,
      completions: null,
      completionRate: null,
      dropOff: null,
      medianSeconds: null,
    };
    expect(four).toMatchObject(nothing);
    for (const { stepId: _id, mechanic: _mechanic, prompt: _prompt, ...figures } of four.steps) {
      const { wrongAnswers, rareWrongAnswers, ...numbers } = figures;
      expect(Object.values(numbers).every((value) => value === null)).toBe(true);
      expect([wrongAnswers, rareWrongAnswers]).toEqual([[], false]);
    }
    expect(await insight.read(environment.lead, 'few')).toMatchObject({ fixFirst: [], countedAt: null });

    await insight.learners('few', version, [right]);
    await insight.fold();
    const five = levelOf(await insight.read(environment.lead, 'few'));
    expect(five).toMatchObject({
      learners: 5,
      completions: 5,
      completionRate: 1,
      dropOff: 0,
      medianSeconds: 80,
    });
    expect(five.steps[0]).toMatchObject({
      reached: 5,
      answered: 5,
      firstTry: 5,
      firstTryRate: 1,
      medianSeconds: 20,
    });
  });

  test('hide a count that would leave one to four people over', async () => {
    const [version = ''] = await publishSprint(environment, 'complement');
    const missed: Tries = [{ wrong: ['b'] }, {}, {}, {}];
    await insight.learners('complement', version, [
      ...Array.from({ length: 9 }, () => right),
      missed,
      missed,
      missed,
    ]);
    await insight.fold();
    const step = stepOf(levelOf(await insight.read(environment.lead, 'complement')), 'q1');
    expect(step).toMatchObject({
      reached: 12,
      firstTry: null,
      firstTryRate: null,
      wrongAnswers: [],
      rareWrongAnswers: true,
    });
    await insight.learners('complement', version, [missed, missed]);
    await insight.fold();
    const more = stepOf(levelOf(await insight.read(environment.lead, 'complement')), 'q1');
    expect(more).toMatchObject({ reached: 14, firstTry: 9, wrongAnswers: [{ key: 'b', learners: 5 }] });
  });

  test('of the minors of a major are added up by step, and no version can be worked out from the sum', async () => {
    const [first = '', second = ''] = await publishSprint(environment, 'minors', { minors: [0, 1] });
    const missed: Tries = [{ wrong: ['c'] }, {}, {}, {}];
    await insight.learners('minors', first, [
      ...Array.from({ length: 10 }, () => right),
      ...Array.from({ length: 6 }, () => missed),
    ]);
    await insight.learners('minors', second, [...Array.from({ length: 6 }, () => right), missed, missed]);
    await insight.fold();
    const all = await insight.read(environment.lead, 'minors');
    expect(all.versions).toMatchObject([
      { major: 1, minor: 1, standing: 'enough' },
      { major: 1, minor: 0, standing: 'enough' },
    ]);
    expect(stepOf(levelOf(all), 'q1')).toMatchObject({ reached: 24, firstTry: 16 });
    // Two of eight missed it in 1.1: hidden there, and 10 of 16 in 1.0 is hidden too, for 24 - 16 is known.
    const [older, newer] = [
      await insight.read(environment.lead, 'minors', '?major=1&minor=0'),
      await insight.read(environment.lead, 'minors', '?major=1&minor=1'),
    ];
    expect(levelOf(older).learners).toBe(16);
    expect(levelOf(newer).learners).toBe(8);
    expect([stepOf(levelOf(older), 'q1').firstTry, stepOf(levelOf(newer), 'q1').firstTry]).toEqual([
      null,
      null,
    ]);
    expect(stepOf(levelOf(older), 'q2').firstTry).toBe(16);
  });

  test('count a learner once, by the first run', async () => {
    const [version = ''] = await publishSprint(environment, 'again');
    const runs = await insight.learners(
      'again',
      version,
      Array.from({ length: 6 }, (): Tries => [{}, { leaves: true }]),
    );
    await insight.fold();
    expect(levelOf(await insight.read(environment.lead, 'again'))).toMatchObject({
      learners: 6,
      completions: 0,
    });
    const later = new Date('2026-04-01T08:00:00Z');
    const again: PlayedRun[] = [];
    for (const { citizenId, enrolmentId, sprintId, sprintVersionId } of runs) {
      const place = { citizenId, enrolmentId, sprintId, sprintVersionId, startedAt: later };
      again.push(await writeRun(environment, place, [{ wrong: ['b'] }, {}, {}, {}]));
    }
    await insight.tell(again.flatMap(eventsOf));
    await insight.fold();
    const level = levelOf(await insight.read(environment.lead, 'again'));
    expect(level).toMatchObject({ learners: 6, completions: 6, dropOff: 0 });
    expect(stepOf(level, 'q1')).toMatchObject({ reached: 6, firstTry: 6, wrongAnswers: [] });
    expect(stepOf(level, 'q2').leftHere).toBe(0);
    expect(stepOf(level, 'q3').reached).toBe(0);
  });
});

describe('the sums', () => {
  test('are those of a rebuild, whatever was told twice, late, in the wrong order or not at all', async () => {
    const [version = ''] = await publishSprint(environment, 'messy');
    const place = { sprintId: 'messy', sprintVersionId: version };
    const runs: PlayedRun[] = [];
    for (const tries of varied()) runs.push(await writeRun(environment, place, tries));
    const finished = runs.filter(({ state }) => state.finished);
    await insight.tell([...finished.map(finishedEvent), ...runs.map(startedEvent)]);
    await insight.fold();
    await insight.tell([
      ...runs.map(startedEvent),
      ...finished.map(finishedEvent),
      ...finished.map(finishedEvent),
    ]);
    await insight.fold();
    // As after a crash between adding to the queue and marking the row.
    await environment.database.query(`UPDATE outbox SET relayed_at = NULL WHERE type LIKE 'run.%'`);
    await environment.settled();
    await insight.fold();
    // Those who had left go on; nobody tells of it.
    for (const [index, tries] of varied().entries()) {
      const [run, last] = [runs[index], tries.at(-1)];
      if (run === undefined || last?.leaves !== true || index % 2 === 0) continue;
      await goOn(environment, run, [...tries.slice(0, -1), { ...last, leaves: false }]);
    }
    await insight.fold();
    const folded = await insight.sums();
    await insight.call('rebuild');
    expect(await insight.sums()).toEqual(folded);
    expect(folded.length).toBeGreaterThan(5);
    expect(levelOf(await insight.read(environment.lead, 'messy')).learners).toBe(24);
  });

  test('are the same when two workers and many at once count', async () => {
    const [version = ''] = await publishSprint(environment, 'race');
    const second = await environment.another({ api: false, worker: true });
    const runs: PlayedRun[] = [];
    for (const tries of [...varied(), ...varied()]) {
      runs.push(await writeRun(environment, { sprintId: 'race', sprintVersionId: version }, tries));
    }
    const here = () => insight.call('fold');
    const there = () =>
      second.ask({
        kind: 'probe',
        name: 'call',
        input: { lib: 'insight', service: 'FoldingService', method: 'fold' },
      });
    for (let first = 0; first < runs.length; first += 12) {
      const events = runs.slice(first, first + 12).flatMap(eventsOf);
      await environment.probe('append', { events: [...events, ...events] });
      await Promise.all([here(), there(), here(), there()]);
    }
    await environment.settled();
    await insight.fold();
    await second.close();
    const level = levelOf(await insight.read(environment.lead, 'race'));
    expect(level).toMatchObject({ learners: 48, completions: 24 });
    const folded = await insight.sums();
    await insight.call('rebuild');
    expect(await insight.sums()).toEqual(folded);
  });

  test('lose nothing and count nothing twice when the process is killed while it counts', async () => {
    const [version = ''] = await publishSprint(environment, 'killed');
    const runs: PlayedRun[] = [];
    for (const tries of varied()) {
      runs.push(await writeRun(environment, { sprintId: 'killed', sprintVersionId: version }, tries));
    }
    await environment.probe('append', { events: runs.flatMap(eventsOf) });
    const counting = Promise.allSettled([
      insight.call('fold'),
      insight.call('rebuild'),
      insight.call('fold'),
    ]);
    await environment.restart('kill');
    await counting;
    // What the killed process had in hand is taken over when its locks run out.
    await eventually(
      () =>
        environment.settled().then(
          () => true,
          () => false,
        ),
      60_000,
    );
    await insight.fold();
    const folded = await insight.sums();
    await insight.call('rebuild');
    expect(await insight.sums()).toEqual(folded);
    expect(levelOf(await insight.read(environment.lead, 'killed'))).toMatchObject({
      learners: 24,
      completions: 12,
    });
  }, 120_000);

  test('follow somebody who really plays', async () => {
    const before = await insight.read(environment.lead, 'hotel');
    expect(before.levels.every(({ learners: some }) => some === null)).toBe(true);
    const enrolment = await enrol(environment.citizen, 'hotel');
    const [first] = enrolment.nodes;
    const player = await Player.open(environment.citizen, enrolment, first?.levelId ?? '');
    await player.do(player.next());
    await environment.settled();
    await insight.fold();
    const tallyOf = async () =>
      (
        await environment.database.query<{ tally: { learners?: number; completions?: number } }>(
          `SELECT tally FROM insight_level_tally WHERE sprint_id = 'hotel' AND level_id = $1`,
          [first?.levelId],
        )
      ).rows[0]?.tally;
    expect(await tallyOf()).toMatchObject({ learners: 1 });
    expect((await tallyOf())?.completions).toBeUndefined();
    await player.finish();
    await environment.settled();
    await insight.fold();
    expect(await tallyOf()).toMatchObject({ learners: 1, completions: 1 });
  });
});

describe('who may read', () => {
  test('an organisation the figures of its own sprints, as if there were no others', async () => {
    await publishSprint(environment, 'own-course', { organisationId: demoOrganisation.id });
    const mine = await environment.provider.expect(
      environment.provider.get<InsightSprints>('/api/insight/sprints'),
    );
    expect(mine.sprints.map(({ sprintId }) => sprintId)).toEqual(['own-course']);
    expect((await insight.read(environment.provider, 'own-course')).sprintId).toBe('own-course');
    for (const sprintId of ['by-hand', 'gdpr', 'nowhere']) {
      expect(codeOf(await environment.provider.get(`/api/insight/sprints/${sprintId}`))).toBe('not-found');
    }
  });

  test('lead and administration all of them; nobody else any', async () => {
    const all = await environment.lead.expect(environment.lead.get<InsightSprints>('/api/insight/sprints'));
    expect(all.sprints.map(({ sprintId }) => sprintId)).toEqual(
      expect.arrayContaining(['gdpr', 'by-hand', 'own-course']),
    );
    for (const client of [
      environment.citizen,
      environment.caseworker,
      environment.mentor,
      environment.employer,
    ]) {
      expect((await client.get('/api/insight/sprints')).status).toBe(403);
      expect((await client.get('/api/insight/sprints/gdpr')).status).toBe(403);
    }
  });

  test('a version that is not there, or asked for wrongly, is refused', async () => {
    const ask = (query: string) => environment.lead.get(`/api/insight/sprints/minors${query}`);
    expect(codeOf(await ask('?major=1&minor=9'))).toBe('not-found');
    expect(codeOf(await ask('?major=9'))).toBe('not-found');
    expect((await ask('?minor=1')).status).toBe(422);
    expect((await ask('?major=two')).status).toBe(422);
    expect((await ask('?major=1&minor=-1')).status).toBe(422);
  });
});
