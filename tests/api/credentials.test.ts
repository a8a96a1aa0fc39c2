import {
  createHash,
  createPublicKey,
  randomUUID,
  verify as verifySignature,
  type JsonWebKey,
} from 'node:crypto';
import type { AwardRecord, AwardRecords } from '@mikrosprint/contracts';
import { decodeStatusList, getStatus } from '@mikrosprint/open-badges';
import type { Client } from '../support/client.js';
import { codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story, tellAgain } from './support/care-events.js';

let environment: TestEnvironment;
let citizen: Client;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  citizen = environment.citizen;
  story = await Story.of(environment, citizen);
});
afterAll(() => environment.close());

interface Stored {
  id: string;
  award_kind: string;
  award_id: string;
  document: string;
  jws: string;
  status_list: number;
  status_index: number;
  revoked_cause: string | null;
  replaces: string | null;
}

interface Document {
  id: string;
  issuer: { id: string; name: string };
  name: string;
  validFrom: string;
  awardedDate: string;
  evidence?: { narrative: string }[];
  credentialStatus: { statusListCredential: string; statusListIndex: string };
  credentialSubject: {
    id: string;
    identifier: { salt: string; identityHash: string }[];
    achievement: {
      id: string;
      achievementType: string;
      criteria: { narrative: string };
      alignment: { targetFramework: string; targetName: string; targetUrl: string }[];
      resultDescription?: { requiredValue: string }[];
    };
    result?: { value: string }[];
  };
  proof: { verificationMethod: string }[];
}

async function stored(where = 'true'): Promise<Stored[]> {
  const { rows } = await environment.database.query<Stored>(
    `SELECT * FROM credential WHERE citizen_id = $1 AND ${where} ORDER BY issued_at, id`,
    [story.citizenId],
  );
  return rows;
}
const documentOf = (row: Stored | undefined): Document => JSON.parse(row?.document ?? '{}') as Document;

/** A document at an address that stands in a credential, from the process under test. */
async function fetched<T>(address: string, headers: Record<string, string> = {}) {
  const { pathname } = new URL(address);
  return environment.api.get<T>(pathname, { headers });
}

async function isRevokedInList(document: Document): Promise<boolean> {
  const { statusListCredential, statusListIndex } = document.credentialStatus;
  const list = await fetched<{ credentialSubject: { encodedList: string } }>(statusListCredential);
  expect(list.status).toBe(200);
  return getStatus(decodeStatusList(list.body.credentialSubject.encodedList), Number(statusListIndex));
}

