import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import type { AwardsView, RecipientAnswer, Verification, VerificationReport } from '@mikrosprint/contracts';
import { bakePng, bakeSvg, createSigningKey, issuerDocument, signCredential } from '@mikrosprint/open-badges';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { smallPng } from '../../libs/open-badges/tests/support/small-png.js';
import { Story } from './support/care-events.js';

let environment: TestEnvironment;
let visitor: Client;
let source: Server;
/** What a server of others answers, by path. */
const served = new Map<string, { type?: string; body: string | (() => void) }>();
let elsewhere = '';
let certificateId = '';
let badgeId = '';
let document = '';
let token = '';

beforeAll(async () => {
  source = createServer((request, response) => {
    const found = served.get(request.url ?? '');
    if (found === undefined) return response.writeHead(404).end();
    if (typeof found.body === 'function') return found.body();
    response.writeHead(200, { 'content-type': found.type ?? 'application/json' }).end(found.body);
  });
  await new Promise<void>((resolve) => source.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(source.address() as AddressInfo).port}`;
  environment = await createTestEnvironment({
    settings: { TEST_HOST_PROBE: 'yes', PROOF_SOURCE: elsewhere },
  });
  visitor = environment.api;
  const story = await Story.of(environment, environment.citizen);
  await story.lived(
    story.enrolled(),
    story.finished('personal-data', 2, 1),
    story.exam(84, true),
    story.completed(84),
  );
  await environment.settled();
  const { certificates, badges } = await environment.citizen.expect(
    environment.citizen.get<AwardsView>('/api/me/awards'),
  );
  certificateId = certificates[0]?.certificateId ?? '';
  const name = { holderName: 'Samira Rahimi' };
  await environment.citizen.expect(
    environment.citizen.put(`/api/me/certificates/${certificateId}/name`, name),
  );
  badgeId = badges.find(({ proof }) => proof !== null)?.proof?.awardId ?? '';
  const { rows } = await environment.database.query<{ document: string; jws: string }>(
    'SELECT document, jws FROM credential WHERE award_id = $1',
    [certificateId],
  );
  document = rows[0]?.document ?? '';
  token = rows[0]?.jws ?? '';
});
afterAll(async () => {
  await environment.close();
  source.close().closeAllConnections();
});

const check = (text: string, email?: string) =>
  visitor.expect(visitor.post<VerificationReport>('/api/verify', { text, ...(email && { email }) }));
const upload = (file: Uint8Array | string, headers: Record<string, string> = {}) =>
  fetch(`${environment.baseUrl}/api/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body: Buffer.from(file),
  });
const reportOf = async (answer: Response) => (await answer.json()) as VerificationReport;
const failed = ({ steps }: VerificationReport) =>
  steps.find(({ outcome }) => outcome === 'failed' || outcome === 'unsure');
const page = (id: string, headers: Record<string, string> = {}) =>
  fetch(`${environment.baseUrl}/verify/${id}`, { headers });

