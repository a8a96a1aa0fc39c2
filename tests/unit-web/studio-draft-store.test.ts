// What an author writes is kept at once, reaches the server within seconds, and is never overwritten or lost.
import { DraftStore } from '../../apps/web/src/studio/draft/draft-store.js';
import type { PartContent } from '../../apps/web/src/studio/draft/json.js';
import type { KeptDraft } from '../../apps/web/src/studio/draft/kept-draft.js';
import { settled, StudioServer, Timers } from './support/studio-server.js';

const sheet = (title: string): PartContent => ({ title: { da: title }, map: [{ level: 'find' }] });
const level = (title: string): PartContent => ({ id: 'find', title: { da: title }, steps: [] });

function open(
  server: StudioServer,
  left: KeptDraft | null = null,
  written: () => Promise<void> = () => Promise.resolve(),
) {
  const timers = new Timers();
  const kept: { now: KeptDraft | null } = { now: left };
  const keep = (now: KeptDraft | null): Promise<void> => {
    kept.now = structuredClone(now);
    return written();
  };
  const keepAtOnce = (now: KeptDraft): void => {
    kept.now = structuredClone(now);
  };
  const ports = { send: server.save, keep, keepAtOnce, later: timers.later };
  const store = new DraftStore(server.view(), ports, left);
  return { store, timers, kept };
}

const newServer = () => new StudioServer({ sheet: sheet('Send'), 'level/find': level('Find') });
const onServer = (server: StudioServer, part: 'sheet' | 'level/find') => server.parts.get(part)?.content;

test('an edit is shown at once, kept within a second and on the server within three', async () => {
  const server = newServer();
  const { store, timers, kept } = open(server);
  store.edit([['sheet', sheet('Send en fil')]]);
  expect(store.snapshot().parts.get('sheet')).toEqual(sheet('Send en fil'));
  expect(store.snapshot().save).toBe('unsaved');
  await timers.pass(1_000);
  expect(kept.now?.parts).toEqual([expect.objectContaining({ part: 'sheet', mine: sheet('Send en fil') })]);
  expect(server.calls).toEqual([]);
  await timers.pass(2_000);
  expect(onServer(server, 'sheet')).toEqual(sheet('Send en fil'));
  expect(store.snapshot()).toMatchObject({ save: 'saved', unsent: false, revision: 2 });
  expect(kept.now).toBeNull();
});

test('what was written last is kept before its page is gone, and only when there is something', async () => {
  const server = newServer();
  const { store, timers, kept } = open(server);
  store.noteLastWords();
  expect(kept.now).toBeNull();
  store.edit([['sheet', sheet('Send en fil')]]);
  store.noteLastWords();
  store.close();
  await timers.pass(5_000);
  expect(server.calls).toEqual([]);
  expect(open(server, kept.now).store.snapshot().parts.get('sheet')).toEqual(sheet('Send en fil'));
});

test('who never stops typing is saved all the same, and only what has changed travels', async () => {
  const server = newServer();
  const { store, timers } = open(server);
  for (let key = 0; key < 12; key++) {
    store.edit([['level/find', level(`Find ${key}`)]]);
    await timers.pass(250);
  }
  expect(server.calls).toHaveLength(1);
  expect(server.calls[0]?.map(({ part }) => part)).toEqual(['level/find']);
});

test('what is written during a save goes with the next one', async () => {
  const server = newServer();
  const { store } = open(server);
  store.edit([['sheet', sheet('A')]]);
  const flushed = store.flush();
  store.edit([['sheet', sheet('AB')]]);
  expect(await flushed).toBe(true);
  expect(onServer(server, 'sheet')).toEqual(sheet('AB'));
});

