// The curated engine boots every place of every world and every kind of task, plays everything that can happen, and takes
// real pointers. A piece of the engine that is missing is missing only at run time, so it is missed here.
import type { ActionInput, RunState } from '@mikrosprint/level-engine';
import type { Browser } from 'playwright-core';
import { directory } from '../../apps/web/src/stage/worlds/directory.js';
import { serveStagePage, StagePage, type StageWish } from './stage-support.js';
import { inFullRun, casesOf, launchBrowser } from './support.js';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveStagePage>>;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveStagePage()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function on(wish: StageWish, play: (stage: StagePage) => Promise<void>): Promise<void> {
  const stage = await StagePage.open(browser, served.url, wish);
  try {
    await play(stage);
    await stage.sound();
  } finally {
    await stage.close();
  }
}

const worlds = Object.keys(directory) as (keyof typeof directory)[];
/** Each world's first place is looked at in every guard, the others in the full run. */
const places = worlds.flatMap((world) => directory[world].places.map((scene) => ({ world, scene })));

/** Each kind of task in a world of its turn, so that all worlds see all of them over time. */
const tasks = [
  'dialogue',
  'screen-print',
  'screen-hand-over',
  'screen-file',
  'screen-send',
  'triage',
  'spot-room',
  'spot-document',
  'sheet-bars',
  'sheet-shelves',
  'sheet-till',
  'sequence-line',
  'sequence-slots',
  'compose-letter',
  'compose-mail',
  'compose-note',
  'recall',
  'recall-pairs',
  'shift',
  'screen-phone',
  'screen-browser',
  'screen-writer',
  'screen-call',
].map((task, index) => ({ task, world: worlds[index % worlds.length] ?? 'gdpr-office' }));

/** What one can take hold of on the stage itself. */
const spatial = new Set(['triage', 'spot-room', 'spot-document', 'sequence-line', 'sequence-slots', 'shift']);
const happenings: readonly RunState['fx']['kind'][] = [
  'good',
  'ok',
  'bad',
  'hint',
  'reveal',
  'neutral',
  'step-done',
  'win',
];
const homeOf = (world: keyof typeof directory): string => directory[world].places[0] ?? '';

const isHome = ({ world, scene }: (typeof places)[number]): boolean => scene === homeOf(world);

const mechanicOf = (task: string): string => task.split('-')[0] ?? task;
const isFirst = ({ task }: { task: string }, index: number): boolean =>
  tasks.findIndex((other) => mechanicOf(other.task) === mechanicOf(task)) === index;

describe('every place', () => {
  it.each(
    casesOf(
      places.filter(isHome),
      places.filter((place) => !isHome(place)),
    ),
  )('$scene of $world is painted at both shapes, with somebody in it', async ({ world, scene }) => {
    await on({ world, scene, tasks: 'dialogue' }, async (stage) => {
      await stage.resize('wide');
      await stage.picture(`place-${scene}-wide`);
      await stage.resize('phone');
      await stage.picture(`place-${scene}-phone`);
    });
  });
});

