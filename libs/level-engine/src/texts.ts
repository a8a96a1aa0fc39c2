import type { LocalizedText } from '@mikrosprint/curriculum';

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

/** How many more needs a text has not met, beside the one that was named. */
export function needsLeft(count: number): LocalizedText {
  return count === 1
    ? { da: 'Og der er et krav mere at se på.', en: 'And there is one more need to look at.' }
    : { da: `Og der er ${count} krav mere at se på.`, en: `And there are ${count} more needs to look at.` };
}

/** Which case was lost because its time ran out. */
export function tooLate(subject: LocalizedText): LocalizedText {
  return {
    da: `Fristen løb ud for: ${subject.da}`,
    en: `Time ran out for: ${subject.en ?? subject.da}`,
  };
}

/** Several texts after one another; English only where all have it. */
export function joined(parts: readonly LocalizedText[]): LocalizedText {
  const da = parts.map((part) => part.da).join(' ');
  const english = parts.flatMap((part) => (part.en === undefined ? [] : [part.en]));
  return english.length === parts.length ? { da, en: english.join(' ') } : { da };
}
