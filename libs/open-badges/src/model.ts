/*
 * The words of Open Badges 3.0 on Verifiable Credentials 2.0, as far as we write them. What strangers hand in is never
 * of these types: it is checked field by field (`structure`).
 */

/** Contexts every credential of ours names, in this order. */
export const credentialContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
] as const;

export interface Profile {
  id: string;
  type: ['Profile'];
  name: string;
  url?: string;
  email?: string;
}

export interface Image {
  id: string;
  type: 'Image';
  caption?: string;
}

export interface Alignment {
  type: ['Alignment'];
  targetName: string;
  targetUrl: string;
  targetCode?: string;
  targetFramework: string;
  targetType: `ext:${string}`;
}

export interface ResultDescription {
  id: string;
  type: ['ResultDescription'];
  name: string;
  resultType: 'Percent';
  valueMin: string;
  valueMax: string;
  requiredValue: string;
}

export interface Achievement {
  id: string;
  type: ['Achievement'];
  achievementType: 'Badge' | 'CertificateOfCompletion';
  inLanguage: string;
  version: string;
  name: string;
  description: string;
  /** Markdown; the hours of work stand here, for the schema has no field for them. */
  criteria: { id: string; narrative: string };
  image?: Image;
  alignment?: Alignment[];
  resultDescription?: ResultDescription[];
}

/** The salted hash of an e-mail address: `sha256$` and 64 hexadecimal digits. */
export interface HashedEmail {
  type: 'IdentityObject';
  hashed: true;
  identityType: 'emailAddress';
  salt: string;
  identityHash: `sha256$${string}`;
}

export interface AchievementSubject {
  /** `urn:uuid:...`, new for every credential: nothing joins two of them. */
  id: string;
  type: ['AchievementSubject'];
  /** Missing for a person without an e-mail address. */
  identifier?: [HashedEmail];
  achievement: Achievement;
  result?: { type: ['Result']; resultDescription: string; value: string }[];
}

export interface Evidence {
  type: ['Evidence'];
  name: string;
  narrative: string;
}

export interface StatusEntry {
  /** `<list>#<index>` */
  id: string;
  type: 'BitstringStatusListEntry';
  statusPurpose: 'revocation';
  /** A number in decimal digits, 0..131071. */
  statusListIndex: string;
  statusListCredential: string;
}

/** A credential before it is signed. Times are RFC 3339 in UTC. */
export interface AchievementCredential {
  '@context': string[];
  /** `urn:uuid:...` */
  id: string;
  type: ['VerifiableCredential', 'OpenBadgeCredential'];
  name: string;
  issuer: Profile;
  validFrom: string;
  validUntil?: string;
  awardedDate: string;
  credentialSubject: AchievementSubject;
  evidence?: Evidence[];
  credentialSchema: { id: string; type: '1EdTechJsonSchemaValidator2019' }[];
  credentialStatus: StatusEntry;
}

export interface DataIntegrityProof {
  type: 'DataIntegrityProof';
  cryptosuite: 'eddsa-rdfc-2022';
  created: string;
  /** `<issuer id>#<public key, multibase>` */
  verificationMethod: string;
  proofPurpose: 'assertionMethod';
  /** Multibase, base58btc. */
  proofValue: string;
}

/** `proof` is an array: the published schema wants one. */
export type SignedCredential = AchievementCredential & { proof: [DataIntegrityProof] };
