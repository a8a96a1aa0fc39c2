import { emptyCv, type CvAward, type SharedCv } from '@mikrosprint/contracts';
import type { PrintedCv } from '../src/cv/files/printed-cv.js';

/** Ids that a test can name. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const certificate: CvAward = {
  awardId: id(1),
  kind: 'certificate',
  title: { da: 'GDPR-kontoret', en: 'The GDPR office' },
  issuer: 'Københavns Kommune',
  month: '2026-11',
  examPercent: 84,
  verifyUrl: `https://mikrosprint.example/verify/${id(1)}`,
  verified: true,
};

/** What an ordinary CV of a page and a bit holds. */
export const fullCv: PrintedCv = {
  locale: 'da',
  updatedAt: '2026-11-21T13:00:00.000Z',
  cv: {
    contact: {
      name: 'Samira Rahimi Østergård',
      email: 'samira@example.com',
      phone: '+45 20 30 40 50',
      town: 'København NV',
      link: 'https://www.linkedin.com/in/samira',
    },
    goal: 'Receptionist på hotel eller kontor',
    profile:
      'Jeg har arbejdet med gæster og kunder i otte år, først i butik og siden på hotel. Jeg kan lide, når der er mange bolde i luften, og jeg holder hovedet koldt, når bussen kommer, og tavlen er fuld.\nNu vil jeg gerne bruge det på et kontor, hvor jeg også kan bruge mine sprog.',
    sentences: [
      'Jeg kan sortere post og mail efter, hvad der haster.',
      'Jeg kan yde god service uden at røbe noget om andre.',
      'Jeg kan behandle en anmodning om indsigt og holde fristen.',
      'Jeg kan oprette bookinger og læse et bookingsystem.',
      'Jeg kan skrive korte, venlige mails til gæster, også når svaret er et andet, end de havde håbet på.',
    ],
    experience: [
      {
        ...{ id: id(10), title: 'Receptionist', employer: 'Hotel Havnen', town: 'København' },
        ...{ from: '2022-03', to: null },
        tasks:
          'Tog imod gæster, fordelte værelser og løste klager.\nOplærte tre nye kolleger i bookingsystemet.\nSkrev vagtplaner sammen med lederen.',
      },
      {
        ...{ id: id(11), title: 'Butiksassistent', employer: 'Netto', town: 'Brønshøj' },
        ...{ from: '2018-08', to: '2022-02' },
        tasks: 'Kasse, varer og kundeservice. Åbnede og lukkede butikken alene.',
      },
      {
        ...{ id: id(12), title: 'Frivillig i lektiecafé', employer: '', town: '' },
        ...{ from: null, to: null, tasks: '' },
      },
    ],
    education: [
      {
        ...{ id: id(20), title: 'Kontoruddannelse med speciale i administration', place: 'NEXT' },
        ...{ level: 'vocational', field: 'office', from: '2015-08', to: '2018-06' },
      },
      {
        ...{ id: id(21), title: '9. klasse', place: 'Brønshøj Skole' },
        ...{ level: 'primary', field: 'other', from: null, to: '2014-06' },
      },
    ],
    languages: [
      { id: id(30), name: 'Dansk', level: 'native' },
      { id: id(31), name: 'Dari', level: 'native' },
      { id: id(32), name: 'Engelsk', level: 'B2' },
    ],
    drivingLicences: ['B', 'forklift'],
    other: 'Jeg har børneattest og kan begynde med to ugers varsel.',
  },
  awards: [
    certificate,
    {
      ...certificate,
      ...{ awardId: id(2), kind: 'badge', title: { da: 'Ro i indbakken', en: 'Calm inbox' } },
      ...{ month: '2026-10', examPercent: null, verifyUrl: `https://mikrosprint.example/verify/${id(2)}` },
    },
    {
      ...{ awardId: id(3), kind: 'external', title: { da: 'Førstehjælp' }, issuer: 'Røde Kors' },
      ...{ month: null, examPercent: null, verifyUrl: null, verified: false },
    },
  ],
};

const { awardIds: _, ...noWords } = emptyCv;

/** Nothing but what is named. */
export function printedCv(cv: Partial<SharedCv['cv']>, more: Partial<PrintedCv> = {}): PrintedCv {
  return { ...fullCv, cv: { ...noWords, sentences: [], ...cv }, awards: [], ...more };
}