test('after a lost answer the very same changes are sent again, and then what came later', async () => {
  const server = newServer();
  const { store, timers } = open(server);
  server.weather = 'answer-lost';
  store.edit([['sheet', sheet('A')]]);
  await timers.pass(2_000);
  expect(store.snapshot().save).toBe('offline');
  store.edit([['sheet', sheet('AB')]]);
  server.weather = 'fine';
  await timers.pass(10_000);
  expect(server.calls[1]).toEqual(server.calls[0]);
  expect(onServer(server, 'sheet')).toEqual(sheet('AB'));
  expect(store.snapshot()).toMatchObject({ save: 'saved', conflicts: [] });
});

test('without a network everything stays, and goes when the server is back', async () => {
  const server = newServer();
  const { store, timers, kept } = open(server);
  server.weather = 'down';
  store.edit([['sheet', sheet('A')]]);
  await timers.pass(60_000);
  expect(store.snapshot()).toMatchObject({ save: 'offline', unsent: true });
  expect(kept.now?.parts[0]?.mine).toEqual(sheet('A'));
  server.weather = 'fine';
  store.resume();
  await timers.pass(0);
  expect(onServer(server, 'sheet')).toEqual(sheet('A'));
});

test('a server that is back while a failed save is still being kept is asked again', async () => {
  const server = newServer();
  const slow: (() => void)[] = [];
  const { store, timers } = open(server, null, () => new Promise((kept) => slow.push(kept)));
  const keepAll = async (): Promise<void> => {
    slow.splice(0).forEach((kept) => kept());
    await settled();
  };
  server.weather = 'down';
  store.edit([['sheet', sheet('A')]]);
  await timers.pass(2_000);
  await keepAll();
  expect(server.calls).toHaveLength(1);
  server.weather = 'fine';
  store.resume();
  await timers.pass(3_000);
  await keepAll();
  await timers.pass(0);
  await keepAll();
  await keepAll();
  expect(store.snapshot()).toMatchObject({ save: 'saved', unsent: false });
});

test('a save that fails while other calls get through is not asked for all the time', async () => {
  const server = newServer();
  const { store, timers } = open(server);
  server.weather = 'down';
  store.edit([['sheet', sheet('A')]]);
  for (let turn = 0; turn < 100; turn++) {
    await timers.pass(100);
    store.resume();
  }
  expect(server.calls.length).toBeGreaterThan(1);
  expect(server.calls.length).toBeLessThan(5);
});

test('an expired session asks nothing more until somebody has signed in again', async () => {
  const server = newServer();
  const { store, timers } = open(server);
  server.weather = 'signed-out';
  store.edit([['sheet', sheet('A')]]);
  await timers.pass(3_000);
  store.edit([['sheet', sheet('AB')]]);
  await timers.pass(60_000);
  expect(server.calls).toHaveLength(1);
  expect(store.snapshot().save).toBe('signed-out');
  server.weather = 'fine';
  store.resume();
  await timers.pass(5_000);
  expect(onServer(server, 'sheet')).toEqual(sheet('AB'));
});

test('a page that died goes on with what was kept, also when its save had been taken', async () => {
  const server = newServer();
  const first = open(server);
  server.weather = 'answer-lost';
  first.store.edit([['sheet', sheet('A')]]);
  await first.timers.pass(2_000);
  first.store.close();
  server.weather = 'fine';
  const second = open(server, first.kept.now);
  expect(second.store.snapshot().parts.get('sheet')).toEqual(sheet('A'));
  await second.timers.pass(3_000);
  expect(second.store.snapshot()).toMatchObject({ save: 'saved', conflicts: [] });
  expect(second.kept.now).toBeNull();
  expect(server.revision).toBe(2);
});

