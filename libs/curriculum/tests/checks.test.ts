import { checkContent, lix } from '@mikrosprint/curriculum';
import { filesOf, goodDocuments, placeOfProblem, spoiled } from './support/content.js';

const sheet = 'demo/sprint.json';
const desk = 'demo/levels/desk.json';
const cases = 'demo/levels/case.json';
const exam = 'demo/levels/exam.json';
const text = { da: 'Tekst', en: 'Text' };
const hard =
  'Databeskyttelsesforordningens bestemmelser vedrørende behandlingssikkerhed forudsætter, at dataansvarlige ' +
  'organisationer gennemfører passende tekniske foranstaltninger og dokumenterer risikovurderinger, ' +
  'konsekvensanalyser, databehandleraftaler, slettefrister samt tilsynsplaner forud for ibrugtagningen af ' +
  'ethvert elektronisk sagsbehandlingssystem.';

it('finds nothing in sound content', () => {
  const { sprints, problems } = checkContent(filesOf(goodDocuments()));
  expect(problems).toEqual([]);
  expect(sprints.map(({ sprint }) => sprint.levels.map((level) => level.id))).toEqual([
    ['desk', 'case', 'exam'],
  ]);
});

const room = ['steps', 0];
const page = ['steps', 1];
const sort = ['steps', 0];
const talk = ['steps', 1];
const form = ['steps', 2];
const chosen = ['steps', 0, 'task', 'options'];

