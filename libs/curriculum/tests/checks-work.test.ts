import { checkContent, slotsThatFit, textThatFits } from '@mikrosprint/curriculum';
import type { ComposeStep, SequenceStep } from '@mikrosprint/curriculum';
import { filesOf, placeOfProblem } from './support/content.js';
import { placeOf, spoiledWork, workDocuments, workLevel } from './support/work-steps.js';

const text = { da: 'Tekst', en: 'Text' };
const messagesOf = (documents: ReturnType<typeof workDocuments>) =>
  checkContent(filesOf(documents)).problems.map((problem) => problem.message);

it('finds nothing in sound steps', () => {
  expect(messagesOf(workDocuments())).toEqual([]);
});

const rule = { first: 'cook', then: 'wash', why: text };

it.each<[string, keyof typeof placeOf, (string | number)[], unknown, string]>([
  // Sequence.
  ['a card twice', 'line', ['cards', 1, 'id'], 'wash', 'the card "wash" stands twice'],
  ['two cards that look alike', 'line', ['cards', 1, 'label', 'da'], 'Kort wash', 'stands twice'],
  ['a rule about a stranger', 'line', ['arrangement', 'rules', 0, 'first'], 'eat', 'there is no card "eat"'],
  [
    'an order in the file that breaks its rules',
    'line',
    ['arrangement', 'rules', 2],
    rule,
    'the cards of this file do not obey it: "wash" stands before "cook"',
  ],
  ['a card before itself', 'line', ['arrangement', 'rules', 0, 'then'], 'wash', 'cannot come before itself'],
  ['a slot twice', 'board', ['arrangement', 'slots', 1, 'id'], 'suite', 'the slot "suite" stands twice'],
  ['a slot called tray', 'board', ['arrangement', 'slots', 2, 'id'], 'tray', 'no slot may be called "tray"'],
  [
    'a card that may lie nowhere',
    'board',
    ['arrangement', 'accept', 'guest'],
    undefined,
    'does not say where guest may lie',
  ],
  [
    'a slot that is not there',
    'board',
    ['arrangement', 'accept', 'guest', 0],
    'cellar',
    'there is no slot "cellar"',
  ],
  [
    'two cards for one slot only',
    'board',
    ['arrangement', 'accept', 'couple'],
    ['suite'],
    'no arrangement gives every card a slot',
  ],
  // Compose.
  ['a block twice', 'letter', ['blocks', 1, 'id'], 'hello', 'the block "hello" stands twice'],
  ['a need for a stranger', 'letter', ['rules', 0, 'blocks', 0], 'song', 'there is no block "song"'],
  ['an order of strangers', 'letter', ['rules', 2, 'then'], 'song', 'there is no block "song"'],
  ['a rule twice', 'letter', ['rules', 1, 'id'], 'said', 'the rule "said" stands twice'],
  ['a pattern that is none', 'letter', ['rules', 1, 'pattern'], '(', 'not a valid pattern'],
  ['a pattern that could hang', 'letter', ['rules', 1, 'pattern'], '(a{2}){3}', 'can take for ever'],
  [
    'a pattern that is slow when it may begin anywhere',
    'letter',
    ['rules', 1, 'pattern'],
    'a*b*',
    'at most 1 repeats without an end',
  ],
  ['a pattern that is always found', 'letter', ['rules', 1, 'pattern'], 'a*', 'is found in every text'],
  ['a pattern for words nobody can write', 'letter', ['ownWords'], undefined, 'the step has no "ownWords"'],
  [
    'a block that must and must not be there',
    'letter',
    ['rules', 1, 'blocks', 1],
    'reply',
    'contradict one another',
  ],
  [
    'an order that goes round',
    'letter',
    ['rules', 0],
    { ...rule, id: 'x', need: text, rule: 'before', first: 'bye', then: 'hello' },
    'contradict one another',
  ],
  ['a stranger who replies', 'letter', ['reply', 'actor'], 'ole', 'no person in the cast "ole"'],
  // Sheet.
  [
    'a cell outside the sheet',
    'sheet',
    ['cells', 'E9'],
    '1',
    'E9 lies outside the sheet of 4 columns and 5 rows',
  ],
  ['a goal outside the sheet', 'sheet', ['goals', 0, 'cells'], 'B9', 'B9 lies outside the sheet'],
  ['a goal that is filled in', 'sheet', ['goals', 0, 'cells'], 'B3', 'B3 is filled in from the beginning'],
  ['two goals in one cell', 'sheet', ['goals', 0, 'cells'], 'C3', 'C3 belongs to the goal "total" already'],
  ['a goal in two directions', 'sheet', ['goals', 1, 'cells'], 'C2:D3', 'one column or one row'],
  [
    'a change where nothing is given',
    'sheet',
    ['goals', 0, 'checks', 0],
    { B5: '1' },
    'nothing is given in B5 to change',
  ],
  ['a check that changes nothing', 'sheet', ['goals', 0, 'checks', 0], {}, 'changes nothing'],
  ['a chart without a name', 'sheet', ['chart', 'labels'], 'A2', 'has not as many names as numbers'],
  ['a goal twice', 'sheet', ['goals', 1, 'id'], 'total', 'the goal "total" stands twice'],
  // Shift.
  ['an arrival twice', 'shift', ['arrivals', 1, 'id'], 'asker', 'the arrival "asker" stands twice'],
  ['nobody at the start', 'shift', ['arrivals', 0, 'after'], 1, 'nobody waits from the beginning'],
  ['somebody who never comes', 'shift', ['arrivals', 1, 'after'], 2, 'only 1 can be finished before it'],
  ['a stranger in the queue', 'shift', ['arrivals', 0, 'actor'], 'ole', 'no person in the cast "ole"'],
  [
    'a case called like another step',
    'shift',
    ['arrivals', 1, 'step', 'id'],
    'letter',
    'the step "letter" stands twice',
  ],
  [
    'a case that cannot be right',
    'shift',
    ['arrivals', 1, 'step', 'rules', 0, 'blocks', 0],
    'song',
    'there is no block "song"',
  ],
  [
    'a case of a skill nobody knows',
    'shift',
    ['arrivals', 0, 'step', 'skills', 'fly'],
    1,
    'there is no skill "fly"',
  ],
  [
    'a case without English',
    'shift',
    ['arrivals', 0, 'step', 'prompt', 'en'],
    undefined,
    'has no English text',
  ],
])('finds %s', (_, name, path, value, message) => {
  const documents = spoiledWork(name, path, value);
  const { problems } = checkContent(filesOf(documents));
  expect(problems.map((problem) => problem.message)).toContainEqual(expect.stringContaining(message));
  for (const problem of problems) {
    const { stands, should } = placeOfProblem(documents, problem);
    expect(`${problem.message} at ${stands}`).toBe(`${problem.message} at ${should}`);
  }
});

