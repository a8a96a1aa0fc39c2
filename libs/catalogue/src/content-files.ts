import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

const read = /\.(json|mp3|ogg|m4a|webm|webp|png|jpg|svg)$/;

/** The JSON files, recordings and pictures of the content folder, by their path in it with forward slashes: `gdpr/levels/desk.json`. */
export async function readContentFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.map((name) => name.split(sep).join('/')).filter((name) => read.test(name));
  const files = await Promise.all(
    paths.sort().map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))] as const),
  );
  return new Map(files);
}
