/* What an author's preview plays: half-written levels, real ones, and the same actions after each rewriting. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { level as levelSchema, standInColleague, type Level } from '@mikrosprint/curriculum';
import { solve, startRun } from '@mikrosprint/level-engine';
import type { Json, PartContent } from '../../apps/web/src/studio/draft/json.js';
import { asEnrolment } from '../../apps/web/src/studio/preview/as-enrolment.js';
import { readPlayable } from '../../apps/web/src/studio/preview/playable.js';
import { Rehearsal } from '../../apps/web/src/studio/preview/rehearsal.js';
import { stagePlan } from '../../apps/web/src/studio/preview/stage-plan.js';
import { smallLevel } from './support/play-level.js';

const content = path.resolve(__dirname, '../../content');
const read = (file: string) => JSON.parse(readFileSync(path.join(content, file), 'utf8')) as PartContent;
const shipped = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /levels\/[^/]+\.json$/.test(file.split(path.sep).join('/')),
);

/** As it lies in a draft: JSON that may be changed without changing what others hold. */
const written = (): PartContent & { steps: PartContent[] } =>
  JSON.parse(JSON.stringify(smallLevel)) as PartContent & { steps: PartContent[] };
const text = (da: string) => ({ da, en: da });
const newStep: PartContent = { id: 'new', mechanic: 'recall', prompt: { da: 'Hvad nu?', en: '' } };

function changed(change: (level: ReturnType<typeof written>) => void): PartContent {
  const level = written();
  change(level);
  return level;
}

describe('what can be played', () => {
  it.each(shipped)('of %s is exactly what its schema reads', (file) => {
    const raw = read(file);
    const { level, isWhole, unfinished } = readPlayable(raw);
    expect(unfinished).toEqual([]);
    expect(isWhole).toBe(true);
    expect(level).toEqual(levelSchema.parse(raw));
  });

  test('is nothing of nothing, and says so', () => {
    for (const nothing of [undefined, null, 'level', [], {}, { steps: 'none' }] as (Json | undefined)[]) {
      const playable = readPlayable(nothing);
      expect(playable.level).toBeNull();
      expect(playable.isWhole).toBe(false);
      expect(playable.unfinished[0]).toMatchObject({ stepId: null, number: 0 });
      expect(playable.unfinished[0]?.missing).toBeGreaterThan(0);
    }
  });

  test('is every whole step, while another is being written', () => {
    const { level, isWhole, unfinished } = readPlayable(changed(({ steps }) => steps.splice(1, 0, newStep)));
    expect(level?.steps.map(({ id }) => id)).toEqual(smallLevel.steps.map(({ id }) => id));
    expect(isWhole).toBe(false);
    expect(unfinished).toEqual([
      { stepId: 'new', number: 2, missing: expect.any(Number), wrong: 0, shownAsBefore: false },
    ]);
  });

  test('is a step as it last was, while it is rewritten, and says what it lacks', () => {
    const before = readPlayable(written());
    const cleared = changed(({ steps }) => {
      Object.assign(steps[0] ?? {}, { prompt: text(''), hint: { da: 'Nyt tip' } });
    });
    const { level, unfinished, lastWhole } = readPlayable(cleared, before.lastWhole);
    expect(level?.steps[0]).toEqual(smallLevel.steps[0]);
    expect(unfinished).toEqual([{ stepId: 'look', number: 1, missing: 1, wrong: 0, shownAsBefore: true }]);
    const mended = changed(({ steps }) => void Object.assign(steps[0] ?? {}, { prompt: text('Find dem.') }));
    const after = readPlayable(mended, lastWhole);
    expect(after.isWhole).toBe(true);
    expect(after.level?.steps[0]?.prompt).toEqual(text('Find dem.'));
  });

  test('tells what is empty from what cannot be', () => {
    const { unfinished } = readPlayable(
      changed((level) => {
        level['minutes'] = 900;
        level['goal'] = { da: ' ' };
        level['scene'] = '';
      }),
    );
    expect(unfinished).toEqual([{ stepId: null, number: 0, missing: 2, wrong: 1, shownAsBefore: false }]);
  });

  test('has room for a translation that is not there yet', () => {
    const { isWhole, level } = readPlayable(changed((one) => (one['title'] = { da: 'Lille', en: '' })));
    expect(isWhole).toBe(true);
    expect(level?.title).toEqual({ da: 'Lille' });
  });

  test('is one step of a name that two have', () => {
    const { level, unfinished } = readPlayable(
      changed(({ steps }) => void steps.push({ ...steps[0], id: 'look' } as PartContent)),
    );
    expect(level?.steps).toHaveLength(smallLevel.steps.length);
    expect(unfinished).toMatchObject([{ stepId: 'look', number: smallLevel.steps.length + 1, wrong: 1 }]);
  });

  test('never more than what a level can hold', () => {
    const many = changed((level) => {
      const [first] = level.steps;
      level.steps = Array.from({ length: 13 }, (_, index) => ({ ...first, id: `s${index}` }) as PartContent);
    });
    expect(readPlayable(many)).toMatchObject({ isWhole: false, unfinished: [{ stepId: null, wrong: 1 }] });
  });

  test('stands on its own fields when they are not written, and can then be played', () => {
    const bare: PartContent = { kind: 'exam', steps: written().steps };
    const { level } = readPlayable(bare);
    expect(level).toMatchObject({ kind: 'exam', passMark: 70, draw: smallLevel.steps.length });
    const session = rehearse(level as Level, { mode: 'exam' });
    expect(session.level.steps).toHaveLength(smallLevel.steps.length);
  });
});

