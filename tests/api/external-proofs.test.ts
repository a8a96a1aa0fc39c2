import { randomUUID } from 'node:crypto';
import type { AwardsView, ExternalProof, ExternalProofs, ProofView } from '@mikrosprint/contracts';
import sharp from 'sharp';
import { unbakePng } from '../../libs/open-badges/src/baking/png.js';
import type { Client } from '../support/client.js';
import { codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';

let environment: TestEnvironment;
let citizen: Client;
let other: Client;
let awardId: string;
/** The signed credential of an award that is the citizen's own: as good as any other's. */
const signed: Record<string, Buffer> = {};

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  citizen = environment.citizen;
  other = environment.signedIn('borger-01@demo.mikrosprint.test');
  const story = await Story.of(environment, citizen);
  await story.lived(story.enrolled(), story.finished('desk', 3, 1));
  const { badges } = await citizen.expect(citizen.get<AwardsView>('/api/me/awards'));
  awardId = badges.find(({ badgeId }) => badgeId === 'clear-desk')?.proof?.awardId ?? '';
  for (const format of ['json', 'jwt', 'png', 'svg']) signed[format] = await saved(format);
}, 120_000);
afterAll(() => environment?.close());
beforeEach(() => environment.database.query('DELETE FROM rate_limit'));

async function saved(format: string): Promise<Buffer> {
  const address = `${environment.baseUrl}/api/me/awards/${awardId}/files/${format}`;
  const headers = { authorization: `Bearer ${await citizen.accessToken()}` };
  return Buffer.from(await (await fetch(address, { headers })).arrayBuffer());
}

const base = '/api/me/external-proofs';
const typed = '?title=Førstehjælp&issuer=Røde Kors&date=2024-05-03'.replace(/ø/g, encodeURIComponent('ø'));
const send = (raw: Buffer, query = typed, client = citizen) =>
  client.post<ExternalProof>(`${base}/file${query.replace(/ /g, '%20')}`, undefined, {
    headers: { 'content-type': 'application/octet-stream' },
    raw,
  });
const list = async (client = citizen) => (await client.expect(client.get<ExternalProofs>(base))).proofs;
const problem = (answer: { status: number; body: unknown; headers: Headers }) => [
  answer.status,
  codeOf(answer),
];
const fileOf = (externalId: string, client = citizen) => client.get<Buffer>(`${base}/${externalId}/file`);

const photograph = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5563' } })
    .withExif({ IFD0: { Copyright: 'HEMMELIG ADRESSE' } })
    .jpeg()
    .toBuffer();
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

