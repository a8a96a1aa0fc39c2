import { clipSeconds } from '../src/media/clip-length.js';

type Part = number | string | Uint8Array;
const bytes = (...parts: Part[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'number'
        ? [part]
        : [...(typeof part === 'string' ? Buffer.from(part, 'latin1') : part)],
    ),
  );
const u32 = (value: number) =>
  bytes((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
const le32 = (value: number) => u32(value).reverse();

describe('an ogg', () => {
  const page = (samples: number, content: Uint8Array) =>
    bytes('OggS', 0, 0, le32(samples), le32(0), le32(1), le32(0), le32(0), 1, content.length, content);
  const opus = bytes('OpusHead', 1, 1, 0, 1, le32(16_000), 0, 0, 0);

  it('counts the samples of its last page, 48000 in a second of Opus, without those that are skipped', () => {
    const recording = bytes(page(0, opus), page(48_256, bytes(1, 2)), page(144_256, bytes(3)));
    expect(clipSeconds(recording, 'audio/ogg')).toBe(3);
  });

  it('counts by the rate of Vorbis', () => {
    const vorbis = bytes(1, 'vorbis', le32(0), 1, le32(22_050), le32(0), le32(0), le32(0), 0, 1);
    expect(clipSeconds(bytes(page(0, vorbis), page(44_100, bytes(1))), 'audio/ogg')).toBe(2);
  });

  it('that holds something else does not tell', () => {
    expect(clipSeconds(bytes(page(0, bytes('theora')), page(900, bytes(1))), 'audio/ogg')).toBeNull();
  });
});

describe('a webm', () => {
  // A size in four bytes begins with the bits 0001.
  const sized = (id: number[], content: Uint8Array) =>
    bytes(...id, 0x10, u32(content.length).subarray(1), content);
  const unknown = (id: number[], content: Uint8Array) =>
    bytes(...id, 0x01, 255, 255, 255, 255, 255, 255, 255, content);
  const block = (time: number) => sized([0xa3], bytes(0x81, time >> 8, time & 255, 0x80, 1, 2, 3));

  it('tells by its last block when a recorder wrote it as it went', () => {
    const cluster = (time: number, ...blocks: Uint8Array[]) =>
      unknown([0x1f, 0x43, 0xb6, 0x75], bytes(sized([0xe7], u32(time)), ...blocks));
    const recording = unknown(
      [0x18, 0x53, 0x80, 0x67],
      bytes(
        sized([0x15, 0x49, 0xa9, 0x66], sized([0x2a, 0xd7, 0xb1], u32(1_000_000))),
        cluster(0, block(0), block(900)),
        cluster(5_000, block(500)),
      ),
    );
    expect(clipSeconds(bytes(sized([0x1a, 0x45, 0xdf, 0xa3], bytes(0)), recording), 'audio/webm')).toBe(5.5);
  });

  it('tells by its header when there is one', () => {
    const duration = new Uint8Array(4);
    new DataView(duration.buffer).setFloat32(0, 2_500);
    const info = sized([0x15, 0x49, 0xa9, 0x66], sized([0x44, 0x89], duration));
    const recording = bytes(sized([0x1a, 0x45, 0xdf, 0xa3], bytes(0)), sized([0x18, 0x53, 0x80, 0x67], info));
    expect(clipSeconds(recording, 'audio/webm')).toBe(2.5);
  });
});

describe('an m4a', () => {
  const box = (name: string, content: Uint8Array) => bytes(u32(content.length + 8), name, content);

  it('tells by the header of the film', () => {
    const header = box('mvhd', bytes(u32(0), u32(0), u32(0), u32(1_000), u32(4_500)));
    expect(clipSeconds(bytes(box('ftyp', bytes('M4A ')), box('moov', header)), 'audio/mp4')).toBe(4.5);
  });

  it('is the sum of its pieces when a recorder wrote it as it went', () => {
    const track = box('mdia', box('mdhd', bytes(u32(0), u32(0), u32(0), u32(48_000), u32(0))));
    const piece = box(
      'moof',
      box(
        'traf',
        bytes(box('tfhd', bytes(u32(0x8), u32(1), u32(1_024))), box('trun', bytes(u32(0), u32(47)))),
      ),
    );
    const own = box(
      'moof',
      box(
        'traf',
        bytes(
          box('tfhd', bytes(u32(0), u32(1))),
          box('trun', bytes(u32(0x300), u32(2), u32(24_000), u32(9), u32(23_872), u32(9))),
        ),
      ),
    );
    const recording = bytes(box('ftyp', bytes('iso5')), box('moov', box('trak', track)), piece, own);
    expect(clipSeconds(recording, 'audio/mp4')).toBe((47 * 1_024 + 47_872) / 48_000);
  });
});

describe('an mp3', () => {
  /** MPEG 1, layer III, 128 kbit/s, 44100 Hz: 417 bytes and 1152 samples. */
  const frame = bytes(0xff, 0xfb, 0x90, 0x00, new Uint8Array(413));

  it('is as long as its frames, after whatever stands before them', () => {
    const tag = bytes('ID3', 4, 0, 0, 0, 0, 0, 5, 'hello');
    expect(clipSeconds(bytes(tag, ...Array.from({ length: 100 }, () => frame)), 'audio/mpeg')).toBeCloseTo(
      (100 * 1_152) / 44_100,
      6,
    );
  });
});

describe('a recording that breaks off, or holds nonsense', () => {
  it.each(['audio/ogg', 'audio/webm', 'audio/mp4', 'audio/mpeg', 'video/x'])(
    'of %s tells nothing and never hangs',
    (type) => {
      expect(clipSeconds(new Uint8Array(), type)).toBeNull();
      expect(clipSeconds(bytes('OggS', 0), type)).toBeNull();
      expect(clipSeconds(new Uint8Array(200_000), type)).toBeNull();
      const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919 + (index >> 3)) & 255);
      const told = clipSeconds(noise, type);
      expect(told === null || told > 0).toBe(true);
    },
  );
});
