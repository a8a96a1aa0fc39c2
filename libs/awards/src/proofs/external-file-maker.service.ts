import { PictureWorkshop } from '@mikrosprint/catalogue';
import { largestExternalFile } from '@mikrosprint/contracts';
import { bakePng } from '@mikrosprint/open-badges';
import { DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { carriedBy, kindOf } from './external-file.js';
import type { ExternalProofRow } from './external-proof.entity.js';

/** Pixels of the longer side: a photographed sheet of paper is read at this size. */
const largestSide = 2_400;

/** A file as it is kept, and the credential that came in it. */
export type MadeFile = Pick<ExternalProofRow, 'fileType' | 'file' | 'credential'>;

/** Makes of a file from a stranger what may be kept: pictures are written anew, so that nothing else travels along. */
@Injectable()
export class ExternalFileMaker {
  constructor(private readonly workshop: PictureWorkshop) {}

  /** Throws `external-file-broken` and `external-file-too-large`. */
  async make(bytes: Uint8Array): Promise<MadeFile> {
    const kind = kindOf(bytes);
    switch (kind) {
      case null:
        throw new DomainError('external-file-broken', { detail: 'Send a PDF, PNG, JPEG, SVG, JSON or JWT.' });
      case 'pdf':
        // A PDF cannot be cleaned: it is never shown by us, only handed back.
        return { fileType: 'pdf', file: Buffer.from(bytes), credential: null };
      case 'text':
        return textFile(bytes);
      default:
        return this.picture(bytes, kind);
    }
  }

  private async picture(bytes: Uint8Array, kind: 'png' | 'jpeg'): Promise<MadeFile> {
    const credential = kind === 'png' ? (carriedBy(bytes)?.text ?? null) : null;
    const written = await this.workshop.rewrite(bytes, { as: kind, largestSide });
    if (written === null) throw new DomainError('external-file-broken');
    const file = Buffer.from(credential === null ? written : bakePng(written, credential));
    if (file.length > largestExternalFile) {
      throw new DomainError('external-file-too-large', { facts: { most: largestExternalFile } });
    }
    return { fileType: kind, file, credential };
  }
}

/** Of a drawing, too, only the credential is kept: what else a stranger's SVG holds can do harm. */
function textFile(bytes: Uint8Array): MadeFile {
  const carried = carriedBy(bytes);
  if (carried === null) {
    throw new DomainError('external-file-broken', { detail: 'There is no signed credential in this text.' });
  }
  return { fileType: carried.type, file: Buffer.from(carried.text), credential: carried.text };
}
