import { childElements, elementAt, ownText, readXml } from '../../src/exchange/xml.js';
import type { XmlElement } from '../../src/exchange/xml.js';

/*
 * As much of a QTI 3.0 player as the items written here need: it reads an item, answers it and applies its rules. What
 * it does not know it refuses, so that an item cannot pass by being ignored.
 */

type Value = string | number | boolean | null | Value[];

export interface Item {
  root: XmlElement;
  /** What an answer gives: the points and the words that are shown, in their order in the item. */
  answer(response: Value): { score: number; shown: string[] };
  correct: string[];
}

export function readItem(bytes: Uint8Array): Item {
  const { root, fault } = readXml(bytes);
  if (fault || root?.name !== 'qti-assessment-item') throw new Error(fault?.message ?? 'this is no item');
  return { root, answer: (response) => play(root, response), correct: correctOf(root).map(String) };
}

/** Every element of a name, however deep. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

/** All the words in an element. */
export function words(element: XmlElement): string {
  return element.content.map((part) => (typeof part === 'string' ? part : words(part))).join('');
}

function attribute(element: XmlElement, name: string): string {
  const value = element.attributes.get(name);
  if (value === undefined) throw new Error(`<${element.name}> has no ${name}`);
  return value;
}

function declaration(root: XmlElement): XmlElement {
  const found = elementAt(root, 'qti-response-declaration');
  if (!found) throw new Error('there is nothing to answer');
  return found;
}

function correctOf(root: XmlElement): Value[] {
  const declared = elementAt(root, 'qti-response-declaration', 'qti-correct-response');
  return declared
    ? childElements(declared, 'qti-value').map((value) => typed(declaration(root), ownText(value)))
    : [];
}

function typed(element: XmlElement, text: string): Value {
  return element.attributes.get('base-type') === 'float' ? Number(text) : text;
}

function map(root: XmlElement, response: Value): number {
  const mapping = elementAt(declaration(root), 'qti-mapping');
  if (!mapping) throw new Error('there is no mapping');
  const entries = new Map(
    childElements(mapping, 'qti-map-entry').map((entry) => [
      attribute(entry, 'map-key'),
      Number(attribute(entry, 'mapped-value')),
    ]),
  );
  const usual = Number(attribute(mapping, 'default-value'));
  const keys = Array.isArray(response) ? response : [response];
  const sum = keys.reduce<number>((total, key) => total + (entries.get(String(key)) ?? usual), 0);
  const least = Number(mapping.attributes.get('lower-bound') ?? -Infinity);
  return Math.max(least, Math.min(Number(mapping.attributes.get('upper-bound') ?? Infinity), sum));
}

function play(root: XmlElement, response: Value): { score: number; shown: string[] } {
  const variables = new Map<string, Value>([
    ['RESPONSE', response],
    ['SCORE', 0],
    ['FEEDBACK', null],
  ]);

  function evaluate(element: XmlElement): Value {
    const parts = () => childElements(element).map(evaluate);
    const numbers = () => parts().map(Number);
    switch (element.name) {
      case 'qti-variable':
        return variables.get(attribute(element, 'identifier')) ?? null;
      case 'qti-base-value':
        return typed(element, ownText(element));
      case 'qti-correct':
        return correctOf(root);
      case 'qti-map-response':
        return map(root, response);
      case 'qti-match':
        return JSON.stringify(parts()[0]) === JSON.stringify(parts()[1]);
      case 'qti-multiple':
        return parts().flatMap((part) => (part === null ? [] : part));
      case 'qti-divide':
        return (numbers()[0] ?? NaN) / (numbers()[1] ?? NaN);
      case 'qti-not':
        return parts()[0] !== true;
      case 'qti-is-null':
        return parts()[0] === null;
      case 'qti-and':
        return parts().every((part) => part === true);
      case 'qti-gte':
        return parts()[0] !== null && (numbers()[0] ?? NaN) >= (numbers()[1] ?? NaN);
      case 'qti-lte':
        return parts()[0] !== null && (numbers()[0] ?? NaN) <= (numbers()[1] ?? NaN);
      case 'qti-equal':
        return attribute(element, 'tolerance-mode') === 'exact' && parts()[0] === parts()[1];
      case 'qti-string-match':
        return attribute(element, 'case-sensitive') === 'false' && fold(parts()[0]) === fold(parts()[1]);
      case 'qti-pattern-match':
        return new RegExp(`^(?:${attribute(element, 'pattern')})$`, 'u').test(String(parts()[0]));
      default:
        throw new Error(`<${element.name}> is no expression`);
    }
  }

  function apply(rule: XmlElement): void {
    if (rule.name === 'qti-set-outcome-value') {
      const [expression] = childElements(rule);
      if (!expression) throw new Error('an outcome is set to nothing');
      variables.set(attribute(rule, 'identifier'), evaluate(expression));
      return;
    }
    if (rule.name !== 'qti-response-condition') throw new Error(`<${rule.name}> is no rule`);
    for (const branch of childElements(rule)) {
      const [condition, ...rules] = childElements(branch);
      if (!condition || evaluate(condition) !== true) continue;
      rules.forEach(apply);
      return;
    }
  }

  const processing = elementAt(root, 'qti-response-processing');
  if (processing) childElements(processing).forEach(apply);
  const held = variables.get('FEEDBACK') ?? [];
  const shown = childElements(root, 'qti-modal-feedback').filter((one) =>
    Array.isArray(held) ? held.includes(attribute(one, 'identifier')) : held === attribute(one, 'identifier'),
  );
  return { score: Number(variables.get('SCORE')), shown: shown.map((one) => words(one).trim()) };
}

function fold(value: Value | undefined): string {
  return String(value).toLowerCase();
}
