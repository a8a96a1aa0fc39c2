// What authors write is kept: saves, two writers at once, what is sent twice, and revisions (C-36).
import { randomUUID } from 'node:crypto';
import type {
  ConflictFacts,
  DraftList,
  DraftView,
  Problem,
  RevisionList,
  RevisionView,
  Saved,
  SprintCard,
} from '@mikrosprint/contracts';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { addProvider, fork, go, open, partOf, retitled, save } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let colleague: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
  colleague = await addProvider(environment, 'kollega');
});
afterAll(() => environment?.close());

const factsOf = (answer: Answer<unknown>) => (answer.body as Problem).facts ?? {};
const counted = async (table: string, draftId: string) =>
  (await environment.database.query(`SELECT FROM ${table} WHERE draft_id = $1`, [draftId])).rowCount;

describe('a new draft', () => {
  it('is a fork of what ships, with a name and content of its own', async () => {
    const draft = await fork(provider);
    expect(draft).toMatchObject({
      status: 'draft',
      revision: 1,
      levels: 3,
      published: null,
      openComments: 0,
      transitions: ['submit'],
    });
    expect(draft.sprintId).toMatch(/^[a-z-]+-[0-9a-f]{8}$/);
    expect(draft.parts.map(({ part }) => part)).toEqual(['sheet', 'level/again', 'level/save', 'level/why']);
    expect((await fork(provider)).sprintId).not.toBe(draft.sprintId);
  });

  it('begins from a template, a text and another draft, and each can be opened by colleagues', async () => {
    const template = { from: 'template', template: 'everyday-task', title: 'Læs en køreplan' };
    const first = await provider.expect(provider.post<DraftView>('/api/studio/drafts', template));
    expect(first).toMatchObject({ title: { da: 'Læs en køreplan' }, levels: 2 });
    expect(first.sprintId).toMatch(/^laes-en-koereplan-/);
    const text = { from: 'text', text: 'Book en tid\n- Finde siden\nHvor?\n- Her\n- Der' };
    const pasted = await provider.expect(provider.post<DraftView>('/api/studio/drafts', text));
    expect(pasted).toMatchObject({ title: { da: 'Book en tid' }, levels: 1, steps: 1 });
    const copied = await colleague.expect(
      colleague.post<DraftView>('/api/studio/drafts', { from: 'draft', draftId: first.draftId }),
    );
    expect(copied.sprintId).not.toBe(first.sprintId);
    expect(copied.parts.map(({ content }) => content)).toEqual(first.parts.map(({ content }) => content));
    expect((await open(colleague, pasted.draftId)).title).toEqual(pasted.title);
  });

  it('is refused for a template that is not there, and to a provider of no organisation', async () => {
    const template = { from: 'template', template: 'no-such', title: 'x' };
    expect((await provider.post('/api/studio/drafts', template)).status).toBe(404);
    const alone = await addProvider(environment, 'alene', { unitId: randomUUID() });
    await environment.database.query(
      `UPDATE unit SET valid_from = '2020-01-01', valid_to = '2021-01-01'
        WHERE id IN (SELECT unit_id FROM person_role JOIN person ON person.id = person_id WHERE email LIKE 'alene@%')`,
    );
    const answer = await alone.post('/api/studio/drafts', { ...template, template: 'everyday-task' });
    expect(codeOf(answer)).toBe('forbidden');
  });
});

