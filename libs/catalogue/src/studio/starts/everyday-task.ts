import type { PartContent, PartContents } from '../draft-parts.js';
import { levelPart } from '../draft-files.js';

/*
 * A task of everyday life as an example to write over: a question to warm up with and two pages to press on. It passes
 * every check, so what an author sees wrong later is of their own making.
 */

const say = (da: string, en: string) => ({ da, en });

const sheet = {
  track: 'basic',
  world: 'everyday',
  title: {
    da: 'Send en fil',
  },
  tagline: say('Find filen, og send den.', 'Find the file and send it.'),
  description: say(
    'Du finder en fil og sender den til den, der har bedt om den.',
    'You find a file and send it to the person who asked for it.',
  ),
  provider: say('Københavns Kommune', 'City of Copenhagen'),
  jobFunctions: [say('Når nogen beder om en fil fra dig', 'When somebody asks you for a file')],
  tasks: [say('Sende den rigtige fil', 'Send the right file')],
  outcomes: [
    {
      id: 'send',
      text: say('Du kan finde en fil og sende den', 'You can find a file and send it'),
    },
  ],
  workplaceTasks: [
    {
      id: 'send-one',
      text: say('Send en fil til dig selv.', 'Send a file to yourself.'),
      outcome: 'send',
    },
  ],
  skills: [
    {
      id: 'files',
      title: say('Kan finde og sende en fil', 'Can find and send a file'),
      competence: '1.3',
    },
  ],
  competences: [
    {
      framework: 'DigComp 3.0',
      code: '1.3',
      name: say('Håndtere information', 'Managing information'),
    },
  ],
  prerequisites: say('Ingen.', 'None.'),
  languageLevel: 'A2',
  estimatedMinutes: 5,
  workloadHours: 0.25,
  cast: [
    {
      id: 'birgit',
      rig: 'birgit',
      name: 'Birgit',
      role: say('Bibliotekar', 'Librarian'),
    },
  ],
  map: [
    {
      level: 'find',
      x: 22,
      y: 70,
    },
    {
      level: 'send',
      opensAfter: 1,
      x: 78,
      y: 25,
    },
  ],
  badges: [
    {
      id: 'sender',
      title: say('Den rigtige fil', 'The right file'),
      criteria: say('Du fandt filen og sendte den.', 'You found the file and sent it.'),
      shape: 'shield',
      symbol: 'letter',
      skills: ['files'],
      rule: {
        when: 'sprint-completed',
      },
    },
  ],
};

