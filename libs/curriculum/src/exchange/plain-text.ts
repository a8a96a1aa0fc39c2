import { htmlText, tidyLines } from './plain-text-html.js';
import { markdownText } from './plain-text-markdown.js';

/**
 * How a text is written. `moodle` is Moodle's auto-format: HTML in which a line break is one as well. Moodle names the
 * four `html`, `markdown`, `moodle` and `plain` in GIFT, and `html`, `markdown`, `moodle_auto_format` and `plain_text`
 * in its XML.
 */
export type TextFormat = 'html' | 'markdown' | 'moodle' | 'plain';

/**
 * A text without its markup: paragraphs separated by an empty line, list items and single lines on a line each, no
 * spaces at the edges. Takes time in proportion to the length; never throws.
 */
export function plainText(source: string, format: TextFormat): string {
  if (format === 'plain') return tidyLines(source);
  if (format === 'markdown') return markdownText(source);
  return htmlText(source, format === 'moodle');
}
