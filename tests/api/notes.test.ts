// What a caseworker writes about a citizen: kept wording by wording, logged when read, and the citizen's to see.
import { randomUUID } from 'node:crypto';
import type { NoteList, NoteView, SharedView, WriteNote } from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

const hour = 3_600_000;
let environment: TestEnvironment;
let caseworker: Client;
let citizen: Client;
let citizenId: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker, citizen } = environment);
  citizenId = await citizen.personId();
});
afterAll(() => environment.close());
beforeEach(async () => {
  for (const table of ['citizen_note', 'access_log']) {
    await environment.database.query(`DELETE FROM ${table} WHERE citizen_id = $1`, [citizenId]);
  }
});

const path = () => `/api/caseload/${citizenId}/notes`;
const note = (text: string, shared = false): WriteNote => ({ id: randomUUID(), text, shared });
const write = (one: WriteNote) => caseworker.expect(caseworker.post<NoteView>(path(), one));
const read = async () =>
  (await caseworker.expect(caseworker.get<NoteList>(`${path()}?purpose=conversation`))).notes;
const change = (noteId: string, body: object) => caseworker.patch<NoteView>(`${path()}/${noteId}`, body);
const shared = async () => (await citizen.expect(citizen.get<SharedView>('/api/me/shared'))).notes;

async function at(milliseconds: number): Promise<void> {
  await environment.moveClock(milliseconds);
  caseworker.forget();
  citizen.forget();
}

test('a note is kept with its author and date, and sent again it is the same note', async () => {
  const one = note('  Vil gerne begynde på "Hotel" efter ferien.\nÆblegrød & <b>søde</b> ønsker  ');
  const kept = await write(one);
  expect(kept).toMatchObject({
    noteId: one.id,
    version: 1,
    text: one.text.trim(),
    authorName: 'Mette Holm',
    earlier: [],
  });
  expect(await write(one)).toEqual(kept);
  expect(await read()).toEqual([kept]);
  const other = await caseworker.post(path(), { ...one, text: 'Noget andet' });
  expect([other.status, codeOf(other)]).toEqual([409, 'id-reused']);
});

test('the newest stands first', async () => {
  await write(note('Den første'));
  await write(note('Den anden'));
  expect((await read()).map(({ text }) => text)).toEqual(['Den anden', 'Den første']);
});

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['more than 4,000 characters', 'æ'.repeat(4001)],
])('%s is no note', async (_name, text) => {
  const answer = await caseworker.post(path(), note(text));
  expect([answer.status, codeOf(answer)]).toEqual([422, 'validation']);
  expect(await read()).toEqual([]);
});

test('4,000 characters are kept to the last', async () => {
  expect((await write(note('å'.repeat(4000)))).text).toHaveLength(4000);
});

describe('a change', () => {
  test('keeps what was written before, and the first sending stays the same note', async () => {
    const one = note('Ringer på fredag');
    const { noteId } = await write(one);
    const change1 = { text: 'Ringer på mandag', shared: true, version: 1 };
    const changed = await caseworker.expect(change(noteId, change1));
    expect(changed).toMatchObject({
      version: 2,
      text: 'Ringer på mandag',
      earlier: [{ text: 'Ringer på fredag', shared: false }],
    });
    expect(await caseworker.expect(change(noteId, change1))).toEqual(changed);
    expect(await write(one)).toEqual(changed);
  });

  test('of a wording that is no longer the newest is not written over unseen', async () => {
    const { noteId } = await write(note('Ét'));
    await caseworker.expect(change(noteId, { text: 'To', shared: false, version: 1 }));
    const late = await change(noteId, { text: 'Tre', shared: false, version: 1 });
    expect([late.status, codeOf(late)]).toEqual([409, 'note-changed']);
    expect((await read())[0]?.text).toBe('To');
  });

  test('is possible for 24 hours, and not after', async () => {
    const { noteId } = await write(note('Aftalt'));
    await at(23.9 * hour);
    await caseworker.expect(change(noteId, { text: 'Aftalt: torsdag', shared: false, version: 1 }));
    await at(24.1 * hour);
    const late = await change(noteId, { text: 'Aftalt: fredag', shared: false, version: 2 });
    expect([late.status, codeOf(late)]).toEqual([409, 'note-closed']);
    expect((await read())[0]).toMatchObject({ text: 'Aftalt: torsdag', changeableUntil: null });
    await at(0);
  });
});

