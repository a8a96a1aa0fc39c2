import fc from 'fast-check';
import { qtiPackage } from '@mikrosprint/curriculum';
import type { ForeignQuestion } from '@mikrosprint/curriculum';
import { childElements, elementAt, readXml } from '../../src/exchange/xml.js';
import { question as sayable } from './questions.js';
import { all, readItem, words } from './qti-player.js';

/* Items are read back by the parser and played by their own rules. */

const about = { identifier: '1-desk', title: 'Reception & desk', language: 'en' } as const;
const base = { name: 'Q', text: 'What?', feedback: '', line: 7 };
const answer = (text: string, percent: number, feedback = '') => ({ text, percent, feedback });

function itemOf(question: ForeignQuestion, language: 'da' | 'en' = 'en') {
  const { files, left } = qtiPackage([question], { ...about, language });
  expect(left).toEqual([]);
  const file = files.get('items/0001.xml');
  if (!file) throw new Error('there is no item');
  return readItem(file);
}

describe('one answer to choose', () => {
  const item = itemOf({
    ...base,
    kind: 'choice',
    feedback: 'That was it.',
    answers: [
      answer('Red', 0, 'Too warm'),
      answer('Green', 100, 'Yes'),
      answer('Blue', 33.33333),
      answer('Grey', -50),
    ],
  });

  it('is a choice of one, with its words', () => {
    const [interaction] = all(item.root, 'qti-choice-interaction');
    expect(interaction?.attributes.get('max-choices')).toBe('1');
    expect(interaction && childElements(interaction).map(words)).toEqual([
      'What?',
      'Red',
      'Green',
      'Blue',
      'Grey',
    ]);
    expect(item.correct).toEqual(['answer-2']);
  });

  it.each([
    ['answer-1', 0, ['Too warm', 'That was it.']],
    ['answer-2', 1, ['Yes', 'That was it.']],
    ['answer-3', 0.3333333, ['That was it.']],
    ['answer-4', -0.5, ['That was it.']],
    [null, 0, ['That was it.']],
  ])('gives for %s %d points and its words', (response, score, shown) => {
    expect(item.answer(response)).toEqual({ score, shown });
  });
});

describe('several answers to choose', () => {
  const item = itemOf({
    ...base,
    kind: 'choices',
    answers: [answer('a', 50, 'A!'), answer('b', 50), answer('c', -100, 'Not c')],
  });

  it.each([
    [['answer-1', 'answer-2'], 1, ['A!']],
    [['answer-1'], 0.5, ['A!']],
    [['answer-1', 'answer-3'], 0, ['A!', 'Not c']],
    [[], 0, []],
  ])('gives for %j %d points', (response, score, shown) => {
    expect(item.answer(response)).toEqual({ score, shown });
    expect(item.correct).toEqual(['answer-1', 'answer-2']);
    expect(all(item.root, 'qti-choice-interaction')[0]?.attributes.get('max-choices')).toBe('0');
  });
});

it('asks true or false in the language of the questions', () => {
  const question: ForeignQuestion = {
    ...base,
    kind: 'true-false',
    right: false,
    whenTrue: 'No',
    whenFalse: 'Yes',
  };
  const item = itemOf(question, 'da');
  expect(all(item.root, 'qti-simple-choice').map(words)).toEqual(['Sandt', 'Falsk']);
  expect(item.root.attributes.get('xml:lang')).toBe('da');
  expect(item.answer('answer-2')).toEqual({ score: 1, shown: ['Yes'] });
  expect(item.answer('answer-1')).toEqual({ score: 0, shown: ['No'] });
});

describe('a short answer', () => {
  const item = itemOf({
    ...base,
    kind: 'short-answer',
    text: 'The door is ____ today.\n\nWrite one word.',
    answers: [
      answer('Å*n (ca. 5\\* - $2)', 50, 'Star'),
      answer('open', 100, 'Yes'),
      answer('*', 0, 'Look again'),
    ],
  });

  it('stands in its gap', () => {
    const [first, second] = all(item.root, 'p');
    expect(first && childElements(first).map(({ name }) => name)).toEqual(['qti-text-entry-interaction']);
    expect(first && words(first)).toBe('The door is  today.');
    expect(second && words(second)).toBe('Write one word.');
    expect(item.correct).toEqual(['open']);
  });

  it.each([
    ['OPEN', 1, ['Yes']],
    ['åben... n (CA. 5* - $2)', 0.5, ['Star']],
    ['åbn (ca. 5x - $2)', 0, ['Look again']],
    ['closed', 0, ['Look again']],
  ])('gives for %j %d points', (response, score, shown) => {
    expect(item.answer(response)).toEqual({ score, shown });
  });
});

