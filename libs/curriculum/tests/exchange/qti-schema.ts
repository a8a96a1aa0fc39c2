import { childElements, ownText } from '../../src/exchange/xml.js';
import type { XmlElement } from '../../src/exchange/xml.js';

/*
 * As much of the schema of QTI 3.0 items as the items written here use ("Question & Test Interoperability: Assessment,
 * Section and Item Information Model 3.0" and its XSD binding, 1EdTech 2022), and what a schema cannot say: that every
 * name that is used is declared, and that types fit. An element or attribute that is not in the table is a problem.
 */

type Type = 'NCName' | 'boolean' | 'double' | 'count' | 'text' | 'uri' | readonly string[];

interface ElementRule {
  required?: Record<string, Type>;
  optional?: Record<string, Type>;
  /** What stands in it, as a pattern over the names of the children, each followed by a space. */
  children?: RegExp;
  /** Whether words may stand between the children. */
  mixed?: boolean;
}

const baseTypes = ['identifier', 'string', 'float', 'directedPair', 'boolean', 'integer'] as const;
const cardinalities = ['single', 'multiple', 'ordered', 'record'] as const;
const expression =
  '(?:qti-(?:variable|base-value|correct|map-response|match|multiple|divide|not|is-null|and|gte|lte|equal|string-match|pattern-match) )';
const rule = '(?:qti-(?:set-outcome-value|response-condition) )';
const block = '(?:(?:p|qti-(?:choice|match|order|extended-text)-interaction) )';
const inline = '(?:(?:br|qti-text-entry-interaction) )';

const pattern = (form: string) => new RegExp(`^${form}$`, 'u');
const one = pattern(expression);
const two = pattern(`${expression}{2}`);
const many = pattern(`${expression}+`);

const rules: Record<string, ElementRule> = {
  'qti-assessment-item': {
    required: { identifier: 'NCName', title: 'text', 'time-dependent': 'boolean' },
    optional: {
      adaptive: 'boolean',
      'xml:lang': ['da', 'en'],
      xmlns: 'uri',
      'xmlns:xsi': 'uri',
      'xsi:schemaLocation': 'text',
    },
    children: pattern(
      '(?:qti-response-declaration )*(?:qti-outcome-declaration )*(?:qti-item-body )?(?:qti-response-processing )?(?:qti-modal-feedback )*',
    ),
  },
  'qti-response-declaration': {
    required: { identifier: 'NCName', cardinality: cardinalities },
    optional: { 'base-type': baseTypes },
    children: pattern('(?:qti-correct-response )?(?:qti-mapping )?'),
  },
  'qti-correct-response': { children: pattern('(?:qti-value )+') },
  'qti-value': { mixed: true },
  'qti-mapping': {
    optional: { 'default-value': 'double', 'lower-bound': 'double', 'upper-bound': 'double' },
    children: pattern('(?:qti-map-entry )+'),
  },
  'qti-map-entry': { required: { 'map-key': 'text', 'mapped-value': 'double' } },
  'qti-outcome-declaration': {
    required: { identifier: 'NCName', cardinality: cardinalities },
    optional: {
      'base-type': baseTypes,
      'normal-maximum': 'double',
      'external-scored': ['human', 'externalMachine'],
    },
    children: pattern('(?:qti-default-value )?'),
  },
  'qti-default-value': { children: pattern('(?:qti-value )+') },
  'qti-item-body': { children: pattern(`${block}*`) },
  p: { children: pattern(`${inline}*`), mixed: true },
  br: {},
  'qti-prompt': { children: pattern('(?:br )*'), mixed: true },
  'qti-choice-interaction': {
    required: { 'response-identifier': 'NCName' },
    optional: { shuffle: 'boolean', 'max-choices': 'count', 'min-choices': 'count' },
    children: pattern('(?:qti-prompt )?(?:qti-simple-choice )+'),
  },
  'qti-order-interaction': {
    required: { 'response-identifier': 'NCName' },
    optional: { shuffle: 'boolean' },
    children: pattern('(?:qti-prompt )?(?:qti-simple-choice )+'),
  },
  'qti-simple-choice': { required: { identifier: 'NCName' }, children: pattern('(?:br )*'), mixed: true },
  'qti-match-interaction': {
    required: { 'response-identifier': 'NCName' },
    optional: { shuffle: 'boolean', 'max-associations': 'count' },
    children: pattern('(?:qti-prompt )?(?:qti-simple-match-set ){2}'),
  },
  'qti-simple-match-set': { children: pattern('(?:qti-simple-associable-choice )*') },
  'qti-simple-associable-choice': {
    required: { identifier: 'NCName', 'match-max': 'count' },
    children: pattern('(?:br )*'),
    mixed: true,
  },
  'qti-text-entry-interaction': { required: { 'response-identifier': 'NCName' } },
  'qti-extended-text-interaction': {
    required: { 'response-identifier': 'NCName' },
    children: pattern('(?:qti-prompt )?'),
  },
  'qti-response-processing': { children: pattern(`${rule}+`) },
  'qti-set-outcome-value': { required: { identifier: 'NCName' }, children: one },
  'qti-response-condition': { children: pattern('qti-response-if (?:qti-response-else-if )*') },
  'qti-response-if': { children: pattern(`${expression}${rule}*`) },
  'qti-response-else-if': { children: pattern(`${expression}${rule}*`) },
  'qti-variable': { required: { identifier: 'NCName' } },
  'qti-correct': { required: { identifier: 'NCName' } },
  'qti-map-response': { required: { identifier: 'NCName' } },
  'qti-base-value': { required: { 'base-type': baseTypes }, mixed: true },
  'qti-match': { children: two },
  'qti-multiple': { children: many },
  'qti-divide': { children: two },
  'qti-not': { children: one },
  'qti-is-null': { children: one },
  'qti-and': { children: many },
  'qti-gte': { children: two },
  'qti-lte': { children: two },
  'qti-equal': { optional: { 'tolerance-mode': ['exact', 'absolute', 'relative'] }, children: two },
  'qti-string-match': { required: { 'case-sensitive': 'boolean' }, children: two },
  'qti-pattern-match': { required: { pattern: 'text' }, children: one },
  'qti-modal-feedback': {
    required: { 'outcome-identifier': 'NCName', identifier: 'NCName', 'show-hide': ['show', 'hide'] },
    children: pattern('qti-content-body '),
  },
  'qti-content-body': { children: pattern('(?:p )*') },
};