describe('every award becomes one credential', () => {
  test('under duplicates, three workers and a kill', async () => {
    const [second, third] = await Promise.all([
      environment.another({ worker: true, api: false }),
      environment.another({ worker: true, api: false }),
    ]);
    const levels = ['desk', 'personal-data', 'counter', 'access', 'inbox'];
    await story.tell(...levels.map((level, index) => story.finished(level, 3, index + 1)));
    await story.tell(story.exam(84, true), ...Array.from({ length: 4 }, () => story.completed(84)));
    await second?.kill();
    await environment.settled();
    await tellAgain(environment, 'badge.awarded');
    await tellAgain(environment, 'certificate.issued');
    await third?.close();
    const rows = await stored();
    const { rows: awards } = await environment.database.query<{ id: string }>(
      `SELECT id FROM badge_award WHERE citizen_id = $1 UNION SELECT id FROM certificate WHERE citizen_id = $1`,
      [story.citizenId],
    );
    expect(awards.length).toBeGreaterThan(8);
    expect(rows.map(({ award_id }) => award_id).sort()).toEqual(awards.map(({ id }) => id).sort());
    const places = rows.map(({ status_list, status_index }) => `${status_list}#${status_index}`);
    expect(new Set(places).size).toBe(rows.length);
  });

  test('whose place in the list says nothing of the order', async () => {
    const indexes = (await stored()).map(({ status_index }) => status_index);
    expect(indexes).not.toEqual([...indexes].sort((one, other) => one - other));
    expect(Math.max(...indexes)).toBeGreaterThan(indexes.length);
  });

  test('that says what was learned and nothing of who or why', async () => {
    const [row] = await stored(`award_kind = 'certificate'`);
    const document = documentOf(row);
    const { credentialSubject: subject } = document;
    expect(document).toMatchObject({ id: `urn:uuid:${row?.id}`, issuer: { name: 'Københavns Kommune' } });
    expect(subject.achievement).toMatchObject({ achievementType: 'CertificateOfCompletion' });
    expect(subject.achievement.criteria.narrative).toContain('1,75 timer');
    expect(subject.achievement.resultDescription?.[0]?.requiredValue).toBe('70');
    expect(subject.result?.[0]?.value).toBe('84');
    expect(document.evidence?.[0]?.narrative).toContain('skranken');
    const frameworks = new Set(subject.achievement.alignment.map(({ targetFramework }) => targetFramework));
    expect(frameworks).toEqual(new Set(['DigComp 3.0', 'ESCO']));
    const [identity] = subject.identifier;
    const email = 'citizen@demo.mikrosprint.test';
    const hash = createHash('sha256').update(`${email}${identity?.salt}`).digest('hex');
    expect(identity?.identityHash).toBe(`sha256$${hash}`);
    expect(row?.document).not.toMatch(/Samira|Rahimi|@demo|ledig|jobcenter|job center/i);
    expect(row?.document).not.toContain(story.citizenId);
  });

  test('whose badge names the competences of its skills', async () => {
    const rows = await stored(`award_kind = 'badge'`);
    const desk = rows.map(documentOf).find(({ name }) => name === 'Rent bord');
    expect(desk?.credentialSubject.achievement).toMatchObject({
      achievementType: 'Badge',
      alignment: [
        { targetName: '4.1 Protecting devices' },
        { targetName: 'protect ICT devices', targetUrl: expect.stringContaining('df329d70') },
      ],
    });
    expect(desk?.credentialSubject.result).toBeUndefined();
    const subjects = rows.map((row) => documentOf(row).credentialSubject.id);
    expect(new Set(subjects).size).toBe(rows.length);
  });

  test('that stands also as a JWT signed with the key of its address', async () => {
    const [row] = await stored();
    const [head = '', body = '', signature = ''] = (row?.jws ?? '').split('.');
    const { kid, alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as {
      kid: string;
      alg: string;
    };
    expect(alg).toBe('ES256');
    const key = await fetched<JsonWebKey>(kid);
    const isGenuine = verifySignature(
      'sha256',
      Buffer.from(`${head}.${body}`),
      { key: createPublicKey({ key: key.body, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    expect(isGenuine).toBe(true);
  });

  test('also one whose job was lost, at the next start', async () => {
    const lost = (await stored()).at(-1);
    await environment.database.query('DELETE FROM credential WHERE id = $1', [lost?.id]);
    await environment.restart();
    await environment.settled();
    expect(await stored(`award_id = '${lost?.award_id}'`)).toHaveLength(1);
  });
});

describe('the documents that stand in credentials', () => {
  const at = (path: string) => `${environment.baseUrl}${path}`;

  test('name the key of every proof', async () => {
    const [row] = await stored();
    const document = documentOf(row);
    const issuer = await fetched<{ id: string; verificationMethod: { id: string }[] }>(document.issuer.id);
    expect(issuer.body.id).toBe(document.issuer.id);
    expect(issuer.body.verificationMethod.map(({ id }) => id)).toContain(
      document.proof[0]?.verificationMethod,
    );
    const did = await fetched<{ id: string; alsoKnownAs: string[]; assertionMethod: string[] }>(
      at('/.well-known/did.json'),
    );
    expect(did.body.alsoKnownAs).toEqual([document.issuer.id]);
    expect(did.body.assertionMethod.every((id) => id.startsWith('did:web:'))).toBe(true);
    const jwks = await fetched<{ keys: { kid: string; d?: string }[] }>(at('/.well-known/jwks.json'));
    expect(jwks.body.keys).toHaveLength(2);
    expect(jwks.body.keys.every(({ d }) => d === undefined)).toBe(true);
  });

  test('are for everybody, from anywhere, and keep for minutes', async () => {
    for (const path of ['/.well-known/did.json', '/.well-known/jwks.json', '/ob/status/1']) {
      const { status, headers } = await fetched(at(path));
      expect([path, status, headers.get('access-control-allow-origin')]).toEqual([path, 200, '*']);
      expect(headers.get('cache-control')).toMatch(/^public, max-age=(60|300)$/);
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    }
    expect((await environment.api.get('/api/health')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('tell a program what an achievement is, and a person too', async () => {
    for (const row of await stored()) {
      const { achievement } = documentOf(row).credentialSubject;
      const { status, headers, body } = await fetched<{ id: string }>(achievement.id);
      expect([achievement.id, status, body.id]).toEqual([achievement.id, 200, achievement.id]);
      expect(headers.get('content-type')).toMatch(/^application\/ld\+json/);
      const page = await fetched<string>(achievement.id, { accept: 'text/html,*/*;q=0.8' });
      expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    }
    const english = await fetched<string>(at('/ob/achievements/gdpr-1'), {
      ...{ accept: 'text/html', 'accept-language': 'en-GB,da;q=0.5' },
    });
    expect(String(english.body)).toContain('<h1>The GDPR office</h1>');
    const picture = await fetched<Buffer>(at('/ob/achievements/gdpr-1/image.png'));
    expect(picture.headers.get('content-type')).toBe('image/png');
    const drawing = await fetched(at('/ob/achievements/gdpr--calm-inbox/image.svg'));
    expect(drawing.headers.get('content-type')).toMatch(/^image\/svg\+xml/);
  });

  test('are not there for what nobody issued', async () => {
    const unknown = [
      ...['/ob/achievements/gdpr-99', '/ob/achievements/gdpr--unknown', '/ob/achievements/_unknown'],
      ...['/ob/achievements/..%2f..', '/ob/issuers/aarhus', '/ob/status/99', '/ob/elsewhere'],
      ...['/ob/issuers/koebenhavns-kommune/keys/z6MkNobody', '/.well-known/elsewhere.json'],
    ];
    for (const path of unknown) expect([path, (await fetched(at(path))).status]).toEqual([path, 404]);
    expect((await fetched(at('/ob/status/first'))).status).toBe(422);
  });

  test('a status list that is known is not sent again', async () => {
    const { headers } = await fetched(at('/ob/status/1'));
    const tag = headers.get('etag') ?? '';
    expect((await fetched(at('/ob/status/1'), { 'if-none-match': tag })).status).toBe(304);
    expect((await fetched(at('/ob/status/1'), { 'if-none-match': '"1-0"' })).status).toBe(200);
  });
});

describe('an administrator', () => {
  const find = (q: string) =>
    environment.admin.expect(
      environment.admin.get<AwardRecords>(`/api/admin/awards?q=${encodeURIComponent(q)}`),
    );

  /** A badge that the holder alone knows of, until they hand on its number. */
  async function onlyForTheHolder(): Promise<string> {
    const number = randomUUID();
    await environment.database.query(
      `INSERT INTO badge_award (id, citizen_id, badge_id, title, criteria, shape, symbol, rule, awarded_at)
       SELECT $1, $2, badge_id, title, criteria, shape, symbol, rule, now()
         FROM badge_rule WHERE holder_only ORDER BY badge_id LIMIT 1`,
      [number, await environment.citizen.personId()],
    );
    return number;
  }

  test('finds awards by address, number and page, and every look is written down', async () => {
    const [row] = await stored(`award_kind = 'certificate'`);
    const byEmail = await find(' Citizen@demo.mikrosprint.test ');
    expect(byEmail.awards.length).toBeGreaterThan(8);
    for (const q of [row?.award_id, row?.id, `https://x.example/verify/${row?.award_id}`]) {
      const { awards } = await find(q ?? '');
      expect(awards).toEqual([expect.objectContaining({ awardId: row?.award_id, examPercent: 84 })]);
    }
    expect((await find('nobody@demo.mikrosprint.test')).awards).toEqual([]);
    expect((await environment.admin.get('/api/admin/awards?q=x')).status).toBe(422);
    const number = await onlyForTheHolder();
    expect((await find('citizen@demo.mikrosprint.test')).awards).toEqual(byEmail.awards);
    expect((await find(number)).awards).toMatchObject([{ awardId: number, kind: 'badge' }]);
    const { rows } = await environment.database.query(
      `SELECT route, purpose FROM access_log WHERE citizen_id = $1`,
      [story.citizenId],
    );
    expect(rows).toEqual(
      Array.from({ length: 6 }, () => ({ route: '/admin/awards', purpose: 'administration' })),
    );
  });

  test('corrects a fact: the old credential is revoked and the certificate signed anew', async () => {
    const [old] = await stored(`award_kind = 'certificate'`);
    const correct = (body: object) =>
      environment.admin.post<AwardRecord>(`/api/admin/awards/${old?.award_id}/correction`, body);
    const reason = 'Prøven var registreret forkert.';
    const corrected = await environment.admin.expect(correct({ examPercent: 91, reason }));
    expect(corrected.examPercent).toBe(91);
    expect((await correct({ examPercent: 91, reason })).status).toBe(200);
    await environment.settled();
    const rows = await stored(`award_id = '${old?.award_id}'`);
    expect(rows.map(({ revoked_cause }) => revoked_cause)).toEqual(['corrected', null]);
    expect(rows[1]?.replaces).toBe(old?.id);
    const anew = documentOf(rows[1]);
    expect(anew.credentialSubject.result?.[0]?.value).toBe('91');
    expect(anew.awardedDate).toBe(documentOf(old).awardedDate);
    expect(new Date(anew.validFrom) >= new Date(anew.awardedDate)).toBe(true);
    expect([await isRevokedInList(documentOf(old)), await isRevokedInList(anew)]).toEqual([true, false]);
    const { rows: kept } = await environment.database.query(
      'SELECT before, after, reason FROM certificate_correction WHERE certificate_id = $1',
      [old?.award_id],
    );
    expect(kept).toEqual([
      {
        before: expect.objectContaining({ examPercent: 84 }),
        after: expect.objectContaining({ examPercent: 91 }),
        reason,
      },
    ]);
    expect((await citizen.get(`/api/certificates/${old?.award_id}/pdf`)).status).toBe(200);
  });

  test('cannot correct what is impossible', async () => {
    const [row] = await stored(`award_kind = 'certificate'`);
    const [badge] = await stored(`award_kind = 'badge'`);
    const reason = 'Et forsøg.';
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const refused: [string | undefined, object, number][] = [
      [row?.award_id, { examPercent: 40, reason }, 422],
      [row?.award_id, { examPercent: 101, reason }, 422],
      [row?.award_id, { issuedAt: tomorrow, reason }, 422],
      [row?.award_id, { reason }, 422],
      [row?.award_id, { examPercent: 90 }, 422],
      [badge?.award_id, { examPercent: 90, reason }, 404],
      [randomUUID(), { examPercent: 90, reason }, 404],
    ];
    for (const [awardId, body, status] of refused) {
      const answer = await environment.admin.post(`/api/admin/awards/${awardId}/correction`, body);
      expect([body, answer.status]).toEqual([body, status]);
    }
  });

  test('revokes for good: the list says so, nothing is signed anew, and the first reason stands', async () => {
    const rows = await stored('revoked_at IS NULL');
    const [badge] = rows.filter(({ award_kind }) => award_kind === 'badge');
    const [certificate] = rows.filter(({ award_kind }) => award_kind === 'certificate');
    for (const row of [badge, certificate]) {
      expect(await isRevokedInList(documentOf(row))).toBe(false);
      const revoke = (reason: string) =>
        environment.admin.post<AwardRecord>(`/api/admin/awards/${row?.award_id}/revocation`, {
          ...{ cause: 'misuse', reason },
        });
      const { credentials } = await environment.admin.expect(revoke('En anden tog prøven.'));
      expect(credentials[0]).toMatchObject({ cause: 'misuse', reason: 'En anden tog prøven.' });
      expect(credentials[0]?.byName).toBeTruthy();
      const again = await environment.admin.expect(revoke('En helt anden grund.'));
      expect(again.credentials[0]?.reason).toBe('En anden tog prøven.');
      await environment.settled();
      expect(await isRevokedInList(documentOf(row))).toBe(true);
    }
    await environment.restart();
    await environment.settled();
    expect(await stored(`award_id = '${badge?.award_id}'`)).toHaveLength(1);
    const { rows: told } = await environment.database.query(
      `SELECT data FROM outbox WHERE type = 'certificate.revoked'`,
    );
    expect(told).toHaveLength(1);
    const { rows: heard } = await environment.database.query<{ body: { da: string } }>(
      `SELECT data -> 'body' AS body FROM outbox WHERE data ->> 'kind' = 'award-changed' ORDER BY occurred_at`,
    );
    expect(heard.map(({ body }) => body.da.split(' Det, du', 1)[0])).toEqual([
      expect.stringContaining('registreret forkert'),
      ...['Begrundelse: En anden tog prøven.', 'Begrundelse: En anden tog prøven.'],
    ]);
    const late = await environment.admin.post(`/api/admin/awards/${certificate?.award_id}/correction`, {
      ...{ examPercent: 95, reason: 'For sent.' },
    });
    expect([late.status, codeOf(late)]).toEqual([409, 'award-revoked']);
    const wrong = { cause: 'corrected', reason: 'Det hedder en rettelse.' };
    expect(
      (await environment.admin.post(`/api/admin/awards/${badge?.award_id}/revocation`, wrong)).status,
    ).toBe(422);
  });
});
