/*
 * How long a recording is, from the marks of its container; nothing is decoded. Formats: Ogg (RFC 3533) with Opus (RFC
 * 7845) or Vorbis, WebM (Matroska, RFC 9559), ISO base media files (ISO/IEC 14496-12), MPEG audio (ISO/IEC 11172-3).
 * Every walk goes forward only, so that no file keeps it busy for longer than it is.
 */

type Reader = (bytes: Uint8Array, view: DataView) => number | null;

const readers: Record<string, Reader> = {
  'audio/ogg': oggSeconds,
  'audio/webm': webmSeconds,
  'audio/mp4': mp4Seconds,
  'audio/mpeg': mp3Seconds,
};

/** Seconds; null when the recording does not tell. @param type as `soundType` says it. Never throws. */
export function clipSeconds(bytes: Uint8Array, type: string): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const seconds = readers[type]?.(bytes, view) ?? null;
    return seconds !== null && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
  } catch (error) {
    // The file ends before what it says it holds.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** The last page says how many samples there are; the first what a second of them is. */
function oggSeconds(bytes: Uint8Array, view: DataView): number | null {
  const segments = view.getUint8(26);
  const head = 27 + segments;
  const isOpus = textAt(bytes, head, 8) === 'OpusHead';
  const isVorbis = textAt(bytes, head, 7) === '\u0001vorbis';
  if (!isOpus && !isVorbis) return null;
  const rate = isOpus ? 48_000 : view.getUint32(head + 12, true);
  const skipped = isOpus ? view.getUint16(head + 10, true) : 0;
  let last = 0;
  for (let at = 0; at + 27 <= bytes.length;) {
    if (textAt(bytes, at, 4) !== 'OggS') break;
    const samples = Number(view.getBigInt64(at + 6, true));
    if (samples > last) last = samples;
    const count = view.getUint8(at + 26);
    const lacing = bytes.subarray(at + 27, at + 27 + count);
    at += 27 + count + lacing.reduce((sum, length) => sum + length, 0);
  }
  return (last - skipped) / rate;
}

/** Elements that only hold others: they are walked into. */
const ebmlHolders: ReadonlySet<number> = new Set([0x18538067, 0x1549a966, 0x1f43b675, 0xa0]);
const ebml = { scale: 0x2ad7b1, duration: 0x4489, cluster: 0xe7, block: 0xa1, simpleBlock: 0xa3 };

/** What the header says; a recorder that writes as it goes leaves that out, and then the last block tells. */
function webmSeconds(bytes: Uint8Array, view: DataView): number | null {
  let at = 0;
  let scale = 1_000_000;
  let said: number | null = null;
  let cluster = 0;
  let last = 0;
  while (at < bytes.length) {
    const id = ebmlNumber(view, at, false);
    const size = ebmlNumber(view, at + id.length, true);
    const start = at + id.length + size.length;
    if (!ebmlHolders.has(id.value) && size.unknown) break;
    at = ebmlHolders.has(id.value) ? start : start + size.value;
    if (id.value === ebml.scale) scale = unsignedAt(view, start, size.value);
    if (id.value === ebml.duration) said = size.value === 4 ? view.getFloat32(start) : view.getFloat64(start);
    if (id.value === ebml.cluster) cluster = unsignedAt(view, start, size.value);
    if (id.value === ebml.block || id.value === ebml.simpleBlock) {
      const track = ebmlNumber(view, start, true);
      last = Math.max(last, cluster + view.getInt16(start + track.length));
    }
  }
  return ((said ?? last) * scale) / 1_000_000_000;
}

/** A number of one to eight bytes, whose first byte says how many. */
function ebmlNumber(view: DataView, at: number, isSize: boolean) {
  const first = view.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > 8) throw new RangeError('no number');
  let value = isSize ? first & (0xff >> length) : first;
  let unknown = isSize && value === 0xff >> length;
  for (let index = 1; index < length; index += 1) {
    const byte = view.getUint8(at + index);
    value = value * 256 + byte;
    unknown &&= byte === 0xff;
  }
  return { value, length, unknown };
}

