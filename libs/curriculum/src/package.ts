import type { z } from 'zod';
import { clipProblem, clipsNamed, missingClips, publishedName, renameClips, soundType } from './clips.js';
import type { Clip } from './clips.js';
import { level as levelSchema } from './level.js';
import type { Level } from './level.js';
import { lineAt, readJson } from './locate.js';
import type { JsonNode } from './locate.js';
import { contentHash, sha256 } from './package-hash.js';
import { plannedCourses } from './planned.js';
import type { PlannedCourse } from './planned.js';
import { findingsOf } from './package-issues.js';
import type { Finding } from './package-issues.js';
import { pictureType } from './picture-size.js';
import {
  missingPictures,
  pictureProblem,
  picturesNamed,
  publishedPictureName,
  renamePictures,
} from './pictures.js';
import type { Picture } from './pictures.js';
import { specialBadges } from './special-badges.js';
import type { SpecialBadge } from './special-badges.js';
import { sprintSheet } from './sprint.js';
import type { Sprint, SprintSheet } from './sprint.js';

/*
 * Content as files: `gdpr/sprint.json` is the sheet, `gdpr/levels/desk.json` a level. Reads all of it, keeps going
 * after a fault and names file, line and cause of each. Never throws.
 */

/** Something an author must mend. `line` counts from 1. */
export interface ContentProblem {
  file: string;
  line: number;
  message: string;
}

/** A whole sprint with the fingerprint of its files (64 hexadecimal digits; any change of words changes it). */
export interface ParsedSprint {
  /** The folder its files stand in. */
  folder: string;
  sprint: Sprint;
  hash: string;
  /** The recordings it plays, by the names it knows them by. */
  clips: ReadonlyMap<string, Clip>;
  /** The pictures it shows, likewise. */
  pictures: ReadonlyMap<string, Picture>;
}

/** SHA-256 of bytes as 64 small hexadecimal digits. */
export type Fingerprint = (bytes: Uint8Array) => string;

export interface ParsedContent {
  sprints: ParsedSprint[];
  /** Courses that are named and not written yet. */
  planned: PlannedCourse[];
  /** Badges that no single sprint gives. */
  specialBadges: SpecialBadge[];
  problems: ContentProblem[];
}

/** A file that passed its schema, with what is needed to point into it. */
export interface ParsedFile<T> {
  file: string;
  /** As it was written, before defaults. */
  raw: unknown;
  value: T;
  root: JsonNode;
}

/** One sprint's folder: what could be read of it. */
export interface ContentFolder {
  name: string;
  /** Null when the sheet is missing or broken. */
  sheet: ParsedFile<SprintSheet> | null;
  /** By the file's name without ending. */
  levels: Map<string, ParsedFile<Level>>;
  /** Names of level files that exist, broken ones too. */
  levelNames: Set<string>;
  /** Recordings by their authors' names. */
  recordings: Map<string, Uint8Array>;
  /** Pictures by their authors' names. */
  pictures: Map<string, Uint8Array>;
}

const sheetForm = /^([a-z0-9-]+)\/sprint\.json$/u;
const levelForm = /^([a-z0-9-]+)\/levels\/([a-z0-9-]+)\.json$/u;
const clipForm = /^([a-z0-9-]+)\/audio\/([a-z0-9-]+\.(?:mp3|ogg|m4a|webm))$/u;
const pictureForm = /^([a-z0-9-]+)\/pictures\/([a-z0-9-]+\.(?:webp|png|jpg|svg))$/u;
const plannedFile = 'planned.json';
/** Where the badges lie that no single sprint gives. */
export const specialBadgesFile = 'badges.json';
/** The most a file of JSON may weigh, in bytes. */
export const largestFile = 512 * 1024;

/** Findings in a file as problems with lines. */
export function located(file: string, root: JsonNode, findings: readonly Finding[]): ContentProblem[] {
  return findings.map(({ path, message }) => ({ file, line: lineAt(root, path), message }));
}

/** UTF-8 text, or null when it is none. */
export function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseFile<T>(
  file: string,
  bytes: Uint8Array,
  schema: z.ZodType<T>,
  problems: ContentProblem[],
): ParsedFile<T> | null {
  const refuse = (line: number, message: string) => {
    problems.push({ file, line, message });
    return null;
  };
  if (bytes.length > largestFile) return refuse(1, `larger than ${largestFile / 1024} KB`);
  const text = decoded(bytes);
  if (text === null) return refuse(1, 'this is not UTF-8 text');
  const reading = readJson(text);
  if (!reading.ok) return refuse(reading.line, reading.message);
  const parsed = schema.safeParse(reading.value);
  if (!parsed.success) {
    problems.push(...located(file, reading.root, findingsOf(parsed.error.issues)));
    return null;
  }
  return { file, raw: reading.value, value: parsed.data, root: reading.root };
}

