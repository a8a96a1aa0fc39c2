import { orderWords, tellingWords } from '../checks-exam.js';

/*
 * Ids from texts: the same text gives the same id, so a file that is read again gives the same steps. What a learner's
 * browser sees before the answer may not tell it, so words that could are left out of the ids of answers.
 */

const longestId = 40;
const mostWords = 6;
const letters = new Map([
  ['æ', 'ae'],
  ['ø', 'oe'],
  ['å', 'aa'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/** How much of a text is looked at. */
const head = 400;

function wordsIn(text: string): string[] {
  const plain = text
    .slice(0, head)
    .toLowerCase()
    .replace(/[æøåßłđ]/gu, (letter) => letters.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.match(/[a-z0-9]+/gu) ?? [];
}

function joined(words: readonly string[]): string {
  let id = '';
  for (const word of words.slice(0, mostWords)) {
    const longer = id === '' ? word.slice(0, longestId) : `${id}-${word}`;
    if (longer.length > longestId) break;
    id = longer;
  }
  return id;
}

/** Six letters that follow from a text (FNV-1a, 32 bits): they tell nothing and are the same each time. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  let mark = '';
  for (let rest = hash; mark.length < 6; rest = Math.floor(rest / 26)) {
    mark += String.fromCharCode(97 + (rest % 26));
  }
  return mark;
}

/** Gives a step its id: from its text, with a mark of the whole question when another has that id already. */
export class StepIds {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  /** @param whole everything by which two questions of the same text differ */
  take(text: string, whole: string): string {
    const plain = joined(wordsIn(text)) || `question-${markOf(text)}`;
    const marked = `${plain}-${markOf(whole)}`;
    let id = this.taken.has(plain) ? marked : plain;
    for (let number = 2; this.taken.has(id); number += 1) id = `${marked}-${number}`;
    this.taken.add(id);
    return id;
  }
}

/** Ids for the things of one step, in their order, each another. `inOrder`: their order is the task. */
export function thingIds(texts: readonly string[], inOrder = false): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const words = wordsIn(text).filter(
      (word) => !tellingWords.has(word) && !(inOrder && (orderWords.has(word) || /^\d+$/u.test(word))),
    );
    let id = joined(words) || `x-${markOf(text)}`;
    for (let again = text; taken.has(id); again += id) id = `${id.slice(0, longestId)}-${markOf(again)}`;
    taken.add(id);
    return id;
  });
}
