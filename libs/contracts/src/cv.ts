import { locales, localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { wireText } from './play.js';

/*
 * A CV belongs to whoever it is about. The system drafts; only what its owner has approved leaves it, and only by a
 * share that is written down.
 */

/** Characters that turn the direction of what follows: in somebody else's document they only hide what it says. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;
/** What was pasted, as one line of plain text. */
export const oneLine = (text: string) =>
  text
    .replace(turning, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
const paragraphsOf = (text: string) =>
  text
    .replace(turning, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Text of one line: whatever was pasted between the words is a space. */
const line = (most: number) => wireText.overwrite(oneLine).max(most);
const filled = (most: number) => wireText.overwrite(oneLine).min(1).max(most);
/** Text with paragraphs. */
const prose = (most: number) => wireText.overwrite(paragraphsOf).max(most);

/** A thing stands in its list once. */
const listOf = <T extends z.ZodType<{ id: string }>>(item: T, most: number) =>
  z
    .array(item)
    .max(most)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
      message: 'same-id-twice',
    });
const setOf = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(item)
    .max(most)
    .refine((items) => new Set(items).size === items.length, { message: 'same-twice' });

/** YYYY-MM: a CV counts months. */
export const cvMonth = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/);

const webAddress = z
  .url({ protocol: /^https?$/ })
  .regex(/^[^\s\p{Cc}\p{Cs}]*$/u)
  .max(200);

/** From when to when; `to` null while it goes on. */
const period = { from: cvMonth.nullable(), to: cvMonth.nullable() };
const ends = ({ from, to }: { from: string | null; to: string | null }) =>
  from === null || to === null || from <= to;
const endsAfter = { message: 'ends-before-it-begins', path: ['to'] };

export const educationLevels = [
  'primary',
  'vocational',
  'upper-secondary',
  'short-higher',
  'bachelor',
  'master',
  'course',
] as const;

/** What an education was about; each has sentences of what its graduates can do. */
export const educationFields = [
  'office',
  'retail',
  'warehouse',
  'transport',
  'health-care',
  'childcare',
  'kitchen',
  'cleaning',
  'construction',
  'industry',
  'hotel',
  'it',
  'economics',
  'law',
  'humanities',
  'social-science',
  'natural-science',
  'teaching',
  'communication',
  'other',
] as const;
export type EducationField = (typeof educationFields)[number];

const sourceId = wireText.max(80);

/** Where a drafted sentence comes from: shown beside it, so that its owner can judge it. */
export const cvSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sprint'), sprintId: sourceId }),
  z.strictObject({ kind: z.literal('skill'), sprintId: sourceId, skillId: sourceId }),
  /** One of the tasks on the sprint's certificate, counted from 0. */
  z.strictObject({ kind: z.literal('task'), sprintId: sourceId, task: z.int().min(0).max(99) }),
  /** `sentenceId` is the system's name of the sentence, so that an edited one is not offered again. */
  z.strictObject({
    kind: z.literal('education'),
    educationId: z.uuid(),
    sentenceId: sourceId,
  }),
  z.strictObject({ kind: z.literal('own') }),
]);
export type CvSource = z.infer<typeof cvSource>;

/** Only an approved sentence is exported or shared. */
export const cvSentence = z.strictObject({
  id: z.uuid(),
  text: filled(300),
  source: cvSource,
  state: z.enum(['draft', 'approved']),
});
export type CvSentence = z.infer<typeof cvSentence>;

export const cvExperience = z
  .strictObject({
    id: z.uuid(),
    title: filled(120),
    employer: line(120),
    town: line(60),
    ...period,
    tasks: prose(1000),
  })
  .refine(ends, endsAfter);

export const cvEducation = z
  .strictObject({
    id: z.uuid(),
    title: filled(120),
    place: line(120),
    level: z.enum(educationLevels),
    field: z.enum(educationFields),
    ...period,
  })
  .refine(ends, endsAfter);

/** The steps of the Common European Framework, and the language one grew up with. */
export const languageSkill = z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native']);

/** Classes as they stand on the card, and the certificate for a forklift. */
export const drivingLicences = ['AM', 'A', 'B', 'BE', 'C', 'CE', 'D', 'DE', 'T', 'forklift'] as const;

