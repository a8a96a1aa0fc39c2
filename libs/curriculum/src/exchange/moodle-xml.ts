import { mostQuestions } from './limits.js';
import { readMoodleAnswers, wordsOnTheWhole } from './moodle-xml-answers.js';
import { nameOf, wordsOf } from './moodle-xml-text.js';
import type { ForeignProblem, ForeignQuestion, ForeignReading } from './question.js';
import { childElements, elementAt, ownText, readXml } from './xml.js';
import type { XmlElement } from './xml.js';

/*
 * Moodle XML, the format in which Moodle hands on whole question banks, read by "Moodle XML format" in the documentation
 * of Moodle; the program itself is not used. A question that is malformed is a problem with its line, and so is what
 * does not come along with a question; the others are read all the same.
 */

/** Files stand in a question as text; they are named, not kept. */
const files = new Set(['file']);
const mostNames = 5;
const longestWord = 60;

function short(word: string): string {
  const line = word.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length > longestWord ? `${line.slice(0, longestWord)}…` : line;
}

/** Every element of a name within another, however deep. */
function within(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...within(child, name),
  ]);
}

function named(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown;
}

/** What belongs to a question in Moodle and has no place in a `ForeignQuestion`. */
function leftOut(element: XmlElement, question: ForeignQuestion): string[] {
  const left: string[] = [];
  const names = [...new Set(within(element, 'file').map((file) => short(file.attributes.get('name') ?? '')))];
  if (names.length > 0) left.push(`its files (${named(names)}): put them into the media library`);
  const hints = childElements(element, 'hint').filter((hint) => wordsOf(hint) !== '').length;
  if (hints > 0) left.push(`its hints (${hints})`);
  const whole = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'];
  if (question.kind !== 'choice' && whole.some((name) => wordsOnTheWhole(element, name) !== ''))
    left.push('what is said about the answer as a whole');
  if (ownText(elementAt(element, 'usecase')).trim() === '1') left.push('that capital letters count');
  const units = elementAt(element, 'units');
  if (units && childElements(units, 'unit').length > 0) left.push('its units');
  return left;
}

class MoodleReader {
  readonly questions: ForeignQuestion[] = [];
  readonly problems: ForeignProblem[] = [];
  private readonly strange = new Set<string>();
  /** Malformed questions cost as much as others. */
  private met = 0;

  read(quiz: XmlElement): void {
    for (const element of childElements(quiz)) {
      if (this.met >= mostQuestions) {
        this.problem(
          element.line,
          `more than ${mostQuestions} questions; put the rest into a file of their own`,
        );
        return;
      }
      if (element.name === 'question') this.question(element);
      else this.notAQuestion(element);
    }
  }

  problem(line: number, message: string): void {
    this.problems.push({ line, message });
  }

  private question(element: XmlElement): void {
    this.met += 1;
    const type = short(element.attributes.get('type') ?? '').toLowerCase();
    if (type === '')
      return this.problem(element.line, 'a question has no type, as in <question type="multichoice">');
    // Says where the questions behind it go in Moodle; there are no such folders here.
    if (type === 'category') return;
    const text = wordsOf(elementAt(element, 'questiontext'));
    const name = nameOf(elementAt(element, 'name'));
    if (text === '')
      return this.problem(
        element.line,
        `${this.called(name)} has no words in its <questiontext>; write what is asked`,
      );
    const asked = readMoodleAnswers(type, element);
    if (typeof asked === 'string') return this.problem(element.line, `${this.called(name)}: ${asked}`);
    const feedback = wordsOf(elementAt(element, 'generalfeedback'));
    const question: ForeignQuestion = { name, text, feedback, line: element.line, ...asked };
    this.questions.push(question);
    const left = leftOut(element, question);
    if (left.length > 0) this.problem(element.line, `${this.called(name)} comes without ${left.join('; ')}`);
  }

  private called(name: string): string {
    return name === '' ? 'the question' : `the question "${short(name)}"`;
  }

  /** Told once for each name, however often it comes. */
  private notAQuestion({ name, line }: XmlElement): void {
    const known = short(name);
    if (this.strange.size >= mostNames || this.strange.has(known)) return;
    this.strange.add(known);
    this.problem(line, `<${known}> is no question and was not read`);
  }
}

/**
 * The questions of a Moodle XML file (`<quiz>`), texts without their markup. Percents are from -100 to 100; a short
 * answer may hold * for any signs and \* for the sign itself, as Moodle reads it; a pair whose left side is empty is a
 * right side that fits nothing. When the XML breaks off or is not well-formed, the questions before that place are read
 * and the problem names its line. Never throws.
 */
export function parseMoodleXml(bytes: Uint8Array): ForeignReading {
  const { root, fault } = readXml(bytes, { unread: files });
  const reader = new MoodleReader();
  if (root?.name === 'quiz') reader.read(root);
  else if (root)
    reader.problem(
      root.line,
      `the file begins with <${short(root.name)}>; a Moodle XML file begins with <quiz>`,
    );
  if (fault) {
    const rest =
      reader.questions.length > 0 ? '; the questions before it were read, the rest of the file was not' : '';
    reader.problem(fault.line, `${fault.message}${rest}`);
  }
  return { questions: reader.questions, problems: reader.problems };
}
