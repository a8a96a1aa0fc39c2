// What is being written about a citizen is never lost, and a word that sounds like health is only asked about.
import { healthWordsIn } from '../../apps/web/src/staff/citizen/notes/health-words.js';
import { NoteDrafts, type NoteDraftsKept } from '../../apps/web/src/staff/citizen/notes/note-drafts.js';

describe('words that sound like health', () => {
  test.each([
    ['Hun er sygemeldt og går til læge.', ['sygemeldt', 'læge']],
    ['ANGST og Depression', ['ANGST', 'Depression']],
    ['syg, syg og Syg', ['syg']],
    ['Fik en ny diagnose', ['diagnose']],
    ['She is ill and in pain', ['ill', 'pain']],
    ['Він хворів', ['хворів']],
  ])('%s', (text, words) => {
    expect(healthWordsIn(text)).toEqual(words);
  });

  test.each([
    '',
    'Vil gerne arbejde som sygeplejerske eller på et sygehus.',
    'Har lavet illustrationer og malet: painting, illustration, will, still',
    'Aftalt: begynder på Regneark i uge 9, ringer fredag.',
    'Sagsbehandling og usynlige ting',
  ])('nothing in: %s', (text) => {
    expect(healthWordsIn(text)).toEqual([]);
  });
});

describe('a note that is being written', () => {
  const citizenId = 'samira';
  function device(kept: NoteDraftsKept = {}) {
    const state = { kept, sent: [] as string[], problem: null as Error | null, later: [] as (() => void)[] };
    let ids = 0;
    const drafts = new NoteDrafts({
      send: (_citizen, note) => {
        if (state.problem) return Promise.reject(state.problem);
        state.sent.push(`${note.id} ${note.text}`);
        return Promise.resolve();
      },
      refusalOf: ({ message }: Error) => (message === 'no' ? 'not-found' : null),
      kept: () => Promise.resolve(state.kept),
      keep: (change) => (state.kept = change(state.kept)),
      newId: () => `note-${(ids += 1)}`,
      later: (work) => state.later.push(work),
    } as ConstructorParameters<typeof NoteDrafts>[0]);
    return { state, drafts };
  }

  test('is on the device with each letter, and gone from it when it is kept', async () => {
    const { state, drafts } = device();
    drafts.write(citizenId, { text: ' Ringer ' });
    expect(state.kept[citizenId]).toMatchObject({ text: ' Ringer ', waiting: false });
    await drafts.save(citizenId);
    expect(state.sent).toEqual(['note-1 Ringer']);
    expect(state.kept).toEqual({});
    drafts.write(citizenId, { text: 'Den næste' });
    expect(drafts.getState()[citizenId]?.id).toBe('note-2');
  });

  test('waits for the line, cannot change meanwhile, and goes with the same id', async () => {
    const { state, drafts } = device();
    drafts.write(citizenId, { text: 'Aftalt' });
    state.problem = new Error('line');
    await drafts.save(citizenId);
    drafts.write(citizenId, { text: 'noget andet' });
    expect(state.kept[citizenId]).toMatchObject({ id: 'note-1', text: 'Aftalt', waiting: true });
    expect(state.later).toHaveLength(1);
    state.problem = null;
    await drafts.sendWaiting();
    expect([state.sent, state.kept]).toEqual([['note-1 Aftalt'], {}]);
  });

  test('that an earlier visit left goes at the next one', async () => {
    const { state, drafts } = device({
      samira: { id: 'old', text: 'Fra i går', shared: true, waiting: true },
      ole: { id: 'begun', text: 'Kun begyndt', shared: false, waiting: false },
    });
    await drafts.sendWaiting();
    expect(state.sent).toEqual(['old Fra i går']);
    expect(Object.keys(state.kept)).toEqual(['ole']);
  });

  test('stays to be copied when it is refused', async () => {
    const { state, drafts } = device();
    drafts.write(citizenId, { text: 'For sent' });
    state.problem = new Error('no');
    await drafts.save(citizenId);
    expect(state.kept[citizenId]).toMatchObject({ text: 'For sent', waiting: false, refused: 'not-found' });
  });

  test('without words is nothing to keep', async () => {
    const { state, drafts } = device();
    drafts.write(citizenId, { text: 'a' });
    drafts.write(citizenId, { text: '' });
    await drafts.save(citizenId);
    expect([state.kept, state.sent]).toEqual([{}, []]);
  });
});