function isOf(type: Type, value: string): boolean {
  if (typeof type !== 'string') return type.includes(value);
  const forms = {
    NCName: /^[A-Za-z_][A-Za-z0-9_.-]*$/u,
    boolean: /^(?:true|false)$/u,
    double: /^-?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/u,
    count: /^\d+$/u,
    text: /^[^\t\n\r]*$/u,
    uri: /^https?:\/\/\S+$/u,
  };
  return forms[type].test(value);
}

/** What is wrong with an element and those in it, by the table. */
function formProblems(element: XmlElement): string[] {
  const { name, attributes } = element;
  const known = rules[name];
  if (!known) return [`<${name}> is no element of an item`];
  const { required = {}, optional = {}, children = /^$/u, mixed = false } = known;
  const all: Record<string, Type> = { ...required, ...optional };
  const inside = childElements(element);
  return [
    ...Object.keys(required).flatMap((key) => (attributes.has(key) ? [] : [`<${name}> has no ${key}`])),
    ...[...attributes].flatMap(([key, value]) => {
      const type = all[key];
      if (!type) return [`<${name}> has ${key}, which it cannot have`];
      return isOf(type, value) ? [] : [`${key}="${value}" of <${name}> is not of its type`];
    }),
    ...(children.test(inside.map((child) => `${child.name} `).join(''))
      ? []
      : [`in <${name}> stands ${inside.map((child) => child.name).join(', ') || 'nothing'}`]),
    ...(!mixed && ownText(element).trim() !== '' ? [`words stand in <${name}>`] : []),
    ...inside.flatMap(formProblems),
  ];
}

function* within(element: XmlElement): Generator<XmlElement> {
  for (const child of childElements(element)) {
    yield child;
    yield* within(child);
  }
}

const valueOf = (element: XmlElement | undefined, name: string) => element?.attributes.get(name) ?? '';

/** What each interaction is answered with: cardinality and base type of its response. */
const responses: Record<string, readonly string[]> = {
  'qti-choice-interaction': ['single identifier', 'multiple identifier'],
  'qti-order-interaction': ['ordered identifier'],
  'qti-match-interaction': ['multiple directedPair', 'single directedPair'],
  'qti-text-entry-interaction': ['single string', 'single float', 'single integer'],
  'qti-extended-text-interaction': ['single string'],
};

