/*
 * From plain facts to the document that is signed. It holds no name and no number of a person, and no word of why they
 * learned it.
 */
import { hashedEmail } from './hashed-email.js';
import {
  type Achievement,
  type AchievementCredential,
  type Alignment,
  credentialContexts,
  type Profile,
} from './model.js';
import { instant } from './time.js';

export interface AlignmentFacts {
  /** As its framework writes it. */
  name: string;
  framework: 'DigComp 3.0' | 'ESCO';
  /** Number in the framework; ESCO has none. */
  code: string | null;
  url: string;
}

/** The same for everybody who holds it. */
export interface AchievementFacts {
  /** Its address. */
  id: string;
  kind: 'badge' | 'certificate';
  language: 'da' | 'en';
  version: string;
  name: string;
  description: string;
  /** What one must do for it. */
  criteria: string;
  /** Hours of work behind it; null where nobody counts them. */
  hours: number | null;
  alignments: AlignmentFacts[];
  /** Percent that passes the exam; null where there is none. */
  passMark: number | null;
  image: { url: string; caption: string } | null;
}

export interface IssuerFacts {
  /** Its address, to which its keys belong. */
  id: string;
  name: string;
  url?: string | undefined;
  email?: string | undefined;
}

export interface CredentialFacts {
  /** UUIDs, new for every credential. */
  credentialId: string;
  subjectId: string;
  issuer: IssuerFacts;
  achievement: AchievementFacts;
  /** 0..100; null where there is no exam. */
  examPercent: number | null;
  /** What its holder has shown to master, in words. */
  tasks: string[];
  /** Null for a person without an e-mail address. */
  recipient: { email: string; salt: string } | null;
  awardedAt: Date;
  /** When it was issued in this form: later than `awardedAt` after a correction. */
  validFrom: Date;
  validUntil: Date | null;
  status: { list: string; index: number };
}

/** The address of the JSON Schema that 1EdTech publishes for what we write. */
const schema =
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/** The unsigned credential. */
export const achievementCredential = (facts: CredentialFacts): AchievementCredential => {
  const { achievement, recipient, status, tasks, validUntil } = facts;
  const words = sentences[achievement.language];
  return {
    '@context': [...credentialContexts],
    id: `urn:uuid:${facts.credentialId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement.name,
    issuer: issuerProfile(facts.issuer),
    validFrom: instant(facts.validFrom),
    ...(validUntil === null ? {} : { validUntil: instant(validUntil) }),
    awardedDate: instant(facts.awardedAt),
    credentialSubject: {
      id: `urn:uuid:${facts.subjectId}`,
      type: ['AchievementSubject'],
      ...(recipient === null ? {} : { identifier: [hashedEmail(recipient.email, recipient.salt)] }),
      achievement: achievementOf(achievement),
      ...resultOf(facts),
    },
    ...(tasks.length === 0
      ? {}
      : { evidence: [{ type: ['Evidence'], name: words.tasks, narrative: bulleted(tasks) }] }),
    credentialSchema: [{ id: schema, type: '1EdTechJsonSchemaValidator2019' }],
    credentialStatus: {
      id: `${status.list}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.list,
    },
  };
};

/** The issuer as it stands in every credential. */
export const issuerProfile = ({ id, name, url, email }: IssuerFacts): Profile => ({
  id,
  type: ['Profile'],
  name,
  ...(url === undefined ? {} : { url }),
  ...(email === undefined ? {} : { email }),
});

/** What the address of an achievement answers. */
export const achievementDocument = (facts: AchievementFacts) => ({
  '@context': credentialContexts.slice(0, 2),
  ...achievementOf(facts),
});

const achievementOf = (facts: AchievementFacts): Achievement => ({
  id: facts.id,
  type: ['Achievement'],
  achievementType: facts.kind === 'badge' ? 'Badge' : 'CertificateOfCompletion',
  inLanguage: facts.language,
  version: facts.version,
  name: facts.name,
  description: facts.description,
  // Not the address of the achievement itself: two objects with one id would be one thing with the words of both.
  criteria: { id: `${facts.id}#criteria`, narrative: narrativeOf(facts) },
  ...(facts.image === null
    ? {}
    : { image: { id: facts.image.url, type: 'Image', caption: facts.image.caption } }),
  ...(facts.alignments.length === 0 ? {} : { alignment: facts.alignments.map(alignmentOf) }),
  ...(facts.passMark === null ? {} : { resultDescription: [examOf(facts, facts.passMark)] }),
});

const alignmentOf = ({ name, framework, code, url }: AlignmentFacts): Alignment => ({
  type: ['Alignment'],
  targetName: code === null ? name : `${code} ${name}`,
  targetUrl: url,
  ...(code === null ? {} : { targetCode: code }),
  targetFramework: framework,
  // The standard's own list knows neither framework, and lets others be named with "ext:".
  targetType: framework === 'ESCO' ? 'ext:ESCO' : 'ext:DigComp',
});

const examOf = ({ id, language }: AchievementFacts, passMark: number) =>
  ({
    id: examId(id),
    type: ['ResultDescription'],
    name: sentences[language].exam,
    resultType: 'Percent',
    valueMin: '0',
    valueMax: '100',
    requiredValue: String(passMark),
  }) satisfies NonNullable<Achievement['resultDescription']>[number];

const examId = (achievementId: string): string => `${achievementId}#exam`;

/** A result only where the achievement describes one: a reader could not say what a lone number means. */
const resultOf = ({ achievement, examPercent }: CredentialFacts) =>
  achievement.passMark === null || examPercent === null
    ? {}
    : {
        result: [
          {
            type: ['Result'] satisfies ['Result'],
            resultDescription: examId(achievement.id),
            value: String(examPercent),
          },
        ],
      };

/** Markdown. The hours stand here, for the standard has no field for them. */
const narrativeOf = ({ criteria, hours, language }: AchievementFacts): string =>
  hours === null ? criteria : `${criteria}\n\n${sentences[language].hours(hours)}`;

const bulleted = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const sentences = {
  da: {
    exam: 'Prøve',
    tasks: 'Opgaver, der er løst',
    hours: (hours: number) =>
      `Omfang: cirka ${String(hours).replace('.', ',')} ${hours === 1 ? 'time' : 'timer'}.`,
  },
  en: {
    exam: 'Exam',
    tasks: 'Tasks that were solved',
    hours: (hours: number) => `Workload: about ${hours} ${hours === 1 ? 'hour' : 'hours'}.`,
  },
};
