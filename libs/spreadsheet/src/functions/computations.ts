import type { Compute } from '../call.js';
import { calculating } from './calculating.js';
import { choosing } from './choosing.js';
import { conditions } from './conditions.js';
import { countingDays } from './counting-days.js';
import { lookingUp } from './looking-up.js';
import { writingText } from './writing-text.js';

/** What each function of the catalogue computes, by its English name. A test holds the two together. */
export const computations: Readonly<Record<string, Compute>> = {
  ...calculating,
  ...choosing,
  ...conditions,
  ...lookingUp,
  ...writingText,
  ...countingDays,
};
