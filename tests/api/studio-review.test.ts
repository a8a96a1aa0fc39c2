// Reading along: remarks that follow their block, what publishing would mean, who is told, and reasons that stay (C-44).
import { randomUUID } from 'node:crypto';
import type {
  CommentList,
  CommentView,
  DraftView,
  InboxView,
  MoveList,
  NewComment,
  PublishingPlan,
} from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { enrol, finishLevels } from './play-support.js';
import { addProvider, fork, go, move, open, partOf, save } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let lead: Client;
beforeAll(async () => {
  environment = await createTestEnvironment();
  ({ provider, lead } = environment);
});
afterAll(() => environment?.close());

type Content = Record<string, unknown>;

/** Changes parts of a draft that is being written, all in one save; null takes a part away. */
async function rewrite(
  draftId: string,
  edits: Record<string, (content: never) => Content | null>,
): Promise<DraftView> {
  const draft = await open(provider, draftId);
  const changes = Object.entries(edits).map(([part, edit]) => {
    const { content, revision } = partOf(draft, part);
    return { part, baseRevision: revision, content: edit(structuredClone(content) as never) };
  });
  await provider.expect(save(provider, draftId, ...changes));
  return open(provider, draftId);
}

function remark(client: Client, draftId: string, comment: NewComment): Promise<CommentView> {
  return client.expect(client.post<CommentView>(`/api/studio/drafts/${draftId}/comments`, comment));
}

async function remarks(draftId: string): Promise<CommentView[]> {
  const answer = provider.get<CommentList>(`/api/studio/drafts/${draftId}/comments`);
  return (await provider.expect(answer)).comments;
}

function planOf(client: Client, draftId: string): Promise<PublishingPlan> {
  return client.expect(client.get<PublishingPlan>(`/api/studio/drafts/${draftId}/plan`));
}

type Step = Content & { id: string };
type LevelContent = Content & { steps: Step[] };
const turned = (level: LevelContent) => ({ ...level, steps: level.steps.toReversed() });