test('the citizen reads what is shared, in its newest wording, as long as it is shared', async () => {
  const { noteId } = await write(note('Til os begge', true));
  await write(note('Til mig selv'));
  expect((await shared()).map(({ text }) => text)).toEqual(['Til os begge']);
  await caseworker.expect(change(noteId, { text: 'Rettet til os begge', shared: true, version: 1 }));
  expect((await shared()).map(({ text }) => text)).toEqual(['Rettet til os begge']);
  await caseworker.expect(change(noteId, { text: 'Rettet til os begge', shared: false, version: 2 }));
  expect(await shared()).toEqual([]);
});

describe('reading', () => {
  const log = async () => {
    const { rows } = await environment.database.query<{ route: string; fields: string[]; result: string }>(
      'SELECT route, fields, result FROM access_log WHERE citizen_id = $1 ORDER BY id',
      [citizenId],
    );
    return rows;
  };

  test('asks why, and is logged once per opening under its own route; the citizen sees one opening', async () => {
    const without = await caseworker.get(path());
    expect([without.status, codeOf(without)]).toEqual([409, 'purpose-required']);
    await caseworker.expect(caseworker.get(`/api/caseload/${citizenId}?purpose=conversation`));
    await Promise.all([read(), read(), read()]);
    expect((await log()).map(({ route }) => route)).toEqual([
      '/api/caseload/:citizenId',
      '/api/caseload/:citizenId/notes',
    ]);
    expect((await log())[1]).toMatchObject({ fields: ['notes'], result: 'shown' });
    const { lookUps } = await citizen.expect(citizen.get<SharedView>('/api/me/shared'));
    expect(lookUps).toHaveLength(1);
  });

  test('moves with the citizen: the new caseworker reads, the old one finds nobody', async () => {
    const { noteId } = await write(note('Fortsættes'));
    const { rows } = await environment.database.query<{ caseworker_id: string }>(
      'SELECT caseworker_id FROM caseload_member WHERE citizen_id = $1',
      [citizenId],
    );
    const follow = (id: string | undefined) =>
      environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
        citizenId,
        id,
      ]);
    const before = await environment.database.query('SELECT * FROM citizen_note WHERE note_id = $1', [
      noteId,
    ]);
    await follow(randomUUID());
    const refused = [
      await caseworker.get(`${path()}?purpose=conversation`),
      await caseworker.post(path(), note('Stadig mig')),
      await change(noteId, { text: 'Stadig mig', shared: true, version: 1 }),
      await caseworker.get(`/api/caseload/${randomUUID()}/notes?purpose=conversation`),
    ];
    expect(refused.map((answer) => [answer.status, codeOf(answer)])).toEqual(
      refused.map(() => [404, 'not-found']),
    );
    expect((await log()).at(-1)).toMatchObject({ result: 'refused', fields: [] });
    const after = await environment.database.query('SELECT * FROM citizen_note WHERE note_id = $1', [noteId]);
    expect(after.rows).toEqual(before.rows);
    // Somebody else wrote it: whoever takes over reads it and lets it stand.
    await follow(rows[0]?.caseworker_id);
    await environment.database.query('UPDATE citizen_note SET author_id = $2 WHERE note_id = $1', [
      noteId,
      randomUUID(),
    ]);
    expect((await read())[0]).toMatchObject({ text: 'Fortsættes', authorName: null, changeableUntil: null });
    const foreign = await change(noteId, { text: 'Min nu', shared: false, version: 1 });
    expect([foreign.status, codeOf(foreign)]).toEqual([409, 'note-closed']);
  });
});
