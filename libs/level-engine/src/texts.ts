import { withPlainStars, type LocalizedText } from '@mikrosprint/curriculum';

/** What the engine itself says, where the content has no words of its own. Short: it stands beside the content's. */
export const texts = {
  pairMissed: {
    da: 'De to hører ikke sammen. Prøv en anden.',
    en: 'Those two do not belong together. Try another.',
  },
  pairsShown: { da: 'Her er de par, der manglede.', en: 'Here are the pairs that were missing.' },
  thingsShown: { da: 'Her er dem, der manglede.', en: 'Here are the ones that were missing.' },
  itemsShown: { da: 'Her ligger resten rigtigt.', en: 'Here the rest lie where they belong.' },
  fieldsShown: { da: 'Her står de rigtige svar.', en: 'Here are the right answers.' },
  fieldsRight: { da: 'Alle felter er rigtige.', en: 'Every field is right.' },
  orderRight: { da: 'Rækkefølgen er rigtig.', en: 'The order is right.' },
  orderWrong: { da: 'Rækkefølgen er ikke rigtig endnu.', en: 'The order is not right yet.' },
  orderShown: { da: 'Her er en rigtig rækkefølge.', en: 'Here is an order that is right.' },
  placesRight: { da: 'Alt er på plads.', en: 'Everything is in its place.' },
  placesShown: { da: 'Her er alt på plads.', en: 'Here everything is in its place.' },
  textShown: { da: 'Her er en tekst, der er rigtig.', en: 'Here is a text that is right.' },
  typedNumber: {
    da: 'Tallet er rigtigt. Brug en formel, så følger det med, når de andre tal ændrer sig.',
    en: 'The number is right. Use a formula, and it follows when the other numbers change.',
  },
  wrongNumber: {
    da: 'Det passer ikke. Lad en formel regne det ud: Begynd med =.',
    en: 'That does not fit. Let a formula work it out: begin with =.',
  },
  wrongResult: {
    da: 'Formlen giver ikke det rigtige endnu. Se efter, hvilke celler den regner med.',
    en: 'The formula does not give the right result yet. Look at the cells it uses.',
  },
  doesNotFollow: {
    da: 'Det passer lige nu. Men det følger ikke med, når tallene ændrer sig. Lad formlen regne med de rigtige celler.',
    en: 'It fits right now. But it does not follow when the numbers change. Let the formula work with the right cells.',
  },
  lockBeforeFilling: {
    da: 'Resultatet passer her. Formlen skal også kunne fyldes ud: Lås den celle, der skal blive stående, med $.',
    en: 'The result fits here. The formula must also stand being filled: lock the cell that must stay with $.',
  },
  lockedNothing: {
    da: 'Cellerne i formlen flytter med, når den fyldes ud. Lås den celle, der skal blive stående, med $.',
    en: 'The cells in the formula move along when it is filled. Lock the cell that must stay with $.',
  },
  fillDown: { da: 'Den er rigtig. Fyld nu formlen ned.', en: 'That is right. Now fill the formula down.' },
  fillRight: {
    da: 'Den er rigtig. Fyld nu formlen ud til højre.',
    en: 'That is right. Now fill the formula to the right.',
  },
  formulasShown: { da: 'Her er formler, der er rigtige.', en: 'Here are formulas that are right.' },
  moreUrgent: {
    da: 'Men der lå noget, som hastede mere.',
    en: 'But something more urgent was waiting.',
  },
} as const satisfies Record<string, LocalizedText>;

/** How many fields of a form are still wrong. */
export function fieldsWrong(count: number): LocalizedText {
  return count === 1
    ? {
        da: 'Et felt skal rettes. Se hvorfor ved feltet.',
        en: 'One field needs another look. See why beside it.',
      }
    : {
        da: `${count} felter skal rettes. Se hvorfor ved hvert felt.`,
        en: `${count} fields need another look. See why beside each.`,
      };
}

/** The result fits, but the task is about one of these functions. */
export function useFunction(names: readonly { da: string; en: string }[]): LocalizedText {
  const da = names.map((name) => name.da).join(' eller ');
  const en = names.map((name) => name.en).join(' or ');
  return {
    da: `Resultatet passer. Prøv at løse den med ${da}.`,
    en: `The result fits. Try to solve it with ${en}.`,
  };
}

/** How many more needs a text has not met, beside the one that was named. */
export function needsLeft(count: number): LocalizedText {
  return count === 1
    ? { da: 'Og der er et krav mere at se på.', en: 'And there is one more need to look at.' }
    : { da: `Og der er ${count} krav mere at se på.`, en: `And there are ${count} more needs to look at.` };
}

/** Which case was lost because its time ran out. */
export function tooLate(subject: LocalizedText): LocalizedText {
  return {
    da: `Fristen løb ud for: ${withPlainStars(subject.da)}`,
    en: `Time ran out for: ${withPlainStars(subject.en ?? subject.da)}`,
  };
}

/** Several texts after one another; English only where all have it. */
export function joined(parts: readonly LocalizedText[]): LocalizedText {
  const da = parts.map((part) => part.da).join(' ');
  const english = parts.flatMap((part) => (part.en === undefined ? [] : [part.en]));
  return english.length === parts.length ? { da, en: english.join(' ') } : { da };
}
