import { checkContent, parseGift, placesToWrite, textIn, toSteps } from '@mikrosprint/curriculum';
import type { ForeignQuestion, Step, ToStepsOptions } from '@mikrosprint/curriculum';
import { filesOf, goodDocuments } from '../support/content.js';

/* What a question becomes, what stands in where it says nothing, and what becomes no step. */

const danish: ToStepsOptions = { locale: 'da', actor: 'farid' };

function steps(file: string, options: ToStepsOptions = danish): Step[] {
  const { questions, problems } = parseGift(file);
  expect(problems).toEqual([]);
  const made = toSteps(questions, options);
  expect(made.left).toEqual([]);
  return made.steps.map(({ step }) => step);
}

function only(file: string, options: ToStepsOptions = danish): Step {
  const [step] = steps(file, options);
  if (!step) throw new Error('no step was made');
  return step;
}

/** One question for each kind of step, and for each way to it. */
const everyWay: [string, string, Step['mechanic']][] = [
  ['a choice', 'Hvad er hovedstaden? {=Oslo#Ja, det er byen. ~Bergen ~Moss}', 'recall'],
  ['true or false', 'Oslo er en by. {T}', 'recall'],
  ['three pairs', 'Hvad hører sammen? {=A -> 1 =B -> 2 =C -> 3}', 'recall'],
  ['two pairs', 'Hvad hører sammen her? {=Kat -> dyr =Bil -> ting}', 'screen'],
  ['sides that come twice', 'Dyr eller ting? {=Hund -> dyr =Ko -> dyr =Bil -> ting =Bord -> ting}', 'screen'],
  ['a side without a partner', 'Hvor bor de? {=Ole -> Oslo =Kai -> Moss =Liv -> Bergen = -> Rom}', 'screen'],
  ['a partly right answer', 'Hvad siger du? {=Hej med dig ~%50%Hej ~Nå}', 'dialogue'],
  ['two answers that are right alone', 'Hvad kan du svare? {=Ja tak =Nej tak ~Hvad}', 'dialogue'],
  ['several right answers', 'Hvad er byer? {~%50%Oslo ~%50%Moss ~%-100%Rhinen}', 'spot'],
  ['one right answer of six', 'Hvad er en by? {=Oslo ~a ~b ~c ~d ~e}', 'spot'],
  ['a short answer', 'Skriv byens navn. {=Oslo =Kristiania =%50%Christiania}', 'screen'],
  ['a short answer with stars', 'Skriv navnet på byen. {=*Oslo* =Kristiania}', 'screen'],
  ['a number', 'Hvor mange er der? {#3,25}', 'screen'],
  ['a range', 'Hvor mange er der cirka? {#3..5}', 'screen'],
  ['several numbers', 'Hvilket tal er det? {#=3 =5 =%50%4}', 'screen'],
  ['an order', 'Hvad kommer efter hvad? {>3 ALL\nFørst vask\n2. kog\nSidst spis}', 'sequence'],
];

it.each(everyWay)('makes a step of %s', (_, file, mechanic) => {
  expect(only(file).mechanic).toBe(mechanic);
  expect(only(file, { ...danish, locale: 'en' }).mechanic).toBe(mechanic);
});

it('makes steps that pass every check of content but for what the source does not say', () => {
  const all = everyWay.map(([, file]) => file).join('\n\n');
  for (const locale of ['da', 'en'] as const) {
    const documents = goodDocuments();
    const level = documents['demo/levels/case.json'] as { steps: object[]; minutes: number };
    // A level has at most twelve steps.
    const made = steps(all, { ...danish, locale });
    for (const part of [made.slice(0, 8), made.slice(8)]) {
      documents['demo/levels/case.json'] = { ...level, minutes: 4, steps: [...level.steps, ...part] };
      const { problems, sprints } = checkContent(filesOf(documents));
      expect(sprints).toHaveLength(1);
      const unsaid = locale === 'da' ? /has no English text/u : /looks like Danish/u;
      const others = problems.filter(
        ({ message }) => !unsaid.test(message) && !/minutes|Minutes|workload/u.test(message),
      );
      expect(others).toEqual([]);
    }
  }
});

it('makes steps whose ids tell nothing in an exam', () => {
  const documents = goodDocuments();
  const exam = documents['demo/levels/exam.json'] as { steps: object[] };
  const made = steps(everyWay.map(([, file]) => file).join('\n\n')).map((step) => ({
    ...step,
    outcome: 'secure',
  }));
  documents['demo/levels/exam.json'] = { ...exam, steps: [...exam.steps, ...made] };
  const messages = checkContent(filesOf(documents)).problems.map(({ message }) => message);
  expect(messages.filter((message) => message.includes('may tell'))).toEqual([]);
  // The check does look at them.
  const [first] = exam.steps as { task: { options: { id: string }[] } }[];
  if (first?.task.options[0]) first.task.options[0].id = 'right-one';
  const spoiled = checkContent(filesOf(documents)).problems.map(({ message }) => message);
  expect(spoiled.some((message) => message.includes('may tell'))).toBe(true);
});