describe('what is not written yet', () => {
  const bare: PartContent = { steps: written().steps, brief: { actor: 'anna' } };

  test('is said by somebody of the cast, or by whom the author has chosen', () => {
    expect(readPlayable(bare, undefined, 'bo').level).toMatchObject({
      brief: { actor: 'anna' },
      debrief: { actor: 'bo' },
    });
    expect(readPlayable(bare).level?.debrief.actor).toBe(standInColleague.id);
  });

  test('is told to be so, and never with dots', () => {
    const shown = JSON.stringify([readPlayable(bare).level, asEnrolment({}, 'x')]);
    expect(shown).toContain('Ikke skrevet endnu');
    expect(shown).not.toMatch(/…|somebody/);
  });
});

describe('the sprint around it', () => {
  test('is read of a real sheet', () => {
    const sheet = read('gdpr/sprint.json');
    const enrolment = asEnrolment(sheet, 'x');
    expect(enrolment.world).toBe('gdpr-office');
    expect(enrolment.cast).toEqual(sheet['cast']);
    expect(enrolment.nodes.map(({ levelId }) => levelId)).toEqual(
      (sheet['map'] as PartContent[]).map((node) => node['level']),
    );
  });

  test('leaves out who is half written', () => {
    const cast: Json = [{ id: 'anna', rig: 'farid', name: 'Anna', role: text('Chef') }, { id: 'bo' }, null];
    expect(asEnrolment({ cast, world: 'moon' }, 'small')).toMatchObject({
      cast: [{ id: 'anna' }],
      world: 'gdpr-office',
      nodes: [{ levelId: 'small' }],
    });
    expect(asEnrolment(null, 'small').cast).toEqual([standInColleague]);
  });
});

describe('a stage is built anew', () => {
  const cast = asEnrolment(read('gdpr/sprint.json'), 'x');
  const plan = (content_: PartContent) => stagePlan(readPlayable(content_).level as Level, cast);

  test('for another thing or place, and not for other words', () => {
    const words = changed(({ steps }) => void Object.assign(steps[0] ?? {}, { prompt: text('Andre ord.') }));
    expect(plan(words)).toBe(plan(written()));
    expect(plan(changed((one) => (one['scene'] = 'office-lobby')))).not.toBe(plan(written()));
    const things = changed(({ steps }) => void (steps[0]?.['decoys'] as Json[]).pop());
    expect(plan(things)).not.toBe(plan(written()));
  });
});

