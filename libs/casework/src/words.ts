import type { answerHelpRequest } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import type { z } from 'zod';

export type HelpAnswer = z.infer<typeof answerHelpRequest>['how'];

interface Message {
  title: LocalizedText;
  body: LocalizedText;
}

/** The English of a text that may exist in Danish only. */
const english = (text: LocalizedText): string => text.en ?? text.da;

/** A line in an inbox is short; the whole prompt stands on the page it leads to. */
const longestQuote = 140;

function quote(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1).trimEnd()}…`;
}

export function starsText(stars: number): LocalizedText {
  return {
    da: stars === 1 ? '1 stjerne' : `${stars} stjerner`,
    en: stars === 1 ? '1 star' : `${stars} stars`,
  };
}

export function percentText(percent: number): LocalizedText {
  return { da: `${percent} %`, en: `${percent}%` };
}

export function helpMessage(name: string, level: LocalizedText, prompt: LocalizedText): Message {
  return {
    title: { da: `${name} beder om hjælp`, en: `${name} is asking for help` },
    body: {
      da: `${level.da}: “${quote(prompt.da)}”`,
      en: `${english(level)}: “${quote(english(prompt))}”`,
    },
  };
}

/** `examPercent` is null where there was no exam to pass. */
export function completedMessage(name: string, sprint: LocalizedText, examPercent: number | null): Message {
  const done =
    examPercent === null
      ? { da: 'Alle baner er klaret.', en: 'All levels are done.' }
      : { da: `Prøven er bestået med ${examPercent} %.`, en: `The exam is passed with ${examPercent}%.` };
  return {
    title: { da: `${name} har gennemført ${sprint.da}`, en: `${name} has finished ${english(sprint)}` },
    body: {
      da: `${done.da} Tag en snak om det næste skridt.`,
      en: `${done.en} Have a talk about the next step.`,
    },
  };
}

/** How a request for help was answered, as the story of the citizen tells it. */
export const answerText: Record<HelpAnswer, LocalizedText> = {
  called: { da: 'I talte sammen i telefon', en: 'You talked on the phone' },
  wrote: { da: 'Der er skrevet en besked', en: 'A message has been written' },
  met: { da: 'I mødtes', en: 'You met' },
  'solved-itself': { da: 'Det løste sig', en: 'It solved itself' },
};

/** What the citizen reads; it says that they were heard, and what was noted about it. */
export function answeredMessage(level: LocalizedText | null, how: HelpAnswer): Message {
  const place = level ? { da: ` i ${level.da}`, en: ` in ${english(level)}` } : { da: '', en: '' };
  const noted = answerText[how];
  return {
    title: {
      da: `Din jobkonsulent har svaret på, at du bad om hjælp${place.da}`,
      en: `Your adviser has answered your request for help${place.en}`,
    },
    body: {
      da: `Der er noteret: “${noted.da}”. Har du stadig brug for hjælp, kan du bede om det igen.`,
      en: `The note says: “${english(noted)}”. If you still need help, you can ask again.`,
    },
  };
}
