// Files that no import may take: each is refused with its own word and leaves nothing behind (C-43).
import { existsSync, readdirSync } from 'node:fs';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { addProvider, open } from './studio-support.js';
import { hostileFiles } from './support/hostile-files.js';
import { apply, upload } from './support/exchange-files.js';

let environment: TestEnvironment;
let provider: Client;
let stranger: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
  stranger = await addProvider(environment, 'fremmed', { unitId: '0190c0de-0000-7000-8000-0000000000aa' });
});
afterAll(() => environment?.close());
// A test sends more files in a minute than a person does in a day.
beforeEach(() => environment.database.query('DELETE FROM rate_limit'));

const rowsOf = async (table: string): Promise<number> => {
  const { rows } = await environment.database.query<{ rows: number }>(
    `SELECT count(*)::int AS rows FROM ${table}`,
  );
  return rows[0]?.rows ?? -1;
};

describe('a hostile file', () => {
  const leftBehind = async () => ({
    proposals: await rowsOf('import_proposal'),
    files: await rowsOf('import_media'),
    drafts: await rowsOf('draft'),
    parts: await rowsOf('draft_part'),
    media: await rowsOf('media'),
    disk: everyFile(environment.dataFolder),
  });

  it('is told apart at least thirty times', () => {
    expect(hostileFiles.length).toBeGreaterThanOrEqual(30);
    expect(new Set(hostileFiles.map(({ what }) => what)).size).toBe(hostileFiles.length);
  });

  it.each(hostileFiles.map((file) => [file.what, file] as const))(
    'is refused and leaves nothing behind: %s',
    async (_, { name, bytes, code }) => {
      const before = await leftBehind();
      const answer = await upload(provider, name, bytes);
      expect(codeOf(answer as Answer<unknown>)).toBe(code);
      expect(answer.status).toBeLessThan(500);
      expect(await leftBehind()).toEqual(before);
    },
  );

  it('does not keep a good one from coming in', async () => {
    const { steps } = await provider.expect(upload(provider, 'god.gift', 'Hvad? {=a ~b}'));
    expect(steps).toBe(1);
    expect(environment.log()).not.toContain('"internal"');
  });
});

describe('a file that looks worse than it is', () => {
  it('of cells that a spreadsheet would run comes in as words', async () => {
    const rows = '"=HYPERLINK(""http://a.example"";""her"")";=1+1;@SUM(A1)\n+CMD|calc;-2;=2';
    const proposal = await provider.expect(
      upload(provider, 'ark.csv', `spørgsmål;rigtigt;forkert1\n${rows}`),
    );
    expect(proposal.look.map(({ prompt }) => prompt)).toEqual([
      '=HYPERLINK("http://a.example";"her")',
      '+CMD|calc',
    ]);
    const { draftId } = await provider.expect(
      apply(provider, proposal.importId, { to: 'draft', title: '=1+1' }),
    );
    const { parts, title } = await open(provider, draftId);
    expect(title.da).toBe('=1+1');
    for (const words of ['=1+1', '@SUM(A1)', '-2', '=2'])
      expect(JSON.stringify(parts)).toContain(JSON.stringify(words));
  });

  it('of one question that is a megabyte long is read, and the question is listed as too long', async () => {
    const long = `Hvad er ${'lang '.repeat(200_000)}? {=a ~b}\n\nHvad er kort? {=c ~d}`;
    const proposal = await provider.expect(upload(provider, 'lang.gift', long));
    expect(proposal).toMatchObject({
      steps: 1,
      left: [{ kind: 'choice', reason: 'text-too-long', count: 1, lines: [1] }],
    });
  });
});

describe('a request', () => {
  it('without a file, of another type or without a name is refused', async () => {
    expect((await provider.post('/api/studio/imports?name=a', {})).status).toBe(415);
    const bytes = { raw: Buffer.from('x'), headers: { 'content-type': 'application/octet-stream' } };
    expect(codeOf(await provider.post('/api/studio/imports', undefined, bytes))).toBe('validation');
    // Routes that take no file do not take one.
    expect((await provider.post('/api/studio/drafts', undefined, bytes)).status).toBe(415);
    expect((await environment.citizen.post('/api/studio/imports?name=a', undefined, bytes)).status).toBe(403);
    expect((await environment.api.post('/api/studio/imports?name=a', undefined, bytes)).status).toBe(401);
  });

  it('too many in an hour is told when to come back', async () => {
    const answers = [];
    for (let at = 0; at < 61; at += 1) answers.push(await upload(stranger, 'tom.gift', ''));
    expect(answers.map(codeOf).filter((code) => code !== 'import-empty')).toEqual(['too-many-requests']);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

function everyFile(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
}
