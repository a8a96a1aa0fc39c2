import type { CheckStep } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';

/** The sentences of the public page as the server writes it; the web has the same in its own files. */
export interface PageWords {
  /** Of the browser's tab, behind the title of the award. */
  tab: string;
  verdict: Record<'valid' | 'revoked' | 'expired', string>;
  kind: Record<'badge' | 'certificate', string>;
  said(issuer: string, title: string): string;
  revokedOn(date: string): string;
  expiredOn(date: string): string;
  checkedAt(time: string): string;
  issued: string;
  by: string;
  name: string;
  noName: string;
  sprint: string;
  exam: string;
  examPercent(percent: number): string;
  workload: string;
  hours(count: number): string;
  until: string;
  criteria: string;
  tasks: string;
  competences: string;
  steps: string;
  signing: string;
  step: Partial<Record<CheckStep, { passed: string; failed: string }>>;
  unsure: string;
  number(id: string): string;
  more: string;
  unknown: string;
  unknownText: string;
  another: string;
}

export const pageWords: Record<Locale, PageWords> = {
  da: {
    tab: 'Er beviset ægte?',
    verdict: {
      valid: 'Beviset er ægte og gælder',
      revoked: 'Beviset er trukket tilbage',
      expired: 'Beviset er udløbet',
    },
    kind: { badge: 'Mærke', certificate: 'Kursusbevis' },
    said: (issuer, title) => `${issuer} har givet beviset for "${title}".`,
    revokedOn: (date) => `Det gælder ikke siden ${date}.`,
    expiredOn: (date) => `Det gjaldt til ${date}.`,
    checkedAt: (time) => `Kontrolleret hos udstederen nu, kl. ${time}.`,
    issued: 'Udstedt',
    by: 'Udsteder',
    name: 'Navnet på papiret',
    noName: 'Papiret er uden navn',
    sprint: 'Kursus',
    exam: 'Prøve',
    examPercent: (percent) => `${percent} % rigtigt`,
    workload: 'Omfang',
    hours: (count) => `cirka ${amount(count, 'da')} ${count === 1 ? 'time' : 'timer'}`,
    until: 'Gælder til',
    criteria: 'Det krævede',
    tasks: 'Det kan personen',
    competences: 'Digitale kompetencer',
    steps: 'Sådan har vi kontrolleret det',
    signing:
      'Underskriften bliver kontrolleret lige nu. Svaret ovenfor kommer direkte fra udstederens eget register.',
    step: {
      read: { passed: 'Vi fandt det digitale bevis.', failed: 'Det digitale bevis kan ikke læses.' },
      structure: {
        passed: 'Det er skrevet, som standarden Open Badges 3.0 siger.',
        failed: 'Det er ikke skrevet, som det skal være.',
      },
      proof: {
        passed: 'Underskriften passer til hvert eneste tegn. Intet er ændret.',
        failed: 'Underskriften passer ikke.',
      },
      issuer: {
        passed: 'Udstederen står ved den nøgle, der er skrevet under med.',
        failed: 'Udstederen står ikke ved den nøgle, der er skrevet under med.',
      },
      status: {
        passed: 'Udstederen har ikke trukket det tilbage.',
        failed: 'Udstederen har trukket det tilbage.',
      },
      dates: { passed: 'Det er ikke udløbet.', failed: 'Sidste dag er overskredet.' },
    },
    unsure: 'Det kunne vi ikke finde ud af.',
    number: (id) => `Bevisets nummer: ${id}`,
    more: 'Med JavaScript slået til kan du også se, om navnet eller e-mailen passer.',
    unknown: 'Vi kender ikke beviset',
    unknownText: 'Se efter, om hele linket er kommet med, eller scan koden på papiret igen.',
    another: 'Kontrollér et andet bevis',
  },
  en: {
    tab: 'Is the proof real?',
    verdict: {
      valid: 'The proof is real and valid',
      revoked: 'The proof has been withdrawn',
      expired: 'The proof has expired',
    },
    kind: { badge: 'Badge', certificate: 'Certificate' },
    said: (issuer, title) => `${issuer} has given the proof for "${title}".`,
    revokedOn: (date) => `It has not been valid since ${date}.`,
    expiredOn: (date) => `It was valid until ${date}.`,
    checkedAt: (time) => `Checked with the issuer just now, at ${time}.`,
    issued: 'Issued',
    by: 'Issuer',
    name: 'The name on the paper',
    noName: 'The paper has no name',
    sprint: 'Course',
    exam: 'Test',
    examPercent: (percent) => `${percent}% correct`,
    workload: 'Workload',
    hours: (count) => `about ${amount(count, 'en')} ${count === 1 ? 'hour' : 'hours'}`,
    until: 'Valid until',
    criteria: 'What it took',
    tasks: 'What the person can do',
    competences: 'Digital competences',
    steps: 'How we checked it',
    signing:
      'The signature is being checked right now. The answer above comes straight from the issuer’s own register.',
    step: {
      read: { passed: 'We found the digital proof.', failed: 'The digital proof cannot be read.' },
      structure: {
        passed: 'It is written as the standard Open Badges 3.0 says.',
        failed: 'It is not written as it should be.',
      },
      proof: {
        passed: 'The signature fits every single character. Nothing was changed.',
        failed: 'The signature does not fit.',
      },
      issuer: {
        passed: 'The issuer stands by the key it was signed with.',
        failed: 'The issuer does not stand by the key it was signed with.',
      },
      status: { passed: 'The issuer has not withdrawn it.', failed: 'The issuer has withdrawn it.' },
      dates: { passed: 'It has not expired.', failed: 'Its last day has passed.' },
    },
    unsure: 'We could not find out.',
    number: (id) => `Number of the proof: ${id}`,
    more: 'With JavaScript turned on you can also see whether the name or the e-mail address fits.',
    unknown: 'We do not know the proof',
    unknownText: 'See whether the whole link came along, or scan the code on the paper again.',
    another: 'Check another proof',
  },
};

function amount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 2 }).format(
    count,
  );
}

/** Danish unless the browser asks for English first. */
export function languageFor(acceptLanguage: string): Locale {
  const wanted = acceptLanguage
    .slice(0, 200)
    .split(',')
    .map((one) => {
      const [tag = '', weight] = one
        .trim()
        .toLowerCase()
        .split(/;\s*q=/);
      return { language: tag.split('-', 1)[0], weight: Number(weight ?? 1) };
    })
    .filter(({ language, weight }) => (language === 'da' || language === 'en') && weight > 0)
    .toSorted((one, other) => other.weight - one.weight)[0];
  return wanted?.language === 'en' ? 'en' : 'da';
}
