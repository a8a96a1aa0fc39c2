import { draftOf, question, say, step, type Skeleton } from './skeleton.js';

/* A page to fill in from a note beside it: here a leave form. */

const option = (id: string, da: string, en: string) => ({ id, text: say(da, en) });

const page = (material: [da: string, en: string]) => ({
  app: { title: say('Ferie', 'Holiday'), kind: 'portal' },
  material: { title: say('Seddel', 'Note'), kind: 'note', paragraphs: [say(...material)] },
  submit: say('Send', 'Send'),
  reaction: 'send',
});

const kinds = [
  option('holiday', 'Ferie', 'Holiday'),
  option('sick', 'Syg', 'Ill'),
  option('course', 'Kursus', 'Course'),
];

const kindField = (value: string, why: [da: string, en: string]) => ({
  id: 'kind',
  type: 'radio',
  label: say('Hvad er det?', 'What is it?'),
  options: kinds,
  accept: { rule: 'exact', value },
  why: say(...why),
});

const daysField = (value: string, why: [da: string, en: string]) => ({
  id: 'days',
  type: 'number',
  label: say('Antal dage', 'Number of days'),
  accept: { rule: 'exact', value },
  why: say(...why),
});

const dateField = (value: string, why: [da: string, en: string]) => ({
  id: 'from',
  type: 'date',
  label: say('Første dag', 'First day'),
  accept: { rule: 'date', value },
  why: say(...why),
});

