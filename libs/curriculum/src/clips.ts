import type { JsonPath } from './locate.js';
import type { Finding } from './package-issues.js';

/*
 * Recordings of texts. Files are named by their authors; what is published names them by their content, so that a
 * clip is stored once, never changes, and its name tells nothing.
 */

export interface Clip {
  /** As `audio/mpeg`. */
  type: string;
  bytes: Uint8Array;
}

const largestClip = 2 * 1024 * 1024;

function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  return [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

/** What the bytes are, by their first ones: the ending of a name can say anything. Null when it is no sound we know. */
export function soundType(bytes: Uint8Array): string | null {
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2;
  if (startsWith(bytes, 'ID3') || isFrame) return 'audio/mpeg';
  if (startsWith(bytes, 'OggS')) return 'audio/ogg';
  if (startsWith(bytes, 'ftyp', 4)) return 'audio/mp4';
  const isWebm = bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3;
  return isWebm ? 'audio/webm' : null;
}

/** What is wrong with a recording's file; null when nothing is. */
export function clipProblem(bytes: Uint8Array): string | null {
  if (bytes.length > largestClip) return 'larger than 2 MB';
  return soundType(bytes) === null ? 'this is not an mp3, ogg, m4a or webm recording' : null;
}

function isText(value: object): value is { da: string; clips?: Record<string, string> } {
  return 'da' in value && typeof value.da === 'string';
}

/** Every recording that content names, with its place. */
export function clipsNamed(value: unknown, path: JsonPath = []): { name: string; path: JsonPath }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) {
    return Object.entries(value.clips ?? {}).map(([locale, name]) => ({
      name,
      path: [...path, 'clips', locale],
    }));
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    clipsNamed(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Names in content for which there is no recording. */
export function missingClips(value: unknown, recordings: ReadonlyMap<string, Uint8Array>): Finding[] {
  return clipsNamed(value)
    .filter(({ name }) => !recordings.has(name))
    .map(({ name, path }) => ({ path, message: `audio/${name} is missing` }));
}

/** The published name of a recording: its fingerprint, with the ending it had. */
export function publishedName(name: string, fingerprint: string): string {
  return `${fingerprint}.${name.split('.').at(-1) ?? ''}`;
}

/** Content with other names for its recordings; everything else is the same object. */
export function renameClips<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (names.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner: unknown) => renameClips(inner, names)) as T;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    if (key !== 'clips' || !isText(value)) return [key, renameClips(inner, names)];
    const renamed = Object.entries(value.clips ?? {}).map(([locale, name]) => [
      locale,
      names.get(name) ?? name,
    ]);
    return [key, Object.fromEntries(renamed)];
  });
  return Object.fromEntries(entries) as T;
}