describe('a proof that somebody hands in (C-14)', () => {
  test('is checked step by step, as JSON, JWT, PNG, SVG and as the link of its page', async () => {
    const report = await check(document, 'citizen@demo.mikrosprint.test');
    expect(report.steps.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 7 }, () => 'passed'));
    expect(report).toMatchObject({
      verdict: 'valid',
      credential: { ours: true, issuerName: 'Københavns Kommune' },
    });
    expect(await check(token)).toMatchObject({ input: 'jwt', verdict: 'valid' });
    const svg = bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"/>', token);
    expect(await check(svg)).toMatchObject({ input: 'svg', verdict: 'valid' });
    const { rows } = await environment.database.query<{ url: string }>(
      'SELECT public_url AS url FROM issuer',
    );
    expect(await check(`${rows[0]?.url}/verify/${certificateId}`)).toMatchObject({
      input: 'link',
      verdict: 'valid',
    });
    const png = await upload(bakePng(smallPng, document), { 'x-recipient-email': 'other@example.com' });
    expect(png.headers.get('cache-control')).toBe('no-store');
    expect(await reportOf(png)).toMatchObject({ input: 'png', verdict: 'other-recipient' });
    expect(await reportOf(await upload(document))).toMatchObject({ input: 'json', verdict: 'valid' });
  });

  test('says nothing of who it belongs to', async () => {
    expect(JSON.stringify(await check(document))).not.toMatch(/Samira|Rahimi|@demo|sha256|job|ledig/i);
  });

  test('that was changed, forged or moved to somebody else gets its own verdict', async () => {
    expect(await check(document.replace('"value":"84"', '"value":"99"'))).toMatchObject({
      verdict: 'altered',
    });
    const { proof: _, ...unsigned } = JSON.parse(document);
    expect(await check(JSON.stringify(unsigned))).toMatchObject({ verdict: 'unsigned' });
    const forged = await signCredential(unsigned, createSigningKey('Ed25519'), new Date());
    expect(await check(JSON.stringify(forged))).toMatchObject({ verdict: 'wrong-key' });
    const moved = JSON.parse(document);
    moved.credentialSubject.id = `urn:uuid:${randomUUID()}`;
    expect(await check(JSON.stringify(moved))).toMatchObject({ verdict: 'swapped-subject' });
  });

  test('of another issuer is checked with that issuer’s own keys', async () => {
    const key = createSigningKey('Ed25519');
    const id = `${elsewhere}/issuer`;
    const issuer = { id, type: ['Profile'] as ['Profile'], name: 'Aftenskolen' };
    const { proof: _, credentialStatus: __, ...unsigned } = JSON.parse(document);
    const theirs = { ...unsigned, id: `urn:uuid:${randomUUID()}`, issuer };
    const signed = JSON.stringify(await signCredential(theirs, key, new Date()));
    served.set('/badge.json', { body: signed });
    const unknown = await check(signed);
    expect([unknown.verdict, failed(unknown)?.reason]).toEqual(['valid-but-unsure', 'issuer-unreachable']);
    served.set('/issuer', { body: JSON.stringify(issuerDocument(issuer, [key])) });
    expect(await check(`${elsewhere}/badge.json`)).toMatchObject({
      ...{ input: 'link', verdict: 'valid' },
      credential: { ours: false, issuerName: 'Aftenskolen' },
    });
    served.set('/issuer', { body: JSON.stringify(issuerDocument(issuer, [createSigningKey('Ed25519')])) });
    expect(await check(signed)).toMatchObject({ verdict: 'wrong-key' });
  });

  test.each([
    ['http://169.254.169.254/latest/meta-data', 'link-refused'],
    ['https://127.0.0.1:5432/', 'link-refused'],
    ['https://[::ffff:10.0.0.1]/', 'link-refused'],
    ['https://metadata.google.internal/', 'link-refused'],
    ['http://localhost:22/', 'link-refused'],
  ])('is never looked for inside: %s', async (link, reason) => {
    expect(failed(await check(link))).toMatchObject({ step: 'read', reason });
  });

  test('that is hostile, or none, gets a clear answer and leaves the others theirs', async () => {
    const bomb = bakePng(smallPng, '{}').toString();
    expect(failed(await check(bomb))?.step).toBe('read');
    const laughs = '<!DOCTYPE svg [<!ENTITY a "ha">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>';
    expect(failed(await reportOf(await upload(laughs)))).toMatchObject({ reason: 'broken-svg' });
    const unpacked = deflateSync(Buffer.alloc(1_000_000));
    expect(failed(await reportOf(await upload(unpacked)))?.step).toBe('read');
    expect(failed(await check('['.repeat(400_000)))).toMatchObject({ reason: 'broken-json' });
    expect((await check(document)).verdict).toBe('valid');
  });

  test('that is too large or of another kind is refused before it is read', async () => {
    const large = await upload(Buffer.alloc(2 * 1024 * 1024 + 1));
    expect(large.status).toBe(413);
    expect((await visitor.post('/api/verify', { text: '' })).status).toBe(422);
    expect((await visitor.post('/api/verify', { text: 'x', more: 1 })).status).toBe(422);
    expect((await visitor.post('/api/verify', { text: 'x', email: 'nobody' })).status).toBe(422);
    expect((await upload('x', { 'x-recipient-email': 'nobody' })).status).toBe(422);
    const plain = await fetch(`${environment.baseUrl}/api/verify`, { method: 'POST', body: 'text' });
    expect(plain.status).toBe(422);
  });
});

