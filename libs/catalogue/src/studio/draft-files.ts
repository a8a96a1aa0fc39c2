import type { DraftPart, DraftProblem } from '@mikrosprint/contracts';
import {
  isAboutReading,
  pictureName,
  readJson,
  type ContentProblem,
  type JsonNode,
} from '@mikrosprint/curriculum';
import type { PartContents } from './draft-parts.js';

/*
 * A draft as the files of the content folder, so that the very checks of what ships judge it, and what they say of
 * files and lines as places in the draft.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** One value a line: a line then tells which value is meant. */
function fileOf(content: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(content, null, 1));
}

/**
 * @param sprintId the lasting name and `version` the number it is published under: both are the studio's to give,
 *   whatever the sheet says
 * @param media recordings and pictures by the names that the parts call them
 */
export function filesOf(
  parts: PartContents,
  { sprintId, version }: { sprintId: string; version: string },
  media: ReadonlyMap<string, Uint8Array> = new Map(),
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [part, content] of parts) {
    files.set(
      pathOf(sprintId, part),
      fileOf(part === 'sheet' ? { ...content, id: sprintId, version } : content),
    );
  }
  for (const [name, bytes] of media) {
    const folder = pictureName.safeParse(name).success ? 'pictures' : 'audio';
    files.set(`${sprintId}/${folder}/${name}`, bytes);
  }
  return files;
}

function pathOf(sprintId: string, part: DraftPart): string {
  return part === 'sheet' ? `${sprintId}/sprint.json` : `${sprintId}/levels/${levelOf(part)}.json`;
}

/** The id of the level that a part is; the sheet is none. */
export function levelOf(part: DraftPart): string {
  return part.slice(part.indexOf('/') + 1);
}

export function levelPart(levelId: string): DraftPart {
  return `level/${levelId}`;
}

type Path = DraftProblem['path'];

/** What the checks found, at the places of the draft. */
export function draftProblems(
  problems: readonly ContentProblem[],
  files: ReadonlyMap<string, Uint8Array>,
): DraftProblem[] {
  const places = new Map<string, ReadonlyMap<number, Path>>();
  const placesIn = (file: string) => {
    const known = places.get(file) ?? placesOf(files.get(file));
    places.set(file, known);
    return known;
  };
  return problems.map(({ file, line, message }) => {
    const level = /\/levels\/(.+)\.json$/u.exec(file)?.[1];
    return {
      part: level === undefined ? 'sheet' : levelPart(level),
      ...placed(message, placesIn(file).get(line) ?? []),
      excusable: isAboutReading(message),
    };
  });
}

/** The place of every value of a file, by its line. */
function placesOf(bytes: Uint8Array | undefined): Map<number, Path> {
  const reading = readJson(decoder.decode(bytes));
  const places = new Map<number, Path>();
  const visit = (node: JsonNode, path: Path) => {
    places.set(node.line, path);
    node.items.forEach((item, index) => visit(item, [...path, index]));
    for (const [key, entry] of node.entries) visit(entry, [...path, key]);
  };
  if (reading.ok) visit(reading.root, []);
  return places;
}

/** A key may be a range of cells, as `B2:B4`. */
const prefixForm = /^((?:[\w-]+|\[\d+\])(?:\.[\w:-]+|\[\d+\])*): /u;

/** The checks begin with the place in words; of something that is missing only they say where it would stand. */
function placed(message: string, lineAt: Path): { path: Path; message: string } {
  const prefix = prefixForm.exec(message)?.[1];
  if (prefix === undefined) return { path: lineAt, message };
  const said = [...prefix.matchAll(/\[(\d+)\]|[\w:-]+/gu)].map(([key, index]) =>
    index === undefined ? key : Number(index),
  );
  const fits = lineAt.every((key, index) => said[index] === key);
  if (!fits) return { path: lineAt, message };
  return { path: said, message: message.slice(prefix.length + 2) };
}
