/*
 * What an archive from a stranger may cost. A compressed file can claim, and become, a thousand times its size; so the
 * limits are known before anything is unpacked, and hold while it is.
 */

export interface ArchiveLimits {
  /** The archive as it arrives, in bytes. */
  compressedBytes: number;
  /** How many entries it may name, folders included. */
  entries: number;
  /** One file unpacked, in bytes. */
  entryBytes: number;
  /** All files unpacked, in bytes. */
  totalBytes: number;
  /** How many times as large as its compressed form a file may become. */
  ratio: number;
  /** Characters in a path. */
  pathLength: number;
  /** Parts of a path: `audio/hello.mp3` has two. */
  pathDepth: number;
}

const megabyte = 1024 * 1024;

export const archiveLimits: Readonly<ArchiveLimits> = {
  compressedBytes: 40 * megabyte,
  entries: 1_000,
  entryBytes: 8 * megabyte,
  totalBytes: 120 * megabyte,
  ratio: 100,
  pathLength: 200,
  pathDepth: 8,
};

/** Below this size in bytes the ratio says nothing: a short file of spaces is no bomb. */
export const harmlessBytes = 64 * 1024;

/** A size as a person reads it, as "40 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes >= megabyte) return `${Math.floor(bytes / megabyte)} MB`;
  return bytes >= 1024 ? `${Math.floor(bytes / 1024)} KB` : `${bytes} bytes`;
}
