// Pictures and recordings: written anew, and refused when they cannot be used (C-36).
import sharp from 'sharp';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { contentOf, drawn, listed, recording, svg, upload } from './studio-media-support.js';
import { addProvider } from './studio-support.js';

let environment: TestEnvironment;
let provider: Client;
let stranger: Client;
beforeAll(async () => {
  environment = await createTestEnvironment({ worker: false });
  ({ provider } = environment);
  stranger = await addProvider(environment, 'fremmed', { unitId: '0190c0de-0000-7000-8000-0000000000f1' });
});
afterAll(() => environment?.close());

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
