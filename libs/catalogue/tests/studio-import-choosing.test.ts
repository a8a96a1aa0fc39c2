// Of an imported file only what is chosen is written, and somebody with a name says it.
import { parseGift, standInColleague, toSteps } from '@mikrosprint/curriculum';
import { chosenOf, mediaLeftOut } from '../src/exchange/import-choosing.js';
import type { ImportContent, ImportSummary } from '../src/exchange/import-reading.js';
import { asNewDraft, intoLevel, intoNewLevels } from '../src/exchange/import-writing.js';
import { readImport } from '../src/exchange/read-import.js';
import type { PartContent } from '../src/studio/draft-parts.js';

/** One talk (an answer that is partly right makes one), then two plain questions. */
const gift =
  'Hvad siger du? {=Goddag ~%50%Hej ~Nå}\n\nHvad er rødt? {=Blod ~Græs}\n\nHvad er grønt? {=Græs ~Blod}';
const { steps: made } = toSteps(parseGift(gift).questions, { locale: 'da', actor: standInColleague.id });
const steps = made.map(({ step }) => step);
const summaryOf = (count: number) => ({ steps: count }) as ImportSummary;

describe('who says it', () => {
  const talk = (content: PartContent | undefined) => (content?.['steps'] as { actor?: string }[])[0]?.actor;

  it('is the first person of the cast', () => {
    const sheet = { cast: [{ id: 'anna', name: 'Anna' }, { id: 'bo' }] };
    const { changes } = intoLevel(steps, 'level/a', { steps: [] }, sheet);
    expect([...changes.keys()]).toEqual(['level/a']);
    expect(talk(changes.get('level/a'))).toBe('anna');
  });

  it('is somebody who comes into the cast with it, where there is nobody', () => {
    for (const sheet of [{ title: { da: 'Send' } }, { title: { da: 'Send' }, cast: [] }]) {
      const { changes } = intoLevel(steps, 'level/a', { steps: [] }, sheet);
      expect(talk(changes.get('level/a'))).toBe(standInColleague.id);
      expect(changes.get('sheet')).toEqual({ ...sheet, cast: [standInColleague] });
    }
    // What nobody says needs nobody.
    expect([...intoLevel(steps.slice(1), 'level/a', {}, {}).changes.keys()]).toEqual(['level/a']);
  });

  it('and stands in each new level too, so that only its words are left to write', () => {
    const { changes } = intoNewLevels(steps, 'Ord', new Map([['sheet', { cast: [{ id: 'anna' }] }]]));
    expect(changes.get('level/spoergsmaal')).toMatchObject({
      brief: { actor: 'anna' },
      debrief: { actor: 'anna' },
    });
    const whole = asNewDraft(steps, 'Ord').changes;
    expect(whole.get('sheet')?.['cast']).toEqual([standInColleague]);
    expect(JSON.stringify([...whole])).not.toMatch(/…|somebody/);
  });
});

describe('what is left out', () => {
  const questions: ImportContent = { holds: 'questions', steps };

  it('of questions is not written', () => {
    const row = { content: questions, summary: summaryOf(3) };
    expect(chosenOf(row)).toBe(questions);
    expect(chosenOf(row, [])).toBe(questions);
    expect(chosenOf(row, [1, 1])).toEqual({ holds: 'questions', steps: [steps[0], steps[2]] });
  });

  it('is never all there is, and never what is not there', () => {
    const row = { content: questions, summary: summaryOf(3) };
    expect(() => chosenOf(row, [0, 1, 2])).toThrow(expect.objectContaining({ code: 'validation' }));
    expect(() => chosenOf(row, [3])).toThrow(expect.objectContaining({ code: 'validation' }));
  });

  it('of a sprint is counted as its map goes, in whatever order the parts are kept', () => {
    const text = 'Titel\n# Anden\nEn?\n- a\n- b\nTo?\n- c\n- d\n# Første\nTre?\n- e\n- f';
    const reading = readImport({ name: 'a.txt', bytes: new TextEncoder().encode(text), language: 'da' });
    if (!reading.ok || reading.content.holds !== 'sprint') throw new Error('it is a sprint');
    const { summary } = reading;
    expect(summary.look.map(({ prompt }) => prompt)).toEqual(['En?', 'To?', 'Tre?']);
    const parts = Object.fromEntries(Object.entries(reading.content.parts).toReversed());
    const kept = chosenOf({ content: { holds: 'sprint', parts }, summary }, [0, 2]);
    if (kept.holds !== 'sprint') throw new Error('it stays a sprint');
    const prompts = Object.entries(kept.parts).flatMap(([part, { steps: all }]) =>
      part === 'sheet' ? [] : [(all as { prompt: { da: string } }[]).map(({ prompt }) => prompt.da)],
    );
    expect(prompts.flat()).toEqual(['To?']);
  });

  it('takes its files along, but for those that stand elsewhere too', () => {
    const pictured = (file: string) => ({ picture: { file, alt: { da: 'x' } } });
    const parts = {
      sheet: { map: [{ level: 'a' }] },
      'level/a': { steps: [pictured('one.png'), pictured('both.png'), pictured('both.png')] },
    };
    const row = { content: { holds: 'sprint', parts } as ImportContent, summary: summaryOf(3) };
    expect([...mediaLeftOut(row, [0])]).toEqual(['one.png']);
    expect([...mediaLeftOut(row, [1])]).toEqual([]);
    expect([...mediaLeftOut(row, [1, 2])]).toEqual(['both.png']);
  });
});
