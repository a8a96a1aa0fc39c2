import { countLeft } from './left-out.js';
import type { LeftOne, LeftOut, LeftReason } from './left-out.js';
import { qtiParts } from './qti-interactions.js';
import type { QtiParts } from './qti-interactions.js';
import { addFeedback, baseValue, feedback, score } from './qti-rules.js';
import { paragraphs } from './qti-text.js';
import type { ForeignQuestion } from './question.js';
import type { Locale } from '../text.js';
import { node, xmlDocument } from './xml-print.js';
import type { XmlNode } from './xml-print.js';

/*
 * Questions as a package of QTI 3.0: one assessment item a file ("Question & Test Interoperability: Assessment, Section
 * and Item Information Model 3.0", 1EdTech 2022) and the manifest that names them ("Question & Test Interoperability:
 * Content Packaging Profile 3.0", on IMS Content Packaging 1.2).
 */

const schemas = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd';
const instance = 'http://www.w3.org/2001/XMLSchema-instance';
const itemNamespace = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const packageNamespace = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const metadataNamespace = 'http://ltsc.ieee.org/xsd/LOM';

/** Shown to everybody afterwards. */
const general = 'general';
const longestTitle = 120;

export interface QtiAbout {
  /** Small letters, digits and hyphens; the identifiers of all items begin with it. */
  identifier: string;
  title: string;
  language: Locale;
}

export interface QtiPackage {
  /** By their paths in the package; `imsmanifest.xml` stands at its root. */
  files: Map<string, Uint8Array>;
  /** Questions that QTI has no interaction for, counted. */
  left: LeftOut[];
}

/** outcomeDeclaration of the points, from 0 to 1, and of what is shown. */
function outcomes({ humanScored }: QtiParts, hasFeedback: boolean): XmlNode[] {
  const points = node(
    'qti-outcome-declaration',
    {
      identifier: score,
      cardinality: 'single',
      'base-type': 'float',
      'normal-maximum': 1,
      ...(humanScored ? { 'external-scored': 'human' } : {}),
    },
    [node('qti-default-value', {}, [node('qti-value', {}, ['0'])])],
  );
  const shown = { identifier: feedback, cardinality: 'multiple', 'base-type': 'identifier' };
  return [points, ...(hasFeedback ? [node('qti-outcome-declaration', shown)] : [])];
}

/** modalFeedback: shown when FEEDBACK holds its identifier. */
function modalFeedback({ identifier, text }: { identifier: string; text: string }): XmlNode {
  return node('qti-modal-feedback', { 'outcome-identifier': feedback, identifier, 'show-hide': 'show' }, [
    node('qti-content-body', {}, paragraphs(text)),
  ]);
}

/** A title is asked for, on one line; where nobody has written a word that XML can hold, the identifier is one. */
function titleOf({ name, text }: ForeignQuestion, identifier: string): string {
  const onOneLine = (words: string) => words.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, ' ').trim();
  const title = onOneLine(name) || onOneLine(text) || identifier;
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
}

/** assessmentItem; its parts stand in the order that the schema asks for. */
function assessmentItem(
  identifier: string,
  question: ForeignQuestion,
  parts: QtiParts,
  language: Locale,
): XmlNode {
  const shown = [
    ...parts.feedback,
    ...(question.feedback === '' ? [] : [{ identifier: general, text: question.feedback }]),
  ];
  const rules = [
    ...parts.rules,
    ...(question.feedback === '' ? [] : [addFeedback(baseValue('identifier', general))]),
  ];
  return node(
    'qti-assessment-item',
    {
      xmlns: itemNamespace,
      'xmlns:xsi': instance,
      'xsi:schemaLocation': `${itemNamespace} ${schemas}/imsqti_asiv3p0_v1p0.xsd`,
      identifier,
      title: titleOf(question, identifier),
      'xml:lang': language,
      adaptive: false,
      'time-dependent': false,
    },
    [
      ...(parts.declaration ? [parts.declaration] : []),
      ...outcomes(parts, shown.length > 0),
      node('qti-item-body', {}, parts.body),
      ...(rules.length > 0 ? [node('qti-response-processing', {}, rules)] : []),
      ...shown.map(modalFeedback),
    ],
  );
}

/** manifest with one resource of the type `imsqti_item_xmlv3p0` for each item; an empty `organizations` is asked for. */
function manifest(
  { identifier, title, language }: QtiAbout,
  items: readonly { identifier: string; path: string }[],
): XmlNode {
  const name = node('title', {}, [node('string', { language }, [title])]);
  const metadata = [
    node('schema', {}, ['QTI Package']),
    node('schemaversion', {}, ['3.0.0']),
    node('lom', { xmlns: metadataNamespace }, [node('general', {}, [name])]),
  ];
  const resources = items.map((item) =>
    node('resource', { identifier: item.identifier, type: 'imsqti_item_xmlv3p0', href: item.path }, [
      node('file', { href: item.path }),
    ]),
  );
  return node(
    'manifest',
    {
      xmlns: packageNamespace,
      'xmlns:xsi': instance,
      'xsi:schemaLocation': `${packageNamespace} ${schemas}/imsqtiv3p0_imscpv1p2_v1p0.xsd`,
      identifier: `package-${identifier}`,
    },
    [node('metadata', {}, metadata), node('organizations'), node('resources', {}, resources)],
  );
}

/** Why a question cannot become an item; null when it can. */
function reasonLeft(question: ForeignQuestion): LeftReason | null {
  if (question.kind === 'unknown') return 'unknown-kind';
  if ('answers' in question && question.answers.length === 0) return 'too-few-answers';
  if (question.kind === 'ordering' && question.items.length < 2) return 'too-few-answers';
  const onePair = question.kind === 'matching' && question.pairs.every(({ left }) => left === '');
  return onePair ? 'too-few-answers' : null;
}

/**
 * Questions as the files of a QTI 3.0 package, in their order; the same questions always give the same bytes. Points
 * are parts of 1; small and capital letters are the same in what is typed. A kind that is unknown here is left out and
 * counted; so is one without enough answers.
 */
export function qtiPackage(questions: readonly ForeignQuestion[], about: QtiAbout): QtiPackage {
  const files = new Map<string, Uint8Array>();
  const items: { identifier: string; path: string }[] = [];
  const left: LeftOne[] = [];
  for (const question of questions) {
    const reason = reasonLeft(question);
    const parts = reason === null ? qtiParts(question, about.language) : null;
    if (reason !== null || !parts) {
      const kind = question.kind === 'unknown' ? question.what : question.kind;
      left.push({ kind, reason: reason ?? 'unknown-kind', line: question.line });
      continue;
    }
    const number = String(items.length + 1).padStart(4, '0');
    // An identifier begins with a letter; the name of a sprint may begin with a digit.
    const identifier = `item-${about.identifier}-${number}`;
    const path = `items/${number}.xml`;
    items.push({ identifier, path });
    files.set(path, xmlDocument(assessmentItem(identifier, question, parts, about.language)));
  }
  files.set('imsmanifest.xml', xmlDocument(manifest(about, items)));
  return { files, left: countLeft(left) };
}
