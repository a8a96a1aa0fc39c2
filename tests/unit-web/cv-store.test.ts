// What is written in a CV, kept here, sent, and met by what was written elsewhere.
import {
  cv as cvSchema,
  drivingLicences as contractLicences,
  educationFields as contractFields,
  educationLevels as contractLevels,
  emptyCv,
  languageSkill,
  type Cv,
  type CvSaved,
  type SaveCv,
} from '@mikrosprint/contracts';
import { ApiProblem } from '../../apps/web/src/api/problem.js';
import {
  drivingLicences,
  educationFields,
  educationLevels,
  languageLevels,
} from '../../apps/web/src/citizen/cv/choices.js';
import { merge } from '../../apps/web/src/citizen/cv/cv-merge.js';
import { savable } from '../../apps/web/src/citizen/cv/cv-rules.js';
import { CvStore, type KeptCv } from '../../apps/web/src/citizen/cv/cv-store.js';
import { movedBy } from '../../apps/web/src/citizen/cv/lists.js';

const start = { cv: emptyCv, revision: 3 };
const job = (title: string, id = '0190c0de-0000-4000-8000-000000000001'): Cv['experience'][number] => ({
  ...{ id, title, employer: '', town: '', from: null, to: null, tasks: '' },
});

/** A server in a test's hands, and a clock that moves when it is told to. */
function desk(kept: KeptCv | null = null) {
  const asked: SaveCv[] = [];
  const answers: ((request: SaveCv) => CvSaved)[] = [];
  const waiting = new Set<() => void>();
  let keeps: KeptCv | null = kept;
  const store = new CvStore(
    start,
    {
      save: async (request) => {
        asked.push(request);
        const answer = answers.shift();
        if (answer) return answer(request);
        return { revision: request.baseRevision + 1, updatedAt: '2026-11-23T10:00:00.000Z' };
      },
      keep: (now) => (keeps = now),
      later: (_, work) => {
        waiting.add(work);
        return () => waiting.delete(work);
      },
    },
    kept,
  );
  const pause = async (): Promise<void> => {
    for (const work of waiting) {
      waiting.delete(work);
      work();
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { store, asked, answers, pause, kept: () => keeps };
}

const fails = (problem: unknown) => () => {
  throw problem;
};
const changedTo = (cv: Cv, revision: number) =>
  fails(new ApiProblem('cv-changed', 409, { cv, revision, updatedAt: '2026-11-23T10:00:00.000Z' }));

test('what is written is kept at once, sent after a pause, and no longer kept when the server has it', async () => {
  const { store, asked, pause, kept } = desk();
  store.edit({ goal: 'Receptionist' });
  expect(kept()?.mine.goal).toBe('Receptionist');
  expect(store.snapshot().save).toBe('unsaved');
  await pause();
  expect(asked).toEqual([{ baseRevision: 3, cv: { ...emptyCv, goal: 'Receptionist' } }]);
  expect(store.snapshot().save).toBe('saved');
  expect(kept()).toBeNull();
});

test('nobody answers: it stays here and goes when the line is back', async () => {
  const { store, asked, answers, pause, kept } = desk();
  answers.push(fails(new ApiProblem('offline', 0)));
  store.edit({ goal: 'Receptionist' });
  await pause();
  expect(store.snapshot().save).toBe('offline');
  expect(kept()?.mine.goal).toBe('Receptionist');
  store.resume();
  await pause();
  expect(asked).toHaveLength(2);
  expect(store.snapshot().save).toBe('saved');
});

test('what an earlier visit kept goes on', async () => {
  const mine = { ...emptyCv, goal: 'Tjener' };
  const { store, asked, pause } = desk({ base: { cv: emptyCv, revision: 3 }, mine, sent: [] });
  expect(store.snapshot().cv.goal).toBe('Tjener');
  await pause();
  expect(asked[0]?.cv.goal).toBe('Tjener');
});

test('another tab wrote another part: both stand, and nobody is asked', async () => {
  const { store, asked, answers, pause } = desk();
  answers.push(changedTo({ ...emptyCv, other: 'Frivillig' }, 9));
  store.edit({ goal: 'Receptionist' });
  await pause();
  await pause();
  expect(asked[1]).toEqual({
    baseRevision: 9,
    cv: { ...emptyCv, goal: 'Receptionist', other: 'Frivillig' },
  });
  expect(store.snapshot().save).toBe('saved');
});

test.each(['mine', 'theirs'] as const)('the same part twice waits for a choice: %s', async (whose) => {
  const { store, asked, answers, pause } = desk();
  answers.push(changedTo({ ...emptyCv, goal: 'Kok' }, 9));
  store.edit({ goal: 'Receptionist' });
  await pause();
  await pause();
  expect(asked).toHaveLength(1);
  expect(store.snapshot()).toMatchObject({ save: 'torn', torn: [{ part: 'goal', theirs: { goal: 'Kok' } }] });
  store.choose('goal', whose);
  await pause();
  expect(store.snapshot()).toMatchObject({
    save: 'saved',
    torn: [],
    cv: { goal: whose === 'mine' ? 'Receptionist' : 'Kok' },
  });
});

test('a lost answer is no conflict with oneself', async () => {
  const { store, answers, pause } = desk();
  answers.push(fails(new ApiProblem('offline', 0)), changedTo({ ...emptyCv, goal: 'Rec' }, 4));
  store.edit({ goal: 'Rec' });
  await pause();
  store.edit({ goal: 'Receptionist' });
  // The first save was taken and its answer lost: the one that follows meets it.
  await pause();
  await pause();
  expect(store.snapshot().torn).toEqual([]);
  expect(store.snapshot().cv.goal).toBe('Receptionist');
});

test('a field that is not right yet keeps nothing else from being saved', async () => {
  const { store, asked, pause, kept } = desk();
  store.edit({ goal: 'Receptionist', contact: { ...emptyCv.contact, phone: '12' }, experience: [job('')] });
  await pause();
  expect(asked[0]?.cv).toEqual({ ...emptyCv, goal: 'Receptionist' });
  expect(store.snapshot().save).toBe('incomplete');
  expect([...store.snapshot().problems]).toEqual([
    ['contact.phone', 'phone'],
    [`experience.${job('').id}.title`, 'missing'],
  ]);
  expect(kept()?.mine.contact.phone).toBe('12');
});

test('after it is closed nothing is sent and nothing kept', async () => {
  const { store, asked, pause, kept } = desk();
  store.close();
  store.edit({ goal: 'Receptionist' });
  await store.flush();
  await pause();
  expect(asked).toEqual([]);
  expect(kept()).toBeNull();
});

const contacts: Partial<Cv['contact']>[] = [
  ...['a@b.dk', 'a@b', 'a b@c.dk', '.a@b.dk', 'a..b@c.dk', "o'neil+x@mail.example.com", 'æ@b.dk'].map(
    (email) => ({ email }),
  ),
  ...['12 34 56 78', '+45 12345678', '12', '+45-12345678', '1'.repeat(21)].map((phone) => ({ phone })),
  ...[
    'https://example.com/a',
    'http://example.com',
    'example.com',
    'ftp://a.dk',
    'https://',
    'javascript:alert(1)',
  ].map((link) => ({ link })),
];

test.each(contacts)('the page and the schema agree on %j', (some) => {
  const mine: Cv = { ...emptyCv, contact: { ...emptyCv.contact, ...some } };
  expect(savable(mine, emptyCv).problems.size === 0).toBe(cvSchema.safeParse(mine).success);
});

test.each([
  [{ from: '2020-01', to: '2019-12' }, false],
  [{ from: '2020-01', to: '2020-01' }, true],
  [{ from: null, to: '2019-12' }, true],
])('and on a period %j', (period, isRight) => {
  const mine: Cv = { ...emptyCv, experience: [{ ...job('Tjener'), ...period }] };
  expect(savable(mine, emptyCv).problems.size === 0).toBe(isRight);
  expect(cvSchema.safeParse(mine).success).toBe(isRight);
});

test('whatever can be saved the schema takes', () => {
  const mine: Cv = {
    ...{
      ...emptyCv,
      goal: '  Receptionist \n aften ',
      experience: [job('  '), job(' Tjener ', crypto.randomUUID())],
    },
    contact: { name: ' Samira ', email: 'no', phone: 'no', town: '', link: 'no' },
    languages: [{ id: crypto.randomUUID(), name: '', level: 'A1' }],
  };
  const { cv } = savable(mine, emptyCv);
  expect(cvSchema.safeParse(cv)).toEqual({ success: true, data: cv });
  expect(cv.experience.map(({ title }) => title)).toEqual(['Tjener']);
});

test('what one chooses among is what the contract knows', () => {
  expect(educationLevels).toEqual(contractLevels);
  expect(educationFields).toEqual(contractFields);
  expect(drivingLicences).toEqual(contractLicences);
  expect(languageLevels).toEqual(languageSkill.options);
});

test('the order of keys is no difference', () => {
  const turned = Object.fromEntries(Object.entries(emptyCv).reverse()) as Cv;
  expect(merge(emptyCv, { ...emptyCv, goal: 'Kok' }, turned)).toEqual({
    cv: { ...emptyCv, goal: 'Kok' },
    torn: [],
  });
});

test('things move a place and stop at the ends', () => {
  expect(movedBy(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(movedBy(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(movedBy(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(movedBy(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});
