// Every route of the studio and of the figures, by whoever has no business there: another organisation finds nothing,
// citizens and caseworkers are kept out, and those who review meet only what was handed in.
import { randomUUID } from 'node:crypto';
import type {
  CommentList,
  CommentView,
  DraftList,
  DraftView,
  ImportProposal,
  InsightSprints,
  MediaItem,
  MediaList,
} from '@mikrosprint/contracts';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment, type TestRoute } from '../support/environment.js';
import { addProvider, fork, go, move, open } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let stranger: Client;
let routes: TestRoute[];
/** Written by the demo provider and shown to nobody yet; and one that citizens meet. */
let draft: DraftView;
let published: DraftView;
let theirs: Record<string, string>;

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const asFile = { headers: { 'content-type': 'application/octet-stream' } };
const remark = { part: 'level/save', path: [], text: 'Hvorfor først nu?' };

beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
  stranger = await addProvider(environment, 'fremmed', { unitId: randomUUID() });
  routes = (await environment.routes()).filter(({ path }) => /^\/(studio|insight)(\/|$)/.test(path));
  draft = await fork(provider);
  published = await go(environment, (await fork(provider)).draftId, ['submit', 'publish']);
  const { draftId } = draft;
  const drafts = `/api/studio/drafts/${draftId}`;
  const { commentId } = await provider.expect(provider.post<CommentView>(`${drafts}/comments`, remark));
  const picture = provider.post<MediaItem>('/api/studio/media?name=prik.png', undefined, {
    ...asFile,
    raw: onePixel,
  });
  const questions = provider.post<ImportProposal>('/api/studio/imports?name=quiz.txt', undefined, {
    ...asFile,
    raw: '::Sum:: Hvad er 1 + 1? {=2 ~3 ~4}',
  });
  theirs = {
    draftId,
    commentId,
    revision: '1',
    mediaId: (await provider.expect(picture)).mediaId,
    importId: (await provider.expect(questions)).importId,
    sprintId: published.sprintId,
  };
}, 120_000);
afterAll(() => environment?.close());
// The walks ask more in a minute than a person does in an hour.
beforeEach(() => environment.database.query('DELETE FROM rate_limit'));

/** What each route that takes a body is sent, so that it is not refused for that; a new one is added here on purpose. */
const bodies: Record<string, () => unknown> = {
  'POST /studio/drafts/:draftId/revisions': () => ({
    changes: [{ part: 'sheet', baseRevision: 1, content: {} }],
  }),
  'POST /studio/drafts/:draftId/revisions/:revision/restore': () => undefined,
  'POST /studio/drafts/:draftId/transitions': () => ({ transition: 'submit', revision: 1 }),
  'POST /studio/drafts/:draftId/verdicts': () => ({ transition: 'publish', revision: 1 }),
  'POST /studio/drafts/:draftId/comments': () => remark,
  'PUT /studio/drafts/:draftId/comments/:commentId/resolved': () => undefined,
  'PUT /studio/drafts/:draftId/presence': () => ({ part: null }),
  'PATCH /studio/media/:mediaId': () => ({ title: 'Min' }),
  'POST /studio/imports/:importId/apply': () => ({ to: 'draft', title: 'Min' }),
};
const queries: Record<string, string> = { 'GET /studio/drafts/:draftId/export': '?format=package' };

const nameOf = ({ method, path }: TestRoute) => `${method} ${path}`;
const takesBody = ({ method }: TestRoute) => method !== 'GET' && method !== 'DELETE';
const absent = () => Object.fromEntries(Object.keys(theirs).map((name) => [name, absentAs(name)]));
const absentAs = (name: string) =>
  name === 'revision' ? '1' : name === 'sprintId' ? 'no-such-sprint' : randomUUID();

/** The answer to a route with these ids. */
async function ask(client: Client, route: TestRoute, ids: Record<string, string>) {
  const name = nameOf(route);
  const path = route.path.replace(/:(\w+)/g, (_, parameter: string) => ids[parameter] ?? never(name));
  const body = takesBody(route) ? bodies[name]?.() : undefined;
  const address = `/api${path}${queries[name] ?? ''}`;
  const { status, body: answer } = await client.request(route.method, address, body);
  return { name, status, answer };
}

function never(name: string): never {
  throw new Error(`${name} has a parameter that this test does not know`);
}

const withIds = () => routes.filter(({ path }) => path.includes(':'));

/** Everything of the provider's that a stranger could have spoiled. */
async function all() {
  const { mediaId, importId } = theirs;
  return {
    draft: await open(provider, draft.draftId),
    published: await open(provider, published.draftId),
    comments: await provider.expect(
      provider.get<CommentList>(`/api/studio/drafts/${draft.draftId}/comments`),
    ),
    media: await provider.expect(provider.get<MediaList>('/api/studio/media')),
    picture: (await provider.get(`/api/studio/media/${mediaId}/content`)).status,
    import: await provider.expect(provider.get<ImportProposal>(`/api/studio/imports/${importId}`)),
  };
}

it('the walk knows every parameter and every body', () => {
  expect(withIds().length).toBeGreaterThan(20);
  const unknown = withIds().flatMap(({ path }) =>
    [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name).filter((name) => !(name in theirs)),
  );
  expect(unknown).toEqual([]);
  const withoutBody = withIds().filter((route) => takesBody(route) && !(nameOf(route) in bodies));
  expect(withoutBody.map(nameOf)).toEqual([]);
});

