import type { MessageText } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

/* What authors and reviewers read in their inbox, in the languages of the interface. */

export interface Message {
  title: MessageText;
  body: MessageText;
}

/** A line in an inbox is short; the whole stands on the page it leads to. */
const longestQuote = 140;

function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).trimEnd()}…`;
}

const english = (title: LocalizedText): string => title.en ?? title.da;

/** Who did it, and what they said about it. */
function said(by: string, words: string | null): MessageText {
  const quoted = words === null ? '' : ` “${quote(words)}”`;
  return {
    da: `${by} skrev:${quoted}`,
    en: `${by} wrote:${quoted}`,
    uk: `${by} пише:${quoted}`,
  };
}

export function submittedMessage(title: LocalizedText, by: string, note: string | null): Message {
  return {
    title: {
      da: `“${title.da}” venter på gennemsyn`,
      en: `“${english(title)}” waits to be reviewed`,
      uk: `«${english(title)}» чекає на перегляд`,
    },
    body:
      note === null
        ? {
            da: `Sendt ind af ${by}. Læs det, og udgiv det, eller send det tilbage.`,
            en: `Sent in by ${by}. Read it, and publish it or send it back.`,
            uk: `Надсилає ${by}. Прочитай і опублікуй або поверни.`,
          }
        : said(by, note),
  };
}

export function sentBackMessage(title: LocalizedText, by: string, reason: string | null): Message {
  return {
    title: {
      da: `“${title.da}” er sendt tilbage til jer`,
      en: `“${english(title)}” has been sent back to you`,
      uk: `«${english(title)}» повернули вам`,
    },
    body: said(by, reason),
  };
}

export function commentedMessage(title: LocalizedText, by: string, text: string): Message {
  return {
    title: {
      da: `Nye kommentarer til “${title.da}”`,
      en: `New comments on “${english(title)}”`,
      uk: `Нові коментарі до «${english(title)}»`,
    },
    body: said(by, text),
  };
}

export function publishedMessage(title: LocalizedText, by: string, version: string): Message {
  return {
    title: {
      da: `“${title.da}” er udgivet`,
      en: `“${english(title)}” has been published`,
      uk: `«${english(title)}» опубліковано`,
    },
    body: {
      da: `Borgerne møder udgave ${version} fra nu af. Godkendt af ${by}.`,
      en: `Citizens meet version ${version} from now on. Approved by ${by}.`,
      uk: `Відтепер люди бачать версію ${version}. Схвалено: ${by}.`,
    },
  };
}

export function retiredMessage(title: LocalizedText, by: string, reason: string | null): Message {
  return {
    title: {
      da: `“${title.da}” tager ikke flere ind`,
      en: `“${english(title)}” takes nobody new`,
      uk: `«${english(title)}» більше не приймає нових людей`,
    },
    body: said(by, reason),
  };
}
