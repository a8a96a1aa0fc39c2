/** What every field of an open form shares: the content as it is now, how it is changed, and what is said about it. */
import { createContext, useContext } from 'react';
import type { CommentView, DraftProblem } from '@mikrosprint/contracts';
import type { Json, JsonPath } from '../draft/json.js';
import type { Around } from './references.js';

export interface FormScope {
  /** The whole part as it is at this moment, also between two paintings. */
  read(): Json;
  /** `undefined` takes away what stands there. */
  change(path: JsonPath, value: Json | undefined): void;
  /** As `change`, for what is taken away: it can be undone until something else is changed. */
  takeAway(path: JsonPath, value: Json | undefined, what: string): void;
  /** Said politely to whoever does not see it. */
  say(text: string): void;
  problems: ReadonlyMap<string, DraftProblem[]>;
  comments: ReadonlyMap<string, CommentView[]>;
  around: Around;
  /** Goes to a step of the level; undefined where one cannot go. */
  openStep: ((stepId: string) => void) | undefined;
}

export const FormContext = createContext<FormScope | null>(null);

export function useForm(): FormScope {
  const scope = useContext(FormContext);
  if (!scope) throw new Error('A field stands in a form.');
  return scope;
}