it('keeps what the source says and marks what stands in for it', () => {
  const step = only('::By::Hvad er en by? {=Oslo#Ja, der bor folk. ~Rhinen ~%-50%Norge#Det er et land.}');
  expect(step).toMatchObject({
    id: 'hvad-er-en-by',
    mechanic: 'recall',
    prompt: { da: 'Hvad er en by?' },
    feedback: { da: 'Godt. Du har fundet svaret.', en: 'Good. You have found the answer.' },
    task: {
      options: [
        { id: 'oslo', text: { da: 'Oslo' }, right: true, why: { da: 'Ja, der bor folk.' } },
        {
          id: 'rhinen',
          right: false,
          why: { da: '“Rhinen” er ikke det rigtige svar.', en: '“Rhinen” is not the right answer.' },
        },
        { id: 'norge', right: false, why: { da: 'Det er et land.' } },
      ],
    },
    origin: { kind: 'choice', language: 'da', name: 'By', percents: { norge: -50 } },
  });
  const places = placesToWrite(step).map(({ path, languages, missing }) => [
    path.join('.'),
    languages,
    missing,
  ]);
  expect(places).toEqual([
    ['prompt', ['en'], 'translation'],
    ['feedback', ['da', 'en'], 'stand-in'],
    ['task.options.0.text', ['en'], 'translation'],
    ['task.options.0.why', ['en'], 'translation'],
    ['task.options.1.text', ['en'], 'translation'],
    ['task.options.1.why', ['da', 'en'], 'stand-in'],
    ['task.options.2.text', ['en'], 'translation'],
    ['task.options.2.why', ['en'], 'translation'],
  ]);
});

it('marks a place no longer when its author has written there', () => {
  const step = only('Hvad er det? {=En by ~En flod}');
  const written = { ...step, feedback: { da: 'Godt set.', en: 'Well seen.' } };
  const placesOf = (one: Step) => placesToWrite(one).map(({ path }) => path.join('.'));
  expect(placesOf(step)).toContain('feedback');
  expect(placesOf(written)).not.toContain('feedback');
  const half = { ...step, feedback: { ...step.feedback, da: 'Godt set.' } };
  expect(placesToWrite(half).find(({ path }) => path[0] === 'feedback')?.languages).toEqual(['en']);
});

it('puts English words in both places and marks the Danish ones', () => {
  const step = only('What is a city? {=Oslo ~12}', { ...danish, locale: 'en' });
  expect(step.prompt).toEqual({ da: 'What is a city?', en: 'What is a city?' });
  const places = placesToWrite(step).filter(({ missing }) => missing === 'translation');
  expect(places).toContainEqual({ path: ['prompt'], languages: ['da'], missing: 'translation' });
  expect(places.some(({ path }) => path.join('.') === 'task.options.1.text')).toBe(false);
});

it('gives a talk to the person it is told', () => {
  expect(only('Hvad siger du? {=Hej ~%60%Dav ~%-10%Nå}', { ...danish, actor: 'bent' })).toMatchObject({
    mechanic: 'dialogue',
    actor: 'bent',
    nodes: [
      {
        says: { da: 'Hvad siger du?' },
        choices: [
          { label: { da: 'Hej' }, quality: 'good' },
          { label: { da: 'Dav' }, quality: 'ok' },
          { label: { da: 'Nå' }, quality: 'bad' },
        ],
      },
    ],
    origin: { percents: { dav: 60, naa: -10 } },
  });
});

it.each<[string, string, object]>([
  ['one text', 'Navn? {=Oslo =%50%Olso}', { rule: 'exact', value: 'Oslo' }],
  ['several texts', 'Navn? {=Oslo =Moss}', { rule: 'one-of', values: ['Oslo', 'Moss'] }],
  [
    'a star that is only a sign',
    'Hvad er gange? {=\\*}'.replace('\\*', '\\\\*'),
    { rule: 'exact', value: '*' },
  ],
  ['stars', 'Navn? {=*Oslo? =a.b}', { rule: 'pattern', pattern: '.*Oslo\\?|a\\.b', example: 'Oslo?' }],
  ['a number with decimals', 'Tal? {#3.125}', { rule: 'exact', value: '3,125' }],
  ['a range', 'Tal? {#2:0.5}', { rule: 'range', from: 1.5, to: 2.5 }],
  ['numbers', 'Tal? {#=1 =-2.5}', { rule: 'one-of', values: ['1', '-2,5'] }],
  ['a number beyond all figures', 'Tal? {#1e30}', { rule: 'range', from: 1e30, to: 1e30 }],
])('takes %s in a field', (_, file, accept) => {
  expect(only(file)).toMatchObject({ fields: [{ accept }] });
});

