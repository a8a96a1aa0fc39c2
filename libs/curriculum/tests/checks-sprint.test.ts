import { checkContent } from '@mikrosprint/curriculum';
import {
  changed,
  copyOf,
  filesOf,
  goodDocuments,
  linesFrom,
  spoiled,
  type Documents,
} from './support/content.js';

/* What a sheet promises: its track, its minutes, and the tasks that go along into the day. */

type Path = (string | number)[];

const sheet = 'demo/sprint.json';
const desk = 'demo/levels/desk.json';
const cases = 'demo/levels/case.json';
const exam = 'demo/levels/exam.json';

function problemsOf(documents: Documents) {
  return checkContent(filesOf(documents)).problems.map((problem) => ({
    ...problem,
    shown: linesFrom(documents, problem),
  }));
}

function messagesOf(documents: Documents): string[] {
  return problemsOf(documents).map(({ message }) => message);
}

/** The good sprint as a task of everyday life: no exam, no sorting, and nothing that belongs to them. */
function basicDocuments(): Documents {
  const documents = goodDocuments();
  const { [exam]: _, ...rest } = documents;
  const level = documents[cases] as { steps: object[] };
  const { map } = documents[sheet] as { map: object[] };
  const paragraph = {
    da: 'Du sidder ved et bord og ser på et brev. '.repeat(20),
    en: 'You look at a letter. ',
  };
  const { material, ...form } = level.steps[2] as { material: object };
  return {
    ...rest,
    [sheet]: {
      ...(documents[sheet] as object),
      track: 'basic',
      map: map.slice(0, 2),
      estimatedMinutes: 5,
      workplaceTasks: [{ id: 'look', text: { da: 'Se dig om.', en: 'Look round.' }, outcome: 'secure' }],
    },
    [cases]: {
      ...level,
      minutes: 4,
      steps: [level.steps[1], { ...form, material: { ...material, paragraphs: [paragraph] } }],
    },
  };
}

it('finds nothing in a sound sprint of either track', () => {
  expect(problemsOf(goodDocuments())).toEqual([]);
  expect(problemsOf(basicDocuments())).toEqual([]);
});

describe('a sprint of the basic track', () => {
  const messagesWith = (file: string, path: Path, value: unknown) =>
    problemsOf(changed(basicDocuments(), file, path, value));

  it('has no exam', () => {
    const documents = { ...basicDocuments(), [exam]: goodDocuments()[exam] };
    changed(documents, sheet, ['map', 2], { level: 'exam', opensAfter: 2, x: 80, y: 20 });
    expect(problemsOf(documents)).toContainEqual({
      file: sheet,
      line: expect.any(Number),
      message: 'map: a sprint of the basic track has no exam',
      shown: expect.stringContaining('"map"'),
    });
  });

  it.each<[number, string]>([
    [1, 'map: a sprint of the basic track has 2 to 3 levels; here are 1'],
    [4, 'map: a sprint of the basic track has 2 to 3 levels; here are 4'],
  ])('does not have %i levels', (count, message) => {
    const documents = basicDocuments();
    const { map } = documents[sheet] as { map: { level: string }[] };
    for (const id of ['third', 'fourth'].slice(0, Math.max(0, count - 2))) {
      documents[`demo/levels/${id}.json`] = { ...(copyOf(documents[desk]) as object), id };
      map.push({ ...map[1], level: id });
    }
    map.splice(count);
    expect(messagesOf(documents)).toContain(message);
  });

  it.each([4, 11])('does not take %i minutes', (minutes) => {
    expect(messagesWith(sheet, ['estimatedMinutes'], minutes)).toContainEqual({
      file: sheet,
      line: expect.any(Number),
      message: 'estimatedMinutes: a sprint of the basic track takes 5 to 10 minutes',
      shown: expect.stringContaining(`"estimatedMinutes": ${minutes}`),
    });
  });

  it.each([
    ['triage', cases, 0],
    ['screen', cases, 2],
  ] as const)('may use %s: %s', (mechanic, file, index) => {
    const { steps } = goodDocuments()[file] as { steps: object[] };
    const found = messagesOf(changed(basicDocuments(), desk, ['steps', 2], steps[index]));
    const message = `track: the basic track does not use "${mechanic}"`;
    if (mechanic === 'triage') expect(found).toContain(message);
    else expect(found).not.toContain(message);
  });

  it('performs its task on a page', () => {
    const { steps } = basicDocuments()[cases] as { steps: object[] };
    expect(messagesOf(changed(basicDocuments(), cases, ['steps'], steps.slice(0, 1)))).toContain(
      'track: the basic track performs its task on a page: there is no screen step',
    );
  });

  it('gives one task to do off the screen', () => {
    expect(messagesWith(sheet, ['workplaceTasks'], undefined)).toEqual([
      {
        file: sheet,
        line: 1,
        message: 'workplaceTasks: has 0 tasks to do off the screen, at least 1',
        shown: expect.any(String),
      },
    ]);
  });
});

