import type { SheetErrorCode, SheetText } from './types.js';
import { Failure } from './values.js';

/*
 * Every error in words somebody new to sheets can use: what is wrong, then what to do. Danish first, du-form.
 */

const text = (da: string, en: string): SheetText => ({ da, en });
const failure =
  (code: SheetErrorCode) =>
  (da: string, en: string): Failure =>
    new Failure(code, text(da, en));

const syntax = failure('syntax');
const value = failure('value');
const number = failure('number');
const notAvailable = failure('not-available');
const reference = failure('reference');

/** "1.250,50" to "1250,50" (thousands dots go), "12.5" to "12,5". */
const withoutPoints = (typed: string): string =>
  /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(typed) ? typed.replaceAll('.', '') : typed.replace('.', ',');

/** How a formula is written. */
export const writing = {
  empty: () =>
    syntax(
      'Skriv en formel efter lighedstegnet, fx =B2+B3.',
      'Write a formula after the equals sign, e.g. =B2+B3.',
    ),
  tooLong: () =>
    syntax(
      'Formlen er for lang. Del den op i flere celler.',
      'The formula is too long. Split it over more cells.',
    ),
  tooDeep: () =>
    syntax(
      'Formlen har for mange parenteser inde i hinanden. Del den op i flere celler.',
      'The formula has too many brackets inside each other. Split it over more cells.',
    ),
  comma: () =>
    syntax(
      'Brug semikolon (;) mellem delene i en formel.',
      'Use a semicolon (;) between the parts of a formula.',
    ),
  strayComma: () =>
    syntax(
      'Der står et komma, som ikke hører til et tal. Brug semikolon (;) mellem delene i en formel.',
      'There is a comma that does not belong to a number. Use a semicolon (;) between the parts of a formula.',
    ),
  straySeparator: () =>
    syntax(
      'Semikolon bruges kun inde i en funktions parentes, fx =MIN(B2;B3).',
      'A semicolon is only used inside the brackets of a function, e.g. =MIN(B2;B3).',
    ),
  notClosed: () => syntax('Der mangler en afsluttende parentes.', 'A closing bracket is missing.'),
  notOpened: () =>
    syntax(
      'Der er en slutparentes for meget. Fjern den, eller sæt en startparentes.',
      'There is one closing bracket too many. Remove it, or add an opening one.',
    ),
  emptyBrackets: () => syntax('Der står ikke noget i parentesen.', 'There is nothing inside the brackets.'),
  noQuote: () =>
    syntax(
      'Der mangler et anførselstegn (") efter teksten.',
      'A quotation mark (") is missing after the text.',
    ),
  singleQuote: () =>
    syntax('Sæt tekst i anførselstegn: "tekst".', 'Put text in double quotation marks: "text".'),
  decimalPoint: (typed: string) => {
    const right = withoutPoints(typed);
    return syntax(
      `Brug komma som decimaltegn, og ingen punktummer i tal: ${right} i stedet for ${typed}.`,
      `Use a comma as the decimal sign, and no points in numbers: ${right} instead of ${typed}.`,
    );
  },
  halfRange: (typed: string) =>
    syntax(
      `Området ${typed}: mangler sin anden ende. Skriv fx B2:B6.`,
      `The range ${typed}: lacks its other end. Write e.g. B2:B6.`,
    ),
  times: (typed: string) =>
    syntax(`Brug * for at gange. Her står ${typed}.`, `Use * to multiply. Here it says ${typed}.`),
  divide: (typed: string) =>
    syntax(`Brug / for at dividere. Her står ${typed}.`, `Use / to divide. Here it says ${typed}.`),
  comparison: (typed: string, right: string) =>
    syntax(`Skriv ${right} i stedet for ${typed}.`, `Write ${right} instead of ${typed}.`),
  equals: () => syntax('Brug kun ét lighedstegn ad gangen.', 'Use only one equals sign at a time.'),
  both: () =>
    syntax(
      'Brug OG( … ) eller ELLER( … ) til flere betingelser.',
      'Use AND( … ) or OR( … ) for several conditions.',
    ),
  unknownSign: (sign: string) =>
    syntax(
      `Tegnet ${sign} kan ikke bruges i en formel.`,
      `The character ${sign} cannot be used in a formula.`,
    ),
  otherSheet: () =>
    reference(
      'Der er kun ét ark her. Skriv bare cellens navn, fx B2.',
      'There is only one sheet here. Write only the cell’s name, e.g. B2.',
    ),
  endsEarly: (last: string) =>
    syntax(
      `Formlen slutter for tidligt. Der mangler noget efter ${last}`,
      `The formula ends too early. Something is missing after ${last}`,
    ),
  nothingBetween: (before: string, after: string) =>
    syntax(
      `Der mangler noget mellem ${before} og ${after}`,
      `Something is missing between ${before} and ${after}`,
    ),
  notHere: (sign: string) =>
    syntax(
      `${sign} kan ikke stå her. Der mangler noget foran.`,
      `${sign} cannot stand here. Something is missing before it.`,
    ),
  noOperator: (before: string, after: string) =>
    syntax(
      `Der mangler et regnetegn mellem ${before} og ${after}, fx + eller *.`,
      `An operator is missing between ${before} and ${after}, e.g. + or *.`,
    ),
  missingEquals: (typed: string): SheetText =>
    text(`Begynd formlen med et lighedstegn: =${typed}`, `Begin the formula with an equals sign: =${typed}`),
};

