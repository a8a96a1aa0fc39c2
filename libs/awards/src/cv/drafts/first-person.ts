import type { Locale } from '@mikrosprint/curriculum';

/*
 * Sprints speak to the learner: skills as "Kan ...", tasks as "Læse, hvad du godkender". A CV speaks of oneself. The rules
 * know the pronouns and nothing else of grammar; whoever uses the sentence reads it first.
 */

/** "Kan passe på sit MitID" -> "Jeg kan passe på mit MitID". */
export function skillInFirstPerson(title: string, locale: Locale): string {
  const said = title.trim().replace(locale === 'da' ? /^(jeg )?kan\s+/i : /^(I )?can\s+/i, '');
  return sentence(said, locale);
}

/** "Læse, hvad du godkender" -> "Jeg kan læse, hvad jeg godkender". */
export function taskInFirstPerson(task: string, locale: Locale): string {
  return sentence(task.trim(), locale);
}

function sentence(said: string, locale: Locale): string {
  const small = beginsWithAName(said) ? said : said.charAt(0).toLowerCase() + said.slice(1);
  const own = locale === 'da' ? danish(small) : english(small);
  const begun = locale === 'da' ? `Jeg kan ${own}` : `I can ${own}`.replace(/^I can know /, 'I know ');
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

/** "IT", "PDF": a second capital letter says that the first one is meant. */
function beginsWithAName(text: string): boolean {
  return /^\p{Lu}\p{Lu}/u.test(text);
}

const danishWords: Record<string, string> = {
  ...{ du: 'jeg', dig: 'mig', din: 'min', dit: 'mit', dine: 'mine', man: 'jeg' },
};
/** Of somebody unnamed: "hvem der ser ens CV". As an adverb ("ens breve") it stands before no word of these. */
const unnamed = /\bens (?=(CV|navn|arbejde|pas|kort|nummer|billede|bevis|MitID)\b)/g;
const reflexive: Record<string, string> = { sig: 'mig', sin: 'min', sit: 'mit', sine: 'mine' };

function danish(text: string): string {
  // After the first comma "sin" may well be somebody else's: "så kunden får sin pris".
  const [first = '', ...rest] = text.split(/(?=,)/);
  return words([words(first, reflexive), ...rest].join(''), danishWords).replace(unnamed, 'mit ');
}

/** Before these words "you" is whom something happens to. */
const toSomebody = /\b(to|for|with|from|about|pays|gives|tells|sends|asks|calls|shows|helps) you\b/gi;

function english(text: string): string {
  const object = text.replace(toSomebody, '$1 me');
  return words(object, { you: 'I', your: 'my', yours: 'mine', yourself: 'myself' });
}

/** Whole words only, as they stand. */
function words(text: string, instead: Record<string, string>): string {
  return text.replace(/[\p{L}]+/gu, (word) => instead[word] ?? word);
}
