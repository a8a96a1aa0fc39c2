// Ticks that the server has not heard of: none is lost, and what was chosen last is what the server hears last.
import { WaitingTicks, type Waiting } from '../../apps/web/src/citizen/workplace-tasks/waiting-ticks.js';

/** A server that answers when it is let, and a device that keeps. */
function place(kept?: Waiting) {
  const told: string[] = [];
  const device = new Map(Object.entries(kept ?? {}));
  let isDown = false;
  const later: (() => void)[] = [];
  let held: (() => void)[] | null = null;
  const ticks = new WaitingTicks({
    async tell(taskId, done) {
      if (held) await new Promise<void>((resolve) => held?.push(resolve));
      if (isDown) throw new Error('no line');
      told.push(`${taskId} ${done ? 'on' : 'off'}`);
    },
    kept: () => Promise.resolve(kept),
    keep(taskId, done) {
      if (done === undefined) device.delete(taskId);
      else device.set(taskId, done);
    },
    later: (work) => void later.push(work),
  });
  return {
    ticks,
    told,
    device,
    later,
    goDown: () => (isDown = true),
    comeBack: () => (isDown = false),
    hold: () => (held = []),
    async letGo() {
      const waiting = held ?? [];
      held = null;
      for (const go of waiting) go();
    },
  };
}

test('a tick shows at once, and waits no more when it is saved', async () => {
  const { ticks, told, device } = place();
  const saving = ticks.choose('keys', true);
  expect(ticks.getState().waiting).toEqual({ keys: true });
  expect(device.get('keys')).toBe(true);
  await saving;
  expect(told).toEqual(['keys on']);
  expect(ticks.getState()).toEqual({ waiting: {}, couldNotSave: false });
  expect(device.size).toBe(0);
});

test('what cannot be saved stays chosen, says so, and is saved when it can be', async () => {
  const { ticks, told, device, later, goDown, comeBack } = place();
  goDown();
  await ticks.choose('keys', true);
  await ticks.choose('note', false);
  expect(ticks.getState()).toEqual({ waiting: { keys: true, note: false }, couldNotSave: true });
  expect(Object.fromEntries(device)).toEqual({ keys: true, note: false });
  // Two failures are one more try, and not two.
  expect(later).toHaveLength(1);
  later.shift()?.();
  await ticks.send();
  expect([told, later.length]).toEqual([[], 1]);
  comeBack();
  later.shift()?.();
  await ticks.send();
  expect(told).toEqual(['keys on', 'note off']);
  expect(later).toEqual([]);
  expect(ticks.getState()).toEqual({ waiting: {}, couldNotSave: false });
});

test('changed while it is on its way, the last choice is told last and shown throughout', async () => {
  const { ticks, told, hold, letGo } = place();
  hold();
  void ticks.choose('keys', true);
  await Promise.resolve();
  const last = ticks.choose('keys', false);
  await letGo();
  await last;
  expect(told).toEqual(['keys on', 'keys off']);
  expect(ticks.getState().waiting).toEqual({});
});

test('the next visit saves what the last one could not, without being asked', async () => {
  const { ticks, told, device } = place({ keys: true });
  await ticks.wake();
  await ticks.send();
  expect(told).toEqual(['keys on']);
  expect(device.size).toBe(0);
});

test('the next visit takes up what the last one has left; a newer choice wins', async () => {
  const { ticks, told, goDown, comeBack } = place({ keys: true, note: true });
  goDown();
  await ticks.choose('note', false);
  await ticks.wake();
  expect(ticks.getState().waiting).toEqual({ keys: true, note: false });
  comeBack();
  await ticks.send();
  expect([...told].sort()).toEqual(['keys on', 'note off']);
});
