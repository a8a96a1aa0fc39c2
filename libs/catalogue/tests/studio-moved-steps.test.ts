// Where steps go in a save, so that what was said about them goes along; and what publishing a draft would change.
import type { DraftPart } from '@mikrosprint/contracts';
import { checkContent, type Sprint } from '@mikrosprint/curriculum';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { changedBlocks } from '../src/studio/changed-blocks.js';
import { levelPart } from '../src/studio/draft-files.js';
import type { PartContent, PartContents } from '../src/studio/draft-parts.js';
import { followed, movedSteps } from '../src/studio/moved-steps.js';

const step = (id: string, prompt: string, more: PartContent = {}): PartContent => ({
  id,
  mechanic: 'recall',
  prompt: { da: prompt },
  feedback: { da: `Efter ${prompt}` },
  ...more,
});
const level = (...steps: PartContent[]): PartContent => ({ title: { da: 'Bane' }, steps });
const parts: PartContents = new Map<DraftPart, PartContent>([
  ['sheet', { title: { da: 'Send' } }],
  ['level/a', level(step('opgave-1', 'Find fejlen'), step('opgave-2', 'Ring op'))],
  ['level/b', level(step('opgave-1', 'Hvem er det?'))],
]);
const moves = (...changes: [DraftPart, PartContent | null][]) =>
  movedSteps(
    parts,
    changes.map(([part, content]) => ({ part, content })),
  );

describe('a step that goes to another level', () => {
  const there = level(step('opgave-1', 'Hvem er det?'), step('opgave-3', 'Find fejlen'));

  it('is known there by its content, whatever its id has become', () => {
    expect(moves(['level/a', level(step('opgave-2', 'Ring op'))], ['level/b', there])).toEqual([
      { from: { part: 'level/a', id: 'opgave-1' }, to: { part: 'level/b', id: 'opgave-3' } },
    ]);
    // The same when its level goes with it.
    expect(moves(['level/a', null], ['level/b', there])).toHaveLength(1);
  });

  it.each<[string, PartContent]>([
    ['another reason', step('opgave-3', 'Find fejlen', { feedback: { da: 'Nu bedre' }, hint: { da: 'Se' } })],
    ['another task', { ...step('opgave-3', 'Find alle fejl'), feedback: { da: 'Efter Find fejlen' } }],
  ])('is still known when it gets %s at the same time', (_, written) => {
    const before: PartContents = new Map([
      ['level/a', level(step('opgave-1', 'Find fejlen', { source: { da: 'Bogen' } }))],
      ['level/b', level()],
    ]);
    const source = { source: { da: 'Bogen' } };
    const after = { ...written, ...source };
    const found = movedSteps(before, [
      { part: 'level/a', content: level() },
      { part: 'level/b', content: level(after) },
    ]);
    expect(found).toEqual([
      { from: { part: 'level/a', id: 'opgave-1' }, to: { part: 'level/b', id: 'opgave-3' } },
    ]);
  });

  it('is not taken for another one of the same kind', () => {
    const other = level(step('opgave-1', 'Hvem er det?'), step('opgave-3', 'Noget andet'));
    expect(moves(['level/a', level(step('opgave-2', 'Ring op'))], ['level/b', other])).toEqual([]);
    const empty = { id: 'ny', mechanic: 'recall', prompt: { da: '' } };
    const blank = movedSteps(new Map([['level/a', level({ ...empty, id: 'gammel' })]]), [
      { part: 'level/a', content: level() },
      { part: 'level/b', content: level({ ...empty, skills: {} }) },
    ]);
    expect(blank).toEqual([]);
  });

  it('each goes its own way, and the very same before one that was written on', () => {
    const before: PartContents = new Map([
      ['level/a', level(step('x', 'Svar'), step('y', 'Svar', { feedback: { da: 'Godt' } }))],
    ]);
    const found = movedSteps(before, [
      { part: 'level/a', content: level() },
      { part: 'level/b', content: level(step('p', 'Svar', { feedback: { da: 'Godt' } }), step('q', 'Svar')) },
    ]);
    expect(found.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['x', 'q'],
      ['y', 'p'],
    ]);
  });

  it('takes along what stands in it, and nothing else', () => {
    const found = moves(['level/a', level(step('opgave-2', 'Ring op'))], ['level/b', there]);
    const at = (...steps: (string | number | { id: string })[]) =>
      followed({ part: 'level/a', path: steps }, found);
    expect(at('steps', { id: 'opgave-1' }, 'prompt', 'da')).toEqual({
      part: 'level/b',
      path: ['steps', { id: 'opgave-3' }, 'prompt', 'da'],
    });
    expect(at('steps', { id: 'opgave-2' })).toBeNull();
    expect(at('title')).toBeNull();
    expect(followed({ part: 'level/b', path: ['steps', { id: 'opgave-1' }] }, found)).toBeNull();
  });

  it('and what is no step, or no list of steps, breaks nothing', () => {
    const odd: PartContents = new Map([['level/a', { steps: ['x', null, 7, {}, [], { id: 3 }] }]]);
    expect(movedSteps(odd, [{ part: 'level/a', content: { steps: 'none' } }])).toEqual([]);
  });
});

describe('what publishing would change', () => {
  const folder = path.resolve(__dirname, '../../../content/pdf');
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => [`pdf/${file.split(path.sep).join('/')}`, readFileSync(path.join(folder, file))]),
  );
  const [found] = checkContent(files).sprints;
  const sprint = found?.sprint as Sprint;
  const written = (edit: (level: Sprint['levels'][number]) => Sprint['levels'][number]) => {
    const { levels, ...sheet } = sprint;
    return { sheet, levels: new Map(levels.map((one) => [levelPart(one.id), edit(structuredClone(one))])) };
  };
  const [first] = sprint.levels;

  it('of an unchanged draft is nothing', () => {
    expect(
      changedBlocks(
        sprint,
        written((one) => one),
      ),
    ).toEqual([]);
  });

  it('names a level whose steps only stand in another order, and not one whose steps come and go', () => {
    const turned = written((one) =>
      one.id === first?.id ? ({ ...one, steps: one.steps.toReversed() } as typeof one) : one,
    );
    expect(first?.steps.length).toBeGreaterThan(1);
    expect(changedBlocks(sprint, turned)).toEqual([
      { part: levelPart(first?.id ?? ''), stepId: null, title: first?.title, change: 'reordered' },
    ]);
    const shorter = written((one) =>
      one.id === first?.id ? ({ ...one, steps: one.steps.slice(1) } as typeof one) : one,
    );
    expect(changedBlocks(sprint, shorter).map(({ change }) => change)).toEqual(['removed']);
  });
});
