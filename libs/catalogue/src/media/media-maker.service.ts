import { heaviestUpload, longestClip, type MediaKind } from '@mikrosprint/contracts';
import {
  cleanSvg,
  clipProblem,
  heaviestSvg,
  pictureProblem,
  pictureSize,
  pictureType,
  soundType,
} from '@mikrosprint/curriculum';
import { DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { clipSeconds } from './clip-length.js';
import { largestSide, PictureWorkshop } from './picture-workshop.service.js';

/** A file as it is kept. */
export interface MadeMedia {
  kind: MediaKind;
  type: string;
  bytes: Uint8Array;
  width: number | null;
  height: number | null;
  seconds: number | null;
}

/** Makes of what strangers send what citizens may meet. What a file is its bytes say. */
@Injectable()
export class MediaMaker {
  constructor(private readonly workshop: PictureWorkshop) {}

  /**
   * @param isOurs the bytes were once written by us and are kept as they are
   * Throws `media-kind-unknown`, `media-too-large`, `media-too-long` and `media-broken`.
   */
  async make(bytes: Uint8Array, { isOurs }: { isOurs: boolean }): Promise<MadeMedia> {
    if (bytes.length > heaviestUpload) throw tooLarge(heaviestUpload);
    const sound = soundType(bytes);
    if (sound !== null) return clipOf(bytes, sound);
    const kind = pictureType(bytes);
    if (kind === null && !isGif(bytes)) throw new DomainError('media-kind-unknown');
    if (isOurs && kind !== null && pictureProblem(bytes) === null) return pictureOf(bytes);
    return kind === 'image/svg+xml' ? drawingOf(bytes) : this.photographOf(bytes);
  }

  private async photographOf(bytes: Uint8Array): Promise<MadeMedia> {
    const written = await this.workshop.rewrite(bytes);
    if (written === null) throw new DomainError('media-broken');
    return pictureOf(written);
  }
}

function isGif(bytes: Uint8Array): boolean {
  return /^GIF8[79]a/u.test(Buffer.from(bytes.subarray(0, 6)).toString('latin1'));
}

function clipOf(bytes: Uint8Array, type: string): MadeMedia {
  const problem = clipProblem(bytes);
  if (problem !== null) throw tooLarge(2 * 1024 * 1024);
  const seconds = clipSeconds(bytes, type);
  if (seconds !== null && seconds > longestClip) {
    throw new DomainError('media-too-long', { facts: { seconds: Math.round(seconds), most: longestClip } });
  }
  return { kind: 'clip', type, bytes, width: null, height: null, seconds };
}

function drawingOf(bytes: Uint8Array): MadeMedia {
  if (bytes.length > heaviestSvg) throw tooLarge(heaviestSvg);
  const cleaning = cleanSvg(bytes, largestSide);
  if (!cleaning.ok) throw new DomainError('media-broken', { detail: cleaning.message });
  return pictureOf(cleaning.bytes);
}

function pictureOf(bytes: Uint8Array): MadeMedia {
  const type = pictureType(bytes);
  const size = pictureSize(bytes);
  // What is written anew and still breaks a rule of published pictures is too much picture: too many details.
  if (type === null || size === null || pictureProblem(bytes) !== null) throw tooLarge(1024 * 1024);
  return { kind: 'picture', type, bytes, ...size, seconds: null };
}

function tooLarge(most: number): DomainError {
  return new DomainError('media-too-large', { facts: { most } });
}
