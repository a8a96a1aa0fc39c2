import { randomUUID } from 'node:crypto';
import type {
  DraftTransition,
  DraftView,
  PartView,
  Saved,
  SprintCard,
  TransitionRequest,
} from '@mikrosprint/contracts';
import { draftTransitions } from '@mikrosprint/contracts';
import { v7 as uuidv7 } from 'uuid';
import type { Answer, Client } from '../support/client.js';
import type { TestEnvironment } from '../support/environment.js';

type Content = PartView['content'];

export const demoOrganisation = '0190c0de-0000-7000-8000-000000000002';

/** One more provider: of the demo organisation, or of a new one that nobody else belongs to. */
export async function addProvider(
  environment: TestEnvironment,
  account: string,
  { unitId = demoOrganisation, alsoRole }: { unitId?: string; alsoRole?: string } = {},
): Promise<Client> {
  const { database } = environment;
  const email = `${account}@demo.mikrosprint.test`;
  const personId = randomUUID();
  await database.query(
    `INSERT INTO unit (id, name, valid_from) VALUES ($1, 'Prøveskolen', now()) ON CONFLICT DO NOTHING`,
    [unitId],
  );
  // The password of the demo people: hashing one more would tell nothing new.
  await database.query(
    `INSERT INTO person (id, email, display_name, password_hash, preferences, created_at)
     SELECT $1, $2, $3, password_hash, '{}', now() FROM person WHERE email LIKE 'provider@%'`,
    [personId, email, account],
  );
  for (const role of ['provider', alsoRole].filter((name) => name !== undefined)) {
    await database.query('INSERT INTO person_role (id, person_id, role, unit_id) VALUES ($1, $2, $3, $4)', [
      // Ids that tell the order, as the product gives them.
      uuidv7(),
      personId,
      role,
      unitId,
    ]);
  }
  return environment.signedIn(email);
}

/** A draft that passes every check: a fork of a short sprint that ships. */
export async function fork(client: Client, sprintId = 'pdf'): Promise<DraftView> {
  const { sprintVersionId } = await client.expect(client.get<SprintCard>(`/api/sprints/${sprintId}`));
  return client.expect(client.post<DraftView>('/api/studio/drafts', { from: 'version', sprintVersionId }));
}

export function open(client: Client, draftId: string): Promise<DraftView> {
  return client.expect(client.get<DraftView>(`/api/studio/drafts/${draftId}`));
}

export function partOf(draft: Pick<DraftView, 'parts'>, part: string): PartView {
  const found = draft.parts.find((one) => one.part === part);
  if (found === undefined) throw new Error(`the draft has no ${part}`);
  return found;
}

/** The content of a part with other Danish words as its title. */
export function retitled(draft: Pick<DraftView, 'parts'>, part: string, title: string): Content {
  const { content } = partOf(draft, part);
  const { title: before } = content as { title: Record<string, string> };
  return { ...content, title: { ...before, da: title } };
}

export function save(
  client: Client,
  draftId: string,
  ...changes: { part: string; baseRevision: number; content: unknown }[]
): Promise<Answer<Saved>> {
  return client.post<Saved>(`/api/studio/drafts/${draftId}/revisions`, { changes });
}

/** Asks for a move at the door of those whose move it is. */
export function move(
  client: Client,
  draftId: string,
  request: TransitionRequest,
  by = draftTransitions[request.transition].by,
): Promise<Answer<DraftView>> {
  const door = by === 'author' ? 'transitions' : 'verdicts';
  return client.post<DraftView>(`/api/studio/drafts/${draftId}/${door}`, request);
}

/** Takes a draft through moves that must be taken, each on the newest revision. */
export async function go(
  environment: TestEnvironment,
  draftId: string,
  moves: readonly (DraftTransition | [DraftTransition, Partial<TransitionRequest>])[],
): Promise<DraftView> {
  const { provider, lead } = environment;
  for (const one of moves) {
    const [transition, more] = typeof one === 'string' ? [one, {}] : one;
    const client = draftTransitions[transition].by === 'author' ? provider : lead;
    const { revision } = await open(client, draftId);
    await client.expect(move(client, draftId, { transition, revision, ...more }));
  }
  return open(provider, draftId);
}

/** Changes a part of a draft that is being written. */
export async function rewrite(
  provider: Client,
  draftId: string,
  part: string,
  edit: (content: never) => unknown,
): Promise<void> {
  const draft = await open(provider, draftId);
  const { content, revision } = partOf(draft, part);
  const copy = structuredClone(content);
  await provider.expect(
    save(provider, draftId, { part, baseRevision: revision, content: edit(copy as never) ?? copy }),
  );
}