it('puts the choices of pairs in the order of the alphabet, so that their place tells nothing', () => {
  const step = only('Hvor? {=Ole -> Oslo =Kai -> Bergen =Liv -> Moss = -> Aarhus}');
  if (step.mechanic !== 'screen') throw new Error('it is no page');
  const [field] = step.fields;
  const texts = field && 'options' in field ? field.options.map(({ text }) => textIn(text, 'da')) : [];
  expect(texts).toEqual(['Aarhus', 'Bergen', 'Moss', 'Oslo']);
  expect(step.fields.map(({ accept }) => accept)).toEqual(
    ['oslo', 'bergen', 'moss'].map((value) => ({ rule: 'exact', value })),
  );
});

it('gives the same text another id when the level or the file has it already', () => {
  const ids = steps('Hvad? {T}\n\nHvad? {F}\n\nHvad? {F}\n\nЩо це? {T}', { ...danish, taken: ['hvad'] }).map(
    ({ id }) => id,
  );
  expect(new Set([...ids, 'hvad']).size).toBe(5);
  expect(ids[0]).toMatch(/^hvad-[a-z]{6}$/u);
  expect(ids[2]).toBe(`${ids[1]}-2`);
  expect(ids[3]).toMatch(/^question-[a-z]{6}$/u);
});

const long = 'x'.repeat(401);
const unmappable: [string, string][] = [
  ['essay', 'Skriv om det. {}'],
  ['description', 'Her er en tekst.'],
  ['too-many-answers', 'Hvilken? {=a ~%50%b ~c ~d ~e}'],
  ['too-many-answers', 'Hvilken? {=a ~b ~c ~d ~e ~f ~g ~h ~i ~j}'],
  ['too-many-answers', `Hvilke? {${'~%10%a'.repeat(9).replace(/a/gu, (_, at: number) => `a${at}`)}}`],
  ['too-many-answers', `Navn? {${[...'abcdefghijklm'].map((sign) => `=${sign}`).join('')}}`],
  ['too-many-answers', `Par? {${[...'abcdefghi'].map((sign) => `=${sign} -> ${sign}`).join('')}}`],
  ['too-many-answers', `Orden? {>9\n${[...'abcdefghi'].join('\n')}}`],
  ['too-few-answers', 'Orden? {>2\na\nb}'],
  ['too-few-answers', 'Par? {=a -> b =c -> b}'],
  ['same-answer-twice', 'Hvilken? {=a ~b ~b}'],
  ['same-answer-twice', 'Par? {=a -> b =a -> c =d -> e}'],
  ['same-answer-twice', 'Orden? {>3\na\nb\na}'],
  ['no-right-answer', 'Navn? {=%50%a}'],
  ['no-right-answer', 'Tal? {#=%50%3}'],
  ['any-answer-right', 'Navn? {=*}'],
  ['any-answer-right', 'Navn? {=*a*b*c*}'],
  ['any-answer-right', 'Tal? {#*}'],
  ['separate-ranges', 'Tal? {#=1..2 =4..5}'],
  ['text-too-long', `Hvilken? {=${long} ~b}`],
  ['text-too-long', `Navn? {=${long}}`],
  ['text-too-long', `${'x'.repeat(1201)} {T}`],
  ['text-too-long', `Hvad? {T#${'x'.repeat(1201)}}`],
];

it.each(unmappable)('lists as "%s" what cannot be a step', (reason, file) => {
  const { questions, problems } = parseGift(`${file}\n\nEr det? {T}`);
  expect(problems).toEqual([]);
  const { steps: made, left } = toSteps(questions, danish);
  expect(left).toEqual([expect.objectContaining({ reason, kind: questions[0]?.kind, count: 1, lines: [1] })]);
  expect(made).toHaveLength(1);
});

it('counts what is left by kind and reason, and names what is not known by its own word', () => {
  const base = { name: '', text: 'Hvad?', feedback: '' };
  const questions: ForeignQuestion[] = [
    { ...base, line: 1, kind: 'essay' },
    { ...base, line: 4, kind: 'unknown', what: 'ddimageortext' },
    { ...base, line: 9, kind: 'essay' },
    { ...base, line: 12, kind: 'true-false', text: '', right: true, whenTrue: '', whenFalse: '' },
  ];
  const { steps: made, left } = toSteps(questions, danish);
  expect(made).toEqual([]);
  expect(left).toMatchObject([
    { kind: 'essay', reason: 'essay', count: 2, lines: [1, 9] },
    { kind: 'ddimageortext', reason: 'unknown-kind', count: 1, lines: [4] },
    { kind: 'true-false', reason: 'no-text', count: 1, lines: [12] },
  ]);
  for (const { words } of left) expect(words.da).not.toBe(words.en);
});