describe('every kind of task', () => {
  it.each(
    casesOf(
      tasks.filter(isFirst),
      tasks.filter((task, index) => !isFirst(task, index)),
    ),
  )('$task in $world plays whatever happens, to the end', async ({ task, world }) => {
    await on({ world, scene: homeOf(world), tasks: task }, async (stage) => {
      const objects = (await stage.objects()).length;
      expect(objects > 0).toBe(spatial.has(task));
      for (const size of ['wide', 'phone'] as const) {
        await stage.resize(size);
        await stage.picture(`${task}-ask-${size}`);
      }
      const subject = (await stage.objects())[0]?.id ?? null;
      for (const kind of happenings) {
        await stage.happen(kind, subject);
        await stage.glimpse(`${task}-${kind}-phone`);
      }
      await stage.resize('wide');
      for (let answers = 0; (await stage.answer()) && answers < 90; answers += 1) {
        await stage.page.waitForTimeout(40);
        if ((await stage.state()).feedback?.tone === 'good') await stage.glimpse(`${task}-right-wide`);
      }
      await stage.ready();
      await stage.picture(`${task}-end-wide`);
      expect((await stage.state()).finished).toBe(true);
    });
  });

  const busiest = ['triage', 'sheet-bars', 'shift'];
  it.each(
    casesOf(
      tasks.filter(({ task }) => busiest.includes(task)),
      tasks.filter(({ task }) => !busiest.includes(task)),
    ),
  )('$task stands still when asked to, and says nothing in an exam', async ({ task, world }) => {
    await on({ world, scene: homeOf(world), tasks: task, calm: true, exam: true }, async (stage) => {
      await stage.resize('phone');
      for (const kind of happenings) await stage.happen(kind, null);
      for (let answers = 0; (await stage.answer()) && answers < 120; answers += 1)
        await stage.page.waitForTimeout(20);
      await stage.ready();
      await stage.picture(`${task}-exam-phone`);
      expect((await stage.state()).finished).toBe(true);
    });
  });
});

it('waits for its pieces when the session changes before they are painted', () =>
  on({ world: 'gdpr-office', scene: 'counter', tasks: 'recall' }, async (stage) => {
    await stage.page.evaluate(() => {
      const { source, handle, mount } = Reflect.get(window, 'review');
      handle.destroy();
      // What is asked for last is painted last: these are the pieces.
      const { decode } = HTMLImageElement.prototype;
      let asked = 0;
      HTMLImageElement.prototype.decode = async function (this: HTMLImageElement) {
        const turn = (asked += 1);
        await decode.call(this);
        await new Promise((resolve) => setTimeout(resolve, turn * 60));
      };
      mount();
      // Answers that are on their way to be saved change the session all the time.
      const changes = setInterval(() => source.happen('neutral', null), 4);
      setTimeout(() => clearInterval(changes), 1500);
    });
    await stage.ready();
    await stage.page.waitForTimeout(1500);
    expect(stage.problems).toEqual([]);
  }));

describe('a pointer', () => {
  const last = async (stage: StagePage): Promise<ActionInput | undefined> => (await stage.taken()).at(-1);

  it('drags a letter into a tray', () =>
    on({ world: 'gdpr-office', scene: 'mail-room', tasks: 'triage' }, async (stage) => {
      await stage.drag('letter-1', 'two');
      expect(await last(stage)).toEqual({
        stepId: 'sort',
        type: 'place',
        payload: { item: 'letter-1', pile: 'two' },
      });
    }));

  it('taps a thing in the room, with a finger', () =>
    on({ world: 'hotel', scene: 'hotel-lobby-desk', tasks: 'spot-room' }, async (stage) => {
      await stage.touch('thing-3');
      expect(await last(stage)).toEqual({ stepId: 'room', type: 'tap', payload: { thing: 'thing-3' } });
    }));

  inFullRun('does not tap when the page is pulled under it', () =>
    on({ world: 'hotel', scene: 'hotel-lobby-desk', tasks: 'spot-room' }, async (stage) => {
      await stage.drag('thing-3', 'thing-4');
      expect(await stage.taken()).toEqual([]);
    }),
  );

  it('drags a card along the line, and the others make room', () =>
    on({ world: 'workshop', scene: 'workshop-office', tasks: 'sequence-line' }, async (stage) => {
      const { order } = await lineOf(stage);
      const [first = '', , third = ''] = order;
      await stage.drag(first, third);
      expect(await last(stage)).toEqual({ stepId: 'line', type: 'move', payload: { item: first, to: '3' } });
      expect((await lineOf(stage)).order.indexOf(first)).toBe(2);
    }));

  inFullRun('puts a card into a place of the plan by two taps, and drags it back', () =>
    on({ world: 'hotel', scene: 'hotel-plan-board', tasks: 'sequence-slots' }, async (stage) => {
      const loose = await stage.at('card-1');
      await stage.touch('card-1');
      await stage.touch('slot-4');
      expect(await last(stage)).toEqual({
        stepId: 'plan',
        type: 'move',
        payload: { item: 'card-1', to: 'slot-4' },
      });
      // A mouse so soon after a touch would be taken for its echo.
      await stage.page.waitForTimeout(1000);
      const { x, y } = await stage.at('card-1');
      await stage.page.mouse.move(x, y);
      await stage.page.mouse.down();
      await stage.page.mouse.move(loose.x, loose.y, { steps: 8 });
      await stage.page.mouse.up();
      expect(await last(stage)).toEqual({
        stepId: 'plan',
        type: 'move',
        payload: { item: 'card-1', to: 'tray' },
      });
    }),
  );

  it('picks whom to help, and the case begins', () =>
    on({ world: 'hotel', scene: 'hotel-reception', tasks: 'shift' }, async (stage) => {
      await stage.touch('person-2', 0.25);
      expect(await last(stage)).toEqual({ stepId: 'queue', type: 'pick', payload: { arrival: 'person-2' } });
      await stage.ready();
      expect(await stage.answer()).toBe(true);
    }));
});

