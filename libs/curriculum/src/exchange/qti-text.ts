import { node } from './xml-print.js';
import type { XmlNode } from './xml-print.js';

/* Plain texts as the HTML elements that QTI 3.0 takes into an item body: paragraphs, and line breaks within them. */

/** How a text marks the place of a missing word. */
const gap = /_{3,}/u;

/** The words of one paragraph, line breaks as elements. */
export function inlineText(text: string): (XmlNode | string)[] {
  return text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [node('br'), line]));
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== '');
}

export function paragraphs(text: string): XmlNode[] {
  return paragraphsOf(text).map((paragraph) => node('p', {}, inlineText(paragraph)));
}

/** The last paragraph is the prompt of the interaction, so that a screen reader says the two together. */
export function withPrompt(text: string, interaction: (prompt: XmlNode) => XmlNode): XmlNode[] {
  const all = paragraphsOf(text);
  const prompt = node('qti-prompt', {}, inlineText(all.pop() ?? ''));
  return [...all.map((paragraph) => node('p', {}, inlineText(paragraph))), interaction(prompt)];
}

/** An inline interaction stands in the gap when the text has exactly one, otherwise below the text. */
export function withInteraction(text: string, interaction: XmlNode | null): XmlNode[] {
  if (!interaction) return paragraphs(text);
  const gaps = text.split(gap).length - 1;
  if (gaps !== 1) return [...paragraphs(text), node('p', {}, [interaction])];
  return paragraphsOf(text).map((paragraph) => {
    const [before = '', after] = paragraph.split(gap);
    const rest = after === undefined ? [] : [interaction, ...inlineText(after)];
    return node('p', {}, [...inlineText(before), ...rest]);
  });
}
