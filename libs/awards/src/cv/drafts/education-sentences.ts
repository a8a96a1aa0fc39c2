import type { Cv, EducationField } from '@mikrosprint/contracts';
import { craftFields } from './education-craft.js';
import { knowledgeFields } from './education-knowledge.js';
import { peopleFields } from './education-people.js';
import { serviceFields } from './education-service.js';

type Level = Cv['education'][number]['level'];

/** Its name within the field, and the sentence in Danish and in English. */
type Sentence = readonly [name: string, da: string, en: string];

/** What people can do who learned this, in the words of job advertisements. */
export interface FieldSentences {
  /** Also after a course. */
  basics: readonly Sentence[];
  /** After an education of some years, also a long one. */
  trained: readonly Sentence[];
  /** After a higher education. */
  higher: readonly Sentence[];
}

export interface EducationSentence {
  /** Stays the same when the wording changes. */
  sentenceId: string;
  text: { da: string; en: string };
}

const byField: Record<EducationField, FieldSentences> = {
  ...serviceFields,
  ...craftFields,
  ...peopleFields,
  ...knowledgeFields,
};

/** A school that everybody goes to says little of a trade. */
const primary: readonly Sentence[] = [
  ['instructions', 'Jeg kan læse en instruktion og følge den.', 'I can read instructions and follow them.'],
  ['figures', 'Jeg kan regne med priser, mål og tid.', 'I can calculate with prices, measures and time.'],
  ['together', 'Jeg kan samarbejde med andre.', 'I can work together with others.'],
];
const upperSecondary: readonly Sentence[] = [
  ['new', 'Jeg kan sætte mig ind i nyt stof på egen hånd.', 'I can learn new material on my own.'],
  ['write', 'Jeg kan skrive tekster med en klar sammenhæng.', 'I can write coherent texts.'],
  [
    'sources',
    'Jeg kan finde viden og vurdere, om den holder.',
    'I can find knowledge and judge whether it holds.',
  ],
  ['present', 'Jeg kan fremlægge et emne for andre.', 'I can present a topic to others.'],
];
const master: Sentence = [
  'complex',
  'Jeg kan arbejde selvstændigt med store og sammensatte opgaver.',
  'I can work independently on large and complex tasks.',
];

/** Three to five sentences that are true of most people with such an education, the nearest to the trade first. */
export function educationSentences(field: EducationField, level: Level): EducationSentence[] {
  if (level === 'primary') return primary.map(named('primary'));
  if (level === 'upper-secondary') return upperSecondary.map(named('upper-secondary'));
  const sentences = ofLevel(byField[field], level).map(named(field));
  return level === 'master' ? [...sentences, named('master')(master)] : sentences;
}

function ofLevel(
  { basics, trained, higher }: FieldSentences,
  level: Exclude<Level, 'primary' | 'upper-secondary'>,
): readonly Sentence[] {
  switch (level) {
    case 'course':
      return basics;
    case 'vocational':
      return [...basics, ...trained];
    case 'short-higher':
      return [...trained, ...basics.slice(0, 2)];
    case 'bachelor':
    case 'master':
      return [...higher, ...trained];
  }
}

function named(group: string): (sentence: Sentence) => EducationSentence {
  return ([name, da, en]) => ({ sentenceId: `${group}-${name}`, text: { da, en } });
}
