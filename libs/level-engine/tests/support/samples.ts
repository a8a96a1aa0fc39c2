import { level } from '@mikrosprint/curriculum';
import type { ExamLevel, Level, Mechanic, Step } from '@mikrosprint/curriculum';

/** One small step of every mechanic, in the form an author writes it; the tests read from these ids. */

const text = (da: string) => ({ da, en: `${da} (en)` });

export const choiceStep = {
  id: 'question',
  mechanic: 'recall',
  prompt: text('Hvad gør du?'),
  hint: text('Tænk på døren.'),
  feedback: text('Godt set.'),
  skills: { lock: 1 },
  outcome: 'secure',
  task: {
    kind: 'choice',
    options: [
      { id: 'a', text: text('Låser skærmen'), right: true, why: text('Så kan ingen læse med.') },
      { id: 'b', text: text('Slukker lyset'), why: text('Skærmen lyser stadig.') },
      { id: 'c', text: text('Går til kaffe'), why: text('Alle kan læse med.') },
      { id: 'd', text: text('Dækker den til'), why: text('Den kan løftes af.') },
    ],
  },
};

export const pairsStep = {
  id: 'pairs',
  mechanic: 'recall',
  prompt: text('Hvad hører sammen?'),
  hint: text('Begynd med den nemmeste.'),
  feedback: text('Alle par er samlet.'),
  skills: { sort: 2 },
  outcome: 'recognise',
  task: {
    kind: 'pairs',
    pairs: [
      { id: 'name', left: text('Navn'), right: text('Almindelig'), why: text('Et navn er almindeligt.') },
      { id: 'health', left: text('Sygdom'), right: text('Følsom'), why: text('Helbred er følsomt.') },
      { id: 'cpr', left: text('0101901234'), right: text('Fortrolig'), why: text('CPR er fortroligt.') },
    ],
  },
};

const box = (x: number) => ({ x, y: 200, width: 80, height: 80 });

export const roomStep = {
  id: 'room',
  mechanic: 'spot',
  prompt: text('Find det, der skal væk.'),
  hint: text('Se på skærmen.'),
  feedback: text('Bordet er rent.'),
  outcome: 'secure',
  surface: 'room',
  targets: [
    { id: 'note', label: text('Gul seddel'), why: text('Der står en kode.'), box: box(500), prop: 'sticky' },
    { id: 'folder', label: text('Åben mappe'), why: text('Alle kan læse.'), box: box(100), prop: 'folder' },
    { id: 'stick', label: text('USB-nøgle'), why: text('Den kan tages.'), box: box(300), prop: 'usb' },
  ],
  decoys: [
    { id: 'cup', label: text('Kop'), why: text('En kop røber intet.'), box: box(200), prop: 'cup' },
    { id: 'plant', label: text('Plante'), why: text('En plante røber intet.'), box: box(400), prop: 'plant' },
  ],
};

const item = (id: string, pile: string, more: object = {}) => ({
  id,
  pile,
  subject: text(`Sag ${id}`),
  why: text(`Derfor ${pile}.`),
  ...more,
});

const piles = [
  { id: 'answer', label: text('Svar selv'), mark: 'circle' },
  { id: 'forward', label: text('Send videre'), mark: 'square' },
];

export const sortStep = {
  id: 'sort',
  mechanic: 'triage',
  prompt: text('Læg hver sag, hvor den hører til.'),
  hint: text('Læs hvem den er fra.'),
  feedback: text('Bakken er tom.'),
  outcome: 'recognise',
  piles,
  items: [item('one', 'answer'), item('two', 'forward'), item('three', 'answer'), item('four', 'forward')],
};

/** The clock starts at 09:00 and each place takes ten minutes; `urgent` must be placed by 09:15. */
export const orderStep = {
  ...sortStep,
  id: 'order',
  prompt: text('Tag det vigtigste først.'),
  clock: { start: '09:00', minutesPerAction: 10 },
  items: [
    item('calm', 'answer', { priority: 3 }),
    item('urgent', 'forward', { priority: 1, deadline: '09:15' }),
    item('normal', 'answer', { priority: 2 }),
  ],
};

