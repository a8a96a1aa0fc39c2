import { strToU8, unzipSync } from 'fflate';
import { carriedBy, externalFileName, kindOf } from '../src/proofs/external-file.js';
import { fileNameOf } from '../src/proofs/held-award.js';
import { readMe, type ReadMeFacts } from '../src/proofs/read-me.js';
import { zipped, type ZipEntry } from '../src/proofs/zip-stream.js';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

describe('what a file is', () => {
  test.each([
    ['a PDF', strToU8('%PDF-1.7\n'), 'pdf'],
    ['a PNG', bytes('89504e470d0a1a0a0000000d49484452'), 'png'],
    ['a JPEG', bytes('ffd8ffe000104a464946'), 'jpeg'],
    ['text', strToU8('{"a":"ø"}'), 'text'],
    ['text that is not UTF-8', bytes('fffe00'), null],
    ['a GIF', bytes('474946383961010001008000'), null],
    ['an archive', bytes('504b030414000000'), null],
    ['a PDF behind something else', strToU8('MZ\0\0%PDF-1.7'), null],
  ])('its bytes say: %s', (_, content, kind) => {
    expect(kindOf(content)).toBe(kind);
  });

  test('it carries a credential only where there is a signed one', () => {
    expect(carriedBy(strToU8('{"type":["VerifiableCredential"]}'))).toBeNull();
    expect(carriedBy(strToU8('https://example.com/a'))).toBeNull();
    expect(carriedBy(bytes('89504e470d0a1a0a'))).toBeNull();
  });
});

describe('what a file is called', () => {
  test.each([
    ['gdpr-1', 'certificate', 'mikrosprint-gdpr-1-certificate'],
    ['gdpr--calm-inbox', 'badge', 'mikrosprint-gdpr-calm-inbox-badge'],
    ['_three-sprints', 'badge', 'mikrosprint-three-sprints-badge'],
  ] as const)('%s: %s', (slug, kind, name) => {
    expect(
      fileNameOf({ kind, achievement: { slug } as Parameters<typeof fileNameOf>[0]['achievement'] }),
    ).toBe(name);
  });

  test.each([
    ['Førstehjælp på arbejde', 'foerstehjaelp-paa-arbejde.jpg'],
    ['"; filename=../../x\r\nSet-Cookie: a', 'filename-x-set-cookie-a.jpg'],
    ['Сертификат', 'bevis.jpg'],
    ['a'.repeat(160), `${'a'.repeat(60)}.jpg`],
  ])('%s', (title, name) => {
    expect(externalFileName(title, 'jpeg')).toBe(name);
  });
});

describe('the archive', () => {
  async function* entries(): AsyncGenerator<ZipEntry> {
    const at = new Date('2026-11-21T13:00:00Z');
    yield { path: 'a/papir.pdf', content: strToU8('%PDF-'), at };
    await Promise.resolve();
    yield { path: 'LAES-MIG.txt', content: strToU8('hej '.repeat(500)), at };
  }
  const collected = async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of zipped(entries())) pieces.push(piece);
    return { pieces, zip: new Uint8Array(Buffer.concat(pieces)) };
  };

  test('comes piece by piece and is whole', async () => {
    const { pieces, zip } = await collected();
    expect(pieces.length).toBeGreaterThan(2);
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(['a/papir.pdf', 'LAES-MIG.txt']);
    expect(Buffer.from(files['LAES-MIG.txt'] ?? []).toString()).toBe('hej '.repeat(500));
    expect(zip.length).toBeLessThan(600);
  });

  test('is the same when nothing changed', async () => {
    expect((await collected()).zip).toEqual((await collected()).zip);
  });
});

describe('the text in the archive', () => {
  const facts: ReadMeFacts = {
    issuer: 'Københavns Kommune',
    verifyPage: 'https://mikrosprint.example/verify',
    awards: [
      {
        title: { da: 'GDPR-kontoret', en: 'The GDPR office' },
        folder: 'mikrosprint-gdpr-1-certificate',
        verifyUrl: 'https://mikrosprint.example/verify/1',
        isComplete: true,
      },
    ],
    fromOthers: [],
  };

  test('says in both languages what there is and how anybody checks it', () => {
    const [danish = '', english = ''] = readMe(facts).split('-'.repeat(72));
    expect(danish).toContain('* GDPR-kontoret\r\n  Mappe: mikrosprint-gdpr-1-certificate');
    expect(english).toContain('* The GDPR office\r\n  Folder: mikrosprint-gdpr-1-certificate');
    for (const text of [danish, english]) {
      expect(text).toContain('https://mikrosprint.example/verify/1');
      expect(text).not.toMatch(/lavet lige nu|being made|fra andre|from others/);
    }
  });

  test('says so when something is still being made, and names what others gave', () => {
    const text = readMe({
      ...facts,
      awards: facts.awards.map((award) => ({ ...award, isComplete: false })),
      fromOthers: [{ title: 'Truckkort', issuer: 'AMU', link: null, file: 'fra-andre/1-truckkort.pdf' }],
    });
    expect(text).toContain('Hent det hele igen om lidt.');
    expect(text).toContain('* Truckkort (AMU)\r\n  fra-andre/1-truckkort.pdf');
  });
});
