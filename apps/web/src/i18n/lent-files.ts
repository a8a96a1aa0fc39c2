/*
 * Files of content that are not published yet. Everywhere but in the studio's preview there are none: there the page
 * beside it lends what the draft names.
 */

export interface LentFile {
  url: string;
  /** CSS pixels; null for a recording. */
  size: { width: number; height: number } | null;
}

let lent: Readonly<Record<string, LentFile>> = {};

/** From now on these, by the names that content calls them. */
export function lendFiles(files: Readonly<Record<string, LentFile>>): void {
  lent = files;
}

export function lentFile(name: string): LentFile | undefined {
  return Object.hasOwn(lent, name) ? lent[name] : undefined;
}
