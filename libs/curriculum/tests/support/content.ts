/** A small sprint that passes every check, and ways to spoil one thing in it. */

type Json = unknown;
export type Documents = Record<string, Json>;

const text = (da: string) => ({ da, en: `${da} (English)` });

/** Long enough to be a reason. */
const because = { da: 'Sådan er reglen.', en: 'Such is the rule.' };

const base = (id: string, mechanic: string, outcome: string) => ({
  id,
  mechanic,
  outcome,
  prompt: text(`Se på ${id}.`),
  feedback: text('Godt gjort.'),
  skills: { [outcome]: 1 },
});

const option = (id: string, right: boolean) => ({
  id,
  text: text(`Vælg ${id}`),
  why: because,
  ...(right ? { right } : {}),
});

const question = (id: string, outcome: string) => ({
  ...base(id, 'recall', outcome),
  task: { kind: 'choice', options: [option('a', true), option('b', false), option('c', false)] },
});

const thing = (id: string, x: number) => ({
  id,
  label: text(`Tingen ${id}`),
  why: because,
  prop: 'letter',
  box: { x, y: 300, width: 80, height: 80 },
});

const room = {
  ...base('room', 'spot', 'secure'),
  hint: text('Se efter.'),
  surface: 'room',
  targets: [thing('note', 100), thing('stick', 200)],
  decoys: [thing('cup', 300)],
};

const sentence = (id: string) => ({ id, label: text(`Sætning ${id}.`), why: because });

const page = {
  ...base('page', 'spot', 'share'),
  surface: 'document',
  document: { title: text('Opslag') },
  targets: [sentence('first')],
  decoys: [sentence('second'), sentence('third')],
  order: ['second', 'first', 'third'],
};

const item = (id: string, pile: string, more: object = {}) => ({
  id,
  pile,
  subject: text(`Sag ${id}`),
  why: because,
  ...more,
});

const sort = {
  ...base('sort', 'triage', 'share'),
  clock: { start: '09:00', minutesPerAction: 5 },
  piles: [
    { id: 'keep', label: text('Behold'), mark: 'circle' },
    { id: 'pass', label: text('Send videre'), mark: 'square' },
  ],
  items: [
    item('one', 'keep', { priority: 1, deadline: '09:20' }),
    item('two', 'pass', { priority: 2 }),
    item('three', 'keep', { priority: 2 }),
  ],
};

const choice = (id: string, quality: string, more: object = {}) => ({
  id,
  quality,
  label: text(`Siger ${id}`),
  reply: text('Det svarer han på.'),
  ...more,
});

const talk = {
  ...base('talk', 'dialogue', 'share'),
  actor: 'bent',
  nodes: [
    {
      id: 'hello',
      says: text('Goddag.'),
      choices: [choice('ask', 'good'), choice('shrug', 'ok', { next: 'end' }), choice('tell', 'bad')],
    },
    { id: 'leave', says: text('Tak.'), choices: [choice('bye', 'good'), choice('hm', 'bad')] },
  ],
  endings: [
    { from: 0, text: text('Han går.') },
    { from: 4, text: text('Han smiler.') },
  ],
};

const field = (id: string, type: string, accept: object, more: object = {}) => ({
  id,
  type,
  accept,
  label: text(`Feltet ${id}`),
  why: because,
  ...more,
});

const form = {
  ...base('form', 'screen', 'secure'),
  app: { title: text('Sager'), kind: 'case' },
  material: { title: text('Brev'), kind: 'letter', paragraphs: [text('Kære kommune.')] },
  fields: [
    field('name', 'text', { rule: 'exact', value: 'Bent Holm' }),
    field('amount', 'number', { rule: 'range', from: 1, to: 2 }),
    field('day', 'date', { rule: 'date', value: '2026-05-24' }),
    field(
      'kind',
      'select',
      { rule: 'exact', value: 'see' },
      {
        options: [
          { id: 'see', text: text('Indsigt') },
          { id: 'erase', text: text('Sletning') },
        ],
      },
    ),
    field('number', 'text', { rule: 'pattern', pattern: 'sag \\d{4}', example: 'Sag 1234' }),
  ],
  submit: text('Gem'),
};

const level = (id: string, kind: string, minutes: number, steps: object[], more: object = {}) => ({
  id,
  kind,
  minutes,
  title: text(`Banen ${id}`),
  goal: text('Du kan det.'),
  scene: 'office-desk',
  brief: { actor: 'farid', text: text('Velkommen.') },
  debrief: { actor: 'farid', well: text('Flot.'), hard: text('Svært.'), tryNext: text('Prøv.') },
  ...more,
  steps,
});

