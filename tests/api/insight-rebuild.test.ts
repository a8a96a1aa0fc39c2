// Counting anew: the same sums as by reading bit by bit, whatever was told how often; ended on the way, it goes on there.
import type { InsightSprints } from '@mikrosprint/contracts';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { casesOf } from '../support/full-run.js';
import { varied } from './support/insight-by-hand.js';
import {
  eventsOf,
  goOn,
  publishSprint,
  writeRun,
  type PlayedRun,
  type Tries,
} from './support/insight-learners.js';
import { InsightProbe } from './support/insight-probe.js';
import { rebuildByCommand } from './support/rebuild-by-command.js';

let environment: TestEnvironment;
let insight: InsightProbe;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  insight = new InsightProbe(environment);
});
afterAll(() => environment.close());

/** The lock that whoever changes the sums holds. */
const countingLock = 7_105_206;

/** The same numbers for the same seed (mulberry32), so that a failure can be seen again. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(things: readonly T[], next: () => number): T[] {
  return things
    .map((thing) => ({ thing, place: next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing);
}

async function countOf(table: 'run' | 'insight_recount'): Promise<number> {
  const { rows } = await environment.database.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${table}`,
  );
  return rows[0]?.count ?? 0;
}

test.each(casesOf([7], [99]))(
  'read in slices, told twice and in any order, killed on the way: the sums are those of a rebuild (seed %i)',
  async (seed) => {
    const next = numbersOf(seed);
    const sprintId = `slices-${seed}`;
    const [version = ''] = await publishSprint(environment, sprintId);
    const waiting = shuffled([...varied(), ...varied()], next);
    const left: { run: PlayedRun; tries: Tries }[] = [];
    const told: ReturnType<typeof eventsOf> = [];
    let kills = 0;
    while (waiting.length > 0) {
      const slice = waiting.splice(0, 1 + Math.floor(next() * 12));
      for (const tries of slice) {
        const run = await writeRun(environment, { sprintId, sprintVersionId: version }, tries);
        told.push(...eventsOf(run));
        if (tries.at(-1)?.leaves === true) left.push({ run, tries });
      }
      // What is new, and some of what was told before, in no order; not all of it.
      const events = shuffled([...told.slice(-2 * slice.length), ...shuffled(told, next).slice(0, 6)], next);
      await environment.probe('append', { events: events.slice(0, 1 + Math.floor(next() * events.length)) });
      const counting = Promise.allSettled([insight.call('fold'), insight.call('fold')]);
      if (kills < 2 && next() < 0.4) {
        kills += 1;
        await environment.restart('kill');
      }
      await counting;
      const again = left.shift();
      if (again !== undefined && next() < 0.6) {
        const { run, tries } = again;
        await goOn(environment, run, [...tries.slice(0, -1), { ...tries.at(-1), leaves: false }]);
      }
    }
    // In the end everything has been told at least once, as the outbox sees to.
    await environment.probe('append', { events: shuffled(told, next) });
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
    expect(folded).toContainEqual(
      expect.objectContaining({ sprint_id: sprintId, tally: expect.objectContaining({ learners: 48 }) }),
    );
  },
  180_000,
);

test('the command puts right what was wrong, and says so', async () => {
  const right = await insight.sums();
  expect(right.length).toBeGreaterThan(2);
  const { database } = environment;
  await database.query(
    `UPDATE insight_level_tally SET tally = '{"learners": 9}' WHERE sprint_id = 'slices-7'`,
  );
  await database.query(
    `INSERT INTO insight_level_tally VALUES ('slices-7', 1, 0, 'gone', '{"learners": 5}', now())`,
  );
  await database.query(`DELETE FROM insight_run WHERE sprint_id = 'slices-99'`);
  const { code, said } = await rebuildByCommand(environment);
  expect([code, said]).toEqual([0, expect.stringContaining(`Runs: ${await countOf('run')} (0 of them`)]);
  expect(said).toContain(`Sums: ${right.length}, of which 2 were not as the log has them`);
  expect(await insight.sums()).toEqual(right);
  // The second time there is nothing to put right.
  expect((await rebuildByCommand(environment)).said).toContain('of which 0 were not');
});

test('ended before its last step it has changed nothing, and the next one reads nothing twice', async () => {
  const right = await insight.sums();
  const runs = await countOf('run');
  const holder = await environment.database.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [countingLock]);
    const ended = insight.call('rebuild').catch(() => 'ended');
    await eventually(async () => (await countOf('insight_recount')) === runs);
    // Another one meanwhile finds that it is not alone.
    expect(await rebuildByCommand(environment)).toMatchObject({
      code: 2,
      said: expect.stringContaining('Another process'),
    });
    await environment.restart('kill');
    expect(await ended).toBe('ended');
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [countingLock]);
    holder.release();
  }
  expect(await insight.sums()).toEqual(right);
  const [version = ''] = await publishSprint(environment, 'since-then');
  await writeRun(environment, { sprintId: 'since-then', sprintVersionId: version }, [{}, {}, {}, {}]);
  const { said } = await rebuildByCommand(environment);
  expect(said).toContain(`Runs: ${runs + 1} (${runs} of them read by an earlier rebuild`);
  expect(await countOf('insight_recount')).toBe(0);
  expect(await insight.sums()).toEqual([
    ...right.filter((sum) => (sum as { sprint_id: string }).sprint_id < 'since-then'),
    expect.objectContaining({ sprint_id: 'since-then', tally: expect.objectContaining({ learners: 1 }) }),
    ...right.filter((sum) => (sum as { sprint_id: string }).sprint_id > 'since-then'),
  ]);
}, 120_000);

test('how new the figures are is told: when they were read, that they are old, that they are being counted', async () => {
  const { database, lead } = environment;
  const freshness = async () => {
    const list = await lead.expect(lead.get<InsightSprints>('/api/insight/sprints'));
    return { behind: list.behind, counting: list.counting, readAt: list.readAt };
  };
  await insight.fold();
  expect(await freshness()).toMatchObject({ behind: false, counting: false });
  await environment.stop();
  await database.query(`UPDATE insight_state SET read_at = now() - interval '6 minutes'`);
  const api = await environment.another({ worker: false });
  const observer = environment.at(api, 'lead');
  const old = await observer.expect(observer.get<InsightSprints>('/api/insight/sprints'));
  expect(old).toMatchObject({ behind: true, counting: false });
  await database.query('DELETE FROM insight_state');
  const never = await observer.expect(observer.get<InsightSprints>('/api/insight/sprints'));
  expect(never).toMatchObject({ readAt: null, behind: false, counting: true });
});