const skeleton: Skeleton = {
  world: 'everyday',
  scene: 'library-corner',
  cast: [
    { id: 'birgit', rig: 'birgit', name: 'Birgit', role: say('Viser dig til rette', 'Shows you around') },
  ],
  skill: say('Kan udfylde en side rigtigt', 'Can fill in a page correctly'),
  competence: {
    code: '2.3',
    name: say(
      'Deltage i samfundet gennem digitale teknologier',
      'Engaging in citizenship through digital technologies',
    ),
  },
  outcome: say('Du kan udfylde en side ud fra en seddel.', 'You can fill in a page from a note.'),
  task: say('Udfylde en side', 'Filling in a page'),
  jobFunction: say('Når du skal søge om noget på nettet', 'When you apply for something online'),
  atWork: [
    say('Find den side, hvor du søger om ferie.', 'Find the page where you ask for holiday.'),
    say('Se, hvilke felter der skal udfyldes.', 'See which fields must be filled in.'),
    say('Udfyld den, og læs den igennem, før du sender.', 'Fill it in, and read it through before you send.'),
  ],
  tryNext: say('Læs en side igennem, før du trykker send.', 'Read a page through before you press send.'),
  see: [
    step(
      'screen',
      'two-days',
      say('Søg om den ferie, der står på sedlen.', 'Ask for the holiday on the note.'),
      say('Alt det, siden spurgte om, stod på sedlen.', 'All the page asked for was on the note.'),
      {
        intro: {
          actor: 'birgit',
          text: say(
            'Jeg læser sedlen først. Så tager jeg et felt ad gangen. Til sidst læser jeg det hele igen.',
            'I read the note first. Then I take one field at a time. Last I read it all again.',
          ),
        },
        hint: say('Find tallet på sedlen.', 'Find the number on the note.'),
        ...page(['Jeg vil gerne have ferie i to dage.', 'I would like two days of holiday.']),
        fields: [
          kindField('holiday', ['På sedlen står der ferie.', 'The note says holiday.']),
          daysField('2', ['Sedlen siger to dage.', 'The note says two days.']),
        ],
      },
    ),
  ],
  try: [
    step(
      'screen',
      'five-days',
      say('Søg om det, der står på sedlen.', 'Ask for what is on the note.'),
      say('Dato, dage og grund passer sammen.', 'Date, days and reason fit together.'),
      {
        hint: say('Der er tre ting at finde.', 'There are three things to find.'),
        ...page([
          'Jeg skal på kursus i fem dage. Det begynder den 4. maj 2026.',
          'I am going on a course for five days. It begins on 4 May 2026.',
        ]),
        fields: [
          kindField('course', ['Det er et kursus og ikke ferie.', 'It is a course and no holiday.']),
          dateField('2026-05-04', ['Kurset begynder den 4. maj.', 'The course begins on 4 May.']),
          daysField('5', ['Kurset varer fem dage.', 'The course takes five days.']),
        ],
      },
    ),
  ],
  remember: [
    question(
      'start',
      say('Hvad gør du, før du skriver i felterne?', 'What do you do before you write in the fields?'),
      say('Så ved du, hvad der skal stå.', 'Then you know what must be there.'),
      [
        [
          'read',
          say('Læser sedlen', 'Read the note'),
          say('Den siger det, du skal bruge.', 'It says what you need.'),
        ],
        [
          'guess',
          say('Gætter på en dato', 'Guess a date'),
          say('En gættet dato giver den forkerte ferie.', 'A guessed date gives the wrong holiday.'),
        ],
        [
          'send',
          say('Trykker på send', 'Press send'),
          say('En tom side kan ingen bruge.', 'Nobody can use an empty page.'),
        ],
      ],
      { hint: say('Hvad lå der ved siden af?', 'What lay beside it?') },
    ),
    question(
      'finish',
      say('Hvad gør du, lige før du sender?', 'What do you do just before you send?'),
      say('Et blik til koster ingenting.', 'One more look costs nothing.'),
      [
        [
          'again',
          say('Læser det hele igen', 'Read it all again'),
          say('Så ser du den fejl, du lavede.', 'Then you see the slip you made.'),
        ],
        [
          'close',
          say('Lukker siden', 'Close the page'),
          say('Så er alt, du skrev, væk.', 'Then all you wrote is gone.'),
        ],
        [
          'print',
          say('Skriver den ud to gange', 'Print it twice'),
          say('Papir søger ikke om noget.', 'Paper does not apply for anything.'),
        ],
      ],
      { hint: say('Det var det sidste, Birgit sagde.', 'It was the last thing Birgit said.') },
    ),
  ],
  exam: [
    step(
      'screen',
      'exam-page',
      say('Meld det, der står på sedlen.', 'Report what is on the note.'),
      say('Siden er udfyldt, som sedlen siger.', 'The page is filled in as the note says.'),
      {
        ...page(['Jeg er syg i dag og i morgen.', 'I am ill today and tomorrow.']),
        fields: [
          kindField('sick', ['Der står syg på sedlen.', 'The note says ill.']),
          daysField('2', ['I dag og i morgen er to dage.', 'Today and tomorrow are two days.']),
        ],
      },
    ),
    question(
      'exam-empty',
      say('Et felt er tomt. Hvad betyder det?', 'A field is empty. What does it mean?'),
      say('Se efter i sedlen, når et felt mangler.', 'Look at the note when a field is missing.'),
      [
        [
          'missing',
          say('Noget mangler', 'Something is missing'),
          say('Find det på sedlen.', 'Find it on the note.'),
        ],
        [
          'fine',
          say('Det er altid i orden', 'That is always fine'),
          say('Mange sider kan ikke sendes så.', 'Many pages cannot be sent then.'),
        ],
        [
          'broken',
          say('Computeren er i stykker', 'The computer is broken'),
          say('Et tomt felt venter bare på dig.', 'An empty field just waits for you.'),
        ],
      ],
    ),
    question(
      'exam-slip',
      say('Du ser en fejl, før du sender. Hvad gør du?', 'You see a slip before you send. What do you do?'),
      say('Før du sender, kan alt rettes.', 'Before you send, all can be mended.'),
      [
        [
          'mend',
          say('Retter feltet og læser igen', 'Mend the field and read again'),
          say('Så passer det hele.', 'Then it all fits.'),
        ],
        [
          'leave',
          say('Lader den stå', 'Leave it'),
          say('Så får du ikke det, du søgte om.', 'Then you do not get what you asked for.'),
        ],
        [
          'restart',
          say('Slukker computeren', 'Turn off the computer'),
          say('Så skal du begynde forfra.', 'Then you must start over.'),
        ],
      ],
    ),
    question(
      'exam-source',
      say('Hvor finder du det, der skal stå på siden?', 'Where do you find what the page asks for?'),
      say('Skriv af, og gæt ikke.', 'Copy it, and do not guess.'),
      [
        [
          'note',
          say('På sedlen', 'On the note'),
          say('Den ligger der hele tiden.', 'It lies there all the time.'),
        ],
        [
          'memory',
          say('I min hukommelse', 'In my memory'),
          say('Man husker let et tal forkert.', 'It is easy to remember a number wrong.'),
        ],
        [
          'friend',
          say('Hos en, der sidder ved siden af', 'With somebody beside me'),
          say('De kender ikke din ferie.', 'They do not know your holiday.'),
        ],
      ],
    ),
  ],
};

export const form = (title: string) => draftOf(skeleton, title);