/** Every folder of the files, each read as far as it can be. Files that are not JSON (a design note) are left alone. */
export function readFolders(files: ReadonlyMap<string, Uint8Array>): {
  folders: ContentFolder[];
  planned: ParsedFile<z.infer<typeof plannedCourses>> | null;
  special: ParsedFile<z.infer<typeof specialBadges>> | null;
  problems: ContentProblem[];
} {
  const problems: ContentProblem[] = [];
  const folders = new Map<string, ContentFolder>();
  let planned: ParsedFile<z.infer<typeof plannedCourses>> | null = null;
  let special: ParsedFile<z.infer<typeof specialBadges>> | null = null;
  const folderOf = (name: string) => {
    const folder = folders.get(name) ?? {
      name,
      sheet: null,
      levels: new Map(),
      levelNames: new Set(),
      recordings: new Map(),
      pictures: new Map(),
    };
    folders.set(name, folder);
    return folder;
  };
  for (const [file, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [, sheetFolder] = sheetForm.exec(file) ?? [];
    const [, levelFolder, levelName] = levelForm.exec(file) ?? [];
    const [, clipFolder, clip] = clipForm.exec(file) ?? [];
    const [, pictureFolder, picture] = pictureForm.exec(file) ?? [];
    if (sheetFolder !== undefined) {
      folderOf(sheetFolder).sheet = parseFile(file, bytes, sprintSheet, problems);
    } else if (levelFolder !== undefined && levelName !== undefined) {
      const folder = folderOf(levelFolder);
      folder.levelNames.add(levelName);
      const parsed = parseFile(file, bytes, levelSchema, problems);
      if (parsed) folder.levels.set(levelName, parsed);
    } else if (clipFolder !== undefined && clip !== undefined) {
      const problem = clipProblem(bytes);
      if (problem === null) folderOf(clipFolder).recordings.set(clip, bytes);
      else problems.push({ file, line: 1, message: problem });
    } else if (pictureFolder !== undefined && picture !== undefined) {
      const problem = pictureProblem(bytes);
      if (problem === null) folderOf(pictureFolder).pictures.set(picture, bytes);
      else problems.push({ file, line: 1, message: problem });
    } else if (file === plannedFile) {
      planned = parseFile(file, bytes, plannedCourses, problems);
    } else if (file === specialBadgesFile) {
      special = parseFile(file, bytes, specialBadges, problems);
    } else if (file.endsWith('.json')) {
      problems.push({ file, line: 1, message: 'nothing reads this file: is its folder or name misspelt?' });
    }
  }
  for (const folder of folders.values()) {
    if (!folder.sheet && !files.has(`${folder.name}/sprint.json`)) {
      problems.push({ file: `${folder.name}/sprint.json`, line: 1, message: 'the file is missing' });
    }
  }
  return { folders: [...folders.values()], planned, special, problems };
}

/** The sprint of a folder, or null when a part of it is missing or broken. Missing levels are reported. */
export function assemble(
  folder: ContentFolder,
  problems: ContentProblem[],
  fingerprint: Fingerprint = sha256,
): ParsedSprint | null {
  const { sheet } = folder;
  if (!sheet) return null;
  const levels: ParsedFile<Level>[] = [];
  sheet.value.map.forEach((node, index) => {
    const found = folder.levels.get(node.level);
    if (found) levels.push(found);
    if (!folder.levelNames.has(node.level)) {
      const message = `levels/${node.level}.json is missing`;
      problems.push(...located(sheet.file, sheet.root, [{ path: ['map', index, 'level'], message }]));
    }
  });
  if (levels.length !== sheet.value.map.length) return null;
  for (const { file, root, value } of [sheet, ...levels]) {
    problems.push(...located(file, root, missingClips(value, folder.recordings)));
    problems.push(...located(file, root, missingPictures(value, folder.pictures)));
  }
  const sprint = { ...sheet.value, levels: levels.map((level) => level.value) };
  const raw = levels.map((level) => level.raw);
  const sounds = publishedClips(sprint, folder, fingerprint);
  const images = publishedPictures(sprint, folder, fingerprint);
  return {
    folder: folder.name,
    sprint: renamePictures(renameClips(sprint, sounds.names), images.names),
    hash: contentHash(sheet.raw, raw, { clips: sounds.names, pictures: images.names }),
    clips: sounds.clips,
    pictures: images.pictures,
  };
}

/** The recordings that a sprint names, under the names they are published by. */
function publishedClips(sprint: Sprint, { recordings }: ContentFolder, fingerprint: Fingerprint) {
  const names = new Map<string, string>();
  const clips = new Map<string, Clip>();
  for (const { name } of clipsNamed(sprint)) {
    const bytes = recordings.get(name);
    if (!bytes || names.has(name)) continue;
    const published = publishedName(name, fingerprint(bytes));
    names.set(name, published);
    clips.set(published, { type: soundType(bytes) ?? 'audio/mpeg', bytes });
  }
  return { names, clips };
}

/** The pictures that a sprint names, likewise. */
function publishedPictures(sprint: Sprint, folder: ContentFolder, fingerprint: Fingerprint) {
  const names = new Map<string, string>();
  const pictures = new Map<string, Picture>();
  for (const { name } of picturesNamed(sprint)) {
    const bytes = folder.pictures.get(name);
    if (!bytes || names.has(name)) continue;
    const published = publishedPictureName(name, bytes, fingerprint(bytes));
    names.set(name, published);
    pictures.set(published, { type: pictureType(bytes) ?? 'image/webp', bytes });
  }
  return { names, pictures };
}

/**
 * Sprints from files, by path below the content folder.
 * @param options.fingerprint a faster way to the same SHA-256, where there is one
 * @returns every sprint that is whole, and what is wrong with the others. `checkContent` looks deeper.
 */
export function parseContent(
  files: ReadonlyMap<string, Uint8Array>,
  options: { fingerprint?: Fingerprint } = {},
): ParsedContent {
  const { folders, planned, special, problems } = readFolders(files);
  const sprints = folders.flatMap((folder) => assemble(folder, problems, options.fingerprint) ?? []);
  return {
    sprints,
    planned: planned?.value.courses ?? [],
    specialBadges: special?.value.badges ?? [],
    problems,
  };
}
