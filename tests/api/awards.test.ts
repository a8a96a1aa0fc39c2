import { randomUUID } from 'node:crypto';
import type { AwardsView, Verification } from '@mikrosprint/contracts';
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

const awards = () => citizen.expect(citizen.get<AwardsView>('/api/me/awards'));
/** Those of the sprint; what is given across sprints has tests of its own. */
const earned = async () =>
  (await awards()).badges
    .filter(({ awardedAt, sprintId }) => awardedAt !== null && sprintId === 'gdpr')
    .map(({ badgeId }) => badgeId);
const count = async (table: string, where = 'true') => {
  const { rows } = await environment.database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
  );
  return rows[0]?.n;
};

describe('badges (C-11)', () => {
  test('of a sprint one has begun hang as shadows with the reason', async () => {
    await story.lived(story.enrolled());
    const { badges } = await awards();
    expect(badges.length).toBeGreaterThanOrEqual(6);
    expect(badges.every(({ criteria }) => criteria.da.length > 0)).toBe(true);
    expect(await earned()).toEqual([]);
  });

  test('come by their rule, and not before', async () => {
    await story.lived(story.finished('personal-data', 1, 1));
    expect(await earned()).toEqual([]);
    await story.lived(story.finished('personal-data', 2, 1));
    expect(await earned()).toEqual(['data-expert']);
    await story.lived(story.finished('personal-data', 1, 1), story.exam(40, false));
    expect(await earned()).toEqual(['data-expert']);
  });

  test('come once when the news comes twice, and for levels that were finished at the same moment', async () => {
    await story.lived(
      ...['desk', 'counter', 'access', 'inbox'].map((levelId, index) =>
        story.finished(levelId, 3, index + 2),
      ),
    );
    await tellAgain(environment, 'run.finished');
    expect((await earned()).sort()).toEqual(
      [
        'calm-inbox',
        'clear-desk',
        'data-expert',
        'discreet',
        'eye-for-detail',
        'on-time',
        'whole-week',
      ].sort(),
    );
    expect(await count('badge_award', `citizen_id = '${story.citizenId}' AND sprint_id = 'gdpr'`)).toBe(7);
    expect(
      await count('citizen_badge', `citizen_id = '${story.citizenId}' AND sprint_title IS NOT NULL`),
    ).toBe(7);
    const { rows } = await environment.database.query(
      `SELECT times FROM inbox_item WHERE kind = 'badge-awarded' AND recipient_id = $1
          AND subject_key LIKE 'badge:gdpr:%'`,
      [story.citizenId],
    );
    expect(rows).toEqual(Array.from({ length: 7 }, () => ({ times: 1 })));
  });
});

