/*
 * What a press on "bold", "italic" or "list" does to a text that is being written. Pure: a text with a selection goes
 * in, one replacement comes out, so that the browser can make it a single step of its own undo.
 */
import { parseRichText } from '@mikrosprint/curriculum';

/** A text and what is selected in it, as places between its signs. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** Replace what stands between `at` and `end`, then select from `from` to `to`. */
export interface Edit {
  at: number;
  end: number;
  insert: string;
  from: number;
  to: number;
}

export type Mark = 'strong' | 'stressed';
const signs: Record<Mark, string> = { strong: '**', stressed: '*' };

/** A sign that no text holds: put into a text, it is found again in the span it came to lie in. */
const probe = '\uE000';

function isMarkedAt(text: string, at: number, mark: Mark): boolean {
  const probed = text.slice(0, at) + probe + text.slice(at);
  return parseRichText(probed)
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.spans))
    .some((span) => span.text.includes(probe) && span[mark]);
}

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** The selection without spaces at its ends and without marks around it; half a word becomes the whole: half cannot be marked. */
function tidied({ text, from, to }: Selected): { from: number; to: number } {
  let [begin, end] = [from, to];
  while (begin < end && /[\s*]/u.test(text[begin] ?? '')) begin += 1;
  while (end > begin && /[\s*]/u.test(text[end - 1] ?? '')) end -= 1;
  if (begin === end && from < to) return { from, to: from };
  while (begin > 0 && isWordSign(text[begin - 1]) && (isWordSign(text[begin]) || begin === end)) begin -= 1;
  while (end < text.length && isWordSign(text[end]) && (isWordSign(text[end - 1]) || begin === end)) end += 1;
  return { from: begin, to: end };
}

/** Whether the words that are selected, or the caret, stand in a mark. */
export function isMarked(selected: Selected, mark: Mark): boolean {
  const { from, to } = tidied(selected);
  return isMarkedAt(selected.text, from, mark) && isMarkedAt(selected.text, to, mark);
}

/** The runs of stars that can be this mark, by where they begin and end. */
function runsOf(text: string, mark: Mark): { at: number; end: number }[] {
  const size = signs[mark].length;
  return [...text.matchAll(/\*+/gu)]
    .map((run) => ({ at: run.index, end: run.index + run[0].length }))
    .filter(({ at, end }) => end - at === size || end - at === 3);
}

function without({ text, from, to }: Selected, mark: Mark): Edit | null {
  const runs = runsOf(text, mark);
  const opens = runs.findLast(({ end }) => end <= from);
  const closes = runs.find(({ at }) => at >= to);
  if (!opens || !closes) return null;
  const size = signs[mark].length;
  const inside = text.slice(opens.end, closes.at);
  const left = text.slice(opens.at, opens.end - size);
  const right = text.slice(closes.at + size, closes.end);
  return {
    at: opens.at,
    end: closes.end,
    insert: left + inside + right,
    from: from - size,
    to: to - size,
  };
}

const item = /^[ \t]*- +/u;

/** Marks end with their line, so that each line gets its own. */
function within({ text, from, to }: Selected, mark: Mark): Edit {
  const sign = signs[mark];
  const inner = new RegExp(`(?<!\\*)\\*{${sign.length}}(?!\\*)`, 'gu');
  const lines = text.slice(from, to).split('\n');
  const insert = lines
    .map((line) => {
      const lead = item.exec(line)?.[0] ?? /^\s*/u.exec(line)?.[0] ?? '';
      const words = line.slice(lead.length).trimEnd().replaceAll(inner, '');
      return words === '' ? line : lead + sign + words + sign;
    })
    .join('\n');
  const isOneLine = lines.length === 1;
  return {
    at: from,
    end: to,
    insert,
    from: isOneLine ? from + sign.length : from,
    to: from + insert.length - (isOneLine ? sign.length : 0),
  };
}

/** Marks the selected words or takes their mark away; with a caret alone it is the word it stands in. */
export function toggleMark(selected: Selected, mark: Mark): Edit {
  const { text } = selected;
  const { from, to } = tidied(selected);
  const words = { text, from, to };
  if (from === to) {
    const sign = signs[mark];
    const between = from + sign.length;
    // Between two marks that hold nothing yet, a second press takes them away again.
    if (text.slice(from - sign.length, from) === sign && text.slice(from, between) === sign)
      return {
        at: from - sign.length,
        end: between,
        insert: '',
        from: from - sign.length,
        to: from - sign.length,
      };
    return { at: from, end: from, insert: sign + sign, from: between, to: between };
  }
  return (isMarked(selected, mark) ? without(words, mark) : null) ?? within(words, mark);
}

function linesAround({ text, from, to }: Selected): { at: number; end: number } {
  const end = text.indexOf('\n', to);
  return { at: text.lastIndexOf('\n', from - 1) + 1, end: end === -1 ? text.length : end };
}

/** Whether all lines of the selection are items of a list. */
export function isList(selected: Selected): boolean {
  const { at, end } = linesAround(selected);
  const lines = selected.text
    .slice(at, end)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => item.test(`${line} `));
}

/** Makes the lines of the selection a list, or plain lines again. */
export function toggleList(selected: Selected): Edit {
  const { at, end } = linesAround(selected);
  const isOne = isList(selected);
  const lines = selected.text.slice(at, end).split('\n');
  const insert = lines
    .map((line) => {
      if (isOne) return line.replace(/^[ \t]*- */u, '');
      return (line.trim() === '' && lines.length > 1) || item.test(line) ? line : `- ${line}`;
    })
    .join('\n');
  const caret = at + insert.length;
  return { at, end, insert, from: lines.length > 1 ? at : caret, to: caret };
}

/** What Enter does in an item: the next item, or the end of the list when the item is empty. Null elsewhere. */
export function nextItem(selected: Selected): Edit | null {
  const { text, from, to } = selected;
  const { at } = linesAround(selected);
  const lead = /^[ \t]*- +/u.exec(text.slice(at, from))?.[0];
  if (lead === undefined) return null;
  const isEmpty = text.slice(at + lead.length, from).trim() === '' && /^(\n|$)/u.test(text.slice(to));
  if (isEmpty) return { at, end: to, insert: '', from: at, to: at };
  const insert = `\n${lead}`;
  return { at: from, end: to, insert, from: from + insert.length, to: from + insert.length };
}
