// What the rules make of texts as authors have them lying about.
import { contentOfPastedText, level, readPastedText, withoutTasks } from '@mikrosprint/curriculum';

const text = `Vask hænder rigtigt

Du lærer at holde køkkenet rent.
- Vaske hænder før maden
- Huske de fem trin

# Hvorfor
Snavs kan ikke altid ses.
Hvornår vasker du hænder?
- Når dagen er slut
* Før jeg rører ved maden – så kommer der ikke snavs i den
- Aldrig (forkert)
Hint: Tænk på det, du rører ved.
Forklaring: Rene hænder holder maden ren.

Bane 2: Sådan gør du
De fem trin:
1. Gør hænderne våde
2. Tag sæbe
3. Gnid i et halvt minut
4. Skyl
5. Tør med papir
Det var det.

Kunden
------
Kunden: “Er mine hænder rene nok?”
a) Ja, det ser sådan ud
b) [x] Lad os vaske dem sammen
c) Det går nok (i orden)
`;

test('a text with headings, points, questions, an order and a talk becomes three levels', () => {
  const read = readPastedText(text);
  expect(read).toMatchObject({
    title: 'Vask hænder rigtigt',
    description: 'Du lærer at holde køkkenet rent.',
    teaches: ['Vaske hænder før maden', 'Huske de fem trin'],
  });
  expect(read.levels.map(({ title, brief, tasks }) => [title, brief, tasks.map(({ kind }) => kind)])).toEqual(
    [
      ['Hvorfor', 'Snavs kan ikke altid ses.', ['question']],
      ['Sådan gør du', '', ['order']],
      ['Kunden', '', ['talk']],
    ],
  );
  expect(read.unused).toEqual([{ line: 23, text: 'Det var det.', why: 'no-place' }]);
});

test('what it becomes are steps of their mechanics, with what was marked and said of them', () => {
  const { sheet, levels } = contentOfPastedText(readPastedText(text));
  expect(sheet).toMatchObject({
    title: { da: 'Vask hænder rigtigt' },
    outcomes: [{ id: 'kan-1' }, { id: 'kan-2' }],
    map: [{ level: 'del-1' }, { level: 'del-2' }, { level: 'del-3' }],
  });
  const [why, how, customer] = levels.map(({ steps }) => (steps as Record<string, unknown>[])[0]);
  expect(why).toMatchObject({
    mechanic: 'recall',
    hint: { da: 'Tænk på det, du rører ved.' },
    feedback: { da: 'Rene hænder holder maden ren.' },
    task: {
      options: [
        { right: false },
        {
          text: { da: 'Før jeg rører ved maden' },
          right: true,
          why: { da: 'så kommer der ikke snavs i den' },
        },
        { text: { da: 'Aldrig' }, right: false },
      ],
    },
  });
  expect(how).toMatchObject({
    mechanic: 'sequence',
    prompt: { da: 'De fem trin' },
    arrangement: { kind: 'order' },
  });
  expect((how?.['cards'] as unknown[]).length).toBe(5);
  expect(customer).toMatchObject({
    mechanic: 'dialogue',
    nodes: [
      {
        says: { da: 'Er mine hænder rene nok?' },
        choices: [{ quality: 'bad' }, { quality: 'good' }, { quality: 'ok' }],
      },
    ],
  });
});

test('somebody with a name and a face says it, and no place is kept by dots', () => {
  const made = contentOfPastedText(readPastedText(text));
  const { cast } = made.sheet as { cast: { id: string; name: string }[] };
  expect(cast.map(({ name }) => name)).toEqual(['Birgit']);
  const actor = cast[0]?.id;
  for (const one of made.levels) expect(one).toMatchObject({ brief: { actor }, debrief: { actor } });
  expect(made.levels[2]?.['steps']).toMatchObject([{ mechanic: 'dialogue', actor }]);
  expect(JSON.stringify(made)).not.toContain('…');
});

test('a task that is left out is not there, and those after it keep their own words', () => {
  const read = readPastedText('Titel\nEn?\n- a\n- b\nTo?\n- c\n- d\n# Mere\nTre?\n- e\n- f\n');
  const kept = (places: number[]) =>
    contentOfPastedText(withoutTasks(read, places)).levels.map(({ steps }) =>
      (steps as { id: string; prompt: { da: string } }[]).map(({ id, prompt }) => [id, prompt.da]),
    );
  expect(kept([])).toHaveLength(2);
  expect(kept([0])).toEqual([[['opgave-1', 'To?']], [['opgave-1', 'Tre?']]]);
  expect(kept([2, 2, 99])).toEqual([
    [
      ['opgave-1', 'En?'],
      ['opgave-2', 'To?'],
    ],
    [],
  ]);
});