/** Names nobody knows. */
export const naming = {
  suggestion: (typed: string, da: string, en: string) =>
    failure('name')(
      `Der er ingen funktion, der hedder ${typed}. Mente du ${da}?`,
      `There is no function called ${typed}. Did you mean ${en}?`,
    ),
  unknown: (typed: string) =>
    failure('name')(
      `Der er ingen funktion, der hedder ${typed}. Se listen over funktioner.`,
      `There is no function called ${typed}. See the list of functions.`,
    ),
  noBrackets: (typed: string, da: string, en: string) =>
    failure('name')(`${da} skal have en parentes, fx ${da}( … ).`, `${en} needs brackets, e.g. ${en}( … ).`),
  bareText: (typed: string) =>
    failure('name')(
      `Er ${typed} en tekst, skal den stå i anførselstegn: "${typed}". Er det en celle, skal den hedde noget som B2.`,
      `If ${typed} is text, put it in quotation marks: "${typed}". If it is a cell, its name looks like B2.`,
    ),
  tooFew: (da: string, en: string, least: number, example: SheetText) =>
    syntax(
      `${da} mangler noget: den skal have mindst ${least} ${least === 1 ? 'del' : 'dele'} i parentesen. Fx ${example.da}.`,
      `${en} lacks something: it needs at least ${least} part${least === 1 ? '' : 's'} in its brackets. E.g. ${example.en}.`,
    ),
  tooMany: (da: string, en: string, most: number, example: SheetText) =>
    most === 0
      ? syntax(`${da} skal have en tom parentes: ${da}().`, `${en} needs empty brackets: ${en}().`)
      : syntax(
          `${da} har for mange dele: den kan højst have ${most} i parentesen. Fx ${example.da}.`,
          `${en} has too many parts: it can have at most ${most} in its brackets. E.g. ${example.en}.`,
        ),
};

