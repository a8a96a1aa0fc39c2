import type { JsonPath } from './locate.js';
import type { Finding } from './package-issues.js';
import { pictureSize, pictureType } from './picture-size.js';

/*
 * Pictures beside tasks. As recordings, they are named by their authors and published by their content; the published
 * name says how large a picture is too, so that whoever shows it keeps its place free before it is there.
 */

export interface Picture {
  /** As `image/webp`. */
  type: string;
  bytes: Uint8Array;
}

const heaviestPicture = 1024 * 1024;
/** CSS pixels of the longer side: twice what the widest screen shows of it. */
const largestSide = 4096;

/** What is wrong with a picture's file; null when nothing is. */
export function pictureProblem(bytes: Uint8Array): string | null {
  if (bytes.length > heaviestPicture) return 'larger than 1 MB';
  if (pictureType(bytes) === null) return 'this is not a webp, png, jpg or svg picture';
  const size = pictureSize(bytes);
  if (size === null) return 'the picture does not tell its width and height';
  return Math.max(size.width, size.height) > largestSide ? `larger than ${largestSide} pixels` : null;
}

function isPicture(value: object): value is { file: string; alt: object } {
  return 'file' in value && typeof value.file === 'string' && 'alt' in value && typeof value.alt === 'object';
}

/** Every picture that content names, with its place. */
export function picturesNamed(value: unknown, path: JsonPath = []): { name: string; path: JsonPath }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'picture' && typeof inner === 'object' && inner !== null && isPicture(inner))
      return [{ name: inner.file, path: [...at, 'file'] }];
    return picturesNamed(inner, at);
  });
}

/** Names in content for which there is no picture. */
export function missingPictures(value: unknown, pictures: ReadonlyMap<string, Uint8Array>): Finding[] {
  return picturesNamed(value)
    .filter(({ name }) => !pictures.has(name))
    .map(({ name, path }) => ({ path, message: `pictures/${name} is missing` }));
}

/** The published name of a picture: its fingerprint and its size, with the ending it had. */
export function publishedPictureName(name: string, bytes: Uint8Array, fingerprint: string): string {
  const { width, height } = pictureSize(bytes) ?? { width: 0, height: 0 };
  return `${fingerprint}-${width}x${height}.${name.split('.').at(-1) ?? ''}`;
}

/** Content with other names for its pictures; everything else is the same. */
export function renamePictures<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (names.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner: unknown) => renamePictures(inner, names)) as T;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => {
    const isOne = key === 'picture' && typeof inner === 'object' && inner !== null && isPicture(inner);
    if (!isOne) return [key, renamePictures(inner, names)];
    return [key, { ...inner, file: names.get(inner.file) ?? inner.file }];
  });
  return Object.fromEntries(entries) as T;
}
