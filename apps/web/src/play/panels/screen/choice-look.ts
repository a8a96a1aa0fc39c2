import type { LocalizedText } from '@mikrosprint/curriculum';
import type { LearnerField, LearnerScreen } from '@mikrosprint/level-engine';

/**
 * How choices look: plain radio buttons, the files of a folder, a menu with a line for each, or buttons side by side as
 * the program has them: on a page, on a ribbon, in the bar of a meeting.
 */
export type ChoiceLook = 'radios' | 'folder' | 'menu' | 'buttons' | 'ribbon' | 'bar';

/** Letters, of a name or of the line below it. What is longer does not fit on a button beside others. */
const longestOnButton = 26;

export function lookOf(
  app: LearnerScreen['app']['kind'],
  { type, options }: Pick<LearnerField, 'type' | 'options'>,
  textOf: (text: LocalizedText) => string,
): ChoiceLook {
  if (type === 'file') return 'folder';
  if (type !== 'press') return 'radios';
  const fits = (text: LocalizedText | null) => text === null || textOf(text).length <= longestOnButton;
  const areShort = options.every(({ text, detail }) => fits(text) && fits(detail));
  const areDescribed = options.some(({ detail }) => detail !== null);
  // A phone has no room beside a button.
  if (!areShort || app === 'phone') return 'menu';
  if (app === 'call') return 'bar';
  // The commands of a program stand below each other; what says more of itself is a tab or a button of a question.
  if (app === 'writer') return areDescribed ? 'ribbon' : 'menu';
  return areDescribed ? 'menu' : 'buttons';
}