it.each<[string, string, (string | number)[], unknown, string]>([
  // The sheet and its map.
  ['a folder of another name', sheet, ['id'], 'other', 'id: the folder is called "demo"'],
  [
    'a level that is asked for but missing',
    sheet,
    ['map', 0, 'level'],
    'nowhere',
    'levels/nowhere.json is missing',
  ],
  ['a level twice on the map', sheet, ['map', 1, 'level'], 'desk', 'the level "desk" stands twice'],
  ['a map that cannot be walked', sheet, ['map', 1, 'opensAfter'], 2, 'asks for 2 levels, but only 1'],
  ['a closed first level', sheet, ['map', 0, 'opensAfter'], 1, 'the first level must be open'],
  ['a long first level', desk, ['minutes'], 4, 'the first level takes 4 minutes, at most 3'],
  ['minutes that do not add up', sheet, ['estimatedMinutes'], 40, 'says 40, but the levels take 5 together'],
  ['an outcome twice', sheet, ['outcomes', 1, 'id'], 'secure', 'the outcome "secure" stands twice'],
  [
    'a skill nobody trains',
    sheet,
    ['skills', 1, 'id'],
    'fly',
    'no step of a practice level trains the skill "fly"',
  ],
  ['an outcome nobody trains', sheet, ['outcomes', 1, 'id'], 'fly', 'trains the outcome "fly"'],
  ['a competence not listed', sheet, ['skills', 0, 'competence'], '1.1', 'there is no competence "1.1"'],
  ['no job functions', sheet, ['jobFunctions'], [], 'jobFunctions'],
  ['a badge for no level', sheet, ['badges', 0, 'rule', 'level'], 'moon', 'there is no level "moon"'],
  ['a badge for no skill', sheet, ['badges', 0, 'skills', 0], 'fly', 'there is no skill "fly"'],
  ['a badge for too many levels', sheet, ['badges', 1, 'rule', 'count'], 3, 'asks for 3 levels; there are 2'],
  // Any level.
  ['a level file of another name', desk, ['id'], 'table', 'the file is called "desk"'],
  ['a step id twice', desk, [...page, 'id'], 'room', 'the step "room" stands twice'],
  ['a stranger who briefs', desk, ['brief', 'actor'], 'ole', 'there is no person in the cast "ole"'],
  [
    'a stranger before a task',
    desk,
    [...room, 'intro'],
    { actor: 'ole', text },
    'no person in the cast "ole"',
  ],
  ['a stranger who talks', cases, [...talk, 'actor'], 'ole', 'there is no person in the cast "ole"'],
  ['a skill of no sprint', desk, [...room, 'skills', 'fly'], 1, 'there is no skill "fly"'],
  ['an outcome of no sprint', desk, [...room, 'outcome'], 'fly', 'there is no learning outcome "fly"'],
  ['a text without English', desk, ['title', 'en'], undefined, 'title: has no English text ("en")'],
  [
    'stars in the wrong order',
    desk,
    ['starThresholds'],
    { two: 60, three: 50 },
    'must ask for more than two',
  ],
  ['a brief that is hard to read', desk, ['brief', 'text', 'da'], hard, 'is hard to read: LIX'],
  ['a task that is hard to read', desk, [...room, 'prompt', 'da'], hard, 'is hard to read: LIX'],
  ['office language', desk, [...room, 'prompt', 'da'], 'Ring såfremt du er i tvivl.', 'write "hvis"'],
  ['an abbreviation', desk, ['brief', 'text', 'da'], 'Kig på bordet mhp. at rydde op.', 'write "for at"'],
  ['a mail address', desk, ['brief', 'text', 'da'], 'Skriv til ole@firma.dk.', '"firma.dk" could exist'],
  ['a web address', desk, ['brief', 'text', 'en'], 'Look at www.firma.com.', '"firma.com" could exist'],
  ['a telephone', desk, ['brief', 'text', 'da'], 'Ring 22 33 44 55.', "could be somebody's telephone"],
  ['a CPR number', desk, ['brief', 'text', 'da'], 'Han har 010190-1234.', "could be somebody's CPR number"],
  // Spot.
  ['a thing twice', desk, [...room, 'decoys', 0, 'id'], 'note', 'the thing "note" stands twice'],
  ['a thing without a place', desk, [...room, 'targets', 0, 'box'], undefined, 'needs its place'],
  ['a thing without a drawing', desk, [...room, 'targets', 0, 'prop'], undefined, 'needs its drawing'],
  ['things on top of each other', desk, [...room, 'decoys', 0, 'box', 'x'], 250, 'stands on top of "stick"'],
  ['a thing off the stage', desk, [...room, 'decoys', 0, 'box', 'x'], 900, 'stands outside the stage'],
  ['a thing too small', desk, [...room, 'decoys', 0, 'box', 'width'], 40, 'too small for a thumb'],
  ['a document without a title', desk, [...page, 'document'], undefined, 'a document needs a title'],
  ['a document without an order', desk, [...page, 'order'], undefined, 'a document needs "order"'],
  ['an order that leaves one out', desk, [...page, 'order'], ['first', 'third'], 'leaves out second'],
  ['an order with a stranger', desk, [...page, 'order', 3], 'fourth', 'there is no sentence "fourth"'],
  ['a sentence with a drawing', desk, [...page, 'decoys', 0, 'prop'], 'letter', 'has no "box" and no "prop"'],
  // Triage.
  ['a pile that is not there', cases, [...sort, 'items', 0, 'pile'], 'bin', 'there is no pile "bin"'],
  [
    'two piles with one mark',
    cases,
    [...sort, 'piles', 1, 'mark'],
    'circle',
    'the mark "circle" stands twice',
  ],
  [
    'a deadline without a clock',
    cases,
    [...sort, 'clock'],
    undefined,
    'a deadline needs the step to have a clock',
  ],
  [
    'a deadline in the past',
    cases,
    [...sort, 'items', 0, 'deadline'],
    '08:30',
    'is over before the clock starts',
  ],
  // Dialogue.
  ['a way to nowhere', cases, [...talk, 'nodes', 0, 'choices', 1, 'next'], 'moon', 'there is no node "moon"'],
  [
    'a node out of reach',
    cases,
    [...talk, 'nodes', 0, 'choices', 0, 'next'],
    'end',
    'no answer leads to "leave"',
  ],
  ['a talk in circles', cases, [...talk, 'nodes', 1, 'choices', 0, 'next'], 'hello', 'go round for ever'],
  [
    'a node without a good choice',
    cases,
    [...talk, 'nodes', 1, 'choices', 0, 'quality'],
    'ok',
    'no good choice',
  ],
  [
    'a bad choice that goes on',
    cases,
    [...talk, 'nodes', 0, 'choices', 2, 'next'],
    'end',
    'goes nowhere in practice',
  ],
  ['a mood without an ending', cases, [...talk, 'endings', 0, 'from'], 1, 'needs an ending from mood 0'],
  [
    'two equal answers',
    cases,
    [...talk, 'nodes', 1, 'choices', 1, 'label', 'da'],
    'Siger bye',
    'stands twice',
  ],
  // Screen.
  [
    'a choice that is not offered',
    cases,
    [...form, 'fields', 3, 'accept', 'value'],
    'x',
    'there is no option "x"',
  ],
  [
    'a range for a text',
    cases,
    [...form, 'fields', 0, 'accept'],
    { rule: 'range', from: 1, to: 2 },
    'not fit a text',
  ],
  [
    'a text for a date',
    cases,
    [...form, 'fields', 2, 'accept'],
    { rule: 'exact', value: 'x' },
    'not fit a date',
  ],
  [
    'a word for a number',
    cases,
    [...form, 'fields', 1, 'accept'],
    { rule: 'exact', value: 'x' },
    'not a number',
  ],
  [
    'a range that is turned round',
    cases,
    [...form, 'fields', 1, 'accept', 'from'],
    3,
    'ends before it begins',
  ],
  ['a pattern that is none', cases, [...form, 'fields', 4, 'accept', 'pattern'], '(', 'not a valid pattern'],
  [
    'a pattern that could hang',
    cases,
    [...form, 'fields', 4, 'accept', 'pattern'],
    '(a+)+',
    'can take for ever',
  ],
  [
    'an example that does not fit',
    cases,
    [...form, 'fields', 4, 'accept', 'example'],
    'x',
    'the pattern refuses it',
  ],
  ['a field twice', cases, [...form, 'fields', 1, 'id'], 'name', 'the field "name" stands twice'],
  // Recall and the exam.
  ['two right options', exam, [...chosen, 1, 'right'], true, 'exactly one option is right; here 2 are'],
  ['no right option', exam, [...chosen, 0, 'right'], false, 'exactly one option is right; here 0 are'],
  ['an option twice', exam, [...chosen, 1, 'id'], 'a', 'the option "a" stands twice'],
  ['the same answer twice', exam, [...chosen, 1, 'text', 'da'], 'Vælg a', 'stands twice'],
  ['an id that tells', exam, [...chosen, 0, 'id'], 'the-right-one', 'may tell the answer ("right")'],
  ['a Danish id that tells', exam, [...chosen, 1, 'id'], 'forkert-svar', 'may tell the answer ("forkert")'],
  ['an exam step without outcome', exam, ['steps', 0, 'outcome'], undefined, 'names the learning outcome'],
  ['a hint in an exam', exam, ['steps', 0, 'hint'], text, 'an exam gives no hints'],
  [
    'an outcome asked once',
    exam,
    ['steps', 0, 'outcome'],
    'share',
    'the outcome "secure" has 2 steps in the pool, at least 3: a sitting takes 2',
  ],
  ['a draw larger than the pool', exam, ['draw'], 7, 'draws 7 of a pool of 6'],
])('finds %s', (_, file, path, value, message) => {
  const documents = spoiled(file, path, value);
  const { problems } = checkContent(filesOf(documents));
  expect(problems.map((problem) => problem.message)).toContainEqual(expect.stringContaining(message));
  for (const problem of problems) {
    const { stands, should } = placeOfProblem(documents, problem);
    expect(`${problem.message} at ${stands}`).toBe(`${problem.message} at ${should}`);
  }
});

