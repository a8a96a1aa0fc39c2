import { windows1252 } from './plain-text-entities.js';

/** Byte order marks, and what is written behind them. */
const marks: readonly [readonly number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Decoders of this name differ: some leave the codes 128 to 159 as they are. */
export function fromWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/gu, (sign) => windows1252[sign.charCodeAt(0) - 128] ?? sign);
}

/**
 * The text of a file that somebody saved: UTF-8, UTF-16 with its mark, and otherwise Windows 1252, as Excel saves CSV
 * in Denmark. Every file is a text in the last one, so nothing is refused; the mark itself is left out.
 */
export function textFromBytes(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[1]).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fromWindows(bytes);
  }
}
