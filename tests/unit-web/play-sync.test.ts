import { describe, expect, test } from '@jest/globals';
import { solve, type ActionInput } from '@mikrosprint/level-engine';
import fc from 'fast-check';
import { freshLog, pendingOf, type RunLog } from '../../apps/web/src/play/sync/run-log.js';
import { SafeStore } from '../../apps/web/src/play/sync/safe-store.js';
import { MemoryStore } from '../../apps/web/src/play/sync/store.js';
import { Device, settle, type Tab } from './support/device.js';
import { smallLevel } from './support/play-level.js';
import { lineTo, PlayServer, type Weather } from './support/play-server.js';

const place = {
  enrolmentId: '0199aaaa-0000-4000-8000-000000000001',
  sprintVersionId: '0199aaaa-0000-4000-8000-000000000002',
};
const newRun = (): RunLog => freshLog(smallLevel, place, new Date(0), 7);
const fine = (): Weather => 'fine';

const tap = (thing: string): ActionInput => ({ stepId: 'look', type: 'tap', payload: { thing } });
const put = (item: string, pile: string): ActionInput => ({
  stepId: 'sort',
  type: 'place',
  payload: { item, pile },
});
const choose = (option: string): ActionInput => ({ stepId: 'ask', type: 'choose', payload: { option } });
const on = (stepId: string): ActionInput => ({ stepId, type: 'continue', payload: {} });

/** Everything a player might press, sensible or not. */
const presses: ActionInput[] = [
  ...['one', 'two', 'three', 'four', 'five'].map(tap),
  ...['a', 'b', 'c', 'd'].flatMap((item) => [put(item, 'left'), put(item, 'right')]),
  ...['x', 'y', 'z'].map(choose),
  { stepId: 'look', type: 'hint', payload: {} },
  on('look'),
  on('sort'),
  on('ask'),
];

async function oneDevice(weather: () => Weather = fine) {
  const server = new PlayServer(smallLevel);
  const device = new Device(smallLevel, lineTo(server, weather));
  const log = newRun();
  await device.keep(log);
  const tab = device.openTab(log);
  return { server, device, tab, runId: log.run.runId };
}

async function flush(...tabs: Tab[]): Promise<void> {
  await settle(...tabs);
  for (const tab of tabs) await tab.queue.flush();
  await settle(...tabs);
}

describe('answers travel from the browser to the server', () => {
  test('an answer is shown at once and is on the server after the flush', async () => {
    const { server, tab, runId } = await oneDevice();
    tab.session.dispatch(tap('one'));
    expect(tab.session.getState().steps.look).toMatchObject({ found: ['one'] });
    expect(tab.session.getView().save).toBe('saving');
    await flush(tab);
    expect(server.state(runId)).toEqual(tab.session.getState());
    expect(tab.session.getView()).toMatchObject({ save: 'saved', savedAt: '2026-11-20T09:42:00.000Z' });
  });

  test('what the engine refuses goes nowhere', async () => {
    const { device, tab } = await oneDevice();
    tab.session.dispatch(tap('one'));
    tab.session.dispatch(tap('one'));
    tab.session.dispatch(on('look'));
    await settle(tab);
    expect(await device.unsent()).toBe(1);
  });

  test('a batch whose answer was lost goes out again unchanged, also when more has been answered since', async () => {
    let weather: Weather = 'fine';
    const { server, device, tab, runId } = await oneDevice(() => weather);
    tab.session.dispatch(tap('one'));
    await flush(tab);
    weather = 'lost-answer';
    tab.session.dispatch(tap('two'));
    await flush(tab);
    expect(tab.session.getView().save).toBe('offline');
    tab.session.dispatch(tap('four'));
    weather = 'fine';
    await flush(tab);
    expect(server.run(runId).actions.map(({ payload }) => payload.thing)).toEqual(['one', 'two', 'four']);
    expect(await device.unsent()).toBe(0);
    expect(tab.notices).toEqual([]);
  });

  test('a whole level played offline is sent in one go when the line is back', async () => {
    let weather: Weather = 'lost-request';
    const { server, tab, runId } = await oneDevice(() => weather);
    for (
      let next = solve(smallLevel, tab.session.getState());
      next;
      next = solve(smallLevel, tab.session.getState())
    ) {
      tab.session.dispatch(next);
    }
    await flush(tab);
    expect(tab.session.getState()).toMatchObject({ finished: true, stars: 3 });
    expect(server.runs.size).toBe(0);
    weather = 'fine';
    await flush(tab);
    expect(server.state(runId)).toMatchObject({ finished: true, stars: 3, percent: 100 });
  });

  test('a page that comes back finds its unsent answers', async () => {
    let weather: Weather = 'lost-answer';
    const { server, device, tab, runId } = await oneDevice(() => weather);
    tab.session.dispatch(tap('one'));
    tab.session.dispatch(tap('two'));
    await flush(tab);
    tab.session.close();
    const kept = await device.store.read(runId);
    if (!kept) throw new Error('The run is kept.');
    const again = device.openTab(kept);
    expect(again.session.getState().steps.look).toMatchObject({ found: ['one', 'two'] });
    weather = 'fine';
    await flush(again);
    expect(server.state(runId).steps.look).toMatchObject({ found: ['one', 'two'] });
  });
});