describe('a remark', () => {
  it('stands on the sheet, a level, a step or a field, and follows what it is about', async () => {
    const { draftId, parts } = await fork(provider);
    const { steps } = partOf({ parts }, 'level/save').content as unknown as LevelContent;
    const last = steps.length - 1;
    const places = [
      { part: 'sheet', path: ['title'] },
      { part: 'level/save', path: [] },
      { part: 'level/save', path: ['steps', 0] },
      { part: 'level/save', path: ['steps', 0, 'prompt', 'da'] },
    ];
    for (const place of places) await remark(provider, draftId, { ...place, text: 'Se her.' });
    expect(await remarks(draftId)).toMatchObject(places.map((place) => ({ ...place, gone: false })));
    await rewrite(draftId, { 'level/save': turned });
    expect((await remarks(draftId)).map(({ path }) => path)).toEqual([
      ['title'],
      [],
      ['steps', last],
      ['steps', last, 'prompt', 'da'],
    ]);
  });

  it('knows its step by its id when the page had the steps in another order', async () => {
    const { draftId, parts } = await fork(provider);
    const { steps } = partOf({ parts }, 'level/save').content as unknown as LevelContent;
    const [, second] = steps;
    const made = await remark(provider, draftId, {
      part: 'level/save',
      path: ['steps', 0],
      stepId: second?.id,
      text: 'Den anden.',
    });
    expect(made).toMatchObject({ path: ['steps', 1], about: second?.['prompt'] });
  });

  it('goes along to another level, and says so when its step is gone', async () => {
    const { draftId, parts } = await fork(provider);
    const { steps } = partOf({ parts }, 'level/save').content as unknown as LevelContent;
    const [first, second] = steps as [Step, Step];
    await remark(provider, draftId, { part: 'level/save', path: ['steps', 0], text: 'Flyttes.' });
    await remark(provider, draftId, { part: 'level/save', path: ['steps', 1, 'prompt'], text: 'Slettes.' });
    await rewrite(draftId, {
      'level/save': (level: LevelContent) => ({ ...level, steps: level.steps.slice(2) }),
      'level/again': (level: LevelContent) => ({ ...level, steps: [...level.steps, first] }),
    });
    const [moved, gone] = await remarks(draftId);
    expect(moved).toMatchObject({ part: 'level/again', gone: false, about: first['prompt'] });
    expect(moved?.path[0]).toBe('steps');
    expect(gone).toMatchObject({ part: 'level/save', path: ['steps'], gone: true, about: second['prompt'] });
    expect(gone?.text).toBe('Slettes.');
    await rewrite(draftId, {
      sheet: (sheet: Content & { map: { level: string }[] }) => ({
        ...sheet,
        map: sheet.map.filter(({ level }) => level !== 'save'),
      }),
      'level/save': () => null,
    });
    expect((await remarks(draftId))[1]).toMatchObject({ part: 'sheet', path: [], gone: true });
  });

  it('follows a step whose id has to change in its new level, and comes back with it', async () => {
    const { draftId, parts } = await fork(provider);
    const { steps } = partOf({ parts }, 'level/save').content as unknown as LevelContent;
    const [first, second] = steps as [Step, Step];
    await remark(provider, draftId, { part: 'level/save', path: ['steps', 0, 'prompt'], text: 'Kortere.' });
    await remark(provider, draftId, { part: 'level/save', path: ['steps', 1], text: 'Bliver.' });
    const settled = await remark(provider, draftId, {
      part: 'level/save',
      path: ['steps', 0],
      text: 'Klaret.',
    });
    const mark = `/api/studio/drafts/${draftId}/comments/${settled.commentId}/resolved`;
    await provider.expect(provider.put(mark));
    await rewrite(draftId, {
      'level/save': (level: LevelContent) => ({ ...level, steps: level.steps.slice(1) }),
      'level/again': (level: LevelContent) => ({
        ...level,
        steps: [{ ...first, id: 'a-new-name', hint: { da: 'Se på endelsen.' } }, ...level.steps],
      }),
    });
    expect(await remarks(draftId)).toMatchObject([
      { part: 'level/again', path: ['steps', 0, 'prompt'], gone: false },
      { part: 'level/save', path: ['steps', 0], about: second['prompt'] },
      { part: 'level/again', path: ['steps', 0], gone: false },
    ]);
    // What it asks is written anew there: the remark is about the same step all the same.
    await rewrite(draftId, {
      'level/again': (level: LevelContent) => {
        const [renamed, ...rest] = level.steps as [Step, ...Step[]];
        return { ...level, steps: [...rest, { ...renamed, prompt: { da: 'Helt nyt.', en: 'All new.' } }] };
      },
    });
    const [later] = await remarks(draftId);
    expect(later).toMatchObject({ part: 'level/again', gone: false });
    expect(later?.path[1]).toBeGreaterThan(0);
    await provider.expect(provider.post(`/api/studio/drafts/${draftId}/revisions/2/restore`));
    await provider.expect(provider.post(`/api/studio/drafts/${draftId}/revisions/1/restore`));
    expect((await remarks(draftId))[0]).toMatchObject({
      part: 'level/save',
      path: ['steps', 0, 'prompt'],
      gone: false,
    });
  });

  it('is not taken on a part that is not there', async () => {
    const { draftId } = await fork(provider);
    const astray = { part: 'level/no-such', path: [], text: 'Hvor?' };
    expect((await provider.post(`/api/studio/drafts/${draftId}/comments`, astray)).status).toBe(404);
  });
});

