// A sprint that only the tests have: one short level of each mechanic, one of pages practised as if they were real, and
// an exam of them all.
import path from 'node:path';

/** Settings of a product that offers it. */
export const withEverything = { MIKROSPRINT_CONTENT: path.resolve(__dirname, '../fixtures/content') };

/** Its practice levels, each named for its mechanic; `page` is a screen too, a web page and a phone. */
export const everything = [
  'spot',
  'screen',
  'dialogue',
  'recall',
  'triage',
  'sequence',
  'compose',
  'sheet',
  'shift',
  'page',
] as const;
