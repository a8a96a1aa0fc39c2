import { startAt, tryLevel } from '@mikrosprint/level-engine';
import { allSteps } from './support/all-steps.js';
import { solveToEnd } from './support/play.js';
import {
  choiceStep,
  examOf,
  examPool,
  formStep,
  pairsStep,
  practiceOf,
  talkStep,
} from './support/samples.js';

/* The bot that plays an author's level to both of its ends. */

const outcomes = ['secure', 'access', 'recognise'];
const steps = [choiceStep, pairsStep, formStep];
const noWayOut = {
  ...talkStep,
  nodes: [{ ...talkStep.nodes[0], choices: talkStep.nodes[0]?.choices.slice(2) }, ...talkStep.nodes.slice(1)],
};

it.each(allSteps.map((step) => [step.id, step] as const))('plays "%s" to its best end', (id, step) => {
  const { best } = tryLevel(practiceOf([step]), 7);
  expect(best).toMatchObject({ percent: 100, stars: 3, steps: [{ stepId: id, stuck: null }] });
  expect(best.points).toBe(best.max);
  expect(best.actions).toBeGreaterThan(1);
});

it.each(allSteps.map((step) => [step.id, step] as const))(
  'gets wrong what can be got wrong in "%s", and still comes to the end',
  (_, step) => {
    const { best, worst } = tryLevel(practiceOf([step]), 7);
    expect(worst.steps).toMatchObject([{ stuck: null }]);
    // Every mechanic gives half, or less, for what was not right at once.
    expect(worst.percent).toBeLessThanOrEqual(60);
    expect(worst.percent).toBeGreaterThan(0);
    expect(worst.actions).toBeGreaterThan(best.actions);
  },
);

it('adds the steps up to what a learner is told', () => {
  const { best, worst } = tryLevel(practiceOf(steps), 3);
  expect(best.steps.map(({ stepId }) => stepId)).toEqual(steps.map(({ id }) => id));
  expect(best).toMatchObject({ points: 300, max: 300, percent: 100 });
  expect(worst.percent).toBe(Math.round((100 * worst.points) / worst.max));
  expect(worst.points).toBe(worst.steps.reduce((sum, { points }) => sum + points, 0));
});

it('plays an exam with its whole pool, and the worst sitting gives nothing for a wrong answer', () => {
  const pool = examPool(allSteps.length, outcomes, allSteps);
  const { mode, best, worst } = tryLevel(examOf(pool), 11);
  expect(mode).toBe('exam');
  expect(best).toMatchObject({ percent: 100, stars: 3 });
  expect(best.steps).toHaveLength(pool.length);
  expect(worst.steps.filter(({ stuck }) => stuck !== null)).toEqual([]);
  expect(worst.stars).toBe(1);
  expect(worst.percent).toBeLessThan(15);
});

it('names the step that cannot be played, and plays the rest', () => {
  const { best, worst } = tryLevel(practiceOf([choiceStep, noWayOut, formStep]), 7);
  const stuck = [
    { stepId: 'question', stuck: null, points: 100 },
    { stepId: 'talk', stuck: 'no-way-on', points: 0 },
    { stepId: 'form', stuck: null, points: 100 },
  ];
  expect(best.steps).toMatchObject(stuck);
  expect(best.percent).toBe(67);
  expect(worst.steps.map((step) => step.stuck)).toEqual([null, 'no-way-on', null]);
});

it('names the last step too', () => {
  const { best } = tryLevel(practiceOf([choiceStep, noWayOut]), 7);
  expect(best.steps.at(-1)).toMatchObject({ stepId: 'talk', stuck: 'no-way-on' });
  expect(best.percent).toBe(50);
});

it('gives the same report for the same level and seed', () => {
  const level = practiceOf(allSteps.slice(-8));
  expect(tryLevel(level, 5)).toEqual(tryLevel(level, 5));
});

describe('begins in the middle', () => {
  const level = practiceOf(steps);
  const seeded = { seed: 4, mode: 'practice' as const };

  it('with everything before answered right', () => {
    const { state } = startAt(level, { ...seeded, stepId: 'form' });
    expect(state.order[state.current]).toBe('form');
    expect(state.steps).toMatchObject({
      question: { status: 'done', points: 100 },
      pairs: { status: 'done', points: 100 },
      form: { status: 'open', points: 0 },
    });
    expect(state.feedback).toBeNull();
    expect(solveToEnd(level, state)).toMatchObject({ finished: true, percent: 100 });
  });

  it('behind a step that cannot be played', () => {
    const broken = practiceOf([noWayOut, formStep]);
    const { state } = startAt(broken, { ...seeded, stepId: 'form' });
    expect(state.order[state.current]).toBe('form');
    expect(state.steps['talk']?.status).toBe('open');
  });

  it.each([null, 'gone'])('or at the beginning when it is told %s', (stepId) => {
    const { state } = startAt(level, { ...seeded, stepId });
    expect(state).toMatchObject({ current: 0, seq: 0 });
  });

  it('of a sitting that draws the step', () => {
    const exam = examOf(examPool(12, outcomes));
    for (const { id } of exam.steps) {
      const { state } = startAt(exam, { seed: 9, mode: 'exam', stepId: id });
      expect(state.order).toHaveLength(exam.draw);
      expect(state.order[state.current]).toBe(id);
    }
  });
});
