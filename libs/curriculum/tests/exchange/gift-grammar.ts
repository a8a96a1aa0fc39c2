/*
 * GIFT once more, from its rules alone ("GIFT format" in the documentation of Moodle) and apart from the reader that is
 * tested: escaped signs become placeholders first, then the text is cut. It takes nothing that Moodle would not take, so
 * what is printed cannot pass by being read leniently.
 */

export interface GiftAnswer {
  text: string;
  percent: number;
  feedback: string;
}

export interface GiftQuestion {
  kind: string;
  name: string;
  text: string;
  feedback: string;
  answers: GiftAnswer[];
  pairs: { left: string; right: string }[];
  items: string[];
}

const signs = ['\\', ':', '#', '=', '{', '}', '~', 'n'];
/** A private character for each sign that is meant. */
const placeholder = (sign: string) => String.fromCharCode(0xe000 + signs.indexOf(sign));
const meant = (words: string) =>
  words
    .replace(/[\ue000-\ue007]/gu, (sign) => {
      const at = sign.charCodeAt(0) - 0xe000;
      return signs[at] === 'n' ? '\n' : (signs[at] ?? '');
    })
    .trim();
const escapes = (words: string) => words.replace(/\\([\\:#={}~n])/gu, (_, sign: string) => placeholder(sign));

/** "[plain]" and its like before a text; nothing else in brackets is a format. */
const formatted = (words: string) => meant(words.trim().replace(/^\[(?:moodle|plain|html|markdown)\]/u, ''));

const weight = /^%(-?\d{1,3}(?:\.\d+)?)%/u;

function answerOf(words: string, usual: number): GiftAnswer {
  const [mark = '', percent] = weight.exec(words) ?? [];
  const [text = '', ...feedback] = words.slice(mark.length).split('#');
  if (text.trim() === '') throw new Error(`an answer has no words: ${words}`);
  return {
    text: formatted(text),
    percent: percent === undefined ? usual : Number(percent),
    feedback: formatted(feedback.join('#')),
  };
}

/** The parts behind a sign; before the first there may be nothing. */
function behind(sign: string, words: string): string[] {
  const [first = '', ...rest] = words.split(sign);
  if (first.trim() !== '') throw new Error(`something stands before the first ${sign}: ${words}`);
  return rest.map((part) => part.trim());
}

function choice(words: string): Pick<GiftQuestion, 'kind' | 'answers'> {
  const answers = behind('~', words.replaceAll('=', '~=')).map((part) =>
    part.startsWith('=') ? { ...answerOf(`%100%${part.slice(1)}`, 100) } : answerOf(part, 0),
  );
  if (answers.length < 2) throw new Error('a choice of one');
  return { kind: words.includes('=') ? 'choice' : 'choices', answers };
}

const numberForm = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u;

function numberOf(words: string): GiftAnswer {
  const answer = answerOf(words, 100);
  const parts = answer.text.includes('..') ? answer.text.split('..') : answer.text.split(':');
  if (answer.text !== '*' && !(parts.length <= 2 && parts.every((part) => numberForm.test(part))))
    throw new Error(`no number: ${answer.text}`);
  return answer;
}

function numbers(words: string): Pick<GiftQuestion, 'kind' | 'answers'> {
  const [right = '', ...wrong] = words.split('~');
  if (wrong.length > 1) throw new Error('two answers for all other numbers');
  const answers = behind('=', right).map(numberOf);
  if (answers.length === 0) throw new Error('no number is right');
  const [, ...said] = (wrong[0] ?? '').split('#');
  return {
    kind: 'number',
    answers:
      wrong.length === 0
        ? answers
        : [...answers, { text: '*', percent: 0, feedback: formatted(said.join('#')) }],
  };
}

function pairOf(words: string): { left: string; right: string } {
  const at = words.indexOf('->');
  if (at === -1) throw new Error(`no -> in ${words}`);
  return { left: formatted(words.slice(0, at)), right: meant(words.slice(at + 2)) };
}

/** The ordering question: how many are shown, which, how they lie, and a line for each. */
function ordering(words: string): Pick<GiftQuestion, 'kind' | 'items'> {
  const [head = '', ...lines] = words.split('\n');
  const [, count] = /^>\s*(\d+)\s+ALL\s+VERTICAL$/u.exec(head.trim()) ?? [];
  if (Number(count) !== lines.length) throw new Error(`says ${count} items and has ${lines.length}`);
  return { kind: 'ordering', items: lines.map((line) => formatted(line)) };
}

function answersOf(words: string): Partial<GiftQuestion> & { kind: string } {
  if (words === '') return { kind: 'essay' };
  if (words.startsWith('#')) return numbers(words.slice(1));
  if (words.startsWith('>')) return ordering(words);
  if (words.includes('~')) return choice(words);
  if (words.includes('=') && words.includes('->')) {
    const pairs = behind('=', words).map(pairOf);
    if (pairs.length < 2) throw new Error('one pair');
    return { kind: 'matching', pairs };
  }
  const [truth = '', ...said] = words.split('#');
  if (['T', 'TRUE', 'F', 'FALSE'].includes(truth.trim())) {
    if (said.length > 2) throw new Error('three things are said');
    const [wrong = '', right = ''] = said.map(formatted);
    const isTrue = truth.trim().startsWith('T');
    return {
      kind: 'true-false',
      answers: [
        { text: 'TRUE', percent: isTrue ? 100 : 0, feedback: isTrue ? right : wrong },
        { text: 'FALSE', percent: isTrue ? 0 : 100, feedback: isTrue ? wrong : right },
      ],
    };
  }
  return { kind: 'short-answer', answers: behind('=', words).map((part) => answerOf(part, 100)) };
}

function questionOf(block: string): GiftQuestion {
  let text = escapes(block);
  let name = '';
  if (text.startsWith('$CATEGORY:')) throw new Error('a category');
  if (text.startsWith('::')) {
    const end = text.indexOf('::', 2);
    if (end === -1) throw new Error('a name without an end');
    name = meant(text.slice(2, end));
    text = text.slice(end + 2).trim();
  }
  const [before = '', inside, ...rest] = text.split(/[{}]/u);
  const base = { name, feedback: '', answers: [], pairs: [], items: [] };
  if (inside === undefined) return { ...base, kind: 'description', text: formatted(before) };
  if (rest.length !== 1 || rest[0]?.trim() !== '' || !text.includes('{'))
    throw new Error(`braces that are no pair at the end: ${block}`);
  const at = inside.lastIndexOf('####');
  const words = (at === -1 ? inside : inside.slice(0, at)).trim();
  return {
    ...base,
    text: formatted(before),
    feedback: at === -1 ? '' : formatted(inside.slice(at + 4)),
    ...answersOf(words),
  };
}

/** The questions of a file. Throws for whatever is not said by the rules. */
export function strictGift(file: string): GiftQuestion[] {
  return file
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(questionOf);
}

/** What a question or a part of it may be worth in Moodle: tenths and the shares of up to ten, with five decimals. */
export const grades: ReadonlySet<number> = new Set(
  [
    100, 90, 80, 75, 70, 60, 50, 40, 30, 25, 20, 10, 5, 0, 83.33333, 66.66667, 33.33333, 16.66667, 14.28571,
    12.5, 11.11111,
  ].flatMap((grade) => [grade, -grade + 0]),
);
