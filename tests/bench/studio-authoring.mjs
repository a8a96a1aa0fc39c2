// A sprint of ten levels and eighty steps: how soon it is open, and how soon a keystroke is seen in the preview.
import { ask } from './answers.bench.mjs';
import { figure, longestFrame, openProvider, percentile, rememberPress } from './studio-figures.mjs';

const levelCount = 10;
const stepsPerLevel = 8;
const turns = 7;
const keystrokes = 25;
/** Not counted: code that has run a few times only is not yet compiled to its fastest. */
const warmUpStrokes = 5;
const typedLevel = 3;
const typedStep = 4;

const levelTitle = (level) => `Bane nummer ${String(level).padStart(2, '0')} af ti`;
const promptOf = (level, step) => `Opgave ${level}-${step}: hvad gør du nu`;

export async function authoring(bench) {
  const draftId = await writeDraft(bench);
  return [await opening(bench, draftId), await typing(bench, draftId)];
}

/** Made of steps that ship, so that every mechanic of that sprint is in it. */
async function writeDraft({ port, token }) {
  const call = (method, address, body) => ask(port, method, `/api/${address}`, body, token);
  const { sprintVersionId } = await call('GET', 'sprints/gdpr');
  const draft = await call('POST', 'studio/drafts', { from: 'version', sprintVersionId });
  const levels = draft.parts.filter(({ content }) => content.kind === 'practice');
  const steps = levels.flatMap(({ content }) => content.steps);
  const written = Array.from({ length: levelCount }, (_, index) => {
    const level = index + 1;
    const { content } = levels[index % levels.length];
    return {
      ...content,
      id: `level-${level}`,
      title: { da: levelTitle(level) },
      steps: Array.from({ length: stepsPerLevel }, (__, place) => ({
        ...steps[(index * stepsPerLevel + place) % steps.length],
        id: `step-${level}-${place + 1}`,
        prompt: { da: promptOf(level, place + 1) },
      })),
    };
  });
  const sheet = draft.parts.find(({ part }) => part === 'sheet');
  const map = written.map(({ id }, index) => ({ ...sheet.content.map[0], level: id, x: 90 + index * 80 }));
  const changes = [
    { part: 'sheet', baseRevision: sheet.revision, content: { ...sheet.content, map } },
    ...draft.parts
      .filter(({ part }) => part !== 'sheet')
      .map(({ part, revision }) => ({ part, baseRevision: revision, content: null })),
    ...written.map((content) => ({ part: `level/${content.id}`, baseRevision: 0, content })),
  ];
  await call('POST', `studio/drafts/${draft.draftId}/revisions`, { changes });
  return draft.draftId;
}

/** From the press on it in the list until the outline has every level and the form has its fields. */
async function opening({ browser, baseUrl }, draftId) {
  const waits = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const device = await openProvider(browser, baseUrl);
    const page = await device.newPage();
    await page.goto('/studio');
    const link = page.locator(`a[href="/studio/${draftId}"]`).first();
    await link.waitFor();
    await page.evaluate(rememberPress, 'click');
    await link.click({ noWaitAfter: true });
    const titles = Array.from({ length: levelCount }, (_, index) => levelTitle(index + 1));
    const wait = await page.waitForFunction(
      (wanted) => {
        const words = document.querySelector('main')?.textContent ?? '';
        const isThere = wanted.every((title) => words.includes(title));
        const hasForm = document.querySelector('main [data-path] :is(input, textarea)') !== null;
        return isThere && hasForm ? performance.now() - window.pressedAt : 0;
      },
      titles,
      { polling: 'raf' },
    );
    waits.push(await wait.jsonValue());
    await device.close();
  }
  return figure(
    `press on a sprint of ${levelCount} levels and ${levelCount * stepsPerLevel} steps to its outline and form, median of ${turns}`,
    Math.round(percentile(waits, 0.5)),
    'ms',
    1_000,
    ` (slowest ${Math.round(Math.max(...waits))}; each on a device that knows only the list)`,
  );
}

async function typing({ browser, baseUrl }, draftId) {
  const device = await openProvider(browser, baseUrl);
  const page = await device.newPage();
  await page.goto(`/studio/${draftId}?level=level-${typedLevel}&step=step-${typedLevel}-${typedStep}`);
  let words = promptOf(typedLevel, typedStep);
  await page.waitForFunction(isInPreview, words, { polling: 'raf' });
  await page.evaluate(focusField, words);
  const idle = await page.evaluate(longestFrame);
  const waits = [];
  for (let stroke = 0; stroke < warmUpStrokes + keystrokes; stroke += 1) {
    const letter = 'abcdefghij'[stroke % 10];
    words += letter;
    await page.evaluate(rememberPress, 'keydown');
    await page.keyboard.press(letter);
    const wait = await page.waitForFunction(isInPreview, words, { polling: 'raf' });
    if (stroke >= warmUpStrokes) waits.push(await wait.jsonValue());
    // An author thinks now and then; what is saved meanwhile is part of the day.
    await page.waitForTimeout(200);
  }
  await device.close();
  return figure(
    `a keystroke until the preview shows it, p95 of ${keystrokes}`,
    Math.round(percentile(waits, 0.95)),
    'ms',
    150,
    ` (median ${Math.round(percentile(waits, 0.5))}; the longest frame while nobody types ${idle})`,
  );
}

/** In the page: how long after the press the player in the frame shows the words; 0 until then. */
function isInPreview(words) {
  const frame = document.querySelector('iframe');
  const shown = frame?.contentDocument?.body?.textContent ?? '';
  return shown.includes(words) ? performance.now() - (window.pressedAt ?? 0) : 0;
}

/** In the page: the field that holds the words, with the caret at their end. */
function focusField(words) {
  const fields = [...document.querySelectorAll('main input, main textarea')];
  const field = fields.find((one) => one.value === words);
  field.focus();
  field.setSelectionRange(words.length, words.length);
}
