import type { Locale } from '@mikrosprint/curriculum';
import type { ApprovedPart } from '../approved-part.js';

/** What a file of a CV is made from. It holds no clock: the same CV is the same file. */
export interface PrintedCv extends ApprovedPart {
  updatedAt: string;
  /** Of the headings and of what the awards are called. */
  locale: Locale;
}
