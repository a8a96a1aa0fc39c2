// A publish that is cut off anywhere leaves the old version or the new one, never half of it; asked for again it is one
// version, however often (C-37).
import type { DraftView, SprintCard, TransitionRequest } from '@mikrosprint/contracts';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { fork, go, move, open } from '../api/studio-support.js';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
});
afterAll(() => environment?.close());

/** A draft whose 1.0 citizens meet, and whose next minor waits to be published. */
async function waiting(): Promise<{ draft: DraftView; request: TransitionRequest }> {
  const { draftId } = await fork(environment.provider);
  const draft = await go(environment, draftId, ['submit', 'publish', 'revise', 'submit']);
  return { draft, request: { transition: 'publish', revision: draft.revision, change: 'minor' } };
}

/** All that a publish writes, as it stands in the database. */
async function written({ draftId, sprintId }: DraftView) {
  const { rows } = await environment.database.query<{
    versions: string[];
    told: string[];
    moves: number;
    status: string;
    shown: string;
  }>(
    `SELECT (SELECT array_agg(major || '.' || minor ORDER BY major, minor) FROM sprint_version
              WHERE sprint_id = $1) AS versions,
            (SELECT array_agg(data ->> 'version' ORDER BY id) FROM outbox
              WHERE type = 'sprint-version.published' AND data ->> 'sprintId' = $1) AS told,
            (SELECT count(*)::int FROM draft_move WHERE draft_id = $2 AND transition = 'publish') AS moves,
            draft.status, version.major || '.' || version.minor AS shown
       FROM draft JOIN sprint_version version ON version.id = published_version_id WHERE draft.id = $2`,
    [sprintId, draftId],
  );
  const { citizen } = environment;
  const { version } = await citizen.expect(citizen.get<SprintCard>(`/api/sprints/${sprintId}`));
  return { ...rows[0], met: version };
}

const old = {
  versions: ['1.0'],
  told: ['1.0'],
  moves: 1,
  status: 'in-review',
  shown: '1.0',
  met: '1.0',
};
const renewed = {
  versions: ['1.0', '1.1'],
  told: ['1.0', '1.1'],
  moves: 2,
  status: 'published',
  shown: '1.1',
  met: '1.1',
};

describe('kill -9 during a publish', () => {
  // Every table that a publish writes to, in turn.
  test.each(['sprint', 'sprint_version', 'outbox', 'draft', 'draft_move'])(
    'while it writes to %s has published nothing',
    async (table) => {
      const { lead, database } = environment;
      const { draft, request } = await waiting();
      const blocker = await database.connect();
      await blocker.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
      const cutOff = move(lead, draft.draftId, request).catch(() => 'cut off');
      await eventually(async () => {
        const { rowCount } = await database.query(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return rowCount === 1;
      });
      await environment.stop('kill');
      expect(await cutOff).toBe('cut off');
      await blocker.query('ROLLBACK');
      blocker.release();
      await environment.restart();
      expect(await written(draft)).toEqual(old);
      await lead.expect(move(lead, draft.draftId, request));
      await lead.expect(move(lead, draft.draftId, request));
      expect(await written(draft)).toEqual(renewed);
    },
  );

  test('at any other moment leaves all of it or nothing of it', async () => {
    const { lead } = environment;
    const outcomes: string[] = [];
    for (let kill = 0; kill < 10; kill += 1) {
      const { draft, request } = await waiting();
      const sent = move(lead, draft.draftId, request).then(
        ({ status }) => status,
        () => 'cut off',
      );
      // From the checks, which take most of the time, to the answer on its way.
      await new Promise((resolve) => setTimeout(resolve, kill * 25));
      await environment.restart('kill');
      const answer = await sent;
      const after = await written(draft);
      expect([old, renewed]).toContainEqual(after);
      if (answer === 200) expect(after).toEqual(renewed);
      await lead.expect(move(lead, draft.draftId, request));
      expect(await written(draft)).toEqual(renewed);
      outcomes.push(String(after.status));
    }
    expect(outcomes).toContain('in-review');
  });
});

test('the same publish many times at once, by two processes, is one version and the same answer', async () => {
  const other = await environment.another({ api: true, worker: false });
  const elsewhere = environment.at(other, 'lead');
  const { lead, provider } = environment;
  const { draft, request } = await waiting();
  const answers = await Promise.all(
    [lead, elsewhere, lead, elsewhere, lead].map((client) => move(client, draft.draftId, request)),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(new Set(answers.map(({ body }) => body.published?.sprintVersionId)).size).toBe(1);
  expect(await written(draft)).toEqual(renewed);
  expect((await open(provider, draft.draftId)).published?.version).toBe('1.1');
});