describe('the public page of one of ours', () => {
  const look = (id: string) => visitor.expect(visitor.get<Verification>(`/api/verify/${id}`));

  test('tells its facts and the steps made on the signed document, and masks the name', async () => {
    const proof = await look(certificateId);
    expect(proof).toMatchObject({
      ...{ awardId: certificateId, kind: 'certificate', status: 'valid', maskedName: 'S•••••• R••••••' },
      ...{ issuer: 'Københavns Kommune', examPercent: 84, revokedAt: null },
    });
    expect(proof.steps.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
      'read passed',
      'structure passed',
      'proof passed',
      'issuer passed',
      'status passed',
      'dates passed',
      'recipient not-made',
    ]);
    expect(JSON.stringify(proof)).not.toMatch(/Samira|Rahimi|@|job|ledig|citizenId/i);
    expect(await look(badgeId)).toMatchObject({ kind: 'badge', status: 'valid', maskedName: null });
  });

  test('answers to the number of the credential too, and to no other', async () => {
    const { id } = JSON.parse(document) as { id: string };
    expect(await look(id.replace('urn:uuid:', ''))).toMatchObject({ awardId: certificateId });
    expect(codeOf(await visitor.get(`/api/verify/${randomUUID()}`))).toBe('not-found');
    expect((await visitor.get('/api/verify/nothing')).status).toBe(422);
  });

  test('answers only yes or no to a name or an address, and not for ever', async () => {
    const ask = (asked: object) =>
      visitor.post<RecipientAnswer>(`/api/verify/${certificateId}/recipient`, asked);
    for (const asked of [{ name: ' samira  RAHIMI ' }, { email: 'Citizen@demo.mikrosprint.test' }]) {
      expect((await ask(asked)).body).toEqual({ matches: true });
    }
    for (const asked of [
      { name: 'Samira' },
      { name: 'S•••••• R••••••' },
      { email: 'lead@demo.mikrosprint.test' },
    ]) {
      expect((await ask(asked)).body).toEqual({ matches: false });
    }
    expect((await ask({})).status).toBe(422);
    const codes = [];
    for (let tries = 0; tries < 6; tries += 1) codes.push(codeOf(await ask({ name: `Guess ${tries}` })));
    expect(codes.at(-1)).toBe('too-many-requests');
  });

  test('is written into the page itself, in Danish, or in English for a browser that prefers it', async () => {
    const danish = await page(certificateId);
    const html = await danish.text();
    expect([danish.status, danish.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(html).toContain('<strong>Beviset er ægte og gælder</strong>');
    expect(html).toContain('Underskriften passer til hvert eneste tegn');
    expect(html).toMatch(/<title>[^<]+ · Er beviset ægte\?<\/title>/);
    expect(html).not.toMatch(/Samira|Rahimi|@demo/);
    const english = await (
      await page(certificateId, { 'accept-language': 'en-GB,en;q=0.9,da;q=0.8' })
    ).text();
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('The proof is real and valid');
  });

  test('that nobody knows is a page that says so', async () => {
    for (const id of [randomUUID(), 'nothing', '%3Cscript%3E']) {
      const unknown = await page(id);
      expect([unknown.status, await unknown.text()]).toEqual([
        404,
        expect.stringContaining('Vi kender ikke beviset'),
      ]);
    }
  });

  test('shows a hostile title and name as text', async () => {
    const title = `<script>alert(1)</script>$& "quoted" 'name'`;
    await environment.database.query(
      `UPDATE certificate SET holder_name = $2, name_chosen_at = now(), issuer_name = $3 WHERE id = $1`,
      [certificateId, '<img src=x onerror=alert(1)> "Rahimi"', title],
    );
    const html = await (await page(certificateId)).text();
    expect(html).not.toMatch(/<script>alert|<img src=x/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;$&amp; &quot;quoted&quot; &#39;name&#39;');
    await environment.database.query(
      `UPDATE certificate SET holder_name = NULL, issuer_name = 'Københavns Kommune' WHERE id = $1`,
      [certificateId],
    );
    expect(await (await page(certificateId)).text()).toContain('Papiret er uden navn');
    expect((await look(certificateId)).maskedName).toBeNull();
  });

  test('says at once that it was revoked, and not why', async () => {
    await environment.admin.expect(
      environment.admin.post(`/api/admin/awards/${certificateId}/revocation`, {
        cause: 'misuse',
        reason: 'Somebody else sat the exam.',
      }),
    );
    expect(await look(certificateId)).toMatchObject({ status: 'revoked', revokedAt: expect.any(String) });
    expect(await check(document)).toMatchObject({ verdict: 'revoked' });
    expect(await check(token)).toMatchObject({ verdict: 'revoked' });
    const html = await (await page(certificateId)).text();
    expect(html).toContain('<strong>Beviset er trukket tilbage</strong>');
    expect(html).not.toMatch(/exam\.|misuse/);
  });

  test('leaves nothing of what was handed in, or asked, in the log', () => {
    expect(environment.log()).not.toMatch(/sha256\$|samira|other@example\.com|verify\/0/i);
  });
});