describe('a number', () => {
  const item = itemOf({
    ...base,
    kind: 'number',
    answers: [
      { from: 3.141, to: 3.142, percent: 100, feedback: 'Yes' },
      { from: 3, to: 3, percent: 25, feedback: '' },
      { from: -Number.MAX_VALUE, to: Number.MAX_VALUE, percent: 0, feedback: 'No' },
    ],
  });

  it.each([
    [3.141, 1, ['Yes']],
    [3.142, 1, ['Yes']],
    [3, 0.25, []],
    [3.2, 0, ['No']],
    [null, 0, []],
  ])('gives for %s %d points', (response, score, shown) => {
    expect(item.answer(response)).toEqual({ score, shown });
  });

  it('names a right one, within the range', () => {
    expect(item.correct).toEqual(['3.1415']);
  });
});

describe('pairs', () => {
  const pairs = [
    { left: 'Denmark', right: 'krone' },
    { left: 'Norway', right: 'krone' },
    { left: 'France', right: 'euro' },
    { left: '', right: 'dollar' },
  ];
  const item = itemOf({ ...base, kind: 'matching', pairs });

  it('have each right side once, not in the right order, and as often as one likes', () => {
    const [lefts, rights] = all(item.root, 'qti-simple-match-set');
    expect(lefts && childElements(lefts).map(words)).toEqual(['Denmark', 'Norway', 'France']);
    expect(rights && childElements(rights).map(words)).toEqual(['dollar', 'euro', 'krone']);
    expect(rights && childElements(rights).map((one) => one.attributes.get('match-max'))).toEqual([
      '0',
      '0',
      '0',
    ]);
    expect(all(item.root, 'qti-match-interaction')[0]?.attributes.get('max-associations')).toBe('3');
  });

  it('are worth their part of the whole', () => {
    expect(item.answer(item.correct).score).toBe(1);
    expect(item.answer(item.correct.slice(0, 1)).score).toBeCloseTo(1 / 3, 10);
    expect(item.answer([...item.correct.slice(0, 2), 'left-3 right-3']).score).toBeCloseTo(2 / 3, 10);
  });
});

it('asks for an order, all or nothing, and does not show it', () => {
  const items = ['a wash', 'b soap', 'c dry'];
  const item = itemOf({ ...base, kind: 'ordering', items });
  expect(all(item.root, 'qti-simple-choice').map(words)).not.toEqual(items);
  expect(item.answer(item.correct).score).toBe(1);
  expect(item.answer([...item.correct].reverse()).score).toBe(0);
  const inOrder = item.correct.map((key) =>
    all(item.root, 'qti-simple-choice').find((one) => one.attributes.get('identifier') === key),
  );
  expect(inOrder.map((one) => one && words(one))).toEqual(items);
});

it('leaves the points of a free text to a person, and asks nothing in a description', () => {
  const essay = itemOf({ ...base, kind: 'essay', feedback: 'Thank you' });
  expect(elementAt(essay.root, 'qti-outcome-declaration')?.attributes.get('external-scored')).toBe('human');
  expect(essay.answer('a text')).toEqual({ score: 0, shown: ['Thank you'] });
  const description = itemOf({ ...base, kind: 'description', text: 'One\ntwo\n\nthree' });
  expect(elementAt(description.root, 'qti-response-declaration')).toBeNull();
  expect(all(description.root, 'p').map(({ content }) => content.length)).toEqual([3, 1]);
});

