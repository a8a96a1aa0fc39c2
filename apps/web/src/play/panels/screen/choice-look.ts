import type { LocalizedText } from '@mikrosprint/curriculum';
import type { LearnerField, LearnerScreen } from '@mikrosprint/level-engine';

/**
 * How choices look: plain radio buttons, the files of a folder, a menu with a line for each, or buttons side by side as
 * the program has them: on a page, on a ribbon, in the bar of a meeting.
 */
export type ChoiceLook = 'radios' | 'folder' | 'menu' | 'buttons' | 'ribbon' | 'bar';

/** Letters. What is longer does not fit on a button beside others. */
const longestOnButton = 24;

const sideBySide: Partial<Record<LearnerScreen['app']['kind'], ChoiceLook>> = {
  // A phone has no room beside a button.
  phone: 'menu',
  writer: 'ribbon',
  call: 'bar',
};

export function lookOf(
  app: LearnerScreen['app']['kind'],
  { type, options }: Pick<LearnerField, 'type' | 'options'>,
  textOf: (text: LocalizedText) => string,
): ChoiceLook {
  if (type === 'file') return 'folder';
  if (type !== 'press') return 'radios';
  const areShort = options.every(({ text, detail }) => !detail && textOf(text).length <= longestOnButton);
  return areShort ? (sideBySide[app] ?? 'buttons') : 'menu';
}
