// The life of a draft: every move by every role, four eyes, and what is not ready (C-36, C-73).
import { randomUUID } from 'node:crypto';
import {
  draftTransitions,
  type DraftProblem,
  type DraftStatus,
  type DraftTransition,
  type MoveList,
  type Problem,
  type TransitionRequest,
} from '@mikrosprint/contracts';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { addProvider, fork, go, move, open, rewrite, retitled, save } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let lead: Client;
let citizen: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider, lead, citizen } = environment);
});
afterAll(() => environment?.close());

const factsOf = (answer: Answer<unknown>) => (answer.body as Problem).facts ?? {};
const all = Object.keys(draftTransitions) as DraftTransition[];
const reason = 'Fordi det er på tide.';

/** The moves that lead from a new draft to a status. */
const roads: Record<DraftStatus, (DraftTransition | [DraftTransition, Partial<TransitionRequest>])[]> = {
  draft: [],
  'in-review': ['submit'],
  published: ['submit', 'publish'],
  retired: ['submit', 'publish', ['retire', { reason }]],
};
const statuses = Object.keys(roads) as DraftStatus[];

describe('every move', () => {
  it.each(statuses)('from %s is made by those whose it is, and by nobody else', async (status) => {
    const outsiders: Client[] = [citizen, environment.caseworker, environment.mentor, environment.employer];
    for (const transition of all) {
      const { from, to, by, needsReason } = draftTransitions[transition];
      const { draftId } = await fork(provider);
      const { revision } = await go(environment, draftId, roads[status]);
      const request = {
        transition,
        revision,
        ...(needsReason ? { reason } : {}),
        ...(transition === 'publish' ? { change: 'major' as const } : {}),
      };
      for (const outsider of outsiders) {
        expect(codeOf(await move(outsider, draftId, request))).toBe('forbidden');
      }
      const [own, other] = by === 'author' ? [provider, lead] : [environment.admin, provider];
      expect(codeOf(await move(other, draftId, request))).toBe('forbidden');
      // Nor at the door of the other side.
      const otherDoor = by === 'author' ? 'reviewer' : 'author';
      expect(codeOf(await move(other, draftId, request, otherDoor))).toBe('forbidden');
      expect((await open(provider, draftId)).status).toBe(status);
      const answer = await move(own, draftId, request);
      // What has never been handed in is there for its authors alone.
      if (status === 'draft' && by === 'reviewer') {
        expect(codeOf(answer)).toBe('not-found');
        continue;
      }
      // What has just been done is done: asked for again it is no mistake.
      const isAgain = to === status && roads[status].map(String).some((name) => name.startsWith(transition));
      if (from === status) expect([answer.status, answer.body.status]).toEqual([200, to]);
      else if (isAgain && by === 'author') expect([answer.status, answer.body.status]).toEqual([200, status]);
      else expect([codeOf(answer), factsOf(answer)]).toEqual(['draft-changed', { status, revision }]);
      const offered = (await open(own, draftId)).transitions;
      const now = (await open(own, draftId)).status;
      expect(offered).toEqual(
        all.filter((name) => draftTransitions[name].from === now && draftTransitions[name].by === by),
      );
    }
  });

  it('is logged with who, when and why', async () => {
    const { draftId } = await fork(provider);
    await go(environment, draftId, [
      'submit',
      ['send-back', { reason: 'Trin 2 er for svært.' }],
      'submit',
      'withdraw',
      'submit',
      'publish',
    ]);
    const { moves } = await provider.expect(
      provider.get<MoveList>(`/api/studio/drafts/${draftId}/transitions`),
    );
    expect(
      moves.map(({ transition, by, reason: why, version }) => [transition, by?.displayName, why, version]),
    ).toEqual([
      ['publish', 'Birgitte Lund', null, '1.0'],
      ['submit', 'Jonas Kruse', null, null],
      ['withdraw', 'Jonas Kruse', null, null],
      ['submit', 'Jonas Kruse', null, null],
      ['send-back', 'Birgitte Lund', 'Trin 2 er for svært.', null],
      ['submit', 'Jonas Kruse', null, null],
    ]);
    const older = await provider.expect(
      provider.get<MoveList>(`/api/studio/drafts/${draftId}/transitions?before=${moves[3]?.moveId}`),
    );
    expect(older.moves).toEqual(moves.slice(4));
  });

  it('asked for twice at once is made once', async () => {
    const { draftId } = await fork(provider);
    await go(environment, draftId, ['submit']);
    const request: TransitionRequest = { transition: 'publish', revision: 1 };
    const answers = await Promise.all([1, 2, 3].map(() => move(lead, draftId, request)));
    for (const { status, body } of answers) {
      expect([status, body]).toMatchObject([200, { status: 'published', published: { version: '1.0' } }]);
    }
    expect((await move(lead, draftId, request)).status).toBe(200);
    const { sprintId } = await open(provider, draftId);
    const { rowCount } = await environment.database.query('SELECT FROM sprint_version WHERE sprint_id = $1', [
      sprintId,
    ]);
    expect(rowCount).toBe(1);
  });

  it('carries nothing along that was not looked at', async () => {
    const { draftId } = await fork(provider);
    await rewrite(provider, draftId, 'level/save', (level: { title: { da: string } }) => {
      level.title.da = 'Nyt';
    });
    const stale = await move(provider, draftId, { transition: 'submit', revision: 1 });
    expect([codeOf(stale), factsOf(stale)]).toEqual(['draft-changed', { status: 'draft', revision: 2 }]);
  });

  it('asks for a reason where the table does', async () => {
    const { draftId } = await fork(provider);
    await go(environment, draftId, ['submit']);
    expect(codeOf(await move(lead, draftId, { transition: 'send-back', revision: 1 }))).toBe(
      'reason-required',
    );
    await go(environment, draftId, ['publish']);
    expect(codeOf(await move(provider, draftId, { transition: 'retire', revision: 1 }))).toBe(
      'reason-required',
    );
  });

  it('needs four eyes to publish, however many roles the two have', async () => {
    const both = await addProvider(environment, 'begge', { alsoRole: 'lead' });
    const { draftId } = await fork(both);
    await both.expect(move(both, draftId, { transition: 'submit', revision: 1 }));
    expect((await open(both, draftId)).transitions).toEqual(['withdraw', 'send-back']);
    expect(codeOf(await move(both, draftId, { transition: 'publish', revision: 1 }))).toBe('four-eyes');
    expect((await move(lead, draftId, { transition: 'publish', revision: 1 })).status).toBe(200);
  });

  it('is not made by an author of another organisation', async () => {
    const stranger = await addProvider(environment, 'udenfor', { unitId: randomUUID() });
    const { draftId } = await fork(provider);
    await go(environment, draftId, ['submit']);
    expect(codeOf(await move(stranger, draftId, { transition: 'withdraw', revision: 1 }))).toBe('not-found');
  });
});