const choice = (id: string, quality: string, more: object = {}) => ({
  id,
  quality,
  label: text(`Siger ${id}`),
  reply: text(`Svar på ${id}.`),
  ...more,
});

export const talkStep = {
  id: 'talk',
  mechanic: 'dialogue',
  prompt: text('Svar borgeren.'),
  hint: text('Hvem spørger?'),
  feedback: text('Borgeren går glad.'),
  skills: { talk: 1 },
  outcome: 'confidential',
  actor: 'citizen-bent',
  mood: 3,
  nodes: [
    {
      id: 'hello',
      says: text('Goddag.'),
      choices: [
        choice('ask', 'good', { mood: 1 }),
        choice('shrug', 'ok', { next: 'angry' }),
        choice('tell', 'bad', { mood: -2 }),
        choice('shout', 'bad', { mood: -3 }),
      ],
    },
    {
      id: 'calm',
      says: text('Tak.'),
      choices: [choice('bye', 'good', { next: 'end' }), choice('hm', 'bad')],
    },
    { id: 'angry', says: text('Nå da.'), choices: [choice('sorry', 'good'), choice('go', 'ok')] },
  ],
  endings: [
    { from: 0, text: text('Han går vredt.') },
    { from: 4, text: text('Han smiler.') },
  ],
};

export const formStep = {
  id: 'form',
  mechanic: 'screen',
  prompt: text('Opret sagen.'),
  hint: text('Se datoen i brevet.'),
  feedback: text('Sagen er oprettet.'),
  outcome: 'access',
  app: { title: text('Sager'), kind: 'case' },
  material: { title: text('Brev'), kind: 'letter', paragraphs: [text('Modtaget 24. april.')] },
  fields: [
    {
      id: 'name',
      label: text('Navn'),
      why: text('Det står nederst.'),
      type: 'text',
      accept: { rule: 'exact', value: 'Bent Holm' },
    },
    {
      id: 'deadline',
      label: text('Frist'),
      why: text('En måned efter.'),
      type: 'date',
      accept: { rule: 'date', value: '2026-05-24' },
    },
    {
      id: 'kind',
      label: text('Sagstype'),
      why: text('Han vil se sine oplysninger.'),
      type: 'select',
      accept: { rule: 'exact', value: 'access' },
      options: [
        { id: 'access', text: text('Indsigt') },
        { id: 'erase', text: text('Sletning') },
      ],
    },
  ],
  submit: text('Gem sagen'),
};

const sheet = {
  title: text('Prøvebane'),
  goal: text('Du kan prøve.'),
  minutes: 3,
  scene: 'office-desk',
  brief: { actor: 'farid', text: text('Velkommen.') },
  debrief: {
    actor: 'farid',
    well: text('Flot.'),
    hard: text('Den var svær.'),
    tryNext: text('Prøv i morgen.'),
  },
};

/** The mechanics that ask, sort and talk; `all-steps` has every one. */
export const plainSteps = [choiceStep, pairsStep, roomStep, sortStep, orderStep, talkStep, formStep];

/** A practice level of these steps, through the schema as shipped content goes. */
export function practiceOf(steps: readonly object[], more: object = {}): Level {
  return level.parse({ ...sheet, id: 'practice', kind: 'practice', steps, ...more });
}

export function examOf(steps: readonly object[], more: object = {}): ExamLevel {
  const parsed = level.parse({ ...sheet, id: 'exam', kind: 'exam', draw: 3, steps, ...more });
  if (parsed.kind !== 'exam') throw new Error('not an exam');
  return parsed;
}

/** A pool of `size` steps over the outcomes and mechanics of the samples, all with ids of their own. */
export function examPool(
  size: number,
  outcomes: readonly string[],
  steps: readonly object[] = plainSteps,
): object[] {
  return Array.from({ length: size }, (_, index) => ({
    ...steps[index % steps.length],
    id: `s${index + 1}`,
    outcome: outcomes[index % outcomes.length],
  }));
}

export function mechanicOf(of: Level, stepId: string): Mechanic | undefined {
  return of.steps.find((step: Step) => step.id === stepId)?.mechanic;
}
