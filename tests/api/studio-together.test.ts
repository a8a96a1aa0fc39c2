// Who reaches a draft, what the checks say of it, and how people work on it together (C-36).
import { randomUUID } from 'node:crypto';
import type { CheckAnswer, CommentList, CommentView, DraftList, PresenceList } from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { addProvider, fork, go, move, open, partOf, retitled, save } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let colleague: Client;
let stranger: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
  colleague = await addProvider(environment, 'kollega');
  stranger = await addProvider(environment, 'fremmed', { unitId: randomUUID() });
});
afterAll(() => environment?.close());

describe('who reaches a draft', () => {
  it('a provider of another organisation finds nothing there, and neither does a colleague’s list', async () => {
    const draft = await fork(provider);
    const address = `/api/studio/drafts/${draft.draftId}`;
    const part = { part: 'sheet', baseRevision: 1, content: {} };
    const answers = [
      stranger.get(address),
      stranger.get(`${address}/checks`),
      stranger.get(`${address}/transitions`),
      stranger.get(`${address}/revisions`),
      stranger.get(`${address}/revisions/1`),
      stranger.get(`${address}/comments`),
      stranger.put(`${address}/presence`, { part: null }),
      stranger.delete(`${address}/presence`),
      stranger.post(`${address}/comments`, { part: 'sheet', path: [], text: 'x' }),
      stranger.post(`${address}/revisions`, { changes: [part] }),
      stranger.post(`${address}/revisions/1/restore`),
      stranger.post(`${address}/transitions`, { transition: 'submit', revision: 1 }),
      stranger.post('/api/studio/drafts', { from: 'draft', draftId: draft.draftId }),
    ];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(answers.map(() => 404));
    const theirs = await stranger.expect(stranger.get<DraftList>('/api/studio/drafts'));
    expect(theirs.drafts).toEqual([]);
    expect(await open(provider, draft.draftId)).toEqual(draft);
  });

  it('what another organisation has published cannot be forked; its own can', async () => {
    const { draftId } = await fork(provider);
    const { published } = await go(environment, draftId, ['submit', 'publish']);
    const request = { from: 'version', sprintVersionId: published?.sprintVersionId };
    expect((await stranger.post('/api/studio/drafts', request)).status).toBe(404);
    expect((await colleague.post('/api/studio/drafts', request)).status).toBe(201);
  });

  it('those who review see what any organisation has handed in, and write in none of it', async () => {
    const { lead, citizen } = environment;
    const mine = await fork(provider);
    const theirs = await fork(stranger);
    const listed = async () => {
      const { drafts } = await lead.expect(lead.get<DraftList>('/api/studio/drafts'));
      return drafts.map(({ draftId }) => draftId);
    };
    expect(await listed()).not.toEqual(expect.arrayContaining([theirs.draftId]));
    expect(codeOf(await lead.get(`/api/studio/drafts/${theirs.draftId}`))).toBe('not-found');
    await stranger.expect(move(stranger, theirs.draftId, { transition: 'submit', revision: 1 }));
    await go(environment, mine.draftId, ['submit', ['send-back', { reason: 'Trin 2 mangler.' }]]);
    expect(await listed()).toEqual(expect.arrayContaining([mine.draftId, theirs.draftId]));
    expect((await open(lead, theirs.draftId)).transitions).toEqual(['send-back', 'publish']);
    // What was sent back stays in sight: the talk about it goes on.
    expect(await open(lead, mine.draftId)).toMatchObject({ status: 'draft', transitions: [] });
    const change = { part: 'sheet', baseRevision: 1, content: {} };
    expect(codeOf(await save(lead, mine.draftId, change))).toBe('forbidden');
    expect(codeOf(await citizen.get('/api/studio/drafts'))).toBe('forbidden');
  });

  it('lists go on where the page before ended, whatever the order of equal times', async () => {
    const unitId = randomUUID();
    const author = await addProvider(environment, 'flittig', { unitId });
    await fork(author);
    await environment.database.query(
      `INSERT INTO draft (id, organisation_id, sprint_id, status, revision, title, levels, steps, created_at, updated_at)
       SELECT gen_random_uuid(), $1, 'row-' || number, 'draft', 1, '{"da":"x"}', 0, 0, now(),
              '2026-01-01T00:00:00Z'::timestamptz + (number / 7) * interval '1 hour'
         FROM generate_series(1, 120) AS number`,
      [unitId],
    );
    const seen: DraftList['drafts'] = [];
    for (let query = ''; ;) {
      const { drafts } = await author.expect(author.get<DraftList>(`/api/studio/drafts${query}`));
      seen.push(...drafts);
      const last = drafts.at(-1);
      if (last === undefined) break;
      query = `?beforeUpdatedAt=${last.updatedAt}&beforeDraftId=${last.draftId}`;
    }
    expect(new Set(seen.map(({ draftId }) => draftId)).size).toBe(121);
    expect(seen).toHaveLength(121);
    expect((await author.get('/api/studio/drafts?beforeUpdatedAt=2026-01-01T00:00:00Z')).status).toBe(422);
  });
});