/** What a well-written formula can run into. */
export const trouble = {
  division: () =>
    failure('division')(
      'Man kan ikke dividere med nul eller med en tom celle. Se efter, hvad du dividerer med.',
      'You cannot divide by zero or by an empty cell. Check what you divide by.',
    ),
  noNumbers: () =>
    failure('division')(
      'Der er ingen tal at tage gennemsnittet af. Se efter, hvilke celler du har valgt.',
      'There are no numbers to average. Check which cells you chose.',
    ),
  notANumber: (typed: string, where: string | null) =>
    where === null
      ? value(
          `Her skal bruges et tal, men "${typed}" er en tekst.`,
          `A number is needed here, but "${typed}" is text.`,
        )
      : value(
          `Formlen skal bruge et tal, men i ${where} står teksten "${typed}".`,
          `The formula needs a number, but ${where} holds the text "${typed}".`,
        ),
  notATruth: (typed: string) =>
    value(
      `Her skal stå en betingelse, fx B2>100. "${typed}" er en tekst.`,
      `A condition belongs here, e.g. B2>100. "${typed}" is text.`,
    ),
  noTruths: () =>
    value(
      'Der er ingen betingelser at se på, fx B2>100.',
      'There are no conditions to look at, e.g. B2>100.',
    ),
  notADate: (typed: string) =>
    value(
      `"${typed}" er ikke en dato. Skriv den som 24-05-2026.`,
      `"${typed}" is not a date. Write it as 24-05-2026.`,
    ),
  rangeAlone: (range: string) =>
    value(
      `En celle kan kun vise én værdi. Brug en funktion på området, fx =SUM(${range}).`,
      `A cell can only show one value. Use a function on the range, e.g. =SUM(${range}).`,
    ),
  rangeNeeded: (da: string, en: string) =>
    value(`${da} skal have et område af celler, fx B2:B6.`, `${en} needs a range of cells, e.g. B2:B6.`),
  tooManyCells: () =>
    reference(
      'Området er for stort. Vælg kun de celler, der er noget i.',
      'The range is too big. Choose only the cells that hold something.',
    ),
  unpaired: (da: string, en: string) =>
    value(
      `${da} mangler en betingelse: hvert område skal følges af en betingelse, fx ">100".`,
      `${en} lacks a condition: every range is followed by a condition, e.g. ">100".`,
    ),
  oneLine: () =>
    value(
      'Området skal være én kolonne eller én række, fx A2:A6.',
      'The range must be one column or one row, e.g. A2:A6.',
    ),
  unequalRanges: () =>
    value(
      'Områderne skal være lige store, fx B2:B6 og C2:C6.',
      'The ranges must be of the same size, e.g. B2:B6 and C2:C6.',
    ),
  tooMuchText: () => value('Teksten bliver for lang til en celle.', 'The text becomes too long for a cell.'),
  notFoundInText: (part: string) =>
    value(`"${part}" findes ikke i teksten.`, `"${part}" is not in the text.`),
  negativeCount: () =>
    value('Antallet kan ikke være mindre end nul.', 'The number of characters cannot be below zero.'),
  badFormat: (typed: string) =>
    value(
      `"${typed}" er ikke et format, der kan bruges her. Prøv "0,00", "0 %" eller "dd-mm-åååå".`,
      `"${typed}" is not a format that can be used here. Try "0,00", "0 %" or "dd-mm-yyyy".`,
    ),
  columnTooSmall: () =>
    value('Kolonnens nummer skal være 1 eller højere.', 'The number of the column must be 1 or higher.'),
  choiceOutside: () =>
    value('Nummeret passer ikke til valgmulighederne.', 'The number does not fit the choices.'),
  outside: () =>
    reference(
      'Formlen peger uden for området. Se efter, hvor mange rækker og kolonner det har.',
      'The formula points outside the range. Check how many rows and columns it has.',
    ),
  lostReference: () =>
    reference(
      'Formlen peger på en celle uden for arket. Skriv cellens navn igen.',
      'The formula points to a cell outside the sheet. Write the cell’s name again.',
    ),
  notFound: (sought: string) =>
    notAvailable(
      `"${sought}" findes ikke i det område, du slår op i.`,
      `"${sought}" is not in the range you look it up in.`,
    ),
  noBranch: () => notAvailable('Ingen af betingelserne passer.', 'None of the conditions fits.'),
  noClock: () => notAvailable('Dagens dato kendes ikke her.', 'Today’s date is not known here.'),
  given: () => notAvailable('Værdien findes ikke.', 'The value is not available.'),
  tooBig: () =>
    number('Resultatet er for stort til at regne med.', 'The result is too big to calculate with.'),
  noSuchNumber: () =>
    number(
      'Det kan man ikke regne ud. Se efter, hvilke tal du har brugt.',
      'This cannot be calculated. Check which numbers you used.',
    ),
  noSuchDay: () =>
    number('Det giver ikke en dato, regnearket kender.', 'That is not a date the sheet knows.'),
  circle: (cells: readonly string[]) =>
    cells.length === 1
      ? failure('circular')(
          `Formlen bruger sin egen celle, ${cells[0]}. Vælg andre celler.`,
          `The formula uses its own cell, ${cells[0]}. Choose other cells.`,
        )
      : failure('circular')(
          `Formlerne går i ring: ${cells.join(', ')} bruger hinanden. Ret en af dem.`,
          `The formulas go in a circle: ${cells.join(', ')} use each other. Change one of them.`,
        ),
};

const shownCodes: Record<SheetErrorCode, SheetText> = {
  syntax: text('#FEJL!', '#ERROR!'),
  name: text('#NAVN?', '#NAME?'),
  value: text('#VÆRDI!', '#VALUE!'),
  division: text('#DIVISION/0!', '#DIV/0!'),
  reference: text('#REFERENCE!', '#REF!'),
  'not-available': text('#I/T', '#N/A'),
  number: text('#NUM!', '#NUM!'),
  // Excel shows a circle as 0 and complains beside the sheet.
  circular: text('0', '0'),
};

/** What a cell with this error shows. A formula that Excel would not have let into the cell is #FEJL!. */
export const shownError = (code: SheetErrorCode, locale: 'da' | 'en'): string => shownCodes[code][locale];

const writtenErrors: readonly [RegExp, () => Failure][] = [
  [/^#(?:DIVISION|DIV)\/0!$/, trouble.division],
  [/^#(?:REFERENCE|REF)!$/, trouble.lostReference],
  [/^#(?:I\/T|N\/A)$/, trouble.given],
  [
    /^#(?:VÆRDI|VALUE)!$/,
    () => value('Her står en fejl i stedet for en værdi.', 'Here is an error instead of a value.'),
  ],
  [
    /^#(?:NAVN|NAME)\?$/,
    () => failure('name')('Et navn i formlen kendes ikke.', 'A name in the formula is not known.'),
  ],
  [/^#NUM!$/, trouble.noSuchNumber],
];

/** An error somebody wrote into a formula or a cell ("#I/T"); null when it is none. */
export function writtenError(typed: string): Failure | null {
  const upper = typed.toUpperCase();
  return writtenErrors.find(([form]) => form.test(upper))?.[1]() ?? null;
}
