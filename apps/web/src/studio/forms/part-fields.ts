/** The descriptions of all that a draft is made of, each walked out of its schema once. */
import { examLevel, practiceLevel, sprintSheet, step, type Mechanic } from '@mikrosprint/curriculum';
import { describe, type Field, type FieldOf, type GroupShape } from './describe.js';

function groupOf(field: Field): FieldOf<'group'> {
  if (field.kind !== 'group') throw new Error(`${field.path} is not an object.`);
  return field;
}

function unionOf(field: Field): FieldOf<'union'> {
  if (field.kind !== 'union') throw new Error(`${field.path} is not told apart by a field.`);
  return field;
}

export const sheetForm = groupOf(describe(sprintSheet, 'sprint'));

const practiceForm = groupOf(describe(practiceLevel, 'level'));
const examForm = groupOf(describe(examLevel, 'level'));

/** Both kinds of level; what is not a level yet is shown as practice, where nearly all levels begin. */
export const levelForm = (kind: unknown): FieldOf<'group'> => (kind === 'exam' ? examForm : practiceForm);

export const stepForm = unionOf(describe(step, 'step'));

/** The form of a step's mechanic; undefined when nobody has that mechanic. */
export function mechanicForm(mechanic: unknown): (Field & GroupShape) | undefined {
  return stepForm.options.find(({ value }) => value === mechanic)?.group;
}

export const mechanicsOffered = stepForm.options.map(({ value }) => value as Mechanic);