/** What a schema cannot say: names that are used are declared, once, and fit. */
function meaningProblems(root: XmlElement): string[] {
  const all = [...within(root)];
  const named = (name: string) => all.filter((element) => element.name === name);
  const problems: string[] = [];
  const demand = (holds: boolean, what: string) => {
    if (!holds) problems.push(what);
  };
  const declared = new Map(
    [...named('qti-response-declaration'), ...named('qti-outcome-declaration')].map((element) => [
      valueOf(element, 'identifier'),
      element,
    ]),
  );
  const interactions = all.filter(({ name }) => Object.hasOwn(responses, name));
  demand(interactions.length <= 1, 'there is more than one interaction');
  demand(interactions.length === named('qti-response-declaration').length, 'a response that nobody gives');
  for (const interaction of interactions) {
    const response = declared.get(valueOf(interaction, 'response-identifier'));
    const type = `${valueOf(response, 'cardinality')} ${valueOf(response, 'base-type')}`;
    demand(
      responses[interaction.name]?.includes(type) ?? false,
      `${interaction.name} is answered with ${type}`,
    );
    const most = interaction.attributes.get('max-choices');
    demand(most === undefined || (most === '1') === type.startsWith('single'), `at most ${most} of ${type}`);
  }
  const choices = [...named('qti-simple-choice'), ...named('qti-simple-associable-choice')].map((choice) =>
    valueOf(choice, 'identifier'),
  );
  demand(new Set(choices).size === choices.length, 'two choices have one identifier');
  const response = named('qti-response-declaration')[0];
  const keys = [
    ...(response ? [...within(response)].filter(({ name }) => name === 'qti-value').map(ownText) : []),
    ...named('qti-map-entry').map((entry) => valueOf(entry, 'map-key')),
  ];
  if (['identifier', 'directedPair'].includes(valueOf(response, 'base-type'))) {
    for (const key of keys.flatMap((value) => value.split(' ')))
      demand(choices.includes(key), `"${key}" is right and no choice`);
  }
  if (valueOf(response, 'cardinality') === 'single')
    demand(
      keys.length === 0 || named('qti-correct-response').every((one_) => childElements(one_).length === 1),
      'two are the one right one',
    );
  if (valueOf(response, 'base-type') === 'float')
    for (const key of keys) demand(isOf('double', key), `"${key}" is no number`);
  for (const { name, attributes } of all) {
    const identifier = attributes.get('identifier') ?? '';
    if (name === 'qti-set-outcome-value')
      demand(
        declared.get(identifier)?.name === 'qti-outcome-declaration',
        `${identifier} is set and no outcome`,
      );
    if (['qti-variable', 'qti-correct', 'qti-map-response'].includes(name))
      demand(declared.has(identifier), `${identifier} is asked for and not declared`);
    if (name === 'qti-map-response')
      demand(named('qti-mapping').length === 1, 'a response is mapped and there is no mapping');
    if (name === 'qti-correct')
      demand(named('qti-correct-response').length === 1, 'the right response is asked for and not said');
    if (name === 'qti-modal-feedback')
      demand(declared.has(attributes.get('outcome-identifier') ?? ''), 'feedback of an outcome that is none');
  }
  const shown = named('qti-modal-feedback').map((feedback) => valueOf(feedback, 'identifier'));
  demand(new Set(shown).size === shown.length, 'two words have one identifier');
  demand(declared.get('SCORE')?.name === 'qti-outcome-declaration', 'there is no SCORE');
  const scored = named('qti-set-outcome-value').some((set) => valueOf(set, 'identifier') === 'SCORE');
  const byHand = valueOf(declared.get('SCORE'), 'external-scored') === 'human';
  demand(interactions.length === 0 || scored !== byHand, 'nobody gives the points, or two do');
  return problems;
}

/** What a strict importer would refuse an item for; empty when nothing. */
export function itemProblems(root: XmlElement): string[] {
  if (root.name !== 'qti-assessment-item') return [`<${root.name}> is no item`];
  const problems = [...formProblems(root), ...meaningProblems(root)];
  if (valueOf(root, 'xmlns') !== 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0')
    problems.push('it is in another namespace');
  if (valueOf(root, 'title').trim() === '') problems.push('it has no title');
  return problems;
}
