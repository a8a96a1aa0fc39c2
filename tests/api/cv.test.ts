import { randomUUID } from 'node:crypto';
import {
  emptyCv,
  roles,
  type Cv,
  type CvSaved,
  type CvShare,
  type CvView,
  type Problem,
  type SharedCv,
} from '@mikrosprint/contracts';
import type { Answer, Client } from '../support/client.js';
import { codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';

let environment: TestEnvironment;
let citizen: Client;
let story: Story;
let certificateId = '';

/** Stands in the CV and nowhere else. */
const mark = 'Zinnober-4711';
const day = 24 * 60 * 60 * 1000;

const written = (changes: Partial<Cv> = {}): Cv => ({
  ...emptyCv,
  contact: { ...emptyCv.contact, name: 'Samira Rahimi', email: 'samira@example.com' },
  profile: `Jeg er god til ${mark}.`,
  sentences: [
    { id: randomUUID(), text: 'Jeg kan sortere post.', source: { kind: 'own' }, state: 'approved' },
    { id: randomUUID(), text: 'Jeg kan trylle.', source: { kind: 'own' }, state: 'draft' },
  ],
  ...changes,
});
const view = (client = citizen) => client.expect(client.get<CvView>('/api/me/cv'));
const save = (baseRevision: number, cv: Cv, client = citizen) =>
  client.put<CvSaved>('/api/me/cv', { baseRevision, cv });
/** On top of whatever stands. */
const keep = async (cv: Cv, client = citizen) =>
  client.expect(save((await view(client)).revision, cv, client));
const share = (label = 'Hotel Havnen', days: 7 | 30 | 90 = 7, shareId: string = randomUUID()) =>
  citizen.post<CvShare>('/api/me/cv/shares', { shareId, with: 'link', label, days });
const tokenOf = ({ url }: CvShare) => new URL(url).pathname.replace('/cv/', '');
const open = (token: string) => environment.api.get<SharedCv>(`/api/shared-cv/${token}`);
const shareOf = async (shareId: string) => (await view()).shares.find((one) => one.shareId === shareId);
const told = (answer: Answer<unknown>) => [answer.status, codeOf(answer)];

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  citizen = environment.citizen;
  story = await Story.of(environment, citizen);
  await story.lived(story.enrolled(), story.completed(84));
  const { rows } = await environment.database.query<{ id: string }>(
    'SELECT id FROM certificate WHERE citizen_id = $1',
    [story.citizenId],
  );
  certificateId = rows[0]?.id ?? '';
});
afterAll(() => environment.close());

describe('before anything is written', () => {
  test('the CV knows the name and the address of the account', async () => {
    const { cv, revision, updatedAt, awards, shares } = await view();
    expect(cv.contact).toMatchObject({ name: 'Samira Rahimi', email: citizen.credentials?.email });
    expect([revision, updatedAt, shares]).toEqual([0, null, []]);
    expect(awards).toContainEqual(
      expect.objectContaining({
        awardId: certificateId,
        kind: 'certificate',
        examPercent: 84,
        verified: true,
      }),
    );
  });

  test('there is nothing to share and no file', async () => {
    expect(told(await share())).toEqual([409, 'cv-empty']);
    expect(told(await citizen.get('/api/me/cv/file?format=pdf'))).toEqual([409, 'cv-empty']);
  });

  test('tasks of a certificate are offered in the first person, with the reason', async () => {
    const { drafts } = await view();
    const draft = drafts.find(({ source }) => source.kind === 'task' && source.task === 2);
    expect(draft).toEqual({
      text: {
        da: 'Jeg kan svare folk ved skranken uden at fortælle noget om andre.',
        en: 'I can answer people at the counter without telling them anything about others.',
      },
      source: { kind: 'task', sprintId: 'gdpr', task: 2 },
      because: {
        da: 'Opgaven står på dit bevis for »GDPR-kontoret«.',
        en: 'The task stands on your certificate for “The GDPR office”.',
      },
    });
  });
});

