import type { ArchiveLimits } from './archive-limits.js';

/* Which paths an archive may hold. Nothing here is ever written to a disk, but whoever takes a path on may do so. */

const controlForm = /[\u0000-\u001f\u007f]/u;

/**
 * What is wrong with a path, in plain English; null when nothing is.
 * @param path as it stands in the archive, without the slash that ends a folder
 */
export function pathProblem(path: string, limits: ArchiveLimits): string | null {
  if (path === '') return 'has no name';
  if (path.length > limits.pathLength) return `the path is longer than ${limits.pathLength} characters`;
  if (controlForm.test(path)) return 'the path holds a control character';
  if (path.includes('\\')) return 'the path has a backslash; folders are separated by /';
  if (path.startsWith('/')) return 'the path is absolute; it must begin in the archive';
  if (/^[a-z]:/iu.test(path)) return 'the path names a drive; it must begin in the archive';
  const parts = path.split('/');
  if (parts.includes('..')) return 'the path leads out of the archive with ..';
  if (parts.includes('.') || parts.includes('')) return 'the path has an empty part';
  // A program that keeps files by name in a plain object would change the object itself.
  if (parts.includes('__proto__')) return 'the path has a part that no file may be called';
  if (parts.length > limits.pathDepth) return `lies deeper than ${limits.pathDepth} folders`;
  return null;
}

/**
 * What two paths have in common when some file system takes them for one: Unicode NFC, and no difference between
 * capital and small letters (to capitals first, so that ß meets SS and ſ meets s).
 */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** The folders a path lies in, the outermost first: of `a/b/c` these are `a` and `a/b`. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