it('finds a draw that cannot hold every outcome', () => {
  const many = goodDocuments();
  many[sheet] = {
    ...(many[sheet] as object),
    outcomes: ['secure', 'share', 'c', 'd'].map((id) => ({ id, text })),
  };
  const { problems } = checkContent(filesOf(many));
  expect(problems.map((problem) => problem.message)).toContain(
    'draw: draws 3, fewer than the 4 learning outcomes',
  );
});

it('finds an exam whose right answers are the long ones', () => {
  const documents = goodDocuments();
  const long = JSON.stringify(documents[exam]).replaceAll(
    '"Vælg a"',
    '"Vælg a, som er klart det længste svar"',
  );
  const { problems } = checkContent(filesOf({ ...documents, [exam]: JSON.parse(long) }));
  expect(problems.map((problem) => problem.message)).toContain(
    'steps: the right answer is the longest in 6 of 6 questions',
  );
});

it('finds an id in an exam that tells its pile', () => {
  const pile = (id: string, mark: string) => ({ id, label: { da: id, en: id }, mark });
  const item = (id: string, into: string) => ({ id, pile: into, subject: { da: id, en: id }, why: text });
  const step = {
    id: 'sort',
    mechanic: 'triage',
    outcome: 'share',
    prompt: text,
    feedback: text,
    piles: [pile('keep', 'circle'), pile('pass', 'square')],
    items: [item('keep-letter', 'keep'), item('mail', 'pass'), item('note', 'keep')],
  };
  const { problems } = checkContent(filesOf(spoiled(exam, ['steps', 6], step)));
  expect(problems.map((problem) => problem.message)).toEqual([
    'steps[6].items[0].id: the id "keep-letter" tells its pile',
  ]);
});

