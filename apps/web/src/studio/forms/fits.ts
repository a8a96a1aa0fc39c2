/** Whether what stands in a draft can be shown in the input that is made for it. Drafts are any JSON. */
import { isRecord, type Json } from '../draft/json.js';
import type { Field } from './describe.js';

const isText = (value: Json | undefined): boolean => value === undefined || typeof value === 'string';

/** A text in two languages, as far as it is one. */
function isWords(value: Json): boolean {
  return isRecord(value) && isText(value['da']) && isText(value['en']);
}

/** Nothing at all fits everywhere: it is what one begins with. */
export function fits(field: Field, value: Json | undefined): boolean {
  if (value === undefined) return true;
  switch (field.kind) {
    case 'words':
      return isWords(value);
    case 'line':
    case 'picture-file':
    case 'id':
    case 'reference':
    case 'choice':
      return typeof value === 'string';
    case 'number':
      // Half a number, as "1,", is kept as it was written.
      return typeof value === 'number' || typeof value === 'string';
    case 'switch':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'group':
    case 'union':
    case 'record':
      return isRecord(value);
    case 'either':
      return field.options.some((option) => fits(option, value));
    case 'constant':
    case 'kept':
      return true;
  }
}
