import { longestClip, type ImportProblem } from '@mikrosprint/contracts';
import {
  activeInSvg,
  cleanSvg,
  heaviestSvg,
  pictureType,
  soundType,
  type SprintFiles,
} from '@mikrosprint/curriculum';
import { clipSeconds } from '../media/clip-length.js';

/*
 * Pictures and recordings of a package that no library takes. The library cleans a drawing that somebody sends; a package
 * is taken whole or not at all, and one with something in it that runs has not come from an author.
 */

/** What is wrong with the files, as far as it shows without decoding a photograph. */
export function unfitMedia({ pictures, recordings }: SprintFiles): ImportProblem[] {
  const problem = (file: string, message: string | null): ImportProblem[] =>
    message === null ? [] : [{ file, line: 1, message }];
  return [
    ...[...pictures].flatMap(([name, bytes]) => problem(`pictures/${name}`, drawingProblem(bytes))),
    ...[...recordings].flatMap(([name, bytes]) => problem(`audio/${name}`, recordingProblem(bytes))),
  ];
}

function drawingProblem(bytes: Uint8Array): string | null {
  if (pictureType(bytes) !== 'image/svg+xml') return null;
  if (bytes.length > heaviestSvg) return `a drawing is at most ${heaviestSvg / 1024} KB`;
  const cleaning = cleanSvg(bytes, Infinity);
  if (!cleaning.ok) return cleaning.message;
  const active = activeInSvg(bytes);
  return active === null
    ? null
    : `the drawing holds ${active}, which does something instead of being looked at`;
}

function recordingProblem(bytes: Uint8Array): string | null {
  const seconds = clipSeconds(bytes, soundType(bytes) ?? '');
  return seconds !== null && seconds > longestClip
    ? `a recording is at most ${longestClip} seconds long`
    : null;
}
