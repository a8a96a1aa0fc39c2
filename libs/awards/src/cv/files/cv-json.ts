import type { CvAward, SharedCv } from '@mikrosprint/contracts';
import { licencesIn, titleOf } from './cv-lines.js';
import { cvWords } from './cv-words.js';
import type { PrintedCv } from './printed-cv.js';

/*
 * The fields of the Europass Skills Passport (schema 3.3, European Commission), as its JSON has them:
 *
 *   contact           -> LearnerInfo.Identification (PersonName, ContactInfo)
 *   goal, profile     -> LearnerInfo.Headline (preferred_job), LearnerInfo.Profile: the schema has no field for a profile
 *   experience        -> LearnerInfo.WorkExperience (Period, Position, Activities, Employer)
 *   education         -> LearnerInfo.Education (Period, Title, Organisation, Level by EQF, Field)
 *   languages         -> LearnerInfo.Skills.Linguistic (MotherTongue, ForeignLanguage with CEFR)
 *   sentences         -> LearnerInfo.Skills.JobRelated, one Description each
 *   drivingLicences   -> LearnerInfo.Skills.Driving
 *   other             -> LearnerInfo.Skills.Other
 *   awards            -> LearnerInfo.Achievement, with the address where each can be checked
 *
 * CEFR: the CV asks for one level of a language, so all five skills of the schema have that level.
 * What is not known is left out; an empty text says less than none.
 */

type Education = SharedCv['cv']['education'][number];

/** European Qualifications Framework, as Danish educations are placed in it (ufm.dk, the Danish qualifications framework). */
const eqfLevels: Record<Education['level'], string | undefined> = {
  primary: '2',
  vocational: '4',
  'upper-secondary': '4',
  'short-higher': '5',
  bachelor: '6',
  master: '7',
  course: undefined,
};

export function cvAsJson({ cv, awards, locale, updatedAt }: PrintedCv): object {
  const words = cvWords[locale];
  return {
    SkillsPassport: known({
      Locale: locale,
      DocumentInfo: { DocumentType: 'ECV', LastUpdateDate: updatedAt, Generator: 'Mikrosprint' },
      LearnerInfo: known({
        Identification: identificationOf(cv.contact),
        Headline: described(cv.goal, { Type: { Code: 'preferred_job' } }),
        Profile: described(cv.profile),
        WorkExperience: some(cv.experience.map(experienceOf)),
        Education: some(cv.education.map((school) => educationOf(school, words.levels[school.level]))),
        Skills: known({
          Linguistic: linguisticOf(cv.languages),
          JobRelated: some(cv.sentences.map((text) => described(text))),
          Driving:
            cv.drivingLicences.length === 0
              ? undefined
              : { Description: cv.drivingLicences, Label: licencesIn(locale, cv) },
          Other: described(cv.other),
        }),
        Achievement: some(
          awards.map((award) => achievementOf(award, titleOf(award, locale), words.kinds[award.kind])),
        ),
      }),
    }),
  };
}

function identificationOf({ name, email, phone, town, link }: SharedCv['cv']['contact']): object | undefined {
  // Which part of a name is the surname is a custom, not a rule: the last word is, in Denmark.
  const words = name.split(' ').filter(Boolean);
  return known({
    PersonName: known({
      FirstName: words.slice(0, -1).join(' ') || name,
      Surname: words.length > 1 ? words.at(-1) : undefined,
    }),
    ContactInfo: known({
      Email: reached(email),
      Telephone: some([reached(phone)]),
      Website: some([reached(link)]),
      Address: town === '' ? undefined : { Contact: { Municipality: town } },
    }),
  });
}

function experienceOf(job: SharedCv['cv']['experience'][number]): object | undefined {
  return known({
    Period: periodOf(job),
    Position: { Label: job.title },
    Activities: job.tasks,
    Employer: known({
      Name: job.employer,
      ContactInfo: job.town === '' ? undefined : { Address: { Contact: { Municipality: job.town } } },
    }),
  });
}

function educationOf(school: Education, level: string): object | undefined {
  return known({
    Period: periodOf(school),
    Title: school.title,
    Organisation: known({ Name: school.place }),
    Level: known({ Code: eqfLevels[school.level], Label: level }),
    Field: school.field === 'other' ? undefined : { Code: school.field },
  });
}

function linguisticOf(languages: SharedCv['cv']['languages']): object | undefined {
  const own = languages.filter(({ level }) => level === 'native');
  const foreign = languages.filter(({ level }) => level !== 'native');
  return known({
    MotherTongue: some(own.map(({ name }) => described(name))),
    ForeignLanguage: some(
      foreign.map(({ name, level }) => ({
        ...described(name),
        ProficiencyLevel: {
          ...{ Listening: level, Reading: level, SpokenInteraction: level },
          ...{ SpokenProduction: level, Writing: level },
        },
      })),
    ),
  });
}

function achievementOf(award: CvAward, title: string, kind: string): object | undefined {
  return known({
    Title: { Code: award.kind, Label: kind },
    Description: title,
    Issuer: award.issuer,
    Date: award.month === null ? undefined : monthOf(award.month),
    Result: award.examPercent === null ? undefined : { Percent: award.examPercent },
    VerificationURL: award.verifyUrl ?? '',
    Verified: award.verified,
  });
}

function periodOf({ from, to }: { from: string | null; to: string | null }): object | undefined {
  return known({
    From: from === null ? undefined : monthOf(from),
    To: to === null ? undefined : monthOf(to),
    Current: from !== null && to === null ? true : undefined,
  });
}

function monthOf(month: string): { Year: number; Month: number } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { Year: year, Month: number };
}

function reached(contact: string): { Contact: string } | undefined {
  return contact === '' ? undefined : { Contact: contact };
}

function described(label: string, more: object = {}): object | undefined {
  return label === '' ? undefined : { ...more, Description: { Label: label } };
}

function some<T>(items: readonly (T | undefined)[]): T[] | undefined {
  const there = items.filter((item) => item !== undefined);
  return there.length === 0 ? undefined : there;
}

/** The fields that say something; none where nothing does. */
function known(fields: Record<string, unknown>): Record<string, unknown> | undefined {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
