// The life of a draft: every move by every role, four eyes, publishing while somebody plays, and retirement (C-36, C-73).
import { randomUUID } from 'node:crypto';
import {
  draftTransitions,
  type DraftProblem,
  type DraftStatus,
  type DraftTransition,
  type DraftView,
  type EnrolmentView,
  type LevelContent,
  type MoveList,
  type Problem,
  type RunView,
  type SprintCard,
  type SprintList,
  type TransitionRequest,
} from '@mikrosprint/contracts';
import type { Level } from '@mikrosprint/curriculum';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { enrol, finishLevels, Player } from './play-support.js';
import { addProvider, fork, go, move, open, partOf, retitled, save } from './studio-support.js';

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

/** Changes a part of a draft that is being written. */
async function rewrite(draftId: string, part: string, edit: (content: never) => unknown): Promise<void> {
  const draft = await open(provider, draftId);
  const { content, revision } = partOf(draft, part);
  const copy = structuredClone(content);
  await provider.expect(
    save(provider, draftId, { part, baseRevision: revision, content: edit(copy as never) ?? copy }),
  );
}

async function publishAgain(draftId: string, change: 'minor' | 'major'): Promise<DraftView> {
  return go(environment, draftId, ['submit', ['publish', { change }]]);
}

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
    await rewrite(draftId, 'level/save', (level: { title: { da: string } }) => {
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
    await rewrite(draftId, 'level/save', (level: { title: { en?: string } }) => {
      delete level.title.en;
    });
    const answer = await move(provider, draftId, { transition: 'submit', revision: 2, reason });
    expect(codeOf(answer)).toBe('draft-not-ready');
    expect(factsOf(answer)['problems']).toMatchObject([{ part: 'level/save', path: ['title'] }]);
    expect((await open(provider, draftId)).status).toBe('draft');
  });

  it('only for being hard to read goes in with a reason, and the reviewer decides', async () => {
    const { draftId } = await fork(provider);
    await rewrite(draftId, 'level/save', (level: { brief: { text: { da: string } } }) => {
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

describe('publishing', () => {
  it('lets citizens play what the studio wrote, and tells of it once', async () => {
    const { draftId, sprintId } = await fork(provider);
    expect((await citizen.get(`/api/sprints/${sprintId}`)).status).toBe(404);
    const draft = await go(environment, draftId, ['submit', 'publish']);
    const card = await citizen.expect(citizen.get<SprintCard>(`/api/sprints/${sprintId}`));
    expect(card).toMatchObject({ version: '1.0', sprintVersionId: draft.published?.sprintVersionId });
    const { rows } = await environment.database.query(
      `SELECT data FROM outbox WHERE type = 'sprint-version.published' AND data ->> 'sprintId' = $1`,
      [sprintId],
    );
    expect(rows.map(({ data }) => data)).toEqual([
      { sprintId, sprintVersionId: card.sprintVersionId, version: '1.0' },
    ]);
    const enrolment = await enrol(environment.signedIn('borger-02@demo.mikrosprint.test'), sprintId);
    await finishLevels(environment.signedIn('borger-02@demo.mikrosprint.test'), enrolment, ['why']);
  });

  it('minor or major must be chosen once there is a version; the numbers follow', async () => {
    const { draftId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish', 'revise', 'submit']);
    const undecided = await move(lead, draftId, { transition: 'publish', revision: 1 });
    expect([undecided.status, codeOf(undecided)]).toEqual([422, 'validation']);
    const published = async (draft: Promise<DraftView>) => (await draft).published?.version;
    expect(await published(go(environment, draftId, [['publish', { change: 'minor' }]]))).toBe('1.1');
    await go(environment, draftId, ['revise']);
    expect(await published(publishAgain(draftId, 'major'))).toBe('2.0');
    await go(environment, draftId, ['revise']);
    expect(await published(publishAgain(draftId, 'minor'))).toBe('2.1');
  });

  it('a minor that has lost what progress follows is refused with the ids; a major may', async () => {
    const { draftId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish', 'revise']);
    const { parts } = await open(provider, draftId);
    const [first] = (partOf({ parts }, 'level/save').content as unknown as Level).steps;
    await rewrite(draftId, 'level/save', (level: { steps: { id: string }[] }) => {
      (level.steps[0] as { id: string }).id = 'another-name';
    });
    await go(environment, draftId, ['submit']);
    const { revision } = await open(provider, draftId);
    const answer = await move(lead, draftId, { transition: 'publish', revision, change: 'minor' });
    expect([codeOf(answer), factsOf(answer)]).toEqual(['ids-lost', { ids: [`step save/${first?.id}`] }]);
    expect((await open(provider, draftId)).status).toBe('in-review');
    expect(await go(environment, draftId, [['publish', { change: 'major' }]])).toMatchObject({
      status: 'published',
      published: { version: '2.0' },
    });
  });

  it('a minor and a major during a run take nothing from who is in it', async () => {
    const { draftId, sprintId } = await fork(provider);
    const first = await go(environment, draftId, ['submit', 'publish']);
    const learner = environment.signedIn('borger-03@demo.mikrosprint.test');
    const enrolment = await enrol(learner, sprintId);
    await finishLevels(learner, enrolment, ['why']);
    const player = await Player.open(learner, enrolment, 'save');
    await player.do(player.next());

    await go(environment, draftId, ['revise']);
    await rewrite(draftId, 'level/save', (level: { title: { da: string } }) => {
      level.title.da = 'Gem den (ny)';
    });
    const minor = await publishAgain(draftId, 'minor');
    await player.do(player.next());
    await go(environment, draftId, ['revise']);
    await rewrite(draftId, 'level/save', (level: { title: { da: string } }) => {
      level.title.da = 'Gem den (helt ny)';
    });
    const major = await publishAgain(draftId, 'major');

    // The run began on 1.0 and ends on it.
    await player.finish();
    const run = await learner.expect(learner.get<RunView>(`/api/runs/${player.runId}`));
    expect(run.sprintVersionId).toBe(first.published?.sprintVersionId);
    expect(run.finishedAt).not.toBeNull();
    const state = async () => {
      const all = await learner.expect(
        learner.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`),
      );
      return { ...all, done: all.nodes.filter(({ finished }) => finished).map(({ levelId }) => levelId) };
    };
    // Progress stays, and the place is on the newest minor of the major it began in.
    expect(await state()).toMatchObject({
      sprintVersionId: minor.published?.sprintVersionId,
      version: '1.1',
      levelsFinished: 2,
    });
    expect((await state()).done.sort()).toEqual(['save', 'why']);
    const again = await Player.open(learner, await state(), 'save');
    expect(again.level.title.da).toBe('Gem den (ny)');
    expect((await again.finish()).stars).toBe(3);
    await finishLevels(learner, await state(), ['again']);
    expect((await state()).completedAt).not.toBeNull();

    // Who comes now begins on the major.
    const newcomer = await enrol(environment.signedIn('borger-04@demo.mikrosprint.test'), sprintId);
    expect(newcomer).toMatchObject({
      sprintVersionId: major.published?.sprintVersionId,
      version: '2.0',
      levelsFinished: 0,
    });
    const level = await citizen.expect(
      citizen.get<LevelContent>(`/api/sprint-versions/${newcomer.sprintVersionId}/levels/save`),
    );
    expect((level.level as Level).title.da).toBe('Gem den (helt ny)');
  });

  it('that is killed in between has published nothing, and is asked for again', async () => {
    const { draftId, sprintId } = await fork(provider);
    await go(environment, draftId, ['submit']);
    // It waits for the last table of its transaction, the version already written.
    const blocker = await environment.database.connect();
    await blocker.query('BEGIN; LOCK TABLE draft_move IN SHARE MODE');
    const request: TransitionRequest = { transition: 'publish', revision: 1 };
    const cutOff = move(lead, draftId, request).catch(() => 'cut off');
    await eventually(async () => {
      const { rowCount } = await environment.database.query(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO "draft_move"%'
            AND datname = current_database()`,
      );
      return rowCount === 1;
    });
    await environment.stop('kill');
    expect(await cutOff).toBe('cut off');
    await blocker.query('ROLLBACK');
    blocker.release();
    await environment.restart();
    expect((await citizen.get(`/api/sprints/${sprintId}`)).status).toBe(404);
    expect(await open(lead, draftId)).toMatchObject({ status: 'in-review', published: null });
    expect((await lead.expect(move(lead, draftId, request))).published?.version).toBe('1.0');
  });
});

describe('retirement', () => {
  it('takes nobody new, lets those inside finish, and can be taken back', async () => {
    const { draftId, sprintId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish']);
    const inside = environment.signedIn('borger-05@demo.mikrosprint.test');
    const outside = environment.signedIn('borger-06@demo.mikrosprint.test');
    const enrolment = await enrol(inside, sprintId);
    await finishLevels(inside, enrolment, ['why']);
    await go(environment, draftId, [['retire', { reason }]]);

    const listed = async () =>
      (await outside.expect(outside.get<SprintList>('/api/sprints'))).sprints.some(
        (card) => card.sprintId === sprintId,
      );
    expect(await listed()).toBe(false);
    expect(codeOf(await outside.post('/api/enrolments', { sprintId }))).toBe('sprint-not-open');
    // Pressed again by somebody who has a place it is still theirs.
    expect((await enrol(inside, sprintId)).enrolmentId).toBe(enrolment.enrolmentId);
    await finishLevels(inside, enrolment, ['save', 'again']);
    const done = await inside.expect(inside.get<EnrolmentView>(`/api/enrolments/${enrolment.enrolmentId}`));
    expect(done.completedAt).not.toBeNull();

    await go(environment, draftId, ['reopen']);
    expect(await listed()).toBe(true);
    expect((await enrol(outside, sprintId)).sprintId).toBe(sprintId);
  });

  it('at the same moment as an enrolment leaves no place that came after it', async () => {
    const { draftId, sprintId } = await fork(provider);
    await go(environment, draftId, ['submit', 'publish']);
    const people = ['07', '08', '09', '10', '11'].map((number) =>
      environment.signedIn(`borger-${number}@demo.mikrosprint.test`),
    );
    await Promise.all(people.map((person) => person.accessToken()));
    const [retired, ...tries] = await Promise.all([
      move(provider, draftId, { transition: 'retire', revision: 1, reason }),
      ...people.map((person) => person.post('/api/enrolments', { sprintId })),
    ]);
    expect(retired.status).toBe(200);
    const refused = tries.filter(({ status }) => status >= 400);
    expect(refused.every((answer) => codeOf(answer) === 'sprint-not-open')).toBe(true);
    const { rowCount } = await environment.database.query('SELECT FROM enrolment WHERE sprint_id = $1', [
      sprintId,
    ]);
    expect(rowCount).toBe(tries.length - refused.length);
    expect(codeOf(await citizen.post('/api/enrolments', { sprintId }))).toBe('sprint-not-open');
  });
});
