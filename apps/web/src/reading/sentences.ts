/**
 * What there is to read in a part of the page, sentence by sentence, with the place of each so that it can be lit up.
 * The page itself is the text: whatever a panel shows is read in the order it stands, with nothing to keep in step.
 */
import type { Locale } from '@mikrosprint/curriculum';

export interface Passage {
  text: string;
  range: Range;
  locale: Locale;
  /** The author's own recording of the block; it is played instead of a voice, and lights the block as a whole. */
  clip: string | null;
}

/** Decoration, tools of the page, and whatever somebody typed: a voice may send what it reads to its maker. */
const unread =
  '[aria-hidden="true"], [data-read="no"], .visually-hidden, svg, script, style, textarea, select';

interface Piece {
  node: Text;
  /** Where the node begins in the text of its block. */
  at: number;
}

interface Block {
  element: Element;
  text: string;
  pieces: Piece[];
}

/** The nearest element that begins a line of its own. */
function blockOf(node: Text, root: Element): Element {
  let element = node.parentElement ?? root;
  while (element !== root && /^(inline|contents)$/.test(getComputedStyle(element).display)) {
    element = element.parentElement ?? root;
  }
  return element;
}

function blocksIn(root: Element): Block[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) => {
    const parent = node.parentElement;
    const skip = !parent || parent.closest(unread) || !(node.textContent ?? '').trim();
    return skip ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  const blocks: Block[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !node.parentElement?.checkVisibility()) continue;
    const element = blockOf(node, root);
    const last = blocks.at(-1);
    if (last?.element === element) {
      last.pieces.push({ node, at: last.text.length });
      last.text += node.data;
    } else {
      blocks.push({ element, text: node.data, pieces: [{ node, at: 0 }] });
    }
  }
  return blocks;
}

function rangeOf({ pieces }: Block, from: number, to: number): Range {
  const range = document.createRange();
  const pieceAt = (offset: number) => pieces.findLast(({ at }) => at <= offset) ?? pieces[0];
  const first = pieceAt(from);
  const last = pieceAt(Math.max(from, to - 1));
  if (first) range.setStart(first.node, Math.min(from - first.at, first.node.data.length));
  if (last) range.setEnd(last.node, Math.min(to - last.at, last.node.data.length));
  return range;
}

function localeOf(element: Element): Locale {
  const language = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  return language.startsWith('en') ? 'en' : 'da';
}

function clipPassage(holder: HTMLElement, clip: string): Passage {
  const range = document.createRange();
  range.selectNodeContents(holder);
  return { text: holder.textContent?.trim() ?? '', range, locale: localeOf(holder), clip };
}

function sentencesOf(block: Block): Passage[] {
  const locale = localeOf(block.element);
  const splitter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return Array.from(splitter.segment(block.text)).flatMap(({ segment, index }) => {
    const text = segment.replaceAll(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const lead = segment.length - segment.trimStart().length;
    const range = rangeOf(block, index + lead, index + segment.trimEnd().length);
    return [{ text, range, locale, clip: null }];
  });
}

/** All that is read in these parts of the page, in order. */
export function passagesIn(roots: readonly Element[]): Passage[] {
  const recorded = new Set<HTMLElement>();
  return roots.flatMap(blocksIn).flatMap((block) => {
    const holder = block.element.closest<HTMLElement>('[data-clip]');
    const clip = holder?.dataset.clip;
    if (!holder || !clip) return sentencesOf(block);
    if (recorded.has(holder)) return [];
    recorded.add(holder);
    return [clipPassage(holder, clip)];
  });
}
