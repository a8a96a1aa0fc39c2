import type { LocalizedText } from '@mikrosprint/curriculum';

export interface Message {
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

/** @param reason as whoever corrected it wrote it */
export function correctedMessage(title: LocalizedText, reason: string): Message {
  return {
    title: {
      da: `Dit bevis for ${title.da} er rettet`,
      en: `Your certificate for ${english(title)} has been corrected`,
    },
    body: {
      da: `Begrundelse: ${reason} Hent det nye, hvis du har delt det gamle.`,
      en: `Reason: ${reason} Download the new one if you have shared the old one.`,
    },
  };
}

/** @param reason as whoever revoked it wrote it */
export function revokedMessage(title: LocalizedText, reason: string): Message {
  return {
    title: {
      da: `${title.da}: gælder ikke længere`,
      en: `${english(title)}: no longer valid`,
    },
    body: {
      da: `Begrundelse: ${reason} Det, du har lært, kan du stadig.`,
      en: `Reason: ${reason} What you have learnt you can still do.`,
    },
  };
}
