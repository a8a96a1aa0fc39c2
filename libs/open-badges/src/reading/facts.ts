import type { CredentialFacts } from '@mikrosprint/contracts';
import { isObject, issuerIdOf, type JsonObject } from '../proofs/proof-check.js';

/*
 * What a credential says of itself, for people. All of it was written by a stranger: it is text of a bounded length,
 * without signs that hide or turn what stands around them, and never anything else.
 */

const most = { word: 300, text: 2_000, list: 30 };

/** Control characters but line breaks, and those that change the direction of what follows or cannot be seen. */
const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Facts of a document whose structure is sound; a field of another form is left out. */
export function factsOf(document: JsonObject, ours: boolean): CredentialFacts {
  const subject = objectOf(document.credentialSubject);
  const achievement = objectOf(subject.achievement);
  return {
    name: word(achievement.name) ?? word(document.name) ?? '',
    description: longText(achievement.description) ?? longText(document.description),
    issuerName: word(objectOf(document.issuer).name),
    issuerId: (issuerIdOf(document) ?? '').slice(0, most.word),
    ours,
    validFrom: word(document.validFrom),
    validUntil: word(document.validUntil),
    awardedDate: word(document.awardedDate),
    criteria: longText(objectOf(achievement.criteria).narrative),
    results: resultsOf(subject, achievement),
    competences: competencesOf(achievement),
    evidence: listOf(document.evidence)
      .map((one) => longText(one.narrative) ?? longText(one.description) ?? word(one.name))
      .filter((narrative) => narrative !== null),
  };
}

function resultsOf(subject: JsonObject, achievement: JsonObject): CredentialFacts['results'] {
  const descriptions = listOf(achievement.resultDescription);
  return listOf(subject.result).flatMap((result) => {
    const description = descriptions.find(({ id }) => id === result.resultDescription) ?? {};
    const value = word(result.value) ?? word(result.status);
    if (value === null) return [];
    const unit = description.resultType === 'Percent' ? ' %' : '';
    return [{ name: word(description.name) ?? '', value: `${value}${unit}` }];
  });
}

function competencesOf(achievement: JsonObject): CredentialFacts['competences'] {
  return listOf(achievement.alignment).flatMap(({ targetFramework, targetCode, targetName }) => {
    const name = word(targetName);
    return name === null ? [] : [{ framework: word(targetFramework), code: word(targetCode), name }];
  });
}

const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** A list, or the one thing that stands in the place of a list. */
const listOf = (value: unknown): JsonObject[] =>
  (Array.isArray(value) ? value.slice(0, most.list) : [value]).filter(isObject);

function printed(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null;
  // Cut before it is cleaned: a text of a megabyte is not gone through for its first words.
  const clean = value
    .slice(0, longest * 2)
    .replace(unseen, '')
    .trim();
  if (clean === '') return null;
  const signs = [...clean];
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : clean;
}

const word = (value: unknown): string | null => printed(value, most.word)?.replace(/\s+/g, ' ') ?? null;
const longText = (value: unknown): string | null => printed(value, most.text);
