import type { Level } from './level.js';
import type { JsonPath } from './locate.js';
import type { Report } from './checks-report.js';
import { stepsOfLevel } from './steps-within.js';

/*
 * Words of offices that a task can do without. What is taught may use them as the bad example, in an answer or in a
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
  jobcenter: 'her',
  jobcentret: 'her',
};

function checkPlain(text: string, path: JsonPath, report: Report): void {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const spoken = ` ${words.join(' ')} `;
  for (const [word, plain] of Object.entries({ ...plainWords, ...plainPhrases })) {
    if (spoken.includes(` ${word} `)) report(path, `"${word}" is office language; write "${plain}"`);
  }
}

/** The texts that explain, ask, help and close. */
export function checkJargon(level: Level, report: Report): void {
  const { brief, debrief, goal } = level;
  checkPlain(goal.da, ['goal', 'da'], report);
  checkPlain(brief.text.da, ['brief', 'text', 'da'], report);
  for (const part of ['well', 'hard', 'tryNext'] as const)
    checkPlain(debrief[part].da, ['debrief', part, 'da'], report);
  for (const { step, path } of stepsOfLevel(level)) {
    checkPlain(step.prompt.da, [...path, 'prompt', 'da'], report);
    checkPlain(step.feedback.da, [...path, 'feedback', 'da'], report);
    if (step.intro) checkPlain(step.intro.text.da, [...path, 'intro', 'text', 'da'], report);
    if (step.hint) checkPlain(step.hint.da, [...path, 'hint', 'da'], report);
  }
}
