// Every message that the checks of content can raise, found in their own source: a new one is found with it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../../..');

/**
 * Sources whose sentences no draft is told: drawings are judged when they are sent, and the lock of ids and the badges
 * of no single sprint are files of what ships.
 */
const noChecks = /^(?:svg.*|kept-ids|special-badges|pasted-.*)\.ts$/u;
/** Checks that need a player or a program around them. */
const otherChecks = [
  'libs/level-engine/src/playable.ts',
  'libs/level-engine/src/sheet-problems.ts',
  'libs/catalogue/src/studio/content-inspector.service.ts',
];
/** Lists of words that texts are searched for or things are called by, and that are not said themselves. */
const wordLists = new Set(['plainWords', 'plainPhrases', 'smallWords', 'wellKnownFirms', 'lists']);
/** Helpers that are given the word for a thing, and make the sentence themselves. */
const givenWords = new Set(['checkUnique', 'checkDistinct', 'checkKnown', 'DomainError']);
/** What says something by its last or second argument, however short it is. */
const sayers = new Set(['report', 'refuse', 'fail', 'JsonFault', 'regex', 'refine']);

export interface CheckMessage {
  file: string;
  line: number;
  /** As it is said, with 7 in its holes: a number, and a word too. */
  message: string;
}

function sources(): string[] {
  const folder = 'libs/curriculum/src';
  const own = readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.ts') && !noChecks.test(file))
    .map((file) => `${folder}/${file}`);
  const ofSteps = readdirSync(path.join(root, folder, 'steps')).map((file) => `${folder}/steps/${file}`);
  return [...own, ...ofSteps, ...otherChecks];
}

function nameOfCall(node: ts.Node): string {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return '';
  const { expression } = node;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
}

/** The text with 7 in its holes; null for what is no text. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `7${literal.text}`).join('');
}

/** Two words or more, from its beginning: what begins with a space goes behind a sentence. */
function isSentence(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => /^["(]?\p{Ll}{2,}["),.:;]*$/u.test(word));
  return words.length >= 2 && !text.startsWith(' ');
}

function isSaid(node: ts.Node, text: string): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return false;
  for (let around: ts.Node | undefined = node.parent; around; around = around.parent) {
    if (givenWords.has(nameOfCall(around))) return false;
    if (ts.isVariableDeclaration(around) && wordLists.has(around.name.getText())) return false;
  }
  const isArgument =
    (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && sayers.has(nameOfCall(parent));
  return isArgument ? /\p{L}/u.test(text) : isSentence(text);
}

export function checkMessages(): CheckMessage[] {
  return sources().flatMap((file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(path.join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const found: CheckMessage[] = [];
    const visit = (node: ts.Node): void => {
      const text = textOf(node);
      if (text !== null && isSaid(node, text)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({ file, line: line + 1, message: text });
      }
      node.forEachChild(visit);
    };
    visit(source);
    return found;
  });
}