describe('what is not ready', () => {
  it('is not sent in; the answer says where the problems are', async () => {
    const { draftId } = await fork(provider);
    await rewrite(provider, draftId, 'level/save', (level: { title: { en?: string } }) => {
      delete level.title.en;
    });
    const answer = await move(provider, draftId, { transition: 'submit', revision: 2, reason });
    expect(codeOf(answer)).toBe('draft-not-ready');
    expect(factsOf(answer)['problems']).toMatchObject([{ part: 'level/save', path: ['title'] }]);
    expect((await open(provider, draftId)).status).toBe('draft');
  });

  it('only for being hard to read goes in with a reason, and the reviewer decides', async () => {
    const { draftId } = await fork(provider);
    await rewrite(provider, draftId, 'level/save', (level: { brief: { text: { da: string } } }) => {
      level.brief.text.da =
        'Virksomhedens økonomiafdeling behandler leverandørfakturaer, kreditnotaer, betalingspåmindelser, ' +
        'bankafstemninger, momsindberetninger, lønudbetalinger og årsregnskaber i økonomisystemet for samtlige kommunale institutioner og selvejende virksomheder.';
    });
    const request: TransitionRequest = { transition: 'submit', revision: 2 };
    const answer = await move(provider, draftId, request);
    expect(codeOf(answer)).toBe('reason-required');
    const { problems } = factsOf(answer) as { problems: DraftProblem[] };
    expect(problems[0]).toMatchObject({ part: 'level/save', path: ['brief', 'text', 'da'] });
    expect(problems.every(({ excusable }) => excusable)).toBe(true);
    await provider.expect(move(provider, draftId, { ...request, reason: 'Fagets egne ord skal læres.' }));
    await lead.expect(move(lead, draftId, { transition: 'publish', revision: 2 }));
  });

  it('cannot be written while it is looked at', async () => {
    const draft = await fork(provider);
    const change = { part: 'sheet', baseRevision: 1, content: retitled(draft, 'sheet', 'Nu') };
    for (const road of [
      roads['in-review'],
      ['publish' as const],
      [['retire', { reason }] as ['retire', object]],
    ]) {
      await go(environment, draft.draftId, road);
      expect(codeOf(await save(provider, draft.draftId, change))).toBe('draft-locked');
      const restore = `/api/studio/drafts/${draft.draftId}/revisions/1/restore`;
      expect(codeOf(await provider.post(restore))).toBe('draft-locked');
    }
  });
});
