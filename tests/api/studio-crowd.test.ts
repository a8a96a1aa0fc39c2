// More people in the studio than the api has connections to its database: whoever holds one never waits for a second,
// or they would all wait for each other.
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import type { Client } from '../support/client.js';
import { fork, go, move, open, retitled, save } from './studio-support.js';

const connections = 2;
const crowd = 8;

let environment: TestEnvironment;
let provider: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({
    worker: false,
    settings: { DATABASE_POOL: String(connections) },
  });
  ({ provider } = environment);
});
afterAll(() => environment?.close());

const drafts = () => Promise.all(Array.from({ length: crowd }, () => fork(provider)));
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status);

it('saves are taken, and those that were overtaken are shown what was saved', async () => {
  const all = await drafts();
  const changes = all.map((draft) => {
    return { part: 'level/save', baseRevision: 1, content: retitled(draft, 'level/save', 'Én') };
  });
  const first = all.map(({ draftId }, index) => save(provider, draftId, changes[index] ?? never()));
  expect(statuses(await Promise.all(first))).toEqual(all.map(() => 200));
  const late = all.map((draft) => {
    const content = retitled(draft, 'level/save', 'En anden');
    return save(provider, draft.draftId, { part: 'level/save', baseRevision: 1, content });
  });
  expect(statuses(await Promise.all(late))).toEqual(all.map(() => 409));
});

it('drafts are sent in, published and published again', async () => {
  const { lead } = environment;
  const all = await drafts();
  const handIn = all.map(({ draftId }) => move(provider, draftId, { transition: 'submit', revision: 1 }));
  expect(statuses(await Promise.all(handIn))).toEqual(all.map(() => 200));
  const publish = () =>
    Promise.all(
      all.map(({ draftId }) => {
        return move(lead, draftId, { transition: 'publish', revision: 1, change: 'minor' });
      }),
    );
  expect(statuses(await publish())).toEqual(all.map(() => 200));
  for (const { draftId } of all) await go(environment, draftId, ['revise', 'submit']);
  // A process that has just started has no version in its memory: each is read while its draft is held.
  await environment.restart();
  expect(statuses(await publish())).toEqual(all.map(() => 200));
  const versions = await Promise.all(all.map(({ draftId }) => open(provider, draftId)));
  expect(versions.map(({ published }) => published?.version)).toEqual(all.map(() => '1.1'));
}, 180_000);

it('the same draft is written by everybody at once, and every save but one is told of the others', async () => {
  const draft = await fork(provider);
  const answers = await Promise.all(
    Array.from({ length: crowd }, (_, index) => {
      const content = retitled(draft, 'sheet', `Titel ${index}`);
      return save(provider, draft.draftId, { part: 'sheet', baseRevision: 1, content });
    }),
  );
  expect(statuses(answers).sort()).toEqual([200, ...Array<number>(crowd - 1).fill(409)]);
});

function never(): never {
  throw new Error('there is a change for every draft');
}
