import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipEntry {
  path: string;
  content: Uint8Array;
  at: Date;
}

/** A PDF and a picture are as small as they get. */
const shrinks = /\.(txt|json|jwt|svg)$/;

/**
 * The entries as one zip, piece by piece: no more than one entry is in memory, however many there are. Paths must be
 * unique.
 */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const taken = () => {
    const ready = pieces;
    pieces = [];
    return ready;
  };
  for await (const { path, content, at } of entries) {
    const file = shrinks.test(path) ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    file.mtime = at;
    zip.add(file);
    file.push(content, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
