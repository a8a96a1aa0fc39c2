import type { AwardsView, CertificateView, ProofView, SharedProof } from '@mikrosprint/contracts';
import { unzipSync } from 'fflate';
import { unbakePng } from '../../libs/open-badges/src/baking/png.js';
import { unbakeSvg } from '../../libs/open-badges/src/baking/svg.js';
import type { Client } from '../support/client.js';
import { codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { readAloud, readPdf } from '../support/read-pdf.js';
import { Story } from './support/care-events.js';

let environment: TestEnvironment;
let citizen: Client;
let other: Client;
let certificateId: string;
let badgeId: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  citizen = environment.citizen;
  other = environment.signedIn('borger-01@demo.mikrosprint.test');
  const story = await Story.of(environment, citizen);
  await story.lived(
    story.enrolled(),
    story.finished('desk', 3, 1),
    story.exam(84, true),
    story.completed(84),
  );
  certificateId = (await certificate()).certificateId;
  const { badges } = await awards();
  badgeId = badges.find((badge) => badge.badgeId === 'clear-desk')?.proof?.awardId ?? '';
}, 120_000);
afterAll(() => environment?.close());
// The suite asks more in a minute than a person does in an hour.
beforeEach(() => environment.database.query('DELETE FROM rate_limit'));

const awards = () => citizen.expect(citizen.get<AwardsView>('/api/me/awards'));
const badgeProofs = async () => (await awards()).badges.flatMap(({ proof }) => proof ?? []);
async function certificate(): Promise<CertificateView> {
  const [held] = (await awards()).certificates;
  if (held === undefined) throw new Error('there is no certificate');
  return held;
}
const file = <T = Buffer>(awardId: string, format: string, client = citizen) =>
  client.get<T>(`/api/me/awards/${awardId}/files/${format}`);
const paper = (locale = 'da') =>
  citizen.get<Buffer>(`/api/certificates/${certificateId}/pdf?locale=${locale}`);
const nameIt = (holderName: unknown, client = citizen) =>
  client.put(`/api/me/certificates/${certificateId}/name`, { holderName });
const problem = (answer: { status: number; body: unknown; headers: Headers }) => [
  answer.status,
  codeOf(answer),
];

describe('an award', () => {
  test('comes with its proof: where it can be checked, and shared with nobody', async () => {
    const proofs = [...(await badgeProofs()), (await certificate()).proof];
    expect(proofs.length).toBeGreaterThan(1);
    for (const proof of proofs) {
      expect(proof).toMatchObject({ ready: true, share: null, revoked: null });
      expect(new URL(proof.verifyUrl).pathname).toBe(`/verify/${proof.awardId}`);
    }
    const missing = (await awards()).badges.filter(({ awardedAt }) => awardedAt === null);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every(({ proof }) => proof === null)).toBe(true);
  });
});

