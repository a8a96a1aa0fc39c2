import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AwardsView, BadgeRulesView, CitizenPage, EnrolmentView } from '@mikrosprint/contracts';
import type { SprintSheet } from '@mikrosprint/curriculum';
import type { Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol, finishLevels } from './play-support.js';
import { Story, tellAgain } from './support/care-events.js';
import { rebuildByCommand } from './support/rebuild-by-command.js';

/* Rules as data: badges across sprints, what is next, and what the past gives when a rule is new. */

const shipped = path.join(process.env['TEST_ROOT'] ?? process.cwd(), 'content');

let environment: TestEnvironment;
let folder: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  folder = await mkdtemp(path.join(tmpdir(), 'badge-rules-'));
});
afterAll(async () => {
  await environment.close();
  await rm(folder, { recursive: true, force: true });
});

async function rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await environment.database.query<Row>(sql, values)).rows;
}

const badgesOf = async (who: Client) => (await who.expect(who.get<AwardsView>('/api/me/awards'))).badges;
const earnedBy = async (who: Client) =>
  (await badgesOf(who)).filter(({ awardedAt }) => awardedAt !== null).map(({ badgeId }) => badgeId);
const given = async (citizenId: string) =>
  (
    await rows<{ badgeId: string }>(
      `SELECT badge_id AS "badgeId" FROM badge_award WHERE citizen_id = $1 ORDER BY badge_id`,
      [citizenId],
    )
  ).map(({ badgeId }) => badgeId);
const messagesTo = (citizenId: string) =>
  rows<{ title: { da: string }; times: number }>(
    `SELECT title, times FROM inbox_item WHERE kind = 'badge-awarded' AND recipient_id = $1`,
    [citizenId],
  );

describe('the rules that are in force', () => {
  const rules = async () =>
    (await environment.admin.expect(environment.admin.get<BadgeRulesView>('/api/admin/badge-rules'))).rules;

  test('are read by an admin: event, condition, version, and those of no single sprint first', async () => {
    await environment.settled();
    const all = await rules();
    const special = all.findIndex(({ sprintId }) => sprintId !== null);
    expect(special).toBeGreaterThanOrEqual(6);
    expect(all.slice(special).every(({ sprintId }) => sprintId !== null)).toBe(true);
    expect(all.find(({ badgeId }) => badgeId === 'first-step')).toMatchObject({
      ...{ sprintId: null, sprintTitle: null, event: 'run.finished', version: 1 },
      rule: { when: 'any-levels', count: 1 },
    });
    const skilled = all.find(({ badgeId }) => badgeId === 'shares-with-care');
    expect(skilled).toMatchObject({ sprintId: 'gdpr', rule: { when: 'skill-shown', percent: 80 } });
    expect(skilled?.names[0]?.da).toMatch(/kun det nødvendige/);
    const both = all.find(({ badgeId }) => badgeId === 'safe-online');
    expect(both?.names).toHaveLength(2);
  });

  test('are nobody else’s to read', async () => {
    for (const who of [environment.citizen, environment.caseworker, environment.provider]) {
      expect((await who.get('/api/admin/badge-rules')).status).toBe(403);
    }
  });
});