describe('the certificate (C-12)', () => {
  let certificateId = '';

  test('is issued exactly once under duplicates, two workers and a kill', async () => {
    const second = await environment.another({ worker: true, api: false });
    await story.tell(story.exam(84, true), ...Array.from({ length: 6 }, () => story.completed(84)));
    await second.kill();
    await environment.settled();
    await tellAgain(environment, 'sprint.completed');
    await tellAgain(environment, 'certificate.issued');
    const { certificates } = await awards();
    expect(certificates).toHaveLength(1);
    certificateId = certificates[0]?.certificateId ?? '';
    expect(certificates[0]).toMatchObject({ sprintId: 'gdpr', examPercent: 84, pdfReady: true });
    const { rows } = await environment.database.query(
      `SELECT times FROM inbox_item WHERE kind = 'certificate-ready' AND recipient_id = $1`,
      [story.citizenId],
    );
    expect(rows).toEqual([{ times: 1 }]);
  });

  test('never changes: neither a better exam nor a new name of the account touches it', async () => {
    const address = `/api/me/certificates/${certificateId}/name`;
    expect((await citizen.put(address, { holderName: 'Samira Rahimi' })).status).toBe(204);
    await environment.database.query(`UPDATE person SET display_name = 'Somebody Else' WHERE id = $1`, [
      story.citizenId,
    ]);
    await story.lived(story.completed(100));
    const shown = await environment.api.expect(
      environment.api.get<Verification>(`/api/verify/${certificateId}`),
    );
    expect(shown).toMatchObject({ maskedName: 'S•••••• R••••••', examPercent: 84 });
  });

  test('is a PDF for its holder, in both languages, and nobody else’s', async () => {
    await environment.settled();
    for (const query of ['', '?locale=en']) {
      const paper = await citizen.get<Buffer>(`/api/certificates/${certificateId}/pdf${query}`);
      expect(paper.status).toBe(200);
      expect(paper.headers.get('content-type')).toBe('application/pdf');
      expect(paper.body.toString('latin1', 0, 5)).toBe('%PDF-');
    }
    const name = (await citizen.get(`/api/certificates/${certificateId}/pdf`)).headers.get(
      'content-disposition',
    );
    expect(name).toBe('inline; filename="bevis-gdpr.pdf"');
    const other = environment.signedIn('borger-01@demo.mikrosprint.test');
    const foreign = await other.get(`/api/certificates/${certificateId}/pdf`);
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'not-found']);
    expect((await environment.caseworker.get(`/api/certificates/${certificateId}/pdf`)).status).toBe(404);
    expect((await citizen.get(`/api/certificates/${certificateId}/pdf?locale=fr`)).status).toBe(422);
    expect((await citizen.get('/api/certificates/mine/pdf')).status).toBe(422);
  });

  test('says that its paper is still being drawn, and asking brings a lost paper back', async () => {
    await environment.database.query('DELETE FROM certificate_pdf WHERE certificate_id = $1', [
      certificateId,
    ]);
    expect((await awards()).certificates[0]?.pdfReady).toBe(false);
    const early = await citizen.get(`/api/certificates/${certificateId}/pdf`);
    expect([early.status, codeOf(early)]).toEqual([409, 'pdf-not-ready']);
    await environment.settled();
    expect((await citizen.get(`/api/certificates/${certificateId}/pdf`)).status).toBe(200);
  });

  test('can be verified by anyone, who learns nothing else about the holder', async () => {
    const answer = await environment.api.get<Verification>(`/api/verify/${certificateId}`);
    expect(answer.body).toMatchObject({ status: 'valid', issuer: 'Københavns Kommune', revokedAt: null });
    expect(answer.body.tasks.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.body)).not.toMatch(/@|job|ledig|citizenId/i);
    const invented = await environment.api.get(`/api/verify/${randomUUID()}`);
    expect([invented.status, codeOf(invented)]).toEqual([404, 'not-found']);
    expect((await environment.api.get('/api/verify/not-an-id')).status).toBe(422);
  });

  test('that was revoked says so without the reason, to its holder with it, and has no paper any more', async () => {
    const revoke = { lib: 'awards', service: 'RevocationService', method: 'revoke' };
    const because = (reason: string) => ({ cause: 'error', reason, by: null });
    await environment.probe('call', { ...revoke, args: [certificateId, because('issued by mistake')] });
    await environment.probe('call', { ...revoke, args: [certificateId, because('again')] });
    await environment.settled();
    const { body } = await environment.api.get<Verification>(`/api/verify/${certificateId}`);
    expect(body.status).toBe('revoked');
    expect(JSON.stringify(body)).not.toContain('mistake');
    const [held] = (await awards()).certificates;
    expect(held?.proof).toMatchObject({ ready: false, revoked: { reason: 'issued by mistake' } });
    expect(await count('outbox', `type = 'certificate.revoked'`)).toBe(1);
    expect(await count('citizen_certificate', `certificate_id = '${certificateId}' AND revoked`)).toBe(1);
    const paper = await citizen.get(`/api/certificates/${certificateId}/pdf`);
    expect([paper.status, codeOf(paper)]).toEqual([409, 'award-revoked']);
  });
});
