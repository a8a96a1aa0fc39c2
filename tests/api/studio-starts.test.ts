// How a draft begins: nine mechanics as examples, a pasted text, for whom, and once however often it is asked for (C-36).
import { randomUUID } from 'node:crypto';
import type { CheckAnswer, DraftList, DraftView, NewDraft, OrganisationList } from '@mikrosprint/contracts';
import { mechanics } from '@mikrosprint/curriculum';
import { v7 as uuidv7 } from 'uuid';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { addProvider, demoOrganisation, open, partOf, save } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
});
afterAll(() => environment?.close());

function begin(client: Client, request: NewDraft): Promise<DraftView> {
  return client.expect(client.post<DraftView>('/api/studio/drafts', request));
}

async function problemsOf(draftId: string): Promise<string[]> {
  const { problems } = await provider.expect(
    provider.get<CheckAnswer>(`/api/studio/drafts/${draftId}/checks`),
  );
  return problems.map(({ part, path, message }) => `${part} ${path.join('.')} ${message}`);
}

/** Joins somebody to one more organisation, as its provider. */
async function join(account: string, unitId: string, name: string): Promise<void> {
  const { database } = environment;
  await database.query(`INSERT INTO unit (id, name, valid_from) VALUES ($1, $2, now())`, [unitId, name]);
  await database.query(
    `INSERT INTO person_role (id, person_id, role, unit_id)
     SELECT $1, id, 'provider', $2 FROM person WHERE email = $3`,
    // An id that tells the order, as the product gives it.
    [uuidv7(), unitId, `${account}@demo.mikrosprint.test`],
  );
}

describe('a template', () => {
  it.each(mechanics)('of %s is a whole sprint but for what its author alone can say', async (mechanic) => {
    const draft = await begin(provider, { from: 'template', template: mechanic, title: 'Vores egen opgave' });
    expect(draft).toMatchObject({ title: { da: 'Vores egen opgave' }, levels: 4, status: 'draft' });
    const { content, revision } = partOf(draft, 'sheet');
    expect(content['provider']).toEqual({ da: draft.organisation?.name, en: draft.organisation?.name });
    const words = { da: 'Kort om det, du lærer.', en: 'In short, what you learn.' };
    const title = { da: 'Vores egen opgave', en: 'A task of our own' };
    const whole = { ...content, title, tagline: words, description: words };
    expect(await problemsOf(draft.draftId)).not.toEqual([]);
    await provider.expect(
      save(provider, draft.draftId, { part: 'sheet', baseRevision: revision, content: whole }),
    );
    expect(await problemsOf(draft.draftId)).toEqual([]);
  });
});

describe('a pasted text', () => {
  it('becomes levels and steps; what is missing is told by the checks', async () => {
    const text =
      'Vask hænder\n- Vaske hænder\n# Hvornår\nHvornår?\n- Aldrig\n* Før maden\n# Hvordan\n1. Vand\n2. Sæbe\n3. Skyl';
    const draft = await begin(provider, { from: 'text', text });
    expect(draft).toMatchObject({ title: { da: 'Vask hænder' }, levels: 2, steps: 2 });
    const steps = (part: string) => partOf(draft, part).content['steps'];
    expect(steps('level/del-1')).toMatchObject([
      { mechanic: 'recall', task: { options: [{ right: false }, { right: true }] } },
    ]);
    expect(steps('level/del-2')).toMatchObject([{ mechanic: 'sequence' }]);
    expect((await problemsOf(draft.draftId)).length).toBeGreaterThan(5);
  });

  it('has somebody who says it, and leaves out the tasks that its author does not want', async () => {
    const text =
      'Tal sammen\nKunden: “Hvad koster det?”\n- Det ved jeg ikke\n* Det finder vi ud af\nHvor?\n- Her\n- Der\nHvem?\n- Dig\n- Mig';
    const draft = await begin(provider, { from: 'text', text, without: [1] });
    const { cast } = partOf(draft, 'sheet').content as unknown as { cast: { id: string; name: string }[] };
    expect(cast).toMatchObject([{ name: 'Birgit' }]);
    const level = partOf(draft, 'level/del-1').content;
    expect(level).toMatchObject({
      brief: { actor: cast[0]?.id },
      steps: [{ mechanic: 'dialogue', actor: cast[0]?.id }, { prompt: { da: 'Hvem?' } }],
    });
    expect((level['steps'] as unknown[]).length).toBe(2);
    // Nothing is filled up with dots: each text that is missing is asked for where it stands.
    expect(JSON.stringify(draft.parts)).not.toContain('…');
    const problems = await problemsOf(draft.draftId);
    expect(problems.filter((problem) => problem.includes('person in the cast'))).toEqual([]);
    for (const place of [
      'debrief.well',
      'debrief.hard',
      'debrief.tryNext',
      'steps.0.nodes.0.choices.0.reply',
    ])
      expect(problems).toContainEqual(expect.stringContaining(`level/del-1 ${place} is missing`));
  });

  it.each(['?', '#', `x${'#'.repeat(39_000)}`, '- \n'.repeat(9_000), '“'.repeat(2_000)])(
    'is taken however odd it is, case %#',
    async (text) => {
      const draft = await begin(provider, { from: 'text', text });
      expect(draft.revision).toBe(1);
    },
  );

  it('that is empty or too long is refused before it is read', async () => {
    for (const text of ['', '   ', 'x'.repeat(40_001)]) {
      expect(codeOf(await provider.post('/api/studio/drafts', { from: 'text', text }))).toBe('validation');
    }
  });
});

