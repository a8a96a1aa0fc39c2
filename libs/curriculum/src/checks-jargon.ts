import type { Finding } from './package-issues.js';
import { textsWithin } from './texts-within.js';

/*
 * Words of offices that a text can do without. What is taught may use them as the bad example, in an answer or in a
 * letter one mends: only what explains and asks is looked at.
 */
const plainWords: Readonly<Record<string, string>> = {
  adgangsgivende: 'giver adgang',
  anvende: 'bruge',
  anvender: 'bruger',
  borgerrettet: 'for borgere',
  effektuere: 'gøre',
  eksekvere: 'gøre',
  endvidere: 'også',
  facilitere: 'hjælpe med',
  foranstaltning: 'det, man gør',
  foranstaltninger: 'det, man gør',
  foretage: 'gøre',
  foretager: 'gør',
  fremadrettet: 'fra nu af',
  fremsende: 'sende',
  fremsender: 'sender',
  iværksætte: 'begynde',
  implementere: 'tage i brug',
  kompetenceløft: 'det, man lærer',
  nærværende: 'denne',
  omhandlende: 'om',
  påkrævet: 'nødvendigt',
  rekvirere: 'bestille',
  såfremt: 'hvis',
  tilvejebringe: 'skaffe',
  vedrørende: 'om',
  ydermere: 'også',
};
const plainPhrases: Readonly<Record<string, string>> = {
  'i henhold til': 'efter',
  'i forbindelse med': 'når',
  'med henblik på': 'for at',
  'på baggrund af': 'fordi',
  iht: 'efter',
  ift: 'om',
  jf: 'se',
  mhp: 'for at',
  pba: 'fordi',
  vedr: 'om',
};

/** What is never said, in any text: it is the name of an office, and here one is met as a person who learns. */
const neverSaid = /(?<!\p{L})jobcent\p{L}*/iu;

/** Keys of the texts that explain, ask, help and close. */
const explaining = new Set([
  ...['goal', 'brief', 'debrief', 'intro', 'prompt', 'hint', 'feedback', 'help', 'why'],
  ...['tagline', 'description', 'tasks', 'outcomes', 'workplaceTasks', 'criteria', 'about'],
]);

function officeLanguage(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const spoken = ` ${words.join(' ')} `;
  return Object.entries({ ...plainWords, ...plainPhrases })
    .filter(([word]) => spoken.includes(` ${word} `))
    .map(([word, plain]) => `"${word}" is office language; write "${plain}"`);
}

/** Office language in what a file explains and asks, and words that are never said in any of its texts. */
export function jargonFindings(value: unknown): Finding[] {
  return textsWithin(value).flatMap(({ text, path }) => {
    const found = path.some((key) => explaining.has(String(key))) ? officeLanguage(text.da) : [];
    const never = neverSaid.exec(`${text.da} ${text.en ?? ''}`)?.[0];
    if (never !== undefined)
      found.push(`"${never}" is never said here: speak of what one does, not of the office`);
    return found.map((message) => ({ path: [...path, 'da'], message }));
  });
}