describe('the browser forgets', () => {
  test('a storage that fails in the middle of a level costs no answer: the rest lives in memory and is sent', async () => {
    const server = new PlayServer(smallLevel);
    const broken = new MemoryStore();
    const problems: unknown[] = [];
    const store = new SafeStore(broken, (cause) => problems.push(cause));
    const device = new Device(smallLevel, lineTo(server, fine), store);
    const log = newRun();
    await device.keep(log);
    const tab = device.openTab(log);
    tab.session.dispatch(tap('one'));
    await settle(tab);
    broken.change = () => Promise.reject(new Error('the disk is full'));
    broken.read = () => Promise.reject(new Error('the disk is full'));
    broken.logs = () => Promise.reject(new Error('the disk is full'));
    tab.session.dispatch(tap('two'));
    tab.session.dispatch(tap('four'));
    await flush(tab);
    expect(server.run(log.run.runId).actions.map(({ payload }) => payload.thing)).toEqual([
      'one',
      'two',
      'four',
    ]);
    expect(tab.session.getView().save).toBe('saved');
    expect(problems).toHaveLength(1);
  });
});

describe('the server and the browser disagree', () => {
  test('another device was faster: its answers stay, mine are played on top, and I am told calmly', async () => {
    const { server, tab, runId } = await oneDevice();
    await flush(tab);
    const other = new Device(smallLevel, lineTo(server, fine));
    const log = { ...newRun(), run: { ...newRun().run, runId, opened: true } };
    await other.keep(log);
    const elsewhere = other.openTab(log);
    elsewhere.session.dispatch(tap('one'));
    await flush(elsewhere);
    tab.session.dispatch(tap('one'));
    tab.session.dispatch(tap('two'));
    await flush(tab);
    expect(server.state(runId).steps.look).toMatchObject({ found: ['one', 'two'] });
    expect(tab.session.getState()).toEqual(server.state(runId));
    expect(tab.notices).toContain('moved-on');
    await elsewhere.session.refresh();
    expect(elsewhere.session.getState()).toEqual(server.state(runId));
  });

  test('the run was finished elsewhere: the finish is adopted', async () => {
    const { server, device, tab, runId } = await oneDevice();
    await flush(tab);
    const finish = server.run(runId);
    for (
      let next = solve(smallLevel, server.state(runId));
      next;
      next = solve(smallLevel, server.state(runId))
    ) {
      const seq = finish.actions.length + 1;
      server.post(runId, {
        expectedSeq: seq - 1,
        actions: [{ id: `0199bbbb-0000-4000-8000-${String(seq).padStart(12, '0')}`, seq, ...next }],
      });
    }
    tab.session.dispatch(tap('five'));
    await flush(tab);
    expect(tab.session.getState().finished).toBe(true);
    expect(tab.notices).toContain('finished-elsewhere');
    expect(await device.unsent()).toBe(0);
  });

  test('a server restored from an older copy is told again what it has lost', async () => {
    const { server, tab, runId } = await oneDevice();
    for (const thing of ['one', 'four', 'two']) tab.session.dispatch(tap(thing));
    await flush(tab);
    const run = server.run(runId);
    run.actions.splice(1);
    run.states.splice(2);
    tab.session.dispatch(tap('three'));
    await flush(tab);
    expect(run.actions.map(({ payload }) => payload.thing)).toEqual(['one', 'four', 'two', 'three']);
    expect(tab.notices).toEqual([]);
  });

  test('a server that has lost the whole run gets it again under a new id', async () => {
    const { server, device, tab, runId } = await oneDevice();
    tab.session.dispatch(tap('one'));
    await flush(tab);
    server.runs.clear();
    tab.session.dispatch(tap('two'));
    await flush(tab);
    expect(tab.session.runId()).not.toBe(runId);
    expect(server.state(tab.session.runId()).steps.look).toMatchObject({ found: ['one', 'two'] });
    expect(await device.unsent()).toBe(0);
  });

  test('an action that only the server refuses is left out and the rest goes on', async () => {
    const { server, device, tab, runId } = await oneDevice();
    await flush(tab);
    const log = await device.store.read(runId);
    if (!log) throw new Error('The run is kept.');
    const alien = {
      id: '0199cccc-0000-4000-8000-000000000001',
      seq: 1,
      stepId: 'look',
      type: 'tap' as const,
      payload: { thing: 'nothing-there' },
    };
    await device.store.change(runId, (current) => ({ ...current, actions: [alien] }));
    tab.session.dispatch(tap('one'));
    await flush(tab);
    expect(server.state(runId).steps.look).toMatchObject({ found: ['one'] });
    expect(await device.unsent()).toBe(0);
  });

  test('a run begun offline under older rules is played again under those of the server', async () => {
    const { server, device, tab, runId } = await oneDevice(() => 'lost-request');
    tab.session.dispatch(tap('one'));
    await settle(tab);
    await device.store.change(runId, (log) => ({ ...log, run: { ...log.run, engineVersion: '0.0.1' } }));
    const line = new Device(smallLevel, lineTo(server, fine));
    const kept = await device.store.read(runId);
    if (!kept) throw new Error('The run is kept.');
    await line.keep(kept);
    const again = line.openTab(kept);
    await flush(again);
    expect(server.state(again.session.runId()).steps.look).toMatchObject({ found: ['one'] });
    expect(again.notices).toContain('new-rules');
  });

  test('a page older than the server keeps its answers and asks to be loaded anew', async () => {
    const { server, device, tab } = await oneDevice();
    server.engineVersion = '99.0.0';
    tab.session.dispatch(tap('one'));
    await flush(tab);
    expect(tab.session.getView().save).toBe('blocked');
    expect(tab.notices).toContain('update-needed');
    expect(await device.unsent()).toBe(1);
  });
});

