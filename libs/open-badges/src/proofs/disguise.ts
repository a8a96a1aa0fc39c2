/*
 * The canonical form forgets how a document was written, so a stranger could write the same meaning in words that no
 * reader of the JSON knows, and so hide when it ends or where it is revoked, without breaking the proof. Refused are
 * therefore contexts that are not pinned or not at the top, keywords of JSON-LD, and words written as addresses.
 */
import type { Contexts } from '../contexts/contexts.js';
import { failed, type JsonObject, type ProofCheck } from './proof-check.js';

/** What is disguised in a document without its proof, or in its proofs; null for plain words. */
export const disguise = (
  document: JsonObject,
  proofs: JsonObject[],
  contexts: Contexts,
): ProofCheck | null => {
  const { '@context': top, ...rest } = document;
  const unpinned = [top].flat().find((each) => typeof each !== 'string' || !contexts.has(each));
  if (typeof unpinned === 'string') return failed('unknown-context', unpinned);
  if (unpinned !== undefined) return failed('unknown-context', '@context');
  const word = wordsOf([rest, ...proofs.map(({ '@context': _, ...proof }) => proof)]).find(isDisguised);
  if (word === undefined) return null;
  return failed(word === '@context' ? 'unknown-context' : 'undefined-word', word);
};

/** A text may be written as an object that says its language. */
const plainKeywords = ['@value', '@language', '@direction'];
const isDisguised = (word: string): boolean =>
  (word.startsWith('@') && !plainKeywords.includes(word)) || word.includes(':');

/** Every name of a field. Only asked of documents that are not too heavy. */
const wordsOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(wordsOf);
  return Array.isArray(value) ? inside : [...Object.keys(value), ...inside];
};
