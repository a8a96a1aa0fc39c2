import { textIn, type LocalizedText } from '@mikrosprint/curriculum';

/** What the text file in the archive tells of. */
export interface ReadMeFacts {
  issuer: string;
  /** Where anybody can check a proof. */
  verifyPage: string;
  awards: { title: LocalizedText; folder: string; verifyUrl: string; isComplete: boolean }[];
  fromOthers: { title: string; issuer: string; link: string | null; file: string | null }[];
}

export const readMeName = 'LAES-MIG.txt';

/** Plain text, for whoever opens the archive without us. Lines end as every system shows them. */
export function readMe(facts: ReadMeFacts): string {
  return [...danish(facts), '', '-'.repeat(72), '', ...english(facts), ''].join('\r\n');
}

function danish({ issuer, verifyPage, awards, fromOthers }: ReadMeFacts): string[] {
  return [
    'DINE BEVISER',
    '',
    `Her er dine beviser fra ${issuer}. Der er en mappe til hvert bevis.`,
    '',
    'Det ligger der i en mappe:',
    '  .pdf   Beviset på papir. Send det med en ansøgning, eller print det.',
    '  .png   Mærket som billede. Beviset er gemt inde i billedet.',
    '  .svg   Det samme mærke, skarpt i alle størrelser.',
    '  .json  Det underskrevne bevis. Læg det i en digital tegnebog (wallet).',
    '  .jwt   Det samme bevis i et andet format.',
    '',
    'Sådan kan enhver kontrollere et bevis:',
    `  1. Åbn ${verifyPage}`,
    '  2. Vælg png-, svg-, json- eller jwt-filen, eller åbn adressen herunder.',
    '  Beviserne følger standarden Open Badges 3.0, så andre tjenester kan også kontrollere dem.',
    '  Gem billederne, som de er: Bliver de ændret eller gemt igen, kan beviset forsvinde ud af dem.',
    '',
    ...awards.flatMap(({ title, folder, verifyUrl, isComplete }) => [
      `* ${title.da}`,
      `  Mappe: ${folder}`,
      `  Kontrollér: ${verifyUrl}`,
      ...(isComplete ? [] : ['  Nogle af filerne bliver lavet lige nu. Hent det hele igen om lidt.']),
    ]),
    ...othersIn('Beviser fra andre:', fromOthers),
  ];
}

function english({ issuer, verifyPage, awards, fromOthers }: ReadMeFacts): string[] {
  return [
    'YOUR PROOFS',
    '',
    `Here are your proofs from ${issuer}. Each has a folder of its own.`,
    '',
    'What is in a folder:',
    '  .pdf   The certificate on paper. Send it with an application, or print it.',
    '  .png   The badge as a picture. The proof is kept inside the picture.',
    '  .svg   The same badge, sharp in every size.',
    '  .json  The signed proof. Put it in a digital wallet.',
    '  .jwt   The same proof in another format.',
    '',
    'How anybody can check a proof:',
    `  1. Open ${verifyPage}`,
    '  2. Choose the png, svg, json or jwt file, or open the address below.',
    '  The proofs follow the standard Open Badges 3.0, so other services can check them too.',
    '  Keep the pictures as they are: changed or saved again they may lose the proof.',
    '',
    ...awards.flatMap(({ title, folder, verifyUrl, isComplete }) => [
      `* ${textIn(title, 'en')}`,
      `  Folder: ${folder}`,
      `  Check: ${verifyUrl}`,
      ...(isComplete ? [] : ['  Some of the files are being made. Download everything again in a moment.']),
    ]),
    ...othersIn('Proofs from others:', fromOthers),
  ];
}

function othersIn(heading: string, proofs: ReadMeFacts['fromOthers']): string[] {
  if (proofs.length === 0) return [];
  const lines = proofs.flatMap(({ title, issuer, link, file }) => [
    `* ${title} (${issuer})`,
    ...[file, link].flatMap((place) => (place === null ? [] : [`  ${place}`])),
  ]);
  return ['', heading, ...lines];
}