describe('badges across sprints', () => {
  let citizen: Client;
  let story: Story;
  const at = (day: number) => ({ occurredAt: new Date(Date.UTC(2026, 7, day, 10)) });

  beforeAll(async () => {
    citizen = environment.signedIn('borger-06@demo.mikrosprint.test');
    story = await Story.of(environment, citizen);
  });

  test('hang on the wall of whoever has begun nothing, one of them next; a surprise does not', async () => {
    const special = (await badgesOf(citizen)).filter(({ sprintId }) => sprintId === null);
    expect(special.length).toBeGreaterThanOrEqual(6);
    expect(special.filter(({ next }) => next)).toHaveLength(1);
    expect(special.map(({ badgeId }) => badgeId)).not.toContain('good-to-see-you');
    expect(special.find(({ badgeId }) => badgeId === 'ten-levels')).toMatchObject({
      ...{ world: null, sprintTitle: null, proof: null },
      progress: { done: 0, of: 10 },
    });
  });

  test('come once, when the news comes twice and two levels are finished at the same moment', async () => {
    await story.lived(story.enrolled());
    await story.lived(story.finished('desk', 1, 1), story.finished('counter', 1, 2));
    await tellAgain(environment, 'run.finished');
    expect((await earnedBy(citizen)).sort()).toEqual(['clear-desk', 'first-step']);
    expect(await given(story.citizenId)).toEqual(['clear-desk', 'first-step']);
    expect(await messagesTo(story.citizenId)).toEqual([
      expect.objectContaining({ times: 1 }),
      expect.objectContaining({ times: 1 }),
    ]);
  });

  test('say how far one is, and which one is next in each sprint', async () => {
    const badges = await badgesOf(citizen);
    const nexts = badges.filter(({ next }) => next);
    expect(nexts.map(({ sprintId }) => sprintId).sort()).toEqual(['gdpr', null]);
    expect(nexts.every(({ awardedAt, rule }) => awardedAt === null && rule !== null)).toBe(true);
    expect(badges.find(({ badgeId }) => badgeId === 'ten-levels')?.progress).toEqual({ done: 2, of: 10 });
    expect(badges.find(({ badgeId }) => badgeId === 'whole-week')?.progress).toEqual({ done: 2, of: 5 });
    const discreet = badges.find(({ badgeId }) => badgeId === 'discreet');
    expect(discreet).toMatchObject({ progress: { done: 1, of: 2 }, names: [expect.anything()] });
  });

  test('for what is nobody else’s business are told to nobody else', async () => {
    const { citizenId } = story;
    await story.lived(
      { type: 'workplace-task.tried', data: { citizenId, tasks: 1 } },
      ...[1, 2, 3, 3].map((days) => ({ type: 'review.day-used' as const, data: { citizenId, days } })),
    );
    expect(await given(citizenId)).toEqual(['clear-desk', 'first-step', 'keeps-it-fresh', 'tried-for-real']);
    const seen = await rows<{ title: { da: string } }>(
      `SELECT title FROM citizen_badge WHERE citizen_id = $1 UNION ALL
       SELECT title FROM citizen_timeline WHERE citizen_id = $1 AND kind = 'badge'`,
      [citizenId],
    );
    expect(seen.map(({ title }) => title.da).sort()).toEqual([
      ...['Første skridt', 'Første skridt', 'Rent bord', 'Rent bord'],
    ]);
    expect(await messagesTo(citizenId)).toHaveLength(4);
    const heard = await rows<{ handler: string }>(
      `SELECT DISTINCT handler FROM delivery JOIN outbox ON outbox.id = event_id
        WHERE type IN ('workplace-task.tried', 'review.day-used') ORDER BY 1`,
    );
    expect(heard.map(({ handler }) => handler)).toEqual(['awards.review-day-used', 'awards.task-tried']);
  });

  test('are read by the caseworker without a sprint to stand under', async () => {
    const { caseworker } = environment;
    const page = await caseworker.expect(
      caseworker.get<CitizenPage>(`/api/caseload/${story.citizenId}?purpose=follow-up`),
    );
    expect(page.badges.find(({ title }) => title.da === 'Første skridt')?.sprintTitle).toBeNull();
  });

  test('welcome whoever comes back after a pause, and not whoever comes back after a weekend', async () => {
    const other = environment.signedIn('valby-1@demo.mikrosprint.test');
    const back = await Story.of(environment, other);
    for (const day of [1, 4, 17]) await back.lived({ ...back.started(), ...at(day) } as never);
    expect(await given(back.citizenId)).toEqual([]);
    await back.lived({ ...back.started(), ...at(31) } as never);
    expect(await given(back.citizenId)).toEqual(['good-to-see-you']);
    const [row] = await rows<{ at: Date }>(`SELECT awarded_at AS at FROM badge_award WHERE citizen_id = $1`, [
      back.citizenId,
    ]);
    expect(row?.at.toISOString().slice(0, 10)).toBe('2026-08-31');
  });
});

