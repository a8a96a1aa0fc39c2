// Sentences that a CV is offered: read aloud in Danish before they were written down here.
import { educationFields, educationLevels, emptyCv, type Cv, type SkillsView } from '@mikrosprint/contracts';
import { draftsOf, type DraftFacts } from '../src/cv/drafts/drafts.js';
import { educationSentences } from '../src/cv/drafts/education-sentences.js';
import { skillInFirstPerson, taskInFirstPerson } from '../src/cv/drafts/first-person.js';

type Sprint = SkillsView['sprints'][number];

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const skill = (changes: Partial<Sprint['skills'][number]>): Sprint['skills'][number] => ({
  ...{ id: 'sort-cases', percent: 92, levels: [], badgeIds: [] },
  title: {
    da: 'Kan sortere post og mail efter, hvad der haster',
    en: 'Can sort post and e-mail by urgency',
  },
  ...changes,
});
const sprint = (changes: Partial<Sprint> = {}): Sprint => ({
  ...{ enrolmentId: id(1), sprintId: 'gdpr', title: { da: 'GDPR-kontoret', en: 'The GDPR office' } },
  ...{ completedAt: null, examPercent: null, skills: [skill({})] },
  ...changes,
});
const office: Cv['education'][number] = {
  ...{ id: id(20), title: 'Kontorassistent', place: '', level: 'course', field: 'office' },
  ...{ from: null, to: null },
};
const drafts = (changes: Partial<DraftFacts>) =>
  draftsOf({ sprints: [], certificates: [], cv: emptyCv, ...changes });
const danish = (changes: Partial<DraftFacts>) => drafts(changes).map(({ text }) => text.da);

describe('skills in the first person', () => {
  test.each([
    ['Kan skrive formler i et regneark', 'Jeg kan skrive formler i et regneark.'],
    ['Kan passe på sit MitID og afvise svindel', 'Jeg kan passe på mit MitID og afvise svindel.'],
    [
      'Kan melde sig til et vikarbureau og aftale en vagt på nettet',
      'Jeg kan melde mig til et vikarbureau og aftale en vagt på nettet.',
    ],
    [
      'Kan passe på sine oplysninger, når papirer sendes',
      'Jeg kan passe på mine oplysninger, når papirer sendes.',
    ],
    ['Kan styre, hvem der ser ens CV på nettet', 'Jeg kan styre, hvem der ser mit CV på nettet.'],
    ['Kan kende to breve, der ikke er ens', 'Jeg kan kende to breve, der ikke er ens.'],
    ['Kan ekspedere, så kunden får sin pris', 'Jeg kan ekspedere, så kunden får sin pris.'],
    ['Kan bruge SUM, MIDDEL, MAKS, MIN og AFRUND', 'Jeg kan bruge SUM, MIDDEL, MAKS, MIN og AFRUND.'],
    ['IT-sikre en computer', 'Jeg kan IT-sikre en computer.'],
  ])('%s', (title, said) => {
    expect(skillInFirstPerson(title, 'da')).toBe(said);
  });

  test('in English', () => {
    expect(skillInFirstPerson('Can look after a MitID and turn fraud away', 'en')).toBe(
      'I can look after a MitID and turn fraud away.',
    );
  });
});

describe('tasks in the first person', () => {
  test.each([
    ['Læse, hvad du godkender, og afvise resten', 'Jeg kan læse, hvad jeg godkender, og afvise resten.'],
    ['Tjekke en besked ad en vej, du selv vælger', 'Jeg kan tjekke en besked ad en vej, jeg selv vælger.'],
    ['Aftale og bekræfte en vagt, man kan holde', 'Jeg kan aftale og bekræfte en vagt, jeg kan holde.'],
    [
      'Søge en rejse efter, hvornår man skal være fremme',
      'Jeg kan søge en rejse efter, hvornår jeg skal være fremme.',
    ],
  ])('%s', (task, said) => {
    expect(taskInFirstPerson(task, 'da')).toBe(said);
  });

  test.each([
    ['Check a message by a way you choose yourself', 'I can check a message by a way I choose myself.'],
    ['Send whoever helps you a message', 'I can send whoever helps me a message.'],
    ['Know the three signs of a false message', 'I know the three signs of a false message.'],
    ['Note how you know who is asking', 'I can note how I know who is asking.'],
  ])('%s', (task, said) => {
    expect(taskInFirstPerson(task, 'en')).toBe(said);
  });
});