describe('what publishing would mean', () => {
  it('of a first version is simple', async () => {
    const { draftId } = await fork(provider);
    expect(await planOf(provider, draftId)).toEqual({
      revision: 1,
      published: null,
      learning: 0,
      changes: [],
      moreChanges: 0,
      lost: [],
      minor: null,
      major: '1.0',
      excused: null,
    });
  });

  it('says which blocks have changed, what a minor would lose, and how many are in the middle of it', async () => {
    const { draftId, sprintId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish', 'revise']);
    expect(await planOf(provider, draftId)).toMatchObject({
      published: '1.0',
      learning: 0,
      changes: [],
      minor: '1.1',
      major: '2.0',
    });
    const learners = [2, 3, 4, 5, 6].map((number) => `borger-0${number}@demo.mikrosprint.test`);
    await enrol(environment.signedIn(learners[0] ?? ''), sprintId);
    // One may be somebody: told as some, never as a number.
    expect((await planOf(lead, draftId)).learning).toBeNull();
    for (const learner of learners.slice(1)) await enrol(environment.signedIn(learner), sprintId);
    await rewrite(draftId, {
      'level/save': (level: LevelContent) => {
        const [first, ...rest] = level.steps as [Step, ...Step[]];
        const renamed = { ...first, id: 'brand-new' };
        const changed = rest.map((step, index) =>
          index === 0 ? { ...step, feedback: { da: 'Flot.', en: 'Well done.' } } : step,
        );
        return { ...level, steps: [renamed, ...changed] };
      },
    });
    const { changes, lost, learning } = await planOf(lead, draftId);
    const [first, second] = (partOf(await fork(provider), 'level/save').content as unknown as LevelContent)
      .steps;
    expect(changes.map(({ part, stepId, change }) => [part, stepId, change])).toEqual([
      ['level/save', 'brand-new', 'added'],
      ['level/save', second?.id, 'changed'],
      ['level/save', first?.id, 'removed'],
    ]);
    expect(lost).toEqual([`step save/${first?.id}`]);
    expect(learning).toBe(5);
  });

  it('says that the steps of a level only stand in another order', async () => {
    const { draftId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish', 'revise']);
    const before = await rewrite(draftId, { 'level/save': turned });
    const { changes, lost } = await planOf(lead, draftId);
    const { title } = partOf(before, 'level/save').content as { title: object };
    expect(changes).toEqual([{ part: 'level/save', stepId: null, title, change: 'reordered' }]);
    expect(lost).toEqual([]);
    await rewrite(draftId, { 'level/save': turned });
    expect((await planOf(lead, draftId)).changes).toEqual([]);
  });

  it('is told to nobody else', async () => {
    const { draftId } = await fork(provider);
    const stranger = await addProvider(environment, 'nysgerrig', { unitId: randomUUID() });
    expect((await stranger.get(`/api/studio/drafts/${draftId}/plan`)).status).toBe(404);
    for (const outsider of [environment.citizen, environment.caseworker]) {
      expect(codeOf(await outsider.get(`/api/studio/drafts/${draftId}/plan`))).toBe('forbidden');
    }
  });

  it('and retiring lets those go on who have begun, and nobody new in', async () => {
    const { draftId, sprintId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish']);
    const learner = environment.signedIn('borger-07@demo.mikrosprint.test');
    const enrolment = await enrol(learner, sprintId);
    await go(environment, draftId, [['retire', { reason: 'Reglerne er nye.' }]]);
    expect((await planOf(provider, draftId)).learning).toBeNull();
    const late = environment.signedIn('borger-08@demo.mikrosprint.test');
    expect(codeOf(await late.post('/api/enrolments', { sprintId }))).toBe('sprint-not-open');
    await finishLevels(learner, enrolment, ['why']);
  });
});

describe('who is told', () => {
  const about = async (client: Client, draftId: string) => {
    const { items } = await client.expect(client.get<InboxView>('/api/inbox'));
    return items.filter(({ link }) => link === `/studio/${draftId}`);
  };

  it('those whose turn it is, in three languages, and never whoever did it', async () => {
    const { draftId, title } = await fork(provider);
    const colleague = await addProvider(environment, 'kollega');
    await go(environment, draftId, ['submit']);
    const [waiting] = await eventually(async () => {
      const items = await about(lead, draftId);
      return items.length === 1 ? items : null;
    });
    expect(waiting).toMatchObject({
      kind: 'draft-submitted',
      title: { da: `“${title.da}” venter på gennemsyn`, en: expect.any(String), uk: expect.any(String) },
      times: 1,
    });
    await go(environment, draftId, [['send-back', { reason: 'Gør trin 2 lettere.' }]]);
    const [back] = await eventually(async () => {
      const items = await about(provider, draftId);
      return items.length === 1 ? items : null;
    });
    expect(back).toMatchObject({
      kind: 'draft-sent-back',
      body: { da: 'Birgitte Lund skrev: “Gør trin 2 lettere.”' },
    });
    // Somebody who has never written in it has nothing to do with it.
    expect(await about(colleague, draftId)).toEqual([]);
    await go(environment, draftId, ['submit', 'publish', ['retire', { reason: 'Slut.' }]]);
    await eventually(async () => (await about(lead, draftId)).some(({ kind }) => kind === 'draft-retired'));
    const kinds = (await about(provider, draftId)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['draft-published', 'draft-sent-back']);
  });

  it('of many remarks in one message, whoever takes part, and not the one who remarks', async () => {
    const { draftId } = await fork(provider);
    await go(environment, draftId, ['submit']);
    for (const text of ['Et.', 'To.', 'Tre.']) await remark(lead, draftId, { part: 'sheet', path: [], text });
    const [item] = await eventually(async () => {
      const items = (await about(provider, draftId)).filter(({ kind }) => kind === 'draft-commented');
      return items[0]?.times === 3 ? items : null;
    });
    expect(item?.body.da).toBe('Birgitte Lund skrev: “Tre.”');
    await remark(provider, draftId, { part: 'sheet', path: [], text: 'Det retter jeg.' });
    await eventually(async () =>
      (await about(lead, draftId)).some(
        ({ kind, body }) => kind === 'draft-commented' && body.da.includes('retter'),
      ),
    );
    expect((await about(provider, draftId)).map(({ times }) => times)).toEqual([3]);
  });
});

describe('what is hard to read, or says it in office language', () => {
  const reason = 'Ordet står på den blanket, man skal kende.';

  it('goes in with a reason, which the reviewer reads and the version keeps', async () => {
    const { draftId } = await fork(provider);
    await rewrite(draftId, {
      'level/save': (level: Content & { brief: { text: { da: string } } }) => {
        level.brief.text.da = 'Du skal anvende den knap, der står her.';
        return level;
      },
    });
    const refused = await move(provider, draftId, { transition: 'submit', revision: 2 });
    expect(codeOf(refused)).toBe('reason-required');
    await provider.expect(move(provider, draftId, { transition: 'submit', revision: 2, reason }));
    const kept = {
      reason,
      problems: [{ part: 'level/save', path: ['brief', 'text', 'da'], excusable: true }],
    };
    expect((await planOf(lead, draftId)).excused).toMatchObject(kept);
    await go(environment, draftId, ['publish']);
    const { moves } = await lead.expect(lead.get<MoveList>(`/api/studio/drafts/${draftId}/transitions`));
    expect(moves[0]).toMatchObject({ transition: 'publish', version: '1.0', excused: kept });
  });

  it('but a word that is never said is not excused', async () => {
    const { draftId } = await fork(provider);
    await rewrite(draftId, {
      'level/save': (level: Content & { brief: { text: { da: string } } }) => {
        level.brief.text.da = 'Du skal på jobcentret.';
        return level;
      },
    });
    const answer = await move(provider, draftId, { transition: 'submit', revision: 2, reason });
    expect(codeOf(answer)).toBe('draft-not-ready');
  });
});

test('weeks without work and target groups are kept with the sprint, and must make sense', async () => {
  const { draftId } = await fork(provider);
  const wrong = { relevantFromWeek: 13, relevantToWeek: 4, targetGroups: ['young', 'young'] };
  await rewrite(draftId, { sheet: (sheet: Content) => ({ ...sheet, ...wrong }) });
  const { revision } = await open(provider, draftId);
  const refused = await move(provider, draftId, { transition: 'submit', revision });
  expect(codeOf(refused)).toBe('draft-not-ready');
  const right = { relevantFromWeek: 4, relevantToWeek: 13, targetGroups: ['young', 'new-in-denmark'] };
  await rewrite(draftId, { sheet: (sheet: Content) => ({ ...sheet, ...right }) });
  const { published } = await go(environment, draftId, ['submit', 'publish']);
  const { rows } = await environment.database.query('SELECT content FROM sprint_version WHERE id = $1', [
    published?.sprintVersionId,
  ]);
  expect(rows[0]?.content).toMatchObject(right);
});