describe('a save', () => {
  it('makes a revision of the parts that changed and leaves the others as they were', async () => {
    const draft = await fork(provider);
    const content = retitled(draft, 'level/save', 'Gem det hele');
    const saved = await provider.expect(
      save(provider, draft.draftId, { part: 'level/save', baseRevision: 1, content }),
    );
    expect(saved.revision).toBe(2);
    const now = await open(provider, draft.draftId);
    expect(partOf(now, 'level/save')).toMatchObject({
      revision: 2,
      content,
      savedBy: { displayName: 'Jonas Kruse' },
    });
    expect(partOf(now, 'level/why').revision).toBe(1);
    expect(now).toMatchObject({
      revision: 2,
      updatedAt: saved.savedAt,
      updatedBy: { displayName: 'Jonas Kruse' },
    });
  });

  it('takes levels in and away, and the card follows', async () => {
    const draft = await fork(provider);
    const sheet = { ...retitled(draft, 'sheet', 'Et andet navn'), map: [] };
    await provider.expect(
      save(
        provider,
        draft.draftId,
        { part: 'level/new', baseRevision: 0, content: { id: 'new', steps: [{}, {}] } },
        { part: 'level/why', baseRevision: 1, content: null },
        { part: 'sheet', baseRevision: 1, content: sheet },
      ),
    );
    const steps = (part: string) => (partOf(draft, part).content as { steps: unknown[] }).steps.length;
    const now = await open(provider, draft.draftId);
    expect(now.title.da).toBe('Et andet navn');
    expect(now.parts.map(({ part }) => part)).toEqual(['sheet', 'level/again', 'level/new', 'level/save']);
    expect(now.steps).toBe(steps('level/again') + steps('level/save') + 2);
    const list = await provider.expect(provider.get<DraftList>('/api/studio/drafts'));
    const { parts, here, transitions, ...card } = now;
    expect([parts.length, here, transitions]).toEqual([4, [], ['submit']]);
    expect(list.drafts[0]).toEqual(card);
  });

  it('sent again is answered as the first time and changes nothing', async () => {
    const draft = await fork(provider);
    const change = { part: 'sheet', baseRevision: 1, content: retitled(draft, 'sheet', 'Én gang') };
    const answers = await Promise.all([1, 2, 3].map(() => save(provider, draft.draftId, change)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.revision))).toEqual(new Set([2]));
    await provider.expect(
      save(provider, draft.draftId, { ...change, baseRevision: 2, content: retitled(draft, 'sheet', 'Nu') }),
    );
    expect((await save(provider, draft.draftId, change)).body).toEqual(answers[0]?.body);
    await go(environment, draft.draftId, ['submit']);
    expect((await save(provider, draft.draftId, change)).body).toEqual(answers[0]?.body);
    expect((await open(provider, draft.draftId)).title.da).toBe('Nu');
    // The same from somebody else is no echo: it is a conflict.
    expect(codeOf(await save(colleague, draft.draftId, change))).toBe('draft-locked');
  });

  it('by two at once in one part lets one through and shows the other what was saved', async () => {
    const other = await environment.another({ api: true, worker: false });
    const elsewhere = environment.at(other, 'kollega');
    const draft = await fork(provider);
    const mine = { part: 'level/save', baseRevision: 1, content: retitled(draft, 'level/save', 'Min') };
    const theirs = { ...mine, content: retitled(draft, 'level/save', 'Deres') };
    const also = { part: 'level/why', baseRevision: 1, content: retitled(draft, 'level/why', 'Også') };
    const answers = await Promise.all([
      save(provider, draft.draftId, mine, also),
      save(elsewhere, draft.draftId, theirs),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers[0]?.status === 200 ? mine : theirs;
    const [refused] = answers.filter(({ status }) => status === 409);
    if (refused === undefined) throw new Error('nobody was refused');
    expect(codeOf(refused)).toBe('draft-conflict');
    const { parts, gone } = factsOf(refused) as unknown as ConflictFacts;
    expect(parts).toMatchObject([{ part: 'level/save', revision: 2, content: won.content }]);
    expect(gone).toEqual([]);
    // All or nothing: the part that nobody else had touched did not slip in with a refused save.
    const now = await open(provider, draft.draftId);
    expect(now.revision).toBe(2);
    expect(partOf(now, 'level/why').revision).toBe(won === mine ? 2 : 1);
  });

  it('by two at once in different parts takes both', async () => {
    const draft = await fork(provider);
    const change = (part: string) => ({ part, baseRevision: 1, content: retitled(draft, part, part) });
    const answers = await Promise.all([
      save(provider, draft.draftId, change('level/save')),
      save(colleague, draft.draftId, change('level/why')),
    ]);
    expect(answers.map(({ body }) => body.revision).sort()).toEqual([2, 3]);
    const now = await open(provider, draft.draftId);
    expect(partOf(now, 'level/save').content).toEqual(change('level/save').content);
    expect(partOf(now, 'level/why').content).toEqual(change('level/why').content);
  });

  it('of a part that is gone meanwhile says that it is gone', async () => {
    const draft = await fork(provider);
    const base = { part: 'level/why', baseRevision: 1 };
    await colleague.expect(save(colleague, draft.draftId, { ...base, content: null }));
    const refused = await save(provider, draft.draftId, {
      ...base,
      content: retitled(draft, 'level/why', 'x'),
    });
    expect(factsOf(refused)).toEqual({ parts: [], gone: ['level/why'] });
  });

  it('that is killed in between has changed nothing and can be sent again', async () => {
    const draft = await fork(provider);
    const change = { part: 'level/save', baseRevision: 1, content: retitled(draft, 'level/save', 'Nu') };
    // The save waits for the table in the middle of its transaction, its first statement already done.
    const blocker = await environment.database.connect();
    await blocker.query('BEGIN; LOCK TABLE draft_revision IN SHARE MODE');
    const cutOff = save(provider, draft.draftId, change).catch(() => 'cut off');
    await eventually(async () => {
      const { rowCount } = await environment.database.query(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO "draft_revision"%'
            AND datname = current_database()`,
      );
      return rowCount === 1;
    });
    await environment.stop('kill');
    expect(await cutOff).toBe('cut off');
    await blocker.query('ROLLBACK');
    blocker.release();
    await environment.restart();
    const after = await open(provider, draft.draftId);
    expect({ ...after, here: [] }).toEqual({ ...draft, here: [] });
    expect((await provider.expect(save(provider, draft.draftId, change))).revision).toBe(2);
    expect(await counted('draft_revision', draft.draftId)).toBe(2);
  });

  it('that is too heavy, too many or impossible is refused, and nothing of it is kept', async () => {
    const draft = await fork(provider);
    const { draftId } = draft;
    const heavy = { id: 'x', text: 'a'.repeat(512 * 1024) };
    const answer = await save(provider, draftId, { part: 'level/x', baseRevision: 0, content: heavy });
    expect([answer.status, codeOf(answer)]).toEqual([413, 'draft-too-large']);
    const small = { id: 'x' };
    const twice = { part: 'level/x', baseRevision: 0, content: small };
    expect((await save(provider, draftId, twice, twice)).status).toBe(422);
    expect((await save(provider, draftId, { part: 'sheet', baseRevision: 1, content: null })).status).toBe(
      422,
    );
    expect((await save(provider, draftId, { ...twice, part: 'level/../x' })).status).toBe(422);
    expect((await save(provider, draftId, { ...twice, content: { a: 'x\0' } })).status).toBe(422);
    expect((await save(provider, draftId, { ...twice, content: { a: '\ud800' } })).status).toBe(422);
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const raw = `{"changes":[{"part":"level/x","baseRevision":0,"content":${deep}}]}`;
    expect((await provider.post(`/api/studio/drafts/${draftId}/revisions`, undefined, { raw })).status).toBe(
      422,
    );
    const many = Array.from({ length: 40 }, (_, index) => ({ ...twice, part: `level/x${index}` }));
    expect(codeOf(await save(provider, draftId, ...many))).toBe('draft-too-large');
    expect(await open(provider, draftId)).toEqual(draft);
  });

  it('adds up to no more than a draft may weigh', async () => {
    const draft = await fork(provider);
    const content = { id: 'x', text: 'a'.repeat(500 * 1024) };
    const answers: Answer<Saved>[] = [];
    for (let index = 0; index < 9; index += 1) {
      answers.push(
        await save(provider, draft.draftId, { part: `level/x${index}`, baseRevision: 0, content }),
      );
    }
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(8).fill(200), 413]);
    expect((await open(provider, draft.draftId)).levels).toBe(3 + 8);
  });
});

describe('revisions', () => {
  it('are all kept, can be looked at and brought back', async () => {
    const draft = await fork(provider);
    const { draftId } = draft;
    const write = (baseRevision: number, title: string) =>
      provider.expect(
        save(provider, draftId, {
          part: 'level/save',
          baseRevision,
          content: retitled(draft, 'level/save', title),
        }),
      );
    await write(1, 'To');
    await write(2, 'Tre');
    await provider.expect(
      save(
        provider,
        draftId,
        { part: 'level/why', baseRevision: 1, content: null },
        { part: 'level/new', baseRevision: 0, content: { id: 'new' } },
      ),
    );
    const address = `/api/studio/drafts/${draftId}/revisions`;
    const { revisions, before } = await provider.expect(provider.get<RevisionList>(address));
    expect(before).toBeNull();
    expect(revisions.map(({ revision, parts }) => [revision, parts])).toEqual([
      [4, ['level/why', 'level/new']],
      [3, ['level/save']],
      [2, ['level/save']],
      [1, expect.arrayContaining(['sheet', 'level/why'])],
    ]);
    const second = await colleague.expect(colleague.get<RevisionView>(`${address}/2`));
    expect(partOf(second, 'level/save').content['title']).toMatchObject({ da: 'To' });
    expect(partOf(second, 'level/why')).toEqual(partOf(draft, 'level/why'));
    expect(second.parts).toHaveLength(4);

    const restored = await colleague.expect(colleague.post<Saved>(`${address}/2/restore`));
    expect(restored.revision).toBe(5);
    const now = await open(provider, draftId);
    expect(now.parts.map(({ part, content }) => [part, content])).toEqual(
      second.parts.map(({ part, content }) => [part, content]),
    );
    // Brought back again there is nothing to do; what was replaced is still there.
    expect(await colleague.expect(colleague.post<Saved>(`${address}/2/restore`))).toEqual(restored);
    expect(
      partOf(await provider.expect(provider.get<RevisionView>(`${address}/4`)), 'level/new').content,
    ).toEqual({
      id: 'new',
    });
    const newest = (await provider.expect(provider.get<RevisionList>(address))).revisions[0];
    expect(newest).toMatchObject({ restoredFrom: 2, savedBy: { displayName: 'kollega' } });
    // Whoever writes on what was there before is told.
    const late = { part: 'level/save', baseRevision: 3, content: { id: 'save' } };
    expect(codeOf(await save(provider, draftId, late))).toBe('draft-conflict');
    expect((await provider.get(`${address}/99`)).status).toBe(404);
    expect((await provider.post(`${address}/99/restore`)).status).toBe(404);
    expect((await provider.get(`${address}/99999999999`)).status).toBe(422);
  });

  it('are listed a page at a time', async () => {
    const draft = await fork(provider);
    await environment.database.query(
      `INSERT INTO draft_revision (draft_id, revision, saved_at, saved_by, parts, digest)
       SELECT $1, revision, now(), NULL, '{sheet}', '' FROM generate_series(2, 120) AS revision`,
      [draft.draftId],
    );
    const seen: number[] = [];
    for (let before: number | null | undefined; before !== null;) {
      const query = before === undefined ? '' : `?before=${before}`;
      const page = await provider.expect(
        provider.get<RevisionList>(`/api/studio/drafts/${draft.draftId}/revisions${query}`),
      );
      expect(page.revisions.length).toBeLessThanOrEqual(50);
      seen.push(...page.revisions.map(({ revision }) => revision));
      before = page.before;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
  });
});

test('a shipped sprint stays what it is when it is forked', async () => {
  const before = await provider.expect(provider.get<SprintCard>('/api/sprints/pdf'));
  const { draftId } = await fork(provider);
  await go(environment, draftId, ['submit', 'publish']);
  expect(await provider.expect(provider.get<SprintCard>('/api/sprints/pdf'))).toEqual(before);
});
