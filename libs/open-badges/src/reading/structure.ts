import type { CheckReason } from '@mikrosprint/contracts';
import { z } from 'zod';
import { pinnedContexts } from '../contexts/contexts.js';
import { isObject, type JsonObject } from '../proofs/proof-check.js';

/*
 * The fields that Open Badges 3.0 requires (section B, and the JSON schema of an AchievementCredential), with two rules
 * that stand only in its prose: the order of contexts, and that a recipient is named by an id or an identifier. Fields
 * that are not required are only judged where they are present; fields nobody knows are left to the proof.
 */

export type StructureFault = { reason: CheckReason; where: string | null };

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const text = z.string().min(1);
const uri = z.string().regex(/^[a-zA-Z][a-zA-Z0-9+.-]*:\S+$/);
/** Without a zone nobody knows when it is. */
const moment = z.string().refine((value) => dateTime.test(value) && !Number.isNaN(Date.parse(value)));
/** Most classes name their types in a list, some as a single word; readers that know one form fail on the other. */
const types = (name: string) => z.array(z.string()).refine((list) => list.includes(name));
const many = <Schema extends z.ZodType>(schema: Schema) => z.union([z.array(schema), schema]);

const image = z.union([uri, z.looseObject({ id: uri, type: z.literal('Image') })]);

const alignment = z.looseObject({
  type: types('Alignment'),
  targetName: text,
  targetUrl: uri,
  targetCode: z.string().optional(),
  targetFramework: z.string().optional(),
});

const resultDescription = z.looseObject({
  id: uri,
  type: types('ResultDescription'),
  name: text,
  resultType: text,
});

const achievement = z.looseObject({
  id: uri,
  type: types('Achievement'),
  name: text,
  description: text,
  criteria: z.looseObject({ id: uri.optional(), narrative: z.string().optional() }),
  image: image.optional(),
  alignment: z.array(alignment).optional(),
  resultDescription: z.array(resultDescription).optional(),
});

const identity = z.strictObject({
  type: z.literal('IdentityObject'),
  hashed: z.boolean(),
  identityHash: text,
  identityType: text,
  salt: z.string().optional(),
});

const subject = z.looseObject({
  id: uri.optional(),
  type: types('AchievementSubject'),
  identifier: z.array(identity).optional(),
  achievement,
  result: z
    .array(
      z.looseObject({
        type: types('Result'),
        resultDescription: uri.optional(),
        value: z.string().optional(),
      }),
    )
    .optional(),
});

const issuer = z.union([
  uri,
  z.looseObject({ id: uri, type: types('Profile'), name: z.string().optional() }),
]);

const evidence = z.looseObject({ id: uri.optional(), type: types('Evidence'), name: z.string().optional() });

const status = z.looseObject({ id: uri.optional(), type: text });

const credential = z.looseObject({
  '@context': z.array(z.unknown()).min(2),
  id: uri,
  type: types('VerifiableCredential').refine(
    (list) => list.includes('OpenBadgeCredential') || list.includes('AchievementCredential'),
  ),
  name: z.string().optional(),
  description: z.string().optional(),
  image: image.optional(),
  issuer,
  validFrom: moment,
  validUntil: moment.optional(),
  awardedDate: moment.optional(),
  credentialSubject: subject,
  evidence: many(evidence).optional(),
  credentialStatus: many(status).optional(),
});

const firstContext = 'https://www.w3.org/ns/credentials/v2';
const openBadgesContext = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context/;
/** Of Open Badges 1 and 2, and of credentials before version 2.0 of the data model. */
const oldContexts = /^https:\/\/(w3id\.org\/openbadges\/v[12]|www\.w3\.org\/2018\/credentials\/v1)$/;

/** The first fault in the order a reader meets them, or null. */
export function structureFault(document: JsonObject): StructureFault | null {
  return contextFault(document) ?? fieldFault(document) ?? recipientFault(document);
}

function contextFault(document: JsonObject): StructureFault | null {
  const contexts = document['@context'];
  const named: unknown[] = Array.isArray(contexts) ? contexts : [contexts];
  if (named.some((one) => typeof one === 'string' && oldContexts.test(one))) {
    return { reason: 'old-version', where: '@context' };
  }
  if (contexts === undefined) return { reason: 'missing-field', where: '@context' };
  if (!Array.isArray(contexts)) return { reason: 'wrong-type', where: '@context' };
  if (named[0] !== firstContext) return { reason: 'wrong-type', where: '@context.0' };
  // A context that is written out, or unknown, could give every word another meaning.
  const strange = named.findIndex((one) => typeof one !== 'string' || !pinnedContexts.has(one));
  if (strange !== -1) return { reason: 'unknown-context', where: `@context.${strange}` };
  const isOpenBadge = typeof named[1] === 'string' && openBadgesContext.test(named[1]);
  return isOpenBadge ? null : { reason: 'missing-field', where: '@context.1' };
}

function fieldFault(document: JsonObject): StructureFault | null {
  const { error } = credential.safeParse(document);
  const issue = error === undefined ? undefined : deepest(error.issues[0]);
  if (issue === undefined) return null;
  const where = issue.path.map(String).join('.');
  return { reason: at(document, issue.path) === undefined ? 'missing-field' : 'wrong-type', where };
}

/** Of a field that may have several forms, the form that was meant: the one that got furthest. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const inner = issue.errors
    .map(([first]) => deepest(first))
    .filter((one) => one !== undefined)
    .toSorted((one, other) => other.path.length - one.path.length)[0];
  return inner === undefined ? issue : { ...inner, path: [...issue.path, ...inner.path] };
}

function at(document: JsonObject, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    document,
  );
}

/** A rule of the prose: by an id, or by at least one identifier. */
function recipientFault({ credentialSubject }: JsonObject): StructureFault | null {
  if (!isObject(credentialSubject)) return null;
  const { id, identifier } = credentialSubject;
  const isNamed = typeof id === 'string' || (Array.isArray(identifier) && identifier.length > 0);
  return isNamed ? null : { reason: 'no-recipient', where: 'credentialSubject' };
}
