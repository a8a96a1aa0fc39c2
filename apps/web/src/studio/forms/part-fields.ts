/** The descriptions of all that a draft is made of, each walked out of its schema once. */
import { examLevel, practiceLevel, sprintSheet, step } from '@mikrosprint/curriculum';
import type { Json, JsonPath, PartContent } from '../draft/json.js';
import { isRecord } from '../draft/json.js';
import { describe, type Field, type FieldOf } from './describe.js';

function groupOf(field: Field): FieldOf<'group'> {
  if (field.kind !== 'group') throw new Error(`${field.path} is not an object.`);
  return field;
}

function unionOf(field: Field): FieldOf<'union'> {
  if (field.kind !== 'union') throw new Error(`${field.path} is not told apart by a field.`);
  return field;
}

export const sheetForm = groupOf(describe(sprintSheet, 'sprint'));
export const stepForm = unionOf(describe(step, 'step'));
const practiceForm = groupOf(describe(practiceLevel, 'level'));
const examForm = groupOf(describe(examLevel, 'level'));

/** Both kinds of level; what is not a level yet is shown as practice, where nearly all levels begin. */
export const levelForm = (kind: Json | undefined): FieldOf<'group'> =>
  kind === 'exam' ? examForm : practiceForm;

/**
 * What is written of a part: its description, and where in the part it stands.
 * @returns undefined when the part has no such step
 */
export function formOf(
  part: string,
  content: PartContent,
  stepId: string | null,
): { field: FieldOf<'group' | 'union'>; path: JsonPath } | undefined {
  if (part === 'sheet') return { field: sheetForm, path: whole };
  if (stepId === null) return { field: levelForm(content['kind']), path: whole };
  const { steps } = content;
  const index = Array.isArray(steps)
    ? steps.findIndex((each) => isRecord(each) && each['id'] === stepId)
    : -1;
  return index === -1 ? undefined : { field: stepForm, path: ['steps', index] };
}

const whole: JsonPath = [];