export const cv = z.strictObject({
  contact: z.strictObject({
    name: line(80),
    email: z.union([z.literal(''), z.email().max(200)]),
    /** As people write it: digits, spaces, a plus in front. */
    phone: z.union([z.literal(''), z.string().regex(/^\+?[\d ]{6,20}$/)]),
    town: line(60),
    link: z.union([z.literal(''), webAddress]),
  }),
  /** The job one looks for. */
  goal: line(120),
  profile: prose(1200),
  sentences: listOf(cvSentence, 80),
  experience: listOf(cvExperience, 30),
  education: listOf(cvEducation, 20),
  languages: listOf(z.strictObject({ id: z.uuid(), name: filled(40), level: languageSkill }), 20),
  /** Awards that stand in the CV, with the address where they can be checked. */
  awardIds: setOf(z.uuid(), 60),
  drivingLicences: setOf(z.enum(drivingLicences), 10),
  other: prose(600),
});
export type Cv = z.infer<typeof cv>;

export const emptyCv: Cv = {
  contact: { name: '', email: '', phone: '', town: '', link: '' },
  goal: '',
  profile: '',
  sentences: [],
  experience: [],
  education: [],
  languages: [],
  awardIds: [],
  drivingLicences: [],
  other: '',
};

/** An award that can stand in the CV. */
export const cvAward = z.object({
  awardId: z.uuid(),
  kind: z.enum(['badge', 'certificate', 'external']),
  title: localizedText,
  issuer: z.string(),
  /** Null for one from elsewhere that says no date. */
  month: cvMonth.nullable(),
  examPercent: z.int().nullable(),
  verifyUrl: z.string().nullable(),
  verified: z.boolean(),
});
export type CvAward = z.infer<typeof cvAward>;

/** A sentence that the system offers, in each language of a CV, and that is not in the CV yet. */
export const cvDraft = z.object({ text: localizedText, source: cvSource, because: localizedText });
export type CvDraft = z.infer<typeof cvDraft>;

/** A share is a link with an end. Every opening of it is written down and shown to the owner. */
export const cvShare = z.object({
  shareId: z.uuid(),
  /** `caseworker`: the link was sent to one's own in a message. `link`: copied, for anybody. */
  with: z.enum(['caseworker', 'link']),
  /** What its owner calls it, "Hotel Havnen". */
  label: z.string(),
  url: z.string(),
  createdAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** Newest first: somebody read the page, or took the file. */
  openings: z.array(z.object({ at: z.iso.datetime(), what: z.enum(['page', 'file']) })),
  /** All of them; the list above names the newest. */
  opened: z.int(),
});
export type CvShare = z.infer<typeof cvShare>;

export const cvView = z.object({
  cv,
  /** Goes up by one with every save; 0 before the first. */
  revision: z.int(),
  updatedAt: z.iso.datetime().nullable(),
  awards: z.array(cvAward),
  drafts: z.array(cvDraft),
  shares: z.array(cvShare),
});
export type CvView = z.infer<typeof cvView>;

/** `baseRevision` is the one it was written on; another one since is `cv-changed`, with the newer one as facts. */
export const saveCv = z.strictObject({ baseRevision: z.int().min(0), cv });
export type SaveCv = z.infer<typeof saveCv>;
/** The facts of `cv-changed`: what stands now, so that its owner can choose and nothing is lost. */
export interface CvChangedFacts {
  cv: Cv;
  revision: number;
  updatedAt: string;
}

export const cvSaved = z.object({ revision: z.int(), updatedAt: z.iso.datetime() });
export type CvSaved = z.infer<typeof cvSaved>;

export const shareCv = z.strictObject({
  /** Made by the page: sent twice it is one share. */
  shareId: z.uuid().toLowerCase(),
  with: z.enum(['caseworker', 'link']),
  label: line(60).default(''),
  days: z.union([z.literal(7), z.literal(30), z.literal(90)]),
});
export type ShareCv = z.infer<typeof shareCv>;

export const cvFileQuery = z.strictObject({
  format: z.enum(['pdf', 'json', 'text']),
  /** Of the headings; what its owner wrote is as they wrote it. */
  locale: z.enum(locales).default('da'),
});
export type CvFileQuery = z.infer<typeof cvFileQuery>;

/** What the link of a share shows: the approved part, as it is now. */
export const sharedCv = z.object({
  /** Of the sentences their words only: where they come from stays with their owner. */
  cv: cv.omit({ awardIds: true, sentences: true }).extend({ sentences: z.array(z.string()) }),
  awards: z.array(cvAward),
  updatedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});
export type SharedCv = z.infer<typeof sharedCv>;
