// Our own package with pictures and recordings: it comes into another organisation as it went, and what is no picture or
// recording comes in nowhere and leaves nothing behind (C-36, C-43).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { CheckAnswer, DraftView, MediaItem, MediaList, Problem } from '@mikrosprint/contracts';
import { readArchive, writeArchive } from '@mikrosprint/curriculum';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { addProvider, fork, go, open, partOf, save } from './studio-support.js';
import { apply, exported, upload } from './support/exchange-files.js';

let environment: TestEnvironment;
let provider: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
});
afterAll(() => environment?.close());
beforeEach(() => environment.database.query('DELETE FROM rate_limit'));

const recording = readFileSync(
  path.resolve(__dirname, '../fixtures/content/everything/audio/too-hot-sorry.mp3'),
);
const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}</svg>`);

let strangers = 0;
const unitOf = (number: number) => `0190c0de-0000-7000-8000-0000000005${String(number).padStart(2, '0')}`;
/** Somebody who writes for an organisation of their own, with an empty library. */
function somebodyElse(): Promise<Client> {
  strangers += 1;
  return addProvider(environment, `fremmed-${strangers}`, { unitId: unitOf(strangers) });
}

let shade = 0;
/** A picture that nobody has sent yet. */
function photograph(width = 60, height = 20): ReturnType<typeof sharp> {
  shade += 1;
  const background = { r: shade, g: (shade * 97) % 256, b: 90 };
  return sharp({ create: { width, height, channels: 3, background } });
}

async function keep(client: Client, name: string, bytes: Uint8Array): Promise<MediaItem> {
  const at = `/api/studio/media?name=${encodeURIComponent(name)}`;
  const headers = { 'content-type': 'application/octet-stream' };
  return client.expect(client.post<MediaItem>(at, undefined, { raw: Buffer.from(bytes), headers }));
}

async function libraryOf(client: Client): Promise<Map<string, Buffer>> {
  const { items } = await client.expect(client.get<MediaList>('/api/studio/media'));
  const files = items.map(async ({ mediaId, name }) => {
    const bytes = await client.expect(client.get<Buffer>(`/api/studio/media/${mediaId}/content`));
    return [name, Buffer.from(bytes)] as const;
  });
  return new Map((await Promise.all(files)).sort(([one], [other]) => (one < other ? -1 : 1)));
}

type Step = { prompt: Record<string, unknown>; picture?: { file: string } };
const firstOf = (draft: DraftView, level: string): Step => {
  const [first] = partOf(draft, `level/${level}`).content['steps'] as unknown as Step[];
  if (first === undefined) throw new Error('a level without tasks');
  return first;
};

/** A draft whose first two levels show a picture and say a task aloud. */
async function furnished(): Promise<{ draft: DraftView; files: Map<string, Buffer> }> {
  const { draftId } = await fork(provider);
  const names = {
    why: [
      (await keep(provider, 'Opslaget.png', await photograph().png().toBuffer())).name,
      (await keep(provider, 'Opslaget.mp3', Buffer.concat([recording, Buffer.from([shade])]))).name,
    ],
    save: [(await keep(provider, 'Vinduet.svg', svg(`<rect width="9" height="${shade}"/>`))).name],
  };
  for (const [level, [file, clip]] of Object.entries(names)) {
    const { part, revision, content } = partOf(await open(provider, draftId), `level/${level}`);
    const [first, ...others] = content['steps'] as unknown as Step[];
    const prompt = { ...first?.prompt, ...(clip !== undefined && { clips: { da: clip } }) };
    const picture = { file, alt: { da: 'Et billede.', en: 'A picture.' } };
    const steps = [{ ...first, prompt, picture }, ...others];
    await provider.expect(
      save(provider, draftId, { part, baseRevision: revision, content: { ...content, steps } }),
    );
  }
  const mine = await libraryOf(provider);
  const used = Object.values(names).flat();
  return {
    draft: await open(provider, draftId),
    files: new Map([...mine].filter(([name]) => used.includes(name))),
  };
}

async function bring(client: Client, bytes: Uint8Array): Promise<DraftView> {
  const { importId, title } = await client.expect(upload(client, 'pakke.zip', bytes));
  const { draftId } = await client.expect(apply(client, importId, { to: 'draft', title }));
  return open(client, draftId);
}

const filesIn = (bytes: Uint8Array): Map<string, Uint8Array> => {
  const archive = readArchive(bytes);
  if (!archive.ok) throw new Error('no archive');
  return archive.files;
};

describe('a package with pictures and recordings', () => {
  it('comes into another organisation as the same files, byte for byte, and leaves it as it came', async () => {
    const { draft, files } = await furnished();
    const out = await exported(provider, draft.draftId, 'package');
    expect(out.left).toEqual([]);
    const stranger = await somebodyElse();
    const proposal = await stranger.expect(upload(stranger, 'pakke.zip', out.bytes));
    expect(proposal).toMatchObject({ holds: 'sprint', problems: [], otherFiles: [] });
    expect(proposal.media.map(({ name }) => name).sort()).toEqual([...files.keys()].sort());
    // Nothing is in the library before its author has said where it goes.
    expect(await libraryOf(stranger)).toEqual(new Map());

    const { draftId, steps } = await stranger.expect(
      apply(stranger, proposal.importId, { to: 'draft', title: proposal.title }),
    );
    expect(await libraryOf(stranger)).toEqual(files);
    const theirs = await open(stranger, draftId);
    expect(theirs.sprintId).not.toBe(draft.sprintId);
    expect(theirs.parts.map(({ part }) => part)).toEqual(draft.parts.map(({ part }) => part));
    for (const { part, content } of draft.parts.filter((one) => one.part !== 'sheet'))
      expect(partOf(theirs, part).content).toEqual(content);
    const ids = draft.parts.flatMap(({ part, content }) =>
      ((content['steps'] ?? []) as { id: string }[]).map(({ id }) => ({ part, stepId: id })),
    );
    expect(steps).toHaveLength(ids.length);
    expect(steps).toEqual(expect.arrayContaining(ids));
    const checks = await stranger.expect(stranger.get<CheckAnswer>(`/api/studio/drafts/${draftId}/checks`));
    expect(checks.problems).toEqual([]);
    expect((await exported(stranger, draftId, 'package')).bytes.equals(out.bytes)).toBe(true);
  });

  it('comes twice as the same files, and where a name is taken it gets another, in the tasks too', async () => {
    const { draft, files } = await furnished();
    const { bytes } = await exported(provider, draft.draftId, 'package');
    const stranger = await somebodyElse();
    const picture = firstOf(draft, 'why').picture?.file ?? '';
    const other = await keep(stranger, picture, await photograph(10, 10).png().toBuffer());
    expect(other.name).toBe(picture);
    const first = await bring(stranger, bytes);
    const numbered = picture.replace('.webp', '-2.webp');
    expect(firstOf(first, 'why')).toEqual({
      ...firstOf(draft, 'why'),
      picture: { ...firstOf(draft, 'why').picture, file: numbered },
    });
    expect(firstOf(first, 'save')).toEqual(firstOf(draft, 'save'));
    const kept = await libraryOf(stranger);
    expect(kept.get(numbered)).toEqual(files.get(picture));
    expect(kept.size).toBe(files.size + 1);
    await bring(stranger, bytes);
    expect(await libraryOf(stranger)).toEqual(kept);
  });

  it('of files that we have not written comes in written anew, once, and stays that', async () => {
    const { draft } = await furnished();
    const out = filesIn((await exported(provider, draft.draftId, 'package')).bytes);
    const [place = ''] = [...out.keys()].filter((file) => file.endsWith('.webp'));
    const camera = await photograph(200, 100)
      .withExif({ IFD0: { Copyright: 'Hansen' } })
      .jpeg()
      .toBuffer();
    const stranger = await somebodyElse();
    const theirs = await bring(stranger, writeArchive(new Map([...out, [place, camera]])));
    const name = path.basename(place);
    expect(firstOf(theirs, 'why').picture?.file).toBe(name);
    const kept = (await libraryOf(stranger)).get(name);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'webp', width: 200, height: 100 });
    expect(kept?.includes('Hansen')).toBe(false);
    // From then on it is ours, and travels as it is.
    const third = await somebodyElse();
    const again = await bring(third, (await exported(stranger, theirs.draftId, 'package')).bytes);
    expect((await libraryOf(third)).get(name)).toEqual(kept);
    expect(firstOf(again, 'why')).toEqual(firstOf(theirs, 'why'));
  });

  it('of what was published shows it from there, and puts no copy into a library', async () => {
    const { draft } = await furnished();
    await go(environment, draft.draftId, ['submit', 'publish']);
    const copy = await fork(provider, draft.sprintId);
    const { bytes, left } = await exported(provider, copy.draftId, 'package');
    expect(left).toEqual([]);
    const stranger = await somebodyElse();
    const theirs = await bring(stranger, bytes);
    expect(await libraryOf(stranger)).toEqual(new Map());
    expect(firstOf(theirs, 'why')).toEqual(firstOf(copy, 'why'));
    expect((await exported(stranger, theirs.draftId, 'package')).bytes.equals(bytes)).toBe(true);
  });

  it('in the formats of other systems is told as left behind, picture by picture', async () => {
    const { draft } = await furnished();
    for (const format of ['gift', 'moodle-xml', 'qti']) {
      const { left } = await exported(provider, draft.draftId, format);
      expect(left).toEqual(
        expect.arrayContaining([
          { kind: 'picture', reason: 'words-only', count: 2, lines: [] },
          { kind: 'clip', reason: 'words-only', count: 1, lines: [] },
        ]),
      );
    }
  });
});

/** An Ogg recording of so many seconds in which nothing is said. */
function silence(seconds: number): Buffer {
  const page = (samples: number, content: Buffer) => {
    const head = Buffer.alloc(28);
    head.write('OggS');
    head.writeBigInt64LE(BigInt(samples), 6);
    head.writeUInt8(1, 26);
    head.writeUInt8(content.length, 27);
    return Buffer.concat([head, content]);
  };
  const opus = Buffer.concat([Buffer.from('OpusHead'), Buffer.alloc(11)]);
  return Buffer.concat([page(0, opus), page(seconds * 48_000, Buffer.from('x'))]);
}

/** It says that it is a WebP of 40 by 30 pixels. */
const noise = Buffer.from(`RIFF${'\u0004'.repeat(4)}WEBPVP8 ${'x'.repeat(400)}`);
noise.writeUInt16LE(40, 26);
noise.writeUInt16LE(30, 28);
const book = Array.from({ length: 40_000 }, (_, at) => `<path d="M${(at * 7919) % 9973} ${at}"/>`).join('');
/** A PNG that says it is larger than the memory of any machine. */
async function bomb(): Promise<Buffer> {
  const bytes = await photograph().png().toBuffer();
  bytes.writeUInt32BE(4_000, 16);
  bytes.writeUInt32BE(4_000, 20);
  return bytes;
}

type Files = [file: string, bytes: Uint8Array][];
const tooMany: Files = Array.from({ length: 1_000 }, (_, at) => [`pictures/p${at}.svg`, svg('<g/>')]);

/** What is wrong shows when the file is read, or when the pictures are: then it is told when it shall be written. */
const hostile: [what: string, tells: RegExp, files: () => Files | Promise<Files>][] = [
  ['a page as a photograph', /not a webp/, () => [['pictures/a.webp', Buffer.from('<html><script>1')]]],
  ['a program as a picture', /not a webp/, () => [['pictures/a.png', Buffer.from('4d5a9000', 'hex')]]],
  ['a recording as a picture', /not a webp/, () => [['pictures/a.jpg', recording]]],
  ['an archive as a recording', /not an mp3/, () => [['audio/a.mp3', Buffer.from('504b0304', 'hex')]]],
  [
    'a picture as a recording',
    /not an mp3/,
    async () => [['audio/a.ogg', await photograph().png().toBuffer()]],
  ],
  ['a drawing with a script', /<script>/, () => [['pictures/a.svg', svg('<g/><script>alert(1)</script>')]]],
  ['a drawing that runs when it is seen', /onload/, () => [['pictures/a.svg', svg('<g onload="x()"/>')]]],
  [
    'a drawing that is pressed',
    /a link that runs/,
    () => [['pictures/a.svg', svg('<a href=" java&#10;script:alert(1)"><g/></a>')]],
  ],
  [
    'a drawing with a page in it',
    /foreignObject/,
    () => [['pictures/a.svg', svg('<foreignObject><p>x</p></foreignObject><g/>')]],
  ],
  [
    'a drawing with a document type',
    /not a webp/,
    () => [['pictures/a.svg', Buffer.concat([Buffer.from('<!DOCTYPE svg>'), svg('<g/>')])]],
  ],
  ['a drawing of nothing', /nothing in the picture/, () => [['pictures/a.svg', svg('')]]],
  ['a drawing as long as a book', /512 KB/, () => [['pictures/a.svg', svg(book)]]],
  [
    'a picture that is too heavy',
    /larger than 1 MB/,
    async () => [
      ['pictures/a.png', Buffer.concat([await photograph().png().toBuffer(), Buffer.alloc(1024 * 1024)])],
    ],
  ],
  [
    'a picture that is too large',
    /larger than 4096 pixels/,
    async () => [['pictures/a.png', await photograph(4_097, 2).png().toBuffer()]],
  ],
  [
    'a recording that is too heavy',
    /2 MB/,
    () => [['audio/a.mp3', Buffer.concat([recording, Buffer.alloc(2 << 20)])]],
  ],
  ['a recording that is too long', /120 seconds/, () => [['audio/a.ogg', silence(121)]]],
  ['more files than are read', /at most 1000/, () => tooMany],
  ['a photograph of noise', /pictures\/a\.webp.*cannot be read/, () => [['pictures/a.webp', noise]]],
  [
    'a picture that breaks off',
    /pictures\/a\.jpg.*cannot be read/,
    async () => [['pictures/a.jpg', (await photograph(900, 900).jpeg().toBuffer()).subarray(0, 700)]],
  ],
  ['a picture that lies about its size', /cannot be read/, async () => [['pictures/a.png', await bomb()]]],
  [
    'a good picture before a bad one',
    /pictures\/z\.webp.*cannot be read/,
    async () => [
      ['audio/a.mp3', recording],
      ['pictures/b.png', await photograph().png().toBuffer()],
      ['pictures/z.webp', noise],
    ],
  ],
];

describe('what is no picture and no recording', () => {
  const sheet: [string, Uint8Array] = ['sprint.json', Buffer.from('{"title":{"da":"Prøve"}}')];

  /** Everything that an import could leave: rows of every table it writes to, and files. */
  async function leftBehind(): Promise<unknown> {
    const { rows } = await environment.database.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM media) AS media, (SELECT count(*)::int FROM draft) AS drafts,
              (SELECT count(*)::int FROM draft_part) AS parts, (SELECT count(*)::int FROM picture) AS pictures,
              (SELECT count(*)::int FROM clip) AS clips, (SELECT count(*)::int FROM import_media) AS files,
              (SELECT count(*)::int FROM import_proposal) AS proposals`,
    );
    const { dataFolder } = environment;
    const disk = existsSync(dataFolder)
      ? readdirSync(dataFolder, { recursive: true }).map(String).sort()
      : [];
    return { ...rows[0], disk };
  }

  it.each(hostile)('%s is refused with its name and leaves nothing behind', async (_, tells, make) => {
    const before = await leftBehind();
    const bytes = writeArchive(new Map([sheet, ...(await make())]));
    const read = await upload(provider, 'pakke.zip', bytes);
    const answer =
      read.status === 201
        ? await apply(provider, read.body.importId, { to: 'draft', title: 'Fremmed' })
        : read;
    expect([answer.status, codeOf(answer)]).toEqual([422, 'import-broken']);
    const { problems } = (answer.body as unknown as Problem).facts as {
      problems: { file: string | null; message: string }[];
    };
    expect(problems.map(({ file, message }) => `${file}: ${message}`).join('\n')).toMatch(tells);
    if (read.status === 201)
      await provider.expect(provider.delete(`/api/studio/imports/${read.body.importId}`));
    expect(await leftBehind()).toEqual(before);
    expect((await environment.api.get('/api/health')).status).toBe(200);
  });

  it('has its place in a library that is full: all of a package comes in, or nothing', async () => {
    const stranger = await somebodyElse();
    const files: Files = [];
    for (const name of ['a', 'b', 'c'])
      files.push([`pictures/${name}.png`, await photograph().png().toBuffer()]);
    const bytes = writeArchive(new Map([sheet, ...files]));
    const { importId, title } = await stranger.expect(upload(stranger, 'pakke.zip', bytes));
    const unit = unitOf(strangers);
    await environment.database.query(
      `INSERT INTO media (id, organisation_id, kind, name, title, type, weight, alt, sha256, source_sha256, added_at, bytes)
       SELECT gen_random_uuid(), $1, 'picture', 'fyld-' || n || '.webp', 'fyld', 'image/webp', 1, '{}', 'f' || n, 'f' || n, now(), ''
         FROM generate_series(1, 998) AS n`,
      [unit],
    );
    const before = await leftBehind();
    const refused = await apply(stranger, importId, { to: 'draft', title });
    expect([refused.status, codeOf(refused)]).toEqual([409, 'media-library-full']);
    expect(await leftBehind()).toEqual(before);
    // With room made, the same proposal comes in whole.
    await environment.database.query(`DELETE FROM media WHERE organisation_id = $1`, [unit]);
    const { draftId } = await stranger.expect(apply(stranger, importId, { to: 'draft', title }));
    expect((await open(stranger, draftId)).title.da).toBe('Prøve');
    expect([...(await libraryOf(stranger)).keys()]).toEqual(['a.webp', 'b.webp', 'c.webp']);
  });
});
