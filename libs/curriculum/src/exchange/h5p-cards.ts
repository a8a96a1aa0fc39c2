import { asked, counted, H5pFault, itemsAt, textAt, textOf, valueAt } from './h5p-content.js';
import type { H5pConversion, H5pQuestion, H5pValues } from './h5p-content.js';

/* H5P's cards with two sides, and what is put in order. */

/** As many pairs as one step can have. */
const mostPairs = 5;

/** Things that belong together no more than any others, in groups of about the same size. */
export function evenGroups<T>(things: readonly T[]): T[][] {
  const count = Math.ceil(things.length / mostPairs);
  return Array.from({ length: count }, (_, index) =>
    things.slice(
      Math.round((index * things.length) / count),
      Math.round(((index + 1) * things.length) / count),
    ),
  );
}

function hasMedia(card: unknown): boolean {
  const keys = ['image', 'audio', 'imageMedia', 'audioMedia'];
  return keys.some((key) => {
    const medium = valueAt(card, key);
    return typeof medium === 'object' && medium !== null && Object.keys(medium).length > 0;
  });
}

function droppedOf(cards: readonly unknown[], tips: (card: unknown) => string): string[] {
  return [
    ...counted(cards.filter(hasMedia).length, 'picture or sound of a card', 'pictures or sounds of cards'),
    ...counted(cards.filter((card) => tips(card) !== '').length, 'tip', 'tips'),
  ];
}

/** `H5P.Dialogcards` 1.0 to 1.9: cards that are turned; here the sides are matched, a few cards at a time. */
export function dialogCards(params: H5pValues, title: string): H5pConversion {
  const cards = itemsAt('cards', params, 'dialogs');
  const pairs = cards
    .map((card) => ({ left: textAt(card, 'text'), right: textAt(card, 'answer') }))
    .filter(({ left, right }) => left !== '' && right !== '');
  if (pairs.length === 0) throw new H5pFault('has no card with words on both sides');
  const text = asked(textAt(params, 'title') || title, textAt(params, 'description'));
  const tips = (card: unknown) => textAt(card, 'tips', 'front') || textAt(card, 'tips', 'back');
  return {
    questions: evenGroups(pairs).map((group) => ({ kind: 'matching', text, feedback: '', pairs: group })),
    dropped: [
      ...counted(
        cards.length - pairs.length,
        'card without words on both sides',
        'cards without words on both sides',
      ),
      ...droppedOf(cards, tips),
    ],
  };
}

/** Answers with an upright line between them, all right; `\|` is a line that is none. */
function solutions(answer: string): string[] {
  return answer
    .replaceAll('\\|', '\u0000')
    .split('|')
    .map((one) => one.replaceAll('\u0000', '|').trim())
    .filter((one) => one !== '');
}

/** `H5P.Flashcards` 1.0 to 1.7: the other side is written. */
export function flashcards(params: H5pValues): H5pConversion {
  const cards = itemsAt('cards', params, 'cards');
  const task = textAt(params, 'description');
  const questions = cards.flatMap((card): H5pQuestion[] => {
    const words = textAt(card, 'text');
    const answers = solutions(textAt(card, 'answer')).map((text) => ({ text, percent: 100, feedback: '' }));
    if (words === '' || answers.length === 0) return [];
    return [{ kind: 'short-answer', text: asked(task, words), feedback: '', answers }];
  });
  if (questions.length === 0) throw new H5pFault('has no card with words on both sides');
  return {
    questions,
    dropped: [
      ...counted(
        cards.length - questions.length,
        'card without words on both sides',
        'cards without words on both sides',
      ),
      ...droppedOf(cards, (card) => textAt(card, 'tip', 'tip') || textAt(card, 'tip')),
    ],
  };
}

/** `H5P.SortParagraphs` 0.9 to 0.11: the right order is the order of the file. */
export function sortParagraphs(params: H5pValues): H5pConversion {
  const items = itemsAt('paragraphs', params, 'paragraphs').map((paragraph) => textOf(paragraph));
  const text = asked('', textAt(params, 'taskDescription'));
  return { questions: [{ kind: 'ordering', text, feedback: '', items }], dropped: [] };
}