describe('the files of an award', () => {
  test.each([
    ['json', 'application/vc+ld+json'],
    ['jwt', 'text/plain; charset=utf-8'],
    ['png', 'image/png'],
    ['svg', 'image/svg+xml'],
  ])('%s is saved under a name that says what was learnt', async (format, type) => {
    for (const [awardId, kind] of [
      [certificateId, 'certificate'],
      [badgeId, 'badge'],
    ] as const) {
      const { status, headers } = await file(awardId, format);
      expect([status, headers.get('content-type')]).toEqual([200, type]);
      expect(headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="mikrosprint-gdpr-[a-z0-9-]+-${kind}\\.${format}"$`),
      );
      expect(headers.get('cache-control')).toContain('no-store');
    }
  });

  test('carry the same signed credential, which says nothing of who holds it or why', async () => {
    for (const awardId of [certificateId, badgeId]) {
      const { body: document } = await file<Record<string, unknown>>(awardId, 'json');
      const { body: jwt } = await file<string>(awardId, 'jwt');
      const claims = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as object;
      expect(claims).toMatchObject({ id: document['id'] });
      const png = unbakePng((await file(awardId, 'png')).body);
      const svg = unbakeSvg((await file(awardId, 'svg')).body);
      for (const unbaked of [png, svg]) {
        expect(unbaked.ok && JSON.parse(unbaked.text)).toEqual(document);
      }
      expect(JSON.stringify(document)).not.toMatch(/Samira|Rahimi|@demo|jobcenter|ledig|dagpenge/i);
    }
  });

  test.each(['json', 'jwt', 'png', 'svg'])('%s holds when anybody checks it', async (format) => {
    const token = await citizen.accessToken();
    const address = `${environment.baseUrl}/api/me/awards/${badgeId}/files/${format}`;
    const saved = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    const checked = await environment.api.post<{ verdict: string }>('/api/verify', undefined, {
      headers: { 'content-type': 'application/octet-stream' },
      raw: Buffer.from(await saved.arrayBuffer()),
    });
    expect(checked.body).toMatchObject({ verdict: 'valid' });
  });

  test('are the holder’s alone', async () => {
    for (const client of [other, environment.caseworker]) {
      for (const awardId of [certificateId, badgeId]) {
        expect(problem(await file(awardId, 'json', client))).toEqual([404, 'not-found']);
      }
    }
    expect((await file(badgeId, 'exe')).status).toBe(422);
    expect((await file('me', 'json')).status).toBe(422);
  });

  test('are said to be on their way, and asking for them brings back what was lost', async () => {
    await environment.database.query('DELETE FROM credential WHERE award_id = $1', [badgeId]);
    expect((await badgeProofs()).find(({ awardId }) => awardId === badgeId)?.ready).toBe(false);
    expect(problem(await file(badgeId, 'png'))).toEqual([409, 'credential-not-ready']);
    await environment.settled();
    expect((await file(badgeId, 'png')).status).toBe(200);
  });
});

describe('everything in one archive', () => {
  test('holds a folder for each award, with its papers, and says how to check them', async () => {
    const { status, headers, body } = await citizen.get<Buffer>('/api/me/awards/archive');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = unzipSync(body);
    const names = Object.keys(files);
    const [folder] = names.flatMap((name) => /^(.*-certificate)\/bevis-gdpr\.pdf$/.exec(name)?.[1] ?? []);
    expect(names.filter((name) => name.startsWith(`${folder}/`)).sort()).toEqual(
      [
        ...['bevis-gdpr.pdf', 'certificate-gdpr.pdf'],
        ...['json', 'jwt', 'png', 'svg'].map((format) => `${folder}.${format}`),
      ].map((name) => `${folder}/${name}`),
    );
    const badges = names.filter((name) => name.endsWith('-badge.png'));
    expect(badges).toHaveLength((await badgeProofs()).length);
    expect(unbakePng(files[badges[0] ?? ''] ?? new Uint8Array()).ok).toBe(true);
    const text = new TextDecoder().decode(files['LAES-MIG.txt']);
    expect(text).toContain(`/verify/${certificateId}`);
    expect(text).toContain('Sådan kan enhver kontrollere et bevis');
    expect(text).toContain('How anybody can check a proof');
    expect(text).not.toMatch(/jobcenter|ledig|undefined|null/i);
  });

  test('is not there for somebody who has nothing', async () => {
    expect(problem(await environment.mentor.get('/api/me/awards/archive'))).toEqual([404, 'not-found']);
  });
});

describe('a shared link', () => {
  const share = (awardId: string, client = citizen) =>
    client.put<ProofView>(`/api/me/awards/${awardId}/share`);
  const tokenOf = ({ body }: { body: ProofView }) => body.share?.url.split('/bevis/')[1] ?? '';
  const opened = (token: string) => environment.api.get<SharedProof>(`/api/shared-awards/${token}`);

  test('is one and the same, however often it is asked for', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => share(certificateId)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const tokens = new Set([...answers, await share(certificateId)].map(tokenOf));
    expect([...tokens]).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
  });

  test('shows anybody what its holder chose to show, and nothing of why', async () => {
    const token = tokenOf(await share(certificateId));
    expect((await opened(token)).body).toMatchObject({ holderName: null });
    expect((await nameIt('Samira Rahimi')).status).toBe(204);
    const { status, headers, body } = await opened(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      awardId: certificateId,
      kind: 'certificate',
      holderName: 'Samira Rahimi',
      issuer: 'Københavns Kommune',
      status: 'valid',
    });
    expect(body.tasks.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toMatch(/@|jobcenter|ledig|citizenId|percent/i);
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    await opened(token);
    expect((await certificate()).proof.share?.opened).toBe(3);
  });

  test('of a badge carries no name', async () => {
    const { body } = await opened(tokenOf(await share(badgeId)));
    expect(body).toMatchObject({ awardId: badgeId, kind: 'badge', holderName: null });
  });

  test('leads nowhere once it is withdrawn, and never comes back', async () => {
    const before = tokenOf(await share(certificateId));
    const address = `/api/me/awards/${certificateId}/share`;
    expect((await other.delete(address)).status).toBe(404);
    expect((await opened(before)).status).toBe(200);
    expect((await citizen.delete(address)).status).toBe(204);
    expect((await citizen.delete(address)).status).toBe(204);
    expect(problem(await opened(before))).toEqual([410, 'share-ended']);
    expect((await certificate()).proof.share).toBeNull();
    const after = tokenOf(await share(certificateId));
    expect(after).not.toBe(before);
    expect((await opened(before)).status).toBe(410);
  });

  test('is answered alike for what never was one, and is given to nobody else', async () => {
    for (const token of ['x', 'A'.repeat(22), encodeURIComponent('../../x'), '%00', certificateId]) {
      expect(problem(await opened(token))).toEqual([410, 'share-ended']);
    }
    expect((await share(certificateId, other)).status).toBe(404);
  });
});

describe('the name on the paper', () => {
  const lines = async () => readAloud(await readPdf((await paper()).body));
  const ask = 'UPDATE certificate SET holder_name = NULL, name_chosen_at = NULL WHERE id = $1';

  test('is none until its holder has chosen; to want none is a choice, and the paper stays', async () => {
    await environment.database.query(ask, [certificateId]);
    const revision = async () =>
      (
        await environment.database.query<{ revision: number }>(
          'SELECT paper_revision AS revision FROM certificate WHERE id = $1',
          [certificateId],
        )
      ).rows[0]?.revision;
    const before = await revision();
    expect(await certificate()).toMatchObject({ holderName: null, nameChosen: false });
    expect((await nameIt(null)).status).toBe(204);
    expect(await certificate()).toMatchObject({ holderName: null, nameChosen: true });
    expect(await revision()).toBe(before);
    await expect(
      environment.database.query(
        `UPDATE certificate SET holder_name = 'Samira Rahimi', name_chosen_at = NULL WHERE id = $1`,
        [certificateId],
      ),
    ).rejects.toThrow('certificate_name_by_choice');
  });

  test('is its holder’s choice: the paper is drawn anew, the credential stays as it was signed', async () => {
    const before = (await file<object>(certificateId, 'json')).body;
    expect((await nameIt('  Samira   Rahimi Østergård ')).status).toBe(204);
    expect(await certificate()).toMatchObject({ holderName: 'Samira Rahimi Østergård' });
    await environment.settled();
    expect((await certificate()).pdfReady).toBe(true);
    expect(await lines()).toContain('H1: Samira Rahimi Østergård');
    expect((await file<object>(certificateId, 'json')).body).toEqual(before);
  });

  test('can be left out; a paper that still has it is not handed out meanwhile', async () => {
    await environment.database.query(
      'UPDATE certificate SET holder_name = NULL, paper_revision = paper_revision + 1 WHERE id = $1',
      [certificateId],
    );
    expect(problem(await paper())).toEqual([409, 'pdf-not-ready']);
    await environment.settled();
    const heard = await lines();
    expect(heard).toContain('H1: GDPR-kontoret');
    expect(heard.join()).not.toMatch(/Samira|Rahimi/);
    expect((await nameIt('Samira Rahimi')).status).toBe(204);
    expect((await nameIt(null)).status).toBe(204);
    await environment.settled();
    expect((await lines()).join()).not.toMatch(/Samira|Rahimi/);
    const { rows } = await environment.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM inbox_item
        WHERE kind = 'certificate-ready' AND recipient_id = $1`,
      [await citizen.personId()],
    );
    expect(rows[0]?.n).toBe(1);
  });

  test.each([
    ['too short', 'S'],
    ['too long', 'S'.repeat(81)],
    ['with signs that are no letters', 'Samira 🎉'],
    ['with letters the paper’s font does not have', 'سميرة رحيمي'],
    ['with text that runs backwards', 'Samira \u202eimihaR'],
    ['not there at all', undefined],
    ['not a text', 7],
  ])('is refused when it is %s', async (_, name) => {
    expect(problem(await nameIt(name))).toEqual([422, 'validation']);
  });

  test('that was there before is kept, for whoever must find out what happened', async () => {
    const { rows } = await environment.database.query(
      'SELECT before, after FROM holder_name_change WHERE certificate_id = $1 ORDER BY id',
      [certificateId],
    );
    expect(rows).toContainEqual({ before: 'Samira Rahimi', after: null });
    await nameIt(null);
    const again = await environment.database.query('SELECT 1 FROM holder_name_change');
    expect(again.rowCount).toBe(rows.length);
  });

  test('is nobody else’s to choose, and not chosen over and over', async () => {
    expect(problem(await nameIt('Nogen Anden', other))).toEqual([404, 'not-found']);
    const answers = [];
    for (let index = 0; index < 11; index += 1) answers.push(await nameIt(null));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 204), 429]);
  });
});

