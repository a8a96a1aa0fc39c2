/**
 * What there is to read in a part of the page, with the place of each sentence so that it can be lit up. The page
 * itself is the text: whatever a panel shows is read in the order it stands, with nothing to keep in step.
 */
import type { UiLocale } from '@mikrosprint/contracts';
import { knownLocale } from '../i18n/locales.js';
import { sentencesIn } from './sentences.js';

export interface Lit {
  text: string;
  range: Range;
}

/** Words that belong together: of one block, in one language, by one reader. */
export interface Passage {
  sentences: Lit[];
  locale: UiLocale;
  /** The author's own recording of it, which is played instead of a voice. */
  clip: string | null;
  /** It is about the one who reads: never for a voice that sends what it reads to its maker. */
  personal: boolean;
}

/** Decoration, tools of the page, and whatever somebody typed. */
const unread = '[aria-hidden="true"], [data-read="no"], .visually-hidden, svg, script, style, textarea';

interface Piece {
  node: Text;
  /** Where the node begins in the text of its run. */
  at: number;
}

interface Run {
  block: Element;
  /** The element the recording is of. */
  recorded: HTMLElement | null;
  locale: UiLocale;
  text: string;
  pieces: Piece[];
}

/** The choices of a closed list are no boxes of their own: they are where the list is. */
const boxOf = (element: Element): Element => element.closest('select') ?? element;

/** The nearest element that begins a line of its own. */
function blockOf(parent: Element, root: Element): Element {
  let element = parent;
  while (element !== root && /^(inline|contents)$/.test(getComputedStyle(element).display)) {
    element = element.parentElement ?? root;
  }
  return element;
}

const localeOf = (element: Element): UiLocale => knownLocale(element.closest<HTMLElement>('[lang]')?.lang);

/** A name, a result, a message: whatever is not the same for everybody. */
export const isPersonal = (element: Element): boolean => element.closest('[data-personal]') !== null;

function runsIn(root: Element): Run[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const runs: Run[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(unread)) continue;
    if (node.data === '' || !boxOf(parent).checkVisibility()) continue;
    const block = blockOf(parent, root);
    const recorded = parent.closest<HTMLElement>('[data-clip]');
    const locale = localeOf(parent);
    const last = runs.at(-1);
    const isOneRecording = recorded !== null && last?.recorded === recorded;
    if (last && isOneRecording && last.block !== block) {
      // A recording is of all its paragraphs and is played once; each of them ends a sentence.
      last.block = block;
      last.text += '\n';
    }
    if (last?.block === block && last.recorded === recorded && last.locale === locale) {
      last.pieces.push({ node, at: last.text.length });
      last.text += node.data;
    } else {
      runs.push({ block, recorded, locale, text: node.data, pieces: [{ node, at: 0 }] });
    }
  }
  return runs;
}

function rangeOf({ block, pieces }: Run, from: number, to: number): Range {
  const range = document.createRange();
  if (boxOf(block) !== block) {
    range.selectNode(boxOf(block));
    return range;
  }
  const pieceAt = (offset: number) => pieces.findLast(({ at }) => at <= offset) ?? pieces[0];
  const first = pieceAt(from);
  const last = pieceAt(Math.max(from, to - 1));
  if (first) range.setStart(first.node, Math.min(from - first.at, first.node.data.length));
  if (last) range.setEnd(last.node, Math.min(to - last.at, last.node.data.length));
  return range;
}

/** All that is read in these parts of the page, in order. */
export function passagesIn(roots: readonly Element[]): Passage[] {
  return roots.flatMap(runsIn).flatMap((run) => {
    const { block, locale, recorded, text } = run;
    const sentences = sentencesIn(text, locale).map((sentence) => ({
      text: sentence.text,
      range: rangeOf(run, sentence.from, sentence.to),
    }));
    if (sentences.length === 0) return [];
    return [{ sentences, locale, clip: recorded?.dataset.clip ?? null, personal: isPersonal(block) }];
  });
}
