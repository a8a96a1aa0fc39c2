import type { JsonPath } from './locate.js';
import type { DialogueStep } from './steps/dialogue.js';
import { checkDistinct, checkKnown, checkUnique } from './checks-report.js';
import type { Report } from './checks-report.js';

/* A talk always comes to an end, no word in it is out of reach, and there is always a good answer. */

type Node = DialogueStep['nodes'][number];

/** Ids of the nodes a talk can go to from here; nothing for the end. */
function waysOn(step: DialogueStep, index: number, exam: boolean): string[] {
  const node = step.nodes[index];
  const following = step.nodes[index + 1]?.id;
  return (node?.choices ?? []).flatMap((choice) => {
    // A bad answer stays in practice; in an exam it goes its own way only when it names one.
    if (choice.quality === 'bad' && !(exam && choice.next !== undefined)) return [];
    const next = choice.next ?? following;
    return next === undefined || next === 'end' ? [] : [next];
  });
}

function checkChoices(
  node: Node,
  at: JsonPath,
  exam: boolean,
  known: ReadonlySet<string>,
  report: Report,
): void {
  checkUnique(
    node.choices.map((choice) => choice.id),
    'choice',
    (index) => [...at, 'choices', index, 'id'],
    report,
  );
  checkDistinct(
    node.choices.map((choice) => choice.label),
    'answer',
    (index) => [...at, 'choices', index, 'label'],
    report,
  );
  if (!node.choices.some((choice) => choice.quality === 'good')) report(at, 'has no good choice');
  node.choices.forEach((choice, index) => {
    const path = [...at, 'choices', index, 'next'];
    checkKnown(choice.next, known, 'node', path, report);
    if (!exam && choice.quality === 'bad' && choice.next !== undefined) {
      report(path, 'a bad choice goes nowhere in practice: leave it out');
    }
  });
}

/** The nodes that can be reached from the first, and those from which a talk can come back to itself. */
function walk(step: DialogueStep, exam: boolean): { reached: Set<string>; looping: Set<string> } {
  const reached = new Set<string>();
  const looping = new Set<string>();
  const visit = (id: string, behind: readonly string[]) => {
    if (behind.includes(id)) return void looping.add(id);
    if (reached.has(id)) return undefined;
    reached.add(id);
    const index = step.nodes.findIndex((node) => node.id === id);
    for (const next of waysOn(step, index, exam)) visit(next, [...behind, id]);
    return undefined;
  };
  const [first] = step.nodes;
  if (first) visit(first.id, []);
  return { reached, looping };
}

export function checkTalk(step: DialogueStep, at: JsonPath, exam: boolean, report: Report): void {
  const ids = step.nodes.map((node) => node.id);
  const known = new Set([...ids, 'end']);
  checkUnique(ids, 'node', (index) => [...at, 'nodes', index, 'id'], report);
  if (ids.includes('end'))
    report([...at, 'nodes'], 'no node may be called "end": it means that the talk is over');
  const { reached, looping } = walk(step, exam);
  step.nodes.forEach((node, index) => {
    const path = [...at, 'nodes', index];
    checkChoices(node, path, exam, known, report);
    if (!reached.has(node.id)) report(path, `no answer leads to "${node.id}"`);
    if (looping.has(node.id)) report(path, `the talk can come back to "${node.id}" and go round for ever`);
  });
  if (step.endings.length > 0 && !step.endings.some((ending) => ending.from === 0)) {
    report([...at, 'endings'], 'needs an ending from mood 0, so that every talk has one');
  }
  checkUnique(
    step.endings.map((ending) => String(ending.from)),
    'ending from mood',
    (index) => [...at, 'endings', index, 'from'],
    report,
  );
}