it('counts what it leaves out, and names every item in the manifest', () => {
  const { files, left } = qtiPackage(
    [
      { ...base, kind: 'essay' },
      { ...base, kind: 'unknown', what: 'cloze' },
      { ...base, line: 9, kind: 'unknown', what: 'cloze' },
      { ...base, kind: 'choice', answers: [] },
      { ...base, kind: 'matching', pairs: [{ left: '', right: 'x' }] },
      { ...base, kind: 'description' },
    ],
    about,
  );
  expect(left).toEqual([
    expect.objectContaining({ kind: 'cloze', reason: 'unknown-kind', count: 2, lines: [7, 9] }),
    expect.objectContaining({ kind: 'choice', reason: 'too-few-answers', count: 1 }),
    expect.objectContaining({ kind: 'matching', reason: 'too-few-answers', count: 1 }),
  ]);
  expect([...files.keys()].sort()).toEqual(['imsmanifest.xml', 'items/0001.xml', 'items/0002.xml']);
  const { root } = readXml(files.get('imsmanifest.xml') ?? new Uint8Array());
  if (!root) throw new Error('there is no manifest');
  expect(root.attributes.get('xmlns')).toBe('http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1');
  expect(childElements(root).map(({ name }) => name)).toEqual(['metadata', 'organizations', 'resources']);
  expect(all(root, 'string').map(words)).toEqual(['Reception & desk']);
  const resources = all(root, 'resource').map(({ attributes }) => Object.fromEntries(attributes));
  const items = [...files].filter(([path]) => path.startsWith('items/'));
  expect(resources).toEqual(
    items.map(([path, file]) => ({
      identifier: readItem(file).root.attributes.get('identifier'),
      type: 'imsqti_item_xmlv3p0',
      href: path,
    })),
  );
});

/** What the schema allows in an item, in its order. */
const itemOrder = [
  'qti-response-declaration',
  'qti-outcome-declaration',
  'qti-item-body',
  'qti-response-processing',
  'qti-modal-feedback',
];
/** An identifier of QTI 3.0: as a name of XML without a colon. */
const identifierForm = /^[A-Za-z_][A-Za-z0-9_.-]*$/u;

describe('whatever the words are', () => {
  const text = fc.string({ unit: 'binary', minLength: 1 });
  const answers = fc.array(
    fc.record({ text, percent: fc.integer({ min: -100, max: 100 }), feedback: text }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  const common = { name: fc.string(), text, feedback: fc.string(), line: fc.nat() };
  const question: fc.Arbitrary<ForeignQuestion> = fc.oneof(
    fc.record({ ...common, kind: fc.constantFrom('choice' as const, 'choices' as const), answers }),
    fc.record({ ...common, kind: fc.constant('short-answer' as const), answers }),
    fc.record({ ...common, kind: fc.constant('ordering' as const), items: fc.array(text, { minLength: 2 }) }),
    fc.record({
      ...common,
      kind: fc.constant('matching' as const),
      pairs: fc.array(fc.record({ left: text, right: text }), { minLength: 2 }),
    }),
    fc.record({ ...common, kind: fc.constant('essay' as const) }),
  );

  it('every item is well-formed, in the order of the schema, and its identifiers are identifiers', () => {
    fc.assert(
      fc.property(question, (one) => {
        const { root } = itemOf(one);
        const order = childElements(root).map(({ name }) => itemOrder.indexOf(name));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(order).not.toContain(-1);
        const named = [
          root,
          ...itemOrder.flatMap((name) => all(root, name)),
          ...all(root, 'qti-simple-choice'),
        ];
        const identifiers = named.flatMap(({ attributes }) => attributes.get('identifier') ?? []);
        expect(identifiers.filter((identifier) => !identifierForm.test(identifier))).toEqual([]);
      }),
    );
  });

  it('the response that an item calls correct is worth all of it, when something is', () => {
    const worthAll = sayable.filter(
      (one) =>
        one.kind === 'choice' ||
        one.kind === 'true-false' ||
        one.kind === 'matching' ||
        one.kind === 'ordering',
    );
    fc.assert(
      fc.property(worthAll, (one) => {
        const { correct, answer: play } = itemOf(one);
        expect(
          play(one.kind === 'choice' || one.kind === 'true-false' ? (correct[0] ?? null) : correct).score,
        ).toBe(1);
      }),
    );
  });

  it('is the same, byte for byte, each time', () => {
    fc.assert(
      fc.property(fc.array(question, { maxLength: 4 }), (all4) => {
        expect(qtiPackage(all4, about)).toEqual(qtiPackage(all4, about));
      }),
    );
  });

  it('no words become an element', () => {
    const hostile = '</qti-item-body><script>x()</script> & "quotes" \u0000\u0007 ]]> <!-- ';
    const item = itemOf({
      ...base,
      name: hostile,
      text: hostile,
      kind: 'choice',
      answers: [answer(hostile, 100, hostile), answer('b', 0)],
    });
    expect(all(item.root, 'script')).toEqual([]);
    const plain = '</qti-item-body><script>x()</script> & "quotes"  ]]> <!-- ';
    expect(all(item.root, 'qti-simple-choice').map(words)).toEqual([plain, 'b']);
    expect(item.answer('answer-1').shown).toEqual([plain.trim()]);
  });
});
