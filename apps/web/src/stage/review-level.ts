/** Levels that are nobody's content: one task of every kind, in any place of any world, for looking and for the scene smoke. */
// Never shipped, so the weight of the schemas does not matter.
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- see above
import { level as levelSchema, type Level } from '@mikrosprint/curriculum';
import type { WorldArt } from './worlds/world-art.js';

const text = (da: string): { da: string; en: string } => ({ da, en: da });
const numbered = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const base = (id: string): object => ({
  id,
  prompt: text('Hvad gør du nu?'),
  hint: text('Se på det, der haster.'),
  feedback: text('Godt set.'),
  outcome: 'see',
});

const choice = (id: string, quality: string): object => ({
  id,
  label: text('Et svar'),
  quality,
  reply: text('Tak, det hjalp mig rigtig meget. Hav en god dag.'),
  mood: quality === 'good' ? 1 : -1,
});

function dialogue(actor: string): object {
  return {
    ...base('talk'),
    mechanic: 'dialogue',
    actor,
    mood: 2,
    nodes: ['first', 'second'].map((id) => ({
      id,
      says: text('Hej. Jeg skrev til jer i sidste uge, og jeg har ikke hørt noget siden.'),
      choices: [choice(`${id}-one`, 'good'), choice(`${id}-two`, 'ok'), choice(`${id}-three`, 'bad')],
    })),
  };
}

const screen = (actor: string, reaction: string, kind = 'case'): object => ({
  ...base(`screen-${kind}-${reaction}`),
  mechanic: 'screen',
  app: { title: text('Sagen'), kind },
  material: { title: text('Brevet'), kind: 'letter', paragraphs: [text('Modtaget 3. maj.')] },
  fields: numbered(4).map((number) => ({
    id: `field-${number}`,
    label: text(`Felt ${number}`),
    why: text('Det står i brevet.'),
    type: 'text',
    accept: { rule: 'exact', value: `${number}` },
  })),
  submit: text('Gem'),
  reaction,
  actor,
});

const piles = ['one', 'two', 'three', 'four'];
const marks = ['circle', 'square', 'triangle', 'star'];
const triage = {
  ...base('sort'),
  mechanic: 'triage',
  clock: { start: '08:40', minutesPerAction: 10 },
  piles: piles.map((id, index) => ({ id, label: text(`Bakke ${id}`), mark: marks[index] })),
  items: numbered(9).map((number) => ({
    id: `letter-${number}`,
    subject: text(`Brev ${number} om en sag`),
    pile: piles[number % 4],
    why: text('Derfor.'),
  })),
};

/** Things stand in two rows, as in a room: some on the furniture, some on the floor. */
function room(props: readonly string[]): object {
  const things = props.slice(0, 12).map((prop, index) => ({
    id: `thing-${index + 1}`,
    label: text(`Tingen ${prop}`),
    why: text('Derfor.'),
    prop,
    box: {
      x: 70 + (index % 6) * 142,
      y: index < 6 ? 238 : 366,
      width: 108,
      height: 104,
    },
  }));
  return {
    ...base('room'),
    mechanic: 'spot',
    surface: 'room',
    targets: things.filter((_, index) => index % 2 === 0),
    decoys: things.filter((_, index) => index % 2 === 1),
  };
}

const paper = {
  ...base('paper'),
  mechanic: 'spot',
  surface: 'document',
  document: { title: text('Referatet') },
  targets: [1, 2].map((number) => ({
    id: `line-${number}`,
    label: text(`Sætning ${number}.`),
    why: text('Derfor.'),
  })),
  decoys: [3, 4, 5].map((number) => ({
    id: `line-${number}`,
    label: text(`Sætning ${number}.`),
    why: text('Fint.'),
  })),
  order: ['line-3', 'line-1', 'line-4', 'line-2', 'line-5'],
};

const cards = (count: number): object[] =>
  numbered(count).map((number) => ({
    id: `card-${number}`,
    label: text(`Kort ${number}: ring til kunden`),
    why: text('Derfor.'),
  }));

const line = {
  ...base('line'),
  mechanic: 'sequence',
  cards: cards(6),
  arrangement: { kind: 'order' },
  submit: text('Sæt i gang'),
};

const plan = {
  ...base('plan'),
  mechanic: 'sequence',
  cards: cards(5),
  arrangement: {
    kind: 'slots',
    slots: numbered(6).map((number) => ({ id: `slot-${number}`, label: text(`Plads ${number}`) })),
    accept: Object.fromEntries(numbered(5).map((number) => [`card-${number}`, [`slot-${number}`]])),
  },
  submit: text('Sæt planen i værk'),
};

const letter = (actor: string, kind: string): object => ({
  ...base(`letter-${kind}`),
  mechanic: 'compose',
  paper: { kind, to: text('Fru Holm'), subject: text('Din sag') },
  blocks: numbered(7).map((number) => ({ id: `block-${number}`, text: text(`Stykke ${number} af brevet.`) })),
  ownWords: { label: text('Din egen linje') },
  rules: [
    { id: 'greet', rule: 'must', need: text('En hilsen'), blocks: ['block-1'], why: text('Man hilser.') },
    {
      id: 'keep',
      rule: 'must-not',
      need: text('Ingen numre'),
      blocks: ['block-7'],
      why: text('Det er privat.'),
    },
    {
      id: 'turn',
      rule: 'before',
      need: text('Først hilsen'),
      first: 'block-1',
      then: 'block-2',
      why: text('Orden.'),
    },
  ],
  submit: text('Send'),
  reply: { actor, text: text('Tak for jeres svar. Det var rart at få besked.') },
});

