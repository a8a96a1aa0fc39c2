import fc from 'fast-check';
import { parseMoodleXml, printMoodleXml } from '@mikrosprint/curriculum';
import type { ForeignQuestion } from '@mikrosprint/curriculum';
import { content, question } from './questions.js';

/* Whatever a question is, it comes back from a Moodle XML file as it went. */

const base = { name: 'Q', text: 'What?', feedback: '', line: 7 };

/** Everything but the ends of ranges. */
function withoutEnds(one: ForeignQuestion) {
  if (one.kind !== 'number') return content(one);
  return content({ ...one, answers: one.answers.map((answer) => ({ ...answer, from: 0, to: 0 })) });
}

function ends(questions: readonly ForeignQuestion[]): number[] {
  return questions.flatMap((one) =>
    one.kind === 'number' ? one.answers.flatMap(({ from, to }) => [from, to]) : [],
  );
}

const sayable = question.filter(
  (one) => !('answers' in one) || one.answers.some(({ percent }) => percent > 0),
);

it('prints what it reads again as it was', () => {
  fc.assert(
    fc.property(fc.array(sayable, { maxLength: 6 }), (questions) => {
      const { bytes, left } = printMoodleXml(questions);
      expect(left).toEqual([]);
      const { questions: back, problems } = parseMoodleXml(bytes);
      expect(problems).toEqual([]);
      expect(back.map(withoutEnds)).toEqual(questions.map(withoutEnds));
      // Middle and reach have no room for the last binary digits of two ends that are far apart.
      const came = ends(back);
      const far = ends(questions).filter((end, at) => !(Math.abs(end - (came[at] ?? NaN)) < 1e-6));
      expect(far).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it('keeps a number and its tolerance, and what is said about every other number', () => {
  const one: ForeignQuestion = {
    ...base,
    kind: 'number',
    answers: [
      { from: 3.141, to: 3.142, percent: 100, feedback: 'Yes' },
      { from: -5, to: -5, percent: 50, feedback: '' },
      { from: -Number.MAX_VALUE, to: Number.MAX_VALUE, percent: 0, feedback: 'No' },
    ],
  };
  expect(parseMoodleXml(printMoodleXml([one]).bytes).questions.map(content)).toEqual([content(one)]);
});

it('counts what Moodle would not take', () => {
  const answer = (percent: number) => ({ text: 'a', percent, feedback: '' });
  const { bytes, left } = printMoodleXml([
    { ...base, kind: 'unknown', what: 'cloze' },
    { ...base, kind: 'essay', text: '' },
    { ...base, kind: 'choice', answers: [answer(100)] },
    { ...base, kind: 'short-answer', answers: [answer(0)] },
    { ...base, kind: 'matching', pairs: [{ left: 'a', right: 'b' }] },
    { ...base, kind: 'ordering', items: ['a'] },
    { ...base, kind: 'essay' },
  ]);
  expect(left.map(({ kind, reason, lines }) => [kind, reason, lines])).toEqual([
    ['cloze', 'unknown-kind', [7]],
    ['essay', 'no-text', [7]],
    ['choice', 'too-few-answers', [7]],
    ['short-answer', 'no-right-answer', [7]],
    ['matching', 'too-few-answers', [7]],
    ['ordering', 'too-few-answers', [7]],
  ]);
  expect(parseMoodleXml(bytes).questions.map(({ kind }) => kind)).toEqual(['essay']);
});
