import type { Locale } from '@mikrosprint/curriculum';

interface Words {
  /** The language of the document, for screen readers. */
  language: string;
  heading: string;
  hasFinished: string;
  /** On a paper without a name. */
  someoneHasFinished: string;
  canDo: (firstName: string) => string;
  canDoIt: string;
  exam: string;
  workload: string;
  hours: (hours: number) => string;
  date: string;
  competences: string;
  issuedBy: string;
  course: (provider: string) => string;
  verify: string;
  verifyHow: string;
  title: (sprint: string, holder: string | null) => string;
  emblem: (sprint: string) => string;
  qrCode: string;
}

export const certificateWords: Record<Locale, Words> = {
  da: {
    language: 'da-DK',
    heading: 'Bevis',
    hasFinished: 'har gennemført kurset',
    someoneHasFinished: 'Indehaveren af dette bevis har gennemført kurset',
    canDo: (firstName) => `${firstName} kan nu`,
    canDoIt: 'Indehaveren kan nu',
    exam: 'Prøve',
    workload: 'Omfang',
    hours: (hours) => (hours === 1 ? '1 time' : `${numberIn('da-DK', hours)} timer`),
    date: 'Dato',
    competences: 'Kompetencer',
    issuedBy: 'Udstedt af',
    course: (provider) => `Kurset er lavet af ${provider}`,
    verify: 'Se, at beviset er ægte',
    verifyHow: 'Scan koden, eller åbn adressen:',
    title: (sprint, holder) => named(`Bevis: ${sprint}`, holder),
    emblem: (sprint) => `Mærke for ${sprint}`,
    qrCode: 'QR-kode til den side, hvor beviset kan kontrolleres',
  },
  en: {
    language: 'en-GB',
    heading: 'Certificate',
    hasFinished: 'has completed the course',
    someoneHasFinished: 'The holder of this certificate has completed the course',
    canDo: (firstName) => `${firstName} can now`,
    canDoIt: 'The holder can now',
    exam: 'Exam',
    workload: 'Workload',
    hours: (hours) => (hours === 1 ? '1 hour' : `${numberIn('en-GB', hours)} hours`),
    date: 'Date',
    competences: 'Competences',
    issuedBy: 'Issued by',
    course: (provider) => `Course by ${provider}`,
    verify: 'See that it is genuine',
    verifyHow: 'Scan the code, or open the address:',
    title: (sprint, holder) => named(`Certificate: ${sprint}`, holder),
    emblem: (sprint) => `Badge for ${sprint}`,
    qrCode: 'QR code to the page where the certificate can be checked',
  },
};

function named(title: string, holder: string | null): string {
  return holder === null ? title : `${title}, ${holder}`;
}

export function longDate(date: Date, locale: Locale): string {
  const language = certificateWords[locale].language;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(date);
}

export function percentIn(locale: Locale, percent: number): string {
  return locale === 'da' ? `${percent} %` : `${percent}%`;
}

function numberIn(language: string, value: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}
