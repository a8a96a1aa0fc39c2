import {
  isList,
  isMarked,
  nextItem,
  toggleList,
  toggleMark,
  type Edit,
  type Selected,
} from '../../apps/web/src/studio/forms/marks.js';

/* A text with its selection between brackets, or its caret as a bar. */

function selected(shown: string): Selected {
  const from = shown.search(/[[|]/u);
  const text = shown.replace(/[[|\]]/gu, '');
  const to = shown.includes(']') ? shown.indexOf(']') - 1 : from;
  return { text, from, to };
}

function after(shown: string, change: (one: Selected) => Edit | null): string {
  const { text } = selected(shown);
  const edit = change(selected(shown));
  if (!edit) return 'nothing';
  const next = text.slice(0, edit.at) + edit.insert + text.slice(edit.end);
  if (edit.from === edit.to) return `${next.slice(0, edit.from)}|${next.slice(edit.from)}`;
  return `${next.slice(0, edit.from)}[${next.slice(edit.from, edit.to)}]${next.slice(edit.to)}`;
}

test.each([
  ['a word', 'Husk [din nøgle] nu', 'Husk **[din nøgle]** nu'],
  ['without the spaces around it', 'Husk[ nøglen ]nu', 'Husk **[nøglen]** nu'],
  ['the whole of half a word', 'Husk nøg[len] nu', 'Husk **[nøglen]** nu'],
  ['the word at the caret', 'Husk nøg|len nu', 'Husk **[nøglen]** nu'],
  ['what is about to be written', 'Husk | nu', 'Husk **|** nu'],
  ['and not, after all', 'Husk **|** nu', 'Husk | nu'],
  ['off again', 'Husk **[nøglen]** nu', 'Husk [nøglen] nu'],
  ['off with its marks selected', 'Husk [**nøglen**] nu', 'Husk [nøglen] nu'],
  ['off from the middle', 'Husk **din nøg|le her** nu', 'Husk din [nøgle] her nu'],
  ['beside the other mark', 'Husk *[nøglen]* nu', 'Husk ***[nøglen]*** nu'],
  ['and leaves the other mark', 'Husk ***[nøglen]*** nu', 'Husk *[nøglen]* nu'],
  ['over a part that is marked', '[Husk **din** nøgle]', '**[Husk din nøgle]**'],
  ['line by line', '[Husk\n- nøgle\n\n- kort]', '[**Husk**\n- **nøgle**\n\n- **kort**]'],
])('bold: %s', (_, shown, expected) => {
  expect(after(shown, (one) => toggleMark(one, 'strong'))).toBe(expected);
});

test.each([
  ['Husk [nøglen]', 'Husk *[nøglen]*'],
  ['Husk *[nøglen]*', 'Husk [nøglen]'],
  ['Husk **[nøglen]**', 'Husk ***[nøglen]***'],
  ['Husk **din [nøgle]**', 'Husk **din *[nøgle]***'],
  ['Husk **din *[nøgle]***', 'Husk **din [nøgle]**'],
])('italic: %s', (shown, expected) => {
  expect(after(shown, (one) => toggleMark(one, 'stressed'))).toBe(expected);
});

test.each([
  ['Husk **nøg|len** nu', true, false],
  ['Husk **din [nøgle] nu**', true, false],
  ['Husk **nøglen** n|u', false, false],
  ['Husk ***[nøglen]***', true, true],
  ['Regn B2*[C2]*D2 ud', false, false],
])('pressed: %s', (shown, strong, stressed) => {
  expect(isMarked(selected(shown), 'strong')).toBe(strong);
  expect(isMarked(selected(shown), 'stressed')).toBe(stressed);
});

test.each([
  ['en lin|je', '- en linje|'],
  ['- en lin|je', 'en linje|'],
  ['|', '- |'],
  ['a\n[b\n\nc]\nd', 'a\n[- b\n\n- c]\nd'],
  ['a\n[- b\n- c]\nd', 'a\n[b\nc]\nd'],
  ['[- b\nc]', '[- b\n- c]'],
])('a list: %j', (shown, expected) => {
  expect(after(shown, toggleList)).toBe(expected);
});

test('a list is known when all of its lines are items', () => {
  expect(isList(selected('- a\n[- b\n- c]'))).toBe(true);
  expect(isList(selected('[- a\nb]'))).toBe(false);
  expect(isList(selected('|'))).toBe(false);
});

test.each([
  ['- a|', '- a\n- |'],
  ['- a| b', '- a\n- | b'],
  ['- a\n- |', '- a\n|'],
  ['a|', 'nothing'],
  ['|- a', 'nothing'],
])('Enter in a list: %j', (shown, expected) => {
  expect(after(shown, nextItem)).toBe(expected);
});