const sheet = (kind: string): object => ({
  ...base(`sheet-${kind}`),
  mechanic: 'sheet',
  title: text('Salget'),
  columns: 3,
  rows: 6,
  cells: {
    A1: text('Mandag'),
    A2: text('Tirsdag'),
    A3: text('Onsdag'),
    A4: text('I alt'),
    A5: text('Moms'),
    B1: '120',
    B2: '310',
    B3: '205',
  },
  goals: [
    {
      id: 'total',
      label: text('Læg sammen i B4'),
      cells: 'B4',
      solution: '=SUM(B1:B3)',
      checks: [{ B1: '7' }],
      why: text('SUM lægger sammen.'),
    },
    {
      id: 'tax',
      label: text('Moms i B5'),
      cells: 'B5',
      solution: '=B4*25%',
      checks: [{ B1: '7' }],
      why: text('25 %.'),
    },
  ],
  chart: { kind, labels: 'A1:A5', values: 'B1:B5' },
});

const recall = {
  ...base('quick'),
  mechanic: 'recall',
  task: {
    kind: 'choice',
    options: numbered(4).map((number) => ({
      id: `answer-${number}`,
      text: text(`Svar ${number}`),
      right: number === 2,
      why: text('Derfor.'),
    })),
  },
};

const pairs = {
  ...base('pairs'),
  mechanic: 'recall',
  task: {
    kind: 'pairs',
    pairs: numbered(4).map((number) => ({
      id: `pair-${number}`,
      left: text(`Ord ${number}`),
      right: text(`Betydning ${number}`),
      why: text('Derfor.'),
    })),
  },
};

function shift(actors: readonly string[]): object {
  const at = (index: number): string => actors[index % actors.length] ?? 'farid';
  const steps = [dialogue(at(0)), recall, line, letter(at(3), 'mail'), screen(at(4), 'print'), paper];
  return {
    ...base('queue'),
    mechanic: 'shift',
    arrivals: steps.map((step, index) => ({
      id: `person-${index + 1}`,
      actor: at(index),
      wants: text('Jeg har et spørgsmål, der haster lidt.'),
      patience: 3 + index * 3,
      after: index < 4 ? 0 : index - 3,
      urgency: index === 1 ? 1 : 2,
      why: text('Den her hastede mere.'),
      step,
    })),
  };
}

/** One task of every kind, by a name. */
export function reviewTasks(world: WorldArt): Readonly<Record<string, object>> {
  const people = world.rigs.map(({ id }) => id);
  const [host = 'farid', guest = host] = people;
  const charts = ['bars', 'shelves', 'till'] as const;
  return {
    dialogue: dialogue(guest),
    'screen-print': screen(host, 'print'),
    'screen-hand-over': screen(guest, 'hand-over'),
    'screen-file': screen(host, 'file'),
    'screen-send': screen(host, 'send'),
    ...Object.fromEntries(
      ['browser', 'phone', 'writer', 'call'].map((kind) => [`screen-${kind}`, screen(guest, 'send', kind)]),
    ),
    triage,
    'spot-room': room(world.props.map(({ id }) => id)),
    'spot-document': paper,
    ...Object.fromEntries(charts.map((kind) => [`sheet-${kind}`, sheet(kind)])),
    'sequence-line': line,
    'sequence-slots': plan,
    'compose-letter': letter(guest, 'letter'),
    'compose-mail': letter(guest, 'mail'),
    'compose-note': letter(host, 'note'),
    recall,
    'recall-pairs': pairs,
    shift: shift(people.slice(1)),
  };
}

/** A level of these tasks in one place. An exam needs three steps, so short ones are added. */
export function reviewLevel(world: WorldArt, scene: string, tasks: readonly string[], exam: boolean): Level {
  const all = reviewTasks(world);
  const chosen = tasks.map((name) => all[name] ?? recall);
  const steps =
    exam && chosen.length < 3 ? [...chosen, { ...recall, id: 'more' }, { ...pairs, id: 'most' }] : chosen;
  const host = world.rigs[0]?.id ?? 'farid';
  return levelSchema.parse({
    id: 'review',
    title: text('Prøveopstilling'),
    goal: text('Du kan se det hele.'),
    minutes: 3,
    scene,
    brief: { actor: host, text: text('Velkommen.') },
    debrief: {
      actor: host,
      well: text('Flot.'),
      hard: text('Godt kæmpet.'),
      tryNext: text('Prøv i morgen.'),
    },
    ...(exam
      ? { kind: 'exam', draw: steps.length, steps: steps.map((step) => ({ ...step, hint: undefined })) }
      : { kind: 'practice', steps }),
  });
}
