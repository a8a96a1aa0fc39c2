import { checkContent } from '@mikrosprint/curriculum';
import { changed, copyOf, filesOf, linesFrom } from './support/content.js';
import { workDocuments, workLevel } from './support/work-steps.js';

/* Every wrong answer, whatever the mechanic, is met with a reason that teaches. */

type Path = (string | number)[];

const desk = 'demo/levels/desk.json';
const exam = 'demo/levels/exam.json';
const because = { da: 'Sådan er reglen.', en: 'Such is the rule.' };
const both = (da: string) => ({ da, en: `${da} (English)` });

const pairs = {
  id: 'words',
  mechanic: 'recall',
  prompt: both('Find par.'),
  feedback: both('Godt gjort.'),
  task: {
    kind: 'pairs',
    pairs: ['one', 'two', 'three'].map((id) => ({
      id,
      left: both(`Ord ${id}`),
      right: both(`Navn ${id}`),
      why: because,
    })),
  },
};

/** Sound content with every mechanic and both kinds of recall in it. */
function documents() {
  return changed(workDocuments(), workLevel, ['steps', 8], copyOf(pairs));
}

function problemsAfter(file: string, path: Path, value: unknown) {
  const spoilt = changed(documents(), file, path, value);
  return checkContent(filesOf(spoilt)).problems.map((problem) => ({
    ...problem,
    shown: linesFrom(spoilt, problem),
  }));
}

/** Where a mistake is made, the key of what is said of it, and the key of what was answered, if there is one. */
const mistakes: [string, string, Path, string, string?][] = [
  ['an answer', workLevel, ['steps', 7, 'arrivals', 0, 'step', 'task', 'options', 1], 'why', 'text'],
  ['a pair', workLevel, ['steps', 8, 'task', 'pairs', 0], 'why'],
  ['something bad that is said', workLevel, ['steps', 1, 'nodes', 0, 'choices', 2], 'reply', 'label'],
  ['a harmless thing in a room', desk, ['steps', 0, 'decoys', 0], 'why', 'label'],
  ['a harmless sentence', desk, ['steps', 1, 'decoys', 0], 'why', 'label'],
  ['a case in a pile', workLevel, ['steps', 0, 'items', 1], 'why', 'subject'],
  ['a field', workLevel, ['steps', 2, 'fields', 3], 'why', 'label'],
  ['a card in a line', workLevel, ['steps', 3, 'cards', 0], 'why', 'label'],
  ['an order', workLevel, ['steps', 3, 'arrangement', 'rules', 0], 'why'],
  ['a card on a board', workLevel, ['steps', 4, 'cards', 1], 'why', 'label'],
  ['a need of a letter', workLevel, ['steps', 5, 'rules', 0], 'why', 'need'],
  ['what a letter must not hold', workLevel, ['steps', 5, 'rules', 1], 'why', 'need'],
  ['a goal of a sheet', workLevel, ['steps', 6, 'goals', 0], 'why', 'label'],
  ['whom one keeps waiting', workLevel, ['steps', 7, 'arrivals', 1], 'why', 'wants'],
];

it('finds nothing where every mistake has its reason', () => {
  expect(checkContent(filesOf(documents())).problems).toEqual([]);
});

describe.each(mistakes)('%s', (_, file, thing, key) => {
  const first = (value: object) => Object.entries(value)[0]?.join('": "') ?? '';
  const there = () => {
    let value: unknown = documents()[file];
    for (const step of thing) value = (value as Record<string | number, unknown>)[step];
    return value as Record<string, { da: string; en: string }>;
  };

  it('without a reason', () => {
    const found = problemsAfter(file, [...thing, key], undefined);
    expect(found).toContainEqual({
      file,
      line: expect.any(Number),
      message: expect.stringMatching(new RegExp(`\\.${key}: is missing`)),
      shown: expect.stringContaining(`"${first(there())}"`),
    });
  });

  it.each(['da', 'en'] as const)('with a reason that says nothing in %s', (locale) => {
    const found = problemsAfter(file, [...thing, key, locale], 'Nej, desværre.');
    const says = found.filter(({ message }) => message.includes('says too little to teach: 2 of'));
    expect(says).toHaveLength(1);
    expect(says[0]).toMatchObject({ file, shown: expect.stringMatching(`^ *"${locale}": "Nej, desværre."`) });
  });
});

it.each(mistakes.filter(([, , , , answer]) => answer !== undefined))(
  '%s with nothing but the answer again',
  (_, file, thing, key, answer) => {
    const words = { da: 'Tre ord her', en: 'Three words here' };
    const before = changed(documents(), file, [...thing, answer ?? ''], words);
    const spoilt = changed(before, file, [...thing, key], {
      da: 'Tre ord her!',
      en: 'It is something else.',
    });
    const { problems } = checkContent(filesOf(spoilt));
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(new RegExp(`\\.${key}\\.da: repeats the answer and gives no reason$`)),
    ]);
  },
);

it('finds two wrong answers with one reason', () => {
  const options = copyOf(['a', 'b', 'c'].map((id) => ({ id, text: both(`Valg ${id}`), why: because })));
  const [right, ...wrong] = options;
  const at = ['steps', 7, 'arrivals', 0, 'step', 'task', 'options'];
  const found = problemsAfter(workLevel, at, [{ ...right, right: true }, ...wrong]);
  expect(found).toEqual([
    {
      file: workLevel,
      line: expect.any(Number),
      message: `steps[7].arrivals[0].step.task.options[2].why: gives the same reason as another wrong answer: say what is wrong in this one`,
      shown: expect.stringMatching(/^ *"why": \{/),
    },
  ]);
});

it('leaves the reasons of an exam alone: nobody reads them', () => {
  const at = ['steps', 0, 'task', 'options', 1, 'why'];
  expect(problemsAfter(exam, at, both('Nej.'))).toEqual([]);
});
