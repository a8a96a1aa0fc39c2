import type { MessageText } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

/** "3.12.2026", as a date stands in a short line; the same in all three languages. */
const shown = (day: string): string => day.split('-').reverse().map(Number).join('.');

/** What the citizen reads on the day it begins. */
export function begunWords(
  sprint: LocalizedText,
  dueOn: string | null,
): { title: MessageText; body: MessageText } {
  const title = {
    da: `Du har fået plads i ${sprint.da}`,
    en: `You have a place in ${sprint.en ?? sprint.da}`,
    uk: `У тебе є місце: «${sprint.da}»`,
  };
  if (dueOn === null) {
    return {
      title,
      body: {
        da: 'Din jobkonsulent har meldt dig til. Begynd, når det passer dig.',
        en: 'Your adviser has signed you up. Begin when it suits you.',
        uk: 'Запис зроблено через твого консультанта. Починай, коли зручно.',
      },
    };
  }
  const day = shown(dueOn);
  return {
    title,
    body: {
      da: `Din jobkonsulent har meldt dig til. I sigter efter, at du er færdig den ${day}.`,
      en: `Your adviser has signed you up. The aim is to be done by ${day}.`,
      uk: `Запис зроблено через твого консультанта. Мета — завершити до ${day}.`,
    },
  };
}