describe('a sprint of the job track', () => {
  it('ends in one exam', () => {
    const { map } = goodDocuments()[sheet] as { map: object[] };
    const { [exam]: _, ...rest } = spoiled(sheet, ['map'], map.slice(0, 2));
    expect(messagesOf(rest)).toContain('map: a sprint has one exam; here are 0');
  });

  it.each<[string, Path, unknown, string, string]>([
    [
      'fewer than three tasks to do off the screen',
      ['workplaceTasks', 2],
      undefined,
      'workplaceTasks: has 2 tasks to do off the screen, at least 3',
      '"workplaceTasks"',
    ],
    [
      'a task for an outcome that is not there',
      ['workplaceTasks', 1, 'outcome'],
      'fly',
      'workplaceTasks[1].outcome: there is no learning outcome "fly"',
      '"outcome": "fly"',
    ],
    [
      'a task twice',
      ['workplaceTasks', 1, 'id'],
      'look',
      'workplaceTasks[1].id: the workplace task "look" stands twice',
      '"id": "look"',
    ],
    [
      'hours that are not those of its minutes',
      ['workloadHours'],
      3,
      'workloadHours: says 3, but 5 minutes of levels and a fifth for reviews are 0.25 hours',
      '"workloadHours": 3',
    ],
    [
      'minutes that are not those of its levels',
      ['estimatedMinutes'],
      6,
      'estimatedMinutes: says 6, but the levels take 5 together',
      '"estimatedMinutes": 6',
    ],
  ])('finds %s', (_, path, value, message, shown) => {
    const documents = goodDocuments();
    if (path[1] === 2) (documents[sheet] as { workplaceTasks: object[] }).workplaceTasks.pop();
    else changed(documents, sheet, path, value);
    expect(problemsOf(documents)).toContainEqual({
      file: sheet,
      line: expect.any(Number),
      message,
      shown: expect.stringContaining(shown),
    });
  });
});

describe('the minutes of a level', () => {
  it('are not more than a slow reader needs', () => {
    expect(problemsOf(spoiled(desk, ['minutes'], 3))).toContainEqual({
      file: desk,
      line: expect.any(Number),
      message: 'minutes: says 3, but a slow reader is done in 2',
      shown: expect.stringContaining('"minutes": 3'),
    });
  });

  it('are not fewer than a quick reader needs', () => {
    const words300 = { da: 'Du ser på et brev. '.repeat(60).trim(), en: 'You look at a letter.' };
    const paragraphs = (count: number) => Array.from({ length: count }, () => words300);
    const path = ['steps', 2, 'material', 'paragraphs'];
    expect(messagesOf(spoiled(cases, path, paragraphs(2)))).toEqual([]);
    expect(messagesOf(spoiled(cases, path, paragraphs(4)))).toEqual([
      'minutes: says 3, but even a quick reader needs 6',
    ]);
  });

  it('count of an exam what one sitting draws', () => {
    const { steps } = goodDocuments()[exam] as { steps: object[] };
    const pool = Array.from({ length: 60 }, (_, index) => ({ ...steps[index % 2], id: `q-${index}` }));
    const documents = spoiled(exam, ['steps'], copyOf(pool));
    expect(messagesOf(documents)).toEqual([]);
    expect(messagesOf(changed(documents, exam, ['draw'], 20))).toEqual([
      'minutes: says 1, but even a quick reader needs 2',
    ]);
  });
});
