import fc from 'fast-check';
import { fromSteps, parseGift, printGift, step as stepSchema, toSteps } from '@mikrosprint/curriculum';
import type { ForeignQuestion, Locale } from '@mikrosprint/curriculum';
import { content, question } from './questions.js';

/* Whatever a question is, it comes back from a file and from a step as it went. */

const locale = fc.constantFrom<Locale>('da', 'en');

function read(text: string): ForeignQuestion[] {
  const { questions, problems } = parseGift(text);
  expect(problems).toEqual([]);
  return questions;
}

it('prints what it reads again as it was', () => {
  fc.assert(
    fc.property(fc.array(question, { maxLength: 6 }), (questions) => {
      const { text, left } = printGift(questions);
      expect(left).toEqual([]);
      expect(read(text).map(content)).toEqual(questions.map(content));
    }),
    { numRuns: 500 },
  );
});

it('keeps every question that became a step: GIFT, steps as they are saved, GIFT', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 6 }), locale, (questions, language) => {
      const source = read(printGift(questions).text);
      const { steps, left } = toSteps(source, { locale: language, actor: 'farid' });
      const saved = steps.map(({ step }) => stepSchema.parse(JSON.parse(JSON.stringify(step))));
      for (const { mechanic } of saved) seen.add(mechanic);
      const back = fromSteps(saved, language);
      expect(back.left).toEqual([]);
      const gone = new Set(left.flatMap(({ lines }) => lines));
      const kept = source.filter(({ line }) => !gone.has(line));
      expect(kept).toHaveLength(steps.length);
      expect(read(printGift(back.questions).text).map(content)).toEqual(kept.map(content));
    }),
    { numRuns: 500 },
  );
  expect([...seen].sort()).toEqual(['dialogue', 'recall', 'screen', 'sequence', 'spot']);
});

it('gives the same file the same steps with ids that stand once', () => {
  fc.assert(
    fc.property(fc.array(question, { maxLength: 8 }), (questions) => {
      const twice = [...questions, ...questions];
      const options = { locale: 'da' as const, actor: 'farid', taken: ['oslo'] };
      const first = toSteps(twice, options);
      expect(toSteps(twice, options)).toEqual(first);
      const ids = ['oslo', ...first.steps.map(({ step }) => step.id)];
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