test.each([
  ['the first where nothing is marked', ['- Her', '- Der'], [true, false]],
  ['those behind a star', ['- Her', '* Der'], [false, true]],
  ['those that are ticked', ['- [ ] Her', '- [x] Der'], [false, true]],
  ['those that say so', ['Forkert: Her', 'Rigtigt: Der'], [false, true]],
  ['the only one that is not wrong', ['- Her (forkert)', '- Der'], [false, true]],
  ['in English too', ['- Here (wrong)', '- There (right)'], [false, true]],
])('right is %s', (_, answers, rights) => {
  const { levels } = contentOfPastedText(readPastedText(['Titel', 'Hvor?', ...answers].join('\n')));
  const [step] = levels[0]?.['steps'] as { task: { options: { right: boolean }[] } }[];
  expect(step?.task.options.map(({ right }) => right)).toEqual(rights);
});

test('an order can be asked for as a question; two numbers are no order', () => {
  const asked = readPastedText(
    'Titel\nHvad er den rigtige rækkefølge?\n1. Et\n2. To\n3. Tre\n4. Fire\n5. Fem\n',
  );
  expect(asked.levels[0]?.tasks).toMatchObject([
    { kind: 'order', cards: ['Et', 'To', 'Tre', 'Fire', 'Fem'] },
  ]);
  const two = readPastedText('Titel\n1. Finde siden\n2. Sende filen\n');
  expect(two).toMatchObject({ teaches: ['Finde siden', 'Sende filen'], levels: [] });
});

test('what goes beyond what a level holds is carried on or given back, and never lost in silence', () => {
  const many = Array.from({ length: 30 }, (_, index) => `Spørgsmål ${index}?\n- Ja\n- Nej`).join('\n');
  expect(
    readPastedText(`Titel\n# Alt\n${many}`).levels.map(({ title, tasks }) => [title, tasks.length]),
  ).toEqual([
    ['Alt', 12],
    ['Alt (2)', 12],
    ['Alt (3)', 6],
  ]);
  const five = readPastedText('Titel\nHvor?\n- 1\n- 2\n- 3\n- 4\n- 5');
  expect(five.unused).toEqual([{ line: 7, text: '- 5', why: 'too-many-answers' }]);
  const cards = Array.from({ length: 10 }, (_, index) => `${index + 1}. Trin`).join('\n');
  expect(readPastedText(`Titel\n${cards}`).unused.map(({ why }) => why)).toEqual([
    'too-many-cards',
    'too-many-cards',
  ]);
  const levels = Array.from({ length: 25 }, (_, index) => `# Bane ${index}`).join('\n');
  expect(readPastedText(`Titel\n${levels}`).unused).toHaveLength(5);
  expect(readPastedText(`Titel\n${'x'.repeat(2_000)}`).unused).toMatchObject([{ line: 2, why: 'too-long' }]);
});

test.each([
  '',
  '\n\n',
  '---',
  '?',
  '* ',
  '[x]',
  '1. ',
  '“”',
  ':::',
  `${'#'.repeat(3_000)}`,
  `Titel\n${'- a\n'.repeat(9_000)}`,
  `Titel\n${'('.repeat(1_000)}\n${' '.repeat(900)}a`,
  'Titel\r\nHvor?\r- Her\u2028- Der',
])('any text gives something, case %#', (odd) => {
  const { sheet, levels } = contentOfPastedText(readPastedText(odd));
  expect(sheet).toMatchObject({ track: 'basic' });
  const ids = levels.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a step that says all it needs passes its schema', () => {
  const whole = 'Titel\nHvor?\n* Her – det er her\n- Der – det er ikke der\nForklaring: Godt set af dig.';
  const { levels } = contentOfPastedText(readPastedText(whole));
  const frame = {
    goal: { da: 'Du kan' },
    minutes: 1,
    scene: 'library-corner',
    brief: { actor: 'birgit', text: { da: 'Hej' } },
    debrief: { actor: 'birgit', well: { da: 'a' }, hard: { da: 'b' }, tryNext: { da: 'c' } },
  };
  expect(level.safeParse({ ...levels[0], ...frame }).success).toBe(true);
});