describe('a proof from somebody else', () => {
  test('is kept as words and a link, and is not called checked', async () => {
    const body = {
      title: ' Truckkort ',
      issuer: 'Arbejdstilsynet',
      date: '2023-02-01',
      link: 'https://192.0.2.7/x',
    };
    const { status, body: kept } = await citizen.post<ExternalProof>(base, body);
    expect([status, kept]).toMatchObject([
      201,
      { title: 'Truckkort', date: '2023-02-01', verified: false, verdict: null, checkedAt: null, file: null },
    ]);
    expect(problem(await fileOf(kept.externalId))).toEqual([404, 'not-found']);
    expect(problem(await citizen.post(`${base}/${randomUUID()}/check`))).toEqual([404, 'not-found']);
  });

  test.each([
    ['without a title', { title: ' ', issuer: 'Røde Kors' }],
    ['with a date that is none', { title: 'Kørekort', issuer: 'Politiet', date: '2024-13-40' }],
    ['with a link that runs', { title: 'Kørekort', issuer: 'Politiet', link: 'javascript:alert(1)' }],
    ['with a link that anybody can read on the way', { title: 'Kørekort', issuer: 'X', link: 'http://a.dk' }],
    ['with text that no database keeps', { title: 'Køre\u0000kort', issuer: 'Politiet' }],
    ['with more than is asked for', { title: 'Kørekort', issuer: 'Politiet', verified: true }],
  ])('is refused %s', async (_, body) => {
    expect(problem(await citizen.post(base, body))).toEqual([422, 'validation']);
  });

  test('that is a photograph is written anew: where it was taken does not travel along', async () => {
    const before = await photograph();
    expect(before.toString('latin1')).toContain('HEMMELIG');
    const { status, body } = await send(before);
    expect([status, body]).toMatchObject([
      201,
      { title: 'Førstehjælp', issuer: 'Røde Kors', date: '2024-05-03', verified: false, verdict: null },
    ]);
    const { headers, body: after } = await fileOf(body.externalId);
    expect(after.toString('latin1')).not.toContain('HEMMELIG');
    expect((await sharp(after).metadata()).width).toBe(40);
    expect(headers.get('content-disposition')).toBe('attachment; filename="foerstehjaelp.jpg"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('that is a PDF is only ever handed back, as it was', async () => {
    const { body } = await send(pdf);
    expect(body).toMatchObject({ verified: false, file: { type: 'pdf', bytes: pdf.length } });
    const answer = await fileOf(body.externalId);
    expect(answer.body.equals(pdf)).toBe(true);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('a signed credential', () => {
  test.each(['json', 'jwt', 'png', 'svg'])('as %s is checked, and speaks for itself', async (format) => {
    const { status, body } = await send(signed[format] ?? pdf, '');
    expect([status, body]).toMatchObject([
      201,
      { issuer: 'Københavns Kommune', verified: true, verdict: 'valid', file: expect.anything() },
    ]);
    expect(body.title.length).toBeGreaterThan(2);
    expect(body.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const back = (await fileOf(body.externalId)).body;
    if (format === 'png') expect(unbakePng(back).ok).toBe(true);
  });

  test('that was changed is not believed, nor is what it says', async () => {
    const changed = Buffer.from((signed['json'] ?? pdf).toString().replace(/"name":"/, '"name":"Professor '));
    const { body } = await send(changed);
    expect(body).toMatchObject({ title: 'Førstehjælp', verified: false });
    expect(body.verdict).not.toBe('valid');
  });

  test('that was given to somebody else does not become one’s own', async () => {
    const { body } = await send(signed['json'] ?? pdf, typed, other);
    expect(body).toMatchObject({ verified: false, verdict: 'other-recipient' });
  });

  test('that a link leads to counts as long as it is there', async () => {
    const address = `/api/me/awards/${awardId}/share`;
    const { share } = await citizen.expect(citizen.put<ProofView>(address));
    const link = share?.url.replace(/^http:/, 'https:');
    const added = await citizen.post<ExternalProof>(base, { title: 'Mit mærke', issuer: 'Byen', link });
    expect(added.body).toMatchObject({ issuer: 'Københavns Kommune', verified: true, file: null });
    await citizen.delete(address);
    const again = await citizen.post<ExternalProof>(`${base}/${added.body.externalId}/check`);
    expect(again.body).toMatchObject({ verified: false, verdict: null, checkedAt: null });
  });

  test('is checked again, and no longer counts when it was revoked', async () => {
    const proof = (await list()).find(({ verified }) => verified);
    const check = () => citizen.post<ExternalProof>(`${base}/${proof?.externalId}/check`);
    expect((await check()).body).toMatchObject({ verified: true });
    await environment.admin.expect(
      environment.admin.post(`/api/admin/awards/${awardId}/revocation`, {
        cause: 'error',
        reason: 'Givet ved en fejl.',
      }),
    );
    await environment.settled();
    expect((await check()).body).toMatchObject({ verified: false, verdict: 'revoked' });
  });
});

describe('a file that is none of these', () => {
  test.each([
    ['a page that runs', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that runs', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
    ['a program', Buffer.from('7f454c4602010100', 'hex')],
    ['a picture that breaks off', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['JSON without a credential', '{"hello":"world"}'],
    ['nothing at all', ''],
  ])('%s gets a clear answer and is not kept', async (_, content) => {
    const before = (await list()).length;
    expect(problem(await send(Buffer.from(content)))).toEqual([422, 'external-file-broken']);
    expect(await list()).toHaveLength(before);
  });

  test('is refused before it is read when it is too heavy', async () => {
    const answer = await send(Buffer.alloc(5 * 1024 * 1024 + 1, 0x20));
    expect(problem(answer)).toEqual([413, 'external-file-too-large']);
  });

  test('without words for what it is asks for them', async () => {
    const answer = await send(pdf, '?title=Kursus');
    expect(problem(answer)).toEqual([422, 'validation']);
    expect(JSON.stringify(answer.body)).toContain('issuer');
  });
});

describe('proofs from others', () => {
  test('are their owner’s alone, and are gone when they are removed', async () => {
    const [proof] = await list();
    const address = `${base}/${proof?.externalId}`;
    expect((await list(other)).map(({ externalId }) => externalId)).not.toContain(proof?.externalId);
    expect((await fileOf(proof?.externalId ?? '', other)).status).toBe(404);
    expect((await other.post(`${address}/check`)).status).toBe(404);
    expect((await other.delete(address)).status).toBe(204);
    expect((await environment.caseworker.get(base)).status).toBe(403);
    expect((await list())[0]?.externalId).toBe(proof?.externalId);
    expect([(await citizen.delete(address)).status, (await citizen.delete(address)).status]).toEqual([
      204, 204,
    ]);
    expect((await list()).map(({ externalId }) => externalId)).not.toContain(proof?.externalId);
  });

  test('are thirty at most, also when two tabs add the last one', async () => {
    const missing = 29 - (await list()).length;
    const word = { title: 'Kursus', issuer: 'Skolen' };
    for (let index = 0; index < missing; index += 1) await citizen.expect(citizen.post(base, word));
    const answers = await Promise.all([citizen.post(base, word), citizen.post(base, word)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.map(codeOf)).toContain('external-full');
    expect(await list()).toHaveLength(30);
  });
});
