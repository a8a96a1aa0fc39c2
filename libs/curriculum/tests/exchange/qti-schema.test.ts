import fc from 'fast-check';
import { fromSteps, qtiPackage } from '@mikrosprint/curriculum';
import type { ForeignQuestion } from '@mikrosprint/curriculum';
import { readXml } from '../../src/exchange/xml.js';
import { all } from './qti-player.js';
import { itemProblems } from './qti-schema.js';
import { question } from './questions.js';
import { shippedSteps } from './shipped.js';

/* Items as a strict importer looks at them: elements, attributes and their order, and whether what is named is there. */

const about = { identifier: 'proeve', title: 'Prøve', language: 'da' } as const;

function problemsOf(questions: readonly ForeignQuestion[], language: 'da' | 'en' = 'da'): string[] {
  const { files } = qtiPackage(questions, { ...about, language });
  return [...files].flatMap(([file, bytes]) => {
    if (!file.startsWith('items/')) return [];
    const { root, fault } = readXml(bytes);
    if (!root || fault) return [`${file}: ${fault?.message ?? 'nothing'}`];
    return itemProblems(root).map((problem) => `${file}: ${problem}`);
  });
}

it('whatever is asked, the item is what the schema allows and names only what is there', () => {
  fc.assert(
    fc.property(question, (one) => {
      expect(problemsOf([one])).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('words that are nothing in XML leave an item with a title', () => {
  const answers = [
    { text: '\u0007', percent: 100, feedback: '\u0007' },
    { text: 'b', percent: 0, feedback: '' },
  ];
  const one: ForeignQuestion = {
    kind: 'choice',
    name: '\u0007',
    text: '\u0000',
    feedback: '',
    line: 1,
    answers,
  };
  expect(problemsOf([one])).toEqual([]);
});

describe('what ships', () => {
  it.each(['da', 'en'] as const)('passes in %s, each item under a name of its own', (locale) => {
    const { questions } = fromSteps(shippedSteps, locale);
    expect(problemsOf(questions, locale)).toEqual([]);
    const { files: made, left } = qtiPackage(questions, { ...about, language: locale });
    expect(left).toEqual([]);
    const { root } = readXml(made.get('imsmanifest.xml') ?? new Uint8Array());
    const resources = root ? all(root, 'resource').map(({ attributes }) => attributes.get('href')) : [];
    expect([...resources].sort()).toEqual(
      [...made.keys()].filter((file) => file !== 'imsmanifest.xml').sort(),
    );
    expect(
      new Set(root && all(root, 'resource').map(({ attributes }) => attributes.get('identifier'))).size,
    ).toBe(resources.length);
  });
});

describe('the look itself finds', () => {
  const item = (inside: string) =>
    readXml(
      new TextEncoder().encode(
        `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="a" title="A" time-dependent="false"><qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>a</qti-value></qti-correct-response></qti-response-declaration><qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>${inside}</qti-assessment-item>`,
      ),
    ).root;
  const body = (choices: string) =>
    `<qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1">${choices}</qti-choice-interaction></qti-item-body>`;
  const choice = '<qti-simple-choice identifier="a">x</qti-simple-choice>';
  const scoring =
    '<qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-processing>';

  it.each([
    ['nothing where nothing is wrong', body(choice) + scoring, null],
    ['parts in another order', scoring + body(choice), 'in <qti-assessment-item> stands'],
    ['an element that is none', body(choice) + scoring + '<qti-hint/>', '<qti-hint> is no element'],
    [
      'a choice that is not there',
      body(choice.replace('"a"', '"b"')) + scoring,
      '"a" is right and no choice',
    ],
    ['two of one name', body(choice + choice) + scoring, 'two choices have one identifier'],
    ['no points', body(choice), 'nobody gives the points'],
    [
      'a prompt behind its choices',
      body(`${choice}<qti-prompt>x</qti-prompt>`) + scoring,
      'stands qti-simple-choice',
    ],
    [
      'an outcome that is none',
      body(choice) + scoring.replace('SCORE', 'POINTS'),
      'POINTS is set and no outcome',
    ],
    ['words that stand nowhere', body(`x${choice}`) + scoring, 'words stand in <qti-choice-interaction>'],
  ])('%s', (_, inside, message) => {
    const root = item(inside);
    const problems = root ? itemProblems(root) : ['it is no XML'];
    if (message === null) expect(problems).toEqual([]);
    else expect(problems).toContainEqual(expect.stringContaining(message));
  });
});