describe('two tabs of one browser', () => {
  test('both see what either answers, and the server gets one log', async () => {
    const { server, device, tab, runId } = await oneDevice();
    const log = await device.store.read(runId);
    if (!log) throw new Error('The run is kept.');
    const other = device.openTab(log);
    tab.session.dispatch(tap('one'));
    other.session.dispatch(tap('one'));
    other.session.dispatch(tap('two'));
    await flush(tab, other);
    expect(tab.session.getState()).toEqual(other.session.getState());
    expect(server.state(runId)).toEqual(tab.session.getState());
    expect(server.run(runId).actions).toHaveLength(2);
  });
});

describe('whatever the line does', () => {
  const weather = fc.constantFrom<Weather>('fine', 'lost-request', 'lost-answer', 'doubled', 'busy');
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ tab: fc.nat(3), press: fc.nat(presses.length - 1) }) },
    { weight: 3, arbitrary: fc.record({ tab: fc.nat(3), flush: fc.constant(true) }) },
    { weight: 1, arbitrary: fc.record({ tab: fc.nat(3), refresh: fc.constant(true) }) },
    { weight: 1, arbitrary: fc.record({ tab: fc.nat(3), reload: fc.constant(true) }) },
  );

  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

  /** The store's answers reached a session in another order than they were given, and it stayed behind for good. */
  const lateAnswer: Step[] = [
    { tab: 1, press: 0 },
    { tab: 2, flush: true },
    { tab: 0, press: 2 },
    { tab: 2, press: 16 },
    { tab: 2, press: 3 },
    { tab: 2, press: 2 },
  ];

  test('two devices with two tabs each converge, and nothing acknowledged is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.array(weather, { maxLength: 60 }),
        async (steps, skies) => {
          const server = new PlayServer(smallLevel);
          let storm = [...skies];
          const line = lineTo(server, () => storm.shift() ?? 'fine');
          const log = newRun();
          server.open(log.run.runId, {
            enrolmentId: place.enrolmentId,
            levelId: log.run.levelId,
            sprintVersionId: place.sprintVersionId,
            engineVersion: log.run.engineVersion,
            seed: log.run.seed,
          });
          const devices = [new Device(smallLevel, line), new Device(smallLevel, line)];
          for (const device of devices) await device.keep(log);
          const deviceOf = (index: number) => devices[index % 2] ?? devices[0]!; // eslint-disable-line @typescript-eslint/no-non-null-assertion -- two devices exist
          const tabs = [0, 1, 2, 3].map((index) => deviceOf(index).openTab(log));
          for (const next of steps) {
            const tab = tabs[next.tab];
            if (!tab) continue;
            if ('press' in next) {
              const press = presses[next.press];
              if (press) tab.session.dispatch(press);
            } else if ('flush' in next) {
              void tab.queue.flush();
            } else if ('refresh' in next) {
              await tab.session.refresh();
            } else {
              await settle(tab);
              tab.session.close();
              const kept = await deviceOf(next.tab).store.read(log.run.runId);
              if (kept) tabs[next.tab] = deviceOf(next.tab).openTab(kept);
            }
          }
          storm = [];
          for (let round = 0; round < 4; round += 1) {
            await flush(...tabs);
            for (const tab of tabs) await tab.session.refresh();
          }
          await settle(...tabs);

          const truth = server.state(log.run.runId);
          for (const tab of tabs) expect(tab.session.getState()).toEqual(truth);
          for (const device of devices) {
            expect(await device.unsent()).toBe(0);
            expect(device.problems).toEqual([]);
          }
          const stored = server.run(log.run.runId).actions;
          for (const [id, { seq }] of server.acknowledged) expect(stored[seq - 1]?.id).toBe(id);
          expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
          for (const device of devices) {
            const kept = await device.store.read(log.run.runId);
            expect(kept && pendingOf(kept)).toEqual([]);
          }
        },
      ),
      { numRuns: 150, examples: [[lateAnswer, []]] },
    );
  });
});
