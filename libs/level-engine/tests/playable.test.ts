import { checkPlayable, inspectContent } from '@mikrosprint/level-engine';
import { filesOf, goodDocuments, spoiled } from '../../curriculum/tests/support/content.js';
import { allSteps } from './support/all-steps.js';
import {
  choiceStep,
  examOf,
  examPool,
  formStep,
  orderStep,
  pairsStep,
  practiceOf,
  talkStep,
} from './support/samples.js';

it('finds nothing in levels that can be won', () => {
  for (const step of allSteps) expect(checkPlayable(practiceOf([step]))).toEqual([]);
  expect(checkPlayable(examOf(examPool(14, ['secure', 'access'], allSteps)))).toEqual([]);
});

const [calm, urgent, normal] = orderStep.items;
const [hello, ...others] = talkStep.nodes;
const [name, ...fields] = formStep.fields;

it.each<[string, object, string]>([
  [
    'a deadline that the order of priorities cannot meet',
    { ...orderStep, items: [{ ...calm, deadline: '09:05' }, urgent, normal] },
    'the best play gives 67 of 100 points (do the priorities and the deadlines agree?)',
  ],
  [
    'a right value that the field does not offer',
    {
      ...formStep,
      fields: [...fields.slice(0, 1), { ...fields[1], accept: { rule: 'exact', value: 'gone' } }],
    },
    'the right answer is refused (unknown-id)',
  ],
  [
    'a pattern that refuses its example',
    {
      ...formStep,
      fields: [{ ...name, accept: { rule: 'pattern', pattern: '\\d+', example: 'x' } }, ...fields],
    },
    'the right answer is refused (already-tried)',
  ],
  [
    'a talk without a way out',
    {
      ...talkStep,
      nodes: [{ ...hello, choices: hello?.choices.map((choice) => ({ ...choice, next: 'hello' })) }],
    },
    'the step never comes to an end',
  ],
  [
    'a talk with nothing but bad answers',
    { ...talkStep, nodes: [{ ...hello, choices: hello?.choices.slice(2) }, ...others] },
    'no right answer leads on',
  ],
])('finds %s', (_, step, message) => {
  const found = checkPlayable(practiceOf([choiceStep, step]));
  expect(found.map((problem) => problem.path)).toContainEqual(['steps', 1]);
  expect(found.map((problem) => problem.message).join()).toContain(message);
});

it('asks for three stars, and not only for a finish', () => {
  const late = { ...orderStep, items: [{ ...calm, deadline: '09:05' }, urgent, normal] };
  const stars = { path: [], message: 'no play gives three stars: the best ends at 67 %, which gives 1' };
  expect(checkPlayable(practiceOf([late]))).toContainEqual(stars);
  // Beside two steps that can be won, and where less is asked for, they can be reached.
  const kind = practiceOf([late, choiceStep, pairsStep], { starThresholds: { two: 50, three: 80 } });
  expect(checkPlayable(kind).map(({ path }) => path)).toEqual([['steps', 0]]);
});

it('finds a sitting that leaves an outcome out', () => {
  const outcomes = ['secure', 'access', 'share', 'tidy'];
  expect(checkPlayable(examOf(examPool(12, outcomes), { draw: 4 }))).toEqual([]);
  const found = checkPlayable(examOf(examPool(12, outcomes), { draw: 3 }));
  expect(found).not.toEqual([]);
  for (const { path, message } of found) {
    expect(path).toEqual(['draw']);
    expect(message).toMatch(/^a sitting can be drawn that does not ask for the outcome "\w+"$/);
  }
});

it('looks at the whole pool of an exam', () => {
  const pool = examPool(14, ['secure', 'access']);
  const broken = {
    ...talkStep,
    id: 's14',
    outcome: 'access',
    nodes: [{ ...hello, choices: hello?.choices.slice(2) }],
  };
  expect(checkPlayable(examOf([...pool.slice(0, 13), broken], { draw: 3 }))).toContainEqual({
    path: ['steps', 13],
    message: 'no right answer leads on',
  });
});

it('names file and line beside the other checks', () => {
  expect(inspectContent(filesOf(goodDocuments()))).toMatchObject({
    problems: [],
    sprints: [{ folder: 'demo' }],
  });
  const file = 'demo/levels/case.json';
  const documents = spoiled(file, ['steps', 0, 'items', 2], {
    id: 'three',
    pile: 'keep',
    priority: 3,
    deadline: '09:00',
    subject: { da: 'Sag tre', en: 'Case three' },
    why: { da: 'Sådan er reglen.', en: 'Such is the rule.' },
  });
  const { problems } = inspectContent(filesOf(documents));
  expect(problems).toEqual([
    { file, line: expect.any(Number), message: expect.stringMatching(/^step "sort": the best play gives/) },
  ]);
  const lines = JSON.stringify(documents[file], null, 2).split('\n');
  expect(lines[(problems[0]?.line ?? 0) - 1 + 1]).toContain('"id": "sort"');
});
