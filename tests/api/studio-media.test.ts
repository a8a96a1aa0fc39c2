// Pictures and recordings: written anew, whose they are, and the way from an upload to the citizen who meets it (C-36).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type {
  CheckAnswer,
  DraftView,
  LevelContent,
  MediaItem,
  MediaList,
  Problem,
} from '@mikrosprint/contracts';
import { codeOf, type Answer, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { enrol } from './play-support.js';
import { addProvider, fork, go, open, partOf, save } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let stranger: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
  stranger = await addProvider(environment, 'fremmed', { unitId: '0190c0de-0000-7000-8000-0000000000f1' });
});
afterAll(() => environment?.close());

function upload(
  client: Client,
  name: string,
  bytes: Uint8Array | string,
  draftId?: string,
): Promise<Answer<MediaItem>> {
  const query = new URLSearchParams({ name, ...(draftId && { draftId }) });
  return client.post<MediaItem>(`/api/studio/media?${query}`, undefined, {
    raw: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  });
}

const listed = async (client: Client, draftId?: string) => {
  const query = draftId === undefined ? '' : `?draftId=${draftId}`;
  return (await client.expect(client.get<MediaList>(`/api/studio/media${query}`))).items;
};
const contentOf = (client: Client, mediaId: string) =>
  client.expect(client.get<Buffer>(`/api/studio/media/${mediaId}/content`));

