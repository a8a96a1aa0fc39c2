import fc from 'fast-check';
import { step as stepSchema, type RecallStep, type Step } from '@mikrosprint/curriculum';
import { judgeQuestion, questionView, recallsOf, type ReviewQuestion } from '@mikrosprint/level-engine';
import { authoredStep } from './support/authored-steps.js';
import { pageStep } from './support/samples-page.js';
import { choiceStep, formStep, pairsStep, roomStep, sortStep, talkStep } from './support/samples.js';

/* What a step gives to ask again: one quick question for each part of it (C-11). */

const stepOf = (given: object): Step => stepSchema.parse(given);

function optionsOf({ recall }: { recall: RecallStep }) {
  if (recall.task.kind !== 'choice') throw new Error('not a choice');
  return recall.task.options;
}

const rightOf = (question: ReviewQuestion) => optionsOf(question).filter(({ right }) => right);

function question(given: object, part: string): ReviewQuestion {
  const found = recallsOf(stepOf(given)).find((each) => each.part === part);
  if (!found) throw new Error(`no question about ${part}`);
  return found;
}

describe('every question of every step that can be written', () => {
  const everyQuestion = (check: (question: ReviewQuestion, step: Step) => void) =>
    fc.assert(
      fc.property(authoredStep, (step) => {
        for (const each of recallsOf(step)) check(each, step);
      }),
      { numRuns: 300 },
    );

  it('is a step that its schema takes', () => {
    everyQuestion(({ recall }) => expect(stepSchema.safeParse(recall).error).toBeUndefined());
  });

  it('has two to four answers and exactly one that is right', () => {
    everyQuestion((each) => {
      expect(optionsOf(each).length).toBeGreaterThanOrEqual(2);
      expect(optionsOf(each).length).toBeLessThanOrEqual(4);
      expect(rightOf(each)).toHaveLength(1);
    });
  });

  it('has no two answers that read the same, in either language', () => {
    everyQuestion(({ recall }) => {
      const options = optionsOf({ recall });
      for (const locale of ['da', 'en'] as const) {
        const read = options.map(({ text }) => text[locale]?.trim().toLowerCase());
        expect(new Set(read).size).toBe(options.length);
      }
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
    });
  });

  it('speaks both languages, in the question and in every reason', () => {
    everyQuestion(({ recall, topic, task, paper }) => {
      const options = optionsOf({ recall });
      const about = [topic, task, paper?.title, paper?.from, ...(paper?.paragraphs ?? [])];
      const texts = [recall.prompt, recall.feedback, ...options.flatMap(({ text, why }) => [text, why])];
      for (const text of [...texts, ...about]) if (text) expect(text.en).toBeTruthy();
    });
  });

  it('has a name that no other question of the step has, and keeps it', () => {
    fc.assert(
      fc.property(authoredStep, (step) => {
        const parts = recallsOf(step).map(({ part }) => part);
        expect(new Set(parts).size).toBe(parts.length);
        expect(recallsOf(step)).toEqual(recallsOf(structuredClone(step)));
      }),
    );
  });

  it('is remembered well by whoever presses the right answer at once', () => {
    fc.assert(
      fc.property(authoredStep, fc.integer({ min: 0, max: 0xffffffff }), (step, seed) => {
        for (const each of recallsOf(step)) {
          const shown = questionView(each.recall, seed);
          const [right] = rightOf(each);
          if (shown.task.kind !== 'choice') throw new Error('not a choice');
          expect(shown.task.options.map(({ id }) => id)).toContain(right?.id);
          const press = { type: 'choose', payload: { option: right?.id } };
          expect(judgeQuestion(each.recall, seed, [press])).toEqual({ ok: true, recollection: 'good' });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives something to ask for every mechanic', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(authoredStep, (step) => {
        if (recallsOf(step).length > 0) seen.add(step.mechanic);
      }),
      { numRuns: 400 },
    );
    const all = ['compose', 'dialogue', 'recall', 'screen', 'sequence', 'sheet', 'shift', 'spot', 'triage'];
    expect([...seen].sort()).toEqual(all);
  });
});

describe('the questions of a step', () => {
  it.each([
    ['a question', choiceStep, ['question']],
    ['pairs', pairsStep, ['name', 'health', 'cpr']],
    ['a room', roomStep, ['note', 'folder', 'stick', 'cup', 'plant']],
    ['cases', sortStep, ['one', 'two', 'three', 'four']],
    ['a talk', talkStep, ['hello', 'calm', 'angry']],
    ['a form: what is typed is not asked', formStep, ['kind']],
    ['a page', pageStep, ['entry', 'letter']],
  ])('%s', (_, given, parts) => {
    expect(recallsOf(stepOf(given)).map(({ part }) => part)).toEqual(parts);
  });

  it('asks where a case belongs, and says why', () => {
    const { recall, task } = question(sortStep, 'two');
    expect(recall.prompt).toEqual({
      da: 'Hvor hører "Sag two" til?',
      en: 'Where does "Sag two (en)" belong?',
    });
    expect(task?.da).toBe('Læg hver sag, hvor den hører til.');
    expect(optionsOf({ recall })).toMatchObject([
      { id: 'answer', right: false, why: { da: 'Derfor forward.' } },
      { id: 'forward', right: true, why: { da: 'Derfor forward.' } },
    ]);
  });

  it('asks of a thing that was to be found, and of one that was not', () => {
    expect(question(roomStep, 'note').recall.prompt.da).toBe('Er "Gul seddel" en af dem?');
    expect(rightOf(question(roomStep, 'note'))[0]?.id).toBe('yes');
    expect(rightOf(question(roomStep, 'cup'))[0]?.id).toBe('no');
  });

  it('lets the person speak, and says what became of the answer', () => {
    const asked = question(talkStep, 'hello');
    expect(asked.recall.intro).toEqual({
      actor: 'citizen-bent',
      text: { da: 'Goddag.', en: 'Goddag. (en)' },
    });
    expect(rightOf(asked)[0]).toMatchObject({ id: 'ask', why: { da: 'Så lyder svaret: "Svar på ask."' } });
    const willDo = optionsOf(asked).find(({ id }) => id === 'shrug');
    expect(willDo?.why.da).toBe('Det går an, men der er et bedre. Her lyder svaret: "Svar på shrug."');
  });

  it('keeps quotation marks from standing in each other', () => {
    const items = sortStep.items.map((item, index) => ({
      ...item,
      subject:
        index === 0 ? { da: '"Helt ærligt"', en: '"Honestly"' } : { da: 'Den "nye"', en: 'The "new" one' },
    }));
    const step = { ...sortStep, items };
    expect(question(step, 'one').recall.prompt.da).toBe('Hvor hører "Helt ærligt" til?');
    expect(question(step, 'two').recall.prompt.en).toBe(`Where does "The 'new' one" belong?`);
  });

  it('lays the letter beside a field that is filled from it', () => {
    const { paper, recall } = question(formStep, 'kind');
    expect(paper?.paragraphs[0]?.da).toBe('Modtaget 24. april.');
    expect(recall.prompt.da).toBe('Hvad skal der stå i feltet "Sagstype"?');
  });

  it('tells two files of one name apart by the line below, and asks what one chooses', () => {
    const { recall } = question(pageStep, 'letter');
    expect(recall.prompt).toEqual({
      da: 'Hvad vælger du ved "Vælg fil"?',
      en: 'What do you choose at "Vælg fil (en)"?',
    });
    // The second file that will do is left out: it would be right as well.
    expect(optionsOf({ recall }).map(({ text, right }) => [text.da, right])).toEqual([
      ['Ansøgning.docx – Tekst, 18 KB', false],
      ['Ansøgning.pdf – PDF, 92 KB', true],
      ['Ansøgning.jpg – Billede, 3 MB', false],
    ]);
    expect(optionsOf(question(pageStep, 'entry')).map(({ text }) => text.da)).toEqual([
      'Søg jobbet – Send ansøgning og papirer',
      'Tip en ven',
      'Gem til senere',
    ]);
  });

  it('leaves out an answer that reads like the right one', () => {
    const pairs = pairsStep.task.pairs.map((pair) => ({ ...pair, right: { da: 'Følsom', en: 'Sensitive' } }));
    expect(recallsOf(stepOf({ ...pairsStep, task: { kind: 'pairs', pairs } }))).toEqual([]);
  });
});