test('what somebody else saved is not overwritten: it waits for a choice, and the rest is saved meanwhile', async () => {
  const server = newServer();
  const { store, timers } = open(server);
  server.write('sheet', sheet('Deres'));
  store.edit([
    ['sheet', sheet('Mit')],
    ['level/find', level('Mit')],
  ]);
  await timers.pass(10_000);
  expect(onServer(server, 'sheet')).toEqual(sheet('Deres'));
  expect(onServer(server, 'level/find')).toEqual(level('Mit'));
  expect(store.snapshot().conflicts).toEqual([
    expect.objectContaining({
      part: 'sheet',
      base: sheet('Send'),
      mine: sheet('Mit'),
      theirs: expect.objectContaining({ content: sheet('Deres') }) as unknown,
    }),
  ]);
  store.resolve('sheet', sheet('Vores'));
  await timers.pass(0);
  expect(onServer(server, 'sheet')).toEqual(sheet('Vores'));
  expect(store.snapshot()).toMatchObject({ save: 'saved', conflicts: [] });
});

test('taking what the other has saved sends nothing', async () => {
  const server = newServer();
  const { store, timers } = open(server);
  server.write('level/find', null);
  store.edit([['level/find', level('Mit')]]);
  await timers.pass(3_000);
  expect(store.snapshot().conflicts).toEqual([expect.objectContaining({ part: 'level/find', theirs: null })]);
  const calls = server.calls.length;
  store.resolve('level/find', null);
  await timers.pass(3_000);
  expect(server.calls).toHaveLength(calls);
  expect(store.snapshot().parts.has('level/find')).toBe(false);
  expect(store.snapshot().save).toBe('saved');
});

test('the same words on both sides need no choice', async () => {
  const server = newServer();
  const { store, timers } = open(server);
  server.write('sheet', sheet('Ens'));
  store.edit([['sheet', sheet('Ens')]]);
  await timers.pass(5_000);
  expect(store.snapshot()).toMatchObject({ save: 'saved', conflicts: [] });
});

test('what others save shows here, but never over what is being written', () => {
  const server = newServer();
  const { store } = open(server);
  store.edit([['sheet', sheet('Mit')]]);
  server.write('sheet', sheet('Deres'));
  server.write('level/find', level('Deres'));
  store.refresh(server.view());
  expect(store.snapshot().parts.get('sheet')).toEqual(sheet('Mit'));
  expect(store.snapshot().parts.get('level/find')).toEqual(level('Deres'));
});

test('an answer from before a save takes nothing back', async () => {
  const server = newServer();
  const { store } = open(server);
  const old = server.view();
  store.edit([['sheet', sheet('Nyt')]]);
  await store.flush();
  store.refresh(old);
  expect(store.snapshot().parts.get('sheet')).toEqual(sheet('Nyt'));
});

test('a level that was added and taken away before a save never travels', async () => {
  const server = newServer();
  const { store, timers } = open(server);
  store.edit([['level/ny', level('Ny')]]);
  store.edit([['level/ny', null]]);
  await timers.pass(5_000);
  expect(server.calls).toEqual([]);
  expect(store.snapshot()).toMatchObject({ save: 'saved', unsent: false });
});

test('what the server refuses is said and kept, and the next edit tries again', async () => {
  const server = newServer();
  const { store, timers, kept } = open(server);
  server.weather = 'too-large';
  store.edit([['sheet', sheet('Lang')]]);
  await timers.pass(60_000);
  expect(server.calls).toHaveLength(1);
  expect(store.snapshot().save).toBe('refused');
  expect(store.snapshot().problem?.code).toBe('draft-too-large');
  expect(kept.now?.parts).toHaveLength(1);
  server.weather = 'fine';
  store.edit([['sheet', sheet('Kort')]]);
  await timers.pass(3_000);
  expect(onServer(server, 'sheet')).toEqual(sheet('Kort'));
});

test('while the draft is in review nothing is sent; back as a draft it goes on', async () => {
  const server = newServer();
  const { store, timers } = open(server);
  server.weather = 'locked';
  store.edit([['sheet', sheet('Mit')]]);
  await timers.pass(60_000);
  expect(server.calls).toHaveLength(1);
  expect(store.snapshot().save).toBe('locked');
  server.weather = 'fine';
  store.refresh(server.view());
  await timers.pass(0);
  await settled();
  expect(onServer(server, 'sheet')).toEqual(sheet('Mit'));
});
