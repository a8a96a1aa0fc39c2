import { readXml } from './exchange/xml.js';

/*
 * What kind of picture some bytes are and how large it is, from its first bytes: nothing is decoded. Formats: Portable
 * Network Graphics (Third Edition) 11.2.1, ITU-T T.81 B.2.2 (JPEG), WebP Container Specification (RFC 9649), SVG 2.
 */

export type PictureType = 'image/webp' | 'image/png' | 'image/jpeg' | 'image/svg+xml';

/** In CSS pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  return [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const begin = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\ufeff/u, '');
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<svg[\s>/]/u.test(begin);
}

/** What the bytes are, by their first ones: the ending of a name can say anything. Null when it is no picture we know. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (startsWith(bytes, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp';
  return looksLikeSvg(bytes) ? 'image/svg+xml' : null;
}

function pngSize(view: DataView): PictureSize {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The first frame header; the segments before it are skipped by the lengths they say. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
}

function webpSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  if (startsWith(bytes, 'VP8X', 12)) return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (startsWith(bytes, 'VP8 ', 12))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (!startsWith(bytes, 'VP8L', 12)) return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function lengthOf(value: string | undefined): number | null {
  const [, number] = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/u.exec(value ?? '') ?? [];
  return number === undefined ? null : Number(number);
}

/** What it says of itself; without that, the size of its view box. */
function svgSize(bytes: Uint8Array): PictureSize | null {
  const { root, fault } = readXml(bytes);
  if (root?.name !== 'svg' || fault !== null) return null;
  const box = (root.attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const width = lengthOf(root.attributes.get('width')) ?? box[2];
  const height = lengthOf(root.attributes.get('height')) ?? box[3];
  if (width === undefined || height === undefined) return null;
  return { width: Math.round(width), height: Math.round(height) };
}

/** How large a picture is shown. Null when it does not tell, or says something that cannot be. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = () => {
    switch (pictureType(bytes)) {
      case 'image/png':
        return bytes.length < 24 ? null : pngSize(view);
      case 'image/jpeg':
        return jpegSize(view);
      case 'image/webp':
        return bytes.length < 30 ? null : webpSize(bytes, view);
      case 'image/svg+xml':
        return svgSize(bytes);
      case null:
        return null;
    }
  };
  const found = size();
  return found !== null && found.width >= 1 && found.height >= 1 ? found : null;
}
