// Which support follows from which answers about digital everyday life, as a table.
import type { ReadinessAnswers } from '@mikrosprint/contracts';
import { mostSprints, supportOptionsOf, type BasicSprint } from '../src/readiness/support-options.js';

const sprint = (sprintId: string, ...codes: string[]): BasicSprint => ({
  sprintId,
  title: { da: sprintId },
  codes,
});
const sprints = [
  sprint('post', '1.3', '2.3'),
  sprint('mitid', '2.6', '4.2'),
  sprint('pdf', '3.1', '1.3'),
  sprint('phishing', '1.2', '4.2'),
  sprint('pages', '1.2', '2.3'),
  sprint('video', '2.1', '5.1'),
];
const answers = (changes: Partial<ReadinessAnswers>): ReadinessAnswers => ({
  ...{ services: 'easy', documents: 'easy', safety: 'easy' },
  ...changes,
});
const told = (given: ReadinessAnswers | null, from = sprints): string[] =>
  supportOptionsOf(given, from).map(({ kind, area, sprint: named }) =>
    [kind, area, named?.sprintId].filter(Boolean).join(' '),
  );

test.each<[string, ReadinessAnswers | null, string[]]>([
  ['nothing is known', null, []],
  ['all is easy', answers({}), []],
  [
    'one thing is a little hard',
    answers({ services: 'some-trouble' }),
    [
      'basic-sprint services mitid',
      'basic-sprint services post',
      'basic-sprint services pages',
      'read-aloud',
    ],
  ],
  [
    'one thing is hard',
    answers({ safety: 'hard' }),
    [
      'basic-sprint safety phishing',
      'basic-sprint safety pages',
      'basic-sprint safety mitid',
      'read-aloud',
      'reading-method',
      'together safety',
    ],
  ],
  [
    'the hardest comes first, and each area has its own',
    answers({ services: 'some-trouble', documents: 'hard', safety: 'some-trouble' }),
    [
      'basic-sprint documents pdf',
      'basic-sprint services mitid',
      'basic-sprint safety phishing',
      'read-aloud',
      'reading-method',
      'together documents',
    ],
  ],
])('%s', (_name, given, options) => {
  expect(told(given)).toEqual(options);
});

test('a sprint is offered once, and never more of them than are a choice', () => {
  const all = answers({ services: 'hard', documents: 'hard', safety: 'hard' });
  const offered = told(all).filter((option) => option.startsWith('basic-sprint'));
  expect(offered).toHaveLength(mostSprints);
  const one = [sprint('both', '2.3', '4.2')];
  expect(told(all, one).filter((option) => option.endsWith('both'))).toHaveLength(1);
});

test('what helps without a sprint is offered also when there is none left', () => {
  expect(told(answers({ documents: 'hard' }), [])).toEqual([
    'read-aloud',
    'reading-method',
    'together documents',
  ]);
});
