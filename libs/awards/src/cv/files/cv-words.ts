import type { Cv } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';

type Level = Cv['education'][number]['level'];
type LanguageLevel = Cv['languages'][number]['level'];
type Licence = Cv['drivingLicences'][number];

interface CvWords {
  /** What the document is called where there is no name. */
  cv: string;
  titled(name: string): string;
  headings: Record<Heading, string>;
  from(month: string): string;
  until(month: string): string;
  levels: Record<Level, string>;
  languages: Record<LanguageLevel, string>;
  licences: Record<Licence, string>;
  kinds: Record<'badge' | 'certificate' | 'external', string>;
  result(percent: number): string;
  verify: string;
  page(number: number, of: number): string;
}

type Heading =
  | 'contact'
  | 'profile'
  | 'skills'
  | 'experience'
  | 'education'
  | 'awards'
  | 'languages'
  | 'licences'
  | 'other';

/** The words between those of the owner, on paper and in plain text. */
export const cvWords: Record<Locale, CvWords> = {
  da: {
    cv: 'CV',
    titled: (name) => `CV: ${name}`,
    headings: {
      contact: 'Kontakt',
      profile: 'Profil',
      skills: 'Det kan jeg',
      experience: 'Erfaring',
      education: 'Uddannelse',
      awards: 'Kurser og beviser',
      languages: 'Sprog',
      licences: 'Kørekort',
      other: 'Andet',
    },
    from: (month) => `siden ${month}`,
    until: (month) => `til ${month}`,
    levels: {
      primary: 'Grundskole',
      vocational: 'Erhvervsuddannelse',
      'upper-secondary': 'Gymnasial uddannelse',
      'short-higher': 'Kort videregående uddannelse',
      bachelor: 'Bachelor eller professionsbachelor',
      master: 'Kandidat',
      course: 'Kursus',
    },
    languages: {
      A1: 'begynder (A1)',
      A2: 'det enkle i hverdagen (A2)',
      B1: 'klarer mig i hverdagen (B1)',
      B2: 'taler og skriver sikkert (B2)',
      C1: 'flydende (C1)',
      C2: 'som et modersmål (C2)',
      native: 'modersmål',
    },
    licences: {
      AM: 'AM (stor knallert)',
      A: 'A (motorcykel)',
      B: 'B (bil)',
      BE: 'BE (bil med stor trailer)',
      C: 'C (lastbil)',
      CE: 'CE (lastbil med anhænger)',
      D: 'D (bus)',
      DE: 'DE (bus med anhænger)',
      T: 'T (traktor)',
      forklift: 'truckcertifikat',
    },
    kinds: { badge: 'Mærke', certificate: 'Kursusbevis', external: 'Bevis' },
    result: (percent) => `${percent} % rigtige i prøven`,
    verify: 'Kontrollér',
    page: (number, of) => `Side ${number} af ${of}`,
  },
  en: {
    cv: 'CV',
    titled: (name) => `CV: ${name}`,
    headings: {
      contact: 'Contact',
      profile: 'Profile',
      skills: 'What I can do',
      experience: 'Experience',
      education: 'Education',
      awards: 'Courses and certificates',
      languages: 'Languages',
      licences: 'Driving licence',
      other: 'Other',
    },
    from: (month) => `since ${month}`,
    until: (month) => `until ${month}`,
    levels: {
      primary: 'Primary and lower secondary school',
      vocational: 'Vocational education',
      'upper-secondary': 'Upper secondary education',
      'short-higher': 'Short-cycle higher education',
      bachelor: 'Bachelor or professional bachelor',
      master: 'Master',
      course: 'Course',
    },
    languages: {
      A1: 'beginner (A1)',
      A2: 'simple everyday matters (A2)',
      B1: 'manages everyday matters (B1)',
      B2: 'speaks and writes with confidence (B2)',
      C1: 'fluent (C1)',
      C2: 'like a first language (C2)',
      native: 'first language',
    },
    licences: {
      AM: 'AM (large moped)',
      A: 'A (motorcycle)',
      B: 'B (car)',
      BE: 'BE (car with large trailer)',
      C: 'C (lorry)',
      CE: 'CE (lorry with trailer)',
      D: 'D (bus)',
      DE: 'DE (bus with trailer)',
      T: 'T (tractor)',
      forklift: 'forklift certificate',
    },
    kinds: { badge: 'Badge', certificate: 'Course certificate', external: 'Certificate' },
    result: (percent) => `${percent}% correct in the test`,
    verify: 'Check it',
    page: (number, of) => `Page ${number} of ${of}`,
  },
};
