import type { ForeignQuestion } from './question.js';

type Common = 'name' | 'text' | 'feedback' | 'line';

/** What a question asks and what is right, without what every question has. */
export type Asks = ForeignQuestion extends infer Q
  ? Q extends ForeignQuestion
    ? Omit<Q, Common>
    : never
  : never;