describe('checks', () => {
  it('say what must be mended and where', async () => {
    const draft = await fork(provider);
    const address = `/api/studio/drafts/${draft.draftId}/checks`;
    expect(await provider.expect(provider.get<CheckAnswer>(address))).toEqual({ revision: 1, problems: [] });
    const { en, ...title } = partOf(draft, 'level/save').content['title'] as { da: string; en: string };
    expect(en).not.toBe('');
    const content = { ...partOf(draft, 'level/save').content, title };
    await provider.expect(save(provider, draft.draftId, { part: 'level/save', baseRevision: 1, content }));
    const missing = { part: 'level/save', path: ['title'], excusable: false };
    expect(await colleague.expect(colleague.get<CheckAnswer>(address))).toEqual({
      revision: 2,
      problems: [{ ...missing, message: 'has no English text ("en")' }],
    });
  });

  it('of several drafts at once each say what is wrong with their own', async () => {
    const drafts = await Promise.all([1, 2, 3, 4].map(() => fork(provider)));
    await Promise.all(
      drafts.slice(1).map((draft, index) => {
        const content = { ...partOf(draft, 'level/save').content, goal: { da: `Du kan ${index}.` } };
        return provider.expect(
          save(provider, draft.draftId, { part: 'level/save', baseRevision: 1, content }),
        );
      }),
    );
    const answers = await Promise.all(
      drafts.map(({ draftId }) => provider.get<CheckAnswer>(`/api/studio/drafts/${draftId}/checks`)),
    );
    const found = answers.map(({ body }) => [body.revision, body.problems.map(({ path }) => path)]);
    const missing = [2, [['goal']]];
    expect(found).toEqual([[1, []], missing, missing, missing]);
  });

  it('have an answer to whatever an author may have written', async () => {
    const draft = await fork(provider);
    const level = partOf(draft, 'level/save').content;
    const odd = [
      {},
      { ...level, id: 'other' },
      { ...level, steps: [] },
      { ...level, steps: [...(level['steps'] as unknown[]), ...(level['steps'] as unknown[])] },
      { ...level, kind: 'exam', draw: 20 },
      { ...level, title: { da: '\u202e<script>alert(1)</script>' } },
    ];
    let baseRevision = 1;
    for (const content of odd) {
      const change = { part: 'level/save', baseRevision, content };
      ({ revision: baseRevision } = await provider.expect(save(provider, draft.draftId, change)));
      const answer = await provider.get<CheckAnswer>(`/api/studio/drafts/${draft.draftId}/checks`);
      expect([answer.status, answer.body.revision]).toEqual([200, baseRevision]);
    }
  });
});

describe('working together', () => {
  it('shows who has the draft open, and forgets who has gone', async () => {
    const draft = await fork(provider);
    const address = `/api/studio/drafts/${draft.draftId}/presence`;
    const beat = (client: Client, part: string | null) =>
      client.expect(client.put<PresenceList>(address, { part }));
    await beat(provider, null);
    const both = await beat(colleague, 'level/save');
    expect(both.here).toMatchObject([
      { displayName: 'Jonas Kruse', part: null },
      { displayName: 'kollega', part: 'level/save' },
    ]);
    expect((await open(provider, draft.draftId)).here).toEqual(both.here);
    await colleague.expect(colleague.delete(address));
    expect((await open(provider, draft.draftId)).here).toHaveLength(1);
    await environment.moveClock(31_000);
    expect((await open(provider, draft.draftId)).here).toEqual([]);
    await environment.moveClock(0);
  });

  it('tells the others’ open pages of a save, a remark and an arrival, and only them', async () => {
    const draft = await fork(provider);
    const { draftId } = draft;
    const mine = await provider.hints();
    const theirs = await colleague.hints();
    const strangers = await stranger.hints();
    const hint = { topic: 'studio', id: draftId };
    await provider.put(`/api/studio/drafts/${draftId}/presence`, { part: null });
    await colleague.put(`/api/studio/drafts/${draftId}/presence`, { part: null });
    await eventually(() => mine.length === 1);
    // The same heartbeat again is no news.
    await colleague.put(`/api/studio/drafts/${draftId}/presence`, { part: null });
    const change = { part: 'sheet', baseRevision: 1, content: retitled(draft, 'sheet', 'x') };
    await provider.expect(save(provider, draftId, change));
    await eventually(() => theirs.length === 1);
    const remark = { part: 'sheet', path: ['title', 'da'], text: 'Kortere?' };
    await colleague.expect(colleague.post(`/api/studio/drafts/${draftId}/comments`, remark));
    await eventually(() => mine.length === 2);
    expect([...mine, ...theirs]).toEqual([hint, hint, hint]);
    expect(strangers).toEqual([]);
  });

  it('keeps remarks until they are done with', async () => {
    const { draftId } = await fork(provider);
    const { lead } = environment;
    await go(environment, draftId, ['submit']);
    const address = `/api/studio/drafts/${draftId}/comments`;
    const remark = { part: 'level/save', path: ['steps', 0, 'prompt'], text: 'Hvorfor først nu? <b>' };
    const made = await lead.expect(lead.post<CommentView>(address, remark));
    expect(made).toMatchObject({ ...remark, by: { displayName: 'Birgitte Lund' }, resolvedAt: null });
    expect((await open(provider, draftId)).openComments).toBe(1);
    const resolved = `${address}/${made.commentId}/resolved`;
    await provider.expect(provider.put(resolved));
    const [first] = (await provider.expect(provider.get<CommentList>(address))).comments;
    expect(first?.resolvedAt).not.toBeNull();
    await provider.expect(provider.put(resolved));
    expect((await provider.expect(provider.get<CommentList>(address))).comments).toEqual([first]);
    await lead.expect(lead.delete(resolved));
    expect((await open(provider, draftId)).openComments).toBe(1);
    const after = await provider.expect(provider.get<CommentList>(`${address}?after=${made.commentId}`));
    expect(after.comments).toEqual([]);
    // A remark is only at home in its own draft.
    const other = await fork(provider);
    const astray = `/api/studio/drafts/${other.draftId}/comments/${made.commentId}/resolved`;
    expect((await provider.put(astray)).status).toBe(404);
    expect((await provider.post(address, { ...remark, text: 'x\0' })).status).toBe(422);
  });
});
