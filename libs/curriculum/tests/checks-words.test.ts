import { checkContent } from '@mikrosprint/curriculum';
import { changed, filesOf, goodDocuments, linesFrom, spoiled, type Documents } from './support/content.js';
import { workDocuments, workLevel } from './support/work-steps.js';

/* Languages, reading, office words, and names of those who exist; and the words that stand for a picture. */

const sheet = 'demo/sprint.json';
const desk = 'demo/levels/desk.json';
const planned = 'planned.json';

function problemsOf(documents: Documents) {
  return checkContent(filesOf(documents)).problems.map((problem) => ({
    ...problem,
    shown: linesFrom(documents, problem),
  }));
}

function withPlanned(more: object = {}): Documents {
  const both = { da: 'Lær at bruge en kasse.', en: 'Learn to use a till.' };
  const course = { id: 'till', title: both, about: both, jobFunctions: [both], ...more };
  return { ...goodDocuments(), [planned]: { courses: [course] } };
}

it('finds nothing in planned courses that are in order', () => {
  expect(problemsOf(withPlanned())).toEqual([]);
});

const danish = 'Du skal låse din skærm og tage nøglen med.';
const english = 'You lock the screen and you take the key.';

it.each<[string, Documents, string, string, string]>([
  [
    'Danish where English should stand',
    spoiled(desk, ['steps', 0, 'prompt', 'en'], danish),
    desk,
    'steps[0].prompt.en: looks like Danish',
    '"en": "Du skal',
  ],
  [
    'English where Danish should stand',
    spoiled(sheet, ['tagline', 'da'], english),
    sheet,
    'tagline.da: looks like English',
    '"da": "You lock',
  ],
  [
    'a course that is planned in Danish only',
    withPlanned({ about: { da: 'Lær at bruge en kasse.' } }),
    planned,
    'courses[0].about: has no English text ("en")',
    '"about"',
  ],
  [
    'a course that is written and planned',
    withPlanned({ id: 'demo' }),
    planned,
    'courses[0].id: the sprint "demo" is written, so it is no longer planned',
    '"id": "demo"',
  ],
  [
    'a text that is not finished',
    spoiled(desk, ['steps', 0, 'feedback', 'en'], 'TODO: say what was done well.'),
    desk,
    'steps[0].feedback.en: is not finished: "TODO"',
    '"en": "TODO',
  ],
  [
    'dots that only keep the place of a text',
    spoiled(desk, ['steps', 0, 'feedback', 'da'], ' … '),
    desk,
    'steps[0].feedback.da: is not finished: "…"',
    '"da": " … "',
  ],
  [
    'a hint that is hard to read',
    spoiled(desk, ['steps', 0, 'hint', 'da'], `${'Sagsbehandlingssystemet dokumenterer '.repeat(10)}alt.`),
    desk,
    'steps[0].hint.da: is hard to read: LIX 116, at most 35. Use shorter sentences and words.',
    '"da": "Sagsbehandling',
  ],
  [
    'office language in a reason',
    spoiled(desk, ['steps', 0, 'targets', 0, 'why', 'da'], 'Koden er påkrævet til alle sager.'),
    desk,
    'steps[0].targets[0].why.da: "påkrævet" is office language; write "nødvendigt"',
    '"da": "Koden er',
  ],
  [
    'office language on the sheet',
    spoiled(sheet, ['tasks', 0, 'da'], 'Anvende en kalender'),
    sheet,
    'tasks[0].da: "anvende" is office language; write "bruge"',
    '"da": "Anvende',
  ],
  [
    'what is never said, in any text',
    spoiled(sheet, ['provider', 'da'], 'Jobcentret i byen'),
    sheet,
    'provider.da: "Jobcentret" is never said here: speak of what one does, not of the office',
    '"da": "Jobcentret',
  ],
  [
    'a firm that exists',
    spoiled(desk, ['brief', 'text', 'en'], 'A parcel from PostNord lies on the table.'),
    desk,
    'brief.text.en: "PostNord" is a firm that exists; make one up',
    '"en": "A parcel',
  ],
])('finds %s', (_, documents, file, message, shown) => {
  expect(problemsOf(documents)).toContainEqual({
    file,
    line: expect.any(Number),
    message,
    shown: expect.stringContaining(shown),
  });
});

it('measures many short tasks together', () => {
  const level = goodDocuments()[desk] as { steps: object[] };
  const step = level.steps[1] ?? {};
  const steps = Array.from({ length: 8 }, (_, index) => ({
    ...step,
    id: `page-${index}`,
    prompt: { da: 'Gennemgå sagsbehandlingens dokumentation.', en: 'Look.' },
  }));
  const messages = problemsOf(spoiled(desk, ['steps'], [...level.steps, ...steps])).map(
    ({ message }) => message,
  );
  expect(messages).toEqual([expect.stringMatching(/^steps: is hard to read: LIX \d+, at most 35/)]);
});