it('names the line where an author must look', () => {
  const documents = spoiled(cases, [...sort, 'items', 1, 'pile'], 'bin');
  const { problems } = checkContent(filesOf(documents));
  expect(problems).toEqual([
    { file: cases, line: expect.any(Number), message: 'steps[0].items[1].pile: there is no pile "bin"' },
  ]);
  const lines = JSON.stringify(documents[cases], null, 2).split('\n');
  expect(lines[(problems[0]?.line ?? 0) - 1]).toContain('"pile": "bin"');
});

it('finds a level that is on no map', () => {
  const documents = { ...goodDocuments(), 'demo/levels/spare.json': goodDocuments()[desk] };
  const messages = checkContent(filesOf(documents)).problems.map((problem) => problem.message);
  expect(messages).toContain('the level is not on the map of its sprint');
});

describe('lix', () => {
  it.each<[string, string, number]>([
    ['short words in one sentence', 'Du ser en gul seddel.', 5],
    ['two sentences', 'Du ser en seddel. Den er gul.', 7 / 2],
    ['long words', 'Sekretæren gennemgår dokumenterne.', 3 + 100],
    ['a date is no end of a sentence', 'Svar den 24. maj i år.', 6],
    ['a colon ends one', 'Husk: Lås din skærm.', 2],
    ['nothing', '', 0],
  ])('%s', (_, sample, value) => {
    expect(lix(sample)).toBeCloseTo(value, 5);
  });
});

describe('what may be so', () => {
  const messagesOf = (documents: ReturnType<typeof goodDocuments>) =>
    checkContent(filesOf(documents)).problems.map((problem) => problem.message);

  it('a talk without endings', () => {
    expect(messagesOf(spoiled(cases, [...talk, 'endings'], []))).toEqual([]);
  });

  it('a map whose levels do not stand in the order they open', () => {
    const documents = spoiled(sheet, ['map', 1, 'opensAfter'], 2);
    const nodes = (documents[sheet] as { map: { opensAfter?: number }[] }).map;
    Object.assign(nodes[2] ?? {}, { opensAfter: 1 });
    expect(messagesOf(documents)).toEqual([]);
  });

  it.each([
    'Skriv til ole@firma.example.',
    'Åbn www.example.com eller borger.dk.',
    'Ring 12 34 56 78 inden den 24.12.',
    'Der står 450190-1234 i brevet.',
    'Det koster 12.345.678,90 kr.',
    'Bookingen hedder 4711-20261122.',
  ])('what belongs to nobody: %s', (words) => {
    expect(messagesOf(spoiled(desk, ['brief', 'text', 'da'], words))).toEqual([]);
  });

  it('a bad answer with its own way on, in an exam only', () => {
    const asked = (goodDocuments()[cases] as { steps: Record<string, unknown>[] }).steps[1];
    const way = (id: string, quality: string, next?: string) => ({
      id,
      quality,
      label: { da: `Siger ${id}`, en: `Says ${id}` },
      reply: { da: 'Det hjælper ikke.', en: 'That does not help.' },
      ...(next === undefined ? {} : { next }),
    });
    const nodes = [
      { id: 'hello', says: text, choices: [way('ask', 'good', 'end'), way('tell', 'bad', 'sorry')] },
      { id: 'sorry', says: text, choices: [way('calm', 'good'), way('shout', 'bad')] },
    ];
    expect(messagesOf(spoiled(exam, ['steps', 6], { ...asked, id: 'asked', nodes }))).toEqual([]);
    expect(messagesOf(spoiled(cases, [...talk, 'nodes'], nodes))).toEqual([
      'steps[1].nodes[0].choices[1].next: a bad choice goes nowhere in practice: leave it out',
      'steps[1].nodes[1]: no answer leads to "sorry"',
    ]);
  });

  it('but not an outcome that only the exam knows', () => {
    const documents = goodDocuments();
    for (const file of [desk, cases]) {
      documents[file] = JSON.parse(
        JSON.stringify(documents[file]).replaceAll('"outcome":"share"', '"outcome":"secure"'),
      );
    }
    expect(messagesOf(documents)).toEqual([
      'outcomes[1]: no step of a practice level trains the outcome "share"',
    ]);
  });
});

it('tells problems by file and line', () => {
  const documents = { ...spoiled(sheet, ['tagline', 'en'], undefined) };
  documents[exam] = spoiled(exam, ['steps', 3, 'hint'], text)[exam];
  documents[desk] = spoiled(desk, ['title', 'en'], undefined)[desk];
  const { problems } = checkContent(filesOf(documents));
  expect(problems.map((problem) => problem.file)).toEqual([desk, exam, sheet]);
});