const sheet = {
  id: 'demo',
  version: '1.0',
  world: 'gdpr-office',
  title: text('Kontoret'),
  tagline: text('Pas på.'),
  description: text('Et kort kursus.'),
  provider: text('Kommunen'),
  jobFunctions: [text('Assistent')],
  tasks: [text('Rydde op')],
  outcomes: [
    { id: 'secure', text: text('Sikre') },
    { id: 'share', text: text('Dele') },
  ],
  workplaceTasks: [
    { id: 'look', text: text('Se dig om.'), outcome: 'secure' },
    { id: 'ask', text: text('Spørg en.'), outcome: 'share' },
    { id: 'tell', text: text('Fortæl det.'), outcome: 'share' },
  ],
  skills: [
    { id: 'secure', title: text('Kan sikre'), competence: '4.2' },
    { id: 'share', title: text('Kan dele'), competence: '4.2' },
  ],
  competences: [{ framework: 'DigComp 3.0', code: '4.2', name: text('Beskytte data') }],
  prerequisites: text('Ingen'),
  languageLevel: 'A2',
  estimatedMinutes: 5,
  workloadHours: 0.25,
  cast: [
    { id: 'farid', rig: 'farid', name: 'Farid', role: text('Rådgiver') },
    { id: 'bent', rig: 'citizen-bent', name: 'Bent', role: text('Borger') },
  ],
  map: [
    { level: 'desk', x: 20, y: 80 },
    { level: 'case', opensAfter: 1, x: 50, y: 50 },
    { level: 'exam', opensAfter: 2, x: 80, y: 20 },
  ],
  badges: [
    {
      id: 'clean',
      title: text('Rent bord'),
      criteria: text('Ryddede bordet.'),
      shape: 'shield',
      symbol: 'desk',
      skills: ['secure'],
      rule: { when: 'level-finished', level: 'desk' },
    },
    {
      id: 'all',
      title: text('Alle baner'),
      criteria: text('Gik alle baner igennem.'),
      shape: 'star',
      symbol: 'key',
      rule: { when: 'levels-finished', count: 2 },
    },
  ],
};

const pool = [
  question('q-one', 'secure'),
  question('q-two', 'share'),
  question('q-three', 'secure'),
  question('q-four', 'share'),
  question('q-five', 'secure'),
  question('q-six', 'share'),
];

const good: Documents = {
  'demo/sprint.json': sheet,
  'demo/levels/desk.json': level('desk', 'practice', 1, [room, page]),
  'demo/levels/case.json': level('case', 'practice', 3, [sort, talk, form]),
  'demo/levels/exam.json': level('exam', 'exam', 1, pool, { draw: 3 }),
};

/** A copy without shared parts: what is spoiled in one place stays whole in the others. */
export function copyOf<T>(documents: T): T {
  return JSON.parse(JSON.stringify(documents)) as T;
}

export function goodDocuments(): Documents {
  return copyOf(good);
}

/** The files as an author has them: one entry a line. */
export function filesOf(documents: Documents): Map<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(documents).map(([file, content]) => [
      file,
      encoder.encode(typeof content === 'string' ? content : JSON.stringify(content, null, 2)),
    ]),
  );
}

function isContainer(value: Json): value is Record<string | number, Json> {
  return typeof value === 'object' && value !== null;
}

/** The good content with one value replaced, added or (undefined) taken out. */
export function spoiled(file: string, path: readonly (string | number)[], value: Json): Documents {
  return changed(goodDocuments(), file, path, value);
}

/** Documents of one's own, changed in place in the same way. */
export function changed(
  documents: Documents,
  file: string,
  path: readonly (string | number)[],
  value: Json,
): Documents {
  let holder = documents[file];
  for (const key of path.slice(0, -1)) holder = isContainer(holder) ? holder[key] : undefined;
  const last = path.at(-1);
  if (!isContainer(holder) || last === undefined) throw new Error(`nothing stands at ${path.join('.')}`);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return documents;
}

/** What an author reads from the line of a problem on, so that a test can see whether the line is the right one. */
export function linesFrom(documents: Documents, { file, line }: { file: string; line: number }): string {
  const lines = JSON.stringify(documents[file], null, 2).split('\n');
  return lines.slice(line - 1, line + 2).join('\n');
}

/**
 * What stands at the line of a problem, and what should: the last key of the place that its message names, or the
 * beginning of an entry of a list. Equal for a line that is right; a message without a place has nothing to compare.
 */
export function placeOfProblem(
  documents: Documents,
  problem: { file: string; line: number; message: string },
): { stands: string; should: string } {
  const [, place = ''] = /^([\w-]+(?:\.[\w:-]+|\[\d+\])*): /u.exec(problem.message) ?? [];
  const keys = place.split(/[.[\]]+/u).filter((key) => key !== '');
  let value: Json = documents[problem.file];
  let last: string | undefined;
  for (const key of keys) {
    if (!isContainer(value) || !(key in value)) break;
    last = Array.isArray(value) ? '' : key;
    value = value[key];
  }
  const [line = ''] = linesFrom(documents, problem).split('\n');
  if (last === undefined) return { stands: '', should: '' };
  if (last !== '') return { stands: /^ *"([^"]+)":/u.exec(line)?.[1] ?? line, should: last };
  const entry = isContainer(value) ? (Array.isArray(value) ? '[' : '{') : JSON.stringify(value);
  const stands = line
    .trim()
    .replace(/,$/u, '')
    .replace(/^(\{\}|\[\])$/u, entry);
  return { stands, should: entry };
}
