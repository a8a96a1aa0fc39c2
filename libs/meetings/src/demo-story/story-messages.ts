/** Who wrote what, how many days ago and at which time; a line of the caseworker is on a workday. */
export interface StoryMessage {
  from: 'citizen' | 'caseworker';
  daysAgo: number;
  at: string;
  text: string;
}

const citizen = (daysAgo: number, at: string, text: string): StoryMessage => ({
  ...{ from: 'citizen', daysAgo, at, text },
});
const caseworker = (daysAgo: number, at: string, text: string): StoryMessage => ({
  ...{ from: 'caseworker', daysAgo, at, text },
});

/** Whose last words still wait for an answer; a thank you needs none, and the caseworker has said so. */
export const threadsThatWait: readonly string[] = ['borger-21', 'borger-27', 'valby-12'];

/** By the account of the citizen. */
export const storyThreads: Readonly<Record<string, readonly StoryMessage[]>> = {
  citizen: [
    caseworker(
      1,
      '09:10',
      'Hej Samira. Jeg hedder Mette, og det er mig, du kan skrive til. Se dig omkring i ro og mag. Vi finder et tidspunkt til en samtale, når du vil.',
    ),
  ],
  'borger-12': [
    citizen(17, '20:15', 'Hej Mette. Tak for snakken i dag. Hvor lang tid tager GDPR-kontoret?'),
    caseworker(
      15,
      '09:12',
      'Hej Ahmed. De fleste bruger halvanden time i alt, lidt ad gangen. Du kan stoppe midt i det hele, og intet går tabt.',
    ),
    citizen(15, '09:40', 'Perfekt. Så tager jeg en bane hver morgen.'),
    caseworker(15, '09:44', 'Det lyder som en god plan.'),
    citizen(3, '10:05', 'Den med skranken var svær, men jeg kom igennem!'),
    caseworker(2, '09:20', 'Hvor godt gået. Det er den, de fleste bruger længst tid på.'),
  ],
  'borger-18': [
    citizen(10, '11:30', 'Jeg bestod!! 🎉'),
    caseworker(
      9,
      '09:05',
      'Tillykke, Zeynep! Jeg kan se dit bevis. Skal vi sætte det på dit CV, når vi ses?',
    ),
    citizen(9, '12:15', 'Ja tak. Jeg tager mit CV med.'),
  ],
  'borger-14': [
    caseworker(
      8,
      '10:30',
      'Hej Oleksandra. Hvordan går det med Hotellet? Sig til, hvis jeg kan hjælpe med noget.',
    ),
    citizen(7, '18:45', 'Det går fint, men jeg har fået nogle ekstra vagter. Jeg går videre næste uge.'),
    caseworker(6, '09:15', 'Godt at høre. Der er ingen hast.'),
  ],
  'borger-21': [
    caseworker(
      2,
      '13:30',
      'Hej Pernille. Jeg har sendt dig en henvisning til Hotellet, som vi talte om. Svar, når du har tænkt over det.',
    ),
    citizen(1, '21:10', 'Tak! Er der noget om aftenen også? Jeg passer min søsters børn om formiddagen.'),
  ],
  'borger-17': [
    citizen(
      12,
      '17:45',
      'Hej. Jeg har sagt nej tak til GDPR. Jeg vil hellere noget med butik, håber det er ok.',
    ),
    caseworker(
      11,
      '09:30',
      'Det er helt i orden, Jesper. Prøv Regnearksværkstedet: der står du med lager og kasse.',
    ),
    citizen(11, '15:20', 'Det ser meget bedre ud. Tak.'),
  ],
  'borger-24': [
    citizen(4, '08:50', 'Kan jeg få et opkald i stedet for en samtale på kontoret i næste uge?'),
    caseworker(4, '09:35', 'Selvfølgelig. Vælg en tid, hvor der står telefon. Så ringer jeg til dig.'),
    citizen(4, '09:41', 'Super, gjort!'),
  ],
  'borger-27': [
    citizen(
      0,
      '07:20',
      'Godmorgen Mette. Er det muligt at tage papirerne med på telefonen til vores aftale?',
    ),
  ],
  'borger-03': [
    citizen(5, '14:20', 'Hej, jeg sidder fast ved skranken. Hvad er det, de vil have?'),
    caseworker(
      4,
      '09:10',
      'Hej Yusuf. Læs kortet øverst til højre en gang til, og prøv igen. Ellers tryk på Bed om hjælp, så kigger jeg med.',
    ),
    citizen(4, '10:00', 'Okay, jeg prøver.'),
  ],
  'borger-07': [
    caseworker(11, '10:00', 'Flot klaret, Nadia. Et rent bevis. Hvad har du lyst til nu?'),
    citizen(10, '16:40', 'Jeg overvejer Hotellet. Må jeg vende tilbage?'),
    caseworker(9, '09:25', 'Ja, tag den tid, du har brug for.'),
  ],
  'valby-4': [
    citizen(7, '13:10', 'Hej Anders. Må jeg bruge bibliotekets computer til Regnearksværkstedet?'),
    caseworker(6, '09:20', 'Ja, det må du. Du logger bare ind og går videre, hvor du slap.'),
  ],
  'valby-12': [citizen(1, '10:30', 'Jeg kan ikke finde fristen i brevet. Er det mig?')],
  'amager-9': [
    caseworker(3, '11:00', 'Hej Samuel. Jeg ser, du er i gang. Sig endelig til, hvis noget driller.'),
    citizen(2, '19:30', 'Tak Katrine. Det går stille og roligt fremad.'),
  ],
};
