/*
 * The fingerprint of content: SHA-256 (FIPS 180-4) of canonical JSON. Pure, so that it is the same wherever content
 * is read; spaces and the order of keys do not change it, any word does.
 */

/** JSON without spaces, keys in the order of their code units, as RFC 8785 has them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** The first 32 bits of the fraction, as the standard derives its constants from the roots of primes. */
function fractionBits(value: number): number {
  return ((value - Math.floor(value)) * 4294967296) >>> 0;
}

const roundConstants = primes(64).map((prime) => fractionBits(Math.cbrt(prime)));
const startWords = primes(8).map((prime) => fractionBits(Math.sqrt(prime)));

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The message with its end mark and its length in bits, in whole blocks of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const length = (((message.length + 8) >> 6) + 1) << 6;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(length - 4, (message.length << 3) >>> 0);
  return view;
}

function scheduleOf(view: DataView, offset: number): Uint32Array {
  const words = new Uint32Array(64);
  const at = (index: number) => words[index] ?? 0;
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(offset + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const early = at(index - 15);
    const late = at(index - 2);
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[index] = at(index - 16) + small + at(index - 7) + large;
  }
  return words;
}

type State = [number, number, number, number, number, number, number, number];

function compress(state: State, words: Uint32Array): State {
  let [a, b, c, d, e, f, g, h] = state;
  for (let round = 0; round < 64; round += 1) {
    const big = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + big + chosen + (roundConstants[round] ?? 0) + (words[round] ?? 0)) | 0;
    const small = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  const mixed: State = [a, b, c, d, e, f, g, h];
  return mixed.map((word, index) => (word + (state[index] ?? 0)) | 0) as State;
}

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 small hexadecimal digits. */
export function sha256(message: string | Uint8Array): string {
  const view = padded(typeof message === 'string' ? new TextEncoder().encode(message) : message);
  let state = [...startWords] as State;
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    state = compress(state, scheduleOf(view, offset));
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Published names by the authors' names. */
type FileNames = ReadonlyMap<string, string>;

/**
 * The fingerprint of a sprint's files as they were written, before any default is filled in. A sprint without recordings
 * or pictures keeps the fingerprint that it had before there were any.
 */
export function contentHash(
  sheet: unknown,
  levels: readonly unknown[],
  named: { clips?: FileNames; pictures?: FileNames } = {},
): string {
  const files = Object.entries(named).filter(([, names]) => names.size > 0);
  const beside = Object.fromEntries(files.map(([kind, names]) => [kind, Object.fromEntries(names)]));
  return sha256(canonicalJson({ sheet, levels, ...beside }));
}
