// What a draft begins with: tasks of a text that are left out, and all drafts there are to copy.
import type { DraftCard } from '@mikrosprint/contracts';
import { parseGift, readPastedText, toSteps } from '@mikrosprint/curriculum';
import { draftsNamed, everyDraft } from '../../apps/web/src/studio/draft/all-drafts.js';
import type { PartContent } from '../../apps/web/src/studio/draft/json.js';
import { waitingTexts } from '../../apps/web/src/studio/draft/waiting-words.js';
import { placesLeftOut, taskKeys } from '../../apps/web/src/studio/starts/task-keys.js';

describe('a task that is left out', () => {
  const text = 'Titel\nHvor?\n- Her\n- Der\nHvor?\n- Her\n- Der\n# Mere\nHvem?\n- Dig\n- Mig';
  const read = readPastedText(text);
  const [twin = ''] = taskKeys(read)[0]?.slice(1) ?? [];

  it('is known by its words, the second of twins by its number', () => {
    expect(taskKeys(read).map((keys) => keys.length)).toEqual([2, 1]);
    expect(new Set(taskKeys(read).flat()).size).toBe(3);
    expect(placesLeftOut(read, new Set([twin]))).toEqual([1]);
  });

  it('stays left out while the text is written on above it, and is chosen again when it is written anew', () => {
    const [, last = ''] = taskKeys(read).map((keys) => keys[0] ?? '');
    const longer = readPastedText(text.replace('Titel\n', 'Titel\nHvornår?\n- Nu\n- Så\n'));
    expect(placesLeftOut(longer, new Set([last]))).toEqual([3]);
    const anew = readPastedText(text.replace('- Mig', '- Os'));
    expect(placesLeftOut(anew, new Set([last]))).toEqual([]);
  });
});

describe('the drafts to copy from', () => {
  const card = (number: number): DraftCard =>
    ({
      draftId: `d-${number}`,
      updatedAt: `2026-01-01T00:00:00.${String(999 - number).padStart(3, '0')}Z`,
      title: number % 2 === 0 ? { da: `Send en fil ${number}` } : { da: `Brev ${number}`, en: 'A letter' },
    }) as DraftCard;
  const all = Array.from({ length: 130 }, (_, index) => card(index));

  it('are all there are, page by page, each once', async () => {
    const asked: (string | undefined)[] = [];
    const list: Parameters<typeof everyDraft>[0] = (_, end) => {
      asked.push(end?.beforeDraftId);
      // One that was saved meanwhile has come up before the page that would have had it.
      const from = end === null ? 0 : all.findIndex(({ draftId }) => draftId === end.beforeDraftId) + 1;
      const page = all.slice(from, from + 50);
      return Promise.resolve({ drafts: from === 50 ? [...page.slice(1), card(3)] : page });
    };
    const found = await everyDraft(list, null);
    expect(asked.slice(0, 2)).toEqual([undefined, 'd-49']);
    expect(new Set(found.map(({ draftId }) => draftId)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(100);
  });

  it('end after a page that is full and has none behind it', async () => {
    const list: Parameters<typeof everyDraft>[0] = (_, end) =>
      Promise.resolve({ drafts: end === null ? all.slice(0, 50) : [] });
    expect(await everyDraft(list, 'draft')).toHaveLength(50);
  });

  it('are found by any of their words, in either language', () => {
    expect(draftsNamed(all, '  fil  SEND ').length).toBe(65);
    expect(draftsNamed(all, 'letter 7')).toHaveLength(17);
    expect(draftsNamed(all, 'nothing')).toEqual([]);
    expect(draftsNamed(all, ' ')).toHaveLength(130);
  });
});

describe('what an import has written for its author', () => {
  const { steps } = toSteps(parseGift('Hvad er rødt? {=Blod#Ja, det er det. ~Græs}').questions, {
    locale: 'da',
    actor: 'anna',
  });
  const made = JSON.parse(JSON.stringify(steps.map(({ step }) => step))) as PartContent[];
  const own = { id: 'egen', mechanic: 'recall', prompt: { da: 'Godt. Du har fundet svaret.' } };
  const parts = new Map<'sheet' | `level/${string}`, PartContent>([
    ['sheet', { map: [{ level: 'a' }] }],
    ['level/a', { steps: [own, ...made] }],
  ]);

  it('is named text by text, and what the file said is not', () => {
    const places = waitingTexts(parts).map(({ part, path }) => `${part} ${path.join('/')}`);
    expect(places).toContain('level/a steps/1/feedback/da');
    expect(places).toContain('level/a steps/1/task/options/1/why/da');
    expect(places.some((place) => place.includes('options/0/why') || place.includes('steps/0'))).toBe(false);
  });

  it('is not named any more once it is written', () => {
    const [step] = made;
    const written = { ...step, feedback: { da: 'Blod er rødt af jern.', en: 'Iron makes blood red.' } };
    const after = new Map([...parts, ['level/a' as const, { steps: [own, written] }]]);
    expect(waitingTexts(after).map(({ path }) => path.join('/'))).not.toContain('steps/1/feedback/da');
  });
});