describe('an award that was revoked', () => {
  test('says so to its holder and to whoever has the link, and gives nothing to take along', async () => {
    const url = (await citizen.expect(citizen.put<ProofView>(`/api/me/awards/${certificateId}/share`))).share
      ?.url;
    await environment.admin.expect(
      environment.admin.post(`/api/admin/awards/${certificateId}/revocation`, {
        cause: 'misuse',
        reason: 'Prøven var taget af en anden.',
      }),
    );
    await environment.settled();
    expect((await certificate()).proof).toMatchObject({
      ready: false,
      revoked: { cause: 'misuse', reason: 'Prøven var taget af en anden.' },
    });
    for (const answer of [
      await file(certificateId, 'json'),
      await paper(),
      await nameIt('Samira Rahimi'),
      await citizen.put(`/api/me/awards/${certificateId}/share`),
    ]) {
      expect(problem(answer)).toEqual([409, 'award-revoked']);
    }
    const shared = await environment.api.get<SharedProof>(`/api/shared-awards/${url?.split('/bevis/')[1]}`);
    expect(shared.body).toMatchObject({ status: 'revoked', holderName: null });
    expect(JSON.stringify(shared.body)).not.toContain('anden');
    const { body } = await citizen.get<Buffer>('/api/me/awards/archive');
    expect(Object.keys(unzipSync(body)).filter((name) => name.includes('-certificate'))).toEqual([]);
  });
});
