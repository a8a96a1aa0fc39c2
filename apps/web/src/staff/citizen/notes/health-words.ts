/**
 * Beginnings of words that often tell of somebody's health, in the languages of the interface. A question to the writer,
 * never a verdict: the list is short on purpose, and a note with such a word is kept like any other.
 */
const beginnings = [
  ...[
    'syg',
    'diagnos',
    'depress',
    'deprim',
    'angst',
    'stress',
    'udbrændt',
    'psyk',
    'læge',
    'hospital',
    'medicin',
  ],
  ...[
    'handicap',
    'gravid',
    'misbrug',
    'alkohol',
    'smerte',
    'terapi',
    'behandling',
    'kræft',
    'diabetes',
    'adhd',
  ],
  ...['ptsd', 'autis', 'skizofren', 'hjerneryst', 'blodtryk', 'astma', 'migræne', 'indlagt', 'helbred'],
  ...[
    'sick',
    'ill',
    'illness',
    'disease',
    'doctor',
    'anxiety',
    'pregnan',
    'disab',
    'therap',
    'medica',
    'cancer',
  ],
  ...['health', 'pain', 'addict', 'burnout', 'хвор', 'лікар', 'депрес', 'вагітн', 'інвалід', 'здоров'],
];

/** Words that begin the same and tell of work: a nurse is no patient. */
const work = [
  ...['sygeplej', 'sygehus', 'lægesekretær', 'hospitalsser', 'hospitalsport', 'medicinalfirma', 'stresst'],
  ...['healthcare', 'behandlingstid'],
];

/** At these a whole word is meant, not a beginning. */
const whole = new Set(['ill', 'pain']);

/**
 * The words of a text that sound like health, as they are written there, each once and in order. Letter case does not
 * matter. An empty list is the usual answer.
 */
export function healthWordsIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const word of text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []) {
    const plain = word.toLowerCase().normalize('NFC');
    if (found.has(plain) || work.some((begin) => plain.startsWith(begin))) continue;
    const sounds = beginnings.some((begin) => (whole.has(begin) ? plain === begin : plain.startsWith(begin)));
    if (sounds) found.set(plain, word);
  }
  return [...found.values()];
}