let told = 0;
function rehearse(level: Level, more: Partial<{ mode: 'exam' | 'practice'; stepId: string }> = {}) {
  const session = new Rehearsal({ level, mode: 'practice', stepId: null, seed: 5, runId: 'try', ...more });
  told = 0;
  session.subscribe(() => (told += 1));
  return session;
}

function play(session: Rehearsal, level: Level, actions: number): void {
  for (let count = 0; count < actions; count += 1) {
    const action = solve(level, session.getState());
    if (action) session.dispatch(action);
  }
}

describe('a rehearsal', () => {
  test('is played to its end like a run, and tells whoever looks', () => {
    const session = rehearse(smallLevel);
    play(session, smallLevel, 60);
    expect(session.getState()).toMatchObject({ finished: true, percent: 100, stars: 3 });
    expect(told).toBe(session.getState().seq);
  });

  test('begins at the step one is writing', () => {
    const { current, order } = rehearse(smallLevel, { stepId: 'sort' }).getState();
    expect(order[current]).toBe('sort');
  });

  test('stays where it is when the words change, and says the new ones', () => {
    const session = rehearse(smallLevel);
    session.dispatch({ stepId: 'look', type: 'tap', payload: { thing: 'one' } });
    session.dispatch({ stepId: 'look', type: 'hint', payload: {} });
    const rewritten = readPlayable(
      changed(({ steps }) => void Object.assign(steps[0] ?? {}, { hint: text('Et bedre tip.') })),
    ).level as Level;
    session.rewrite(rewritten);
    expect(session.getState()).toMatchObject({
      seq: 2,
      steps: { look: { found: ['one'], hinted: true } },
      feedback: { text: text('Et bedre tip.') },
    });
    expect(session.level.steps[0]?.hint).toEqual(text('Et bedre tip.'));
  });

  test('goes as far as the new level lets it', () => {
    const session = rehearse(smallLevel);
    for (const thing of ['one', 'two']) session.dispatch({ stepId: 'look', type: 'tap', payload: { thing } });
    const fewer = changed(({ steps }) => {
      const [first] = steps;
      if (first) first['targets'] = (first['targets'] as PartContent[]).filter(({ id }) => id !== 'two');
    });
    session.rewrite(readPlayable(fewer).level ?? smallLevel);
    expect(session.getState()).toMatchObject({ seq: 1, steps: { look: { found: ['one'] } } });
  });

  test('as a citizen in the exam holds nothing that tells right from wrong', () => {
    const exam = levelSchema.parse(read('gdpr/levels/exam.json'));
    if (exam.kind !== 'exam') throw new Error('not an exam');
    const session = rehearse(exam, { mode: 'exam' });
    expect(session.level.steps).toHaveLength(exam.draw);
    expect(session.content).toBeNull();
    play(session, exam, 1);
    const seen = JSON.stringify([session.level, session.getView()]);
    for (const { feedback, hint } of exam.steps) {
      for (const words of [feedback, hint]) if (words) expect(seen).not.toContain(JSON.stringify(words.da));
    }
    expect(session.getState()).toMatchObject({ seed: 0, feedback: null, combo: 0 });
  });

  test('as its author, the whole pool with its hints', () => {
    const exam = levelSchema.parse(read('gdpr/levels/exam.json'));
    const session = rehearse(exam);
    expect(session.level.steps).toHaveLength(exam.steps.length);
    expect(session.content).toBe(exam);
    expect(session.getState().order).toEqual(startRun(exam, { seed: 5, mode: 'practice' }).order);
  });

  test('changes nothing for what is refused', () => {
    const session = rehearse(smallLevel);
    session.dispatch({ stepId: 'ask', type: 'hint', payload: {} });
    expect(session.getState().seq).toBe(0);
    expect(told).toBe(0);
  });
});
