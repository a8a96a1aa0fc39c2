import { clipProblem } from '../clips.js';
import type { Clip } from '../clips.js';
import { level as levelSchema } from '../level.js';
import { readJson } from '../locate.js';
import { decoded, largestFile, parseContent } from '../package.js';
import type { ContentProblem, ParsedSprint } from '../package.js';
import { pictureProblem } from '../pictures.js';
import type { Picture } from '../pictures.js';
import { sprintSheet } from '../sprint.js';
import type { Sprint } from '../sprint.js';
import { pictureName } from '../steps/picture.js';
import { clipName, identifier } from '../text.js';
import type { ArchiveLimits } from './archive-limits.js';
import { readArchive, writeArchive } from './archive.js';
import { printedJson } from './own-package-print.js';

/*
 * The product's own package: one sprint as a zip archive of the files that lie in `content/<id>/`, so that it can be
 * unpacked there, kept, compared and sent. A sprint that is not finished yet travels in it too.
 */

type JsonObject = Record<string, unknown>;

/** A sprint as its files have it: as it was written, before defaults, and perhaps unfinished. */
export interface SprintFiles {
  sheet: JsonObject;
  /** By the file's name without ending, which is the level's id. */
  levels: ReadonlyMap<string, JsonObject>;
  /** By the names that texts call them. */
  recordings: ReadonlyMap<string, Uint8Array>;
  /** By the names that steps call them. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** The file of a problem is its path in the archive; empty when the problem is the archive as a whole. */
export type OwnPackageReading =
  | {
      ok: true;
      files: SprintFiles;
      /** Null while something is wrong with it: then `problems` says what. */
      sprint: ParsedSprint | null;
      problems: ContentProblem[];
      /** Paths of files that are no part of a sprint, like notes beside it. They are not carried along. */
      leftOut: string[];
    }
  | { ok: false; problems: ContentProblem[] };

/** A recording is the largest file there is. */
const limits: Partial<ArchiveLimits> = { entryBytes: 2 * 1024 * 1024 };
const sheetForm = /^(?:[^/]+\/)?sprint\.json$/u;
const levelForm = /^levels\/([a-z0-9-]+)\.json$/u;
const audioForm = /^audio\/([^/]+)$/u;
const pictureForm = /^pictures\/([^/]+)$/u;
/** What operating systems put beside the files of people. */
const systemForm = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/iu;

/** The folder in the archive that holds the sprint, as `gdpr/`, or nothing when it lies at the top. */
function folderIn(paths: readonly string[]): { folder: string } | { problem: ContentProblem } {
  const sheets = paths.filter((path) => sheetForm.test(path)).sort();
  const [sheet, other] = sheets;
  if (sheet === undefined) {
    const message = 'the file is missing: a package has it at its top or in its one folder';
    return { problem: { file: 'sprint.json', line: 1, message } };
  }
  if (other !== undefined) {
    const message = `a package holds one sprint, this one holds ${sheets.length}: send them one at a time`;
    return { problem: { file: other, line: 1, message } };
  }
  return { folder: sheet.slice(0, -'sprint.json'.length) };
}

function objectIn(bytes: Uint8Array | undefined): JsonObject | null {
  const text = bytes && bytes.length <= largestFile ? decoded(bytes) : null;
  const reading = text === null ? null : readJson(text);
  if (!reading?.ok || typeof reading.value !== 'object' || Array.isArray(reading.value)) return null;
  return reading.value as JsonObject | null;
}

interface Sorted {
  files: SprintFiles;
  /** JSON that is a broken file or none of a sprint: to go on without it would lose it. */
  unread: string[];
  leftOut: string[];
}

/** @param inside files by their path in the sprint's folder */
function sorted(inside: ReadonlyMap<string, Uint8Array>): Sorted {
  const levels = new Map<string, JsonObject>();
  const recordings = new Map<string, Uint8Array>();
  const pictures = new Map<string, Uint8Array>();
  const unread: string[] = [];
  const leftOut: string[] = [];
  const sheet = objectIn(inside.get('sprint.json'));
  if (!sheet) unread.push('sprint.json');
  for (const [path, bytes] of [...inside].filter(([name]) => name !== 'sprint.json')) {
    const [, level] = levelForm.exec(path) ?? [];
    const [, clip] = audioForm.exec(path) ?? [];
    const [, picture] = pictureForm.exec(path) ?? [];
    if (path.endsWith('.json')) {
      const content = level === undefined ? null : objectIn(bytes);
      if (level !== undefined && content) levels.set(level, content);
      else unread.push(path);
    } else if (clip !== undefined && clipName.safeParse(clip).success) {
      if (clipProblem(bytes) === null) recordings.set(clip, bytes);
      else unread.push(path);
    } else if (picture !== undefined && pictureName.safeParse(picture).success) {
      if (pictureProblem(bytes) === null) pictures.set(picture, bytes);
      else unread.push(path);
    } else {
      leftOut.push(path);
    }
  }
  return { files: { sheet: sheet ?? {}, levels, recordings, pictures }, unread, leftOut };
}

/** Where a sheet's files lie: its id, which a draft need not have yet. */
function folderName(sheet: JsonObject): string {
  const id = identifier.safeParse(sheet.id);
  return id.success ? id.data : 'sprint';
}

/**
 * Reads a package whatever program has zipped it, with or without a folder around the files. Never throws.
 * @returns the files as they were written with what is wrong in them by file and line; nothing at all when a file
 *   cannot be read, since what is left would be another sprint
 */
export function readOwnPackage(bytes: Uint8Array): OwnPackageReading {
  const archive = readArchive(bytes, { limits });
  if (!archive.ok) {
    const problems = archive.problems.map(({ path, message }) => ({ file: path, line: 1, message }));
    return { ok: false, problems };
  }
  const paths = [...archive.files.keys()].filter((path) => !systemForm.test(path));
  const place = folderIn(paths);
  if ('problem' in place) return { ok: false, problems: [place.problem] };

  const { folder } = place;
  const isInside = (path: string) => path.startsWith(folder);
  const inside = new Map(
    paths
      .filter(isInside)
      .map((path) => [path.slice(folder.length), archive.files.get(path) ?? new Uint8Array()]),
  );
  const { files, unread, leftOut } = sorted(inside);
  const name = folderName(files.sheet);
  const parsed = parseContent(new Map([...inside].map(([path, content]) => [`${name}/${path}`, content])));
  const problems = parsed.problems.map((problem) => ({
    ...problem,
    file: `${folder}${problem.file.slice(name.length + 1)}`,
  }));
  if (unread.length > 0) return { ok: false, problems };
  return {
    ok: true,
    files,
    sprint: parsed.sprints[0] ?? null,
    problems,
    leftOut: [
      ...paths.filter((path) => !isInside(path)),
      ...leftOut.map((path) => `${folder}${path}`),
    ].sort(),
  };
}

/**
 * A sprint as a package: the same content gives the same bytes, whatever the order of its keys.
 * @throws RangeError when a level, a recording or a picture has a name that no file of a sprint can have
 */
export function writeOwnPackage({ sheet, levels, recordings, pictures }: SprintFiles): Uint8Array {
  const folder = folderName(sheet);
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    [`${folder}/sprint.json`, encoder.encode(printedJson(sheet, sprintSheet))],
  ]);
  for (const [name, content] of levels) {
    if (!levelForm.test(`levels/${name}.json`)) throw new RangeError(`no level can be called "${name}"`);
    files.set(`${folder}/levels/${name}.json`, encoder.encode(printedJson(content, levelSchema)));
  }
  for (const [name, bytes] of recordings) {
    if (!clipName.safeParse(name).success) throw new RangeError(`no recording can be called "${name}"`);
    files.set(`${folder}/audio/${name}`, bytes);
  }
  for (const [name, bytes] of pictures) {
    if (!pictureName.safeParse(name).success) throw new RangeError(`no picture can be called "${name}"`);
    files.set(`${folder}/pictures/${name}`, bytes);
  }
  return writeArchive(files);
}

/** A whole sprint, as one is published, as its files. Clips and pictures by the names that the sprint knows them by. */
export function sprintFiles(
  { levels, ...sheet }: Sprint,
  clips: ReadonlyMap<string, Clip> = new Map(),
  pictures: ReadonlyMap<string, Picture> = new Map(),
): SprintFiles {
  return {
    sheet,
    levels: new Map(levels.map((level) => [level.id, level])),
    recordings: new Map([...clips].map(([name, { bytes }]) => [name, bytes])),
    pictures: new Map([...pictures].map(([name, { bytes }]) => [name, bytes])),
  };
}