let shade = 0;
/** A picture that nobody has sent yet. */
const drawn = (width = 40, height = 30) => {
  shade += 1;
  return sharp({
    create: { width, height, channels: 3, background: { r: shade, g: (shade * 97) % 256, b: 200 } },
  });
};
const recording = readFileSync(
  path.resolve(__dirname, '../fixtures/content/everything/audio/too-hot-sorry.mp3'),
);
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}</svg>`;

describe('a picture', () => {
  it('is written anew: smaller, turned as it was held, and without what the camera noted', async () => {
    const bytes = await drawn(3000, 1500)
      .withExif({ IFD0: { Copyright: 'Familien Hansen' }, IFD3: { GPSLatitude: '55/1 40/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('Familien Hansen')).toBe(true);
    const item = await provider.expect(upload(provider, 'Ferie på Møn.JPG', bytes));
    expect(item).toMatchObject({
      kind: 'picture',
      name: 'ferie-paa-moen.webp',
      title: 'Ferie på Møn',
      type: 'image/webp',
      width: 800,
      height: 1600,
      seconds: null,
      usedIn: [],
      addedBy: { displayName: 'Jonas Kruse' },
    });
    const kept = await contentOf(provider, item.mediaId);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'webp', width: 800, height: 1600 });
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    expect(kept.includes('Familien Hansen')).toBe(false);
  });

  it.each(['png', 'webp', 'jpeg', 'gif'] as const)(
    'may come as %s, whatever its name says',
    async (format) => {
      const item = await provider.expect(
        upload(provider, `${format}.xyz`, await drawn().toFormat(format).toBuffer()),
      );
      expect(item).toMatchObject({ name: `${format}-xyz.webp`, type: 'image/webp', width: 40, height: 30 });
    },
  );

  it('that moves stands still', async () => {
    const frames = await Promise.all([drawn(), drawn()].map((frame) => frame.png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100], loop: 0 })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { mediaId } = await provider.expect(upload(provider, 'blink.gif', moving));
    expect((await sharp(await contentOf(provider, mediaId)).metadata()).pages).toBeUndefined();
  });

  it('that is drawn keeps its shapes and nothing that runs', async () => {
    const hostile = svg('<script>alert(1)</script><rect width="9" height="9" onload="alert(1)"/>');
    const item = await provider.expect(upload(provider, 'tegning.svg', hostile));
    expect(item).toMatchObject({ name: 'tegning.svg', type: 'image/svg+xml', width: 40, height: 30 });
    const answer = await provider.get<Buffer>(`/api/studio/media/${item.mediaId}/content`);
    expect(answer.body.toString()).toContain('<rect width="9" height="9"/>');
    expect(answer.body.toString()).not.toMatch(/script|onload/);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    );
  });

  it('loses what is hidden behind its end', async () => {
    const bytes = Buffer.concat([await drawn().jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]);
    const { mediaId } = await provider.expect(upload(provider, 'dobbelt.jpg', bytes));
    expect((await contentOf(provider, mediaId)).includes('script')).toBe(false);
  });

  it('sent again is the one that is there, also as we wrote it; another of the same name gets a number', async () => {
    const bytes = await drawn().png().toBuffer();
    const first = await provider.expect(upload(provider, 'nøgle.png', bytes));
    expect(await provider.expect(upload(provider, 'andet navn.png', bytes))).toEqual(first);
    const written = await contentOf(provider, first.mediaId);
    expect(await provider.expect(upload(provider, 'nøgle.webp', written))).toEqual(first);
    const other = await provider.expect(upload(provider, 'nøgle.png', await drawn().png().toBuffer()));
    expect([first.name, other.name]).toEqual(['noegle.webp', 'noegle-2.webp']);
  });

  it('that we wrote comes into another library as the same bytes: what was exported is what is imported', async () => {
    const { mediaId } = await provider.expect(upload(provider, 'rund.png', await drawn().png().toBuffer()));
    const written = await contentOf(provider, mediaId);
    const theirs = await stranger.expect(upload(stranger, 'rund.webp', written));
    expect((await contentOf(stranger, theirs.mediaId)).equals(written)).toBe(true);
  });
});

describe('a recording', () => {
  it('is kept as it is, with how long it is', async () => {
    const item = await provider.expect(upload(provider, 'Velkomst.mp3', recording));
    expect(item).toMatchObject({ kind: 'clip', name: 'velkomst.mp3', type: 'audio/mpeg', width: null });
    expect(item.seconds).toBeGreaterThan(0);
    expect((await contentOf(provider, item.mediaId)).equals(recording)).toBe(true);
  });
});

/** A PNG that says it is larger than the memory of any machine. */
async function bomb(): Promise<Buffer> {
  const bytes = await drawn().png().toBuffer();
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}

const long = (seconds: number) => {
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
};

describe('what cannot be used', () => {
  const hostile: [
    string,
    string,
    number,
    string,
    () => Promise<Uint8Array | string> | Uint8Array | string,
  ][] = [
    ['nothing', 'tom.png', 415, 'media-kind-unknown', () => ''],
    ['a page', 'side.png', 415, 'media-kind-unknown', () => '<html><script>alert(1)</script></html>'],
    ['a program', 'kat.jpg', 415, 'media-kind-unknown', () => Buffer.from('4d5a900003', 'hex')],
    ['an archive', 'pakke.webp', 415, 'media-kind-unknown', () => Buffer.from('504b0304', 'hex')],
    ['a document', 'brev.png', 415, 'media-kind-unknown', () => '%PDF-1.7'],
    ['a picture of another kind', 'scan.tiff', 415, 'media-kind-unknown', () => drawn().tiff().toBuffer()],
    ['a film', 'film.avi', 415, 'media-kind-unknown', () => 'RIFF\0\0\0\0AVI LIST'],
    [
      'a picture that breaks off',
      'halv.png',
      422,
      'media-broken',
      async () => (await drawn(400, 400).png().toBuffer()).subarray(0, 60),
    ],
    [
      'a photograph that breaks off',
      'halv.jpg',
      422,
      'media-broken',
      async () => (await drawn(900, 900).jpeg().toBuffer()).subarray(0, 700),
    ],
    [
      'a picture of noise',
      'støj.webp',
      422,
      'media-broken',
      () => `RIFF${'\u0004'.repeat(4)}WEBPVP8 ${'x'.repeat(400)}`,
    ],
    ['a picture that claims to be huge', 'bombe.png', 422, 'media-broken', bomb],
    ['a gif of noise', 'støj.gif', 422, 'media-broken', () => `GIF89a${'\u00ff'.repeat(100)}`],
    ['a drawing with a document type', 'x.svg', 422, 'media-broken', () => `<svg viewBox="0 0 1 1">`],
    [
      'a drawing that fetches files',
      'xxe.svg',
      415,
      'media-kind-unknown',
      () => `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text>&a;</text>')}`,
    ],
    [
      'a drawing as long as a book',
      'lang.svg',
      413,
      'media-too-large',
      () => svg('<path d="M0 0"/>'.repeat(60_000)),
    ],
    [
      'a recording that is too large',
      'tale.mp3',
      413,
      'media-too-large',
      () => Buffer.concat([recording, Buffer.alloc(2 * 1024 * 1024)]),
    ],
    ['a recording that is too long', 'tale.ogg', 413, 'media-too-long', () => long(121)],
    [
      'a file that is too large',
      'stor.png',
      413,
      'media-too-large',
      () => Buffer.alloc(12 * 1024 * 1024 + 1),
    ],
  ];
  it.each(hostile)('%s is refused', async (_what, name, status, code, make) => {
    const before = (await listed(provider)).length;
    const answer = await upload(provider, name, await make());
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(await listed(provider)).toHaveLength(before);
    expect((await environment.api.get('/api/health')).status).toBe(200);
  });

  it('is a body that is no file, and a file without a name', async () => {
    expect(codeOf(await provider.post('/api/studio/media?name=a.png', {}))).toBe('unsupported-media-type');
    const nameless = await provider.post('/api/studio/media', undefined, {
      raw: Buffer.from('x'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(codeOf(nameless)).toBe('validation');
    expect(codeOf(await upload(provider, 'a'.repeat(121), 'x'))).toBe('validation');
  });

  it('is known after as many uploads as nobody needs', async () => {
    const eager = await addProvider(environment, 'travl');
    const answers = await Promise.all(
      Array.from({ length: 301 }, (_, index) => upload(eager, `${index}.png`, 'x')),
    );
    expect(answers.filter((answer) => codeOf(answer) === 'too-many-requests')).toHaveLength(1);
  });
});

describe('whose a file is', () => {
  it('another organisation neither sees it nor can tell that it is there', async () => {
    const { mediaId } = await provider.expect(upload(provider, 'intern.png', await drawn().png().toBuffer()));
    expect((await listed(stranger)).map((item) => item.mediaId)).not.toContain(mediaId);
    const nobody = '0190c0de-0000-7000-8000-00000000dead';
    for (const id of [mediaId, nobody]) {
      const at = `/api/studio/media/${id}`;
      const answers = [
        await stranger.get(`${at}/content`),
        await stranger.patch(at, { title: 'Min' }),
        await stranger.delete(at),
        await environment.lead.get(`${at}/content`),
      ];
      expect(answers.map(codeOf)).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
    }
    expect(await contentOf(provider, mediaId)).toBeInstanceOf(Buffer);
  });

  it('nobody adds to the library beside a draft that is not theirs', async () => {
    const { draftId } = await fork(provider);
    const bytes = await drawn().png().toBuffer();
    expect(codeOf(await upload(stranger, 'a.png', bytes, draftId))).toBe('not-found');
    expect(codeOf(await stranger.get(`/api/studio/media?draftId=${draftId}`))).toBe('not-found');
  });

  it('gets other words without getting another name', async () => {
    const item = await provider.expect(upload(provider, 'dsc 0001.png', await drawn().png().toBuffer()));
    const change = { title: 'Nedbragt dok', alt: { da: 'En dok ved havnen.' } };
    const changed = await provider.expect(
      provider.patch<MediaItem>(`/api/studio/media/${item.mediaId}`, change),
    );
    expect(changed).toEqual({ ...item, ...change });
    expect(codeOf(await provider.patch(`/api/studio/media/${item.mediaId}`, { title: ' ' }))).toBe(
      'validation',
    );
    expect(codeOf(await provider.patch(`/api/studio/media/${item.mediaId}`, { name: 'x.png' }))).toBe(
      'validation',
    );
  });
});

type Step = { picture?: { file: string }; prompt: { clips?: Record<string, string> } };

/** Puts a picture and a recording on the first task of the first level. */
async function furnish(draft: DraftView, picture: string, clip: string): Promise<void> {
  const level = partOf(draft, 'level/save');
  const { steps } = structuredClone(level.content) as unknown as { steps: Step[] };
  const [first, ...others] = steps;
  if (first === undefined) throw new Error('a level without tasks');
  const furnished = {
    ...first,
    prompt: { ...first.prompt, clips: { da: clip } },
    picture: { file: picture, alt: { da: 'En skærm.', en: 'A screen.' } },
  };
  const content = { ...level.content, steps: [furnished, ...others] };
  await provider.expect(
    save(provider, draft.draftId, { part: level.part, baseRevision: level.revision, content }),
  );
}

describe('from the library to the citizen', () => {
  const pictureOf = ({ level }: LevelContent) => (level as unknown as { steps: Step[] }).steps[0];

  it('a file that a draft names is checked, published with it and kept', async () => {
    const draft = await fork(provider);
    await furnish(draft, 'skaerm.webp', 'prompt.mp3');
    const checked = () =>
      provider.expect(provider.get<CheckAnswer>(`/api/studio/drafts/${draft.draftId}/checks`));
    expect((await checked()).problems.map(({ path: at, message }) => [at.join('.'), message])).toEqual([
      ['steps.0.prompt.clips.da', 'audio/prompt.mp3 is missing'],
      ['steps.0.picture.file', 'pictures/skaerm.webp is missing'],
    ]);
    const picture = await provider.expect(
      upload(provider, 'skærm.png', await drawn(60, 20).png().toBuffer(), draft.draftId),
    );
    const clip = await provider.expect(
      upload(provider, 'prompt.mp3', Buffer.concat([recording, Buffer.from('2')]), draft.draftId),
    );
    expect([picture.name, clip.name]).toEqual(['skaerm.webp', 'prompt.mp3']);
    expect((await checked()).problems).toEqual([]);

    const use = { draftId: draft.draftId, title: draft.title, part: 'level/save' };
    const { usedIn } = (await listed(provider)).find(({ mediaId }) => mediaId === picture.mediaId) ?? {};
    expect(usedIn).toEqual([use]);
    const refused = await provider.delete(`/api/studio/media/${picture.mediaId}`);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'media-in-use']);
    expect((refused.body as Problem).facts).toEqual({ usedIn: [use] });

    // Who decides on the draft sees what is in it, and nothing else of the library.
    const { lead } = environment;
    expect(codeOf(await lead.get(`/api/studio/media?draftId=${draft.draftId}`))).toBe('not-found');
    await go(environment, draft.draftId, ['submit']);
    expect((await listed(lead, draft.draftId)).map(({ name }) => name).sort()).toEqual([
      'prompt.mp3',
      'skaerm.webp',
    ]);
    const seen = `/api/studio/media/${picture.mediaId}/content?draftId=${draft.draftId}`;
    const written = await lead.expect(lead.get<Buffer>(seen));

    await go(environment, draft.draftId, ['publish']);
    const enrolment = await enrol(environment.citizen, draft.sprintId);
    const step = pictureOf(
      await environment.citizen.expect(
        environment.citizen.get<LevelContent>(
          `/api/sprint-versions/${enrolment.sprintVersionId}/levels/save`,
        ),
      ),
    );
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(step?.picture).toEqual({
      file: `${digest(written)}-60x20.webp`,
      alt: { da: 'En skærm.', en: 'A screen.' },
    });
    expect(step?.prompt.clips).toEqual({ da: `${digest(Buffer.concat([recording, Buffer.from('2')]))}.mp3` });

    // Taken out and away, it is still what the published version shows.
    await go(environment, draft.draftId, ['revise']);
    const level = partOf(await open(provider, draft.draftId), 'level/save');
    const plain = partOf(draft, 'level/save').content;
    await provider.expect(
      save(provider, draft.draftId, { part: 'level/save', baseRevision: level.revision, content: plain }),
    );
    expect((await provider.delete(`/api/studio/media/${picture.mediaId}`)).status).toBe(204);
    expect(codeOf(await provider.get(`/api/studio/media/${picture.mediaId}/content`))).toBe('not-found');
    const published = await environment.api.get<Buffer>(`/api/pictures/${step?.picture?.file}`);
    expect(published.status).toBe(200);
    expect(published.body.equals(written)).toBe(true);
    expect(Object.fromEntries(published.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    });
  });

  it('a fork of what was published shows the same picture', async () => {
    const draft = await fork(provider);
    const picture = await provider.expect(
      upload(provider, 'gaffel.png', await drawn(50, 50).png().toBuffer()),
    );
    await furnish(
      draft,
      picture.name,
      (await listed(provider)).find(({ kind }) => kind === 'clip')?.name ?? '',
    );
    await go(environment, draft.draftId, ['submit', 'publish']);
    const again = await fork(provider, draft.sprintId);
    const checks = `/api/studio/drafts/${again.draftId}/checks`;
    expect((await provider.expect(provider.get<CheckAnswer>(checks))).problems).toEqual([]);
  });

  it('a name that no published picture has is not there', async () => {
    const name = `${'0'.repeat(64)}-60x20.webp`;
    expect(codeOf(await environment.api.get(`/api/pictures/${name}`))).toBe('not-found');
    expect((await environment.api.get('/api/pictures/..%2f..%2fetc')).status).toBe(422);
  });
});
