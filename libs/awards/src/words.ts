import type { LocalizedText } from '@mikrosprint/curriculum';

interface Message {
  title: LocalizedText;
  body: LocalizedText;
}

/** The English of a text that may exist in Danish only. */
const english = (text: LocalizedText): string => text.en ?? text.da;

export function badgeMessage(badge: { title: LocalizedText; criteria: LocalizedText }): Message {
  return {
    title: {
      da: `Nyt mærke: ${badge.title.da}`,
      en: `New badge: ${english(badge.title)}`,
    },
    body: badge.criteria,
  };
}

/** Of several at once, given for what was done before there was a rule for it. */
export function badgesMessage(count: number): Message {
  return {
    title: { da: `Du har fået ${count} mærker`, en: `You have got ${count} badges` },
    body: {
      da: 'De er nye, og du havde allerede gjort det, de gives for.',
      en: 'They are new, and you had already done what they are given for.',
    },
  };
}

export function certificateMessage(sprintTitle: LocalizedText): Message {
  return {
    title: {
      da: `Dit bevis for ${sprintTitle.da} er klar`,
      en: `Your certificate for ${english(sprintTitle)} is ready`,
    },
    body: {
      da: 'Du kan hente det som PDF og vise det til en arbejdsgiver.',
      en: 'You can download it as a PDF and show it to an employer.',
    },
  };
}