describe('a provider of another organisation', () => {
  it('is answered everywhere as if nothing were there, and changes nothing', async () => {
    const before = await all();
    for (const route of withIds()) {
      // Deciding on drafts is no provider's.
      const verdict = route.access.kind === 'permission' && route.access.permission === 'studio.review';
      const there = await ask(stranger, route, theirs);
      expect(there).toEqual(await ask(stranger, route, absent()));
      // Forgetting what is not there is done already.
      const expected = verdict ? 403 : there.name === 'DELETE /studio/imports/:importId' ? 204 : 404;
      expect([there.name, there.status]).toEqual([there.name, expected]);
    }
    expect(await all()).toEqual(before);
  });

  it('has empty lists, and takes nothing of it into something of its own', async () => {
    const { draftId } = draft;
    const lists = await Promise.all([
      stranger.expect(stranger.get<DraftList>('/api/studio/drafts')),
      stranger.expect(stranger.get<MediaList>('/api/studio/media')),
      stranger.expect(stranger.get<InsightSprints>('/api/insight/sprints')),
    ]);
    expect(lists).toMatchObject([{ drafts: [] }, { items: [] }, { sprints: [] }]);
    const sprintVersionId = published.published?.sprintVersionId;
    const tries = [
      stranger.post('/api/studio/drafts', { from: 'draft', draftId }),
      stranger.post('/api/studio/drafts', { from: 'version', sprintVersionId }),
      stranger.get(`/api/studio/media?draftId=${draftId}`),
      stranger.get(`/api/studio/media/${theirs['mediaId']}/content?draftId=${draftId}`),
      stranger.post(`/api/studio/media?name=x.png&draftId=${draftId}`, undefined, {
        ...asFile,
        raw: onePixel,
      }),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual(tries.map(() => 404));
  });

  it('does not come in by an import of its own either', async () => {
    const { importId } = await stranger.expect(
      stranger.post<ImportProposal>('/api/studio/imports?name=quiz.txt', undefined, {
        ...asFile,
        raw: '::Sum:: Hvad er 1 + 1? {=2 ~3 ~4}',
      }),
    );
    const { draftId } = draft;
    const address = `/api/studio/imports/${importId}/apply`;
    const targets = [
      { to: 'level', draftId, levelId: 'save', baseRevision: 1 },
      { to: 'new-level', draftId, title: 'Min', baseRevision: 1 },
      { to: 'draft', title: 'Min', organisationId: '0190c0de-0000-7000-8000-000000000002' },
    ];
    const answers = await Promise.all(targets.map((target) => stranger.post(address, target)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await open(provider, draftId)).revision).toBe(draft.revision);
  });
});

it.each(['citizen', 'caseworker', 'mentor', 'employer'] as const)(
  'a %s is kept out of every route',
  async (role) => {
    const before = await all();
    for (const route of routes) {
      const { name, status } = await ask(environment[role], route, theirs);
      expect([name, status]).toEqual([name, 403]);
    }
    expect(await all()).toEqual(before);
  },
);

describe.each(['lead', 'admin'] as const)('a reviewer (%s)', (role) => {
  const permissionOf = ({ access }: TestRoute) => (access.kind === 'permission' ? access.permission : '');
  const ofDrafts = () => withIds().filter(({ path }) => path.startsWith('/studio/drafts/'));

  it('finds nothing of what was not handed in: no text, no remark, nobody who is there', async () => {
    const before = await all();
    const reviewer = environment[role];
    for (const route of ofDrafts()) {
      const there = await ask(reviewer, route, theirs);
      expect(there).toEqual(await ask(reviewer, route, absent()));
      const mayWrite = permissionOf(route) !== 'studio.write';
      expect([there.name, there.status]).toEqual([there.name, mayWrite ? 404 : 403]);
    }
    const { drafts } = await reviewer.expect(reviewer.get<DraftList>('/api/studio/drafts'));
    expect(drafts.map(({ draftId }) => draftId)).not.toContain(draft.draftId);
    const shelf = await reviewer.get(`/api/studio/media?draftId=${draft.draftId}`);
    expect(shelf.status).toBe(404);
    expect(await all()).toEqual(before);
  });

  it('reads what was handed in, remarks on it, and still writes none of it', async () => {
    const reviewer = environment[role];
    const { draftId } = await fork(provider);
    await provider.expect(move(provider, draftId, { transition: 'submit', revision: 1 }));
    const { commentId } = await provider.expect(
      provider.post<CommentView>(`/api/studio/drafts/${draftId}/comments`, remark),
    );
    for (const route of ofDrafts()) {
      // A verdict would end what the other routes look at.
      if (permissionOf(route) === 'studio.review') continue;
      const { name, status } = await ask(reviewer, route, { ...theirs, draftId, commentId });
      const isLetIn = status >= 200 && status < 300;
      expect([name, isLetIn ? 'in' : status]).toEqual([
        name,
        permissionOf(route) === 'studio.write' ? 403 : 'in',
      ]);
    }
    // What the library has besides is none of theirs.
    const unused = await reviewer.get(`/api/studio/media/${theirs['mediaId']}/content?draftId=${draftId}`);
    expect(unused.status).toBe(404);
    const shelf = await reviewer.expect(reviewer.get<MediaList>(`/api/studio/media?draftId=${draftId}`));
    expect(shelf.items).toEqual([]);
  });
});