describe('in an exam', () => {
  const exam = 'demo/levels/exam.json';
  /** What is found when one of the steps stands in the exam, its text changed. */
  function inExam(name: keyof typeof placeOf, change: (json: string) => string): string[] {
    const documents = workDocuments();
    const work = documents[workLevel] as { steps: object[] };
    const level = documents[exam] as { steps: object[] };
    const step = JSON.parse(change(JSON.stringify(work.steps[placeOf[name]]))) as object;
    documents[exam] = { ...level, steps: [...level.steps, step] };
    return messagesOf(documents);
  }

  it.each<[string, keyof typeof placeOf, string, string, string]>([
    ['a card that counts', 'line', '"wash"', '"step-1"', 'the id "step-1" may tell the order'],
    ['a card that says when', 'line', '"serve"', '"last-one"', 'the id "last-one" may tell the order'],
    ['a card that names its place', 'board', '"family"', '"suite-family"', 'tells its place'],
    [
      'a case that says how urgent',
      'shift',
      '"asker"',
      '"urgent-man"',
      'the id "urgent-man" may tell the order',
    ],
    [
      'a hint in a case',
      'shift',
      '"id":"case-question"',
      '"hint":{"da":"Se","en":"Look"},"id":"case-question"',
      'an exam gives no hints',
    ],
    ['an option in a case that tells', 'shift', '"id":"b"', '"id":"wrong"', 'may tell the answer ("wrong")'],
  ])('finds %s', (_, name, from, to, message) => {
    expect(inExam(name, (json) => json)).toEqual([]);
    expect(inExam(name, (json) => json.replaceAll(from, to))).toContainEqual(
      expect.stringContaining(message),
    );
  });
});

describe('a right answer', () => {
  const cards = (ids: string[]) => ids.map((id) => ({ id, label: text, why: text }));
  const board = (accept: Record<string, string[]>, slots: string[]): SequenceStep => ({
    id: 'board',
    mechanic: 'sequence',
    prompt: text,
    feedback: text,
    skills: {},
    cards: cards(Object.keys(accept)),
    arrangement: { kind: 'slots', slots: slots.map((id) => ({ id, label: text })), accept },
    submit: text,
  });

  it.each<[string, Record<string, string[]>, string[], Record<string, string> | null]>([
    ['each its own', { a: ['x'], b: ['y'], c: ['z'] }, ['x', 'y', 'z'], { a: 'x', b: 'y', c: 'z' }],
    [
      'one that makes room',
      { a: ['x', 'y'], b: ['x'], c: ['z'] },
      ['x', 'y', 'z'],
      { a: 'y', b: 'x', c: 'z' },
    ],
    [
      'two that make room one after the other',
      { a: ['x', 'y'], b: ['y', 'z'], c: ['x'] },
      ['x', 'y', 'z'],
      { a: 'y', b: 'z', c: 'x' },
    ],
    ['too few slots', { a: ['x', 'y'], b: ['x', 'y'], c: ['x', 'y'] }, ['x', 'y'], null],
  ])('of a board: %s', (_, accept, slots, expected) => {
    expect(slotsThatFit(board(accept, slots))).toEqual(expected);
  });

  const letter = (workDocuments()[workLevel] as { steps: object[] }).steps[placeOf.letter] as ComposeStep;

  it.each<[string, string[], string[]]>([
    ['from nothing', [], ['reply', 'hello', 'bye']],
    ['keeps what is right', ['hello', 'reply'], ['hello', 'reply', 'bye']],
    ['leaves out what must not be there', ['case', 'hello', 'bye'], ['hello', 'bye', 'reply']],
    ['turns what stands the wrong way', ['bye', 'hello', 'reply'], ['hello', 'bye', 'reply']],
  ])('of a letter: %s', (_, begun, expected) => {
    expect(textThatFits(letter, begun)).toEqual(expected);
  });
});
