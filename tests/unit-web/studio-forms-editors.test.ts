import { readFileSync } from 'node:fs';
import path from 'node:path';
import { uiLocales } from '@mikrosprint/contracts';
import { cellsIn, examLevel } from '@mikrosprint/curriculum';
import { drawExam } from '@mikrosprint/level-engine';
import { directory } from '../../apps/web/src/stage/worlds/directory.js';
import { loadWorld } from '../../apps/web/src/stage/worlds/load-world.js';
import type { PartContent } from '../../apps/web/src/studio/draft/json.js';
import {
  formatOf,
  formatsWith,
  openCells,
  openWith,
  rangesOf,
} from '../../apps/web/src/studio/editors/cell-ranges.js';
import { poolOf } from '../../apps/web/src/studio/editors/exam-pool.js';
import {
  arranged,
  movedSpot,
  nodesFor,
  stepOf,
  stopsOf,
} from '../../apps/web/src/studio/editors/map-nodes.js';
import {
  freeBox,
  movedBox,
  resizedBox,
  sentenceOrder,
  thingsOf,
} from '../../apps/web/src/studio/editors/room-things.js';
import { shippedSprints } from './support/shipped.js';

/* What the studio's picture editors compute: where things are put, what is sampled, and which ranges are written. */

const sprints = shippedSprints();