describe('writing', () => {
  test('sent twice it is one save', async () => {
    const cv = written();
    const first = await citizen.expect(save(0, cv));
    expect(first.revision).toBe(1);
    expect(await citizen.expect(save(0, cv))).toEqual(first);
    expect((await view()).cv).toEqual(cv);
  });

  test('on an old one is refused with the newer one, and nothing is lost', async () => {
    const base = await view();
    const mine = await citizen.expect(save(base.revision, { ...base.cv, goal: 'Receptionist' }));
    const other = await save(base.revision, { ...base.cv, goal: 'Kok' });
    expect(told(other)).toEqual([409, 'cv-changed']);
    const { facts } = other.body as unknown as Problem;
    expect(facts).toEqual({ cv: { ...base.cv, goal: 'Receptionist' }, ...mine });
    expect((await view()).cv.goal).toBe('Receptionist');
  });

  test('by many pages at once keeps exactly one of them', async () => {
    const { cv, revision } = await view();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => save(revision, { ...cv, goal: `Tab ${index}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
    expect((await view()).revision).toBe(revision + 1);
  });

  test.each<[string, unknown, string]>([
    [
      'a sentence that is too long',
      { sentences: [{ ...written().sentences[0], text: 'x'.repeat(301) }] },
      'text',
    ],
    ['a link that is a program', { contact: { ...emptyCv.contact, link: 'javascript:alert(1)' } }, 'link'],
    ['a job that ends before it begins', { experience: [job({ from: '2024-05', to: '2024-04' })] }, 'to'],
    ['a month that is none', { experience: [job({ from: '2024-13' })] }, 'from'],
    ['the same id twice', { experience: [job({}), job({})] }, 'experience'],
    ['a zero byte', { profile: 'a\u0000b' }, 'profile'],
    ['half of a pair', { goal: '\ud83d' }, 'goal'],
    ['a field nobody knows', { cpr: '0101701234' }, 'cv'],
    ['a field with the wrong kind of thing', { profile: { $ne: null } }, 'profile'],
  ])('%s is refused with the name of the field', async (_name, changes, field) => {
    const { revision } = await view();
    const answer = await citizen.put('/api/me/cv', {
      baseRevision: revision,
      cv: { ...written(), ...(changes as object) },
    });
    expect(told(answer)).toEqual([422, 'validation']);
    expect(JSON.stringify((answer.body as Problem).errors)).toContain(field);
    expect((await view()).revision).toBe(revision);
  });

  test('a base that no database counts to is simply an old one', async () => {
    expect(told(await save(Number.MAX_SAFE_INTEGER, written()))).toEqual([409, 'cv-changed']);
  });

  test('what was pasted becomes plain lines', async () => {
    const cv = written({
      goal: '  Kok\r\n\ti  et\u202ekøkken ',
      profile: 'Et\r\n\r\n\r\n\r\nTo\u0007\u2066',
    });
    await keep(cv);
    expect((await view()).cv).toMatchObject({ goal: 'Kok i etkøkken', profile: 'Et\n\nTo' });
  });

  test('a sentence that was taken over is not offered again, however it was edited', async () => {
    const [draft] = (await view()).drafts;
    if (draft === undefined) throw new Error('no drafts');
    const taken = {
      id: randomUUID(),
      text: 'I mine egne ord.',
      source: draft.source,
      state: 'draft' as const,
    };
    await keep(written({ sentences: [taken] }));
    expect((await view()).drafts.map(({ source }) => source)).not.toContainEqual(draft.source);
  });
});

function job(changes: Partial<Cv['experience'][number]>): Cv['experience'][number] {
  const id = '00000000-0000-4000-8000-000000000001';
  return { id, title: 'Kok', employer: '', town: '', from: null, to: null, tasks: '', ...changes };
}

describe('files', () => {
  beforeAll(() => keep(written({ awardIds: [certificateId] })));

  test.each([
    ['pdf', 'application/pdf', 'cv.pdf'],
    ['json', 'application/json; charset=utf-8', 'cv.json'],
    ['text', 'text/plain; charset=utf-8', 'cv.txt'],
  ])('%s', async (format, type, name) => {
    const file = await citizen.get<Buffer>(`/api/me/cv/file?format=${format}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(file.headers.get('cache-control')).toBe('private, no-store');
  });

  test('hold what is approved and nothing else', async () => {
    const text = await citizen.expect(citizen.get<string>('/api/me/cv/file?format=text'));
    expect(text).toContain('- Jeg kan sortere post.');
    expect(text).toContain(`/verify/${certificateId}`);
    expect(text).not.toContain('trylle');
    const json = await citizen.expect(citizen.get('/api/me/cv/file?format=json&locale=en'));
    expect(json).toMatchObject({ SkillsPassport: { Locale: 'en' } });
    expect(JSON.stringify(json)).not.toContain('trylle');
    expect((await citizen.get<Buffer>('/api/me/cv/file?format=pdf')).body.toString('latin1', 0, 5)).toBe(
      '%PDF-',
    );
  });

  test('exist in the formats that are named', async () => {
    expect(told(await citizen.get('/api/me/cv/file?format=docx'))).toEqual([422, 'validation']);
    expect(told(await citizen.get('/api/me/cv/file'))).toEqual([422, 'validation']);
  });
});

describe('a share', () => {
  beforeAll(() => keep(written({ awardIds: [certificateId] })));

  test('shows the approved part as it is now, without where a sentence came from', async () => {
    const made = await citizen.expect(share());
    const { status, headers, body } = await open(tokenOf(made));
    expect(status).toBe(200);
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(body.cv.sentences).toEqual(['Jeg kan sortere post.']);
    expect(body.awards.map(({ awardId }) => awardId)).toEqual([certificateId]);
    expect(body.endsAt).toBe(made.endsAt);
    expect(JSON.stringify(body)).not.toMatch(/trylle|"(source|citizenId|own)"/);
    await keep(written({ goal: 'Noget nyt' }));
    expect((await open(tokenOf(made))).body.cv.goal).toBe('Noget nyt');
  });

  test('writes down every opening, of the page and of the file', async () => {
    const made = await citizen.expect(share('Netto'));
    expect(await shareOf(made.shareId)).toMatchObject({ opened: 0, openings: [] });
    await open(tokenOf(made));
    expect((await environment.api.get(`/api/shared-cv/${tokenOf(made)}/file?format=text`)).status).toBe(200);
    const { opened, openings } = (await shareOf(made.shareId)) ?? {};
    expect(opened).toBe(2);
    expect(openings?.map(({ what }) => what)).toEqual(['file', 'page']);
  });

  test('sent twice is one', async () => {
    const shareId = randomUUID();
    const answers = await Promise.all([share('To gange', 7, shareId), share('To gange', 7, shareId)]);
    expect(answers.map(({ body }) => body.url)).toEqual([answers[0]?.body.url, answers[0]?.body.url]);
    const other = environment.signedIn('borger-01@demo.mikrosprint.test');
    await keep(written(), other);
    const stolen = await other.post('/api/me/cv/shares', { shareId, with: 'link', label: '', days: 7 });
    expect(told(stolen)).toEqual([409, 'id-reused']);
  });

  test('that was withdrawn opens nothing, and withdrawing again is no mistake', async () => {
    const made = await citizen.expect(share());
    for (const _ of [1, 2]) {
      expect((await citizen.delete(`/api/me/cv/shares/${made.shareId}`)).status).toBe(204);
    }
    expect(told(await open(tokenOf(made)))).toEqual([410, 'share-ended']);
    expect(told(await environment.api.get(`/api/shared-cv/${tokenOf(made)}/file?format=pdf`))).toEqual([
      410,
      'share-ended',
    ]);
    expect((await shareOf(made.shareId))?.opened).toBe(0);
  });

  test('can only be withdrawn by its owner', async () => {
    const made = await citizen.expect(share());
    const other = environment.signedIn('borger-01@demo.mikrosprint.test');
    expect(told(await other.delete(`/api/me/cv/shares/${made.shareId}`))).toEqual([404, 'not-found']);
    expect((await open(tokenOf(made))).status).toBe(200);
  });

  test('that is invented or cut is not found', async () => {
    const token = tokenOf(await citizen.expect(share()));
    for (const wrong of [token.slice(0, -1), token.toLowerCase(), 'x', randomUUID(), '%00']) {
      expect([wrong, ...told(await open(wrong))]).toEqual([wrong, 404, 'not-found']);
    }
  });

  test('shows no award that was revoked since', async () => {
    await keep(written({ awardIds: [certificateId] }));
    const made = await citizen.expect(share());
    await environment.database.query(
      `UPDATE certificate SET revoked_at = now(), revoked_reason = 'mistake' WHERE id = $1`,
      [certificateId],
    );
    expect((await open(tokenOf(made))).body.awards).toEqual([]);
    const { awards, drafts } = await view();
    expect(awards.map(({ awardId }) => awardId)).not.toContain(certificateId);
    expect(drafts.filter(({ source }) => source.kind === 'task')).toEqual([]);
    await environment.database.query(
      'UPDATE certificate SET revoked_at = NULL, revoked_reason = NULL WHERE id = $1',
      [certificateId],
    );
  });

  test('is one of at most twenty that are open', async () => {
    for (const { shareId } of (await view()).shares) await citizen.delete(`/api/me/cv/shares/${shareId}`);
    const answers = await Promise.all(Array.from({ length: 24 }, () => share()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.filter((answer) => codeOf(answer) === 'cv-share-full')).toHaveLength(4);
    const [first] = answers.filter(({ status }) => status === 200);
    await citizen.delete(`/api/me/cv/shares/${first?.body.shareId}`);
    expect((await share()).status).toBe(200);
  });

  test('ends by itself', async () => {
    for (const { shareId } of (await view()).shares) await citizen.delete(`/api/me/cv/shares/${shareId}`);
    const made = await citizen.expect(share('En uge', 7));
    expect(Date.parse(made.endsAt) - Date.parse(made.createdAt)).toBe(7 * day);
    await environment.moveClock(7 * day);
    expect(told(await open(tokenOf(made)))).toEqual([410, 'share-ended']);
    await environment.moveClock(0);
    expect((await open(tokenOf(made))).status).toBe(200);
  });
});

describe('nobody else', () => {
  test('reaches the CV by any route of the product', async () => {
    await keep(written());
    const made = await citizen.expect(share(mark));
    const ids = [story.citizenId, made.shareId, certificateId, randomUUID()];
    const readers = [...roles.filter((role) => role !== 'citizen').map((role) => environment[role])];
    readers.push(environment.api, environment.signedIn('borger-02@demo.mikrosprint.test'));
    const routes = (await environment.routes()).filter(({ method }) => method === 'GET');
    expect(routes.map(({ path }) => path)).toContain('/me/cv');
    for (const { path } of routes) {
      for (const id of path.includes(':') ? ids : ['']) {
        const address = `/api${path.replace(/:\w+/g, id)}`;
        const answers = await Promise.all(readers.map((reader) => reader.get(address)));
        for (const { status, body } of answers) {
          expect([address, status < 500]).toEqual([address, true]);
          const said = Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body);
          expect([address, said.includes(mark)]).toEqual([address, false]);
        }
      }
    }
  });

  test('is let into it by a role', async () => {
    for (const role of roles.filter((one) => one !== 'citizen')) {
      const client = environment[role];
      expect([role, (await client.get('/api/me/cv')).status]).toEqual([role, 403]);
      expect([role, (await save(0, written(), client)).status]).toEqual([role, 403]);
      expect([role, (await client.get('/api/me/cv/file?format=pdf')).status]).toEqual([role, 403]);
    }
  });
});
