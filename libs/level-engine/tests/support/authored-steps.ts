import fc from 'fast-check';
import { step, type Step } from '@mikrosprint/curriculum';

/*
 * Steps as authors might write them: any words in both languages, quotation marks and twins among them, every mechanic,
 * all through the schema.
 */

const plainWords = fc
  .array(fc.constantFrom('brev', 'sag', 'Navn', '"citat"', 'ja', 'frist.', '26-1187', 'æble?', 'ja'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

const localized = plainWords.map((da) => ({ da, en: `${da} (en)` }));

const named = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** A record with words under every key. */
const worded = <K extends string>(...keys: K[]): fc.Arbitrary<Record<K, { da: string; en: string }>> =>
  fc.tuple(...keys.map(() => localized)).map((texts) => {
    const entries = keys.map((key, index) => [key, texts[index]] as const);
    return Object.fromEntries(entries) as Record<K, { da: string; en: string }>;
  });

const base = fc.record({
  id: fc.constant('step'),
  prompt: localized,
  feedback: localized,
  hint: fc.option(localized, { nil: undefined }),
  source: fc.option(localized, { nil: undefined }),
  skills: fc.constantFrom({}, { lock: 1 }),
});

const material = worded('title', 'from', 'paragraph').map(({ title, from, paragraph }) => ({
  title,
  from,
  kind: 'letter',
  paragraphs: [paragraph],
}));

/** Things with an id each and words under the keys. */
function listOf<K extends string>(prefix: string, least: number, most: number, ...keys: K[]) {
  return fc
    .integer({ min: least, max: most })
    .chain((count) =>
      fc.tuple(...named(prefix, count).map((id) => worded(...keys).map((words) => ({ id, ...words })))),
    );
}

const recallChoice = fc.record({
  mechanic: fc.constant('recall'),
  task: listOf('o', 2, 4, 'text', 'why').map((options) => ({
    kind: 'choice',
    options: options.map((option, index) => ({ ...option, right: index === 0 })),
  })),
});
const recallPairs = fc.record({
  mechanic: fc.constant('recall'),
  task: listOf('p', 3, 5, 'left', 'right', 'why').map((pairs) => ({ kind: 'pairs', pairs })),
});
const triage = fc.record({
  mechanic: fc.constant('triage'),
  piles: listOf('pile', 2, 5, 'label').map((piles) => piles.map((pile) => ({ ...pile, mark: 'circle' }))),
  items: listOf('item', 3, 6, 'subject', 'body', 'from', 'why').map((items) =>
    items.map((item, index) => ({ ...item, pile: `pile${1 + (index % 2)}` })),
  ),
});
const spot = fc.record({
  mechanic: fc.constant('spot'),
  surface: fc.constant('document'),
  document: worded('title'),
  targets: listOf('t', 1, 4, 'label', 'why'),
  decoys: listOf('d', 0, 4, 'label', 'why'),
});
const dialogue = fc.record({
  mechanic: fc.constant('dialogue'),
  actor: fc.constant('bent'),
  nodes: fc
    .array(fc.tuple(localized, listOf('c', 2, 4, 'label', 'reply'), fc.constantFrom('ok', 'bad', 'good')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((nodes) =>
      nodes.map(([says, choices, second], index) => ({
        id: `n${index + 1}`,
        says,
        choices: choices.map((choice, at) => ({
          ...choice,
          quality: at === 0 ? 'good' : at === 1 ? second : 'bad',
        })),
      })),
    ),
});
const screen = fc.record({
  mechanic: fc.constant('screen'),
  app: fc
    .tuple(worded('title'), fc.constantFrom('case', 'browser', 'phone', 'writer', 'call'))
    .map(([{ title }, kind]) => ({ title, kind })),
  material,
  submit: localized,
  fields: fc
    .tuple(
      worded('label', 'why'),
      worded('label', 'why'),
      fc.oneof(listOf('v', 2, 5, 'text'), listOf('v', 2, 5, 'text', 'detail')),
      fc.constantFrom('select', 'radio', 'file', 'press'),
    )
    .map(([typed, chosen, options, type]) => [
      { id: 'typed', type: 'text', accept: { rule: 'exact', value: 'x' }, ...typed },
      { id: 'chosen', type, options, accept: { rule: 'one-of', values: ['v1', 'v2'] }, ...chosen },
    ]),
});
const arrangements = (ids: readonly string[]) =>
  fc.oneof(
    fc.constant({ kind: 'order' }),
    localized.map((why) => ({ kind: 'before', rules: [{ first: ids[0], then: ids[1], why }] })),
    listOf('slot', 2, 6, 'label', 'detail').map((slots) => ({
      kind: 'slots',
      slots,
      accept: Object.fromEntries(ids.map((id, index) => [id, index === 0 ? ['slot1', 'slot2'] : ['slot1']])),
    })),
  );
const sequence = listOf('card', 3, 6, 'label', 'detail', 'why').chain((cards) =>
  fc.record({
    mechanic: fc.constant('sequence'),
    cards: fc.constant(cards),
    arrangement: arrangements(cards.map(({ id }) => id)),
    submit: localized,
  }),
);
const compose = fc.record({
  mechanic: fc.constant('compose'),
  paper: worded('to', 'subject').map((words) => ({ kind: 'mail', ...words })),
  material: fc.option(material, { nil: undefined }),
  blocks: listOf('b', 4, 8, 'text'),
  rules: fc.tuple(worded('need', 'why'), worded('need', 'why')).map(([one, other]) => [
    { id: 'greet', rule: 'must', blocks: ['b1'], ...one },
    { id: 'case', rule: 'must-not', blocks: ['b2', 'b3'], ...other },
  ]),
  submit: localized,
  reply: localized.map((text) => ({ actor: 'bent', text })),
});
const sheet = fc.record({
  mechanic: fc.constant('sheet'),
  title: localized,
  columns: fc.constant(3),
  rows: fc.constant(5),
  cells: fc.constant({ A1: '1', A2: '2' }),
  goals: fc
    .array(
      fc.tuple(
        worded('label', 'why'),
        fc.constantFrom('=SUM(A1:A2)', '=HVIS(A1>1;"a;b";2)', '=A1*$A$2', '=A1+A2'),
        fc.boolean(),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((goals) =>
      goals.map(([words, solution, mustFix], index) => ({
        id: `g${index + 1}`,
        cells: `B${index + 1}`,
        solution,
        mustFix: mustFix && solution.includes('$'),
        checks: [{ A1: '4' }],
        ...words,
      })),
    ),
});

const tasks = [recallChoice, recallPairs, triage, spot, dialogue, screen, sequence, compose, sheet];

const taskStep = fc
  .tuple(base, fc.oneof(...tasks.map((task) => task as fc.Arbitrary<object>)))
  .map(([shared, task]) => ({ ...shared, ...task }));

const shiftStep = fc
  .tuple(base, fc.array(fc.tuple(taskStep, worded('wants', 'why')), { minLength: 2, maxLength: 3 }))
  .map(([shared, cases]) => ({
    ...shared,
    mechanic: 'shift',
    arrivals: cases.map(([task, words], index) => ({
      id: `a${index + 1}`,
      actor: 'bent',
      patience: 5,
      step: task,
      ...words,
    })),
  }));

/** Any step of any mechanic, as it is after its schema. */
export const authoredStep: fc.Arbitrary<Step> = fc
  .oneof(
    { weight: 4, arbitrary: taskStep as fc.Arbitrary<object> },
    { weight: 1, arbitrary: shiftStep as fc.Arbitrary<object> },
  )
  .map((given) => step.parse(JSON.parse(JSON.stringify(given))));