describe('the past', () => {
  let enrolment: EnrolmentView;
  let citizenId: string;
  const facts = () =>
    rows<{ badgeId: string; at: Date }>(
      `SELECT badge_id AS "badgeId", awarded_at AS at FROM badge_award WHERE citizen_id = $1 ORDER BY badge_id`,
      [citizenId],
    );

  beforeAll(async () => {
    const { citizen } = environment;
    citizenId = await citizen.personId();
    enrolment = await enrol(citizen);
    await finishLevels(citizen, enrolment, ['desk', 'personal-data']);
    await environment.settled();
  });

  test('gives again what was lost, dated by the fact and without a word; a second time gives nothing', async () => {
    const before = await facts();
    expect(before.map(({ badgeId }) => badgeId)).toEqual(
      expect.arrayContaining(['clear-desk', 'data-expert', 'first-step']),
    );
    const told = await messagesTo(citizenId);
    for (const table of ['badge_award', 'award_standing', 'award_path'])
      await environment.database.query(`DELETE FROM ${table} WHERE citizen_id = $1`, [citizenId]);
    const first = await rebuildByCommand(environment);
    expect(first.said).toMatch(/The badges: [1-9]\d* given anew/);
    await environment.settled();
    expect(await facts()).toEqual(before);
    expect(await messagesTo(citizenId)).toEqual(told);
    const second = await rebuildByCommand(environment);
    expect(second.said).toMatch(/The badges: 0 given anew/);
    expect([first.code, second.code]).toEqual([0, 0]);
  });

  test('is given once when two rebuilds and two workers give it at the same moment, and one is killed', async () => {
    const before = await facts();
    for (const table of ['badge_award', 'award_standing', 'award_path'])
      await environment.database.query(`DELETE FROM ${table} WHERE citizen_id = $1`, [citizenId]);
    const second = await environment.another({ worker: true, api: false });
    const rebuild = () =>
      environment.probe('call', { lib: 'awards', service: 'BadgeRebuild', method: 'all' });
    const changed = { type: 'badge-rules.changed', data: { sprintId: null } };
    await Promise.all([
      rebuild(),
      rebuild(),
      environment.probe('append', { events: [changed, changed, changed] }).then(() => second.kill()),
    ]);
    await environment.settled();
    expect(await facts()).toEqual(before);
  });

  test('meets a rule of a new version: who had done it has the badge, and one message', async () => {
    await publishWith((sheet) => {
      const [clearDesk] = sheet.badges;
      if (clearDesk === undefined) throw new Error('the sprint that ships has no badge');
      const more = (id: string, rule: (typeof clearDesk)['rule']) => ({
        ...clearDesk,
        ...{ id, rule, title: { da: `Navn på ${id}`, en: `Name of ${id}` } },
      });
      const hard = { when: 'level-finished', level: 'desk', stars: 3 } as const;
      sheet.badges = sheet.badges.filter(({ id }) => id !== 'eye-for-detail');
      sheet.badges = sheet.badges.map((badge) =>
        badge.id === 'clear-desk' ? { ...badge, rule: hard } : badge,
      );
      sheet.badges.push(
        more('two-done', { when: 'levels-finished', count: 2, stars: 1 }),
        more('desk-again', { when: 'level-finished', level: 'desk', stars: 1 }),
        more('not-yet', { when: 'exam-passed' }),
      );
    });
    const badges = (await facts()).map(({ badgeId }) => badgeId);
    expect(badges).toEqual(expect.arrayContaining(['two-done', 'desk-again', 'clear-desk']));
    expect(badges).not.toContain('not-yet');
    const news = (await messagesTo(citizenId)).filter(({ title }) => title.da === 'Du har fået 2 mærker');
    expect(news).toEqual([expect.objectContaining({ times: 1 })]);
    const waiting = (await badgesOf(environment.citizen)).filter(({ awardedAt }) => awardedAt === null);
    expect(waiting.map(({ badgeId }) => badgeId)).toContain('not-yet');
  });

  test('keeps the conditions of before: a new one is a new version, what is gone has ended', async () => {
    const kept = await rows<{ badgeId: string; version: number; ended: boolean }>(
      `SELECT badge_id AS "badgeId", version, ended_at IS NOT NULL AS ended FROM badge_rule
        WHERE sprint_id = 'gdpr' AND badge_id IN ('clear-desk', 'eye-for-detail', 'on-time') ORDER BY 1, 2`,
    );
    expect(kept).toEqual([
      { badgeId: 'clear-desk', version: 1, ended: true },
      { badgeId: 'clear-desk', version: 2, ended: false },
      { badgeId: 'eye-for-detail', version: 1, ended: true },
      { badgeId: 'on-time', version: 1, ended: false },
    ]);
  });

  /** What ships, with another sheet of the sprint as its next minor version. */
  async function publishWith(change: (sheet: SprintSheet) => void): Promise<void> {
    const content = path.join(folder, 'content');
    await cp(shipped, content, { recursive: true });
    const file = path.join(content, 'gdpr/sprint.json');
    const sheet = JSON.parse(await readFile(file, 'utf8')) as SprintSheet;
    const [major, minor] = sheet.version.split('.');
    sheet.version = `${major}.${Number(minor) + 1}`;
    change(sheet);
    await writeFile(file, JSON.stringify(sheet));
    const host = await environment.another({
      ...{ api: true, worker: false },
      environment: { TEST_HOST_PROBE: 'yes', MIKROSPRINT_CONTENT: content },
    });
    await host.close();
    await environment.settled();
  }
});