describe('a draft is begun once', () => {
  it('however often the same request comes, at once or later', async () => {
    const request = {
      from: 'template',
      template: 'recall',
      title: 'Én gang',
      requestId: randomUUID(),
    } as const;
    const drafts = await Promise.all([1, 2, 3, 4].map(() => begin(provider, request)));
    const again = await begin(provider, request);
    expect(new Set([...drafts, again].map(({ draftId }) => draftId)).size).toBe(1);
    expect(again.revision).toBe(1);
    const { drafts: list } = await provider.expect(provider.get<DraftList>('/api/studio/drafts'));
    expect(list.filter(({ title }) => title.da === 'Én gang')).toHaveLength(1);
  });

  it('and another request is another draft', async () => {
    const request = { from: 'text', text: 'To gange' } as const;
    const one = await begin(provider, { ...request, requestId: randomUUID() });
    const other = await begin(provider, { ...request, requestId: randomUUID() });
    expect(other.draftId).not.toBe(one.draftId);
  });

  it('somebody else who sends the same request id gets one of their own', async () => {
    const stranger = await addProvider(environment, 'naboen', { unitId: randomUUID() });
    const request = { from: 'text', text: 'Hemmeligt', requestId: randomUUID() } as const;
    const mine = await begin(provider, request);
    const theirs = await begin(stranger, { ...request, text: 'Noget andet' });
    expect(theirs.draftId).not.toBe(mine.draftId);
    expect(theirs.title.da).toBe('Noget andet');
  });
});

describe('for whom it is written', () => {
  it('stands on every card, and can be chosen by whoever writes for several', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const both = await addProvider(environment, 'to-steder', { unitId: first });
    await join('to-steder', second, 'Aftenskolen');
    const { organisations } = await both.expect(both.get<OrganisationList>('/api/studio/organisations'));
    expect(organisations).toEqual([
      { organisationId: first, name: 'Prøveskolen' },
      { organisationId: second, name: 'Aftenskolen' },
    ]);
    const start = { from: 'template', template: 'spot', title: 'Find fejl' } as const;
    expect((await begin(both, start)).organisation).toEqual(organisations[0]);
    const chosen = await begin(both, { ...start, organisationId: second });
    expect(chosen.organisation).toEqual(organisations[1]);
    expect(partOf(chosen, 'sheet').content['provider']).toEqual({ da: 'Aftenskolen', en: 'Aftenskolen' });
    const copied = await begin(both, { from: 'draft', draftId: chosen.draftId });
    expect(copied.organisation).toEqual(organisations[1]);
    const moved = await begin(both, { from: 'draft', draftId: chosen.draftId, organisationId: first });
    expect(moved.organisation).toEqual(organisations[0]);
  });

  it('is never an organisation they do not write for', async () => {
    const stranger = await addProvider(environment, 'fremmed', { unitId: randomUUID() });
    const start = { from: 'text', text: 'x', organisationId: demoOrganisation } as const;
    expect((await stranger.post('/api/studio/drafts', start)).status).toBe(404);
    expect((await open(provider, (await begin(provider, start)).draftId)).organisation).toMatchObject({
      organisationId: demoOrganisation,
    });
  });

  it('is asked by those who write and by nobody else', async () => {
    for (const outsider of [environment.citizen, environment.caseworker, environment.lead]) {
      expect(codeOf(await outsider.get('/api/studio/organisations'))).toBe('forbidden');
    }
  });
});