async function lineOf(stage: StagePage): Promise<{ order: string[] }> {
  const step = (await stage.state()).steps['line'];
  if (step?.mechanic !== 'sequence') throw new Error('There is no line of cards.');
  return step;
}

describe('the other renderer', () => {
  it.each(casesOf(['spot-room'], ['sequence-slots', 'compose-mail', 'shift']))(
    '%s runs with WebGL too',
    (task) =>
      on({ world: 'workshop', scene: 'workshop-office', tasks: task, renderer: 'webgl' }, async (stage) => {
        for (const kind of happenings) await stage.happen(kind, null);
        await stage.page.waitForTimeout(400);
        await stage.picture(`${task}-webgl`);
      }),
  );

  it('gives its context back, mount after mount', () =>
    on({ world: 'gdpr-office', scene: 'counter', tasks: 'recall', renderer: 'webgl' }, async (stage) => {
      const warnings: string[] = [];
      stage.page.on('console', (message) => warnings.push(message.text()));
      const { canvases } = await stage.remount(20);
      expect(canvases).toBe(0);
      expect(warnings.filter((text) => /too many active webgl contexts/i.test(text))).toEqual([]);
      await stage.page.evaluate(() => Reflect.get(window, 'review').mount());
      await stage.ready();
    }));
});

it('draws nothing more when it is gone before the figures of a sheet have come', () =>
  on({ world: 'workshop', scene: 'workshop-office', tasks: 'dialogue' }, async (stage) => {
    // The rules of the sheet come with the page; the door to them is asked for when a sheet is drawn.
    let asked = 0;
    await stage.page.route(/\/src-[^/]*\.js$/, async (route) => {
      asked += 1;
      if (asked > 1) await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    const address = new URL(stage.page.url());
    address.searchParams.set('tasks', 'sheet-bars');
    await stage.page.goto(String(address));
    await stage.ready();
    await stage.page.evaluate(() => Reflect.get(window, 'review').handle.destroy());
    await stage.page.waitForTimeout(2500);
    expect(asked).toBe(2);
    await stage.page.evaluate(() => Reflect.get(window, 'review').mount());
    await stage.ready();
  }));

it('is gone without a trace on the ordinary renderer', () =>
  on({ world: 'gdpr-office', scene: 'counter', tasks: 'recall' }, async (stage) => {
    const { canvases, heap } = await stage.remount(20);
    expect(canvases).toBe(0);
    expect(heap).toBeLessThan(10 * 1024 * 1024);
    await stage.page.evaluate(() => Reflect.get(window, 'review').mount());
    await stage.ready();
  }));