describe('the map', () => {
  test('shows every stop that ships where its sheet has it, open as the learner finds it', () => {
    for (const { sheet, levels } of sprints) {
      const stops = stopsOf(sheet['map']);
      const nodes = nodesFor(stops, levels, 'da', 0);
      expect(nodes.map(({ levelId, x, y }) => ({ level: levelId, x, y }))).toEqual(
        (sheet['map'] as PartContent[]).map(({ level, x, y }) => ({ level, x, y })),
      );
      expect(nodes[0]).toMatchObject({ isNext: true, lock: null });
      expect(nodes.filter(({ isNext }) => isNext)).toHaveLength(1);
      expect(nodes.every(({ title }) => title.da !== '')).toBe(true);
      const all = nodesFor(stops, levels, 'da', stops.length);
      expect(all.every(({ finished, lock }) => finished && lock === null)).toBe(true);
    }
  });

  test('a level that asks for three others is locked until they are finished', () => {
    const stops = stopsOf([0, 0, 0, 3].map((opensAfter) => ({ level: 'a', opensAfter, x: 1, y: 1 })));
    expect(nodesFor(stops, {}, 'da', 1)[3]?.lock).toEqual({ reason: 'finish-more', missing: 2, of: 3 });
    expect(nodesFor(stops, {}, 'da', 3)[3]).toMatchObject({ lock: null, isNext: true });
  });

  test('what is no stop yet has a place all the same, and none leaves the picture', () => {
    expect(stopsOf(['odd', { x: -20, y: 400 }, null])).toEqual([
      { level: '', opensAfter: 0, x: 50, y: 50 },
      { level: '', opensAfter: 0, x: 0, y: 100 },
      { level: '', opensAfter: 0, x: 50, y: 50 },
    ]);
    expect(stopsOf('odd')).toEqual([]);
    expect(movedSpot({ x: 98, y: 2 }, { x: 5, y: -5 })).toEqual({ x: 100, y: 0 });
    expect(movedSpot({ x: 20.4, y: 30 }, { x: 1, y: 0 })).toEqual({ x: 21, y: 30 });
  });

  test('arrows move a little, with shift more, and other keys nothing', () => {
    expect(stepOf('ArrowUp', false, 1, 5)).toEqual({ x: 0, y: -1 });
    expect(stepOf('ArrowRight', true, 1, 5)).toEqual({ x: 5, y: 0 });
    expect(stepOf('Enter', false, 1, 5)).toBeNull();
  });

  test.each(Object.keys(directory))(
    '%s: any number of stops is set along the way, each in a place of its own',
    (world) => {
      for (let count = 1; count <= 12; count += 1) {
        const spots = arranged(world, count);
        expect(spots).toHaveLength(count);
        expect(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
        expect(spots.every(({ x, y }) => x >= 0 && x <= 100 && y >= 0 && y <= 100)).toBe(true);
        // One walks upwards.
        expect(spots.every(({ y }, index) => index === 0 || y < (spots[index - 1]?.y ?? 0))).toBe(true);
      }
    },
  );
});

describe('the room', () => {
  const box = { x: 100, y: 100, width: 90, height: 60 };

  test('a thing stays on the stage, however far it is moved or drawn out', () => {
    expect(movedBox(box, 20, -30)).toEqual({ ...box, x: 120, y: 70 });
    expect(movedBox(box, 5000, 5000)).toEqual({ ...box, x: 870, y: 480 });
    expect(movedBox(box, -5000, -5000)).toEqual({ ...box, x: 0, y: 0 });
    expect(resizedBox(box, -5000, -5000)).toEqual({ ...box, width: 24, height: 24 });
    expect(resizedBox(box, 5000, 5000)).toEqual({ ...box, width: 480, height: 400 });
    expect(resizedBox({ ...box, x: 900 }, 5000, 0).width).toBe(60);
  });

  test('every thing that ships is found with its place', () => {
    let seen = 0;
    for (const { levels } of sprints) {
      for (const level of Object.values(levels)) {
        for (const step of level['steps'] as PartContent[]) {
          if (step['mechanic'] !== 'spot') continue;
          const things = thingsOf(step, 'da');
          expect(things.every(({ name, id }) => name !== '' && id !== '')).toBe(true);
          expect(things.every(({ box: place }) => (place !== null) === (step['surface'] === 'room'))).toBe(
            true,
          );
          seen += things.length;
        }
      }
    }
    expect(seen).toBeGreaterThan(50);
  });

  test('half a place is none, and a new thing does not stand on another', () => {
    expect(thingsOf({ targets: [{ id: 'a', box: { x: 1, y: 2, width: '3', height: 4 } }, 7] }, 'da')).toEqual(
      [{ path: ['targets', 0], id: 'a', name: '', isTarget: true, box: null, prop: '' }],
    );
    const first = freeBox([]);
    const second = freeBox([first]);
    expect(Math.abs(first.x - second.x) >= first.width || Math.abs(first.y - second.y) >= first.height).toBe(
      true,
    );
  });

  test('a document has all its sentences once, those that are named in their order', () => {
    const things = thingsOf({ targets: [{ id: 'a' }, { id: 'b' }], decoys: [{ id: 'c' }, {}] }, 'da');
    expect(sentenceOrder(['c', 'gone', 'a', 'c', 4], things)).toEqual(['c', 'a', 'b']);
    expect(sentenceOrder('odd', things)).toEqual(['a', 'b', 'c']);
  });
});

describe('the sheet', () => {
  test('cells are written with few ranges, and no cell is lost or won', () => {
    expect(rangesOf(['B3', 'B2', 'C2', 'C3', 'A7'])).toEqual(['B2:C3', 'A7']);
    expect(rangesOf(['A1', 'C1', 'B1', 'A2'])).toEqual(['A1:C1', 'A2']);
    expect(rangesOf([])).toEqual([]);
    const cells = [...cellsIn('A1:D9'), ...cellsIn('F2:G20'), 'H1'].filter((_, index) => index % 7 !== 3);
    expect(rangesOf(cells).flatMap(cellsIn).sort()).toEqual([...cells].sort());
  });

  test('opening and closing one cell leaves the others as they were', () => {
    expect(openWith(['B2:B4'], ['B3'], false)).toEqual(['B2', 'B4']);
    expect(openWith(['B2', 'B4'], ['B3'], true)).toEqual(['B2:B4']);
    expect(openWith(['B2'], ['B2'], false)).toBeUndefined();
    expect(openWith(['all of it', 'B2'], ['C2'], true)).toEqual(['all of it', 'B2:C2']);
    expect([...openCells(['B2:C2', 4])]).toEqual(['B2', 'C2']);
  });

  test('one format is changed, and every other cell keeps its own', () => {
    const before = { 'B2:B4': 'currency', C2: 'percent', 'all of it': 'date' };
    const after = formatsWith(before, ['B3'], 'integer');
    expect(after).toEqual({
      'all of it': 'date',
      B2: 'currency',
      B4: 'currency',
      C2: 'percent',
      B3: 'integer',
    });
    expect(Object.fromEntries(formatOf(after))).toEqual({
      B2: 'currency',
      B3: 'integer',
      B4: 'currency',
      C2: 'percent',
    });
    expect(formatsWith({ B2: 'date' }, ['B2'], null)).toBeUndefined();
  });
});

describe('the exam', () => {
  const exams = sprints.flatMap(({ id, sheet, levels }) =>
    Object.values(levels).flatMap((level) => (level['kind'] === 'exam' ? [{ id, sheet, level }] : [])),
  );

  test.each(exams.map((exam) => [exam.id, exam] as const))(
    '%s: as many of each outcome are drawn as the pool says',
    (_, { sheet, level }) => {
      const pool = poolOf(level, sheet, 'da');
      expect(pool.astray).toEqual([]);
      expect(pool.outcomes.reduce((sum, { steps }) => sum + steps.length, 0)).toBe(pool.size);
      expect(pool.outcomes.every(({ state }) => state === 'fresh')).toBe(true);
      const parsed = examLevel.parse(level);
      for (let seed = 1; seed <= 40; seed += 1) {
        const drawn = new Set(drawExam(parsed, seed));
        for (const outcome of pool.outcomes) {
          const count = outcome.steps.filter((step) => drawn.has(step.id)).length;
          expect(count).toBeGreaterThanOrEqual(outcome.drawn.least);
          expect(count).toBeLessThanOrEqual(outcome.drawn.most);
        }
      }
    },
  );

  test('there is an exam to look at', () => expect(exams.length).toBeGreaterThan(1));

  test('what is not sampled, sampled too little or astray is told apart', () => {
    const sheet: PartContent = { outcomes: ['a', 'b', 'c'].map((id) => ({ id, text: { da: id } })) };
    const step = (id: string, outcome?: string): PartContent => ({
      id,
      mechanic: 'recall',
      ...(outcome !== undefined && { outcome }),
    });
    const level: PartContent = {
      draw: 3,
      steps: [step('1', 'a'), step('2', 'a'), step('3', 'b'), step('4'), step('5', 'gone'), 'odd'],
    };
    const pool = poolOf(level, sheet, 'da');
    expect(pool.outcomes.map(({ id, state, steps }) => [id, state, steps.length])).toEqual([
      ['a', 'fresh', 2],
      ['b', 'same', 1],
      ['c', 'none', 0],
    ]);
    expect(pool.astray.map(({ index }) => index)).toEqual([3, 4]);
    expect(poolOf({ steps: 'odd', draw: 'many' }, 'odd', 'da')).toEqual({
      size: 0,
      draw: null,
      outcomes: [],
      astray: [],
    });
  });

  test('a question shows its answers with the right one, a case its subject', () => {
    const level: PartContent = {
      steps: [
        {
          mechanic: 'recall',
          task: { kind: 'choice', options: [{ text: { da: 'Ja' }, right: true }, { text: { da: 'Nej' } }] },
        },
        { mechanic: 'triage', items: [{ subject: { da: 'Brevet', en: 'The letter' } }] },
      ],
    };
    const [question, cases] = poolOf(level, {}, 'en').astray;
    expect(question?.lines).toEqual([
      { text: 'Ja', right: true },
      { text: 'Nej', right: false },
    ]);
    expect(cases?.lines).toEqual([{ text: 'The letter', right: null }]);
  });
});

describe('the drawings', () => {
  const known = (locale: string, kind: 'place' | 'thing'): string[] => {
    const file = path.resolve(__dirname, `../../apps/web/src/i18n/${locale}/studio.json`);
    const words = JSON.parse(readFileSync(file, 'utf8')) as {
      editors: Record<string, Record<string, string>>;
    };
    return Object.keys(words.editors[kind] ?? {}).sort();
  };

  test.each(uiLocales)(
    '%s: every place and every thing that can be chosen has a name, and no other',
    async (locale) => {
      const worlds = await Promise.all(Object.keys(directory).map(loadWorld));
      const unique = (ids: string[]): string[] => [...new Set(ids)].sort();
      expect(known(locale, 'place')).toEqual(
        unique(worlds.flatMap(({ places }) => places.map(({ id }) => id))),
      );
      expect(known(locale, 'thing')).toEqual(
        unique(worlds.flatMap(({ props }) => props.map(({ id }) => id))),
      );
    },
  );
});
