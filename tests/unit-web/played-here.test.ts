// What has been played without a connection, laid over what the server said last.
import { describe, expect, test } from '@jest/globals';
import type { EnrolmentView, HomeView, LevelContent, MapNode } from '@mikrosprint/contracts';
import { solve } from '@mikrosprint/level-engine';
import { homeWithPlayedHere, withPlayed } from '../../apps/web/src/play/played-here.js';
import { append, freshLog, stateOf, type RunLog } from '../../apps/web/src/play/sync/run-log.js';
import { MemoryStore } from '../../apps/web/src/play/sync/store.js';
import { smallLevel } from './support/play-level.js';

const enrolmentId = '0199aaaa-0000-4000-8000-000000000001';
const sprintVersionId = '0199aaaa-0000-4000-8000-000000000002';

const node = (levelId: string, more: Partial<MapNode> = {}): MapNode => ({
  levelId,
  kind: 'practice',
  title: { da: levelId, en: levelId },
  goal: { da: levelId, en: levelId },
  minutes: 4,
  x: 50,
  y: 50,
  stars: 0,
  bestPercent: null,
  finished: false,
  openRunId: null,
  lock: null,
  isNext: false,
  ...more,
});

const missing = (count: number, of: number): MapNode['lock'] => ({
  reason: 'finish-more',
  missing: count,
  of,
});

/** What the map and the first page look at; the rest of a view travels through untouched. */
const enrolment = (nodes: MapNode[]): EnrolmentView =>
  ({
    enrolmentId,
    sprintId: 'sprint',
    sprintVersionId,
    version: '1.0',
    world: 'gdpr-office',
    title: { da: 'Sprint', en: 'Sprint' },
    tagline: { da: 'Sprint', en: 'Sprint' },
    enrolledAt: '2026-01-01T00:00:00.000Z',
    completedAt: null,
    nodes,
    levelsFinished: nodes.filter(({ finished }) => finished).length,
    levelsTotal: nodes.length,
    exam: null,
    cast: [],
    skills: [],
  }) as Partial<EnrolmentView> as EnrolmentView;

const homeOf = (view: EnrolmentView): HomeView =>
  ({
    enrolments: [view],
    next: {
      enrolmentId,
      sprintId: 'sprint',
      levelId: smallLevel.id,
      levelTitle: { da: 'Bane', en: 'Level' },
      minutes: 4,
      kind: 'start',
      stepNumber: null,
      stepsTotal: 3,
    },
    newestSkill: null,
    awayDays: null,
  }) as Partial<HomeView> as HomeView;

/** The level played with so many actions of its solution, kept in a browser. */
async function browserThatPlayed(actions: number): Promise<MemoryStore> {
  let log: RunLog = freshLog(smallLevel, { enrolmentId, sprintVersionId }, new Date(0), 7);
  for (let count = 0; count < actions; count += 1) {
    const action = solve(smallLevel, stateOf(smallLevel, log));
    if (!action) break;
    const result = append(smallLevel, log, action);
    if (!result.accepted) throw new Error(result.reason);
    log = result.log;
  }
  const store = new MemoryStore();
  await store.create(log);
  const content = { sprintVersionId, level: smallLevel } as unknown as LevelContent;
  await store.saveLevel(smallLevel.id, content);
  return store;
}

describe('a map after levels that the server has not heard of', () => {
  const view = enrolment([
    node('one', { finished: true, stars: 2, bestPercent: 75 }),
    node('two'),
    node('three', { lock: missing(1, 2) }),
    node('four', { lock: missing(2, 3) }),
    node('exam', { kind: 'exam', lock: missing(3, 4) }),
  ]);
  const played = withPlayed(view, {
    finished: new Map([
      ['one', { stars: 1, percent: 60 }],
      ['two', { stars: 3, percent: 95 }],
    ]),
    open: new Map(),
  });

  test('opens what one more finished level opens, and says how much is missing for the rest', () => {
    expect(played.nodes.map(({ lock }) => lock?.missing ?? 0)).toEqual([0, 0, 0, 1, 2]);
    expect(played.levelsFinished).toBe(2);
  });

  test('never lowers a result that is known', () => {
    expect(played.nodes.slice(0, 2)).toMatchObject([
      { stars: 2, bestPercent: 75, finished: true },
      { stars: 3, bestPercent: 95, finished: true },
    ]);
  });

  test('changes nothing where nothing was played', () => {
    expect(withPlayed(view, { finished: new Map(), open: new Map() })).toEqual(view);
  });
});

describe('the first page after playing without a connection', () => {
  const nodes = [node(smallLevel.id), node('after', { lock: missing(1, 1) }), node('exam', { kind: 'exam' })];

  test('leads on to the level that was opened', async () => {
    const home = await homeWithPlayedHere(await browserThatPlayed(1000), homeOf(enrolment(nodes)));
    expect(home.next).toMatchObject({ kind: 'start', levelId: 'after' });
    expect(home.enrolments[0]?.nodes.map(({ isNext }) => isNext)).toEqual([false, true, false]);
  });

  test('goes on with the level one is in the middle of, at its step', async () => {
    const home = await homeWithPlayedHere(await browserThatPlayed(2), homeOf(enrolment(nodes)));
    expect(home.next).toMatchObject({ kind: 'resume', levelId: smallLevel.id, stepNumber: 1 });
    expect(home.enrolments[0]?.nodes[0]?.openRunId).not.toBeNull();
  });

  test('offers the exam only when every practice level is done', async () => {
    const only = enrolment([node(smallLevel.id), node('exam', { kind: 'exam', lock: missing(1, 1) })]);
    const before = await homeWithPlayedHere(new MemoryStore(), homeOf(only));
    expect(before.next).toMatchObject({ kind: 'start', levelId: smallLevel.id });
    const after = await homeWithPlayedHere(await browserThatPlayed(1000), homeOf(only));
    expect(after.next).toMatchObject({ kind: 'exam', levelId: 'exam' });
  });

  test('takes no notice of what was played in another enrolment', async () => {
    const other = { ...enrolment(nodes), enrolmentId: '0199aaaa-0000-4000-8000-000000000009' };
    const home = await homeWithPlayedHere(await browserThatPlayed(1000), homeOf(other));
    expect(home.enrolments[0]?.nodes[0]?.finished).toBe(false);
  });
});