const levels = [
  {
    id: 'find',
    kind: 'practice',
    title: say('Find filen', 'Find the file'),
    goal: say('Du kan finde en fil og sende den.', 'You can find a file and send it.'),
    method: 'game',
    minutes: 2,
    scene: 'library-corner',
    brief: {
      actor: 'birgit',
      text: say('Sæt dig bare her. Vi tager det roligt.', 'Just sit down here. We take it slowly.'),
    },
    debrief: {
      actor: 'birgit',
      well: say('Du så dig for og valgte rigtigt.', 'You looked carefully and chose right.'),
      hard: say('Du blev ved, til det lykkedes.', 'You kept going until it worked.'),
      tryNext: say('Gør det samme med en fil af dine egne.', 'Do the same with a file of your own.'),
    },
    steps: [
      {
        id: 'ending',
        mechanic: 'recall',
        prompt: say('Hvilken fil er en PDF?', 'Which file is a PDF?'),
        hint: say('Se på filens sidste bogstaver.', 'Look at the last letters of the file.'),
        feedback: say('Endelsen siger, hvad det er for en fil.', 'The ending says what kind of file it is.'),
        skills: {
          files: 1,
        },
        outcome: 'send',
        task: {
          kind: 'choice',
          options: [
            {
              id: 'pdf',
              text: say('brev.pdf', 'letter.pdf'),
              right: true,
              why: say('Den ender på pdf.', 'It ends in pdf.'),
            },
            {
              id: 'picture',
              text: say('brev.jpg', 'letter.jpg'),
              why: say('Det er et billede.', 'That is a picture.'),
            },
            {
              id: 'draft',
              text: say('brev.docx', 'letter.docx'),
              why: say('Den kan andre komme til at ændre.', 'Others can change that one by accident.'),
            },
          ],
        },
      },
    ],
  },
  {
    id: 'send',
    kind: 'practice',
    title: say('Send filen', 'Send the file'),
    goal: say('Du kan finde en fil og sende den.', 'You can find a file and send it.'),
    method: 'game',
    minutes: 3,
    scene: 'library-corner',
    brief: {
      actor: 'birgit',
      text: say('Sæt dig bare her. Vi tager det roligt.', 'Just sit down here. We take it slowly.'),
    },
    debrief: {
      actor: 'birgit',
      well: say('Du så dig for og valgte rigtigt.', 'You looked carefully and chose right.'),
      hard: say('Du blev ved, til det lykkedes.', 'You kept going until it worked.'),
      tryNext: say('Gør det samme med en fil af dine egne.', 'Do the same with a file of your own.'),
    },
    steps: [
      {
        id: 'attach',
        mechanic: 'screen',
        prompt: say('Tryk på den knap, der lægger filen ved', 'Press the button that adds the file'),
        hint: say('En fil, der følger med, er vedhæftet.', 'A file that goes along is attached.'),
        feedback: say('Nu kan du vælge filen.', 'Now you can choose the file.'),
        skills: {
          files: 1,
        },
        outcome: 'send',
        app: {
          title: say('Ny besked', 'New message'),
          kind: 'browser',
          address: 'post.example/ny',
        },
        material: {
          title: say('Huskeseddel', 'Note'),
          kind: 'note',
          paragraphs: [say('Send brev.pdf til mig.', 'Send letter.pdf to me.')],
        },
        fields: [
          {
            id: 'button',
            type: 'press',
            label: say('Knapper', 'Buttons'),
            why: say('Papirclipsen betyder: Vedhæft fil.', 'The paper clip means: Attach file.'),
            options: [
              {
                id: 'attach',
                text: say('Vedhæft fil', 'Attach file'),
              },
              {
                id: 'discard',
                text: say('Kassér', 'Discard'),
              },
              {
                id: 'print',
                text: say('Udskriv', 'Print'),
              },
            ],
            accept: {
              rule: 'exact',
              value: 'attach',
            },
          },
        ],
        submit: say('Fortsæt', 'Continue'),
        reaction: 'send',
        actor: 'birgit',
      },
      {
        id: 'choose',
        mechanic: 'screen',
        prompt: say('Vælg filen fra sedlen', 'Choose the file on the note'),
        hint: say('Se på navnet og endelsen.', 'Look at the name and the ending.'),
        feedback: say('Filen er sendt. Den rigtige.', 'The file is sent. The right one.'),
        skills: {
          files: 1,
        },
        outcome: 'send',
        app: {
          title: say('Dine filer', 'Your files'),
          kind: 'browser',
          address: 'post.example/ny',
        },
        material: {
          title: say('Huskeseddel', 'Note'),
          kind: 'note',
          paragraphs: [say('Send brev.pdf til mig.', 'Send letter.pdf to me.')],
        },
        fields: [
          {
            id: 'file',
            type: 'file',
            label: say('Filer i mappen', 'Files in the folder'),
            why: say('Sedlen beder om brev.pdf.', 'The note asks for letter.pdf.'),
            options: [
              {
                id: 'letter',
                text: say('brev.pdf', 'letter.pdf'),
                detail: say('PDF, i dag', 'PDF, today'),
              },
              {
                id: 'draft',
                text: say('brev.docx', 'letter.docx'),
                detail: say('Dokument, i går', 'Document, yesterday'),
              },
            ],
            accept: {
              rule: 'exact',
              value: 'letter',
            },
          },
        ],
        submit: say('Send', 'Send'),
        reaction: 'send',
        actor: 'birgit',
      },
    ],
  },
];

/** The example under another title. English is left for the author to say. */
export function everydayTask(title: string): PartContents {
  return new Map<string, PartContent>([
    ['sheet', { ...sheet, title: { da: title } }],
    ...levels.map((level): [string, PartContent] => [levelPart(level.id), level]),
  ]);
}