it.each([
  'The button is called "Gem som".',
  'Abena Olsen, room 205, calls about the key.',
  'Say: "Du er velkommen" and smile, for that is what you would like to hear.',
])('lets Danish words be that are quoted in English: %s', (words) => {
  expect(problemsOf(spoiled(desk, ['brief', 'text', 'en'], words))).toEqual([]);
});

it.each(['Rema', 'Nordea', 'IKEA'])('lets a word be that only holds the name of a firm: %s', (name) => {
  const words = `Bogen hedder ${name}r og ${name.toLowerCase()}.`;
  expect(problemsOf(spoiled(desk, ['brief', 'text', 'da'], words))).toEqual([]);
});

/*
 * The stage itself is hidden from a screen reader; each thing drawn on it stands in the panel under its words. So the
 * words of what is drawn are its alternative text: none may be missing, and none the same as another's.
 */
describe('the words for a picture', () => {
  type Path = (string | number)[];

  it.each<[string, string, Path]>([
    ['a thing to find', desk, ['steps', 0, 'targets', 0, 'label']],
    ['a harmless thing', desk, ['steps', 0, 'decoys', 0, 'label']],
    ['a tray', workLevel, ['steps', 0, 'piles', 0, 'label']],
    ['a letter in a tray', workLevel, ['steps', 0, 'items', 0, 'subject']],
    ['a card on the conveyor', workLevel, ['steps', 3, 'cards', 0, 'label']],
    ['a place on the board', workLevel, ['steps', 4, 'arrangement', 'slots', 0, 'label']],
    ['somebody in the queue', workLevel, ['steps', 7, 'arrivals', 0, 'wants']],
    ['a colleague', sheet, ['cast', 0, 'name']],
    ['what a colleague is', sheet, ['cast', 0, 'role']],
    ['a badge', sheet, ['badges', 0, 'title']],
    ['what a badge is for', sheet, ['badges', 0, 'criteria']],
    ['a place on the map', desk, ['title']],
    ['a work screen', workLevel, ['steps', 2, 'app', 'title']],
    ['a sheet with its chart', workLevel, ['steps', 6, 'title']],
  ])('is missing for %s', (_, file, path) => {
    const documents = changed(workDocuments(), file, path, undefined);
    const name = path.at(-1);
    expect(problemsOf(documents)).toContainEqual(
      expect.objectContaining({ file, message: expect.stringMatching(new RegExp(`${name}: is missing`)) }),
    );
  });

  it.each<[string, string, Path, string, string]>([
    ['two things in a room', desk, ['steps', 0, 'decoys', 0, 'label'], 'Tingen note', 'the name of a thing'],
    ['two trays', workLevel, ['steps', 0, 'piles', 1, 'label'], 'Behold', 'the name of a pile'],
    ['two letters', workLevel, ['steps', 0, 'items', 1, 'subject'], 'Sag one', 'the item'],
    ['two fields', workLevel, ['steps', 2, 'fields', 1, 'label'], 'Feltet name', 'the name of a field'],
    ['two choices', workLevel, ['steps', 2, 'fields', 3, 'options', 1, 'text'], 'Indsigt', 'the answer'],
    [
      'two people in the queue',
      workLevel,
      ['steps', 7, 'arrivals', 1, 'wants'],
      'Vil have hjælp af asker.',
      'the wish',
    ],
    ['two colleagues', sheet, ['cast', 1, 'name'], 'Farid', 'the name of a person'],
    ['two badges', sheet, ['badges', 1, 'title'], 'Rent bord', 'the name of a badge'],
  ])('is the same for %s', (_, file, path, words, what) => {
    const same = path.at(-1) === 'name' ? words : { da: words, en: 'Another' };
    const found = problemsOf(changed(workDocuments(), file, path, same));
    expect(found.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(`${what} "${words}" stands twice`),
    );
  });

  it('is the same in English only', () => {
    const path = ['steps', 0, 'decoys', 0, 'label', 'en'];
    const found = problemsOf(spoiled(desk, path, 'Tingen note (English)'));
    expect(found).toEqual([
      {
        file: desk,
        line: expect.any(Number),
        message: 'steps[0].decoys[0].label.en: the name of a thing "Tingen note (English)" stands twice',
        shown: expect.stringContaining('"en": "Tingen note'),
      },
    ]);
  });

  it('stands beside every number of a chart, and can be read in both languages', () => {
    const found = problemsOf(changed(workDocuments(), workLevel, ['steps', 6, 'cells', 'A2'], 'Små kager'));
    expect(found).toEqual([
      expect.objectContaining({
        file: workLevel,
        message: 'steps[6].cells.A2: is Danish for everybody: give it in both languages',
        shown: expect.stringContaining('"A2": "Små kager"'),
      }),
    ]);
  });
});
