import { levelPart } from '../draft-files.js';
import type { PartContent, PartContents } from '../draft-parts.js';

/*
 * A text as authors have it lying about becomes the beginning of a draft, by rules that can be told in three sentences:
 * the first line is the title; lines with a bullet are what one can do afterwards; a line that ends in a question mark
 * is a question, the bullets below it are its answers, and those that begin with * or + are right (the first, when none
 * does). Every other line is description. What the text does not say stays open, and the checks ask for it.
 */

const stepsPerLevel = 12;
const mostLevels = 20;
const mostAnswers = 4;
const mostTasks = 10;
/** The longest text of content. */
const longestText = 1200;

const bulletForm = /^(?:[-–•*+]|\d{1,2}[.)])\s+/u;
const rightForm = /^[*+]\s/u;

interface Question {
  text: string;
  answers: { text: string; right: boolean }[];
}

interface Reading {
  title: string;
  description: string[];
  tasks: string[];
  questions: Question[];
}

/** Parts of a draft out of a pasted text in Danish. Any text gives some; it is never refused. */
export function draftFromText(text: string): PartContents {
  const { title, description, tasks, questions } = read(text);
  const asked = questions.slice(0, stepsPerLevel * mostLevels);
  const groups = Array.from({ length: Math.ceil(asked.length / stepsPerLevel) }, (_, index) =>
    asked.slice(index * stepsPerLevel, (index + 1) * stepsPerLevel),
  );
  const levels = groups.map((group, index) => levelOf(group, index + 1));
  const sheet: PartContent = {
    track: 'basic',
    world: 'everyday',
    title: { da: title },
    ...(description.length === 0 ? {} : { description: { da: fitting(description.join(' ')) } }),
    tasks: tasks.slice(0, mostTasks).map((task) => ({ da: task })),
    outcomes: tasks
      .slice(0, mostTasks)
      .map((task, index) => ({ id: `kan-${index + 1}`, text: { da: task } })),
    map: levels.map(({ id }, index) => ({ level: id, opensAfter: index, ...placeOf(index, levels.length) })),
  };
  return new Map<string, PartContent>([
    ['sheet', sheet],
    ...levels.map((level): [string, PartContent] => [levelPart(level.id), level]),
  ]);
}

function read(text: string): Reading {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => fitting(line.trim()))
    .filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  const reading: Reading = {
    title: first.replace(/^#+\s*/u, '').slice(0, 80),
    description: [],
    tasks: [],
    questions: [],
  };
  for (const line of rest) readLine(line, reading);
  return reading;
}

function readLine(line: string, { description, tasks, questions }: Reading): void {
  const bullet = bulletForm.test(line);
  const words = line.replace(bulletForm, '');
  const open = questions.at(-1);
  if (words.endsWith('?')) questions.push({ text: words, answers: [] });
  else if (!bullet) description.push(line);
  else if (open === undefined) tasks.push(words);
  else if (open.answers.length < mostAnswers) open.answers.push({ text: words, right: rightForm.test(line) });
}

function levelOf(questions: readonly Question[], number: number): PartContent & { id: string } {
  return {
    id: `del-${number}`,
    kind: 'practice',
    title: { da: `Del ${number}` },
    method: 'game',
    steps: questions.map(stepOf),
  };
}

function stepOf({ text, answers }: Question, index: number): PartContent {
  const anyMarked = answers.some(({ right }) => right);
  return {
    id: `opgave-${index + 1}`,
    mechanic: 'recall',
    prompt: { da: text },
    task: {
      kind: 'choice',
      options: answers.map((answer, place) => ({
        id: `svar-${place + 1}`,
        text: { da: answer.text },
        right: anyMarked ? answer.right : place === 0,
      })),
    },
  };
}

/** Nodes in a gentle line from the lower left to the upper right of the map. */
function placeOf(index: number, count: number): { x: number; y: number } {
  const along = count === 1 ? 0.5 : index / (count - 1);
  return { x: Math.round(15 + 70 * along), y: Math.round(75 - 50 * along) };
}

function fitting(text: string): string {
  return text.slice(0, longestText);
}
