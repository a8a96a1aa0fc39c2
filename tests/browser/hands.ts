// How a person reaches the controls of a level: by keyboard alone, by pointer or by touch, in the panel or on the stage.
import type { Locator, Page } from 'playwright-core';

/** How a person reaches the controls. */
export interface Hands {
  press(page: Page, control: Locator): Promise<void>;
  type(page: Page, field: Locator, text: string): Promise<void>;
  pick(page: Page, select: Locator, value: string): Promise<void>;
  /** Things and people in the room, letters on the table, cards on the board; without it they are chosen in the panel. */
  tap?(page: Page, thing: string): Promise<void>;
  drag?(page: Page, item: string, place: string): Promise<void>;
}

export const pointer: Hands = {
  press: (_page, control) => control.click(),
  type: (_page, field, text) => field.fill(text),
  pick: async (_page, select, value) => void (await select.selectOption(value)),
};

const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Tabs until the control has the focus; a control that cannot be reached fails the test. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isFocused(control)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}

export const keyboard: Hands = {
  async press(page, control) {
    await control.waitFor();
    if ((await control.getAttribute('type')) === 'radio') return pressRadio(page, control);
    await tabTo(page, control);
    await page.keyboard.press('Enter');
  },
  async type(page, field, text) {
    await tabTo(page, field);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  },
  async pick(page, select, value) {
    await tabTo(page, select);
    await page.keyboard.press('Home');
    for (let presses = 0; presses < 12; presses += 1) {
      if ((await select.inputValue()) === value) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows do not reach ${value}`);
  },
};

/** Radios are one stop for Tab; the arrows walk among them and choose. */
async function pressRadio(page: Page, radio: Locator): Promise<void> {
  const group = page.locator(`input[name="${(await radio.getAttribute('name')) ?? ''}"]`);
  for (let presses = 0; presses < 150; presses += 1) {
    const focused = await group.evaluateAll((radios) => radios.some((one) => one === document.activeElement));
    if (focused) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 8; presses += 1) {
    if (await radio.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('The arrows do not reach the radio');
}

interface Spot {
  x: number;
  y: number;
}

/** Where an object of the stage is in the page, once it is offered and has come to rest. */
export async function onStage(page: Page, id: string): Promise<Spot> {
  const canvas = page.locator('[data-stage="live"] canvas');
  await canvas.scrollIntoViewIfNeeded();
  const found = await page.waitForFunction((wanted) => {
    const object = window.__stage?.objects().find((candidate) => candidate.id === wanted);
    const frame = document.querySelector('[data-stage="live"] canvas')?.getBoundingClientRect();
    if (!object || !frame) return null;
    // The page may be moving as well as the thing, and what glides begins so slowly that two frames look alike.
    const spot = {
      x: frame.x + object.x + object.width / 2,
      y: frame.y + object.y + object.height / 2,
    };
    const place = `${wanted} ${Math.round(spot.x)} ${Math.round(spot.y)}`;
    if (window.__stageRest?.place !== place) window.__stageRest = { place, since: performance.now() };
    return performance.now() - window.__stageRest.since > 150 ? spot : null;
  }, id);
  const spot = await found.jsonValue();
  if (!spot) throw new Error(`${id} is not on the stage`);
  return spot;
}

declare global {
  interface Window {
    __stage?: { objects(): { id: string; x: number; y: number; width: number; height: number }[] };
    /** Where the object that is waited for is, and since when. */
    __stageRest?: { place: string; since: number };
  }
}

/** A hand is slower than a frame: the game sees the letter lifted and carried before it is let go. */
function nextFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Taps and drags on the stage wherever the task is spatial; the rest by pointer in the panel. */
export const stagePointer: Hands = {
  ...pointer,
  async tap(page, thing) {
    const at = await onStage(page, thing);
    await page.mouse.click(at.x, at.y);
  },
  async drag(page, item, pile) {
    const to = await onStage(page, pile);
    const from = await onStage(page, item);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await nextFrames(page);
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await nextFrames(page);
    await page.mouse.up();
  },
};

/** A finger: taps everywhere, and on the stage drags as a hand does. */
export const touch: Hands = {
  press: (_page, control) => control.tap(),
  type: (_page, field, text) => field.fill(text),
  pick: async (_page, select, value) => void (await select.selectOption(value)),
};

/** A finger that plays on the stage wherever the task is spatial. */
export const stageTouch: Hands = {
  ...touch,
  async tap(page, thing) {
    const at = await onStage(page, thing);
    await page.touchscreen.tap(at.x, at.y);
  },
  async drag(page, item, place) {
    const to = await onStage(page, place);
    const from = await onStage(page, item);
    const finger = await page.context().newCDPSession(page);
    const put = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Spot[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await put('touchStart', [from]);
    await nextFrames(page);
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const x = from.x + (to.x - from.x) * share;
      const y = from.y + (to.y - from.y) * share;
      await put('touchMove', [{ x, y }]);
    }
    // Whoever puts something down stands still over the place; a finger that is flung away makes the browser swallow
    // the tap that comes next.
    await page.waitForTimeout(150);
    await put('touchEnd', []);
    await finger.detach();
  },
};