function unsignedAt(view: DataView, at: number, length: number): number {
  let value = 0;
  for (let index = 0; index < Math.min(length, 8); index += 1)
    value = value * 256 + view.getUint8(at + index);
  return value;
}

const mp4Holders: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia', 'moof', 'traf']);

/** What the header of the film or of its track says; of a film in pieces, the sum of them. */
function mp4Seconds(bytes: Uint8Array, view: DataView): number | null {
  let at = 0;
  let said = 0;
  let scale = 0;
  let perSample = 0;
  let pieces = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    const name = textAt(bytes, at + 4, 4);
    const body = at + 8;
    if (name === 'mvhd' || name === 'mdhd') {
      const isLong = view.getUint8(body) === 1;
      const rate = view.getUint32(body + (isLong ? 20 : 12));
      const length = isLong ? Number(view.getBigUint64(body + 24)) : view.getUint32(body + 16);
      if (name === 'mdhd') scale = rate;
      if (rate > 0 && length !== 0xffffffff) said = Math.max(said, length / rate);
    }
    if (name === 'tfhd') perSample = defaultDuration(view, body);
    if (name === 'trun') pieces += runDuration(view, body, perSample);
    if (size < 8 && !mp4Holders.has(name)) break;
    at = mp4Holders.has(name) ? body : at + size;
  }
  if (said > 0) return said;
  return scale > 0 ? pieces / scale : null;
}

/** `tfhd`: what a sample lasts that says nothing of its own. */
function defaultDuration(view: DataView, body: number): number {
  const flags = view.getUint32(body) & 0xffffff;
  if ((flags & 0x8) === 0) return 0;
  return view.getUint32(body + 8 + ((flags & 0x1) === 0 ? 0 : 8) + ((flags & 0x2) === 0 ? 0 : 4));
}

/** `trun`: what the samples of a piece last together. */
function runDuration(view: DataView, body: number, perSample: number): number {
  const flags = view.getUint32(body) & 0xffffff;
  const count = view.getUint32(body + 4);
  if ((flags & 0x100) === 0) return count * perSample;
  const first = body + 8 + ((flags & 0x1) === 0 ? 0 : 4) + ((flags & 0x4) === 0 ? 0 : 4);
  const fields = [0x100, 0x200, 0x400, 0x800].filter((flag) => (flags & flag) !== 0).length;
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += view.getUint32(first + index * fields * 4);
  return sum;
}

/** kbit/s of layer III by the index in the header: of MPEG 1, and of MPEG 2 and 2.5. */
const bitrates = [
  [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const sampleRates = [44_100, 48_000, 32_000];

/** Frame by frame: the only way that holds for a bit rate that changes. */
function mp3Seconds(bytes: Uint8Array, view: DataView): number | null {
  let at = textAt(bytes, 0, 3) === 'ID3' ? 10 + syncsafe(view, 6) : 0;
  let seconds = 0;
  while (at + 4 <= bytes.length) {
    const header = view.getUint32(at);
    const version = (header >>> 19) & 3;
    const isFirst = version === 3;
    const bitrate = bitrates[isFirst ? 0 : 1]?.[((header >>> 12) & 15) - 1];
    const fullRate = sampleRates[(header >>> 10) & 3];
    const isFrame = header >>> 21 === 0x7ff && ((header >>> 17) & 3) === 1 && version !== 1;
    if (!isFrame || bitrate === undefined || fullRate === undefined) {
      at += 1;
      continue;
    }
    const rate = fullRate / (isFirst ? 1 : version === 2 ? 2 : 4);
    const samples = isFirst ? 1_152 : 576;
    seconds += samples / rate;
    at += Math.floor(((samples / 8) * bitrate * 1_000) / rate) + ((header >>> 9) & 1);
  }
  return seconds;
}

/** Four bytes of seven bits each, as ID3v2 counts. */
function syncsafe(view: DataView, at: number): number {
  return [0, 1, 2, 3].reduce((sum, index) => sum * 128 + (view.getUint8(at + index) & 0x7f), 0);
}