describe('what is offered', () => {
  test('nothing to somebody who has shown and written nothing', () => {
    expect(drafts({})).toEqual([]);
  });

  test('a finished sprint, with its exam where there was one', () => {
    const done = { skills: [], completedAt: '2026-11-21T13:00:00.000Z' };
    expect(danish({ sprints: [sprint(done)] })).toEqual([
      'Jeg har gennemført kurset »GDPR-kontoret« (november 2026).',
    ]);
    const [draft] = drafts({ sprints: [sprint({ ...done, examPercent: 84 })] });
    expect(draft?.text).toEqual({
      da: 'Jeg har gennemført kurset »GDPR-kontoret« og bestået prøven med 84 % rigtige (november 2026).',
      en: 'I completed the course “The GDPR office” and passed the test with 84% correct (November 2026).',
    });
  });

  test('a month is the one on the wall in Copenhagen', () => {
    const [draft] = drafts({ sprints: [sprint({ skills: [], completedAt: '2026-11-30T23:30:00.000Z' })] });
    expect(draft?.text.da).toContain('december 2026');
  });

  test('a skill from 70 percent on, and why', () => {
    expect(drafts({ sprints: [sprint({ skills: [skill({ percent: 69 })] })] })).toEqual([]);
    expect(drafts({ sprints: [sprint({ skills: [skill({ percent: 70 })] })] })).toEqual([
      {
        text: {
          da: 'Jeg kan sortere post og mail efter, hvad der haster.',
          en: 'I can sort post and e-mail by urgency.',
        },
        source: { kind: 'skill', sprintId: 'gdpr', skillId: 'sort-cases' },
        because: {
          da: 'Du har vist det på banerne i »GDPR-kontoret« (70 %).',
          en: 'You have shown it on the levels of “The GDPR office” (70%).',
        },
      },
    ]);
  });

  test('a text that exists in Danish only stays Danish', () => {
    const [draft] = drafts({ sprints: [sprint({ skills: [skill({ title: { da: 'Kan bage' } })] })] });
    expect(draft?.text).toEqual({ da: 'Jeg kan bage.' });
  });

  test('once, when a sprint was taken in two versions', () => {
    expect(danish({ sprints: [sprint(), sprint({ enrolmentId: id(2) })] })).toHaveLength(1);
  });

  test('not again after it was taken over, also when it was edited since', () => {
    const source = { kind: 'skill' as const, skillId: 'sort-cases', sprintId: 'gdpr' };
    const mine = { id: id(3), text: 'Jeg sorterer post hver dag.', source, state: 'approved' as const };
    expect(danish({ sprints: [sprint()], cv: { ...emptyCv, sentences: [mine] } })).toEqual([]);
    const own = { ...mine, source: { kind: 'own' as const } };
    expect(danish({ sprints: [sprint()], cv: { ...emptyCv, sentences: [own] } })).toHaveLength(1);
    const same = { ...own, text: 'Jeg kan sortere post og mail efter, hvad der haster.' };
    expect(danish({ sprints: [sprint()], cv: { ...emptyCv, sentences: [same] } })).toEqual([]);
  });

  test('from an education, one sentence at a time', () => {
    const all = drafts({ cv: { ...emptyCv, education: [office] } });
    expect(all.map(({ text }) => text.da)).toEqual([
      'Jeg kan skrive klare mails og breve.',
      'Jeg kan registrere oplysninger korrekt og holde orden i filer.',
      'Jeg kan styre en kalender og planlægge møder.',
    ]);
    const [first] = all;
    if (first === undefined) throw new Error('no drafts');
    const taken = { id: id(3), text: 'I mine ord.', source: first.source, state: 'draft' as const };
    expect(danish({ cv: { ...emptyCv, education: [office], sentences: [taken] } })).toHaveLength(2);
    expect(first.because.da).toContain('»Kontorassistent«');
  });

  test.each([
    'Kan melde til det offentlige, at man har fået job',
    'Kan tage imod et job digitalt',
    'Kan bruge Jobnet',
    'Kan søge om dagpenge',
    'Kan søge om kontanthjælp',
    'Kan skrive til a-kassen',
    'Kan forberede sig til et møde i jobcentret',
  ])('nothing that tells an employer about being out of work: %s', (title) => {
    expect(danish({ sprints: [sprint({ skills: [skill({ title: { da: title } })] })] })).toEqual([]);
  });
});

describe('sentences of an education', () => {
  const every = educationFields.flatMap((field) => educationLevels.map((level) => ({ field, level })));

  test.each(every)('$field, $level: three to five, each its own', ({ field, level }) => {
    const sentences = educationSentences(field, level);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(new Set(sentences.map(({ sentenceId }) => sentenceId)).size).toBe(sentences.length);
    expect(new Set(sentences.map(({ text }) => text.da)).size).toBe(sentences.length);
    for (const { sentenceId, text } of sentences) {
      expect(sentenceId.length).toBeLessThanOrEqual(80);
      expect(text.da).toMatch(/^Jeg (kan|kender) \p{Ll}.{8,}\.$/u);
      expect(text.en).toMatch(/^I (can|know) .{8,}\.$/);
      expect(text.da.length).toBeLessThanOrEqual(90);
    }
  });

  test('an id names one sentence in the whole product', () => {
    const texts = new Map<string, Set<string>>();
    for (const { field, level } of every) {
      for (const { sentenceId, text } of educationSentences(field, level)) {
        texts.set(sentenceId, (texts.get(sentenceId) ?? new Set()).add(text.da));
      }
    }
    expect([...texts].filter(([, said]) => said.size > 1)).toEqual([]);
  });
});
